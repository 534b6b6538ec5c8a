import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { Fault, type FaultKind } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord } from '../../src/platforms/record.js';
import { context } from './support.js';

const { tiendanube } = platforms;
const { order } = tiendanube;

const answers: [fault: Fault, status: number, body: unknown][] = [
  [
    new Fault('unauthorized'),
    401,
    { code: 401, message: 'Unauthorized', description: 'Invalid access token' },
  ],
  [
    new Fault('not_found', { record: 'customer' }),
    404,
    { code: 404, message: 'Not Found', description: 'Customer with such id does not exist' },
  ],
  [
    new Fault('page_past_end', { lastPage: 6 }),
    404,
    { code: 404, message: 'Not Found', description: 'Last page is 6' },
  ],
  [
    new Fault('page_past_end', { lastPage: 0 }),
    404,
    { code: 404, message: 'Not Found', description: 'Last page is 0' },
  ],
  [new Fault('invalid_json'), 400, { error: 'Problems parsing JSON' }],
  [
    new Fault('invalid', { fields: [{ field: 'email', reason: 'taken' }] }),
    422,
    { email: ['has already been taken'] },
  ],
  [
    new Fault('invalid', {
      fields: [
        { field: 'email', reason: 'required' },
        { field: 'name', reason: 'too_long' },
        { field: 'name', reason: 'invalid' },
      ],
    }),
    422,
    { email: ["can't be blank"], name: ['is too long', 'is invalid'] },
  ],
];

test("faults are answered in the platform's words", () => {
  for (const [fault, status, body] of answers) {
    assert.deepEqual(tiendanube.faultAnswer(fault), { status, body });
  }
  for (const [kind, status] of [
    ['user_agent_required', 400],
    ['unsupported_media_type', 415],
    ['payload_too_large', 413],
    ['has_orders', 422],
    ['rate_limited', 429],
    ['server_error', 500],
  ] satisfies [FaultKind, number][]) {
    assert.equal(tiendanube.faultAnswer(new Fault(kind)).status, status, kind);
  }
  const { body } = tiendanube.faultAnswer(new Fault('page_past_end')) as { body: Part };
  assert.equal(body['description'], 'Last page is 0');
});

test('a fault that is answered is read as the same', () => {
  const every: Fault[] = [
    ...answers.map(([fault]) => fault),
    new Fault('user_agent_required'),
    new Fault('unsupported_media_type'),
    new Fault('payload_too_large'),
    new Fault('page_too_large'),
    new Fault('method_not_allowed'),
    new Fault('has_orders'),
    new Fault('wrong_state'),
    new Fault('unavailable'),
    new Fault('server_error'),
    new Fault('not_found', { record: 'order' }),
    new Fault('not_found'),
  ];
  for (const fault of every) {
    const { status, body } = tiendanube.faultAnswer(fault);
    const read = tiendanube.readFault(status, new Headers(), body);
    const { kind, record, lastPage } = read;
    assert.deepEqual([kind, record, lastPage], [fault.kind, fault.record, fault.lastPage]);
    assert.deepEqual(
      read.fields.map(({ field, reason }) => ({ field, reason })),
      fault.fields,
    );
  }
});

test('the wait after a 429 is read from either header', () => {
  const wait = (headers: Record<string, string>) =>
    tiendanube.readFault(429, new Headers(headers), null).retryAfter;
  assert.equal(wait({ 'X-Rate-Limit-Reset': '1500' }), 1.5);
  assert.equal(wait({ 'Retry-After': '4', 'X-Rate-Limit-Reset': '1500' }), 4);
  assert.equal(wait({}), 1);
});

test('a request without a User-Agent is refused', () => {
  const { requirement } = tiendanube;
  assert.equal(requirement(new Headers({ 'User-Agent': 'App (a@b.example)' })), null);
  for (const headers of [new Headers(), new Headers({ 'User-Agent': '  ' })]) {
    assert.equal(requirement(headers)?.kind, 'user_agent_required');
  }
});

test('the key is in the header Authentication alone', () => {
  const { authentication } = tiendanube;
  for (const [headers, key] of [
    [{ Authentication: 'bearer abc' }, 'abc'],
    [{ Authentication: 'Bearer abc ' }, 'abc'],
    [{ Authorization: 'bearer abc' }, null],
    [{ Authentication: 'abc' }, null],
  ] as const) {
    assert.equal(authentication.read(new Headers(headers)), key);
  }
});

test('pages are linked as far as there are any', () => {
  const url = new URL('http://shop.example/v1/1/customers?q=a%20b&page=2&per_page=10');
  const at = (number: number, total: number) =>
    tiendanube.paging.headers({ number, size: 10, total, url }) as Record<string, string>;
  const link = (page: number, relation: string) =>
    `<http://shop.example/v1/1/customers?q=a+b&page=${page}&per_page=10>; rel="${relation}"`;
  assert.deepEqual(at(2, 31), {
    'X-Total-Count': '31',
    Link: [link(3, 'next'), link(4, 'last'), link(1, 'first'), link(1, 'prev')].join(', '),
  });
  assert.deepEqual(at(1, 31)['Link'], [link(2, 'next'), link(4, 'last')].join(', '));
  assert.deepEqual(at(4, 31)['Link'], [link(1, 'first'), link(3, 'prev')].join(', '));
  assert.deepEqual(at(1, 10), { 'X-Total-Count': '10' });
});

test('an order has the names of the platform', () => {
  const own = {
    id: '9001',
    name: '#1001',
    customerId: '101',
    email: 'john.doe@example.com',
    total: '89.00',
    currency: 'USD',
    financialStatus: 'paid',
    fulfillmentStatus: 'fulfilled',
    items: [{ title: 'Poké ball', quantity: 2 }],
    createdAt: '2013-01-03T12:11:51.000Z',
  };
  const wire = {
    id: 9001,
    number: 1001,
    customer: { id: 101 },
    contact_email: 'john.doe@example.com',
    total: '89.00',
    currency: 'USD',
    payment_status: 'paid',
    shipping_status: 'shipped',
    products: [{ name: 'Poké ball', quantity: 2 }],
    created_at: '2013-01-03T09:11:51-03:00',
  };
  assert.deepEqual(encodeRecord(order, own, context), wire);
  assert.deepEqual(decodeRecord(order, wire), own);
  assert.deepEqual(encodeRecord(order, { name: 'A-7', customerId: null }, context), {
    number: 'A-7',
    customer: null,
  });
});

test("an order's name is of one form, and comes back the same", () => {
  for (const name of ['#1001', 'A-7', '#007', '#', '#1 of 2']) {
    const { number } = encodeRecord(order, { name }, context);
    assert.deepEqual(decodeRecord(order, { number }), { name });
  }
  for (const number of [306, '306']) {
    assert.deepEqual(decodeRecord(order, { number }), { name: '#306' });
  }
  assert.deepEqual(encodeRecord(order, { name: '306' }, context), { number: 306 });
});

test("another platform's words for an order are read as ours", () => {
  const read = decodeRecord(order, {
    payment_status: 'abandoned',
    shipping_status: 'unshipped',
    customer: { id: '7', name: 'x', email: 'a@b.example' },
    products: [{ name: 'Ball', quantity: '3', price: '1.00' }],
    created_at: '2013-01-03T12:11:51+0000',
    gateway: 'offline',
  });
  assert.deepEqual(read, {
    financialStatus: 'voided',
    fulfillmentStatus: 'partially_fulfilled',
    customerId: '7',
    items: [{ title: 'Ball', quantity: 3 }],
    createdAt: '2013-01-03T12:11:51.000Z',
  });
  assert.deepEqual(decodeRecord(order, { shipping_status: null }), {
    fulfillmentStatus: 'unfulfilled',
  });
});
