import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCheckoutMode, type PresentModeOptions } from '../../src/checkout/index.js';
import { json, upstream, type Behaviour } from '../platforms/upstream.js';
import { openAccounts } from './support.js';

test('tells the shop’s mode, and a new one five seconds later at most', async (t) => {
  const accounts = await openAccounts(t);
  const statuses: number[] = [];
  const read = readCheckoutMode({
    configUrl: `${accounts.address}/storefront/v1/config`,
    now: accounts.clock.now,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      statuses.push(response.status);
      return response;
    },
  });
  assert.equal(await read(), 'optional');
  await accounts.admin('PUT', '/settings', { checkoutMode: 'required' });
  accounts.clock.advance(4_999);
  assert.equal(await read(), 'optional');
  accounts.clock.advance(1);
  assert.equal(await read(), 'required');
  accounts.clock.advance(5_000);
  assert.equal(await read(), 'required');
  // The last one had nothing new, and no body.
  assert.deepEqual(statuses, [200, 200, 304]);
});

test('asks every time where an answer isn’t to be kept', async (t) => {
  const { url, arrived, close } = await upstream(json({ checkoutMode: 'required' }));
  t.after(close);
  const read = readCheckoutMode({ configUrl: `${url}/config`, maxAge: 0 });
  assert.deepEqual([await read(), await read()], ['required', 'required']);
  assert.equal(arrived.length, 2);
});

const outages: Record<string, Behaviour> = {
  'an error': json({ checkoutMode: 'required' }, 503),
  'nothing new of what it hasn’t said': json({}, 304),
  'a page': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>It works</h1>');
  },
  'a mode that isn’t one': json({ checkoutMode: 'open' }),
  'too much': json({ checkoutMode: 'required', more: 'x'.repeat(600_000) }),
  'a redirect': (response) => {
    response.writeHead(302, { Location: '/' }).end();
  },
  nothing: () => undefined,
};

for (const [name, behaviour] of Object.entries(outages)) {
  test(`tells none where the server answers with ${name}, and asks again later`, async (t) => {
    let now = 0;
    const { url, arrived, close } = await upstream(behaviour, json({ checkoutMode: 'required' }));
    t.after(close);
    const read = readCheckoutMode({ configUrl: `${url}/config`, now: () => now });
    assert.equal(await read(), null);
    now += 4_999;
    assert.equal(await read(), null);
    assert.equal(arrived.length, 1);
    now += 1;
    assert.equal(await read(), 'required');
  });
}

test('an answer that comes late doesn’t take the place of a newer one', async (t) => {
  let now = 0;
  const held: (() => void)[] = [];
  const { url, arrived, close } = await upstream(
    (response, request) =>
      held.push(() => json({ checkoutMode: 'optional' })(response, request)) as never,
    json({ checkoutMode: 'required' }),
  );
  t.after(close);
  const read = readCheckoutMode({ configUrl: `${url}/config`, now: () => now });
  const late = read();
  now += 1_000;
  assert.equal(await read(), 'required');
  held[0]?.();
  assert.equal(await late, 'optional');
  assert.equal(await read(), 'required');
  assert.equal(arrived.length, 2);
});

const configUrl = 'https://shop.example/storefront/v1/config';
const bad: [option: string, options: object][] = [
  ['configUrl', { configUrl: '/storefront/v1/config' }],
  ['configUrl', { configUrl: 'http://shop.example/storefront/v1/config' }],
  ['maxAge', { configUrl, maxAge: -1 }],
  ['maxAge', { configUrl, maxAge: NaN }],
  ['fetch', { configUrl, fetch: {} }],
];

for (const [option, options] of bad) {
  test(`options with a wrong ${option} are an error at once: ${JSON.stringify(options)}`, () => {
    assert.throws(() => readCheckoutMode(options as PresentModeOptions), {
      name: 'TypeError',
      message: new RegExp(`^${option} has to be`),
    });
  });
}
