import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, parseConfig } from '../../src/server/index.js';

const flags = ['--api-key', 'secret'];
const key = 'canary-platform-key';
const bigcommerce = {
  PLATFORM: 'bigcommerce',
  PLATFORM_URL: 'https://api.bigcommerce.com',
  PLATFORM_STORE: 'abc123',
  PLATFORM_KEY: key,
};
const handOff = {
  PLATFORM_STOREFRONT: 'https://shop.example',
  PLATFORM_HANDOFF_SECRET: 'canary-secret',
  PLATFORM_CLIENT_ID: 'client-1',
};

function gatewayOf(env: Record<string, string>) {
  return parseConfig(flags, env).gateway;
}

test('a gateway needs four settings', () => {
  assert.deepEqual(gatewayOf(bigcommerce), {
    platform: 'bigcommerce',
    url: 'https://api.bigcommerce.com',
    store: 'abc123',
    credential: { kind: 'key', key },
    handOff: null,
  });
  assert.equal(gatewayOf({}), undefined);
});

test('a shop with a host of its own is known by it, or by the one that it had first', () => {
  const { PLATFORM_STORE: _none, ...cart } = { ...bigcommerce, PLATFORM: 'cart' };
  const PLATFORM_URL = 'https://Shop.example:8443';
  assert.equal(gatewayOf({ ...cart, PLATFORM_URL })?.store, 'shop.example:8443');
  const PLATFORM_STORE = 'first.example';
  assert.equal(gatewayOf({ ...cart, PLATFORM_URL, PLATFORM_STORE })?.store, 'first.example');
});

test('twc takes client credentials in the place of a key', () => {
  const { PLATFORM_KEY: _none, ...twc } = { ...bigcommerce, PLATFORM: 'twc' };
  const credentials = {
    PLATFORM_TOKEN_URL: 'https://auth.example/oauth/token?tenant=1',
    PLATFORM_CLIENT_ID: 'client-1',
    PLATFORM_CLIENT_SECRET: 'canary-client-secret',
  };
  assert.deepEqual(gatewayOf({ ...twc, ...credentials })?.credential, {
    kind: 'client',
    id: 'client-1',
    secret: 'canary-client-secret',
    tokenUrl: 'https://auth.example/oauth/token?tenant=1',
  });
});

test('how customers are handed over depends on the platform', () => {
  const { PLATFORM_STOREFRONT: storefront, PLATFORM_HANDOFF_SECRET: secret } = handOff;
  assert.deepEqual(gatewayOf({ ...bigcommerce, ...handOff })?.handOff, {
    kind: 'login token',
    storefront,
    secret,
    clientId: 'client-1',
    store: 'abc123',
  });
  const cart = { ...bigcommerce, PLATFORM: 'cart' };
  assert.deepEqual(gatewayOf({ ...cart, ...handOff })?.handOff, {
    kind: 'multipass',
    storefront,
    secret,
  });
});

const bad: [Record<string, string>, RegExp][] = [
  [{ PLATFORM: 'shopify' }, /PLATFORM must be one of cart, twc, tiendanube, bigcommerce/],
  [{ PLATFORM: '' }, /PLATFORM_\w+.*PLATFORM must be given/],
  [{ PLATFORM_URL: '' }, /PLATFORM_URL/],
  [{ PLATFORM_URL: 'api.bigcommerce.com' }, /PLATFORM_URL.*https/],
  [{ PLATFORM_URL: 'http://api.bigcommerce.com' }, /PLATFORM_URL.*https/],
  [{ PLATFORM_URL: 'https://user:canary@api.bigcommerce.com' }, /PLATFORM_URL/],
  [{ PLATFORM_URL: 'https://api.bigcommerce.com/stores' }, /PLATFORM_URL.*origin/],
  [{ PLATFORM_STORE: '' }, /PLATFORM_STORE/],
  [{ PLATFORM_STORE: 'a/b' }, /PLATFORM_STORE/],
  [{ PLATFORM: 'cart', PLATFORM_STORE: 'https://first.example' }, /PLATFORM_STORE.*host/],
  [{ PLATFORM_KEY: '' }, /PLATFORM_KEY/],
  [{ PLATFORM_KEY: 'canary with spaces' }, /PLATFORM_KEY/],
  [{ PLATFORM_KEY: '', PLATFORM: 'twc' }, /PLATFORM_KEY.*PLATFORM_TOKEN_URL/],
  [
    { PLATFORM_KEY: '', PLATFORM: 'twc', PLATFORM_TOKEN_URL: 'https://auth.example/' },
    /PLATFORM_CLIENT_ID must be given with PLATFORM_TOKEN_URL/,
  ],
  [
    { ...handOff, PLATFORM_STOREFRONT: '' },
    /PLATFORM_STOREFRONT must be given with PLATFORM_HANDOFF_SECRET/,
  ],
  [{ ...handOff, PLATFORM_STOREFRONT: 'http://shop.example' }, /PLATFORM_STOREFRONT.*https/],
  [
    { ...handOff, PLATFORM_CLIENT_ID: '' },
    /PLATFORM_CLIENT_ID must be given with PLATFORM_HANDOFF_SECRET/,
  ],
  [{ ...handOff, PLATFORM: 'tiendanube' }, /PLATFORM_HANDOFF_SECRET.*tiendanube/],
];

for (const [env, message] of bad) {
  test(`a gateway with ${JSON.stringify(env)} is refused in one line, without its secrets`, () => {
    assert.throws(
      () => gatewayOf({ ...bigcommerce, ...env }),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /\n|canary/);
        return true;
      },
    );
  });
}

test('a key is no flag: a list of processes shows those', () => {
  for (const flag of [`--platform-key=${key}`, '--platform']) {
    assert.throws(
      () => parseConfig([...flags, flag], {}),
      (error: unknown) => error instanceof ConfigError && !error.message.includes(key),
    );
  }
});

test('the platform is http only on this machine', () => {
  const env = { ...bigcommerce, PLATFORM_URL: 'http://127.0.0.1:4000' };
  assert.equal(gatewayOf(env)?.url, 'http://127.0.0.1:4000');
});
