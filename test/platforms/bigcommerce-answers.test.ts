import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Endpoint, Parameter, Part } from '../../src/platforms/definition.js';
import { Fault, type FaultOptions } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';
import { encodeRecord } from '../../src/platforms/record.js';

const { bigcommerce } = platforms;
const { customer } = bigcommerce;
const endpoints: Readonly<Record<string, Endpoint>> = bigcommerce.endpoints;

test('links end in .json below /api/v2 and nowhere else', () => {
  for (const [baseUrl, end] of [
    ['https://shop.example/api/v2', '.json'],
    ['https://shop.example/stores/1/v2', ''],
  ] as const) {
    const asked = { baseUrl };
    assert.deepEqual(encodeRecord(customer, { id: '1' }, asked)['addresses'], {
      url: `${baseUrl}/customers/1/addresses${end}`,
      resource: '/customers/1/addresses',
    });
    const { createCustomer, createAddress } = endpoints;
    assert.deepEqual(createCustomer?.headers?.({ id: '1' }, asked), {
      Location: `${baseUrl}/customers/1${end}`,
    });
    assert.deepEqual(createAddress?.headers?.({ id: '2', customerId: '1' }, asked), {
      Location: `${baseUrl}/customers/1/addresses/2${end}`,
    });
  }
});

const filters: [name: string, text: string, filter: Part][] = [
  ['first_name', 'Ada', { firstName: 'Ada' }],
  ['last_name', 'Love lace', { lastName: 'Love lace' }],
  ['company', '', { company: '' }],
  ['email', 'ada@example.com', { email: 'ada@example.com' }],
  ['phone', '252-101', { phone: '252-101' }],
  ['store_credit', '0.0000', { storeCredit: '0.0000' }],
  ['customer_group_id', '2147483647', { customerGroupId: 2_147_483_647 }],
  ['min_id', '5', { minId: '5' }],
  ['max_id', '9', { maxId: '9' }],
  ['min_date', '2012-11-13', { createdMin: '2012-11-13T00:00:00.000Z' }],
  ['max_date', '2012-11-13', { createdMax: '2012-11-13T00:00:00.000Z' }],
  [
    'min_date_created',
    'Tue, 13 Nov 2012 21:16:41 +0000',
    { createdMin: '2012-11-13T21:16:41.000Z' },
  ],
  ['max_date_created', '2012-11-13T21:16:41-03:00', { createdMax: '2012-11-14T00:16:41.000Z' }],
  ['min_date_modified', '2012-11-13 21:16', { updatedMin: '2012-11-13T21:16:00.000Z' }],
  ['max_date_modified', '2012-11-13T21:16:41.25Z', { updatedMax: '2012-11-13T21:16:41.250Z' }],
  ['tax_exempt_category', 'G', { taxExemptCategory: 'G' }],
];

test('lists, counts and deletions of many have all filters of both versions', () => {
  const paging = ['page', 'limit', 'Page', 'Limit'];
  const names = filters.map(([name]) => name).sort();
  for (const name of ['listCustomers', 'countCustomers', 'deleteCustomers']) {
    const { query = {} } = endpoints[name] ?? {};
    const known = Object.keys(query).filter((parameter) => !paging.includes(parameter));
    assert.deepEqual(known.sort(), names, name);
    for (const [parameter, text, filter] of filters) {
      const { of, decode } = query[parameter] as Parameter;
      assert.deepEqual({ [of]: decode(text) }, filter, parameter);
    }
  }
  for (const name of paging) assert.ok(endpoints['listCustomers']?.query?.[name], name);
});

test('a deletion of many refuses parameters that it does not know', () => {
  assert.equal(endpoints['deleteCustomers']?.strictQuery, true);
  assert.equal(endpoints['deleteAddresses']?.strictQuery, true);
  assert.equal(endpoints['deleteCustomers']?.query?.['limit'], undefined);
});

test('a filter that makes no sense is none', () => {
  const { query = {} } = endpoints['listCustomers'] ?? {};
  for (const [name, text] of [
    ['min_id', 'x'],
    ['max_id', ''],
    ['customer_group_id', '1.5'],
    ['store_credit', 'much'],
    ['page', '0'],
    ['limit', '-1'],
    ...['yesterday', '', '2013-02-31', '31 Feb 2013 00:00:00 +0000', '2013-13-01', '1353'].map(
      (date) => ['min_date_created', date] as const,
    ),
  ] as const) {
    assert.throws(() => query[name]?.decode(text), `${name}=${text}`);
  }
});

test('a page of more than 250 is refused, and an empty one has no body', () => {
  assert.deepEqual(bigcommerce.paging, {
    number: 'page',
    size: 'limit',
    defaultSize: 50,
    maximumSize: 250,
    above: 'a refusal',
    empty: 'no content',
    after: { parameter: 'min_id', includes: true },
  });
  assert.equal(bigcommerce.faultAnswer(new Fault('page_too_large')).status, 413);
});

test('each method and path has its statuses', () => {
  const table = Object.values(endpoints).map(
    ({ method, path, status }) => `${method} ${path} ${status}`,
  );
  assert.deepEqual(table.sort(), [
    'DELETE /customers 204',
    'DELETE /customers/{customerId}/addresses 204',
    'DELETE /customers/{customerId}/addresses/{id} 204',
    'DELETE /customers/{id} 204',
    'GET /customers 200',
    'GET /customers/count 200',
    'GET /customers/{customerId}/addresses 200',
    'GET /customers/{customerId}/addresses/count 200',
    'GET /customers/{customerId}/addresses/{id} 200',
    'GET /customers/{id} 200',
    'GET /orders 200',
    'POST /customers 201',
    'POST /customers/{customerId}/addresses 201',
    'POST /customers/{id}/validate 200',
    'PUT /customers/{customerId}/addresses/{id} 200',
    'PUT /customers/{id} 200',
  ]);
});

test('validating a password takes one and says whether it is right', () => {
  const { body, answer } = bigcommerce.endpoints.validatePassword;
  assert.deepEqual(body.value.decode({ password: 'x' }), { password: 'x' });
  assert.throws(() => body.value.decode({} as never));
  assert.equal(answer.wrapper, 'success');
  assert.equal(answer.value.encode(false), false);
});

test('the key comes as a token, and by HTTP Basic below /api/v2 only', () => {
  const { read, challenge } = bigcommerce.authentication;
  const basic = new Headers({ Authorization: `Basic ${btoa('anybody:the-key')}` });
  const token = new Headers({ 'X-Auth-Token': 'the-key' });
  const [stores, legacy] = ['/stores/1/v2/customers', '/api/v2/customers.json'];
  assert.equal(read(token, stores), 'the-key');
  assert.equal(read(token, legacy), 'the-key');
  assert.equal(read(basic, legacy), 'the-key');
  assert.equal(read(basic, stores), null);
  for (const wrong of ['Basic x', 'Basic ===', 'Basic', 'Bearer the-key']) {
    const key = read(new Headers({ Authorization: wrong }), legacy);
    assert.notEqual(key, 'the-key', wrong);
  }
  assert.match(challenge(legacy)['WWW-Authenticate'] ?? '', /^Basic/);
  assert.deepEqual(challenge(stores), {});
});

test('a fault is one entry or more, in the words of BigCommerce', () => {
  const answers: [Fault, status: number, body: Part[]][] = [
    [
      new Fault('not_found', { record: 'customer' }),
      404,
      [{ message: 'The requested resource was not found.' }],
    ],
    [
      invalid({ field: 'email', reason: 'taken' }, { field: 'phone', reason: 'taken' }),
      400,
      [
        {
          message: "The field 'email' is invalid.",
          details: { invalid_reason: 'This email address is already in use by a customer.' },
        },
        {
          message: "The field 'phone' is invalid.",
          details: { invalid_reason: 'This phone number is already in use by a customer.' },
        },
      ],
    ],
    [
      invalid({ field: 'email', reason: 'invalid' }),
      400,
      [{ message: "The field 'email' is invalid." }],
    ],
  ];
  for (const [fault, status, entries] of answers) {
    assert.deepEqual(bigcommerce.faultAnswer(fault), {
      status,
      body: entries.map((entry) => ({ status, ...entry })),
    });
  }
});

function invalid(...fields: NonNullable<FaultOptions['fields']>): Fault {
  return new Fault('invalid', { fields });
}

test('what is answered is read as what it was', () => {
  for (const kind of [
    ...['unauthorized', 'user_agent_required', 'invalid_json', 'unsupported_media_type'],
    ...['payload_too_large', 'page_too_large', 'not_found', 'method_not_allowed', 'has_orders'],
    ...['wrong_state', 'unavailable', 'server_error'],
  ] as Fault['kind'][]) {
    const { status, body } = bigcommerce.faultAnswer(new Fault(kind));
    assert.equal(bigcommerce.readFault(status, new Headers(), body).kind, kind);
  }
  for (const reason of [
    ...(['required', 'invalid', 'too_long', 'too_many', 'taken', 'read_only'] as const),
    ...(['unknown', 'mismatch'] as const),
  ]) {
    const { status, body } = bigcommerce.faultAnswer(invalid({ field: 'email', reason }));
    const read = bigcommerce.readFault(status, new Headers(), body);
    assert.deepEqual(read.fields, [{ field: 'email', reason }]);
  }
});

test('other answers of real stores are understood', () => {
  const known = [{ status: 409, message: 'The email address is already in use.' }];
  const { kind, fields } = bigcommerce.readFault(409, new Headers(), known);
  assert.deepEqual([kind, fields], ['invalid', [{ field: 'email', reason: 'taken' }]]);
  assert.equal(bigcommerce.readFault(502, new Headers(), '<html>').kind, 'unavailable');
  const seconds = (headers: Record<string, string>) =>
    bigcommerce.readFault(429, new Headers(headers), []).retryAfter;
  assert.equal(seconds({ 'X-Retry-After': '15' }), 15);
  assert.equal(seconds({ 'X-Rate-Limit-Time-Reset-Ms': '2500' }), 3);
  assert.equal(seconds({ 'X-Retry-After': 'soon' }), 1);
});

test('the headers tell how much may still be asked', () => {
  const { headers, retryHeaders, read } = bigcommerce.rateLimit;
  const allowance = {
    limit: 150,
    left: 149,
    windowMilliseconds: 30_000,
    resetMilliseconds: 12_000.4,
  };
  assert.deepEqual(headers(allowance), {
    'X-Rate-Limit-Requests-Left': '149',
    'X-Rate-Limit-Requests-Quota': '150',
    'X-Rate-Limit-Time-Reset-Ms': '12001',
    'X-Rate-Limit-Time-Window-Ms': '30000',
  });
  assert.deepEqual(read(new Headers(headers(allowance))), { left: 149, resetMilliseconds: 12_001 });
  assert.deepEqual(retryHeaders(1.2), { 'X-Retry-After': '2' });
});
