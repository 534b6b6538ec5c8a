import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault, platforms } from '../../src/platforms/index.js';
import type { Platform } from '../../src/platforms/definition.js';
import {
  accessHeaders,
  assertFault,
  call,
  platformServer,
  served,
  type Served,
} from './platform-support.js';
import { apiKey, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await platformServer();
  await server.customer('ada@example.com');
});
after(() => server.remove());

const wrongKey = 'wrong-api-key';
const basic = (key: string) => ({ Authorization: `Basic ${btoa(`any:${key}`)}` });

/** What a caller brings who isn't let in, to one platform. */
function strangers(platform: Platform): [string, Record<string, string>][] {
  const right = accessHeaders(platform);
  const { 'User-Agent': _userAgent, ...withKey } = right;
  const wrong = platform.authentication.headers({ key: wrongKey, store: '1', userAgent: 'x' });
  const elsewhere = Object.values(platforms)
    .map((other: Platform) => accessHeaders(other))
    .filter((headers) => !Object.keys(headers).some((name) => name in withKey));
  return [
    ['no key', {}],
    ['a wrong key', wrong],
    ['an empty key', platform.authentication.headers({ key: '', store: '1', userAgent: 'x' })],
    [
      'a part of the key',
      platform.authentication.headers({ key: apiKey.slice(0, -1), store: '1', userAgent: 'x' }),
    ],
    ["the shop's own API's header", { Authorization: `Token ${apiKey}` }],
    ['a wrong password', basic(wrongKey)],
    ['what is no base64', { Authorization: 'Basic _-=x' }],
    ['a session', { Cookie: `__Host-customer_session=${'x'.repeat(43)}` }],
    ...elsewhere.map((headers): [string, Record<string, string>] => [
      "another platform's header",
      headers,
    ]),
    ['the key from a page', { ...right, Origin: 'https://shop.example' }],
    ['the key from a page of the same site', { ...right, 'Sec-Fetch-Site': 'same-origin' }],
    ...(platform.authentication.store
      ? [
          ['the key of another tenant', { ...right, 'X-TWC-Tenant': '2' }] as [
            string,
            Record<string, string>,
          ],
        ]
      : []),
  ];
}

test('who has no right to it is refused in the platform’s own words, before the body is touched', async () => {
  let asked = 0;
  for (const place of served) {
    for (const [who, access] of strangers(place.platform)) {
      const { body, wasRead } = untouched();
      const { method, path } = place.endpoint;
      const withBody = method === 'GET' ? {} : { body };
      const answer = await call(server, place, method, filled(path), { access, ...withBody });
      assert.equal(answer.status, 401, `${who}: ${method} ${place.base}${path}`);
      assertFault(answer, place, new Fault('unauthorized'));
      assert.equal(wasRead(), false, who);
      asked += 1;
    }
  }
  assert.ok(asked > 400);
  assert.notEqual(await server.customers.findById('1'), null);
});

test('another store is not found, whoever asks with the key', async () => {
  for (const place of served.filter(({ base }) => base.includes('/1'))) {
    const { body, wasRead } = untouched();
    const { method, path } = place.endpoint;
    const other = { ...place, base: place.base.replace('/1', '/2') };
    const withBody = method === 'GET' ? {} : { body };
    const answer = await call(server, other, method, filled(path), withBody);
    assertFault(answer, place, new Fault('not_found'));
    assert.equal(wasRead(), false);
    const stranger = await call(server, other, method, filled(path), { access: {} });
    assert.equal(stranger.status, 401);
  }
});

test('the key opens, also by HTTP Basic where the platform speaks it', async () => {
  for (const place of served.filter(isBasic)) {
    const { method, path } = place.endpoint;
    const answer = await call(server, place, 'GET', '/customers', { access: basic(apiKey) });
    assert.ok(answer.status < 300, `${method} ${path}`);
  }
  const [stores] = served.filter(({ base }) => base.startsWith('/stores'));
  assert.ok(stores);
  const answer = await call(server, stores, 'GET', '/customers', { access: basic(apiKey) });
  assert.equal(answer.status, 401);
});

test('only where a browser could ask for a password is it told so', async () => {
  for (const place of served) {
    const answer = await call(server, place, 'GET', '/customers', { access: {} });
    const challenge = answer.headers.get('WWW-Authenticate');
    assert.equal(challenge?.startsWith('Basic') ?? false, place.base === '/api/v2', place.base);
  }
});

test('Tiendanube wants to know who calls', async () => {
  const [place] = served.filter(({ platform }) => platform.name === 'tiendanube');
  assert.ok(place);
  const answer = await call(server, place, 'GET', '/customers', { headers: { 'User-Agent': '' } });
  assertFault(answer, place, new Fault('user_agent_required'));
});

test('neither key nor personal data is in the log', async () => {
  for (const place of served) {
    await call(
      server,
      place,
      place.endpoint.method,
      `${filled(place.endpoint.path)}?q=ada%40example.com`,
      {
        ...(place.endpoint.method !== 'GET' && { body: '{"email":"secret@example.com"' }),
      },
    );
  }
  const log = server.logged.join('');
  assert.ok(log.length > 0);
  for (const secret of [apiKey, wrongKey, 'ada@', 'ada%40', 'secret@'])
    assert.ok(!log.includes(secret), secret);
});

function isBasic({ base, platform }: Served): boolean {
  return platform.name === 'cart' || base === '/api/v2';
}

function filled(path: string): string {
  return path.replace(/\{\w+\}/g, '1');
}

/** A body that tells whether it was asked for. */
function untouched(): { body: ReadableStream; wasRead: () => boolean } {
  let read = false;
  const body = new ReadableStream(
    {
      pull(controller) {
        read = true;
        controller.enqueue(new TextEncoder().encode('{}'));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, wasRead: () => read };
}
