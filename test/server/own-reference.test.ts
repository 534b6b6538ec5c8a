import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { UploadRow } from '../../src/platforms/operations.js';
import type { CustomerWrite } from '../../src/platforms/records.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

async function* rowsOf(writes: Iterable<CustomerWrite>): AsyncGenerator<UploadRow> {
  for (const write of writes) yield { write };
}

/** Numbers that shops have counted their customers by, and that ids reach one day. */
const taken = Array.from({ length: 12 }, (_, index) => ({
  ref: String(index + 1 + 12),
  email: `shop-${index + 1}@example.com`,
}));

test('whose id is a reference of another’s already is found by one of her own', async () => {
  const { operations } = server;
  await operations.uploadCustomers({ rows: rowsOf(taken) });
  const made = await operations.createCustomer({ write: { email: 'alone@example.com' } });
  await operations.uploadCustomers({ rows: rowsOf([{ email: 'uploaded@example.com' }]) });
  const registered = await server.shopper().register('registered@example.com');
  assert.equal(registered.status, 201);
  for (const email of ['alone@example.com', 'uploaded@example.com', 'registered@example.com']) {
    const page = { number: 1, size: 1 };
    const { customers } = await operations.listCustomers({ filter: { email }, page });
    const [{ id, ref } = made] = customers;
    assert.ok(ref, email);
    assert.equal((await operations.getCustomerByRef({ ref })).id, id);
    // Her id is the other's reference, and leads to the other as before.
    const other = await operations.getCustomerByRef({ ref: id });
    assert.equal(other.ref, id);
    assert.notEqual(other.id, id);
  }
});
