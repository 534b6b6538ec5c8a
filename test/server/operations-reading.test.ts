import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '../../src/platforms/fault.js';
import type { CustomerFilter, CustomerWrite } from '../../src/platforms/records.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;
/** Ids by first name. */
const ids: Record<string, string> = {};

const people: [CustomerWrite, string][] = [
  [
    {
      email: 'Ada@example.com',
      firstName: 'Ada',
      lastName: 'Lovelace',
      company: 'Engines Ltd',
      phone: '+4930901820',
      storeCredit: '10.50',
      customerGroupId: 3,
      taxExemptCategory: 'A',
      addresses: [
        { city: 'London', countryCode: 'GB' },
        { city: 'Paris', countryCode: 'FR', isDefault: true },
      ],
    },
    '2025-06-01T12:00:00Z',
  ],
  [
    {
      email: 'bob@example.com',
      firstName: 'Élodie',
      lastName: 'O_neill',
      ref: 'B-1',
      phoneAsWritten: 'ask Bob',
      storeCredit: '10.5000',
    },
    '2025-06-02T12:00:00.500Z',
  ],
  [{ email: 'carl@example.com', firstName: 'Carl', customerGroupId: 3 }, '2025-06-03T12:00:00Z'],
  [{ email: 'dora@example.com', firstName: 'Dora', ref: 'D' }, '2025-06-04T12:00:00Z'],
];

before(async () => {
  server = await testServer({ settings: { countries: ['DE'] } });
  for (const [write, at] of people) {
    server.clock.advance(Date.parse(at) - server.clock.now());
    const { id } = await server.operations.createCustomer({ write });
    ids[write.firstName ?? ''] = id;
  }
});
after(() => server.remove());

const wide = { number: 1, size: 50 };

async function named(filter: CustomerFilter, page = wide): Promise<string[]> {
  const { customers } = await server.operations.listCustomers({ filter, page });
  const count = await server.operations.countCustomers({ filter });
  if (page === wide) assert.equal(count, customers.length);
  return customers.map(({ firstName }) => firstName);
}

function isFault(kind: Fault['kind'], record?: string) {
  return (error: unknown) =>
    error instanceof Fault && error.kind === kind && error.record === record;
}

test('customers are listed by id, page by page, with how many there are', async () => {
  const list = (number: number, size: number) =>
    server.operations.listCustomers({ filter: {}, page: { number, size }, withTotal: true });
  const first = await list(1, 3);
  assert.deepEqual(
    first.customers.map(({ firstName }) => firstName),
    ['Ada', 'Élodie', 'Carl'],
  );
  assert.equal(first.total, 4);
  assert.deepEqual(
    (await list(2, 3)).customers.map(({ id }) => id),
    [ids['Dora']],
  );
  assert.deepEqual(await list(3, 3), { customers: [], total: 4 });
  assert.deepEqual(await list(Number.MAX_SAFE_INTEGER, 250), { customers: [], total: 4 });
});

test('a listed customer is whole, and no other than the one that is read by id or reference', async () => {
  const { operations, customers } = server;
  const listed = await operations.listCustomers({ filter: {}, page: wide });
  for (const customer of listed.customers) {
    assert.deepEqual(await customers.findById(customer.id), customer);
    assert.deepEqual(await operations.getCustomer({ id: customer.id }), customer);
    const ref = customer.ref ?? customer.id;
    assert.deepEqual(await operations.getCustomerByRef({ ref }), customer);
  }
  const cities = listed.customers.map(({ addresses }) => addresses.map(({ city }) => city));
  assert.deepEqual(cities, [['London', 'Paris'], [], [], []]);
});

test('the addresses of a page are read at once', async () => {
  const queries: string[] = [];
  const { database } = server;
  const executor = database.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  Object.assign(executor, {
    executeQuery: (query: { sql: string }) => {
      queries.push(query.sql);
      return execute(query as Parameters<typeof execute>[0]);
    },
  });
  try {
    await server.operations.listCustomers({ filter: {}, page: wide });
  } finally {
    Object.assign(executor, { executeQuery: execute });
  }
  assert.equal(queries.filter((query) => query.includes('"addresses"')).length, 1);
});

test('nobody is found by what is no id or reference of theirs', async () => {
  const { operations } = server;
  for (const id of ['0', '-1', 'x', '999999', '9'.repeat(30), '1; drop table customers', '']) {
    await assert.rejects(operations.getCustomer({ id }), isFault('not_found', 'customer'));
    await assert.rejects(
      operations.getCustomerByRef({ ref: id }),
      isFault('not_found', 'customer'),
    );
  }
  // One who has a reference is found by that alone.
  const ref = ids['Dora'] ?? '';
  await assert.rejects(operations.getCustomerByRef({ ref }), isFault('not_found', 'customer'));
});

const filters: [CustomerFilter | (() => CustomerFilter), string[]][] = [
  [() => ({ ids: [ids['Dora'] ?? '', ids['Ada'] ?? '', 'x', '999999'] }), ['Ada', 'Dora']],
  [{ ids: [] }, []],
  [() => ({ sinceId: ids['Élodie'] ?? '' }), ['Carl', 'Dora']],
  [{ sinceId: '0' }, ['Ada', 'Élodie', 'Carl', 'Dora']],
  [{ sinceId: '9'.repeat(40) }, []],
  [{ sinceId: 'x' }, []],
  [() => ({ minId: ids['Carl'] ?? '' }), ['Carl', 'Dora']],
  [() => ({ maxId: ids['Élodie'] ?? '' }), ['Ada', 'Élodie']],
  [() => ({ minId: ids['Élodie'] ?? '', maxId: ids['Carl'] ?? '' }), ['Élodie', 'Carl']],
  [() => ({ sinceId: ids['Ada'] ?? '', minId: '1', customerGroupId: 3 }), ['Carl']],
  [{ createdMin: '2025-06-03T12:00:00Z' }, ['Carl', 'Dora']],
  [{ createdMax: '2025-06-02T12:00:00Z' }, ['Ada', 'Élodie']],
  [{ createdMin: '2025-06-02T12:00:00.500Z', createdMax: '2025-06-02T12:00:00.500Z' }, ['Élodie']],
  [{ updatedMin: '2025-06-02T00:00:00Z', updatedMax: '2025-06-03T12:00:00Z' }, ['Élodie', 'Carl']],
  [{ updatedMin: 'yesterday' }, []],
  [{ firstName: 'ADA' }, ['Ada']],
  [{ firstName: 'élodie' }, ['Élodie']],
  [{ firstName: 'E\u0301LODIE' }, ['Élodie']],
  [{ firstName: 'Ad' }, []],
  [{ firstName: 'ada', lastName: 'lovelace' }, ['Ada']],
  [{ firstName: 'ada', lastName: 'byron' }, []],
  [{ lastName: 'o_NEILL' }, ['Élodie']],
  [{ lastName: 'oxneill' }, []],
  [{ company: 'engines ltd' }, ['Ada']],
  [{ email: ' ADA@EXAMPLE.com' }, ['Ada']],
  [{ email: 'nobody' }, []],
  [{ email: '%@example.com' }, []],
  [{ phone: '030 / 90 18 20' }, ['Ada']],
  [{ phone: 'ask Bob' }, ['Élodie']],
  [{ phone: '030' }, []],
  [{ storeCredit: '10.5' }, ['Ada', 'Élodie']],
  [{ storeCredit: '0.0000' }, ['Carl', 'Dora']],
  [{ storeCredit: 'much' }, []],
  [{ customerGroupId: 3 }, ['Ada', 'Carl']],
  [{ taxExemptCategory: 'a' }, ['Ada']],
  [{ customerGroupId: 3, createdMin: '2025-06-02T00:00:00Z' }, ['Carl']],
  [{ email: 'ada@example.com', createdMin: '2025-06-02T00:00:00Z' }, []],
];

for (const [given, expected] of filters) {
  const title = JSON.stringify(typeof given === 'function' ? String(given) : given);
  test(`the filter ${title} means ${expected.join(', ') || 'nobody'}`, async () => {
    const filter = typeof given === 'function' ? given() : given;
    assert.deepEqual(await named(filter), expected);
    assert.deepEqual(await named(filter, { number: 2, size: 1 }), expected.slice(1, 2));
    assert.deepEqual(await named(filter, { number: 9, size: 50 }), []);
  });
}

test('orders are listed newest first, with those that she does not see herself', async () => {
  const { operations } = server;
  const make = (name: string, customerId: string | null, createdAt: string, test = false) =>
    operations.createOrder({
      order: {
        name,
        customerId,
        ...(customerId === null && { email: 'guest@example.com' }),
        total: '1.00',
        currency: 'EUR',
        items: [],
        createdAt,
        test,
      },
    });
  await make('#1', ids['Ada'] ?? '', '2025-06-01T00:00:00Z');
  await make('#2', ids['Dora'] ?? '', '2025-06-03T00:00:00Z', true);
  await make('#3', null, '2025-06-02T00:00:00Z');
  const names = async (customerIds?: string[], page = wide) =>
    (await operations.listOrders({ page, ...(customerIds && { customerIds }) })).map(
      ({ name }) => name,
    );
  assert.deepEqual(await names(), ['#2', '#3', '#1']);
  assert.deepEqual(await names([ids['Ada'] ?? '', ids['Dora'] ?? '', 'x']), ['#2', '#1']);
  assert.deepEqual(await names(['x']), []);
  assert.deepEqual(await names(undefined, { number: 2, size: 2 }), ['#1']);
});
