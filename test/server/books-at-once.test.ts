import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Kysely, KyselyPlugin } from 'kysely';
import type { Customer } from '../../src/contract/customer.js';
import type { AddressWrite } from '../../src/platforms/records.js';
import type { Database } from '../../src/server/database/index.js';
import { writeBook } from '../../src/server/operations/addresses.js';
import { SqlCustomers } from '../../src/server/customers/sql.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

/** How many statements it takes to make the list the whole book. */
async function statements(customer: Customer, addresses: readonly AddressWrite[]): Promise<number> {
  let count = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      count += 1;
      return result;
    },
  };
  const database: Kysely<Database> = server.database.withPlugin(counting);
  const customers = new SqlCustomers({
    database,
    passwords: new Passwords(),
    now: server.clock.now,
  });
  await database
    .transaction()
    .execute((transaction) => writeBook(customers.within(transaction), customer, { addresses }));
  return count;
}

async function read(id: string): Promise<Customer> {
  const customer = await server.customers.findById(id);
  assert.ok(customer);
  return customer;
}

test('a book is written in a few statements, however many addresses are in it', async () => {
  for (const size of [10, 2000]) {
    const id = await server.customer(`book-of-${size}@example.com`);
    const cities = Array.from({ length: size }, (_, index) => ({ city: `${index} "St. Ö\\'` }));
    const made = await statements(await read(id), cities);
    const { addresses } = await read(id);
    assert.deepEqual(
      addresses.map(({ city }) => city),
      cities.map(({ city }) => city),
    );
    server.clock.advance(1000);

    const half = addresses.slice(0, size / 2).map(({ id: one }) => ({ id: one, zip: '7' }));
    const last = { id: addresses.at(-1)?.id ?? '', isDefault: true };
    const changed = await statements(await read(id), [...half, last]);
    const after = (await read(id)).addresses;
    const updatedAt = new Date(server.clock.now()).toISOString();
    assert.deepEqual(after, [
      ...addresses
        .slice(0, size / 2)
        .map((one) => ({ ...one, zip: '7', version: 2, updatedAt, isDefault: false })),
      { ...addresses.at(-1), isDefault: true },
    ]);
    assert.ok(made < 20 && changed < 20, `${made} and ${changed} statements for ${size}`);
  }
});
