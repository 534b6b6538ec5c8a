import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Endpoint, Part, RecordCodec } from '../../src/platforms/definition.js';
import { Fault } from '../../src/platforms/index.js';
import {
  accessHeaders,
  assertFault,
  call,
  newAddress,
  newCustomer,
  places,
  platformServer,
  recordIn,
  served,
  type Place,
  type Served,
} from './platform-support.js';
import type { Answer, TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await platformServer();
});
after(() => server.remove());

let orders = 0;

/** A request that the endpoint takes, with what it is about made before. */
async function example(place: Served): Promise<{ path: string; body?: unknown }> {
  const { platform, endpoint } = place;
  const id = await server.customer(`example${orders}@${platform.name}.example.com`, {
    password: null,
    state:
      endpoint.path.includes('invit') || endpoint.path.includes('activation')
        ? 'disabled'
        : 'enabled',
  });
  const write = { firstName: 'Ada', street: 'Main St', countryCode: 'US' };
  const address = await server.operations.createAddress({ customerId: id, write });
  orders += 1;
  const order = { name: `#${orders}`, total: '41.94', currency: 'USD', items: [] };
  if (endpoint.operation === 'listOrders')
    await server.operations.createOrder({ order: { ...order, customerId: id } });
  const ids: Record<string, string> = {
    id: endpoint.path.includes('addresses/') ? address.id : id,
    customerId: id,
    customerIds: id,
    ref: id,
  };
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
  return { path, ...bodyOf(place, id) };
}

function bodyOf({ platform, endpoint }: Served, id: string): { body?: unknown } {
  const { body } = endpoint;
  if (!body) return {};
  if (body.kind === 'rows') return { body: { customers: [newCustomer(platform.name)] } };
  if (body.kind === 'value')
    return { body: { password: 'lantern', customer_invite: { custom_message: 'Hi' } } };
  if (body.codec.record === 'order') {
    const order = {
      name: `#new-${orders}`,
      total_price: 12.5,
      currency: 'USD',
      email: 'guest@example.com',
      line_items: [{ title: 'Tea', quantity: 1 }],
    };
    return { body: { order } };
  }
  const record =
    body.codec.record === 'address' ? newAddress(platform.name) : newCustomer(platform.name);
  return { body: body.write === 'update' && body.key ? { ...record, id } : record };
}

for (const place of served) {
  const { endpoint, base } = place;
  const { method, status, answer: definition } = endpoint;
  test(`${method} ${base}${endpoint.path} answers as it is written down`, async () => {
    const { path, body } = await example(place);
    const answer = await call(server, place, method, path, { body });
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    if (definition.kind === 'fixed') {
      assert.deepEqual(answer.body, definition.body ?? '');
      return;
    }
    assert.equal(answer.headers.get('Content-Type'), 'application/json');
    if (definition.wrapper) assert.deepEqual(Object.keys(answer.body), [definition.wrapper]);
    const given = recordIn(answer, endpoint);
    if (definition.kind === 'record') assertWhole(place, definition.codec, given);
    if (definition.kind === 'list') {
      assert.ok(given.length > 0);
      for (const entry of given) assertWhole(place, definition.codec, entry);
    }
    if (endpoint.headers) await assertLocation(place, answer);
  });
}

/** All properties that can be read are there, and none of those that only are sent. */
function assertWhole(
  { platform }: Pick<Place, 'platform'>,
  { record, fields }: RecordCodec,
  given: Part,
): void {
  const names = Object.keys(fields).filter((name) => fields[name]?.access !== 'send');
  assert.deepEqual(Object.keys(given).toSorted(), names.toSorted());
  const { addresses } = given;
  if (record !== 'customer' || !Array.isArray(addresses)) return;
  for (const address of addresses as Part[]) assertWhole({ platform }, platform.address, address);
}

async function assertLocation(place: Place, answer: Answer): Promise<void> {
  const location = answer.headers.get('Location') ?? '';
  const start = `${server.config.url}${place.base}`;
  assert.ok(location.startsWith(start), location);
  const found = await call(server, place, 'GET', location.slice(start.length));
  assert.deepEqual(found.body, answer.body);
}

test('each path answers the same with .json and a slash at its end', async () => {
  for (const place of served.filter(({ endpoint }) => endpoint.method === 'GET')) {
    const { path } = await example(place);
    const plain = await call(server, place, 'GET', path);
    for (const ending of ['/', '.json', '.json/']) {
      const answer = await call(server, place, 'GET', path + ending);
      assert.equal(answer.status, plain.status, path + ending);
      assert.deepEqual(answer.body, plain.body);
    }
  }
});

test('a known path with another verb says which it has', async () => {
  for (const place of served) {
    const { path } = await example(place);
    const same = ({ base, endpoint }: Served) =>
      base === place.base && shape(endpoint) === shape(place.endpoint);
    const allowed = served.filter(same).map(({ endpoint }) => endpoint.method);
    const answer = await call(server, place, 'PATCH', path);
    assertFault(answer, place, new Fault('method_not_allowed'));
    const listed = (name: string) => answer.headers.get(name)?.split(', ').toSorted();
    assert.deepEqual(listed('Allow'), allowed.toSorted(), path);
    const options = await call(server, place, 'OPTIONS', path);
    assert.equal(options.status, 204);
    assert.deepEqual(
      options.headers.get('Allow')?.split(', ').toSorted(),
      [...allowed, 'OPTIONS'].toSorted(),
    );
  }
});

function shape({ path }: Endpoint): string {
  return path.replace(/\{\w+\}/g, '{}');
}

test('HEAD gives the headers of GET', async () => {
  for (const place of served.filter(({ endpoint }) => endpoint.method === 'GET')) {
    const { path } = await example(place);
    const [head, get] = [
      await call(server, place, 'HEAD', path),
      await call(server, place, 'GET', path),
    ];
    assert.equal(head.status, get.status);
    assert.equal(head.body, '');
  }
});

test('an unknown path is refused in the platform’s own words', async () => {
  for (const place of places) {
    for (const path of ['/customers/1/nothing', '/customers/1/addresses/2/3/4', '/customers/%00']) {
      const answer = await call(server, place, 'GET', path);
      assertFault(answer, place, new Fault('not_found'));
    }
  }
});

test('beside the platforms’ paths the shop has its own', async () => {
  for (const path of [
    '/cart',
    '/cart/',
    '/cart/lines',
    '/cart/customersort',
    '/api',
    '/api/other',
  ]) {
    const response = await server.app.request(path);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json', path);
  }
});

test('what clients send along without a body is no matter', async () => {
  for (const place of served.filter(({ endpoint }) =>
    ['GET', 'DELETE'].includes(endpoint.method),
  )) {
    for (const type of ['undefined', 'application/json', 'text/plain']) {
      const { path } = await example(place);
      const answer = await call(server, place, place.endpoint.method, path, {
        headers: { 'Content-Type': type, 'Accept-Encoding': 'gzip, deflate' },
      });
      assert.equal(answer.status, place.endpoint.status, path);
    }
  }
});

test('each answer says how much may still be asked, refusals too', async () => {
  for (const place of places) {
    const { rateLimit } = place.platform;
    const allowance = { limit: 1, left: 1, windowMilliseconds: 1, resetMilliseconds: 1 };
    for (const access of [accessHeaders(place.platform), {}]) {
      const answer = await call(server, place, 'GET', '/customers/1', { access });
      for (const name of Object.keys(rateLimit.headers(allowance))) {
        assert.ok(answer.headers.get(name), name);
      }
    }
  }
});

test('who asks too much is told when to come again, on each platform alone', async () => {
  const slow = await platformServer({ limits: { platformCalls: { count: 2, seconds: 600 } } });
  const names = new Set<string>();
  for (const place of places) {
    if (names.has(place.platform.name)) continue;
    names.add(place.platform.name);
    // A stranger uses up nothing.
    for (let tries = 0; tries < 5; tries++)
      await call(slow, place, 'GET', '/customers/1', { access: {} });
    for (let tries = 0; tries < 2; tries++) {
      assert.notEqual((await call(slow, place, 'GET', '/customers/1')).status, 429);
    }
    const answer = await call(slow, place, 'GET', '/customers/1');
    assertFault(answer, place, new Fault('rate_limited'));
    for (const [name, value] of Object.entries(place.platform.rateLimit.retryHeaders(300))) {
      const given = Number(answer.headers.get(name));
      assert.ok(given > 0 && given <= Number(value), `${name}: ${given}`);
    }
  }
  await slow.remove();
});

test('a gateway serves no customers of its own', async () => {
  const settings = {
    platform: 'cart',
    url: 'http://localhost:1',
    store: '1',
    credential: { kind: 'key', key: 'k' },
    handOff: null,
  } as const;
  const gateway = await platformServer({ config: { gateway: settings } });
  for (const { platform, base } of places) {
    const response = await gateway.app.request(`${base}/customers`, {
      headers: accessHeaders(platform),
    });
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  }
  await gateway.remove();
});
