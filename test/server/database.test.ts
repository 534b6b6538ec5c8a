import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { EmailTaken, parseEmail, PhoneTaken, type NewCustomer } from '../../src/server/index.js';
import { cleanUp } from '../../src/server/cleanup.js';
import { connect, migrate, type Database } from '../../src/server/database/index.js';
import { defaults } from '../../src/server/database/defaults.js';
import { freshPlace } from '../support/database.js';
import { invited } from './invited.js';
import { details, testServer } from './support.js';

function fail(error: Error): never {
  throw error;
}

async function onDatabases(count: number, run: (databases: Kysely<Database>[]) => Promise<void>) {
  const place = await freshPlace();
  const databases = await Promise.all(Array.from({ length: count }, () => connect(place, fail)));
  try {
    await run(databases);
  } finally {
    await Promise.all(databases.map((database) => database.destroy()));
    await place.remove();
  }
}

test('processes that start at once migrate once', () =>
  onDatabases(4, async (databases) => {
    await Promise.all(databases.map((database) => migrate(database)));
    await Promise.all(databases.map((database) => migrate(database)));
    for (const database of databases) {
      assert.deepEqual(await database.selectFrom('customers').selectAll().execute(), []);
    }
  }));

test('a boolean reaches the database as 0 or 1', () =>
  onDatabases(1, async ([database]) => {
    assert.ok(database);
    if (process.env['TEST_DATABASE_URL']) return;
    const { rows } = await sql`select ${true} as yes, ${false} as no`.execute(database);
    assert.deepEqual(rows, [{ yes: 1, no: 0 }]);
  }));

test('a column that many rows leave out is what it is said to be', () =>
  onDatabases(1, async ([database]) => {
    assert.ok(database);
    await migrate(database);
    await sql`insert into customers
      (email, email_key, state, currency, total_spent, store_credit, created_at, updated_at)
      values ('a@b.example', 'a@b.example', 'disabled', 'EUR', '0.00', '0.00', 1, 1)`.execute(
      database,
    );
    await sql`insert into addresses (customer_id, type, created_at, updated_at)
      select id, 'residential', 1, 1 from customers`.execute(database);
    for (const table of ['customers', 'addresses'] as const) {
      const row = await database.selectFrom(table).selectAll().executeTakeFirstOrThrow();
      assert.deepEqual({ ...row, ...defaults[table] }, { ...row });
    }
  }));

test('milliseconds come back as the numbers that they were', () =>
  onDatabases(1, async ([database]) => {
    assert.ok(database);
    await migrate(database);
    const now = 8_640_000_000_000_000;
    await database.insertInto('limits').values({ key: 'k', hits: 1, resets_at: now }).execute();
    const row = await database.selectFrom('limits').selectAll().executeTakeFirst();
    assert.deepEqual(row, { key: 'k', hits: 1, resets_at: now });
  }));

test('writers in two processes wait for each other', () =>
  onDatabases(2, async (databases) => {
    const [first] = databases;
    assert.ok(first);
    await migrate(first);
    await first.insertInto('limits').values({ key: 'k', hits: 0, resets_at: 1 }).execute();
    await Promise.all(
      databases.flatMap((database) =>
        Array.from({ length: 20 }, () =>
          database.transaction().execute(async (transaction) => {
            await transaction.selectFrom('limits').selectAll().execute();
            await transaction
              .updateTable('limits')
              .set({ hits: sql`hits + 1` })
              .execute();
          }),
        ),
      ),
    );
    const row = await first.selectFrom('limits').select('hits').executeTakeFirst();
    assert.equal(row?.hits, 40);
  }));

test('the directory keeps every field of a customer', async () => {
  const server = await testServer();
  try {
    const email = parseEmail('Ada@example.com');
    assert.ok(email);
    const fields = {
      ref: 'C-1',
      firstName: 'Ada',
      lastName: 'Lovelace',
      company: 'ACME',
      phone: '+14155550100',
      identification: '20-12345678-9',
      state: 'invited',
      verifiedEmail: true,
      acceptsMarketing: true,
      acceptsMarketingUpdatedAt: '2025-01-02T03:04:05.006Z',
      marketingOptInLevel: 'confirmed_opt_in',
      extra: { size: 'M' },
      currency: 'EUR',
      ordersCount: 3,
      totalSpent: '41.94',
      lastOrderId: '7',
      lastOrderName: '#1007',
      note: 'two\nlines',
      tags: ['vip', 'a,b'],
      taxExempt: true,
      taxExemptions: ['EXEMPT_ALL'],
      taxExemptCategory: 'B2B',
      storeCredit: '10.0000',
      customerGroupId: 4,
      registrationIpAddress: '192.0.2.1',
      multipassIdentifier: 'm',
      wishlistId: 'w-1',
      adminGraphqlApiId: 'gid://shop/Customer/1',
      phoneAsWritten: '(11) 5555',
      resetPassOnLogin: true,
    } satisfies Partial<NewCustomer>;
    const customer = await server.customers.create({ ...fields, email, passwordHash: null });
    const {
      id,
      email: address,
      addresses,
      defaultAddressId,
      createdAt,
      updatedAt,
      ...rest
    } = customer;
    assert.deepEqual({ billingAddress: null, ...fields }, { ...rest });
    assert.deepEqual([address, addresses, defaultAddressId], ['Ada@example.com', [], null]);
    assert.equal(createdAt, updatedAt);
    assert.deepEqual(await server.customers.findById(id), customer);
    assert.deepEqual(await server.customers.findByEmail(email), customer);
    for (const none of ['', '0', 'x', '1e3', '-1', '999999999999999999999', "1' or 1=1"]) {
      assert.equal(await server.customers.findById(none), null);
    }

    const other = parseEmail('grace@example.com');
    assert.ok(other);
    const another = { currency: 'EUR', passwordHash: null };
    await assert.rejects(server.customers.create({ ...another, email }), EmailTaken);
    await assert.rejects(
      server.customers.create({ ...another, email: other, phone: '+14155550100' }),
      PhoneTaken,
    );
    const grace = await server.customers.create({ ...another, email: other });
    const states = ['invited', 'declined'] as const;
    assert.equal(await server.customers.update(grace.id, { note: 'x' }, { states }), null);
    const emailKey = email.key;
    assert.equal(await server.customers.update(grace.id, { note: 'x' }, { emailKey }), null);
    assert.deepEqual(await server.customers.findById(grace.id), grace);
    await assert.rejects(server.customers.update(grace.id, { email }), EmailTaken);
    await assert.rejects(server.customers.update(grace.id, { phone: '+14155550100' }), PhoneTaken);
  } finally {
    await server.remove();
  }
});

test('what has run out is deleted, what has not stays', async () => {
  const server = await testServer();
  try {
    const shopper = server.shopper();
    const proof = await shopper.code('old@example.com', 'register');
    await shopper.post('/registrations', { ...proof, ...details }, { 'Idempotency-Key': 'k' });
    await invited(server, 'guest@example.com');
    const count = async () => {
      const tables = [
        'sessions',
        'email_challenges',
        'limits',
        'idempotency_keys',
        'invitations',
      ] as const;
      const rows = tables.map((table) => server.database.selectFrom(table).selectAll().execute());
      return (await Promise.all(rows)).map(({ length }) => length > 0);
    };
    const { database, clock } = server;
    await cleanUp({ database, now: clock.now });
    assert.deepEqual(await count(), [true, true, true, true, true]);
    clock.advance(10 * 60_000);
    await cleanUp({ database, now: clock.now });
    assert.deepEqual(await count(), [true, false, true, true, true]);
    clock.advance(24 * 3_600_000);
    await cleanUp({ database, now: clock.now });
    assert.deepEqual(await count(), [true, false, false, false, true]);
    clock.advance(7 * 24 * 3_600_000);
    await cleanUp({ database, now: clock.now });
    assert.deepEqual(await count(), [false, false, false, false, true]);
    clock.advance((30 + 365) * 24 * 3_600_000);
    await cleanUp({ database, now: clock.now });
    assert.deepEqual(await count(), [false, false, false, false, false]);
  } finally {
    await server.remove();
  }
});
