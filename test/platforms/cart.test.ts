import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, decodeWrite, encodeRecord } from '../../src/platforms/record.js';
import { country, line, lineOrNull, ownCustomer } from './arbitrary.js';
import { context, faultOf, written } from './support.js';

const { cart } = platforms;
const { customer, address } = cart;

const home = {
  id: 3,
  customer_id: 7,
  first_name: 'Ada',
  last_name: 'Lovelace',
  company: null,
  address1: '12 Main',
  address2: null,
  city: 'Salem',
  province: 'Oregon',
  country: 'United States',
  zip: '97301',
  phone: null,
  name: 'Ada Lovelace',
  province_code: 'OR',
  country_code: 'US',
  country_name: 'United States',
  default: true,
};

const ada = {
  id: 7,
  email: 'ada@example.com',
  accepts_marketing: true,
  created_at: '2013-06-27T12:48:00+00:00',
  updated_at: '2013-06-27T12:48:01+00:00',
  first_name: 'Ada',
  last_name: 'Lovelace',
  orders_count: 1,
  state: 'enabled',
  total_spent: '41.94',
  last_order_id: 450,
  last_order_name: '#1001',
  note: null,
  verified_email: true,
  multipass_identifier: null,
  tax_exempt: false,
  tags: 'loyal, nuts',
  phone: '+12521012010',
  currency: 'USD',
  default_address: home,
  addresses: [home],
  admin_graphql_api_id: 'gid://shopify/Customer/7',
};

const ownHome = {
  id: '3',
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: '',
  street: '12 Main',
  number: '',
  line2: '',
  floor: '',
  locality: '',
  city: 'Salem',
  province: 'Oregon',
  countryCode: 'US',
  zip: '97301',
  phone: '',
  provinceCode: 'OR',
  isDefault: true,
};

const own = {
  id: '7',
  email: 'ada@example.com',
  acceptsMarketing: true,
  createdAt: '2013-06-27T12:48:00.000Z',
  updatedAt: '2013-06-27T12:48:01.000Z',
  firstName: 'Ada',
  lastName: 'Lovelace',
  ordersCount: 1,
  state: 'enabled',
  totalSpent: '41.94',
  lastOrderId: '450',
  lastOrderName: '#1001',
  note: null,
  verifiedEmail: true,
  multipassIdentifier: null,
  taxExempt: false,
  tags: ['loyal', 'nuts'],
  phone: '+12521012010',
  currency: 'USD',
  defaultAddressId: '3',
  addresses: [ownHome],
};

test('a customer has all her properties, both ways', () => {
  assert.deepEqual(encodeRecord(customer, own, context), ada);
  assert.deepEqual(decodeRecord(customer, ada), own);
});

test('every property that is read goes both ways alone', () => {
  for (const [name, value] of Object.entries(ada)) {
    assert.deepEqual(encodeRecord(customer, own, context, [name]), { [name]: value });
    const alone = decodeRecord(customer, { [name]: value });
    for (const [key, read] of Object.entries(alone)) {
      assert.deepEqual(read, own[key as keyof typeof own], name);
    }
  }
  const written = ['send_email_invite', 'send_email_welcome', 'password', 'password_confirmation'];
  assert.deepEqual(Object.keys(customer.fields).sort(), [...Object.keys(ada), ...written].sort());
  assert.deepEqual(Object.keys(address.fields).sort(), Object.keys(home).sort());
});

const place = fc.record({
  id: fc.integer({ min: 1 }).map(String),
  firstName: line(255),
  lastName: line(255),
  company: line(255),
  street: line(255),
  line2: line(255),
  city: line(255),
  province: line(255),
  countryCode: country,
  zip: line(32),
  phone: line(64),
  provinceCode: line(32),
});
const blank = { number: '', floor: '', locality: '' };

const tag = line(255, 1)
  .map((text) => text.replaceAll(',', '').trim())
  .filter(Boolean);

const held = fc
  .tuple(
    ownCustomer,
    fc.uniqueArray(place, { maxLength: 3, selector: ({ id }) => id }),
    fc.uniqueArray(tag, { maxLength: 5 }),
    lineOrNull(64),
  )
  .map(([own, places, tags, phone]) => {
    const addresses = places.map((one, index) => ({ ...one, ...blank, isDefault: index === 0 }));
    return {
      id: own.id,
      email: own.email,
      acceptsMarketing: own.acceptsMarketing,
      createdAt: own.createdAt,
      updatedAt: own.updatedAt,
      firstName: own.firstName,
      lastName: own.lastName,
      ordersCount: own.ordersCount,
      state: own.state,
      totalSpent: own.totalSpent,
      lastOrderId: own.lastOrderId,
      lastOrderName: own.lastOrderName,
      note: own.note,
      verifiedEmail: own.verifiedEmail,
      multipassIdentifier: own.multipassIdentifier,
      taxExempt: own.taxExempt,
      tags,
      phone,
      currency: own.currency,
      addresses,
      defaultAddressId: addresses[0]?.id ?? null,
    };
  });

test('any customer that can be here comes back the same, letter by letter and second by second', () => {
  fc.assert(
    fc.property(held, (record) => {
      const wire: unknown = JSON.parse(JSON.stringify(encodeRecord(customer, record, context)));
      assert.deepEqual(decodeRecord(customer, wire), record);
    }),
  );
});

test('a customer who is sent back whole stays as she is, with her ids as text too', () => {
  assert.deepEqual(written(cart, ada, own), {});
  const asText = { ...ada, id: '7', last_order_id: '450' };
  assert.deepEqual(written(cart, asText, own), {});
  assert.deepEqual(written(cart, { ...ada, note: 'Nuts', orders_count: 9, nonsense: 1 }, own), {
    note: 'Nuts',
  });
  fc.assert(
    fc.property(held, fc.string({ maxLength: 20 }), (record, id) => {
      const wire = { ...encodeRecord(customer, record, context), id };
      assert.deepEqual(written(cart, wire, record), {});
    }),
  );
});

test('a country that is changed by name or by code alone is another', () => {
  const rules = { write: 'update', readOnly: 'ignored', unknown: 'ignored' } as const;
  for (const [change, countryCode] of [
    [{ country: 'Brazil' }, 'BR'],
    [{ country: 'brazil' }, 'BR'],
    [{ country: 'AR' }, 'AR'],
    [{ country: 'USA', country_code: 'DE' }, 'DE'],
    [{ country_code: 'de' }, 'DE'],
    [{ country: 'Türkiye' }, 'TR'],
    [{ country: 'Turkey' }, 'TR'],
    [{ country: '' }, ''],
  ] as const) {
    const write = decodeWrite(
      address,
      { ...home, ...change },
      { ...rules, former: ownHome, context },
    );
    assert.deepEqual(write, { countryCode }, JSON.stringify(change));
  }
  for (const wrong of [{ country: 'Nowhere' }, { country_code: 'ZZ' }, { country: 'EU' }]) {
    const fault = faultOf(() => decodeWrite(address, wrong, { ...rules, context }));
    assert.deepEqual(
      fault.fields.map(({ field, reason }) => `${field} ${reason}`),
      [`${Object.keys(wrong)[0]} invalid`],
    );
  }
});

test('tags are 250 at most, of 255 letters at most', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `tag ${index}`);
  const create = (tags: unknown) => written(cart, { email: 'a@b.example', tags })['tags'];
  const refused = (tags: unknown) =>
    faultOf(() => create(tags)).fields.map(({ field, reason }) => `${field} ${reason}`);
  assert.deepEqual(create(many(250).join(', ')), many(250));
  assert.deepEqual(create(many(250)), many(250));
  assert.deepEqual(create(` ${'é'.repeat(255)},, a ,a`), ['é'.repeat(255), 'a']);
  assert.deepEqual(create(''), []);
  assert.deepEqual(create(null), []);
  assert.deepEqual(refused(many(300).join(',')), ['tags too_many']);
  const long = many(251).map((tag) => tag.padEnd(255, 'x'));
  assert.deepEqual(refused(long.join(', ')), ['tags too_many']);
  assert.deepEqual(create(long.slice(1).join(', ')), long.slice(1));
  assert.deepEqual(refused('x'.repeat(256)), ['tags too_long']);
  assert.deepEqual(refused('a\u0000'), ['tags invalid']);
  assert.deepEqual(refused([1]), ['tags invalid']);
});

test('all that is wrong is named at once', () => {
  const wrong = { email: 3, note: {}, tax_exempt: 'perhaps', currency: 'usd', addresses: 'x' };
  const { fields } = faultOf(() => written(cart, wrong));
  assert.deepEqual(
    fields.map(({ field }) => field.replace(/\.$/, '')).sort(),
    Object.keys(wrong).sort(),
  );
  const missing = faultOf(() => written(cart, { first_name: 'Ada' }));
  assert.deepEqual(missing.fields, [{ field: 'email', reason: 'required' }]);
});

test('what is only sent is never given back', () => {
  const sent = {
    email: 'ada@example.com',
    password: 'long enough',
    password_confirmation: 'long enough',
    send_email_invite: 'true',
    send_email_welcome: false,
  };
  const write = written(cart, sent);
  assert.deepEqual(write, {
    email: 'ada@example.com',
    password: 'long enough',
    passwordConfirmation: 'long enough',
    sendEmailInvite: true,
    sendEmailWelcome: false,
  });
  assert.deepEqual(encodeRecord(customer, write, context), { email: 'ada@example.com' });
});
