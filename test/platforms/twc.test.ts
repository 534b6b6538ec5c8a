import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import type { Part } from '../../src/platforms/definition.js';
import { Fault, type FieldFault } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord, encodeWrite } from '../../src/platforms/record.js';
import { book, country, currency, line, lineOrNull, rowId, seconds } from './arbitrary.js';
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

const wireInstant = seconds.map((one) => new Date(one * 1000 + 251).toISOString());

const wireAddress = fc
  .record({
    id: rowId.map(String),
    first_name: lineOrNull(255),
    last_name: lineOrNull(255),
    company: lineOrNull(255),
    address1: lineOrNull(255),
    address2: lineOrNull(255),
    city: lineOrNull(255),
    province: lineOrNull(255),
    province_code: lineOrNull(32),
    zip: lineOrNull(32),
    phone: lineOrNull(64),
    default: fc.constant(false),
    country_code: country,
  })
  .map((one) => {
    const name = [one.first_name, one.last_name].filter(Boolean).join(' ') || null;
    const countryName = new Intl.DisplayNames(['en'], { type: 'region' }).of(one.country_code);
    return { ...one, name, country: countryName, country_name: countryName };
  });

const word = line(255, 1)
  .map((text) => text.replaceAll(',', '').trim())
  .filter(Boolean);

const wireCustomer = fc
  .tuple(lineOrNull(255), book(wireAddress, 'default'))
  .chain(([ref, list]) => {
    const addresses = list.map((one) => ({ ...one, customer_id: ref ?? '12' }));
    return fc.record({
      id: fc.constant(ref ?? '12'),
      twc_customer_id: fc.constant('12'),
      email: fc.emailAddress(),
      first_name: lineOrNull(255),
      last_name: lineOrNull(255),
      phone: fc.option(fc.constantFrom('+441632960961', '+5491112345678')),
      state: fc.constantFrom('disabled', 'invited', 'enabled', 'declined'),
      verified_email: fc.boolean(),
      accepts_marketing: fc.boolean(),
      accepts_marketing_updated_at: fc.option(wireInstant),
      marketing_opt_in_level: fc.option(
        fc.constantFrom('single_opt_in', 'confirmed_opt_in', 'unknown'),
      ),
      addresses: fc.constant(addresses),
      default_address: fc.constant(addresses.find((one) => one.default) ?? null),
      currency,
      orders_count: fc.nat(1e9),
      total_spent: fc.integer({ min: 0, max: 1e12 }).map((cents) => cents / 100),
      last_order_id: fc.option(rowId.map(String)),
      last_order_name: lineOrNull(64),
      note: fc.option(line(5000)),
      tags: fc.uniqueArray(word, { maxLength: 250 }).map((tags) => tags.join(', ')),
      tax_exempt: fc.boolean(),
      tax_exemptions: fc.uniqueArray(word, { maxLength: 5 }),
      multipass_identifier: lineOrNull(255),
      wishlist_id: lineOrNull(255),
      admin_graphql_api_id: lineOrNull(255),
      created_at: wireInstant,
      updated_at: wireInstant,
    });
  });

test('whatever the platform can hold comes back the same, letter by letter', () => {
  fc.assert(
    fc.property(wireCustomer, (any) => {
      assert.deepEqual(asGiven(asRead(any)), { ...any });
    }),
  );
});

test('what is asked to be written is what is understood', () => {
  fc.assert(
    fc.property(wireCustomer, fc.constantFrom('create', 'update'), (any, operation) => {
      const former = operation === 'update' ? { id: '1' } : undefined;
      const write = written(twc, any, former);
      const asked = encodeWrite(customer, write, operation, context);
      assert.deepEqual(written(twc, asked, former), write);
    }),
  );
});

test("faults are answered in Spring's form", () => {
  const before = Date.now();
  const { status, body } = twc.faultAnswer(
    new Fault('not_found', { record: 'customer' }),
    '/customers/4711',
  );
  const { timestamp, ...rest } = body as Part;
  assert.equal(status, 404);
  assert.deepEqual(rest, {
    status: 404,
    error: 'Not Found',
    message: 'ResourceNotFound: no such customer',
    path: '/api/customers/4711',
  });
  const at = Date.parse(timestamp as string);
  assert.ok(at >= before && at <= Date.now());
});

test('who has the e-mail or phone number of another is told of a conflict', () => {
  const statusOf = (...reasons: FieldFault['reason'][]) => {
    const fields = reasons.map((reason) => ({ field: 'email', reason }));
    return twc.faultAnswer(new Fault('invalid', { fields }), '/customers').status;
  };
  assert.deepEqual(
    [statusOf('taken'), statusOf('invalid'), statusOf('taken', 'invalid')],
    [409, 400, 400],
  );
});

test('a fault that is answered is read as the same', () => {
  const fields = (...all: Fault['fields']) => new Fault('invalid', { fields: all });
  for (const fault of [
    new Fault('unauthorized'),
    new Fault('invalid_json'),
    new Fault('unsupported_media_type'),
    new Fault('payload_too_large'),
    new Fault('method_not_allowed'),
    new Fault('not_found', { record: 'customer' }),
    new Fault('unavailable'),
    new Fault('server_error'),
    new Fault('invalid'),
    fields({ field: 'email', reason: 'taken' }),
    fields({ field: 'email', reason: 'taken' }, { field: 'phone', reason: 'taken' }),
    fields({ field: 'email', reason: 'required' }, { field: 'tags', reason: 'too_many' }),
    fields({ field: 'addresses.0.country', reason: 'invalid' }),
  ]) {
    const { status, body } = twc.faultAnswer(fault, '/customers');
    const read = twc.readFault(status, new Headers(), body);
    assert.deepEqual([read.kind, read.record], [fault.kind, fault.record]);
    assert.deepEqual(
      read.fields.map(({ field, reason }) => ({ field, reason })),
      fault.fields,
    );
  }
});

test('a conflict of which no more is said is about the e-mail', () => {
  const { kind, fields } = twc.readFault(409, new Headers(), { message: 'Conflict' });
  assert.deepEqual([kind, fields], ['invalid', [{ field: 'email', reason: 'taken' }]]);
});

test('the key comes with the tenant', () => {
  const { authentication } = twc;
  const headers = new Headers({ Authorization: 'bearer abc', 'X-TWC-Tenant': 'shop' });
  assert.deepEqual([authentication.read(headers), authentication.store(headers)], ['abc', 'shop']);
  assert.equal(authentication.store(new Headers()), null);
  assert.equal(authentication.read(new Headers({ Authorization: 'Basic abc' })), null);
});

test('an upload tells what was made and what was refused', () => {
  const { value } = twc.endpoints.uploadCustomers.answer;
  const report = {
    created: 2,
    refused: [
      {
        index: 1,
        id: 'shop-2',
        email: null,
        fields: { email: "can't be blank" },
        message: "email can't be blank",
      },
    ],
  };
  assert.deepEqual(z.encode(value, report), report);
  assert.deepEqual(z.decode(value, report), report);
  assert.deepEqual(z.decode(value, [{ id: 'a' }, { id: 'b' }]), { created: 2, refused: [] });
});
