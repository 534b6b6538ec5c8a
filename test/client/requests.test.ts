import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccountClient } from '../../src/client/index.js';
import { json, misbehavingServer, nobody, refusal } from './support.js';

const registration = {
  challengeId: 'challenge',
  code: '123456',
  firstName: 'Ada',
  lastName: 'Lovelace',
};

test('a write says that it is ours, and is JSON', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, refusal('invalid_code', 400));
  await createAccountClient({ baseUrl })
    .signIn({ challengeId: 'challenge', code: '123456' })
    .catch(() => {});
  const [request] = received;
  assert.equal(request?.method, 'POST');
  assert.equal(request.headers['x-requested-with'], 'customer-elements');
  assert.equal(request.headers['content-type'], 'application/json');
  assert.deepEqual(JSON.parse(request.body), { challengeId: 'challenge', code: '123456' });
});

test('a read needs no header that a page of another origin would have to ask for', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, nobody);
  await createAccountClient({ baseUrl }).readSession();
  assert.equal(received[0]?.method, 'GET');
  assert.equal(received[0].headers['x-requested-with'], undefined);
  assert.equal(received[0].headers['content-type'], undefined);
});

test('signing out ends this session, or those of all devices', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, (response) =>
    response.writeHead(204).end(),
  );
  const client = createAccountClient({ baseUrl });
  await client.signOut();
  await client.signOut({ everywhere: true });
  assert.deepEqual(
    received.map(({ method, url }) => `${method} ${url}`),
    ['DELETE /storefront/v1/session', 'DELETE /storefront/v1/session?all=1'],
  );
});

test('a registration carries the idempotency key that it was given', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, refusal('invalid_code', 400));
  const client = createAccountClient({ baseUrl });
  await client.register(registration, { idempotencyKey: 'mine' }).catch(() => {});
  await client.register(registration, { idempotencyKey: 'mine' }).catch(() => {});
  assert.deepEqual(
    received.map(({ headers }) => headers['idempotency-key']),
    ['mine', 'mine'],
  );
});

test('a registration without a key is given one of its own', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, refusal('invalid_code', 400));
  const client = createAccountClient({ baseUrl });
  await client.register(registration).catch(() => {});
  await client.register(registration).catch(() => {});
  const keys = received.map(({ headers }) => headers['idempotency-key']);
  assert.match(String(keys[0]), /^[\w-]{36}$/);
  assert.notEqual(keys[0], keys[1]);
});

test('what may be carried out twice carries no idempotency key', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, refusal('rate_limited', 429));
  const request = { email: 'ada@shop.example', purpose: 'sign-in' } as const;
  await createAccountClient({ baseUrl })
    .sendEmailCode(request)
    .catch(() => {});
  assert.equal(received[0]?.headers['idempotency-key'], undefined);
});

test('a slash at the end of the API’s address makes no difference', async (context) => {
  const { baseUrl, received } = await misbehavingServer(context, nobody);
  await createAccountClient({ baseUrl: `${baseUrl}/` }).readSession();
  assert.equal(received[0]?.url, '/storefront/v1/session');
});

test('a fetch of the page’s own is used, with the page’s cookies', async (context) => {
  const { baseUrl } = await misbehavingServer(context, nobody);
  const seen: RequestInit[] = [];
  const client = createAccountClient({
    baseUrl,
    fetch: (url, init) => {
      seen.push(init!);
      return fetch(url, init);
    },
  });
  await client.readSession();
  assert.equal(seen[0]?.credentials, 'include');
});

test('a newer server may say more than this client knows', async (context) => {
  const { baseUrl } = await misbehavingServer(context, json({ customer: null, weather: 'fair' }));
  assert.equal(await createAccountClient({ baseUrl }).readSession(), null);
});
