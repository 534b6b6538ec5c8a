import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { customer as customerSchema } from '../../src/contract/customer.js';
import { until } from '../support/until.js';
import { invited, invitedAgain, tokenIn } from './invited.js';
import { shopOrigin, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ settings: { name: 'Kiosk & Söhne', currency: 'EUR' } });
});
after(() => server.remove());

async function ask(path: string, body?: unknown) {
  const response = await server.admin('POST', path, body);
  const answer: any = await response.json(); // eslint-disable-line @typescript-eslint/no-explicit-any -- Tests assert on what came.
  return { status: response.status, body: answer };
}

const mails = (to: string) =>
  server.database.selectFrom('mails').selectAll().where('recipient', '=', to).execute();

const fields = {
  ref: 'C-7',
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: 'ACME',
  identification: '20-12345678-9',
  acceptsMarketing: true,
  acceptsMarketingUpdatedAt: '2024-02-03T04:05:06.000Z',
  marketingOptInLevel: 'confirmed_opt_in',
  extra: { size: 'M' },
  currency: 'ARS',
  note: 'met at the fair\n\tlikes tea',
  tags: ['vip', 'fair'],
  taxExempt: true,
  taxExemptions: ['EXEMPT_ALL'],
  taxExemptCategory: 'B2B',
  storeCredit: '12.50',
  customerGroupId: 4,
  registrationIpAddress: '192.0.2.9',
  multipassIdentifier: 'm-1',
  resetPassOnLogin: true,
};

test('the shop writes a customer down with all that it knows; she has no account and no mail', async () => {
  const { status, body } = await ask('/customers', {
    ...fields,
    email: 'Ada@example.com',
    phone: '+54 9 11 5555-0100',
  });
  assert.equal(status, 201);
  assert.deepEqual(Object.keys(body), ['customer']);
  const customer = customerSchema.parse(body.customer);
  const expected = { ...fields, email: 'Ada@example.com', phone: '+5491155550100' };
  assert.deepEqual({ ...customer, ...expected }, customer);
  assert.deepEqual([customer.state, customer.verifiedEmail], ['disabled', false]);
  assert.deepEqual(await server.customers.findById(customer.id), customer);
  assert.deepEqual(await mails('Ada@example.com'), []);
});

test('an e-mail is enough, and the rest is as the shop has it', async () => {
  const { status, body } = await ask('/customers', { email: 'bare@example.com' });
  assert.equal(status, 201);
  assert.deepEqual([body.customer.currency, body.customer.acceptsMarketing], ['EUR', false]);
});

test('consent that the shop has noted has its instant and a level; none has neither', async () => {
  const now = new Date(server.clock.now()).toISOString();
  for (const [acceptsMarketing, instant, level] of [
    [true, now, 'unknown'],
    [false, null, null],
  ] as const) {
    const email = `consent-${acceptsMarketing}@example.com`;
    const { body } = await ask('/customers', { email, acceptsMarketing });
    const { acceptsMarketingUpdatedAt, marketingOptInLevel } = body.customer;
    assert.equal(acceptsMarketingUpdatedAt, instant);
    assert.equal(marketingOptInLevel, level);
  }
});

const bad: [Record<string, unknown>, Record<string, string>][] = [
  [{ email: undefined }, { email: 'required' }],
  [{ email: 'mıke@example.com' }, { email: 'invalid' }],
  [{ email: 'a@x.example\r\nBcc: b@x.example' }, { email: 'invalid' }],
  [{ phone: '555' }, { phone: 'invalid' }],
  [{ state: 'enabled' }, { state: 'unknown' }],
  [{ verifiedEmail: true }, { verifiedEmail: 'unknown' }],
  [{ id: '1' }, { id: 'unknown' }],
  [{ password: 'x' }, { password: 'unknown' }],
  [{ note: 'a\u0000b' }, { note: 'invalid' }],
  [{ tags: Array(251).fill('x') }, { tags: 'too_long' }],
  [{ tags: ['x'.repeat(256)] }, { 'tags.0': 'too_long' }],
  [{ customerGroupId: 1.5 }, { customerGroupId: 'invalid' }],
  [{ customerGroupId: 2 ** 31 }, { customerGroupId: 'too_long' }],
  [{ storeCredit: 12.5 }, { storeCredit: 'invalid' }],
  [{ extra: { size: 1 } }, { 'extra.size': 'invalid' }],
  [{ message: 'two\nlines' }, { message: 'invalid' }],
];

test('what is wrong with a customer is told by field, and nobody is written down or invited', async () => {
  for (const [form, faults] of bad) {
    const { status, body } = await ask('/customers', {
      email: 'bad@example.com',
      invite: true,
      ...form,
    });
    assert.deepEqual([status, body.fields], [400, faults], JSON.stringify(form));
  }
  assert.deepEqual(await mails('bad@example.com'), []);
});

test('an e-mail and a phone number belong to one customer, and who is refused gets no mail', async () => {
  await ask('/customers', { email: 'one@example.com', phone: '+14155550100' });
  const email = await ask('/customers', { email: 'ONE@Example.com', invite: true });
  assert.deepEqual(
    [email.status, email.body.code, email.body.fields],
    [409, 'email_taken', { email: 'taken' }],
  );
  const form = { email: 'two@example.com', phone: '001 (415) 555-0100', invite: true };
  const phone = await ask('/customers', form);
  assert.deepEqual(
    [phone.status, phone.body.code, phone.body.fields],
    [409, 'phone_taken', { phone: 'taken' }],
  );
  assert.deepEqual([await mails('ONE@Example.com'), await mails('two@example.com')], [[], []]);
});

test('without the key nobody is written down or invited', async () => {
  const id = await server.customer('keyless@example.com', { state: 'disabled' });
  for (const path of ['/customers', `/customers/${id}/invite`]) {
    const response = await server.app.request(`/admin${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer wrong' },
      body: JSON.stringify({ email: 'evil@example.com' }),
    });
    assert.equal(response.status, 401, path);
  }
  assert.equal((await server.customers.findById(id))?.state, 'disabled');
});

for (const state of ['disabled', 'invited', 'declined'] as const) {
  test(`who is ${state} is invited`, async () => {
    const email = `from-${state}@example.com`;
    const id = await server.customer(email, { state, password: null });
    const { status, body } = await ask(`/customers/${id}/invite`);
    const expiresAt = new Date(server.clock.now() + 30 * 24 * 3_600_000).toISOString();
    assert.deepEqual([status, body], [202, { invitation: { email, expiresAt } }]);
    assert.equal((await server.customers.findById(id))?.state, 'invited');
    const token = tokenIn(await server.mailbox.nth(email, 1));
    assert.equal((await server.shopper().post('/invites/inspect', { token })).status, 200);
  });
}

test('who has an account is not invited, nor is anybody who is not there', async () => {
  const email = 'enabled@example.com';
  const id = await server.customer(email);
  const { status, body } = await ask(`/customers/${id}/invite`, {});
  assert.deepEqual([status, body.code], [409, 'customer_enabled']);
  assert.equal((await server.customers.findById(id))?.state, 'enabled');
  assert.deepEqual(await mails(email), []);
  for (const none of ['0', '999999', 'x', '-1', '%00', "1'--", '9'.repeat(30)]) {
    assert.equal((await ask(`/customers/${none}/invite`)).status, 404, none);
  }
});

test('an invitation takes JSON with a short message, or nothing', async () => {
  const { id } = await invited(server, 'body@example.com');
  for (const body of [{ message: 'x'.repeat(501) }, { message: 1 }, { to: 'eve@example.com' }]) {
    assert.equal((await ask(`/customers/${id}/invite`, body)).status, 400);
  }
  const form = await server.app.request(`/admin/customers/${id}/invite`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${server.config.apiKey}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'message=x',
  });
  assert.equal(form.status, 415);
  assert.equal(server.mailbox.count('body@example.com'), 1);
});

for (const [locale, language, subject, words] of [
  ['en-GB', 'en', 'Kiosk & Söhne invites you to your account', ['30 days', 'ignore this e-mail']],
  [
    'es-AR',
    'es',
    'Kiosk & Söhne te invita a abrir tu cuenta',
    ['30 días', 'ignorar este correo', 'Un mensaje de Kiosk & Söhne'],
  ],
] as const) {
  test(`the mail of a shop in ${locale} says which shop, has one link, and says how long it works`, async () => {
    await server.admin('PUT', '/settings', { locale });
    const email = `mail-${language}@example.com`;
    const { token } = await invited(server, email, { message: 'See you <b>soon</b>' });
    const mail = await server.mailbox.nth(email, 1);
    const link = `${shopOrigin}/account/invitation#invite=${token}`;
    assert.equal(mail.subject, subject);
    assert.deepEqual(mail.text.match(/https?:\S+/g), [link]);
    assert.deepEqual(
      [...mail.html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url),
      [link],
    );
    assert.ok(mail.html.includes(`<html lang="${language}" dir="ltr">`));
    assert.ok(mail.html.includes('See you &lt;b&gt;soon&lt;/b&gt;'));
    assert.ok(mail.text.includes('See you <b>soon</b>'));
    for (const part of words) {
      assert.ok(mail.text.includes(part), part);
      assert.ok(mail.html.includes(part.replace('&', '&amp;')), part);
    }
  });
}

test('the link leads to the page that the shop has set', async () => {
  const settings: any = await (await server.admin('GET', '/settings')).json(); // eslint-disable-line @typescript-eslint/no-explicit-any -- Tests assert on what came.
  const pages = { ...settings.pages, invitation: '/welcome?from=mail' };
  await server.admin('PUT', '/settings', { pages });
  const { token } = await invited(server, 'page@example.com');
  const { text } = await server.mailbox.nth('page@example.com', 1);
  assert.ok(text.includes(`\n${shopOrigin}/welcome?from=mail#invite=${token}\n`));
  await server.admin('PUT', '/settings', { pages: settings.pages });
});

test('a newer invitation takes the place of the one before, whatever became of that', async () => {
  const email = 'newer@example.com';
  const { id, token: first } = await invited(server, email);
  const second = await invitedAgain(server, id, email);
  await server.shopper().post('/invites/decline', { token: second });
  const third = await invitedAgain(server, id, email);
  const codes = [];
  for (const token of [first, second, third]) {
    const { status, body } = await server.shopper().post('/invites/inspect', { token });
    codes.push(body.code ?? status);
  }
  assert.deepEqual(codes, ['invitation_replaced', 'invitation_replaced', 200]);
});

test('the token is in the mail alone: not in the answer, the database or the log', async () => {
  const { id, token } = await invited(server, 'secret@example.com');
  const again = await ask(`/customers/${id}/invite`, {});
  const second = tokenIn(await server.mailbox.nth('secret@example.com', 2));
  const shopper = server.shopper();
  const form = { token: second, firstName: 'Ada', lastName: 'Lovelace' };
  await shopper.post('/invites/inspect', { token });
  await shopper.post('/invites/accept', form, { 'Idempotency-Key': 'secret' });
  const tables = ['invitations', 'mails', 'sessions', 'limits', 'idempotency_keys'] as const;
  // A mail that was sent is emptied thereafter.
  await until(async () => (await mails('secret@example.com')).every(({ sent_at }) => sent_at));
  const everything = async () =>
    JSON.stringify([
      again.body,
      server.logged,
      ...(await Promise.all(
        tables.map((table) => server.database.selectFrom(table).selectAll().execute()),
      )),
    ]);
  for (const secret of [token, second]) assert.ok(!(await everything()).includes(secret));
});

test('without its mail there is no invitation, and the customer stays as she was', async (t) => {
  const broken = await testServer();
  t.after(() => broken.remove());
  const id = await broken.customer('broken@example.com', { state: 'disabled' });
  await broken.database.schema.dropTable('mails').execute();
  assert.equal((await broken.admin('POST', `/customers/${id}/invite`, {})).status, 500);
  const created = await broken.admin('POST', '/customers', { email: 'b@x.example', invite: true });
  assert.equal(created.status, 500);
  assert.equal((await broken.customers.findById(id))?.state, 'disabled');
  const { length } = await broken.database.selectFrom('customers').selectAll().execute();
  const invitations = await broken.database.selectFrom('invitations').selectAll().execute();
  assert.deepEqual([length, invitations], [1, []]);
});
