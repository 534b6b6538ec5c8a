import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
  type JSONWebKeySet,
  type JWTVerifyOptions,
} from 'jose';
import { createServer } from '../../src/server/index.js';
import { Mailbox, Shopper, shopOrigin, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

async function keySet(): Promise<JSONWebKeySet> {
  return (await (await server.app.request('/.well-known/jwks.json')).json()) as JSONWebKeySet;
}

/** As a checkout backend does it. */
async function verify(token: string, options: JWTVerifyOptions = {}) {
  return jwtVerify(token, createLocalJWKSet(await keySet()), {
    algorithms: ['ES256'],
    issuer: shopOrigin,
    audience: 'checkout',
    currentDate: new Date(server.clock.now()),
    ...options,
  });
}

async function guestToken(): Promise<string> {
  const { body } = await server.shopper().post('/checkout/identity', { email: 'g@example.com' });
  return String(body.token);
}

test('a guest gets a token for two minutes that says her e-mail, her consent and the mode', async () => {
  const { status, body } = await server
    .shopper()
    .post('/checkout/identity', { email: 'Guest@Example.com', acceptsMarketing: true });
  assert.equal(status, 200);
  const identity = { kind: 'guest', email: 'Guest@example.com', acceptsMarketing: true };
  assert.deepEqual(body.identity, identity);
  const now = server.clock.now();
  assert.equal(body.expiresAt, new Date(now + 120_000).toISOString());
  const { payload } = await verify(body.token);
  const { jti, ...claims } = payload;
  assert.match(String(jti), /^[\w-]{20,}$/);
  assert.deepEqual(claims, {
    kind: 'guest',
    email: 'Guest@example.com',
    accepts_marketing: true,
    mode: 'optional',
    iss: shopOrigin,
    aud: 'checkout',
    iat: now / 1000,
    exp: now / 1000 + 120,
  });
});

test('a signed-in customer is the subject of hers', async () => {
  const id = await server.customer('ada@example.com', { acceptsMarketing: true });
  const shopper = server.shopper();
  await shopper.signIn('ada@example.com');
  const { body } = await shopper.post('/checkout/identity', {});
  assert.deepEqual(body.identity, {
    kind: 'customer',
    customerId: id,
    email: 'ada@example.com',
    firstName: 'Ada',
    lastName: 'Lovelace',
    acceptsMarketing: true,
  });
  const { payload } = await verify(body.token);
  assert.deepEqual([payload.sub, payload['kind']], [id, 'customer']);
});

test('who is signed in may check out as a guest, but not where guests may not', async () => {
  await server.customer('both@example.com');
  const shopper = server.shopper();
  await shopper.signIn('both@example.com');
  const asGuest = () => shopper.post('/checkout/identity', { email: 'other@example.com' });
  assert.equal((await asGuest()).body.identity.kind, 'guest');
  await server.admin('PUT', '/settings', { checkoutMode: 'required' });
  assert.equal((await asGuest()).body.code, 'sign_in_required');
  await server.admin('PUT', '/settings', { checkoutMode: 'optional' });
});

test('every token is another one', async () => {
  const [one, other] = [await guestToken(), await guestToken()];
  assert.notEqual((await verify(one)).payload.jti, (await verify(other)).payload.jti);
});

test('a token for another audience, of another issuer, or too old is none', async () => {
  const token = await guestToken();
  const failure = { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED' };
  await assert.rejects(verify(token, { audience: 'admin' }), failure);
  await assert.rejects(verify(token, { issuer: 'https://evil.example' }), failure);
  const later = new Date(server.clock.now() + 121_000);
  await assert.rejects(verify(token, { currentDate: later }), errors.JWTExpired);
});

test('the key set offers ES256 alone, so forgeries have nothing to stand on', async () => {
  const { keys } = await keySet();
  assert.equal(keys.length, 1);
  const [key] = keys;
  assert.deepEqual(Object.keys(key ?? {}).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  assert.equal(key?.alg, 'ES256');
  const genuine = await guestToken();
  assert.equal(decodeProtectedHeader(genuine).kid, key?.kid);

  const { payload } = await verify(genuine);
  const unsigned = new UnsecuredJWT(payload).encode();
  await assert.rejects(verify(unsigned));
  const publicKeyAsSecret = new TextEncoder().encode(JSON.stringify(key));
  const hmac = await new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256', kid: String(key?.kid) })
    .sign(publicKeyAsSecret);
  await assert.rejects(verify(hmac), { code: 'ERR_JOSE_ALG_NOT_ALLOWED' });
  const [header, , signature] = genuine.split('.');
  const altered = Buffer.from(JSON.stringify({ ...payload, kind: 'customer', sub: '1' }));
  await assert.rejects(verify(`${header}.${altered.toString('base64url')}.${signature}`), {
    code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  });
});

test('a second process on the same database signs with the same key', async () => {
  const mailbox = new Mailbox();
  const second = await createServer(server.config, {
    now: server.clock.now,
    mailTransport: mailbox,
    log: server.log,
  });
  const shopper = new Shopper(second.app, mailbox);
  const { body } = await shopper.post('/checkout/identity', { email: 'g@example.com' });
  await verify(body.token);
  await second.close();
});
