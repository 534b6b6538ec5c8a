import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { apiKey, testServer, type Answer, type TestServer } from './support.js';

type Body = Answer['body'];

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

async function get(path: string): Promise<{ status: number; body: Body }> {
  const response = await server.admin('GET', path);
  return { status: response.status, body: await response.json() };
}

async function upload(body: BodyInit, type: string): Promise<{ status: number; body: Body }> {
  const response = await server.app.request('/admin/customers/upload', {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': type },
    body,
  });
  return { status: response.status, body: await response.json() };
}

const ada = {
  email: 'ada@example.com',
  ref: 'A-1',
  firstName: ' Ada ',
  lastName: 'Lovelace',
  phone: '+34611223344',
  extra: { Tea: 'green' },
  tags: ['vip', 'tea'],
  note: 'Two\nlines',
  addresses: [
    { city: 'Madrid', countryCode: 'ES' },
    { city: 'Toledo', isDefault: true },
  ],
  billingAddress: { street: 'Calle Mayor', number: '1' },
  acceptsMarketing: true,
  storeCredit: '12.50',
};

test('an upload keeps what it is given letter by letter, and tells of what it refused', async () => {
  const rows = [
    ada,
    { email: 'ADA@example.com' },
    { email: 'bob@example.com', isAdmin: true },
    { email: 'eve@example.com', tags: 'vip' },
    'no customer',
    { firstName: 'Nobody' },
    { email: 'cara@example.com', addresses: [{ planet: 'Mars' }] },
    { email: 'dan@example.com' },
  ];
  const { status, body } = await upload(JSON.stringify(rows), 'application/json');
  assert.equal(status, 200);
  assert.equal(body.created, 2);
  assert.deepEqual(
    body.refused.map(({ index, email, fields }: Body) => [index, email, fields]),
    [
      [1, 'ADA@example.com', { email: 'taken' }],
      [2, 'bob@example.com', { isAdmin: 'unknown' }],
      [3, 'eve@example.com', { tags: 'invalid' }],
      [4, null, { row: 'invalid' }],
      [5, null, { email: 'required' }],
      [6, 'cara@example.com', { 'addresses.0.planet': 'unknown' }],
    ],
  );
  const found = (await get('/customers?email=ada%40example.com')).body.customers;
  assert.equal(found.length, 1);
  const { addresses, billingAddress, ...customer } = found[0];
  const { addresses: given, billingAddress: billing, ...fields } = ada;
  assert.deepEqual({ ...customer, ...fields }, customer);
  assert.deepEqual(
    addresses.map(({ city, isDefault }: Body) => [city, isDefault]),
    given.map(({ city, isDefault = false }) => [city, isDefault]),
  );
  assert.deepEqual({ ...billingAddress, ...billing }, billingAddress);
});

test('lines are taken one by one, and a broken one is refused alone', async () => {
  const lines = ['{"email":"l1@example.com"}', '', '{"email":', '{"email":"l2@example.com"}\r'];
  const { status, body } = await upload(lines.join('\n'), 'application/x-ndjson; charset=utf-8');
  assert.equal(status, 200);
  assert.deepEqual([body.created, body.refused.length], [2, 1]);
  assert.deepEqual([body.refused[0].index, body.refused[0].fields], [1, { row: 'invalid' }]);
});

test('an upload that breaks off, is no list or of another type writes nothing', async () => {
  const count = (await get('/customers/count')).body.count;
  const email = '{"email":"half@example.com"}';
  const many = Array.from({ length: 1200 }, (_, index) => `{"email":"half-${index}@example.com"}`);
  const lines = Buffer.from(`${many.join('\n')}\n{"email":"last@example.com","lastName":"Müller"}`);
  const umlaut = lines.indexOf('ü');
  const large = `{"email":"x@example.com","note":"${'ü'.repeat(600_000)}"}`;
  for (const [body, type, status, code] of [
    [`[${email},{"email"`, 'application/json', 400, 'invalid_json'],
    [email, 'application/json', 400, 'invalid_request'],
    [`[${email}]`, 'text/csv', 415, 'unsupported_media_type'],
    ['x'.repeat(2_000_000), 'application/x-ndjson', 413, 'payload_too_large'],
    [`${email}\n${large}\n${email}`, 'application/x-ndjson', 413, 'payload_too_large'],
    [lines.subarray(0, umlaut + 1), 'application/x-ndjson', 400, 'invalid_json'],
  ] as const) {
    const answer = await upload(body, type);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  }
  assert.equal((await get('/customers/count')).body.count, count);
});

test('the list goes on after the last id until nothing is left', async () => {
  const seen: string[] = [];
  for (let since = '0'; ;) {
    const { body } = await get(`/customers?limit=2&sinceId=${since}`);
    seen.push(...body.customers.map(({ email }: Body) => email));
    if (body.nextSinceId === null) break;
    since = body.nextSinceId;
  }
  const emails = ['ada', 'dan', 'l1', 'l2'].map((name) => `${name}@example.com`);
  assert.deepEqual(seen, emails);
  assert.equal((await get('/customers/count?text=dan')).body.count, 1);
  assert.equal((await get('/customers?query=tag:vip')).body.customers[0].email, 'ada@example.com');
});

test('a filter that is unknown or wrong is refused with its name', async () => {
  for (const [query, fields] of [
    ['mail=x', { mail: 'unknown' }],
    ['createdMin=yesterday', { createdMin: 'invalid' }],
    ['limit=0', { limit: 'invalid' }],
  ] as const) {
    for (const path of query.startsWith('limit')
      ? ['/customers']
      : ['/customers', '/customers/count']) {
      const { status, body } = await get(`${path}?${query}`);
      assert.deepEqual([status, body.fields], [400, fields], `${path}?${query}`);
    }
  }
});

test('a customer is read and deleted by her id, and is signed out', async () => {
  const id = await server.customer('gone@example.com');
  const shopper = server.shopper();
  await shopper.signIn('gone@example.com');
  assert.equal((await get(`/customers/${id}`)).body.customer.email, 'gone@example.com');
  assert.equal((await server.admin('DELETE', `/customers/${id}`)).status, 204);
  assert.equal((await server.admin('DELETE', `/customers/${id}`)).status, 404);
  assert.equal((await get(`/customers/${id}`)).status, 404);
  assert.equal((await shopper.get('/session')).body.customer, null);
});

test('without the key nothing is found, deleted or uploaded', async () => {
  const id = await server.customer('kept@example.com');
  for (const [method, path] of [
    ['GET', '/customers'],
    ['GET', '/customers/count'],
    ['GET', `/customers/${id}`],
    ['DELETE', `/customers/${id}`],
    ['POST', '/customers/upload'],
  ] as const) {
    const response = await server.app.request(`/admin${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}x` },
      ...(method === 'POST' && { body: '[{"email":"x@example.com"}]' }),
    });
    assert.equal(response.status, 401, path);
  }
  assert.equal((await get(`/customers/${id}`)).status, 200);
});
