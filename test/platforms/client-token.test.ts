import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { createPlatformClient } from '../../src/platforms/index.js';
import { json, upstream, type Behaviour, type Upstream } from './upstream.js';

const open: Upstream[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const found = json({ id: 'A-1', twc_customer_id: '7', email: 'ada@example.com' });
const token = (name: string, seconds: number) => json({ access_token: name, expires_in: seconds });
const refused = json({ status: 401, error: 'Unauthorized' }, 401);

async function calling({ tokens, answers }: { tokens: Behaviour[]; answers: Behaviour[] }) {
  const issuer = await upstream(...tokens);
  const platform = await upstream(...answers);
  open.push(issuer, platform);
  let time = 0;
  const client = createPlatformClient({
    platform: 'twc',
    url: platform.url,
    store: 'tenant-1',
    credentials: {
      tokenUrl: `${issuer.url}/oauth/token`,
      clientId: 'shop',
      clientSecret: 'very-secret',
    },
    now: () => time,
    wait: async () => undefined,
  });
  return {
    get: () => client.customers.get('A-1'),
    issuer,
    asked: () => platform.arrived.map(({ headers }) => headers.authorization),
    tenants: () => platform.arrived.map(({ headers }) => headers['x-twc-tenant']),
    pass: (seconds: number) => (time += seconds * 1000),
  };
}

test('a token is asked for once, and again shortly before its end', async () => {
  const { get, issuer, asked, tenants, pass } = await calling({
    tokens: [token('one', 600), token('two', 600)],
    answers: [found],
  });
  await Promise.all([get(), get(), get()]);
  pass(569);
  await get();
  pass(2);
  await get();
  assert.deepEqual(asked(), [...Array<string>(4).fill('Bearer one'), 'Bearer two']);
  assert.deepEqual([...new Set(tenants())], ['tenant-1']);
  assert.equal(issuer.arrived.length, 2);
  const [first] = issuer.arrived;
  assert.deepEqual(Object.fromEntries(new URLSearchParams(first?.body)), {
    grant_type: 'client_credentials',
    client_id: 'shop',
    client_secret: 'very-secret',
  });
});

test('a token that is refused is renewed once, and the request is made again', async () => {
  const { get, issuer, asked } = await calling({
    tokens: [token('one', 600), token('two', 600), token('three', 600)],
    answers: [refused, found, refused],
  });
  assert.equal((await get()).id, '7');
  assert.deepEqual(asked(), ['Bearer one', 'Bearer two']);
  await assert.rejects(get(), { kind: 'unauthorized' });
  assert.deepEqual(asked().slice(2), ['Bearer two', 'Bearer three']);
  assert.equal(issuer.arrived.length, 3);
});

const bad: [string, Behaviour, string, RegExp][] = [
  ['refuses the client', json({ error: 'invalid_client' }, 401), 'unauthorized', /undefined/],
  ['gives none', json({ token_type: 'Bearer' }), 'unavailable', /gave no token/],
  ['gives one that is no header', token('a\r\nX-Evil: 1', 600), 'unavailable', /gave no token/],
  ['is away', (response) => response.destroy(), 'unavailable', /no answer/],
];

for (const [what, behaviour, kind, cause] of bad) {
  test(`a token endpoint that ${what} is "${kind}", and the platform is not asked`, async () => {
    const { get, asked } = await calling({ tokens: [behaviour], answers: [found] });
    await assert.rejects(get(), (error: Error) => {
      assert.ok(!`${error.stack}${String(error.cause)}`.includes('very-secret'));
      assert.match(String(error.cause), cause);
      return Reflect.get(error, 'kind') === kind;
    });
    assert.deepEqual(asked(), []);
  });
}

for (const tokenUrl of [
  'http://issuer.example/token',
  'https://user:word@issuer.example/token',
  'https://issuer.example/token#part',
  'ftp://localhost/token',
  'nonsense',
]) {
  test(`the secret isn't sent to ${tokenUrl}`, () => {
    const credentials = { tokenUrl, clientId: 'shop', clientSecret: 'very-secret' };
    const url = 'https://api.shop.example';
    assert.throws(() => createPlatformClient({ platform: 'twc', url, credentials }), {
      name: 'TypeError',
      message: /^tokenUrl has to/,
    });
  });
}
