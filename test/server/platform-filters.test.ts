import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { Fault } from '../../src/platforms/index.js';
import { ordered } from './account-support.js';
import { assertFault, call, placeOf, platformServer } from './platform-support.js';
import type { Answer, TestServer } from './support.js';

let server: TestServer;
const bigcommerce = placeOf('bigcommerce');
const cart = placeOf('cart');

before(async () => {
  server = await platformServer();
  const times = ['2024-01-01T10:00:00Z', '2024-02-01T10:00:00Z', '2024-03-01T10:00:00Z'];
  for (const [index, time] of times.entries()) {
    server.clock.advance(Date.parse(time) - server.clock.now());
    await server.operations.createCustomer({
      write: { email: `${index}@example.com`, customerGroupId: index, storeCredit: '1.5' },
    });
  }
});
after(() => server.remove());

async function found(query: string): Promise<string[]> {
  const answer = await call(server, bigcommerce, 'GET', `/customers?${query}`);
  if (answer.status === 204) return [];
  assert.equal(answer.status, 200, `${query} ${JSON.stringify(answer.body)}`);
  return answer.body.map(({ email }: Part) => String(email)[0]);
}

const numbers: [string, string[]][] = [
  ['customer_group_id=2', ['2']],
  ['customer_group_id=2147483647', []],
  ['customer_group_id=2147483648', []],
  ['customer_group_id=9999999999', []],
  ['customer_group_id=999999999999999', []],
  ['store_credit=1.5000', ['0', '1', '2']],
  ['store_credit=999999999999999.9999', []],
  ['store_credit=-999999999999999', []],
  ['min_id=999999999999999', []],
  ['max_id=999999999999999', ['0', '1', '2']],
  ['page=999999999', []],
  ['page=9999999999', []],
  ['page=999999999999999&limit=250', []],
];

test('a number that is larger than any finds nobody', async () => {
  for (const [query, emails] of numbers) assert.deepEqual(await found(query), emails, query);
});

const twice: [string, string[]][] = [
  ['min_date=2024-02-01&min_date_created=2024-01-01', ['1', '2']],
  ['min_date_created=2024-02-01&min_date=2024-01-01', ['1', '2']],
  ['min_date=2024-01-01&min_date_created=2024-03-01', ['2']],
  ['max_date=2024-02-02&max_date_created=2024-03-02', ['0', '1']],
  ['max_date_created=2024-03-02&max_date=2024-01-02', ['0']],
  ['page=1&Page=1&limit=2&Limit=2', ['0', '1']],
];

test('of a filter that is given by two names the narrower one holds', async () => {
  for (const [query, emails] of twice) assert.deepEqual(await found(query), emails, query);
});

test('a page that is two numbers is refused', async () => {
  for (const [query, field] of [
    ['page=1&Page=2', 'Page'],
    ['limit=5&Limit=10', 'Limit'],
  ] as const) {
    const answer = await call(server, bigcommerce, 'GET', `/customers?${query}`);
    assertFault(
      answer,
      bigcommerce,
      new Fault('invalid', { fields: [{ field, reason: 'invalid' }] }),
    );
  }
});

test('a zone keeps its plus also where the query made a blank of it', async () => {
  for (const [date, emails] of [
    ['2024-03-01T12:00:00+02:00', ['2']],
    ['2024-03-01T12:00:01+02:00', []],
    ['2024-03-01T12:00+0200', ['2']],
    ['2024-03-01+12:00:00.000+02:00', ['2']],
    ['Fri,+01+Mar+2024+12:00:00++0200', ['2']],
    ['2024-03-01+10:00:00', ['2']],
    ['2024-03-01T08:00:00-02:00', ['2']],
  ] as const) {
    assert.deepEqual(await found(`min_date_created=${date}`), emails, date);
  }
});

test('customers of no ids are as many as without that filter', async () => {
  const list = (path: string): Promise<Answer> => call(server, cart, 'GET', path);
  assert.equal((await list('/customers?ids=')).body.customers.length, 3);
  assert.equal((await list('/customers?ids=,')).body.customers.length, 3);
  assert.equal((await list('/customers?ids=0')).body.customers.length, 0);
  assert.equal((await list('/customers/count?ids=')).body.count, 3);
  await ordered(server, { customerId: '1' });
  assert.equal((await list('/orders?customer_id=')).body.orders.length, 1);
  assert.equal((await list('/orders?customer_id=2')).body.orders.length, 0);
});

// Deletes, and comes last.
test('a filter that is empty or not to be met deletes nobody', async () => {
  const filters = Object.keys(bigcommerce.platform.endpoints['deleteCustomers']?.query ?? {});
  for (const name of filters) {
    for (const value of ['', '%20']) {
      const answer = await call(server, bigcommerce, 'DELETE', `/customers?${name}=${value}`);
      const fault = new Fault('invalid', { fields: [{ field: name, reason: 'invalid' }] });
      assertFault(answer, bigcommerce, fault);
    }
  }
  const both = 'min_date=2024-02-01&min_date_created=2024-03-01';
  assert.equal((await call(server, bigcommerce, 'DELETE', `/customers?${both}`)).status, 204);
  assert.deepEqual(await found(''), ['0', '1']);
});
