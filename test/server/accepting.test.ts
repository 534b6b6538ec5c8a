import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Customer } from '../../src/contract/customer.js';
import { invited, invitedAgain } from './invited.js';
import { details, goodPassword, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({
    settings: {
      name: 'Kiosk Verdant',
      registrationFields: {
        phone: 'optional',
        company: 'optional',
        extra: [{ key: 'size', label: 'Size', type: 'select', required: false, options: ['M'] }],
      },
    },
  });
});
after(() => server.remove());

function accept(token: string, form: Record<string, unknown> = {}, shopper = server.shopper()) {
  return shopper.post('/invites/accept', { token, ...details, ...form });
}

async function stored(id: string): Promise<Customer> {
  const customer = await server.customers.findById(id);
  assert.ok(customer);
  return customer;
}

test('accepting makes the account with what she says of herself, and signs her in', async () => {
  const { id, token } = await invited(server, 'ada@example.com', {
    extra: { colour: 'red' },
    note: 'kept',
    resetPassOnLogin: true,
  });
  server.clock.advance(3_600_000);
  const shopper = server.shopper({ address: '203.0.113.7' });
  const { status, body, headers } = await shopper.post('/invites/accept', {
    token,
    ...details,
    password: goodPassword,
    phone: '+44 20 7946-0000',
    company: 'ACME',
    acceptsMarketing: true,
    extra: { size: 'M' },
  });
  assert.equal(status, 200);
  assert.match(String(headers.getSetCookie()), /^__Host-customer_session=.*HttpOnly/);
  assert.deepEqual((await shopper.get('/session')).body, body);
  const customer = await stored(id);
  assert.deepEqual(
    {
      ...customer,
      ...details,
      state: 'enabled',
      verifiedEmail: true,
      resetPassOnLogin: false,
      phone: '+442079460000',
      company: 'ACME',
      acceptsMarketing: true,
      acceptsMarketingUpdatedAt: new Date(server.clock.now()).toISOString(),
      marketingOptInLevel: 'single_opt_in',
      extra: { colour: 'red', size: 'M' },
      note: 'kept',
      registrationIpAddress: '203.0.113.7',
    },
    customer,
  );
  assert.equal((await server.shopper().signIn('ada@example.com')).status, 200);
});

test('consent that isn’t given is withdrawn, with its instant', async () => {
  const { id, token } = await invited(server, 'silent@example.com', { acceptsMarketing: true });
  server.clock.advance(1000);
  await accept(token);
  const { acceptsMarketing, acceptsMarketingUpdatedAt, marketingOptInLevel } = await stored(id);
  const now = new Date(server.clock.now()).toISOString();
  assert.deepEqual(
    [acceptsMarketing, acceptsMarketingUpdatedAt, marketingOptInLevel],
    [false, now, null],
  );
});

test('without a password she signs in by code, and no earlier password opens the account', async () => {
  const email = 'nopass@example.com';
  const id = await server.customer(email, { state: 'disabled', password: goodPassword });
  assert.equal((await accept(await invitedAgain(server, id, email))).status, 200);
  const shopper = server.shopper();
  assert.equal((await shopper.signIn(email)).body.code, 'invalid_credentials');
  const proof = await shopper.code(email, 'sign-in');
  assert.equal((await shopper.post('/session', proof)).status, 200);
});

test('a password is the same however its letters are composed', async () => {
  const { token } = await invited(server, 'nfc@example.com');
  const password = 'façade über naïve oboe';
  const form = { token, ...details, password: password.normalize('NFD') };
  assert.equal((await server.shopper().post('/invites/accept', form)).status, 200);
  const signedIn = await server.shopper().signIn('nfc@example.com', password.normalize('NFC'));
  assert.equal(signedIn.status, 200);
});

const badForms: [Record<string, unknown>, Record<string, string>][] = [
  [
    { firstName: ' ', lastName: undefined },
    { firstName: 'required', lastName: 'required' },
  ],
  [{ password: 'tiger lily 123' }, { password: 'too_short' }],
  [{ password: 'x1!'.repeat(86) }, { password: 'too_long' }],
  [{ password: 'kioskverdant123' }, { password: 'too_common' }],
  [{ password: 'badform@example.com' }, { password: 'too_common' }],
  [{ phone: '020 7946' }, { phone: 'invalid' }],
  [{ extra: { size: 'XXL' } }, { 'extra.size': 'invalid' }],
  [{ extra: { spy: '1' } }, { 'extra.spy': 'unknown' }],
  [{ email: 'eve@example.com' }, { email: 'unknown' }],
  [{ firstName: 'A\u0000da' }, { firstName: 'invalid' }],
];

test('says what is wrong with each field, and the invitation still works after that', async () => {
  const { token } = await invited(server, 'badform@example.com');
  for (const [form, fields] of badForms) {
    const body = { token, ...details, ...form };
    const answer = await server.shopper().post('/invites/accept', body);
    assert.deepEqual([answer.status, answer.body.fields], [400, fields], JSON.stringify(form));
  }
  assert.equal((await accept(token)).status, 200);
});

test('a phone number of somebody else is refused, and the invitation still works', async () => {
  await server.customer('owner@example.com', { phone: '+14155550100' });
  const { id, token } = await invited(server, 'phone@example.com');
  const form = { token, ...details, phone: '+1 415 555 0100' };
  const { status, body } = await server.shopper().post('/invites/accept', form);
  assert.deepEqual([status, body.code, body.fields], [409, 'phone_taken', { phone: 'taken' }]);
  assert.equal((await stored(id)).state, 'invited');
  assert.equal((await accept(token)).status, 200);
});

test('accepting gives a new session, and ends those that she once had', async () => {
  const email = 'revived@example.com';
  const id = await server.customer(email);
  const former = server.shopper();
  await former.signIn(email);
  const otherDevice = server.shopper();
  await otherDevice.signIn(email);
  await server.customers.update(id, { state: 'disabled' });
  const token = await invitedAgain(server, id, email);
  const shopper = server.shopper();
  shopper.cookie = former.cookie;
  assert.equal((await accept(token, {}, shopper)).status, 200);
  assert.notEqual(shopper.cookie, former.cookie);
  for (const old of [former, otherDevice]) {
    assert.deepEqual((await old.get('/session')).body, { customer: null });
  }
  assert.equal((await shopper.get('/session')).body.customer.id, id);
});

test('the same acceptance sent again gets the first answer and a session of its own', async () => {
  const { token } = await invited(server, 'again@example.com');
  const body = { token, ...details, password: goodPassword };
  const key = { 'Idempotency-Key': 'accept-1' };
  const first = await server.shopper().post('/invites/accept', body, key);
  const lost = server.shopper();
  const second = await lost.post('/invites/accept', body, key);
  assert.deepEqual([second.status, second.body], [200, first.body]);
  assert.deepEqual((await lost.get('/session')).body, first.body);
  const other = await server.shopper().post('/invites/accept', { ...body, firstName: 'Eve' }, key);
  assert.deepEqual([other.status, other.body.code], [409, 'idempotency_conflict']);
  const without = await server.shopper().post('/invites/accept', body);
  assert.equal(without.body.code, 'invitation_used');
});
