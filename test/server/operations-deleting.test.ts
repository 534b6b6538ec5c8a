import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cleanUp } from '../../src/server/cleanup.js';
import { added, signedIn } from './account-support.js';
import { invited } from './invited.js';
import { ordered } from './ordered.js';
import { refused } from './refused.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const remove = (id: string, keepWithOrders = false) =>
  server.operations.deleteCustomer({ id, keepWithOrders });
const mark = (ref: string) => server.operations.markCustomerDeleted({ ref });
const marked = () =>
  server.database.selectFrom('deleted_customers').selectAll().orderBy('id').execute();

/** Rows of one customer in each table that has such. */
async function held(id: string): Promise<number> {
  const tables = ['addresses', 'sessions', 'invitations', 'orders'] as const;
  const rows = await Promise.all(
    tables.map((table) =>
      server.database.selectFrom(table).selectAll().where('customer_id', '=', Number(id)).execute(),
    ),
  );
  return rows.flat().length;
}

test('who is deleted is signed out, nothing is held of her, and her e-mail is free', async () => {
  const email = 'ada@example.com';
  const { id, shopper } = await signedIn(server, email);
  await added(shopper);
  const order = await ordered(server, { customerId: id });
  await remove(id);
  assert.equal((await shopper.get('/session')).body.customer, null);
  assert.deepEqual([await server.customers.findById(id), await held(id)], [null, 0]);
  const kept = await (await server.admin('GET', `/orders/${order.id}`)).json();
  assert.deepEqual((kept as { order: unknown }).order, { ...order, customerId: null, email: '' });
  const next = await server.operations.createCustomer({ write: { email } });
  assert.notEqual(next.id, id);
  assert.deepEqual(await marked(), []);
  assert.equal(await refused(remove(id)), 'not_found: customer');
  assert.equal(await refused(remove('x')), 'not_found: customer');
});

test('an invitation that has not gone out goes with its customer', async () => {
  const { id, token } = await invited(server, 'invited@example.com');
  await remove(id);
  const { body } = await server.shopper().post('/invites/inspect', { token });
  assert.equal(body.code, 'invitation_unknown');
});

test('who has bought is kept where the shop wants it so, whatever the order was', async () => {
  for (const status of [{}, { test: true }, { archived: true }]) {
    const email = `buyer-${JSON.stringify(Object.keys(status)).length}@example.com`;
    const { id, shopper } = await signedIn(server, email);
    await ordered(server, { customerId: id, ...status });
    assert.equal(await refused(remove(id, true)), 'has_orders');
    assert.equal((await shopper.get('/session')).body.customer.id, id);
  }
  const id = await server.customer('looker@example.com');
  await remove(id, true);
  assert.equal(await server.customers.findById(id), null);
});

test('an order at the same moment comes before the deletion, or finds nobody', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await server.customer(`race-${round}@example.com`);
    const order = { name: `race-${round}`, total: '1.00', currency: 'USD', items: [] };
    const [removed, made] = await Promise.allSettled([
      remove(id, true),
      server.operations.createOrder({ order: { ...order, customerId: id } }),
    ]);
    const isThere = (await server.customers.findById(id)) !== null;
    assert.deepEqual(
      [removed.status, made.status],
      isThere ? ['rejected', 'fulfilled'] : ['fulfilled', 'rejected'],
    );
  }
});

test('who is marked as deleted is gone for everybody, and her record is kept for the shop', async () => {
  const email = 'marked@example.com';
  const { id, shopper } = await signedIn(server, email, { ref: 'C-1', note: 'likes tea' });
  await added(shopper);
  const customer = await server.customers.findById(id);
  await mark('C-1');
  assert.equal((await shopper.get('/session')).body.customer, null);
  assert.deepEqual([await server.customers.findById(id), await held(id)], [null, 0]);
  const [row, ...others] = await marked();
  assert.deepEqual([row?.id, row?.ref, others], [Number(id), 'C-1', []]);
  assert.deepEqual(JSON.parse(row?.customer ?? ''), customer);
  assert.ok(!row?.customer.includes('argon2'));
  assert.equal(await refused(mark('C-1')), 'not_found: customer');
  assert.equal(
    await refused(server.operations.updateCustomerByRef({ ref: 'C-1', write: {} })),
    'not_found: customer',
  );
  const again = await server.operations.createCustomer({ write: { email, ref: 'C-1' } });
  assert.notEqual(again.id, id);
});

test('who has no reference is marked by her id', async () => {
  const id = await server.customer('bare@example.com');
  await mark(id);
  assert.equal(await server.customers.findById(id), null);
});

test('of two at once one marks her', async () => {
  const id = await server.customer('twice@example.com');
  const outcomes = await Promise.allSettled([mark(id), mark(id)]);
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
});

test('after two weeks the record is gone, too', async () => {
  const id = await server.customer('weeks@example.com');
  await mark(id);
  const isKept = async () => (await marked()).some((row) => row.id === Number(id));
  server.clock.advance(14 * 24 * 3_600_000 - 1);
  await cleanUp({ database: server.database, now: server.clock.now });
  assert.equal(await isKept(), true);
  server.clock.advance(1);
  await cleanUp({ database: server.database, now: server.clock.now });
  assert.equal(await isKept(), false);
});
