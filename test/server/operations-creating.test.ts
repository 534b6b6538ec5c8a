import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CustomerWrite } from '../../src/platforms/records.js';
import { tokenIn } from './invited.js';
import { refused } from './refused.js';
import { newPassword } from './resets.js';
import { details, goodPassword, shopOrigin, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ settings: { name: 'Kiosk', currency: 'EUR' } });
});
after(() => server.remove());

const create = (write: Partial<CustomerWrite>) =>
  server.operations.createCustomer({ write: write as CustomerWrite });

/** Their subjects, also of those that haven't gone out. */
async function mailsTo(to: string): Promise<string[]> {
  const query = server.database.selectFrom('mails').select('subject');
  return (await query.where('recipient', '=', to).execute()).map(({ subject }) => subject);
}

test('a customer whom the shop gives a password signs in with it at the storefront', async () => {
  const email = 'password@example.com';
  const customer = await create({
    email,
    password: 'teapot7',
    passwordConfirmation: 'teapot7',
    tags: ['vip'],
  });
  assert.deepEqual(
    [customer.state, customer.verifiedEmail, customer.currency, customer.tags],
    ['enabled', false, 'EUR', ['vip']],
  );
  assert.deepEqual(await mailsTo(email), []);
  const shopper = server.shopper();
  assert.equal((await shopper.signIn(email, 'teapot8')).status, 401);
  assert.equal((await shopper.signIn(email, 'teapot7')).body.customer.id, customer.id);
});

test('without a password she has no account, unless the shop says otherwise', async () => {
  assert.equal((await create({ email: 'none@example.com' })).state, 'disabled');
  const declined = await create({ email: 'declined@example.com', state: 'declined' });
  assert.equal(declined.state, 'declined');
  const both = { state: 'invited', password: goodPassword } as const;
  assert.equal((await create({ email: 'both@example.com', ...both })).state, 'enabled');
  const enabled = await create({ email: 'enabled@example.com', state: 'enabled' });
  assert.equal(enabled.state, 'enabled');
  const proof = await server.shopper().code('enabled@example.com', 'sign-in');
  assert.equal((await server.shopper().post('/session', proof)).status, 200);
});

test('one who is invited gets our mail, accepts and is signed in', async () => {
  const email = 'invited@example.com';
  const customer = await create({ email, firstName: 'Ada', sendEmailInvite: true });
  assert.equal(customer.state, 'invited');
  const mail = await server.mailbox.nth(email, 1);
  const shopper = server.shopper();
  const form = { ...details, token: tokenIn(mail), password: goodPassword };
  assert.equal((await shopper.post('/invites/accept', form)).status, 200);
  assert.equal((await shopper.get('/session')).body.customer.id, customer.id);
});

for (const asked of ['sendEmailInvite', 'sendEmailWelcome'] as const) {
  test(`one who has a password is welcomed where the shop asks by ${asked}`, async () => {
    const email = `${asked.toLowerCase()}@example.com`;
    const { state } = await create({ email, password: goodPassword, [asked]: true });
    assert.equal(state, 'enabled');
    const { subject, text } = await server.mailbox.nth(email, 1);
    assert.equal(subject, 'Welcome to your account at Kiosk');
    assert.deepEqual(text.match(/https?:\S+/g), [`${shopOrigin}/account/login`]);
  });
}

test('nobody is welcomed to an account that she has not', async () => {
  await create({ email: 'unwelcome@example.com', sendEmailWelcome: true });
  assert.deepEqual(await mailsTo('unwelcome@example.com'), []);
});

test('a customer whose password is to be another can only set it through the mailbox', async () => {
  const email = 'forced@example.com';
  await create({ email, password: 'teapot7', resetPassOnLogin: true });
  const shopper = server.shopper();
  const { status, body } = await shopper.signIn(email, 'teapot7');
  assert.deepEqual([status, body.code], [403, 'password_reset_required']);
  const proof = await shopper.code(email, 'reset');
  const form = { ...proof, password: newPassword };
  assert.equal((await shopper.post('/password-resets/confirm', form)).status, 200);
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
});

const bad: [Partial<CustomerWrite>, string][] = [
  [{ email: undefined }, 'invalid: email required'],
  [{ email: 'nobody' }, 'invalid: email invalid'],
  [{ password: 'teapot' }, 'invalid: password invalid'],
  [{ password: 'x'.repeat(257) }, 'invalid: password too_long'],
  [
    { password: 'teapot7', passwordConfirmation: 'teapot8' },
    'invalid: passwordConfirmation mismatch',
  ],
  [{ addresses: [{ city: 'x'.repeat(256) }] }, 'invalid: addresses.0.city too_long'],
  [{ addresses: Array(2001).fill({}) }, 'invalid: addresses too_many'],
] as [Partial<CustomerWrite>, string][];

test('what is wrong is told, and nobody is written down', async () => {
  for (const [write, fault] of bad) {
    const all = { email: 'bad@example.com', sendEmailInvite: true, ...write };
    assert.equal(await refused(create(all)), fault);
  }
  assert.equal((await create({ email: 'bad@example.com' })).state, 'disabled');
  assert.deepEqual(await mailsTo('bad@example.com'), []);
});

test('of two at once with one e-mail, phone or reference one is written down', async () => {
  for (const [write, field] of [
    [{ email: 'Twice@example.com' }, 'email'],
    [{ phone: '+14155550111' }, 'phone'],
  ] as const) {
    const twice = ['a', 'b'].map((name) =>
      create({ email: `${field}-${name}@example.com`, sendEmailInvite: true, ...write }),
    );
    const outcomes = await Promise.allSettled(twice);
    const made = outcomes.filter(({ status }) => status === 'fulfilled');
    const [none] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    assert.deepEqual([made.length, none.message], [1, `invalid: ${field} taken`]);
  }
  assert.equal((await mailsTo('Twice@example.com')).length, 1);
});

test('a phone number as the shop wrote it is gone once she has another', async () => {
  const email = 'phone@example.com';
  const { id } = await create({
    email,
    password: goodPassword,
    phoneAsWritten: '(415) 555-0144 x2',
  });
  const shopper = server.shopper();
  await shopper.signIn(email);
  const { phone } = (await shopper.get('/session')).body.customer;
  await shopper.send('PATCH', '/customer', { firstName: 'Ada', phone });
  const written = async () => (await server.customers.findById(id))?.phoneAsWritten;
  assert.equal(await written(), '(415) 555-0144 x2');
  await shopper.send('PATCH', '/customer', { phone: '+14155550145' });
  assert.equal(await written(), null);
});

test('a phone number as the shop wrote it is gone once she registers or accepts with another', async () => {
  const phoneAsWritten = 'ask Bob';
  for (const [number, open] of [
    [
      '+14155550146',
      async (email: string, phone: string) => {
        await create({ email, phoneAsWritten });
        return server.shopper().register(email, { phone });
      },
    ],
    [
      '+14155550147',
      async (email: string, phone: string) => {
        await create({ email, phoneAsWritten, sendEmailInvite: true });
        const token = tokenIn(await server.mailbox.nth(email, 1));
        return server.shopper().post('/invites/accept', { ...details, token, phone });
      },
    ],
  ] as const) {
    const { status, body } = await open(`phone-${number.slice(-1)}@example.com`, number);
    assert.ok(status === 200 || status === 201, JSON.stringify(body));
    const customer = await server.customers.findById(body.customer.id);
    assert.deepEqual([customer?.phone, customer?.phoneAsWritten], [number, null]);
  }
});
