import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlatformClient, createPlatformOperations } from '../../src/platforms/index.js';

// What a platform hasn't doesn't compile, and throws where it is called all the same. Nothing is
// asked: the calls fail before, or are only typed.

const at = { url: 'https://api.shop.example', store: '1', key: 'key' };
const cart = createPlatformClient({ ...at, platform: 'cart' });
const twc = createPlatformClient({ ...at, platform: 'twc' });
const tiendanube = createPlatformClient({ ...at, platform: 'tiendanube' });
const bigcommerce = createPlatformClient({ ...at, platform: 'bigcommerce' });

const missing: [string, () => unknown][] = [
  // @ts-expect-error -- TWC has no list
  ['TWC has no listCustomers', () => twc.customers.list()],
  // @ts-expect-error -- nor a search
  ['TWC has no listCustomers', () => twc.customers.search('ada')],
  // @ts-expect-error -- nor orders
  ['TWC has no listOrders', () => twc.orders.list()],
  // @ts-expect-error -- Only BigCommerce deletes many.
  ['Cart has no deleteCustomers', () => cart.customers.deleteMany({ all: true })],
  // @ts-expect-error -- Only TWC takes uploads.
  ['Cart has no uploadCustomers', () => cart.customers.upload([])],
  // @ts-expect-error -- Only BigCommerce says whether a password is right.
  ['Cart has no validatePassword', () => cart.customers.validatePassword('1', 'x')],
  // @ts-expect-error -- The cart API counts no addresses.
  ['Cart has no countAddresses', () => cart.addresses.count('1')],
  // @ts-expect-error -- Only the cart API invites.
  ['Tiendanube has no inviteCustomer', () => tiendanube.customers.invite('1')],
  // @ts-expect-error -- Tiendanube counts in a header.
  ['Tiendanube has no countCustomers', () => tiendanube.customers.count()],
  // @ts-expect-error -- BigCommerce has no search by a word.
  ['BigCommerce V2 has no search', () => bigcommerce.customers.search('ada')],
  // @ts-expect-error -- nor a default address
  ['BigCommerce V2 has no setDefaultAddress', () => bigcommerce.addresses.setDefault('1', '2')],
  // @ts-expect-error -- nor invitations
  ['BigCommerce V2 has no inviteCustomer', () => bigcommerce.customers.invite('1')],
];

for (const [message, call] of missing) {
  test(`${message}: it says so`, async () => {
    await assert.rejects(async () => call(), { message });
  });
}

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
