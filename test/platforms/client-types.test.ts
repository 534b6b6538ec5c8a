import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlatformClient, createPlatformOperations } from '../../src/platforms/index.js';

// What a platform hasn't doesn't compile, and isn't there. Nothing is asked: the calls fail before, or
// are only typed.

const at = { url: 'https://api.shop.example', store: '1', key: 'key' };
const cart = createPlatformClient({ ...at, platform: 'cart' });
const twc = createPlatformClient({ ...at, platform: 'twc' });
const tiendanube = createPlatformClient({ ...at, platform: 'tiendanube' });
const bigcommerce = createPlatformClient({ ...at, platform: 'bigcommerce' });

const missing: [string, unknown][] = [
  // @ts-expect-error -- TWC has no list
  ['TWC has no customers.list', twc.customers.list],
  // @ts-expect-error -- nor a search
  ['TWC has no customers.search', twc.customers.search],
  // @ts-expect-error -- nor orders
  ['TWC has no orders.list', twc.orders.list],
  // @ts-expect-error -- Only BigCommerce deletes many.
  ['Cart has no customers.deleteMany', cart.customers.deleteMany],
  // @ts-expect-error -- Only TWC takes uploads.
  ['Cart has no customers.upload', cart.customers.upload],
  // @ts-expect-error -- Only BigCommerce says whether a password is right.
  ['Cart has no customers.validatePassword', cart.customers.validatePassword],
  // @ts-expect-error -- The cart API counts no addresses.
  ['Cart has no addresses.count', cart.addresses.count],
  // @ts-expect-error -- Only the cart API invites.
  ['Tiendanube has no customers.invite', tiendanube.customers.invite],
  // @ts-expect-error -- Tiendanube counts in a header.
  ['Tiendanube has no customers.count', tiendanube.customers.count],
  // @ts-expect-error -- BigCommerce has no search by a word.
  ['BigCommerce V2 has no customers.search', bigcommerce.customers.search],
  // @ts-expect-error -- nor a default address
  ['BigCommerce V2 has no addresses.setDefault', bigcommerce.addresses.setDefault],
  // @ts-expect-error -- nor invitations
  ['BigCommerce V2 has no customers.invite', bigcommerce.customers.invite],
];

for (const [name, method] of missing) {
  test(`${name}, so a shop may ask whether it is there`, () => {
    assert.equal(method, undefined);
  });
}

test('what a platform has is there', () => {
  assert.deepEqual(Object.keys(twc.customers).sort(), [
    'create',
    'delete',
    'get',
    'update',
    'upload',
  ]);
  assert.deepEqual(Object.keys(bigcommerce.orders), ['list']);
  assert.equal(typeof cart.customers.search, 'function');
});

const filters: [string, () => AsyncIterable<unknown>][] = [
  // @ts-expect-error -- The cart API finds nobody by e-mail but by its search.
  ['email', () => cart.customers.list({ email: 'ada@example.com' })],
  // @ts-expect-error -- Tiendanube has no range of ids.
  ['minId', () => tiendanube.customers.list({ minId: '5' })],
  // @ts-expect-error -- BigCommerce says it with minId.
  ['sinceId', () => bigcommerce.customers.list({ sinceId: '5' })],
];

for (const [filter, list] of filters) {
  test(`a filter that the platform hasn't (${filter}) is refused before anything is asked`, async () => {
    const read = async () => {
      for await (const _ of list());
    };
    await assert.rejects(read, { message: `invalid: ${filter} unknown` });
  });
}

test('to delete everybody takes a word of its own', async () => {
  const operations = createPlatformOperations({ ...at, platform: 'bigcommerce' });
  await assert.rejects(operations.deleteCustomers({ filter: {} }), /\{ all: true \}/);
  await assert.rejects(bigcommerce.customers.deleteMany({}), /\{ all: true \}/);
  await assert.rejects(bigcommerce.customers.deleteMany({ email: undefined as never }), TypeError);
  // An empty value may be taken for none.
  for (const filter of [
    { email: '' },
    { email: ' ' },
    { ids: [] },
    { email: '', lastName: 'Comer' },
  ]) {
    await assert.rejects(bigcommerce.customers.deleteMany(filter), TypeError);
    await assert.rejects(operations.deleteCustomers({ filter }), TypeError);
  }
});

test("a field that the platform hasn't isn't lost without a word", async () => {
  const write = { email: 'ada@example.com', customerGroupId: 3, company: '', taxExemptions: [] };
  await assert.rejects(cart.customers.create(write), {
    message: 'invalid: customerGroupId unknown',
  });
});

test('the operations have what the platform has, and address books everywhere', () => {
  const names = (platform: 'cart' | 'twc' | 'tiendanube' | 'bigcommerce') =>
    Object.keys(createPlatformOperations({ ...at, platform }));
  assert.ok(!names('twc').includes('listCustomers'));
  assert.ok(names('twc').includes('getCustomerByRef'));
  for (const platform of ['cart', 'twc', 'tiendanube', 'bigcommerce'] as const) {
    assert.ok(names(platform).includes('createAddress'), platform);
  }
  const operations = createPlatformOperations({ ...at, platform: 'tiendanube' });
  // @ts-expect-error -- Tiendanube checks no passwords.
  assert.equal(operations.validatePassword, undefined);
});

test("a platform that there isn't is named", () => {
  assert.throws(
    // @ts-expect-error -- no such platform
    () => createPlatformClient({ ...at, platform: 'toString' }),
    /platform has to be one of cart, twc, tiendanube, bigcommerce/,
  );
});
