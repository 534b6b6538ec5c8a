import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { NewOrder } from '../../src/platforms/records.js';
import { refused } from './refused.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const create = (fields: Partial<NewOrder>) =>
  server.operations.createOrder({
    order: {
      name: '#1',
      total: '19.90',
      currency: 'USD',
      items: [{ title: 'Teapot', quantity: 1 }],
      ...fields,
    },
  });

test('the checkout writes an order of a customer down, and her sums follow', async () => {
  const customerId = await server.customer('ada@example.com');
  const order = await create({
    name: '#10',
    customerId,
    email: 'other@example.com',
    financialStatus: 'paid',
    createdAt: '2025-05-01T10:00:00+02:00',
  });
  assert.deepEqual(
    [order.customerId, order.email, order.financialStatus, order.fulfillmentStatus],
    [customerId, 'ada@example.com', 'paid', 'unfulfilled'],
  );
  assert.equal(order.createdAt, '2025-05-01T08:00:00.000Z');
  const customer = await server.customers.findById(customerId);
  assert.deepEqual([customer?.ordersCount, customer?.totalSpent], [1, '19.90']);
});

test('a guest has an order, too', async () => {
  const order = await create({ name: '#20', email: 'guest@example.com', customerId: null });
  assert.deepEqual([order.customerId, order.email], [null, 'guest@example.com']);
});

test('an order that is sent again is the same one, and another of its name is refused', async () => {
  const order = { name: '#30', email: 'again@example.com' };
  const [first, second] = await Promise.all([create(order), create(order)]);
  assert.deepEqual(first, second);
  assert.equal(await refused(create({ ...order, total: '1.00' })), 'invalid: name taken');
});

const bad: [Partial<NewOrder>, string][] = [
  [{}, 'customerId required'],
  [{ customerId: '999999' }, 'customerId invalid'],
  [{ email: 'nobody' }, 'email invalid'],
  [{ email: 'a@b', name: '' }, 'name invalid'],
  [{ email: 'a@b.example', total: '-1' }, 'total invalid'],
  [{ email: 'a@b.example', createdAt: 'yesterday' }, 'createdAt invalid'],
  [{ email: 'a@b.example', items: [{ title: '', quantity: 1 }] }, 'items invalid'],
];

test('what is wrong with an order is told by its field', async () => {
  for (const [fields, fault] of bad) {
    assert.equal(await refused(create(fields)), `invalid: ${fault}`, JSON.stringify(fields));
  }
});
