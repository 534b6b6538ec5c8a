import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccountClient } from '../../src/client/index.js';
import {
  cutConnection,
  misbehavingServer,
  neverAnswer,
  nobody,
  page,
  refusal,
  type Behaviour,
} from './support.js';

const credentials = { email: 'ada@shop.example', password: 'never mind which' };
const signedOut: Behaviour = (response) => void response.writeHead(204).end();

for (const [what, fault] of [
  ['a connection that was cut', cutConnection],
  ['a proxy without a server', page(502)],
  ['a request to wait a moment', page(429, { 'Retry-After': '0' })],
  ['no answer', neverAnswer],
] as const) {
  const requestTimeout = fault === neverAnswer ? 400 : 10_000;

  test(`a read survives ${what}, twice`, async (context) => {
    const { baseUrl, received } = await misbehavingServer(context, fault, fault, nobody);
    const client = createAccountClient({ baseUrl, requestTimeout });
    assert.equal(await client.readSession(), null);
    assert.equal(received.length, 3);
  });

  test(`a read gives up after ${what} three times`, async (context) => {
    const { baseUrl, received } = await misbehavingServer(context, fault);
    const client = createAccountClient({ baseUrl, requestTimeout });
    await assert.rejects(client.readSession(), { name: 'AccountError' });
    assert.equal(received.length, 3);
  });

  test(`a POST that met ${what} is never sent again`, async (context) => {
    const { baseUrl, received } = await misbehavingServer(context, fault);
    const client = createAccountClient({ baseUrl, requestTimeout });
    await assert.rejects(client.signIn(credentials), { name: 'AccountError' });
    assert.equal(received.length, 1);
  });
}

test('signing out is tried again: a session that has ended can end once more', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, cutConnection, signedOut);
  await createAccountClient({ baseUrl }).signOut();
  assert.equal(received.length, 2);
});

for (const [what, refused] of [
  ['a refusal', refusal('forbidden_origin', 403)],
  ['a server that broke down', page(500)],
  ['an answer of somebody else', page(200)],
] as const) {
  test(`a read isn’t tried again after ${what}`, async (context) => {
    const { baseUrl, received } = await misbehavingServer(context, refused);
    await assert.rejects(createAccountClient({ baseUrl }).readSession());
    assert.equal(received.length, 1);
  });
}

test('the next try waits as long as the server asks', async (context) => {
  const wait = page(503, { 'Retry-After': '1' });
  const { baseUrl, received } = await misbehavingServer(context, wait, nobody);
  await createAccountClient({ baseUrl }).readSession();
  const [first, second] = received;
  // Timers count in whole milliseconds.
  assert.ok(second!.at - first!.at >= 999);
});

test('a wait that is longer than the call may take is not begun', async (context) => {
  const { baseUrl, received } = await misbehavingServer(
    context,
    page(503, { 'Retry-After': '3600' }),
  );
  await assert.rejects(createAccountClient({ baseUrl }).readSession(), { retryAfter: 3600 });
  assert.equal(received.length, 1);
});

test('a call with all its tries ends within its limit', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, neverAnswer);
  const client = createAccountClient({ baseUrl, requestTimeout: 60_000, intentTimeout: 300 });
  const begun = Date.now();
  await assert.rejects(client.readSession(), { code: 'timeout' });
  assert.ok(Date.now() - begun < 5_000);
  assert.equal(received.length, 1);
});

for (const { moment, behaviour, aborted } of [
  { moment: 'before the request', behaviour: neverAnswer, aborted: () => true },
  {
    moment: 'during the request',
    behaviour: neverAnswer,
    aborted: (requests: number) => requests === 1,
  },
  {
    moment: 'between two tries',
    behaviour: page(503, { 'Retry-After': '10' }),
    aborted: (requests: number) => requests === 1,
  },
]) {
  test(`an abort ${moment} ends the call with the caller’s own reason`, async (context) => {
    const { baseUrl, received } = await misbehavingServer(context, behaviour);
    const client = createAccountClient({ baseUrl });
    const abort = new AbortController();
    const reason = new Error('She went to another page');
    const look = setInterval(() => aborted(received.length) && abort.abort(reason), 5);
    context.after(() => clearInterval(look));
    if (aborted(0)) abort.abort(reason);
    await assert.rejects(client.readSession(abort.signal), (error) => error === reason);
    assert.ok(received.length <= 1);
  });
}

test('a POST can be aborted too', async (context) => {
  const { baseUrl } = await misbehavingServer(context, neverAnswer);
  const reason = new Error('She went to another page');
  const call = createAccountClient({ baseUrl }).signIn(credentials, AbortSignal.abort(reason));
  await assert.rejects(call, (error) => error === reason);
});
