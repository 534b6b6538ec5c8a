import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Customer } from '../../src/contract/customer.js';
import { order as orderSchema, type Order } from '../../src/contract/orders.js';
import { ordered, orderOf } from './ordered.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

async function ask(method: string, path: string, body?: unknown) {
  const response = await server.admin(method, path, body);
  const answer: any = await response.json(); // eslint-disable-line @typescript-eslint/no-explicit-any -- Tests assert on what came.
  return { status: response.status, body: answer };
}

let count = 0;
const buyer = (fields = {}) => server.customer(`buyer-${++count}@example.com`, { ...fields });

async function tally(id: string) {
  const customer = (await server.customers.findById(id)) as Customer;
  const { ordersCount, totalSpent, lastOrderId, lastOrderName } = customer;
  return { ordersCount, totalSpent, lastOrderId, lastOrderName };
}

const countOf = async (name: string) =>
  (await server.database.selectFrom('orders').selectAll().where('name', '=', name).execute())
    .length;

test('the shop writes an order of a customer down, and her record counts it', async () => {
  const id = await buyer();
  const request = orderOf({ customerId: id });
  const { status, body } = await ask('POST', '/orders', request);
  assert.equal(status, 201);
  assert.deepEqual(Object.keys(body), ['order']);
  const order = orderSchema.parse(body.order);
  assert.deepEqual(order, {
    ...request,
    id: order.id,
    email: (await server.customers.findById(id))?.email,
    financialStatus: 'pending',
    fulfillmentStatus: 'unfulfilled',
    test: false,
    archived: false,
    createdAt: new Date(server.clock.now()).toISOString(),
  });
  assert.deepEqual((await ask('GET', `/orders/${order.id}`)).body, { order });
  assert.deepEqual(await tally(id), {
    ordersCount: 1,
    totalSpent: '19.90',
    lastOrderId: order.id,
    lastOrderName: order.name,
  });
});

test('an order of a guest is nobody’s', async () => {
  const { customerId, email } = await ordered(server, { email: 'Guest@Example.com' });
  assert.deepEqual([customerId, email], [null, 'Guest@example.com']);
});

test('test and archived orders count for nothing, and count where they stop to be that', async () => {
  const id = await buyer();
  const nothing = await tally(id);
  const order = await ordered(server, { customerId: id, test: true });
  assert.deepEqual(await tally(id), nothing);
  const path = `/orders/${order.id}`;
  const steps: [object, number, string][] = [
    [{ test: false }, 1, '19.90'],
    [{ archived: true }, 0, '0.00'],
    [{ financialStatus: 'paid' }, 0, '0.00'],
    [{ archived: false }, 1, '19.90'],
    [{ test: true, archived: true }, 0, '0.00'],
  ];
  for (const [changes, ordersCount, totalSpent] of steps) {
    const { status, body } = await ask('PATCH', path, changes);
    assert.deepEqual([status, { ...body.order, ...changes }], [200, body.order]);
    const now = await tally(id);
    assert.deepEqual([now.ordersCount, now.totalSpent], [ordersCount, totalSpent]);
    assert.equal(now.lastOrderId, ordersCount ? order.id : null);
  }
});

test('the last order is the newest that counts, in whichever order they are written down', async () => {
  const id = await buyer();
  const at = (day: number) => `2024-05-0${day}T00:00:00Z`;
  const newest = await ordered(server, { customerId: id, createdAt: at(3) });
  const older = await ordered(server, { customerId: id, createdAt: at(2) });
  assert.equal((await tally(id)).lastOrderId, newest.id);
  await ask('PATCH', `/orders/${newest.id}`, { archived: true });
  const { lastOrderId, lastOrderName } = await tally(id);
  assert.deepEqual([lastOrderId, lastOrderName], [older.id, older.name]);
});

test('what was spent is exact, in the customer’s own currency alone', async () => {
  const amount = fc
    .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 4 }))
    .chain(([whole, decimals]) =>
      fc
        .integer({ min: 0, max: 10 ** decimals - 1 })
        .map((part) =>
          decimals ? `${whole}.${String(part).padStart(decimals, '0')}` : `${whole}`,
        ),
    );
  const orders = fc.array(fc.record({ total: amount, currency: fc.constantFrom('EUR', 'USD') }), {
    maxLength: 6,
  });
  const units = (total: string) => {
    const [whole = '', part = ''] = total.split('.');
    return BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0'));
  };
  await fc.assert(
    fc.asyncProperty(orders, async (made) => {
      const id = await buyer({ currency: 'EUR', password: null });
      for (const order of made) await ordered(server, { customerId: id, ...order });
      const { ordersCount, totalSpent } = await tally(id);
      const own = made.filter(({ currency }) => currency === 'EUR');
      assert.equal(ordersCount, made.length);
      assert.equal(
        units(totalSpent),
        own.reduce((sum, { total }) => sum + units(total), 0n),
      );
      assert.match(totalSpent, /^\d+\.\d{2,4}$/);
    }),
    { numRuns: 25 },
  );
});

test('sums that floats get wrong are right', async () => {
  const id = await buyer();
  for (const total of ['0.1', '0.2', '999999999999.99']) {
    await ordered(server, { customerId: id, total });
  }
  assert.equal((await tally(id)).totalSpent, '1000000000000.29');
});

test('an order that is sent again is there once, whatever became of it since', async () => {
  const id = await buyer();
  const request = orderOf({ customerId: id, createdAt: '2024-05-01T00:00:00Z' });
  const { body } = await ask('POST', '/orders', request);
  await ask('PATCH', `/orders/${body.order.id}`, { financialStatus: 'paid' });
  const again = await ask('POST', '/orders', request);
  const order = { ...body.order, financialStatus: 'paid' };
  assert.deepEqual([again.status, again.body], [200, { order }]);
  assert.equal((await tally(id)).ordersCount, 1);
});

test('another order of the same name is refused, and changes nothing', async () => {
  const id = await buyer();
  const other = await buyer();
  const request = orderOf({ customerId: id });
  const { body } = await ask('POST', '/orders', request);
  const { customerId: _customer, ...unbought } = request;
  for (const different of [
    { ...request, total: '19.91' },
    { ...request, currency: 'EUR' },
    { ...request, items: [] },
    { ...request, financialStatus: 'paid' },
    { ...request, archived: true },
    { ...request, createdAt: '2024-05-01T00:00:00Z' },
    { ...request, customerId: other },
    { ...unbought, email: body.order.email },
  ]) {
    const { status, body: answer } = await ask('POST', '/orders', different);
    assert.deepEqual(
      [status, answer.code, answer.fields],
      [409, 'idempotency_conflict', { name: 'taken' }],
      JSON.stringify(different),
    );
  }
  assert.deepEqual((await ask('GET', `/orders/${body.order.id}`)).body, body);
  assert.equal((await tally(other)).ordersCount, 0);
  const guest = orderOf({ email: 'first@example.com' });
  await ask('POST', '/orders', guest);
  const second = await ask('POST', '/orders', { ...guest, email: 'second@example.com' });
  assert.equal(second.status, 409);
});

test('the same order twenty times at once is one', async () => {
  const id = await buyer();
  const request = orderOf({ customerId: id });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask('POST', '/orders', request)),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [...Array(19).fill(200), 201]);
  assert.equal(new Set(answers.map(({ body }) => body.order.id)).size, 1);
  assert.equal(await countOf(String(request['name'])), 1);
  assert.deepEqual([(await tally(id)).ordersCount, (await tally(id)).totalSpent], [1, '19.90']);
});

test('of orders that come at once, and change at once, none is lost in the count', async () => {
  const id = await buyer();
  const made = await Promise.all(
    Array.from({ length: 20 }, () => ordered(server, { customerId: id, total: '0.10' })),
  );
  assert.deepEqual([(await tally(id)).ordersCount, (await tally(id)).totalSpent], [20, '2.00']);
  await Promise.all([
    ...made.slice(0, 10).map((order) => ask('PATCH', `/orders/${order.id}`, { archived: true })),
    ...Array.from({ length: 5 }, () => ordered(server, { customerId: id, total: '0.10' })),
  ]);
  assert.deepEqual([(await tally(id)).ordersCount, (await tally(id)).totalSpent], [15, '1.50']);
});

const bad: [Record<string, unknown>, Record<string, string>][] = [
  [{ name: ' ' }, { name: 'required' }],
  [{ name: 'x'.repeat(65) }, { name: 'too_long' }],
  [{ name: 'a\r\nb' }, { name: 'invalid' }],
  [{ total: 19.9 }, { total: 'invalid' }],
  [{ total: '-1' }, { total: 'invalid' }],
  [{ total: '1e3' }, { total: 'invalid' }],
  [{ total: '1,00' }, { total: 'invalid' }],
  [{ total: '1'.repeat(13) }, { total: 'invalid' }],
  [{ currency: 'usd' }, { currency: 'invalid' }],
  [{ items: [{ title: 'A', quantity: 0 }] }, { 'items.0.quantity': 'required' }],
  [{ items: Array(251).fill({ title: 'A', quantity: 1 }) }, { items: 'too_long' }],
  [{ items: [{ title: 'A', quantity: 1, price: '1' }] }, { 'items.0.price': 'unknown' }],
  [{ createdAt: 'yesterday' }, { createdAt: 'invalid' }],
  [{ financialStatus: 'free' }, { financialStatus: 'invalid' }],
  [{ id: '1' }, { id: 'unknown' }],
  [{ email: 'mıke@example.com' }, { email: 'invalid' }],
];

test('what is wrong with an order is told by field, and nothing is written', async () => {
  const email = 'bad@example.com';
  for (const [fields, faults] of bad) {
    const request = orderOf({ email, ...fields });
    const { status, body } = await ask('POST', '/orders', request);
    assert.deepEqual([status, body.fields], [400, faults], JSON.stringify(fields));
    if (!faults['name']) assert.equal(await countOf(String(request['name'])), 0);
  }
});

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('1'.repeat(500), '0001-01-01T00:00:00Z', '9999-12-31T23:59:60Z', '\ud800', '\0'),
);

test('whatever an order holds, the answer is none of 500, and what is taken is told as it is', async () => {
  const statuses: Record<string, number> = {};
  const fields = ['name', 'email', 'total', 'currency', 'items', 'createdAt', 'test', 'archived'];
  const spoilt = fc.dictionary(
    fc.constantFrom(...fields, 'customerId', 'financialStatus'),
    strange,
    {
      maxKeys: 2,
    },
  );
  await fc.assert(
    fc.asyncProperty(spoilt, async (changes) => {
      const { status, body } = await ask(
        'POST',
        '/orders',
        orderOf({ email: 'fuzz@example.com', ...changes }),
      );
      statuses[status] = (statuses[status] ?? 0) + 1;
      assert.ok(status < 500, JSON.stringify(body));
      if (status === 201) orderSchema.parse(body.order);
    }),
    { numRuns: 1000 },
  );
  assert.ok((statuses[201] ?? 0) > 50 && (statuses[400] ?? 0) > 50, JSON.stringify(statuses));
});

test('an order is a guest’s or a customer’s who is there, never both or nobody’s', async () => {
  const id = await buyer();
  for (const who of [{}, { customerId: id, email: 'x@example.com' }, { customerId: null }]) {
    assert.equal((await ask('POST', '/orders', orderOf(who))).status, 400, JSON.stringify(who));
  }
  for (const customerId of ['999999', '0', 'x', '9'.repeat(30)]) {
    const { status, body } = await ask('POST', '/orders', orderOf({ customerId }));
    assert.deepEqual([status, body.fields], [400, { customerId: 'invalid' }], customerId);
  }
});

test('a change says statuses alone; there is nothing where there is no order', async () => {
  const { id } = await ordered(server, { email: 'change@example.com' });
  for (const changes of [{ total: '1.00' }, { name: 'x' }, { customerId: '1' }, { test: 'yes' }]) {
    assert.equal((await ask('PATCH', `/orders/${id}`, changes)).status, 400);
  }
  assert.equal((await ask('PATCH', `/orders/${id}`, {})).status, 200);
  for (const none of ['0', '999999', 'x', '-1', '%00', '9'.repeat(30)]) {
    assert.equal((await ask('PATCH', `/orders/${none}`, {})).status, 404, none);
    assert.equal((await ask('GET', `/orders/${none}`)).status, 404, none);
  }
});

test('without the key no order is written, read or changed', async () => {
  const { id } = await ordered(server, { email: 'keyless@example.com' });
  const request = orderOf({ email: 'evil@example.com' });
  for (const [method, path] of [
    ['POST', '/orders'],
    ['GET', `/orders/${id}`],
    ['PATCH', `/orders/${id}`],
  ] as const) {
    const response = await server.app.request(`/admin${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer wrong' },
      ...(method !== 'GET' && { body: JSON.stringify(request) }),
    });
    assert.equal(response.status, 401, `${method} ${path}`);
  }
  assert.equal(await countOf(String(request['name'])), 0);
});

test('the shop keeps its orders when a customer goes, and nobody can claim hers', async () => {
  const id = await buyer();
  const order: Order = await ordered(server, { customerId: id });
  await server.database.deleteFrom('customers').where('id', '=', Number(id)).execute();
  const row = await server.database
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', Number(order.id))
    .executeTakeFirstOrThrow();
  assert.deepEqual([row.customer_id, row.email_key], [null, null]);
});
