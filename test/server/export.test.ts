import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publicCustomer } from '../../src/contract/customer.js';
import { customerExport } from '../../src/contract/profile.js';
import { added, ordered, remove, signedIn, withPasskey } from './account-support.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const canary = 'canary-7c1e';

test('all that is hers, as one document to keep, and nothing of the shop’s or of anybody else', async () => {
  const { id, shopper } = await signedIn(server, 'ada@example.com', {
    ref: `${canary}-ref`,
    note: `${canary}-note`,
    tags: [`${canary}-tag`],
    taxExemptions: [`${canary}-exemption`],
    taxExemptCategory: `${canary}-category`,
    multipassIdentifier: `${canary}-multipass`,
    phoneAsWritten: `${canary}-phone`,
    wishlistId: `${canary}-wishlist`,
    adminGraphqlApiId: `${canary}-graphql`,
    registrationIpAddress: `${canary}-ip`,
    storeCredit: '4141.41',
    customerGroupId: 424_242,
  });
  const other = await signedIn(server, 'eve@example.com', { firstName: `${canary}-other` });
  await added(other.shopper, { street: `${canary}-street` });
  await ordered(server, { customerId: other.id }, { name: `${canary}-order` });
  await ordered(server, { email: 'ada@example.com' }, { name: `${canary}-guest` });
  await withPasskey(server, other.id);
  const passkey = await withPasskey(server, id);
  const first = await added(shopper);
  const second = await added(shopper);
  await remove(shopper, await added(shopper, { street: `${canary}-deleted` }));
  await shopper.post(`/customer/addresses/${second.id}/billing`, {});
  const customerId = id;
  const at = (time: number) => new Date(server.clock.now() - time).toISOString();
  const orders = [
    await ordered(server, { customerId }),
    await ordered(server, { customerId }, { test: true, createdAt: at(1000) }),
    await ordered(server, { customerId }, { archived: true, createdAt: at(2000) }),
  ];

  const { status, headers, body } = await shopper.get('/customer/export');
  assert.equal(status, 200);
  assert.match(headers.get('Content-Type') ?? '', /^application\/json/);
  assert.equal(headers.get('Content-Disposition'), 'attachment; filename="account.json"');
  assert.deepEqual(customerExport.parse(body), body);
  assert.deepEqual(
    Object.keys(body.customer).toSorted(),
    Object.keys(publicCustomer.shape).toSorted(),
  );
  assert.equal(body.exportedAt, new Date(server.clock.now()).toISOString());
  assert.deepEqual(body.addresses, [first, second]);
  assert.equal(body.billingAddressId, second.id);
  assert.deepEqual(
    body.orders.map((order: { id: string }) => order.id),
    orders,
  );
  const [device, ...others] = body.passkeys;
  assert.deepEqual([device.id, device.name, others], [passkey, 'Laptop', []]);
  assert.equal(body.sessions.length, 1);
  const all = JSON.stringify(body);
  for (const secret of [canary, 'secret-', '4141.41', '424242', 'argon2', String(shopper.cookie)]) {
    assert.ok(!all.includes(secret), secret);
  }
});

test('asks for a recent sign-in', async () => {
  const { shopper } = await signedIn(server, 'old@example.com');
  server.clock.advance(15 * 60_000);
  assert.equal((await shopper.get('/customer/export')).status, 200);
  server.clock.advance(1);
  const { status, body } = await shopper.get('/customer/export');
  assert.deepEqual([status, body.code], [403, 'reauthentication_required']);
  assert.equal((await server.shopper().get('/customer/export')).body.code, 'sign_in_required');
});
