import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, test } from 'node:test';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { listen, type Listening } from '../../src/server/index.js';
import { goodPassword, shopOrigin, testServer, type TestServer } from './support.js';

let server: TestServer;
let listening: Listening;

before(async () => {
  server = await testServer({ limits: { codesPerAddress: { count: 1e6, seconds: 60 } } });
  listening = await listen(server, server.config);
});
after(async () => {
  await listening.close();
  await server.remove();
});

test('what is not JSON is said to be so', async () => {
  for (const text of ['', '{', '{"email":}', "{'email':1}", '{"a":1}}', 'undefined', '\ufeff{']) {
    const { status, body } = await server.shopper().post('/session', text);
    assert.deepEqual([status, body.code], [400, 'invalid_json'], text);
  }
});

test('JSON that is no object is a bad request', async () => {
  for (const text of ['null', '[]', '"text"', '1e999', 'true', '[{"email":"a@b.co"}]']) {
    const { status, body } = await server.shopper().post('/session', text);
    assert.deepEqual([status, body.code], [400, 'invalid_request'], text);
  }
});

const oddValues: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9007199254740993,
  [],
  [[]],
  {},
  { $ne: null },
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  "' OR 1=1 --",
  '../../etc/passwd',
  'a@b\r\nBcc: c@d.example',
  'x'.repeat(10_000),
  '😀'.repeat(300),
];

const forms: Record<string, Record<string, unknown>> = {
  '/session': { email: 'ada@example.com', password: goodPassword },
  '/email-codes': { email: 'ada@example.com', purpose: 'register' },
  '/registrations': {
    challengeId: 'none',
    code: '000000',
    firstName: 'Ada',
    lastName: 'Lovelace',
    password: goodPassword,
    phone: '+14155550100',
    company: 'ACME',
    acceptsMarketing: true,
    extra: { size: 'M' },
  },
  '/password-resets': { email: 'ada@example.com' },
  '/password-resets/inspect': { token: 'x'.repeat(43) },
  '/password-resets/confirm': { token: 'x'.repeat(43), password: goodPassword },
  '/checkout/identity': { email: 'ada@example.com', acceptsMarketing: true },
};

for (const [path, form] of Object.entries(forms)) {
  test(`${path} answers odd values in every field, and never with a fault of its own`, async () => {
    const shopper = server.shopper();
    for (const field of Object.keys(form)) {
      for (const value of oddValues) {
        const { status } = await shopper.post(path, { ...form, [field]: value });
        assert.ok(status < 500, `${field}: ${JSON.stringify(value).slice(0, 40)} → ${status}`);
      }
    }
  });
}

test('a code that is a challenge of SQL or a code of another shape is refused as such', async () => {
  for (const challengeId of ["' OR 1=1", 'a'.repeat(65), 'a b', '']) {
    const { body } = await server.shopper().post('/session', { challengeId, code: '000000' });
    assert.equal(body.code, 'invalid_request', challengeId);
  }
  for (const code of ['12345', '1234567', '１２３４５６', ' 123456']) {
    const { body } = await server.shopper().post('/session', { challengeId: 'x', code });
    assert.deepEqual(body.fields, { code: 'invalid' }, code);
  }
});

test('a password of 257 characters is refused before it is looked at', async () => {
  for (const password of ['x'.repeat(257), '😀'.repeat(257), 'x'.repeat(10_000)]) {
    const { body } = await server.shopper().signIn('ada@example.com', password);
    assert.deepEqual(body.fields, { password: 'too_long' });
  }
});

test('the faults of a sign-in are those of the way that was meant', async () => {
  const post = async (body: unknown) => (await server.shopper().post('/session', body)).body.fields;
  assert.deepEqual(await post({}), { email: 'required', password: 'required' });
  assert.deepEqual(await post({ email: '' }), { email: 'required', password: 'required' });
  assert.deepEqual(await post({ code: '123' }), { challengeId: 'required', code: 'invalid' });
  assert.deepEqual(await post({ email: 'ada', password: 1 }), {
    email: 'invalid',
    password: 'invalid',
  });
});

test('a body above 16 kB is refused, one below is read', async () => {
  const post = (size: number) => server.shopper().post('/session', { email: 'x'.repeat(size) });
  assert.equal((await post(16_000)).status, 400);
  const { status, body } = await post(16_500);
  assert.deepEqual([status, body.code], [413, 'payload_too_large']);
});

/** Sends the beginning of 5 MB over HTTP, and not the rest; gives the status of the answer. */
function beginLarge(chunked: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      `http://127.0.0.1:${listening.port}${storefrontPath}/session`,
      {
        method: 'POST',
        headers: {
          Origin: shopOrigin,
          'Content-Type': 'application/json',
          [requestedWith.name]: requestedWith.value,
          ...(!chunked && { 'Content-Length': '5000000' }),
        },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
        outgoing.destroy();
      },
    );
    outgoing.on('error', reject);
    outgoing.write(Buffer.alloc(chunked ? 20_000 : 1, 'x'));
  });
}

for (const [name, chunked] of [
  ['announced', false],
  ['chunked', true],
] as const) {
  test(`5 MB, ${name}, is refused before it has arrived`, async () => {
    assert.equal(await beginLarge(chunked), 413);
  });
}

test('a path that is not there is a 404, a verb that is not there a 405 that says which are', async () => {
  const shopper = server.shopper();
  for (const path of ['/nothing', '/session/', '/sessions', '/%00', '/session%2f']) {
    const { status, body } = await shopper.get(path);
    assert.deepEqual([status, body.code], [404, 'not_found'], path);
  }
  const { status, headers, body } = await shopper.send('PATCH', '/session', {});
  assert.deepEqual([status, body.code], [405, 'method_not_allowed']);
  assert.equal(headers.get('Allow'), 'GET, POST, DELETE');
  for (const path of ['/health', '/.well-known/jwks.json']) {
    const response = await server.app.request(path, { method: 'POST' });
    assert.deepEqual([response.status, response.headers.get('Allow')], [405, 'GET'], path);
  }
});

test('50 sign-ins at once leave /health quick', async () => {
  let answered = 0;
  const signIns = Array.from({ length: 50 }, async (_, index) => {
    const { status } = await server.shopper().signIn(`u${index}@example.com`);
    answered++;
    return status;
  });
  const { status } = await server.app.request('/health');
  assert.equal(status, 200);
  assert.ok(answered < 10, `${answered} sign-ins went before`);
  assert.ok((await Promise.all(signIns)).every((refused) => refused === 401));
});
