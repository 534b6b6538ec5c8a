import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { decodeJwt } from 'jose';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { apiHeaders } from '../../src/server/http/answer.js';
import { listen } from '../../src/server/index.js';
import { until } from '../support/until.js';
import { apiKey, testServer } from './support.js';

const anywhere = {
  url: 'http://localhost:0',
  origins: ['http://localhost:0', 'http://127.0.0.1:0', 'https://shop.example'],
};

test('on a free port the address, the issuer and the origins are those of the real port', async () => {
  const server = await testServer({ config: anywhere });
  const listening = await listen(server, server.config);
  assert.match(listening.url, /^http:\/\/localhost:[1-9]\d*$/);
  assert.equal(new URL(listening.url).port, String(listening.port));
  const ask = (origin: string) =>
    fetch(`http://127.0.0.1:${listening.port}${storefrontPath}/checkout/identity`, {
      method: 'POST',
      headers: {
        Origin: origin,
        'Content-Type': 'application/json',
        [requestedWith.name]: requestedWith.value,
      },
      body: JSON.stringify({ email: 'ada@example.com' }),
    });
  for (const origin of [
    listening.url,
    `http://127.0.0.1:${listening.port}`,
    'https://shop.example',
  ]) {
    const response = await ask(origin);
    assert.equal(response.status, 200, origin);
    const { token } = (await response.json()) as { token: string };
    assert.equal(decodeJwt(token).iss, listening.url);
  }
  assert.equal((await ask('http://localhost:0')).status, 403);
  await listening.close();
  await server.remove();
});

test('stopping answers what is under way, takes nothing new, and waits for no idle connection', async () => {
  const server = await testServer({ config: anywhere });
  const listening = await listen(server, server.config);
  const agent = new Agent({ keepAlive: true });
  const send = (path: string, body?: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(
        `http://127.0.0.1:${listening.port}${path}`,
        {
          agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            Origin: 'https://shop.example',
            'Content-Type': 'application/json',
            [requestedWith.name]: requestedWith.value,
          },
        },
        (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        },
      );
      outgoing.on('error', reject).end(body);
    });
  assert.equal(await send('/health'), 200);
  const signIn = JSON.stringify({ email: 'ada@example.com', password: 'wrong' });
  const underWay = Array.from({ length: 5 }, () => send(`${storefrontPath}/session`, signIn));
  const counted = () => server.database.selectFrom('limits').selectAll().execute();
  await until(async () => (await counted()).some(({ hits }) => hits === 5));
  const closed = listening.close();
  assert.deepEqual(await Promise.all(underWay), [401, 401, 401, 401, 401]);
  const start = performance.now();
  await closed;
  // Node would keep their connections for another five seconds.
  assert.ok(performance.now() - start < 4000);
  await assert.rejects(send('/health'));
  agent.destroy();
  await server.remove();
});

async function listeningServer(context: TestContext) {
  const server = await testServer({ config: anywhere });
  const listening = await listen(server, server.config);
  context.after(async () => {
    await listening.close();
    await server.remove();
  });
  return { server, listening };
}

/** A connection that has sent the text, as it is. */
function raw(port: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  return socket;
}

const host = 'Host: localhost';
const strange: [string, string, number][] = [
  ['a Host that is none', 'GET /health HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
  ['no Host', 'GET /health HTTP/1.1\r\n\r\n', 400],
  ['OPTIONS *', `OPTIONS * HTTP/1.1\r\n${host}\r\n\r\n`, 400],
  ['a backslash in the path', `GET /a\\b HTTP/1.1\r\nHost: a:1\r\n\r\n`, 400],
  ['what is no HTTP', 'HELLO\r\n\r\n', 400],
  ['a header that is none', `GET /health HTTP/1.1\r\n${host}\r\nno header\r\n\r\n`, 400],
  ['endless headers', `GET / HTTP/1.1\r\n${host}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['an odd Expect', `GET /health HTTP/1.1\r\n${host}\r\nExpect: tea\r\n\r\n`, 417],
];

for (const [name, request, status] of strange) {
  test(`${name} is answered with the headers of every answer`, async (context) => {
    const { listening } = await listeningServer(context);
    const socket = raw(listening.port, request);
    let answer = '';
    socket.on('data', (part) => {
      answer += String(part);
    });
    socket.on('error', () => undefined);
    await until(() => answer.includes('\r\n\r\n'));
    socket.destroy();
    assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
    for (const [header, value] of Object.entries(apiHeaders)) {
      const lines = answer.toLowerCase().split('\r\n');
      assert.ok(lines.includes(`${header}: ${value}`.toLowerCase()), `${header} in ${answer}`);
    }
  });
}

test('a client that keeps an unreadable connection open does not keep the server', async () => {
  const server = await testServer({ config: anywhere });
  const listening = await listen(server, server.config);
  const socket = connect({ port: listening.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.write('HELLO\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(String(answer), /^HTTP\/1.1 400 [^]*\r\nConnection: close\r\n/);
  // The client never hangs up: waiting for it would be waiting for ever.
  await listening.close();
  socket.destroy();
  await server.remove();
});

test('whoever sends too much is told so each time, and that the connection ends', async (context) => {
  const { listening } = await listeningServer(context);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { Authorization: `Bearer ${apiKey}`, 'X-TWC-Tenant': '1' };
  const send = (path: string, size: number) =>
    new Promise<unknown[]>((resolve, reject) => {
      const outgoing = request(`http://127.0.0.1:${listening.port}${path}`, {
        agent,
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': size },
      });
      outgoing.on('response', (answer) => {
        answer.resume().on('end', () => resolve([answer.statusCode, answer.headers.connection]));
      });
      outgoing.on('error', reject);
      outgoing.end(Buffer.alloc(size, ' '));
    });
  for (const path of ['/admin/customers', '/api/customers']) {
    for (const size of [3_000_000, 3_000_000]) {
      assert.deepEqual(await send(path, size), [413, 'close'], path);
    }
    assert.deepEqual(await send(path, 1), [400, 'keep-alive']);
  }
  agent.destroy();
});

test('an upload that the client breaks off is no outage', async (context) => {
  const { server, listening } = await listeningServer(context);
  const head = [
    `POST ${storefrontPath}/session HTTP/1.1`,
    'Host: localhost',
    'Origin: https://shop.example',
    'Content-Type: application/json',
    `${requestedWith.name}: ${requestedWith.value}`,
    'Content-Length: 100',
  ];
  const arrived = new Promise((resolve) => subscribe('http.server.request.start', resolve));
  const socket = raw(listening.port, `${head.join('\r\n')}\r\n\r\n{"email":`);
  await arrived;
  socket.resetAndDestroy();
  await until(() => server.logged.length > 0);
  assert.match(server.logged.join(''), /"status":400/);
  assert.doesNotMatch(server.logged.join(''), /"level":50/);
});
