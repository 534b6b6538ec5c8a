import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PlatformName } from '../../src/platforms/definition.js';
import type { GatewaySettings } from '../../src/server/gateway/settings.js';
import { bridged, platformKey, type Bridge } from './gateway-support.js';

async function opened(
  context: TestContext,
  name: PlatformName,
  gateway: Partial<GatewaySettings>,
): Promise<Bridge> {
  const bridge = await bridged(name, { gateway });
  context.after(() => bridge.remove());
  return bridge;
}

/** What the log says of the platform, but for what is wrong with one call. */
function toldBy({ gateway }: Bridge): string[] {
  return gateway.logged
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
    .filter((message) => message.startsWith('the platform'))
    .filter((message) => message !== 'the platform gave no good answer');
}

const wrongKey = { credential: { kind: 'key', key: 'canary-wrong-key' } } as const;
const cases: [string, PlatformName, Partial<GatewaySettings>, RegExp][] = [
  ['a wrong key', 'cart', wrongKey, /refuses the key.*PLATFORM_KEY/],
  ['a wrong key', 'twc', wrongKey, /refuses the key/],
  ['a wrong key', 'tiendanube', wrongKey, /refuses the key/],
  ['a wrong tenant', 'twc', { store: '77' }, /another store.*PLATFORM_STORE/],
  ['a wrong store', 'tiendanube', { store: '77' }, /no such store.*PLATFORM_STORE/],
  ['a wrong store', 'bigcommerce', { store: '77' }, /no such store.*PLATFORM_STORE/],
  ['a port without a server', 'cart', { url: 'http://127.0.0.1:9' }, /can't be reached/],
];

for (const [what, name, settings, words] of cases) {
  test(`${name}: ${what} is one line of the log, however often it is asked`, async (context) => {
    const bridge = await opened(context, name, settings);
    const { gateway } = bridge;
    assert.equal(await gateway.platformHealth(), 'unavailable');
    for (let count = 0; count < 2; count += 1) {
      assert.equal((await gateway.shopper().signIn('ada@example.com')).status, 503);
    }
    const [told = '', ...more] = toldBy(bridge);
    assert.match(told, words);
    assert.deepEqual(more, []);
    assert.doesNotMatch(gateway.logged.join(''), /canary/);
  });
}

test("twc: a shop that knows none of our customers isn't well, and is one line of the log", async (context) => {
  const bridge = await opened(context, 'twc', {});
  const { gateway } = bridge;
  await gateway.shopper().register('ada@example.com');
  assert.equal(await gateway.platformHealth(), 'ok');
  bridge.misbehave = (_request, response) => {
    response.writeHead(404, { 'Content-Type': 'application/json' });
    response.end('{"status":404,"error":"Not Found"}');
    return true;
  };
  for (let count = 0; count < 2; count += 1) {
    gateway.clock.advance(10_000);
    assert.equal(await gateway.platformHealth(), 'unavailable');
  }
  bridge.misbehave = null;
  gateway.clock.advance(10_000);
  assert.equal(await gateway.platformHealth(), 'ok');
  const [told = '', ...more] = toldBy(bridge);
  assert.match(told, /no such store.*PLATFORM_STORE/);
  assert.deepEqual(more, []);
});

test('each change of what is wrong with the platform is told once', async (context) => {
  const bridge = await opened(context, 'bigcommerce', { patience: { call: 60_000, rest: 1 } });
  const { gateway } = bridge;
  const ask = async (status: number) => {
    bridge.misbehave = (_request, response) => {
      if (status === 200) return false;
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ message: platformKey }));
      return true;
    };
    await gateway.shopper().signIn('nobody@example.com');
  };
  for (const status of [200, 401, 401, 500, 500, 200, 200, 401]) await ask(status);
  assert.deepEqual(
    toldBy(bridge).map((message) => message.split(/[,:]/, 1)[0]),
    [
      'the platform refuses the key',
      'the platform has an error of its own',
      'the platform answers again',
      'the platform refuses the key',
    ],
  );
});
