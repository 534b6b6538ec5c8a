import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CustomerWrite } from '../../src/platforms/records.js';
import { invited, tokenIn } from './invited.js';
import { ordered } from './ordered.js';
import { refused } from './refused.js';
import { askReset, newPassword, subjects } from './resets.js';
import { details, goodPassword, shopOrigin, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ settings: { name: 'Kiosk', currency: 'EUR' } });
});
after(() => server.remove());

const create = (write: Partial<CustomerWrite>) =>
  server.operations.createCustomer({ write: write as CustomerWrite });
const update = (id: string, write: CustomerWrite) =>
  server.operations.updateCustomer({ id, write });

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

test('what is given is written, and the rest stays', async () => {
  const { id } = await create({
    email: 'given@example.com',
    firstName: 'Ada',
    note: 'likes tea',
    phone: '+14155550122',
  });
  const before = await server.customers.findById(id);
  server.clock.advance(1000);
  const after = await update(id, { note: 'likes coffee', tags: ['vip'], storeCredit: '4.50' });
  const updatedAt = new Date(server.clock.now()).toISOString();
  const expected = { note: 'likes coffee', tags: ['vip'], storeCredit: '4.50', updatedAt };
  assert.deepEqual(after, { ...before, ...expected });
  assert.equal(await refused(update('999999', {})), 'not_found: customer');
  assert.equal(await refused(update('x', { note: 'x' })), 'not_found: customer');
  assert.equal(await refused(update(id, { email: 'given@example' })), 'invalid: email invalid');
});

test('updates at the same time lose nothing of each other', async () => {
  const { id } = await create({ email: 'parallel@example.com', billingAddress: { city: 'Bath' } });
  await Promise.all([
    update(id, { note: 'tea' }),
    update(id, { billingAddress: { zip: 'BA1' } }),
    update(id, { billingAddress: { street: 'The Crescent' } }),
    update(id, { addresses: [{ city: 'York' }] }),
    update(id, { extra: { size: 'M' } }),
  ]);
  const customer = await server.customers.findById(id);
  const { city, zip, street } = customer?.billingAddress ?? {};
  assert.deepEqual([city, zip, street], ['Bath', 'BA1', 'The Crescent']);
  assert.deepEqual(
    [customer?.note, customer?.addresses.map((one) => one.city), customer?.extra],
    ['tea', ['York'], { size: 'M' }],
  );
});

test('a taken e-mail or phone number is refused, and nothing of the update is written', async () => {
  await create({ email: 'owner@example.com', phone: '+14155550133' });
  const { id } = await create({ email: 'wants@example.com' });
  for (const [write, field] of [
    [{ email: 'OWNER@example.com' }, 'email'],
    [{ phone: '+1 415 555 0133' }, 'phone'],
  ] as const) {
    assert.equal(await refused(update(id, { ...write, note: 'x' })), `invalid: ${field} taken`);
  }
  const customer = await server.customers.findById(id);
  assert.deepEqual([customer?.note, customer?.email], [null, 'wants@example.com']);
});

test('with another mailbox, what led into the account through the one before ends', async () => {
  const [former, email] = ['former@example.com', 'later@example.com'];
  const { id } = await create({ email: former, password: goodPassword, verifiedEmail: true });
  const shopper = server.shopper();
  await shopper.signIn(former);
  const token = await askReset(server, former);
  const proof = await server.shopper().code(former, 'sign-in');
  await update(id, { email: 'Former@example.com', note: 'the same mailbox' });
  assert.equal((await shopper.get('/session')).body.customer.id, id);

  const { verifiedEmail } = await update(id, { email });
  assert.equal(verifiedEmail, false);
  assert.equal((await shopper.get('/session')).body.customer, null);
  const reset = await shopper.post('/password-resets/inspect', { token });
  assert.equal(reset.body.code, 'reset_expired');
  assert.equal((await shopper.post('/session', proof)).body.code, 'code_expired');
  assert.equal((await shopper.signIn(former)).status, 401);
  assert.equal((await shopper.signIn(email)).status, 200);
  assert.ok((await mailsTo('Former@example.com')).join().includes('was changed'));
});

test('an invitation to the mailbox before opens nothing', async () => {
  const { id, token } = await invited(server, 'old-invite@example.com');
  await update(id, { email: 'new-invite@example.com' });
  const { body } = await server.shopper().post('/invites/inspect', { token });
  assert.equal(body.code, 'invitation_expired');
});

test('a password that the shop sets ends her sessions, and she is told', async () => {
  const email = 'changed@example.com';
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  const token = await askReset(server, email);
  await update(id, { password: 'teapot7' });
  assert.equal((await shopper.get('/session')).body.customer, null);
  const reset = await shopper.post('/password-resets/inspect', { token });
  assert.equal(reset.body.code, 'reset_expired');
  assert.equal((await shopper.signIn(email)).status, 401);
  assert.equal((await shopper.signIn(email, 'teapot7')).status, 200);
  const told = await subjects(server, email, 2);
  assert.equal(told[1], 'Your password at Kiosk was changed');
  await update(id, { password: newPassword, resetPassOnLogin: true });
  assert.equal((await shopper.signIn(email, newPassword)).body.code, 'password_reset_required');
});

test('with a password an invited customer has her account, and the invitation is used', async () => {
  const email = 'overtaken@example.com';
  const { id, token } = await invited(server, email);
  assert.equal((await update(id, { password: goodPassword })).state, 'enabled');
  const { body } = await server.shopper().post('/invites/inspect', { token });
  assert.equal(body.code, 'invitation_used');
  assert.equal((await server.shopper().signIn(email)).status, 200);
});

test('an account that the shop shuts has no session any more, also once it is open again', async () => {
  const email = 'shut@example.com';
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  await update(id, { state: 'disabled' });
  await update(id, { state: 'enabled' });
  assert.equal((await shopper.get('/session')).body.customer, null);
});

test('an update invites where the shop asks for it, but not into an account', async () => {
  const email = 'later-invite@example.com';
  const { id } = await create({ email });
  const { state } = await update(id, { sendEmailInvite: true });
  assert.equal(state, 'invited');
  tokenIn(await server.mailbox.nth(email, 1));
  const enabled = await server.customer('not-invited@example.com');
  assert.equal((await update(enabled, { sendEmailInvite: true })).state, 'enabled');
  assert.deepEqual(await mailsTo('not-invited@example.com'), []);
});

test('sums follow the currency of the customer', async () => {
  const { id } = await create({ email: 'sums@example.com', currency: 'USD' });
  await ordered(server, { customerId: id, total: '5.00', currency: 'USD' });
  await ordered(server, { customerId: id, total: '7.00', currency: 'EUR' });
  assert.equal((await update(id, { currency: 'EUR' })).totalSpent, '7.00');
});

test('a reference of the shop names a customer, and an id only who has none', async () => {
  const named = await create({ email: 'ref@example.com', ref: 'C-1' });
  const bare = await create({ email: 'bare@example.com' });
  const crossed = await create({ email: 'crossed@example.com', ref: bare.id });
  const byRef = (ref: string) =>
    server.operations.updateCustomerByRef({ ref, write: { note: `by ${ref}` } });
  assert.equal((await byRef('C-1')).id, named.id);
  assert.equal((await byRef(bare.id)).id, crossed.id);
  for (const ref of [named.id, 'C-2', '', '0']) {
    assert.equal(await refused(byRef(ref)), 'not_found: customer', ref);
  }
  await update(crossed.id, { ref: 'C-3' });
  assert.equal((await byRef(bare.id)).id, bare.id);
});

test('a billing address is laid over the one that is there, and taken away with null', async () => {
  const { id, billingAddress } = await create({
    email: 'billing@example.com',
    billingAddress: { street: 'Evergreen Terrace', countryCode: 'US', province: 'Oregon' },
  });
  assert.deepEqual([billingAddress?.id, billingAddress?.provinceCode], ['billing', 'OR']);
  const laid = await update(id, { billingAddress: { city: 'Springfield' } });
  const { street, city } = laid.billingAddress ?? {};
  assert.deepEqual([street, city], ['Evergreen Terrace', 'Springfield']);
  assert.equal((await update(id, { billingAddress: null })).billingAddress, null);
});

test('one that the shop writes goes before the one that she chose, where it is another', async () => {
  const email = 'chosen@example.com';
  const { id } = await create({
    email,
    password: goodPassword,
    addresses: [{ street: 'Main St', city: 'Bath', firstName: 'Ada', countryCode: 'GB' }],
  });
  const shopper = server.shopper();
  await shopper.signIn(email);
  const [address] = (await server.customers.findById(id))?.addresses ?? [];
  await shopper.post(`/customer/addresses/${address?.id}/billing`, {});
  const same = await update(id, { billingAddress: { city: 'Bath' } });
  assert.equal(same.billingAddress?.id, address?.id);
  const { billingAddress, addresses } = await update(id, { billingAddress: { city: 'York' } });
  assert.deepEqual(
    [billingAddress?.id, billingAddress?.street, billingAddress?.city],
    ['billing', 'Main St', 'York'],
  );
  assert.deepEqual(addresses, [address]);
  assert.equal((await shopper.get('/customer/addresses')).body.billingAddressId, null);
  await shopper.post(`/customer/addresses/${address?.id}/billing`, {});
  assert.equal((await server.customers.findById(id))?.billingAddress?.id, address?.id);
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
  await shopper.send('PATCH', '/customer', { firstName: 'Ada' });
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
