import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ordered } from './ordered.js';
import { askReset, newPassword } from './resets.js';
import { goodPassword, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

async function change(id: string, changes: unknown) {
  const response = await server.admin('PATCH', `/customers/${id}`, changes);
  const body: any = await response.json(); // eslint-disable-line @typescript-eslint/no-explicit-any -- Tests assert on what came.
  return { status: response.status, body };
}

test('the shop changes what it gives, and the rest stays', async () => {
  const id = await server.customer('ada@example.com', { note: 'likes tea', tags: ['vip'] });
  const before = await server.customers.findById(id);
  const { status, body } = await change(id, { tags: ['fair'], phone: '+34 600 123 456' });
  assert.equal(status, 200);
  const phones = { phone: '+34600123456', phoneAsWritten: '+34 600 123 456' };
  const expected = { ...before, tags: ['fair'], ...phones };
  assert.deepEqual({ ...body.customer, updatedAt: expected.updatedAt }, expected);
  assert.equal((await change(id, { phone: null })).body.customer.phone, null);
});

test('the shop has a customer set a new password: the right one leads on, and is no way in', async () => {
  const id = await server.customer('grace@example.com');
  const shopper = server.shopper();
  assert.equal((await shopper.signIn('grace@example.com')).status, 200);
  assert.equal((await change(id, { resetPassOnLogin: true })).status, 200);
  const other = server.shopper();
  const { status, body } = await other.signIn('grace@example.com', goodPassword);
  assert.deepEqual([status, body.code], [403, 'password_reset_required']);
  assert.equal(other.cookie, null);
  assert.equal((await change(id, { resetPassOnLogin: false })).status, 200);
  assert.equal((await other.signIn('grace@example.com')).status, 200);
});

test('where the shop forces a new password, who is signed in or holds a link is out', async () => {
  const email = 'forced@example.com';
  const id = await server.customer(email);
  await server.customer('other@example.org');
  const [shopper, other] = [server.shopper(), server.shopper()];
  await shopper.signIn(email);
  await other.signIn('other@example.org');
  const token = await askReset(server, email);
  assert.equal((await change(id, { resetPassOnLogin: false, note: 'x' })).status, 200);
  assert.equal((await shopper.get('/session')).body.customer.email, email);
  assert.equal((await change(id, { resetPassOnLogin: true })).status, 200);
  assert.equal((await shopper.get('/session')).body.customer, null);
  assert.equal((await other.get('/session')).body.customer.email, 'other@example.org');
  const late = await shopper.post('/password-resets/confirm', { token, password: newPassword });
  assert.equal(late.body.code, 'reset_expired');
});

test('a new password that she sets after a code is what the shop has forced', async () => {
  const email = 'lifted@example.com';
  const id = await server.customer(email);
  await change(id, { resetPassOnLogin: true });
  const shopper = server.shopper();
  await shopper.post('/session', await shopper.code(email, 'sign-in'));
  const set = (password: string | null) => shopper.post('/customer/password', { password });
  assert.equal((await set(null)).status, 200);
  assert.equal((await server.customers.findById(id))?.resetPassOnLogin, true);
  assert.equal((await set(newPassword)).status, 200);
  assert.equal((await server.customers.findById(id))?.resetPassOnLogin, false);
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
});

test('in another currency what she has spent is counted anew', async () => {
  const customerId = await server.customer('spent@example.com');
  await ordered(server, { customerId, total: '19.90', currency: 'USD' });
  await ordered(server, { customerId, total: '5.05', currency: 'EUR' });
  const spent = async (currency: string) => {
    const { customer } = (await change(customerId, { currency })).body;
    assert.deepEqual(await server.customers.findById(customerId), customer);
    return [customer.currency, customer.totalSpent, customer.ordersCount];
  };
  assert.deepEqual(await spent('EUR'), ['EUR', '5.05', 2]);
  assert.deepEqual(await spent('JPY'), ['JPY', '0.00', 2]);
  assert.deepEqual(await spent('USD'), ['USD', '19.90', 2]);
});

test('a bad change is refused whole, with its field', async () => {
  const id = await server.customer('linus@example.com');
  await server.customer('other@example.com', { phone: '+34600999999' });
  const before = await server.customers.findById(id);
  for (const [changes, code, fields] of [
    [{ phone: 'none' }, 'invalid_request', { phone: 'invalid' }],
    [{ phone: '+34600999999' }, 'phone_taken', { phone: 'taken' }],
    [{ email: 'new@example.com' }, 'invalid_request', { email: 'unknown' }],
    [{ state: 'disabled' }, 'invalid_request', { state: 'unknown' }],
    [{ tags: ['x'.repeat(256)], note: 'n' }, 'invalid_request', { 'tags.0': 'too_long' }],
  ] as const) {
    const { body } = await change(id, changes);
    assert.deepEqual([body.code, body.fields], [code, fields]);
  }
  assert.deepEqual(await server.customers.findById(id), before);
});

test('there is nothing to change of a customer that there isn’t', async () => {
  for (const id of ['999999', 'x', '0', '1e3']) {
    assert.equal((await change(id, { note: 'x' })).status, 404, id);
  }
});
