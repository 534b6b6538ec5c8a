import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ordersResponse, type Order } from '../../src/contract/orders.js';
import { ordered } from './ordered.js';
import { testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

let count = 0;

async function somebody(): Promise<{ id: string; shopper: Shopper }> {
  const email = `buyer-${++count}@example.com`;
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  return { id, shopper };
}

async function page(shopper: Shopper, cursor?: string | null) {
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
  const { status, body } = await shopper.get(`/customer/orders${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return ordersResponse.parse(body);
}

async function allPages(shopper: Shopper, between = async () => {}): Promise<Order[]> {
  const orders: Order[] = [];
  let cursor: string | null = null;
  do {
    const next = await page(shopper, cursor);
    orders.push(...next.orders);
    cursor = next.nextCursor;
    await between();
  } while (cursor !== null);
  return orders;
}

const names = (orders: readonly Order[]) => orders.map(({ name }) => name);

test('a customer without orders has an empty list', async () => {
  const { shopper } = await somebody();
  assert.deepEqual(await page(shopper), { orders: [], nextCursor: null });
});

test('an order is told as the shop has written it down', async () => {
  const { id, shopper } = await somebody();
  const order = await ordered(server, {
    customerId: id,
    total: '1234567.8901',
    currency: 'BHD',
    financialStatus: 'partially_refunded',
    fulfillmentStatus: 'delivered',
    items: [
      { title: '茶壺 “Celadon”', quantity: 2 },
      { title: 'Té', quantity: 1 },
    ],
    createdAt: '2024-02-29T23:59:59.999Z',
  });
  const { orders } = await page(shopper);
  assert.deepEqual(orders, [order]);
  assert.deepEqual([order.customerId, order.createdAt], [id, '2024-02-29T23:59:59.999Z']);
});

test('the newest come first, twenty a page, each once, also those of the same instant', async () => {
  const { id, shopper } = await somebody();
  const made = [];
  for (let day = 0; day < 45; day++) {
    const createdAt = new Date(Date.UTC(2024, 0, 1 + Math.floor(day / 3))).toISOString();
    made.unshift(await ordered(server, { customerId: id, createdAt }));
  }
  const first = await page(shopper);
  assert.equal(first.orders.length, 20);
  assert.deepEqual(await allPages(shopper), made);
});

test('a page that is full and the last has no next one', async () => {
  const { id, shopper } = await somebody();
  for (let number = 0; number < 20; number++) await ordered(server, { customerId: id });
  const { orders, nextCursor } = await page(shopper);
  assert.deepEqual([orders.length, nextCursor], [20, null]);
});

test('orders that come, and go, while she turns the pages move none of the others', async () => {
  const { id, shopper } = await somebody();
  const made: Order[] = [];
  for (let day = 1; day <= 50; day++) {
    const createdAt = new Date(Date.UTC(2024, 0, day)).toISOString();
    made.unshift(await ordered(server, { customerId: id, createdAt }));
  }
  const seen = await allPages(shopper, async () => {
    for (let more = 0; more < 3; more++) await ordered(server, { customerId: id });
  });
  assert.deepEqual(names(seen), names(made));
  const { nextCursor } = await page(shopper);
  const [, ...rest] = (await page(shopper, nextCursor)).orders;
  const [boundary] = (await page(shopper, nextCursor)).orders;
  await server.admin('PATCH', `/orders/${boundary?.id}`, { archived: true });
  const again = (await page(shopper, nextCursor)).orders;
  assert.deepEqual(again.slice(0, 5), rest.slice(0, 5));
});

test('test orders and archived ones aren’t shown', async () => {
  const { id, shopper } = await somebody();
  await ordered(server, { customerId: id, test: true });
  const kept = await ordered(server, { customerId: id });
  const archived = await ordered(server, { customerId: id });
  await server.admin('PATCH', `/orders/${archived.id}`, { archived: true });
  assert.deepEqual((await page(shopper)).orders, [kept]);
});

test('a customer sees her own orders alone, whatever cursor she has', async () => {
  const one = await somebody();
  const other = await somebody();
  for (let number = 0; number < 25; number++) {
    await ordered(server, { customerId: one.id });
    await ordered(server, { customerId: other.id });
  }
  const { nextCursor } = await page(one.shopper);
  const { orders } = await page(other.shopper, nextCursor);
  assert.ok(orders.length > 0);
  for (const { customerId } of orders) assert.equal(customerId, other.id);
});

test('a guest’s order is nobody’s, also where its e-mail is a customer’s', async () => {
  const email = 'same@example.com';
  await server.customer(email);
  await ordered(server, { email });
  const shopper = server.shopper();
  await shopper.signIn(email);
  assert.deepEqual((await page(shopper)).orders, []);
  assert.equal((await shopper.get('/session')).body.customer.ordersCount, 0);
});

const encode = (text: string) => Buffer.from(text).toString('base64url');

test('a cursor that was never given is refused', async () => {
  const { id, shopper } = await somebody();
  for (let number = 0; number < 21; number++) await ordered(server, { customerId: id });
  const { nextCursor } = await page(shopper);
  for (const cursor of [
    '',
    ' ',
    'x',
    '0',
    'null',
    encode('1'),
    encode('1/'),
    encode('1/x'),
    encode('1/1/1'),
    encode('1e3/1'),
    encode("1/1' or '1'='1"),
    encode(`1/${'9'.repeat(16)}`),
    encode('1\u0000/1'),
    encode('１/1'),
    `${nextCursor}=`,
    ` ${nextCursor}`,
    `${nextCursor}\u0000`,
    'A'.repeat(5000),
  ]) {
    const path = `/customer/orders?cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await shopper.get(path);
    assert.deepEqual(
      [status, body.code, body.fields],
      [400, 'invalid_request', { cursor: 'invalid' }],
      cursor,
    );
  }
});

test('whatever a cursor is, the answer is a page or a refusal', async () => {
  const { id, shopper } = await somebody();
  for (let number = 0; number < 3; number++) await ordered(server, { customerId: id });
  const number = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
  const cursor = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.tuple(number, number).map(([time, id]) => encode(`${time}/${id}`)),
  );
  await fc.assert(
    fc.asyncProperty(cursor, async (cursor) => {
      const query = new URLSearchParams({ cursor });
      const { status, body } = await shopper.get(`/customer/orders?${query}`);
      if (status === 200) ordersResponse.parse(body);
      else assert.equal(status, 400, JSON.stringify(body));
    }),
    { numRuns: 500 },
  );
});

test('without a session, and where the shop sells to guests only, there are no orders', async (t) => {
  const { id, shopper } = await somebody();
  await ordered(server, { customerId: id });
  const stranger = await server.shopper().get('/customer/orders');
  assert.deepEqual([stranger.status, stranger.body.code], [401, 'sign_in_required']);
  t.after(() => server.admin('PUT', '/settings', { checkoutMode: 'optional' }));
  await server.admin('PUT', '/settings', { checkoutMode: 'guest-only' });
  const { status, body } = await shopper.get('/customer/orders');
  assert.deepEqual([status, body.code], [403, 'accounts_disabled']);
});
