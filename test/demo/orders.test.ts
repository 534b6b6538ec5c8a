import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPages, storefrontPath } from '../../src/contract/constants.js';
import { ordersResponse, type Order } from '../../src/contract/orders.js';
import { openShop, type Shopper } from './support.js';

const guest = { email: 'grace@example.com' };

async function ordersOf(shopper: Shopper): Promise<Order[]> {
  const orders: Order[] = [];
  let query = '';
  do {
    const response = await shopper.get(`${storefrontPath}/customer/orders${query}`);
    assert.equal(response.status, 200);
    const page = ordersResponse.parse(await response.json());
    orders.push(...page.orders);
    query = page.nextCursor === null ? '' : `?cursor=${page.nextCursor}`;
  } while (query);
  return orders;
}

const pageOf = ({ id }: Order): string => defaultPages.order.replace('{id}', id);

test('a customer’s order is in her account, and its page shows what she ordered', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  await shopper.signIn();
  await shopper.add('celadon-teapot');
  await shopper.add('harbour-fog', 2);
  await shopper.placeOrder(await shopper.identify({}));
  const [newest] = await ordersOf(shopper);
  assert.ok(newest);
  assert.deepEqual(
    [newest.name, newest.total, newest.currency, newest.items.map(({ quantity }) => quantity)],
    ['#1001', '112.00', 'EUR', [1, 2]],
  );
  const page = await shopper.read(pageOf(newest));
  for (const shown of ['Order #1001', '12 Weir Lane', '€112.00', 'Harbour Fog']) {
    assert.ok(page.includes(shown), shown);
  }
});

test('the page of an order is its customer’s alone', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  await shopper.signIn();
  const [order] = await ordersOf(shopper);
  assert.ok(order);
  const stranger = await shop.shopper().get(pageOf(order));
  assert.deepEqual([stranger.status, stranger.headers.get('Location')], [303, defaultPages.signIn]);
  const buyer = shop.shopper();
  await buyer.add('harbour-fog');
  await buyer.placeOrder(await buyer.identify(guest));
  const number = Number((await ordersOf(shopper)).length) + 1;
  for (const id of [String(number), '0', 'x', '..', '%2e%2e%2fsettings']) {
    assert.equal((await shopper.get(`/account/orders/${id}`)).status, 404, id);
  }
});

test('a guest’s order is in the account that she opens with its e-mail', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('fern-gully');
  await shopper.placeOrder(await shopper.identify(guest));
  await shopper.register(guest.email);
  const [order, ...others] = await ordersOf(shopper);
  assert.deepEqual([order?.name, others], ['#1001', []]);
  assert.ok(order);
  assert.match(await shopper.read(pageOf(order)), /Fern Gully/);
});

test('an order that can’t be written at once is in the account with the next one', async (t) => {
  const shop = await openShop(t);
  const { schema } = shop.server.database;
  const shopper = shop.shopper();
  await shopper.signIn();
  await shopper.add('harbour-fog');
  const token = await shopper.identify({});
  await schema.alterTable('orders').renameTo('away').execute();
  assert.equal((await shopper.placeOrder(token)).status, 303);
  await schema.alterTable('away').renameTo('orders').execute();
  await shopper.add('harbour-fog');
  await shopper.placeOrder(await shopper.identify({}));
  const names = (await ordersOf(shopper)).map(({ name }) => name);
  assert.deepEqual(names.slice(0, 3), ['#1002', '#1001', '#1000']);
});

test('the demo’s customer has a past: two years of orders, and addresses', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  await shopper.signIn();
  const orders = await ordersOf(shopper);
  assert.equal(orders.length, 24);
  assert.ok(new Set(orders.map(({ fulfillmentStatus }) => fulfillmentStatus)).size > 4);
  assert.deepEqual([...new Set(orders.map(({ currency }) => currency))], ['EUR', 'GBP']);
  for (const order of [orders[0], orders[23]]) {
    assert.ok(order);
    assert.ok((await shopper.read(pageOf(order))).includes(`Order ${order.name}`));
  }
  const book = await shopper.get(`${storefrontPath}/customer/addresses`);
  const { addresses } = (await book.json()) as { addresses: { countryCode: string }[] };
  assert.deepEqual(
    addresses.map(({ countryCode }) => countryCode),
    ['GB', 'FR', 'ES'],
  );
});
