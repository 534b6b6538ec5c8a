import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import type { Route } from '../../src/contract/routes.js';
import { storefrontRoutes } from '../../src/contract/storefront-routes.js';
import { shopOrigin, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ config: { origins: [shopOrigin, 'https://www.shop.example'] } });
});
after(() => server.remove());

const routes = Object.values<Route>(storefrontRoutes).map((route) => ({
  ...route,
  path: route.path.replace('{id}', '1'),
}));
const writes = routes.filter(({ method }) => method !== 'GET');
const json = { 'Content-Type': 'application/json' };

/** Headers to send instead of a page's own; an empty one is left out. */
const foreign: [string, Record<string, string>][] = [
  ['an evil origin', { Origin: 'https://evil.example' }],
  ['the origin null', { Origin: 'null' }],
  ['no origin', { Origin: '' }],
  ['a longer name', { Origin: 'https://shop.example.evil.com' }],
  ['a name that ends the same', { Origin: 'https://evilshop.example' }],
  ['a subdomain', { Origin: 'https://cdn.shop.example' }],
  ['plain http', { Origin: 'http://shop.example' }],
  ['another port', { Origin: 'https://shop.example:8443' }],
  ['two origins', { Origin: 'https://shop.example https://evil.example' }],
  ['no header of ours', { [requestedWith.name]: '' }],
  ['another header value', { [requestedWith.name]: 'XMLHttpRequest' }],
  ['plain text', { 'Content-Type': 'text/plain' }],
  [
    'plain text with JSON in its charset',
    { 'Content-Type': 'text/plain; charset=application/json' },
  ],
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['a multipart form', { 'Content-Type': 'multipart/form-data; boundary=x' }],
];

for (const { method, path } of writes) {
  test(`${method} ${path} is refused from anywhere but a page of the shop`, async () => {
    const body = method === 'DELETE' ? undefined : {};
    for (const [name, headers] of foreign) {
      const answer = await server.shopper().send(method, path, body, headers);
      assert.deepEqual([answer.status, answer.body.code], [403, 'forbidden_origin'], name);
    }
    const own = await server.shopper().send(method, path, body);
    assert.notEqual(own.body?.code, 'forbidden_origin');
  });

  test(`${method} ${path} takes JSON alone`, async () => {
    const shopper = server.shopper();
    const answer = await shopper.send(method, path, '<a/>', { 'Content-Type': 'application/xml' });
    assert.deepEqual([answer.status, answer.body.code], [415, 'unsupported_media_type']);
    const charset = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    assert.notEqual((await shopper.send(method, path, {}, charset)).status, 415);
  });
}

test('a refused sign-out leaves the customer signed in', async () => {
  await server.customer('ada@example.com');
  const shopper = server.shopper();
  await shopper.signIn('ada@example.com');
  await shopper.send('DELETE', '/session', undefined, { Origin: 'https://evil.example' });
  assert.ok((await shopper.get('/session')).body.customer);
});

const strangers = [
  'https://evil.example',
  'https://shop.example.evil.com',
  'http://shop.example',
  'https://cdn.shop.example',
  'null',
];

test('only pages on the list may read answers, each under its exact name', async () => {
  for (const origin of [shopOrigin, 'https://www.shop.example']) {
    const { headers } = await server.shopper({ origin }).get('/session');
    assert.equal(headers.get('Access-Control-Allow-Origin'), origin);
    assert.equal(headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.equal(headers.get('Vary'), 'Origin');
  }
  for (const origin of [...strangers, null]) {
    const { headers } = await server.shopper({ origin }).get('/session');
    assert.equal(headers.get('Access-Control-Allow-Origin'), null, String(origin));
    assert.equal(headers.get('Vary'), 'Origin');
  }
});

for (const { method, path } of routes) {
  test(`the preflight of ${method} ${path} is answered for the shop's pages alone`, async () => {
    const preflight = (origin: string) =>
      server.app.request(storefrontPath + path, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': method },
      });
    const own = await preflight(shopOrigin);
    assert.equal(own.status, 204);
    assert.equal(own.headers.get('Access-Control-Allow-Origin'), shopOrigin);
    assert.ok(own.headers.get('Access-Control-Allow-Methods')?.split(', ').includes(method));
    const allowed = own.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(', ');
    for (const header of ['content-type', 'x-requested-with', 'idempotency-key', 'if-match']) {
      assert.ok(allowed?.includes(header), header);
    }
    for (const origin of strangers) {
      const { headers } = await preflight(origin);
      assert.equal(headers.get('Access-Control-Allow-Origin'), null, origin);
      assert.equal(headers.get('Access-Control-Allow-Methods'), null, origin);
    }
  });
}

test('the admin API answers no page', async () => {
  const response = await server.app.request('/admin/settings', {
    method: 'OPTIONS',
    headers: { Origin: shopOrigin, ...json },
  });
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
});
