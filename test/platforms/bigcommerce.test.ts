import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Part } from '../../src/platforms/definition.js';
import { Fault } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord, encodeWrite } from '../../src/platforms/record.js';
import { line, ownCustomer, rowId } from './arbitrary.js';
import { differences, fixture, written } from './support.js';

const { bigcommerce } = platforms;
const { customer, address } = bigcommerce;
const context = { baseUrl: 'https://store-bwvr466.mybigcommerce.com/api/v2' };

for (const name of ['bigcommerce-003-customers.json', 'bigcommerce-004-customers.json']) {
  test(`the customers of ${name} come back the same, property by property`, () => {
    const wires = fixture(name) as Part[];
    assert.equal(wires.length, 2);
    for (const wire of wires) {
      const back = encodeRecord(customer, decodeRecord(customer, wire), context);
      assert.deepEqual(differences(wire, back), []);
    }
  });
}

for (const name of ['bigcommerce-003-customer.json', 'bigcommerce-004-customer.json']) {
  test(`the customer of ${name} is who it says, and comes back the same`, () => {
    const wire = fixture(name);
    const record = decodeRecord(customer, wire);
    const { extra: _extra, taxExemptCategory: _category, ...said } = record;
    assert.deepEqual(said, {
      id: '1',
      company: '',
      firstName: 'Random ',
      lastName: 'Joe Bob',
      email: 'random.joebob@example.com',
      phone: null,
      phoneAsWritten: '252-101-2010',
      createdAt: '2012-11-13T21:16:41.000Z',
      updatedAt: '2012-11-13T21:16:41.000Z',
      storeCredit: '0.0000',
      registrationIpAddress: '50.58.18.2',
      customerGroupId: 0,
      note: null,
    });
    assert.deepEqual(differences(wire, encodeRecord(customer, record, context)), []);
  });
}

test('the bodies that set a password say so, with and without confirmation', () => {
  const password = '12w69Y217PYR96J';
  const confirmed = { password, passwordConfirmation: password };
  for (const [name, expected] of [
    ['bigcommerce-003-password.json', { password }],
    ['bigcommerce-004-create-password.json', { password }],
    ['bigcommerce-004-create-password-confirmed.json', confirmed],
    ['bigcommerce-004-create-force-reset.json', { resetPassOnLogin: true }],
  ] as const) {
    assert.deepEqual(written(bigcommerce, fixture(name), {}), expected, name);
    const asked = encodeWrite(customer, expected, 'update', context);
    const { reset_pass_on_login: _reset, ...rest } = asked;
    assert.deepEqual(rest, fixture(name), name);
  }
});

test('the bodies that are printed without a comma are broken JSON', () => {
  for (const name of [
    'bigcommerce-003-password-confirmed.txt',
    'bigcommerce-004-update-password-confirmed.txt',
  ]) {
    const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
    assert.throws(() => JSON.parse(text), SyntaxError);
  }
  const { status, body } = bigcommerce.faultAnswer(new Fault('invalid_json'));
  assert.equal(status, 400);
  assert.deepEqual(body, [{ status: 400, message: 'The body is not valid JSON.' }]);
});

test('counts are given by their name', () => {
  for (const name of ['bigcommerce-003-count.json', 'bigcommerce-004-count.json']) {
    const { answer } = bigcommerce.endpoints.countCustomers;
    const { count } = fixture(name) as { count: number };
    assert.deepEqual(fixture(name), { [answer.wrapper]: answer.value.encode(count) });
  }
});

const properties: [name: string, wire: unknown, record: Part][] = [
  ['id', 7, { id: '7' }],
  ['company', 'Nuts & Bolts', { company: 'Nuts & Bolts' }],
  ['first_name', ' Ada ', { firstName: ' Ada ' }],
  ['last_name', 'Lovelace', { lastName: 'Lovelace' }],
  ['email', 'ada@example.com', { email: 'ada@example.com' }],
  ['phone', '+12521012010', { phone: '+12521012010', phoneAsWritten: null }],
  ['phone', '(252) 101', { phone: null, phoneAsWritten: '(252) 101' }],
  ['phone', '', { phone: null, phoneAsWritten: null }],
  ['form_fields', null, { extra: {} }],
  ['form_fields', [{ name: 'Occupation', value: 'Nut' }], { extra: { Occupation: 'Nut' } }],
  ['date_created', 'Tue, 13 Nov 2012 21:16:41 +0000', { createdAt: '2012-11-13T21:16:41.000Z' }],
  ['date_modified', 'Sat, 01 Jan 2000 00:00:00 +0000', { updatedAt: '2000-01-01T00:00:00.000Z' }],
  ['store_credit', '12.5000', { storeCredit: '12.5000' }],
  ['registration_ip_address', '2001:db8::1', { registrationIpAddress: '2001:db8::1' }],
  ['customer_group_id', 9, { customerGroupId: 9 }],
  ['notes', '', { note: null }],
  ['notes', 'First\nsecond', { note: 'First\nsecond' }],
  ['tax_exempt_category', 'G', { taxExemptCategory: 'G' }],
  ['reset_pass_on_login', true, { resetPassOnLogin: true }],
  ['accepts_marketing', false, { acceptsMarketing: false }],
];

const placeProperties: typeof properties = [
  ['id', 3, { id: '3' }],
  ['customer_id', 7, { customerId: '7' }],
  ['first_name', 'Ada', { firstName: 'Ada' }],
  ['last_name', 'Lovelace', { lastName: 'Lovelace' }],
  ['company', '', { company: '' }],
  ['street_1', '12 Main', { street: '12 Main', number: '' }],
  ['street_2', '', { line2: '', floor: '', locality: '' }],
  ['city', 'Salem', { city: 'Salem' }],
  ['state', 'Oregon', { province: 'Oregon' }],
  ['zip', '97301', { zip: '97301' }],
  ['country', 'United States', { countryCode: 'US' }],
  ['country_iso2', 'DE', { countryCode: 'DE' }],
  ['phone', 'ask', { phone: 'ask' }],
  ['address_type', 'commercial', { type: 'commercial' }],
];

test('each property goes both ways', () => {
  for (const [codec, table] of [
    [customer, properties],
    [address, placeProperties],
  ] as const) {
    for (const [name, wire, record] of table) {
      assert.deepEqual(encodeRecord(codec, record, context, [name]), { [name]: wire });
      // Whose an address is stands in the path.
      const read = name === 'customer_id' ? {} : record;
      assert.deepEqual(decodeRecord(codec, { [name]: wire }), read, name);
    }
  }
  const known = [...properties.map(([name]) => name), '_authentication', 'addresses'];
  assert.deepEqual(Object.keys(customer.fields).sort(), [...new Set(known)].sort());
});

test('null is read as none, as a number is read as an amount', () => {
  const wire = {
    company: null,
    notes: null,
    phone: null,
    store_credit: 10.5,
    customer_group_id: null,
  };
  assert.deepEqual(decodeRecord(customer, wire), {
    company: '',
    note: null,
    phone: null,
    phoneAsWritten: null,
    storeCredit: '10.5',
    customerGroupId: 0,
  });
  assert.equal(encodeRecord(customer, { storeCredit: '10.5' }, context)['store_credit'], '10.5000');
});

const held = fc.tuple(ownCustomer, fc.boolean()).map(([own, isKnown]) => ({
  id: own.id,
  company: own.company,
  firstName: own.firstName,
  lastName: own.lastName,
  email: own.email,
  phone: isKnown ? '+12521012010' : null,
  phoneAsWritten: isKnown ? null : own.phoneAsWritten,
  extra: own.extra,
  createdAt: own.createdAt,
  updatedAt: own.updatedAt,
  storeCredit: own.storeCredit.padEnd(own.storeCredit.indexOf('.') + 5, '0'),
  registrationIpAddress: own.registrationIpAddress,
  customerGroupId: own.customerGroupId,
  note: own.note || null,
  taxExemptCategory: own.taxExemptCategory,
  resetPassOnLogin: own.resetPassOnLogin,
  acceptsMarketing: own.acceptsMarketing,
}));

test('any customer that can be here comes back the same, letter by letter and second by second', () => {
  fc.assert(
    fc.property(held, (own) => {
      const wire: unknown = JSON.parse(JSON.stringify(encodeRecord(customer, own, context)));
      assert.deepEqual(decodeRecord(customer, wire), own);
    }),
  );
});

const unsent = [
  'id',
  'date_created',
  'date_modified',
  'addresses',
  'form_fields',
  'accepts_marketing',
];

test('what is asked to be written is what is read', () => {
  fc.assert(
    fc.property(
      held.filter(({ firstName, lastName }) => firstName !== '' && lastName !== ''),
      fc.string({ minLength: 7, maxLength: 64 }),
      (own, password) => {
        const {
          id: _id,
          createdAt: _made,
          updatedAt: _changed,
          phone,
          phoneAsWritten,
          // Real stores may refuse these.
          extra: _fields,
          acceptsMarketing: _consent,
          ...rest
        } = own;
        const asked = encodeWrite(customer, { ...own, password }, 'create', context);
        for (const name of unsent) {
          assert.equal(Object.hasOwn(asked, name), false, name);
        }
        const number = phoneAsWritten ?? phone;
        const asWritten = number
          ? { phoneAsWritten: number }
          : { phone: null, phoneAsWritten: null };
        assert.deepEqual(written(bigcommerce, asked), {
          ...rest,
          ...asWritten,
          password,
          state: 'enabled',
        });
      },
    ),
  );
});

const place = fc.record({
  id: rowId.map(String),
  firstName: line(255),
  lastName: line(255),
  company: line(255),
  street: line(255),
  line2: line(255),
  city: line(255),
  province: line(255),
  zip: line(32),
  countryCode: fc.constantFrom('US', 'AR', 'BR', 'CI', ''),
  phone: line(64),
  type: fc.constantFrom('residential', 'commercial'),
});

test('any address that can be here comes back the same', () => {
  fc.assert(
    fc.property(place, (own) => {
      const full = { ...own, number: '', floor: '', locality: '' };
      assert.deepEqual(decodeRecord(address, encodeRecord(address, full, context)), full);
    }),
  );
});
