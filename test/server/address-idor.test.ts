import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountRoutes } from '../../src/contract/account-routes.js';
import type { Address } from '../../src/contract/customer.js';
import type { Route } from '../../src/contract/routes.js';
import { added, book, home, remove, signedIn } from './account-support.js';
import { testServer, type Answer, type Shopper, type TestServer } from './support.js';

let server: TestServer;
let ada: Shopper;
let eve: Shopper;
let address: Address;

before(async () => {
  server = await testServer();
  ({ shopper: ada } = await signedIn(server, 'ada@example.com'));
  ({ shopper: eve } = await signedIn(server, 'eve@example.com'));
  address = await added(ada);
  await added(eve);
});
after(() => server.remove());

const routes = Object.entries<Route>(accountRoutes).filter(([, { path }]) =>
  path.startsWith('/customer/addresses/{id}'),
);
const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const paths = [...new Set(routes.map(([, { path }]) => path))];

function attempt(shopper: Shopper, method: string, path: string, id: string): Promise<Answer> {
  const body = method === 'PUT' ? home : method === 'POST' ? {} : undefined;
  return shopper.send(method, path.replace('{id}', id), body, { 'If-Match': '"1"' });
}

/** All that an answer tells. */
function told({ status, headers, body }: Answer): unknown {
  const { 'x-request-id': _id, ...rest } = Object.fromEntries(headers);
  return { status, headers: rest, body };
}

test('every route of an address is among those that are tried', () => {
  assert.deepEqual(routes.map(([name]) => name).toSorted(), [
    'chooseBillingAddress',
    'chooseDefaultAddress',
    'deleteAddress',
    'replaceAddress',
    'restoreAddress',
  ]);
});

const strange = [
  '0',
  '-1',
  '1e3',
  'x',
  '%00',
  '%27%20or%201=1',
  '999999999999999999999',
  'a'.repeat(300),
];

for (const path of paths) {
  for (const method of verbs) {
    test(`${method} ${path} tells nothing of an address of somebody else`, async () => {
      const known = routes.some(([, route]) => route.path === path && route.method === method);
      const missing = told(await attempt(eve, method, path, '999999999'));
      const { status } = missing as Answer;
      assert.equal(status, known ? 404 : 405);
      assert.deepEqual(told(await attempt(eve, method, path, address.id)), missing);
      for (const id of strange) {
        assert.deepEqual(told(await attempt(eve, method, path, id)), missing, id);
      }
      assert.deepEqual((await book(ada)).addresses, [address]);
      assert.equal((await book(eve)).addresses.length, 1);
    });
  }
}

test('nobody restores what somebody else has deleted, or what nobody has', async () => {
  const deleted = await added(ada);
  await remove(ada, deleted);
  for (const [, { method, path }] of routes) {
    const missing = told(await attempt(eve, method, path, '999999999'));
    assert.deepEqual(told(await attempt(eve, method, path, deleted.id)), missing, path);
    if (!path.endsWith('restore')) {
      assert.deepEqual(told(await attempt(ada, method, path, deleted.id)), missing, path);
    }
  }
  assert.equal(
    (await attempt(ada, 'POST', '/customer/addresses/{id}/restore', deleted.id)).status,
    200,
  );
});

test('a book of nobody in is shown to nobody', async () => {
  const guest = server.shopper();
  const list = await guest.get('/customer/addresses');
  assert.deepEqual([list.status, list.body.code], [401, 'sign_in_required']);
  for (const [, { method, path }] of routes) {
    const answer = await attempt(guest, method, path, address.id);
    assert.deepEqual([answer.status, answer.body.code], [401, 'sign_in_required'], path);
  }
});
