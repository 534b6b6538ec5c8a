import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { searchTerms } from '../../src/platforms/cart/search.js';
import type { Endpoint } from '../../src/platforms/definition.js';
import { Fault, type FaultOptions } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';
import { encodeRecord } from '../../src/platforms/record.js';
import { searchFields } from '../../src/platforms/records.js';
import { context } from './support.js';

const { cart } = platforms;
const endpoints: Readonly<Record<string, Endpoint>> = cart.endpoints;

test('a search is words and fields, all of which must be there', () => {
  const any = (value: string) => ({ field: 'any', value });
  for (const [typed, terms] of [
    ['', []],
    ['  ', []],
    ['Bob', [any('Bob')]],
    ['Bob Norman', [any('Bob'), any('Norman')]],
    ['"Bob Norman"', [any('Bob Norman')]],
    ['email:bob@example.com', [{ field: 'email', value: 'bob@example.com' }]],
    ['Email: bob@example.com', [{ field: 'email', value: 'bob@example.com' }]],
    ['country:United States', [{ field: 'country', value: 'United States' }]],
    ['country:"United States" Bob', [{ field: 'country', value: 'United States' }, any('Bob')]],
    [
      'Bob country:United States last_name:Norman',
      [
        any('Bob'),
        { field: 'country', value: 'United States' },
        { field: 'lastName', value: 'Norman' },
      ],
    ],
    ['tags:nuts', [{ field: 'tag', value: 'nuts' }]],
    ['note:"at 12:30"', [{ field: 'note', value: 'at 12:30' }]],
    ['12:30', [any('12:30')]],
    ['https://example.com/', [any('https://example.com/')]],
    ['shoe_size:9 Bob', [any('shoe_size:9'), any('Bob')]],
    ['constructor:x', [any('constructor:x')]],
    ['__proto__:x', [any('__proto__:x')]],
    ['email:', [any('email:')]],
    ['email:""', []],
    ['"Bob', [any('Bob')]],
    ['""', []],
    ['ñandú', [any('ñandú')]],
  ] as const) {
    assert.deepEqual(searchTerms.decode(typed), terms, typed);
  }
});

test('a search of any terms is read as the same terms', () => {
  const value = fc
    .stringMatching(/^[^\s"]{1,8}( [^\s"]{1,8})?$/)
    .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text) && text.trim() === text);
  const term = fc.record(
    { field: fc.constantFrom('any' as const, ...searchFields), value },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
      const typed = searchTerms.encode(terms);
      assert.deepEqual(searchTerms.decode(typed), terms, typed);
    }),
  );
});

test('a search is neither endless nor of words without end', () => {
  assert.throws(() => searchTerms.decode('x'.repeat(256)));
  assert.throws(() => searchTerms.decode('x '.repeat(21)));
});

test('lists have their parameters, and searches and single ones take fields too', () => {
  const names = (name: string) => Object.keys(endpoints[name]?.query ?? {}).sort();
  const filters = [
    ...['created_at_max', 'created_at_min', 'ids', 'since_id', 'updated_at_max', 'updated_at_min'],
  ];
  assert.deepEqual(names('listCustomers'), [...filters, 'fields', 'limit', 'page'].sort());
  assert.deepEqual(names('countCustomers'), filters.sort());
  assert.deepEqual(names('searchCustomers'), ['fields', 'limit', 'page', 'query']);
  assert.deepEqual(names('getCustomer'), ['fields']);
  assert.deepEqual(names('listOrders'), ['customer_id', 'limit', 'page']);
});

test('each method and path has its status and what it is wrapped in', () => {
  const table = Object.values(endpoints).map(({ method, path, status, body, answer }) => {
    const wrapped = (part: object | undefined) =>
      part && 'wrapper' in part ? String(part.wrapper) : '-';
    return `${method} ${path} ${status} ${wrapped(body)} ${wrapped(answer)}`;
  });
  assert.deepEqual(table.sort(), [
    'DELETE /customers/{customerId}/addresses/{id} 200 - -',
    'DELETE /customers/{id} 200 - -',
    'GET /customers 200 - customers',
    'GET /customers/count 200 - count',
    'GET /customers/search 200 - customers',
    'GET /customers/{customerIds}/orders 200 - orders',
    'GET /customers/{customerId}/addresses 200 - addresses',
    'GET /customers/{customerId}/addresses/{id} 200 - customer_address',
    'GET /customers/{id} 200 - customer',
    'GET /orders 200 - orders',
    'POST /customers 201 customer customer',
    'POST /customers/{customerId}/addresses 201 address customer_address',
    'POST /customers/{id}/account_activation_url 200 - account_activation_url',
    'POST /customers/{id}/send_invite 201 customer_invite customer_invite',
    'POST /orders 201 order order',
    'PUT /customers/{customerId}/addresses/{id} 200 address customer_address',
    'PUT /customers/{customerId}/addresses/{id}/default 200 - customer_address',
    'PUT /customers/{id} 200 customer customer',
  ]);
  assert.deepEqual(endpoints['deleteCustomer']?.input, { keepWithOrders: true });
});

test('an invitation has the words that the shop gives it, and only those', () => {
  const { body, answer } = cart.endpoints.inviteCustomer;
  const mail = { to: 'ada@example.com', from: 'it@shop.example', bcc: [], subject: 'Come' };
  const wire = { ...mail, custom_message: 'Soon' };
  assert.deepEqual(body.value.decode(wire), { mail: { ...mail, message: 'Soon' } });
  assert.deepEqual(body.value.encode({ mail: { ...mail, message: 'Soon' } }), wire);
  assert.deepEqual(body.value.decode(null), { mail: {} });
  assert.deepEqual(body.value.decode({ subject: 'Come' }), { mail: { subject: 'Come' } });
  assert.deepEqual(answer.value.encode({ ...mail, message: 'Soon' }), wire);
  for (const wrong of [{ to: 'a\r\nBcc: b' }, { custom_message: 'x'.repeat(501) }, { bcc: 'x' }]) {
    assert.throws(() => body.value.decode(wrong as never), JSON.stringify(wrong));
  }
});

test('the longest street with its number is one line, and flat and district are another', () => {
  const long = 'ñ'.repeat(255);
  const own = {
    street: long,
    number: '9'.repeat(64),
    line2: long,
    floor: '8'.repeat(64),
    locality: long,
  };
  const wire = encodeRecord(cart.address, own, context);
  assert.equal(wire['address1'], `${long} ${own.number}`);
  assert.equal(wire['address2'], `${long}, ${own.floor}, ${long}`);
  const { bigcommerce } = platforms;
  const there = encodeRecord(bigcommerce.address, own, context);
  assert.deepEqual([there['street_1'], there['street_2']], [wire['address1'], wire['address2']]);
});

test('the key comes in its header or by HTTP Basic', () => {
  const { read } = cart.authentication;
  assert.equal(read(new Headers({ 'X-Shopify-Access-Token': 'the-key' })), 'the-key');
  const basic = (text: string) => read(new Headers({ Authorization: `Basic ${btoa(text)}` }));
  assert.equal(basic('anybody:the-key'), 'the-key');
  assert.equal(basic(':with:colons'), 'with:colons');
  for (const wrong of ['Basic x', 'Basic =', 'Basic', 'Bearer the-key', '']) {
    assert.equal(read(new Headers({ Authorization: wrong })), null, wrong);
  }
});

test('a fault is told in the words of the cart API', () => {
  const unknownKey = '[API] Invalid API key or access token (unrecognized login or wrong password)';
  for (const [fault, status, errors] of [
    [new Fault('unauthorized'), 401, unknownKey],
    [new Fault('not_found', { record: 'address' }), 404, 'Not Found'],
    [invalid({ field: 'email', reason: 'taken' }), 422, { email: ['has already been taken'] }],
    [
      invalid({ field: 'tags', reason: 'too_many' }, { field: 'tags', reason: 'too_long' }),
      422,
      { tags: ['has too many entries', 'is too long'] },
    ],
  ] as const) {
    assert.deepEqual(cart.faultAnswer(fault), { status, body: { errors } });
  }
  assert.equal(cart.faultAnswer(new Fault('invalid_json')).status, 400);
  assert.equal(cart.faultAnswer(new Fault('has_orders')).status, 422);
});

function invalid(...fields: NonNullable<FaultOptions['fields']>): Fault {
  return new Fault('invalid', { fields });
}

test('what is answered is read as what it was', () => {
  for (const kind of [
    ...['unauthorized', 'invalid_json', 'invalid', 'unsupported_media_type', 'payload_too_large'],
    ...['page_too_large', 'not_found', 'method_not_allowed', 'has_orders', 'wrong_state'],
    ...['unavailable', 'server_error'],
  ] as Fault['kind'][]) {
    const { status, body } = cart.faultAnswer(new Fault(kind));
    assert.equal(cart.readFault(status, new Headers(), body).kind, kind);
  }
  for (const reason of [
    ...(['required', 'invalid', 'too_long', 'too_many', 'taken', 'read_only'] as const),
    ...(['unknown', 'mismatch'] as const),
  ]) {
    const { status, body } = cart.faultAnswer(invalid({ field: 'email', reason }));
    const [fault] = cart.readFault(status, new Headers(), body).fields;
    assert.deepEqual([fault?.field, fault?.reason], ['email', reason]);
  }
});

test('the header tells how many calls were made of how many', () => {
  const { headers, read, retryHeaders } = cart.rateLimit;
  const allowance = { limit: 40, left: 39, windowMilliseconds: 20_000, resetMilliseconds: 500 };
  assert.deepEqual(headers(allowance), { 'X-Shopify-Shop-Api-Call-Limit': '1/40' });
  assert.equal(read(new Headers(headers(allowance)))?.left, 39);
  assert.deepEqual(retryHeaders(2), { 'Retry-After': '2.0' });
});
