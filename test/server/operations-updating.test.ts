import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CustomerWrite } from '../../src/platforms/records.js';
import { invited, tokenIn } from './invited.js';
import { ordered } from './ordered.js';
import { refused } from './refused.js';
import { askReset, newPassword, subjects } from './resets.js';
import { goodPassword, testServer, type TestServer } from './support.js';

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
  assert.equal((await server.shopper().signIn(email)).status, 200);
  await update(id, { state: 'disabled' });
  await update(id, { state: 'invited' });
  const { body } = await server.shopper().post('/invites/inspect', { token });
  assert.equal(body.code, 'invitation_used');
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

test('an account is shut by disabled alone, and not by what its owner was before', async () => {
  const email = 'stale-state@example.com';
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  for (const state of ['invited', 'declined'] as const) {
    assert.equal((await update(id, { state, note: state })).state, 'enabled');
  }
  assert.equal((await shopper.get('/session')).body.customer.id, id);
  assert.equal((await update(id, { state: 'disabled' })).state, 'disabled');
  assert.equal((await shopper.get('/session')).body.customer, null);
});

test('what is written as it is changes nothing, nor when it last changed', async () => {
  const { id } = await create({
    email: 'same@example.com',
    phone: '+14155550144',
    tags: ['a', 'b'],
    extra: { b: '1', a: '2' },
    billingAddress: { city: 'Bath' },
    addresses: [{ city: 'Bath' }, { city: 'York' }],
  });
  const before = await server.customers.findById(id);
  assert.ok(before);
  server.clock.advance(60_000);
  const { addresses, phone, tags, state, email } = before;
  const after = await update(id, {
    ...{ addresses, phone, tags, state, email, extra: { a: '2', b: '1' } },
    billingAddress: { city: 'Bath' },
    acceptsMarketing: false,
    marketingOptInLevel: null,
  });
  assert.deepEqual(after, before);
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
  const next = String(Number(bare.id) + 2);
  const crossed = await create({ email: 'crossed@example.com', ref: next });
  const given = await create({ email: 'next@example.com' });
  assert.equal(given.id, next);
  const byRef = (ref: string) =>
    server.operations.updateCustomerByRef({ ref, write: { note: `by ${ref}` } });
  assert.equal((await byRef('C-1')).id, named.id);
  assert.equal((await byRef(bare.id)).id, bare.id);
  assert.equal((await byRef(next)).id, crossed.id);
  for (const ref of [named.id, 'C-2', '', '0']) {
    assert.equal(await refused(byRef(ref)), 'not_found: customer', ref);
  }
  // Her id was somebody's reference, so she has one of her own.
  await update(crossed.id, { ref: 'C-3' });
  assert.equal(await refused(byRef(next)), 'not_found: customer');
  assert.equal((await byRef(String(given.ref))).id, next);
});

test('nobody gets the id for a reference that another is found by', async () => {
  const { id } = await create({ email: 'found-by-id@example.com' });
  const other = await create({ email: 'wants-id@example.com', ref: 'W-1' });
  const taken = 'invalid: ref taken';
  assert.equal(await refused(create({ email: 'takes-id@example.com', ref: id })), taken);
  assert.equal(await refused(update(other.id, { ref: id })), taken);
  assert.equal((await update(id, { ref: id })).ref, id);
});

test('a reference can stand in a path', async () => {
  for (const ref of ['a.json', 'a/', '/', '.json', '.', '..', 'x'.repeat(256), 'a\nb']) {
    const reason = ref.length > 255 ? 'too_long' : 'invalid';
    const email = 'unnamed@example.com';
    assert.equal(await refused(create({ email, ref })), `invalid: ref ${reason}`, ref);
  }
  for (const ref of ['a/b', 'a.jsonx', '...', 'a%2F', ' a?#', 'a.JSON']) {
    assert.equal(
      (await create({ email: `${Buffer.from(ref).toString('hex')}@example.com`, ref })).ref,
      ref,
    );
  }
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

test('a billing address of which nothing is left but a name is none', async () => {
  const billingAddress = { firstName: 'Ada', street: 'Main St', city: 'Bath' };
  const { id } = await create({ email: 'blanked@example.com', billingAddress });
  assert.equal((await update(id, { billingAddress: { street: '' } })).billingAddress?.city, 'Bath');
  assert.equal((await update(id, { billingAddress: { city: '' } })).billingAddress, null);
  const blank = await create({ email: 'blank@example.com', billingAddress: { city: '' } });
  assert.equal(blank.billingAddress, null);
  const named = await update(id, { billingAddress: { firstName: 'Ada' } });
  assert.equal(named.billingAddress?.firstName, 'Ada');
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
