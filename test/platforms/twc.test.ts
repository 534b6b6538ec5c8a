import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord } from '../../src/platforms/record.js';
import { context, faultOf, written } from './support.js';

const { twc } = platforms;
const { customer } = twc;

const asRead = (wire: unknown) => decodeRecord(customer, wire);
const asGiven = (own: Part) => encodeRecord(customer, own, context);

/** Every property of the seed, in the seed's own forms. */
const wire = {
  id: 'shop-4711',
  twc_customer_id: '12',
  email: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'Lovelace',
  phone: '+441632960961',
  state: 'enabled',
  verified_email: true,
  accepts_marketing: true,
  accepts_marketing_updated_at: '2021-03-10T09:29:16.251Z',
  marketing_opt_in_level: 'confirmed_opt_in',
  default_address: {
    first_name: 'Ada',
    last_name: 'Lovelace',
    company: 'Analytical Engines',
    address1: '12 St James’s Square',
    address2: 'Flat 3',
    city: 'London',
    province: 'Greater London',
    country: 'United Kingdom',
    zip: 'SW1Y 4JH',
    phone: '020 7946 0000',
    province_code: 'LND',
    country_code: 'GB',
    default: true,
    id: '34',
    customer_id: 'shop-4711',
    name: 'Ada Lovelace',
    country_name: 'United Kingdom',
  },
  currency: 'GBP',
  orders_count: 2,
  total_spent: 41.94,
  last_order_id: '9001',
  last_order_name: '#1001',
  note: 'Likes engines\nand tea',
  tags: 'vip, maths',
  tax_exempt: false,
  tax_exemptions: ['CA_BC_RESELLER_EXEMPTION'],
  multipass_identifier: 'ada-1',
  wishlist_id: 'w-77',
  admin_graphql_api_id: 'gid://shop/Customer/12',
  created_at: '2021-03-10T09:29:16.251Z',
  updated_at: '2021-03-11T10:00:00.000Z',
};
const whole = { ...wire, addresses: [wire.default_address] };

const own = {
  ref: 'shop-4711',
  id: '12',
  email: 'ada@example.com',
  firstName: 'Ada',
  lastName: 'Lovelace',
  phone: '+441632960961',
  state: 'enabled',
  verifiedEmail: true,
  acceptsMarketing: true,
  acceptsMarketingUpdatedAt: '2021-03-10T09:29:16.251Z',
  marketingOptInLevel: 'confirmed_opt_in',
  addresses: [
    {
      id: '34',
      firstName: 'Ada',
      lastName: 'Lovelace',
      company: 'Analytical Engines',
      street: '12 St James’s Square',
      number: '',
      line2: 'Flat 3',
      floor: '',
      locality: '',
      city: 'London',
      province: 'Greater London',
      countryCode: 'GB',
      zip: 'SW1Y 4JH',
      phone: '020 7946 0000',
      provinceCode: 'LND',
      isDefault: true,
    },
  ],
  defaultAddressId: '34',
  currency: 'GBP',
  ordersCount: 2,
  totalSpent: '41.94',
  lastOrderId: '9001',
  lastOrderName: '#1001',
  note: 'Likes engines\nand tea',
  tags: ['vip', 'maths'],
  taxExempt: false,
  taxExemptions: ['CA_BC_RESELLER_EXEMPTION'],
  multipassIdentifier: 'ada-1',
  wishlistId: 'w-77',
  adminGraphqlApiId: 'gid://shop/Customer/12',
  createdAt: '2021-03-10T09:29:16.251Z',
  updatedAt: '2021-03-11T10:00:00.000Z',
};

test('every property is read, and given back as it was', () => {
  assert.deepEqual(asRead(whole), own);
  assert.deepEqual(asGiven(own), whole);
  assert.deepEqual(Object.keys(customer.fields).sort(), Object.keys(whole).sort());
});

test('a whole customer sent back changes nothing but what is another', () => {
  assert.deepEqual(written(twc, whole, own), {});
  assert.deepEqual(written(twc, { ...whole, note: null }, own), { note: null });
  const [address] = whole.addresses;
  const moved = { ...whole, addresses: [{ ...address, city: 'Bath' }] };
  const { addresses } = written(twc, moved, own) as { addresses: Part[] };
  assert.deepEqual(addresses, [{ id: '34', city: 'Bath' }]);
});

test("the shop's reference is chosen once, and ours stands in where there is none", () => {
  assert.deepEqual(written(twc, { id: 4711, email: 'a@b.example' }), {
    ref: '4711',
    email: 'a@b.example',
  });
  for (const id of ['', null]) {
    assert.equal(written(twc, { id, email: 'a@b.example' })['ref'], null);
  }
  assert.deepEqual(written(twc, { id: 'another' }, own), {});
  const { id, twc_customer_id: ours } = asGiven({ id: '12', ref: null });
  assert.deepEqual([id, ours], ['12', '12']);
  assert.deepEqual(asRead({ id: '12' }), { ref: '12', id: '12' });
});

test('an address says whose it is, by the reference or by our id', () => {
  const address = { id: '1', isDefault: false };
  const ownerOf = (ref: string | null) => {
    const { addresses } = asGiven({ id: '12', ref, addresses: [address] });
    return (addresses as Part[])[0]?.['customer_id'];
  };
  assert.equal(ownerOf('shop-1'), 'shop-1');
  assert.equal(ownerOf(null), '12');
});

test('a sum is a number', () => {
  for (const [totalSpent, total] of [
    ['41.94', 41.94],
    ['0.00', 0],
    ['1234567.5', 1234567.5],
    ['0.1234', 0.1234],
  ]) {
    assert.equal(asGiven({ totalSpent })['total_spent'], total);
  }
  for (const [total, totalSpent] of [
    [100, '100'],
    [0, '0'],
    [41.9, '41.9'],
    [1e-5, '0'],
    ['41.94', '41.94'],
  ]) {
    assert.deepEqual(asRead({ total_spent: total }), { totalSpent });
  }
});

test('tax exemptions are an array, and a string is read too', () => {
  const read = (exemptions: unknown) =>
    written(twc, { email: 'a@b.example', tax_exemptions: exemptions })['taxExemptions'];
  assert.deepEqual(read(['A', ' B ', 'A']), ['A', 'B']);
  assert.deepEqual(read('A, B,,'), ['A', 'B']);
  for (const none of [[], '', null]) assert.deepEqual(read(none), []);
  assert.deepEqual(asGiven({ taxExemptions: ['A', 'B'] })['tax_exemptions'], ['A', 'B']);
});

test('250 tags of 255 characters are taken, and no more', () => {
  const reasonOf = (tags: unknown) => {
    const { fields } = faultOf(() => written(twc, { email: 'a@b.example', tags }));
    return fields.map(({ field, reason }) => `${field} ${reason}`);
  };
  const tags = Array.from({ length: 250 }, (_, index) => String(index).padEnd(255, 'x'));
  assert.deepEqual(written(twc, { email: 'a@b.example', tags: tags.join(',') })['tags'], tags);
  assert.deepEqual(reasonOf([...tags, 'one more']), ['tags too_many']);
  assert.deepEqual(reasonOf(Array.from({ length: 300 }, (_, one) => String(one)).join()), [
    'tags too_many',
  ]);
  assert.deepEqual(reasonOf([...tags, 'x'.repeat(255)].join(', ')), ['tags too_many']);
  assert.deepEqual(reasonOf(`ok, ${'x'.repeat(256)}`), ['tags too_long']);
  assert.deepEqual(reasonOf(4), ['tags invalid']);
});

test('the state is one of four, and the consent one of three', () => {
  for (const state of ['disabled', 'invited', 'enabled', 'declined']) {
    assert.deepEqual(written(twc, { state }, own), state === 'enabled' ? {} : { state });
  }
  const fault = faultOf(() =>
    written(twc, { state: 'asleep', marketing_opt_in_level: 'triple', verified_email: 'x' }, own),
  );
  assert.deepEqual(
    fault.fields.map(({ field, reason }) => `${field} ${reason}`),
    ['state invalid', 'marketing_opt_in_level invalid', 'verified_email invalid'],
  );
  assert.deepEqual(written(twc, { marketing_opt_in_level: null }, own), {
    marketingOptInLevel: null,
  });
});

test('what is only read, and what nobody knows, is ignored in a write', () => {
  const write = written(twc, {
    email: 'a@b.example',
    twc_customer_id: {},
    orders_count: 'many',
    total_spent: 'all',
    last_order_id: 5,
    last_order_name: 6,
    created_at: 'whenever',
    updated_at: null,
    password: 'x',
    unheard_of: 1,
  });
  assert.deepEqual(write, { email: 'a@b.example' });
  assert.equal(faultOf(() => written(twc, { first_name: 'Ada' })).fields[0]?.field, 'email');
});
