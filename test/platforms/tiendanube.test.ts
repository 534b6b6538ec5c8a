import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord, encodeWrite } from '../../src/platforms/record.js';
import { context, faultOf, written } from './support.js';

const { tiendanube } = platforms;
const { customer, address } = tiendanube;

const asGiven = (own: Part) => encodeRecord(customer, own, context);

test('an id, dates, sums and what nobody knows are ignored in a write', () => {
  const write = written(tiendanube, {
    email: 'ada@example.com',
    id: 5,
    created_at: 'whenever',
    updated_at: 1,
    total_spent: {},
    total_spent_currency: 'doubloons',
    last_order_id: 'x',
    active: 'perhaps',
    tags: 'vip',
    admin: true,
  });
  assert.deepEqual(write, { email: 'ada@example.com' });
});

const names: [wire: string | null, firstName: string, lastName: string][] = [
  ['John Doe', 'John', 'Doe'],
  ['Ana María de la Cruz', 'Ana', 'María de la Cruz'],
  ['Madonna', 'Madonna', ''],
  ['Madonna ', 'Madonna ', ''],
  [' John  Doe ', ' John', ' Doe '],
  ['  ', '  ', ''],
  ['Zoe\u0301 👩‍👩‍👧', 'Zoe\u0301', '👩‍👩‍👧'],
  [null, '', ''],
];

test('a name is cut at its first space and joined again letter by letter', () => {
  for (const [name, firstName, lastName] of names) {
    const read = decodeRecord(customer, { name });
    assert.deepEqual(read, { firstName, lastName });
    assert.equal(asGiven(read)['name'], name);
  }
  assert.equal(asGiven({ firstName: '', lastName: 'Doe' })['name'], 'Doe');
});

const phones: [wire: unknown, read: Part, write: string | null][] = [
  ['+5491112345678', { phone: '+5491112345678', phoneAsWritten: null }, '+5491112345678'],
  [
    '11 3749-8000 int. 5',
    { phone: null, phoneAsWritten: '11 3749-8000 int. 5' },
    '11 3749-8000 int. 5',
  ],
  [911, { phone: null, phoneAsWritten: '911' }, '911'],
  ['', { phone: null, phoneAsWritten: null }, null],
  [null, { phone: null, phoneAsWritten: null }, null],
];

test('a phone number is kept in any form', () => {
  for (const [phone, read, phoneAsWritten] of phones) {
    assert.deepEqual(decodeRecord(customer, { phone }), read);
    assert.deepEqual(written(tiendanube, { email: 'a@b.example', phone }), {
      email: 'a@b.example',
      phoneAsWritten,
    });
    assert.equal(asGiven(read)['phone'], phoneAsWritten);
  }
  const both = { phone: '+541137498000', phoneAsWritten: '11 3749-8000' };
  assert.equal(asGiven(both)['phone'], '11 3749-8000');
});

test('dates are read in the form of the seed and of later docs, and written in that of the seed', () => {
  for (const wire of [
    '2013-01-03T09:11:51-03:00',
    '2013-01-03T12:11:51+0000',
    '2013-01-03T12:11:51Z',
  ]) {
    const read = decodeRecord(customer, { created_at: wire });
    assert.deepEqual(read, { createdAt: '2013-01-03T12:11:51.000Z' });
    assert.equal(asGiven(read)['created_at'], '2013-01-03T09:11:51-03:00');
  }
  assert.equal(
    asGiven({ createdAt: '2013-01-01T02:59:59.999Z' })['created_at'],
    '2012-12-31T23:59:59-03:00',
  );
});

test('custom fields are strings, whatever a client writes', () => {
  const wire = { a: 'x', n: 2, b: true, none: null, constructor: 'c' };
  const { extra } = written(tiendanube, { email: 'a@b.example', extra: wire }) as { extra: Part };
  assert.deepEqual(Object.entries(extra), [
    ['a', 'x'],
    ['n', '2'],
    ['b', 'true'],
    ['constructor', 'c'],
  ]);
  assert.equal(Object.getPrototypeOf(extra), Object.prototype);
  for (const none of [[], {}, null]) {
    assert.deepEqual(written(tiendanube, { email: 'a@b.example', extra: none })['extra'], {});
  }
  const polluting = JSON.parse('{"a":"x","__proto__":"x"}') as Part;
  for (const wrong of [4, 'x', [1], { a: {} }, { a: 'x'.repeat(1001) }, polluting]) {
    const fault = faultOf(() => written(tiendanube, { email: 'a@b.example', extra: wrong }));
    assert.equal(fault.fields[0]?.field, 'extra');
  }
});

test('a billing address is laid over the one that is there, and none of it makes none', () => {
  const blank = { billing_address: null, billing_city: '', billing_country: null };
  assert.deepEqual(written(tiendanube, { email: 'a@b.example', ...blank }), {
    email: 'a@b.example',
  });
  assert.deepEqual(
    written(tiendanube, {
      email: 'a@b.example',
      ...blank,
      billing_number: 742,
      billing_country: 'br',
    }),
    { email: 'a@b.example', billingAddress: { number: '742', countryCode: 'BR' } },
  );
  const former = { billingAddress: { city: 'Springfield', floor: '2' } };
  assert.deepEqual(written(tiendanube, { billing_floor: null }, former), {
    billingAddress: { floor: '' },
  });
  assert.equal(asGiven({ billingAddress: null })['billing_city'], null);
  const { billing_city: city, ...others } = encodeWrite(
    customer,
    { billingAddress: { city: 'Lima' } },
    'update',
    context,
  );
  assert.deepEqual([city, others], ['Lima', {}]);
});

test('an account is active where it is enabled', () => {
  for (const [state, active] of [
    ['enabled', true],
    ['disabled', false],
    ['invited', false],
    ['declined', false],
  ]) {
    assert.equal(asGiven({ state })['active'], active);
  }
  assert.deepEqual(decodeRecord(customer, { active: 'true' }), { state: 'enabled' });
  assert.deepEqual(decodeRecord(customer, { active: false }), { state: 'disabled' });
});

test('a password is never given back', () => {
  const wire = asGiven({ id: '1', password: 'secret', sendEmailInvite: true });
  assert.deepEqual(
    Object.keys(wire).filter((name) => /password|invite/.test(name)),
    [],
  );
});

test('every fault of a body is named, and none of it with what was written', () => {
  const { kind, fields } = faultOf(() =>
    written(tiendanube, {
      name: 'x'.repeat(512),
      email: 'x'.repeat(255),
      note: 5,
      identification: 'a\u0000b',
      billing_country: 'Narnia',
      phone: { number: 1 },
      addresses: [{ city: 'Lima' }, { country: 'XX1', zipcode: 'x'.repeat(33) }, 'home'],
      default_address: 'home',
      send_email_invite: 'maybe',
    }),
  );
  assert.equal(kind, 'invalid');
  assert.deepEqual(
    fields.map(({ field, reason }) => `${field} ${reason}`),
    [
      'name too_long',
      'email too_long',
      'note invalid',
      'identification invalid',
      'billing_country invalid',
      'phone invalid',
      'addresses.1.country invalid',
      'addresses.1.zipcode too_long',
      'addresses.2 invalid',
      'default_address invalid',
      'send_email_invite invalid',
    ],
  );
  const [{ field, reason } = { field: '', reason: '' }] = faultOf(() =>
    written(tiendanube, { name: 'Ada' }),
  ).fields;
  assert.deepEqual([field, reason], ['email', 'required']);
});

test('an address has no property of another platform', () => {
  assert.deepEqual(Object.keys(address.fields), [
    'id',
    'name',
    'address',
    'number',
    'floor',
    'locality',
    'city',
    'province',
    'country',
    'zipcode',
    'phone',
    'default',
    'created_at',
    'updated_at',
  ]);
});
