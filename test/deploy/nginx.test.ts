import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { listen, type Listening } from '../../src/server/index.js';
import {
  apiKey,
  overNetwork,
  Shopper,
  shopOrigin,
  testServer,
  type TestServer,
} from '../server/support.js';
import { root } from '../support/files.js';
import { findNginx, startNginx, type Nginx } from '../support/nginx.js';

const program = findNginx();
const behindNginx = { skip: program === undefined && 'nginx is not installed' };

let server: TestServer;
let listening: Listening;
let nginx: Nginx;

before(async () => {
  if (program === undefined) return;
  server = await testServer({
    config: { trustedProxies: ['127.0.0.1'] },
    limits: { failedSignInsPerAddress: { count: 3, seconds: 60 } },
  });
  listening = await listen(server, server.config);
  const cdnDirectory = process.env['TEST_CDN'] || join(root, 'dist/cdn');
  nginx = await startNginx(program, { port: listening.port, cdnDirectory });
});

after(async () => {
  if (program === undefined) return;
  await nginx.stop();
  await listening.close();
  await server.remove();
});

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The client's own address. */
  from?: string;
}

/** Asks for a path as it is written; `fetch` would tidy it up. */
async function ask(path: string, { body, from = '127.0.0.1', ...options }: Sent = {}) {
  const { status, headers, bytes } = await new Promise<{
    status: number | undefined;
    headers: IncomingHttpHeaders;
    bytes: Buffer;
  }>((resolve, reject) => {
    const { hostname, port } = new URL(nginx.url);
    request({ hostname, port, path, agent: false, localAddress: from, ...options })
      .on('error', reject)
      .on('response', (answer) => {
        const { statusCode, headers } = answer;
        buffer(answer).then((bytes) => resolve({ status: statusCode, headers, bytes }), reject);
      })
      .end(body);
  });
  return { status, headers, bytes };
}

test('a customer signs in through nginx, and stays signed in', behindNginx, async () => {
  await server.customer('ada@example.com');
  const shopper = new Shopper(overNetwork(nginx.url), server.mailbox);
  assert.equal((await shopper.signIn('ada@example.com')).status, 200);
  const { body, headers } = await shopper.get('/session');
  assert.equal(body.customer.email, 'ada@example.com');
  // Its length would tell of what is in it.
  assert.equal(headers.get('Content-Encoding'), null);
  assert.equal((await shopper.delete('/session')).status, 204);
  assert.equal((await ask('/.well-known/jwks.json')).status, 200);
});

test(
  'a made-up X-Forwarded-For is nobody, and one client uses up no other one',
  behindNginx,
  async () => {
    const guess = async (from: string, forwarded: string) => {
      const { status } = await ask(`${storefrontPath}/session`, {
        method: 'POST',
        from,
        headers: {
          Origin: shopOrigin,
          'Content-Type': 'application/json',
          [requestedWith.name]: requestedWith.value,
          'X-Forwarded-For': forwarded,
        },
        body: JSON.stringify({ email: 'nobody@example.com', password: 'wrong' }),
      });
      return status;
    };
    for (const forwarded of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
      assert.equal(await guess('127.0.0.2', forwarded), 401);
    }
    assert.equal(await guess('127.0.0.2', '198.51.100.4'), 429);
    assert.equal(await guess('127.0.0.2', '198.51.100.4, 127.0.0.1'), 429);
    assert.equal(await guess('127.0.0.3', '127.0.0.2'), 401);
  },
);

test("the shop's own APIs are not to be had from outside", behindNginx, async () => {
  const headers = {
    Authorization: `Bearer ${apiKey}`,
    'X-Auth-Token': apiKey,
    'X-TWC-Tenant': '1',
  };
  const logged = server.logged.length;
  for (const path of [
    '/admin/settings',
    '/admin/metrics',
    '/cart/customers.json',
    '/api/customers',
    '/v1/1/customers',
    '/stores/1/v2/customers',
    `${storefrontPath}/../../admin/settings`,
    `${storefrontPath}/..%2f..%2fadmin/settings`,
    `${storefrontPath}/%2e%2e/%2e%2e/admin/settings`,
    `${storefrontPath}/session/../../../admin/settings`,
    '//admin/settings',
  ]) {
    assert.equal((await ask(path, { headers })).status, 404, path);
  }
  assert.equal(server.logged.length, logged);
  const backslashes = await ask(`${storefrontPath}/\\..\\..\\..\\admin/settings`, { headers });
  assert.equal(backslashes.status, 400);
});

test('how the server is, is told to this machine alone', behindNginx, async () => {
  assert.equal((await ask('/health')).status, 200);
  assert.equal((await ask('/health', { from: '127.0.0.2' })).status, 403);
});

test('too large a body ends at nginx', behindNginx, async () => {
  const body = 'x'.repeat(100_000);
  const { status } = await ask(`${storefrontPath}/session`, { method: 'POST', body });
  assert.equal(status, 413);
});

test(
  'the script tag comes compressed, and is kept for good under its version',
  behindNginx,
  async () => {
    const gzip = { headers: { 'Accept-Encoding': 'gzip' } };
    const { integrity } = await sri();
    for (const file of ['customer-elements.js', 'chunks/core.js']) {
      const { status, headers, bytes } = await ask(`/cdn/1.2.3/${file}`, gzip);
      assert.equal(status, 200);
      assert.match(String(headers['content-type']), /javascript/);
      assert.equal(headers['content-encoding'], 'gzip');
      assert.match(String(headers.vary), /Accept-Encoding/i);
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      const digest = createHash('sha384').update(gunzipSync(bytes)).digest('base64');
      assert.equal(`sha384-${digest}`, integrity[file]);
    }
    assert.equal((await ask('/cdn/1.2.3/.vite/manifest.json')).status, 404);
    assert.equal((await ask('/cdn/1.2.3/chunks/')).status, 403);
  },
);

async function sri(): Promise<{ integrity: Record<string, string> }> {
  const { bytes } = await ask('/cdn/1.2.3/sri.json');
  return { integrity: JSON.parse(String(bytes)) as Record<string, string> };
}

test(
  'a file without a version is asked for again each time, and sent where it is new',
  behindNginx,
  async () => {
    const path = '/cdn/latest/customer-elements.js';
    const { headers } = await ask(path);
    assert.equal(headers['cache-control'], 'no-cache');
    const again = await ask(path, { headers: { 'If-None-Match': String(headers.etag) } });
    assert.equal(again.status, 304);
  },
);

test('while the server is away the elements are told so in their words', behindNginx, async () => {
  await listening.close();
  const { status, headers, bytes } = await ask(`${storefrontPath}/config`);
  assert.equal(status, 503);
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal((JSON.parse(String(bytes)) as { code: string }).code, 'unavailable');
});
