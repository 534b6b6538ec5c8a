import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { inspect } from 'node:util';
import { createPlatformClient, Fault, type FaultKind } from '../../src/platforms/index.js';
import { until } from '../support/until.js';
import { json, raw, upstream, type Behaviour, type Upstream } from './upstream.js';

const key = 'secret-platform-key';
const ada = { id: 7, email: 'ada@example.com', first_name: 'Ada' };
const found = json({ customer: ada });

const open: Upstream[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A client of the cart API at an upstream that behaves so, and how long it has waited each time. */
async function calling(...behaviours: Behaviour[]) {
  const platform = await upstream(...behaviours);
  open.push(platform);
  const waits: number[] = [];
  let time = Date.parse('2025-06-01T12:00:00Z');
  const client = createPlatformClient({
    platform: 'cart',
    url: platform.url,
    key,
    timeout: 1000,
    maximumBytes: 100_000,
    now: () => time,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
  });
  return { client, arrived: platform.arrived, waits, pass: (ms: number) => (time += ms) };
}

/** Nothing that is thrown has the key in it, wherever somebody looks. */
function assertNoKey(error: Error): void {
  const shown = `${inspect(error, { depth: null, showHidden: true })}${JSON.stringify(error)}`;
  assert.ok(!shown.includes(key), shown);
}

function isFault(kind: FaultKind, cause?: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Fault, String(error));
    assert.equal(error.kind, kind);
    assertNoKey(error);
    if (cause) assert.match(String(error.cause), cause);
    return true;
  };
}

const silent: Behaviour = () => undefined;
const cut: Behaviour = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '500' });
  response.write('{"customer":{"id":7', () => response.destroy());
};
const endless: Behaviour = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const more = () => {
    while (!response.destroyed && response.write('[1,'.repeat(5000)));
  };
  response.on('drain', more);
  more();
};
const stalled: Behaviour = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"customer":');
};

const worthATry: [string, Behaviour, RegExp][] = [
  ['never answers', silent, /no answer within 1000 ms/],
  ['stalls within its answer', stalled, /no answer within 1000 ms/],
  ['breaks off its answer', cut, /There was no answer/],
  ['closes the connection', (response) => response.destroy(), /There was no answer: /],
];

for (const [what, behaviour, cause] of worthATry) {
  test(`a read is tried three times in all where the platform ${what}; a write once`, async () => {
    const { client, arrived, waits } = await calling(behaviour);
    await assert.rejects(client.customers.get('7'), isFault('unavailable', cause));
    assert.equal(arrived.length, 3);
    assert.equal(waits.length, 2);
    assert.ok(waits.every((wait, index) => wait >= 125 * 2 ** index && wait <= 375 * 2 ** index));
    const write = client.customers.create({ email: 'ada@example.com' });
    await assert.rejects(write, isFault('unavailable', cause));
    assert.equal(arrived.length, 4);
  });
}

for (const status of [502, 503, 504]) {
  test(`a read that is answered with ${status} is tried again; a write is not`, async () => {
    const { client, arrived, waits } = await calling(
      raw('<html>Bad gateway</html>', status, { 'Content-Type': 'text/html' }),
      json({ errors: 'Service Unavailable' }, status, { 'Retry-After': '3' }),
      found,
      json({}, status),
    );
    assert.equal((await client.customers.get('7')).email, 'ada@example.com');
    assert.equal(waits[1], 3000);
    await assert.rejects(client.customers.delete('7'), isFault('unavailable'));
    assert.equal(arrived.length, 4);
  });
}

const html = { 'Content-Type': 'text/html' };
const asJson = { 'Content-Type': 'application/json' };
const hopeless: [string, Behaviour, FaultKind, RegExp?][] = [
  ['HTML', raw('<html></html>', 200, html), 'unavailable', /no JSON by its content type/],
  ['JSON that is called HTML', raw('{"customer":{"id":7}}', 200, html), 'unavailable'],
  ['broken JSON', raw('{"customer":{"id":7}', 200, asJson), 'unavailable', /broken JSON/],
  ['other JSON', json([1, 2]), 'unavailable', /no customer/],
  ['nothing', raw('', 200, asJson), 'unavailable', /no customer/],
  ['a customer without an id', json({ customer: { email: 'x@y.example' } }), 'unavailable'],
  ['no end', endless, 'unavailable', /larger than 100000 bytes/],
  ['an error of its own', json({ errors: 'Internal Server Error' }, 500), 'server_error'],
  ['a refusal of the key', json({ errors: '[API] Invalid API key' }, 401), 'unauthorized'],
  ['an unknown id', json({ errors: 'Not Found' }, 404), 'not_found'],
  ["a proxy's own 404", raw('<h1>404</h1>', 404, html), 'unavailable'],
  ['an empty 404', raw('', 404, {}), 'unavailable'],
];

for (const [what, behaviour, kind, cause] of hopeless) {
  test(`an answer of ${what} is "${kind}" at once`, async () => {
    const { client, arrived, waits } = await calling(behaviour);
    await assert.rejects(client.customers.get('7'), isFault(kind, cause));
    assert.deepEqual([arrived.length, waits], [1, []]);
  });
}

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect (${status}) is not followed: the key stays here`, async () => {
    const elsewhere = await upstream(found);
    open.push(elsewhere);
    const { client, arrived } = await calling((response) =>
      response.writeHead(status, { Location: `${elsewhere.url}/cart/customers/7` }).end(),
    );
    await assert.rejects(client.customers.get('7'), isFault('unavailable', /redirect/));
    assert.deepEqual([arrived.length, elsewhere.arrived.length], [1, 0]);
  });
}

test('a read waits as long as the platform wants after a 429; a write is not sent again', async () => {
  const slow = json({ errors: 'Slow down' }, 429, { 'Retry-After': '2.0' });
  const { client, arrived, waits } = await calling(slow, found, slow, found);
  assert.equal((await client.customers.get('7')).id, '7');
  assert.deepEqual(waits, [2000]);
  await assert.rejects(client.customers.delete('7'), (error) => {
    assert.ok(error instanceof Fault);
    assert.deepEqual([error.kind, error.retryAfter], ['rate_limited', 2]);
    return true;
  });
  assert.equal(arrived.length, 3);
  await client.customers.get('7');
  assert.deepEqual(waits, [2000, 2000], 'whoever asks next keeps to it');
});

test('a pause that is longer than the caller wants to wait is an error at once', async () => {
  const { client, arrived, waits, pass } = await calling(
    json({ errors: 'Slow down' }, 429, { 'Retry-After': '3600' }),
    found,
  );
  await assert.rejects(client.customers.get('7'), isFault('rate_limited'));
  await assert.rejects(client.customers.get('7'), isFault('rate_limited'));
  assert.deepEqual([arrived.length, waits], [1, []]);
  pass(3_600_000);
  assert.equal((await client.customers.get('7')).id, '7');
});

test('where an answer says that nothing is left, the next request waits', async () => {
  const spent = json({ customer: ada }, 200, { 'X-Shopify-Shop-Api-Call-Limit': '40/40' });
  const some = json({ customer: ada }, 200, { 'X-Shopify-Shop-Api-Call-Limit': '38/40' });
  const { client, waits } = await calling(spent, some, found);
  await client.customers.get('7');
  assert.deepEqual(waits, []);
  await client.customers.update('7', { firstName: 'Ada' });
  assert.deepEqual(waits, [500]);
  await client.customers.get('7');
  assert.deepEqual(waits, [500]);
});

test('a write that went well may have another status than ours', async () => {
  const wire = { id: 7, email: 'ada@example.com' };
  const platform = await upstream(json(wire, 200), json({}, 200), raw('', 202, {}));
  open.push(platform);
  const { customers } = createPlatformClient({ platform: 'bigcommerce', url: platform.url, key });
  assert.equal((await customers.create({ email: wire.email })).id, '7');
  await customers.delete('7');
  await customers.delete('7');
});

test('what is wrong with a field is told by our own name for it', async () => {
  const { client } = await calling(
    json({ errors: { first_name: ['is too long'], 'addresses.zip': ['is invalid'] } }, 422),
  );
  await assert.rejects(client.customers.create({ email: 'ada@example.com' }), (error) => {
    assert.ok(error instanceof Fault);
    assert.deepEqual(
      error.fields.map(({ field, reason }) => [field, reason]),
      [
        ['firstName', 'too_long'],
        ['addresses.zip', 'invalid'],
      ],
    );
    return true;
  });
});

test("the caller's abort ends a request, and the waiting for one", async () => {
  const { client, arrived } = await calling(silent);
  const abort = new AbortController();
  const asked = client.customers.get('7', { signal: abort.signal });
  const refused = assert.rejects(asked, { message: 'enough' });
  await until(() => arrived.length === 1);
  abort.abort(new Error('enough'));
  await refused;
  await assert.rejects(client.customers.get('7', { signal: abort.signal }), { message: 'enough' });
  assert.equal(arrived.length, 1);
});

test("an id that would lead to another path is nobody's, and nothing is asked", async () => {
  const { client, arrived } = await calling(json({}));
  for (const id of ['', '.', '..']) {
    await assert.rejects(client.customers.delete(id), isFault('not_found'));
  }
  assert.equal(arrived.length, 0);
  await client.customers.delete('../../admin?x=1#y');
  assert.equal(arrived[0]?.path, '/cart/customers/..%2F..%2Fadmin%3Fx%3D1%23y.json');
});

test('the key is nowhere but in its header', async () => {
  const { client, arrived } = await calling(found);
  await client.customers.get('7');
  const [request] = arrived;
  assert.equal(request?.headers['x-shopify-access-token'], key);
  assert.ok(!inspect(client, { depth: null, showHidden: true }).includes(key));
  assert.ok(!JSON.stringify(client).includes(key));
  const spaced = `${key} \n`;
  assert.throws(
    () => createPlatformClient({ platform: 'cart', url: 'https://shop.example', key: spaced }),
    (error: Error) => {
      assertNoKey(error);
      return error instanceof TypeError;
    },
  );
});

test('what a custom fetch throws does not come through with the key in it', async () => {
  const client = createPlatformClient({
    platform: 'cart',
    url: 'https://shop.example',
    key,
    wait: async () => undefined,
    fetch: async (_input, init) => {
      throw new Error(`failed: ${JSON.stringify(init?.headers)}`);
    },
  });
  await assert.rejects(client.customers.get('7'), isFault('unavailable'));
});

test('addresses that would carry the key in the open are refused', () => {
  for (const url of [
    'http://shop.example',
    'https://user:password@shop.example',
    'ftp://shop.example',
    'https://shop.example?x=1',
    'shop.example',
  ]) {
    assert.throws(() => createPlatformClient({ platform: 'cart', url, key }), TypeError, url);
  }
});

test('it does not run in a browser', (context) => {
  const make = () => createPlatformClient({ platform: 'cart', url: 'https://shop.example', key });
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const set = (navigator: unknown) =>
    Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  context.after(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'document');
  });
  set({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' });
  assert.throws(make, /must not be in a browser/);
  set({ userAgent: 'Cloudflare-Workers' });
  make();
  Object.assign(globalThis, { window: {}, document: {} });
  assert.throws(make, /must not be in a browser/);
});
