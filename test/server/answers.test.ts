import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { storefrontPath } from '../../src/contract/constants.js';
import { problem } from '../../src/contract/errors.js';
import type { Route } from '../../src/contract/routes.js';
import { storefrontRoutes } from '../../src/contract/storefront-routes.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

test('nothing is kept in caches, whatever the answer', async () => {
  const paths = [
    ...Object.values(storefrontRoutes).map(
      ({ path }) => storefrontPath + path.replace('{id}', '1'),
    ),
    ...['/openapi.json', '/nothing'].map((path) => storefrontPath + path),
    '/admin/settings',
    '/admin/customers',
    '/admin/customers/1/invite',
    '/admin/nothing',
    '/health',
    '/.well-known/jwks.json',
    '/nothing',
  ];
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { headers, status } = await server.app.request(path, { method });
      const config = path.endsWith('/config') && status === 200;
      const expected = config ? 'no-cache' : 'no-store';
      assert.equal(headers.get('Cache-Control'), expected, `${method} ${path} ${status}`);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      assert.match(String(headers.get('Content-Security-Policy')), /frame-ancestors 'none'/);
      assert.match(String(headers.get('X-Request-Id')), /^[\w-]{36}$/);
    }
  }
});

test('an error is a problem document with its code', async () => {
  const response = await server.app.request(`${storefrontPath}/nothing`);
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const body = problem.parse(await response.json());
  assert.equal(body.type, 'urn:customer-elements:error:not_found');
  assert.equal(body.status, 404);
});

test('health says that the database answers', async () => {
  const response = await server.app.request('/health');
  assert.deepEqual(
    [response.status, await response.json()],
    [200, { status: 'ok', database: 'ok' }],
  );
});

test('a fault of the server tells nothing, and is in the log with its stack', async () => {
  const broken = await testServer();
  await broken.database.schema.dropTable('settings').execute();
  const { status, body } = await broken.shopper().get('/config');
  assert.deepEqual([status, body.code, body.detail], [500, 'server_error', undefined]);
  assert.doesNotMatch(JSON.stringify(body), /settings|SQL/i);
  assert.match(broken.logged.join(''), /"level":50.*settings.*"stack"/);
  await broken.remove();
});

test('without its database the server is unavailable, and says so', async () => {
  const lonely = await testServer();
  await lonely.customer('ada@example.com');
  await lonely.database.destroy();
  for (const answer of [
    await lonely.shopper().get('/config'),
    await lonely.shopper().signIn('ada@example.com'),
  ]) {
    assert.deepEqual([answer.status, answer.body.code], [503, 'unavailable']);
    assert.ok(answer.headers.get('Retry-After'));
  }
  assert.equal((await lonely.app.request('/health')).status, 503);
  await lonely.remove();
});

test('the OpenAPI document has every route, its schemas and its errors by name', async () => {
  const { status, body } = await server.shopper().get('/openapi.json');
  assert.equal(status, 200);
  assert.equal(body.openapi, '3.1.0');
  for (const [name, route] of Object.entries<Route>(storefrontRoutes)) {
    const operation = body.paths[route.path][route.method.toLowerCase()];
    assert.equal(operation.operationId, name);
    assert.ok(operation.responses[route.status], name);
    if ('request' in route) {
      assert.ok(operation.requestBody.content['application/json'].schema, name);
    }
    const described = JSON.stringify(operation.responses);
    for (const code of route.errors) assert.ok(described.includes(code), `${name} ${code}`);
  }
  const { properties } =
    body.paths['/registrations'].post.requestBody.content['application/json'].schema;
  assert.equal(properties.code.pattern, '^\\d{6}$');
});
