import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { platforms } from '../../src/platforms/index.js';
import {
  decodeRecord,
  decodeWrite,
  encodeRecord,
  encodeWrite,
} from '../../src/platforms/record.js';
import { context, faultOf, written } from './support.js';

const { bigcommerce } = platforms;
const { customer, address } = bigcommerce;

const ada = { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' };

/** The messages of the answer to a write. */
function messages(body: unknown, former?: Part): string[] {
  const fault = faultOf(() => written(bigcommerce, body, former));
  return (bigcommerce.faultAnswer(fault).body as { message: string }[]).map((one) => one.message);
}

test('what was left empty elsewhere is shown, and refused in a write', () => {
  const wire = { first_name: '', street_1: '' };
  assert.deepEqual(decodeRecord(customer, wire), { firstName: '' });
  assert.deepEqual(decodeRecord(address, wire), { firstName: '', street: '', number: '' });
  assert.deepEqual(messages({ first_name: '' }, { firstName: 'Ada' }), [
    "The field 'first_name' is invalid.",
  ]);
  assert.deepEqual(messages({ email: null }, { email: 'ada@example.com' }), [
    "The field 'email' is invalid.",
  ]);
});

test('a customer is enabled when she is made, and only then', () => {
  assert.equal(written(bigcommerce, ada)['state'], 'enabled');
  assert.deepEqual(written(bigcommerce, { company: 'X' }, { company: '' }), { company: 'X' });
});

test('a phone number is kept in any form', () => {
  for (const phone of ['252-101-2010', '+12521012010', 'ask at the desk', '٠١٢٣']) {
    assert.equal(written(bigcommerce, { ...ada, phone })['phoneAsWritten'], phone);
  }
  assert.deepEqual(written(bigcommerce, { phone: '' }, { phone: '+1' }), {
    phone: null,
    phoneAsWritten: null,
  });
  assert.deepEqual(messages({ ...ada, phone: '1'.repeat(65) }), ["The field 'phone' is invalid."]);
});

test('a phone number is shown as it was written, where that is known', () => {
  const shown = (record: Part) => encodeRecord(customer, record, context)['phone'];
  assert.equal(shown({ phone: '+12521012010', phoneAsWritten: '252-101-2010' }), '252-101-2010');
  assert.equal(shown({ phone: '+12521012010', phoneAsWritten: null }), '+12521012010');
  assert.equal(shown({ phone: null, phoneAsWritten: null }), '');
});

test('a phone number that was changed stands alone', () => {
  const asked = encodeWrite(customer, { phone: '+12521012010' }, 'update', context);
  assert.deepEqual(asked, { phone: '+12521012010' });
});

test('what is required, read-only or unknown is refused by its name, all at once', () => {
  const readOnly = (name: string) =>
    `The field '${name}' cannot be written to. Please remove it from your request before trying again.`;
  assert.deepEqual(messages({}), [
    "The required field 'first_name' was not supplied.",
    "The required field 'last_name' was not supplied.",
    "The required field 'email' was not supplied.",
  ]);
  for (const name of ['id', 'date_created', 'date_modified', 'addresses']) {
    for (const value of [1, null, 'x', {}]) {
      assert.deepEqual(messages({ ...ada, [name]: value }), [readOnly(name)]);
      assert.deepEqual(messages({ [name]: value }, { id: '1' }), [readOnly(name)]);
    }
  }
  const bad = { ...ada, last_name: '', id: 1, nonsense: 1, email: 3, customer_group_id: -1 };
  assert.deepEqual(messages(bad), [
    "The required field 'last_name' was not supplied.",
    "The field 'email' is invalid.",
    readOnly('id'),
    "The field 'nonsense' is not supported by this resource.",
    "The field 'customer_group_id' is invalid.",
  ]);
  for (const body of [null, [], 'x', 3]) assert.equal(messages(body).length, 1);
});

test('a custom field is refused by the one name that it can not have', () => {
  const body = { ...ada, form_fields: [{ name: '__proto__', value: 'x' }] };
  assert.deepEqual(messages(body), ["The field 'form_fields' is invalid."]);
});

test('an address needs what it needs at BigCommerce', () => {
  const rules = { readOnly: 'refused', unknown: 'refused', context } as const;
  const full = {
    first_name: 'Ada',
    last_name: 'Lovelace',
    phone: '1',
    street_1: '12 Main',
    city: 'Salem',
    state: 'Oregon',
    zip: '97301',
    country: 'United States',
  };
  assert.deepEqual(decodeWrite(address, full, { ...rules, write: 'create' }), {
    firstName: 'Ada',
    lastName: 'Lovelace',
    phone: '1',
    street: '12 Main',
    number: '',
    city: 'Salem',
    province: 'Oregon',
    zip: '97301',
    countryCode: 'US',
  });
  const missing = faultOf(() => decodeWrite(address, {}, { ...rules, write: 'create' }));
  assert.deepEqual(
    missing.fields.map(({ field, reason }) => `${field} ${reason}`).sort(),
    Object.keys(full)
      .map((name) => `${name} required`)
      .sort(),
  );
  for (const body of [{ country_iso2: 'US' }, { id: 1 }, { customer_id: 1 }]) {
    const { fields } = faultOf(() => decodeWrite(address, body, { ...rules, write: 'update' }));
    assert.deepEqual(fields, [{ field: Object.keys(body)[0], reason: 'read_only' }]);
  }
  for (const country of ['Nowhere', '', 'ZZ']) {
    const { fields } = faultOf(() =>
      decodeWrite(address, { country }, { ...rules, write: 'update' }),
    );
    assert.equal(fields[0]?.field, 'country', country);
  }
  assert.deepEqual(decodeWrite(address, { country: 'de' }, { ...rules, write: 'update' }), {
    countryCode: 'DE',
  });
});

test('an address that is read can be sent back without what can only be read', () => {
  const rules = { write: 'update', readOnly: 'refused', unknown: 'refused', context } as const;
  const own = { id: '3', customerId: '7', firstName: 'Ada', lastName: 'L', street: '12 Main' };
  const place = { city: 'Salem', province: 'Oregon', zip: '97301', countryCode: 'US', phone: '1' };
  const rest = { company: '', number: '', line2: '', floor: '', locality: '', type: 'residential' };
  const former = { ...own, ...place, ...rest };
  const {
    id: _id,
    customer_id: _customer,
    country_iso2: _code,
    ...wire
  } = encodeRecord(address, former, context);
  assert.equal(wire['form_fields'], null);
  for (const body of [wire, { ...wire, form_fields: [] }]) {
    assert.deepEqual(decodeWrite(address, body, { ...rules, former }), {});
    const { city } = decodeWrite(address, { ...body, city: 'Bend' }, { ...rules, former });
    assert.equal(city, 'Bend');
    assert.doesNotThrow(() => decodeWrite(address, body, { ...rules, write: 'create' }));
  }
  for (const wrong of [[{ name: 'Gate', value: '3' }], {}, 'x']) {
    const { fields } = faultOf(() =>
      decodeWrite(address, { form_fields: wrong }, { ...rules, former }),
    );
    assert.equal(fields[0]?.field, 'form_fields');
  }
  assert.equal(
    Object.hasOwn(encodeWrite(address, former, 'update', context), 'form_fields'),
    false,
  );
});

test('what is within _authentication is strict', () => {
  const of = (authentication: unknown) => messages({ ...ada, _authentication: authentication });
  assert.deepEqual(of({ passwort: 'x' }), [
    "The field '_authentication.passwort' is not supported by this resource.",
  ]);
  assert.deepEqual(of({ password: 3, force_reset: 'perhaps' }), [
    "The field '_authentication.password' is invalid.",
    "The field '_authentication.force_reset' is invalid.",
  ]);
  for (const wrong of ['x', []]) assert.equal(of(wrong).length, 1, JSON.stringify(wrong));
  const { state: _state, ...write } = written(bigcommerce, { ...ada, _authentication: {} });
  assert.deepEqual(write, { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' });
});

test('a password never comes back', () => {
  const secret = { password: 'x', passwordConfirmation: 'x', resetPassOnLogin: true };
  assert.deepEqual(encodeRecord(customer, secret, context), { reset_pass_on_login: true });
});
