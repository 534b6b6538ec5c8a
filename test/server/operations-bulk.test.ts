import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CustomerFilter } from '../../src/platforms/records.js';
import type { UploadRow } from '../../src/platforms/operations.js';
import { ordered, signedIn } from './account-support.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const page = { number: 1, size: 250 };

async function fill(count: number, word: string): Promise<void> {
  async function* rows(): AsyncGenerator<UploadRow> {
    for (let index = 0; index < count; index += 1) {
      const address = { city: word, countryCode: 'ES' };
      yield { write: { email: `${word}-${index}@example.com`, addresses: [address] } };
    }
  }
  assert.equal((await server.operations.uploadCustomers({ rows: rows() })).created, count);
}

function remove(filter: CustomerFilter, all = false): Promise<number> {
  return server.operations.deleteCustomers({ filter, all });
}

function logged(): { level: number; deleted: number; filtered: boolean }[] {
  const lines = server.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  return lines
    .filter(({ deleted }) => deleted !== undefined)
    .map(({ level, deleted, filtered }) => ({ level, deleted, filtered }) as never);
}

test('those whom a filter means are deleted, and nobody else', async () => {
  await fill(1100, 'goes');
  await fill(30, 'stays');
  const { id, shopper } = await signedIn(server, 'goes-too@example.com');
  const order = await ordered(server, { customerId: id });
  assert.equal(await remove({ text: 'GOES' }), 1101);
  const { customers } = await server.operations.listCustomers({ filter: {}, page });
  assert.equal(customers.length, 30);
  assert.ok(customers.every(({ email }) => email.startsWith('stays')));
  assert.equal((await shopper.get('/session')).body.customer, null);
  const [kept] = await server.operations.listOrders({ page });
  assert.deepEqual([kept?.id, kept?.customerId, kept?.email], [order, null, '']);
  assert.deepEqual(logged(), [{ level: 40, deleted: 1101, filtered: true }]);
  const said = server.logged.filter((line) => line.includes('deleted')).join();
  assert.doesNotMatch(said, /goes/i);
});

test('of several who delete the same customers at once none fails', async () => {
  await fill(1200, 'race');
  const counts = await Promise.all([1, 2, 3].map(() => remove({ text: 'race' })));
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    1200,
  );
  assert.equal(await server.operations.countCustomers({ filter: { text: 'race' } }), 0);
});

test('a filter that nobody meets deletes nobody', async () => {
  assert.equal(await remove({ ids: [] }), 0);
  assert.equal(await remove({ email: 'nobody' }), 0);
  assert.equal(await remove({ minId: '999999999' }), 0);
  assert.equal(await server.operations.countCustomers({ filter: {} }), 30);
});

test('a filter that leaves nobody out deletes nobody, unless it is said that it may', async () => {
  const filters: CustomerFilter[] = [
    {},
    { text: '' },
    { text: ' ', lastName: '' },
    { terms: [{ field: 'any', value: ' ' }] },
    { minId: '1' },
    { email: undefined as never },
  ];
  for (const filter of filters) {
    await assert.rejects(remove(filter), { message: 'invalid: filter required' });
  }
  assert.equal(await server.operations.countCustomers({ filter: {} }), 30);
});

test('without a filter all are deleted, and signed out', async () => {
  await fill(600, 'all');
  const { shopper } = await signedIn(server, 'also@example.com');
  assert.equal(await remove({}, true), 631);
  assert.equal(await server.operations.countCustomers({ filter: {} }), 0);
  assert.equal((await shopper.get('/session')).body.customer, null);
  for (const table of ['addresses', 'sessions', 'customers'] as const) {
    assert.deepEqual(await server.database.selectFrom(table).selectAll().execute(), []);
  }
  assert.deepEqual(logged().at(-1), { level: 40, deleted: 631, filtered: false });
});
