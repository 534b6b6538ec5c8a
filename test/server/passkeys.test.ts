import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { after, before, test } from 'node:test';
import { passkeyChallenge, passkeysResponse } from '../../src/contract/passkeys.js';
import {
  addPasskey,
  Authenticator,
  challengeFor,
  signInByPasskey,
  type Challenge,
  type Deviation,
} from './authenticator.js';
import { shopOrigin, testServer, type Answer, type Shopper, type TestServer } from './support.js';

const subdomain = 'https://www.shop.example';
const elsewhere = 'https://kiosk.example';

let server: TestServer;

before(async () => {
  server = await testServer({
    config: { origins: [shopOrigin, subdomain, elsewhere] },
    settings: { name: 'Kiosk Verdant' },
  });
});
after(() => server.remove());

let count = 0;

/** A customer who has just signed in. */
async function somebody(): Promise<{ id: string; email: string; shopper: Shopper }> {
  const email = `somebody-${++count}@example.com`;
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  return { id, email, shopper };
}

async function withPasskey() {
  const holder = await somebody();
  return { ...holder, authenticator: await addPasskey(holder.shopper) };
}

async function challengeToAdd(shopper: Shopper): Promise<Challenge> {
  return (await shopper.post('/passkey-challenges', { purpose: 'add' })).body;
}

function add(
  shopper: Shopper,
  challenge: Challenge,
  credential: unknown,
  name = 'Phone',
): Promise<Answer> {
  return shopper.post('/customer/passkeys', {
    challengeId: challenge.challengeId,
    name,
    credential,
  });
}

function refused({ status, body, headers }: Answer): void {
  assert.deepEqual([status, body.code], [400, 'invalid_passkey']);
  assert.deepEqual(Object.keys(body).sort(), ['code', 'status', 'title', 'type']);
  assert.deepEqual(headers.getSetCookie(), []);
}

const stored = (authenticator: Authenticator) =>
  server.database
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', authenticator.credentialId)
    .executeTakeFirst();

test('a passkey signs in without an e-mail or a password', async () => {
  const { id, authenticator } = await withPasskey();
  const shopper = server.shopper();
  const { status, body, headers } = await signInByPasskey(shopper, authenticator);
  assert.deepEqual([status, body.customer.id], [200, id]);
  assert.match(String(headers.getSetCookie()), /^__Host-customer_session=.*HttpOnly/);
  assert.deepEqual((await shopper.get('/session')).body, body);
});

test('to sign in, the browser is asked for any passkey of the shop, with the user verified', async () => {
  const { status, body } = await server
    .shopper()
    .post('/passkey-challenges', { purpose: 'sign-in' });
  assert.equal(status, 200);
  const { options, expiresAt } = passkeyChallenge.parse(body);
  assert.equal(Date.parse(expiresAt), server.clock.now() + 300_000);
  const { challenge, ...rest } = options;
  assert.match(String(challenge), /^[\w-]{43}$/);
  assert.deepEqual(rest, {
    rpId: 'shop.example',
    allowCredentials: [],
    timeout: 300_000,
    userVerification: 'required',
  });
});

test('to be added, a passkey has to be found again, and none beside one that she has', async () => {
  const { id, email, shopper, authenticator } = await withPasskey();
  const { options } = await challengeToAdd(shopper);
  assert.deepEqual(options.rp, { name: 'Kiosk Verdant', id: 'shop.example' });
  assert.deepEqual(options.user.name, email);
  assert.equal(options.attestation, 'none');
  assert.equal(options.authenticatorSelection.residentKey, 'required');
  assert.equal(options.authenticatorSelection.userVerification, 'required');
  assert.deepEqual(
    options.excludeCredentials.map((credential: { id: string }) => credential.id),
    [authenticator.credentialId],
  );
  const handle = Buffer.from(options.user.id, 'base64url');
  assert.equal(handle.length, 32);
  for (const known of [email, id]) assert.ok(!handle.includes(known));
  assert.equal((await challengeToAdd(shopper)).options.user.id, options.user.id);
});

test('a passkey is told of with its name and use, and with nothing of its key', async () => {
  const { shopper } = await somebody();
  const authenticator = await addPasskey(shopper, undefined, { isSynced: true });
  const before = (await shopper.get('/customer/passkeys')).body;
  const createdAt = new Date(server.clock.now()).toISOString();
  const [{ id }] = before.passkeys;
  assert.deepEqual(before, {
    passkeys: [{ id, name: 'Phone', isSynced: true, createdAt, lastUsedAt: null }],
  });
  server.clock.advance(60_000);
  await signInByPasskey(server.shopper(), authenticator, { isSynced: false });
  const { passkeys } = passkeysResponse.parse((await shopper.get('/customer/passkeys')).body);
  const lastUsedAt = new Date(server.clock.now()).toISOString();
  assert.deepEqual(passkeys, [{ id, name: 'Phone', isSynced: false, createdAt, lastUsedAt }]);
});

const strange: [string, Deviation][] = [
  ['of another page', { origin: 'https://evil.example' }],
  ['of a page that is on the list, but isn’t the one that asks', { origin: subdomain }],
  ['of a host that begins like the shop’s', { origin: 'https://shop.example.evil.example' }],
  ['of the shop without encryption', { origin: 'http://shop.example' }],
  ['for another domain', { rpId: 'evil.example' }],
  ['for the domain above', { rpId: 'example' }],
  ['without the user verified', { userVerified: false }],
  ['without anybody present', { userPresent: false }],
  ['in a frame of another site', { crossOrigin: true }],
  ['for a challenge that was never given', { challenge: 'A'.repeat(43) }],
];

const wrongAssertions: [string, Deviation][] = [
  ...strange,
  ['that was made for adding', { type: 'webauthn.create' }],
  [
    'signed with another key',
    { privateKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey },
  ],
  ['for another user', { userHandle: Buffer.from('somebody else').toString('base64url') }],
];

for (const [name, deviation] of wrongAssertions) {
  test(`an assertion ${name} signs nobody in`, async () => {
    const { authenticator } = await withPasskey();
    refused(await signInByPasskey(server.shopper(), authenticator, deviation));
    assert.equal((await signInByPasskey(server.shopper(), authenticator)).status, 200);
  });
}

/** A maker's certificate, valid from 2020 to 2120, and its key: they are good for nothing else. */
const maker = {
  certificate: Buffer.from(
    [
      'MIIBrDCCAVGgAwIBAgIBATAKBggqhkjOPQQDAjBVMQswCQYDVQQGEwJTRTEQMA4GA1UEChMHRXhhbXBsZTEi',
      'MCAGA1UECxMZQXV0aGVudGljYXRvciBBdHRlc3RhdGlvbjEQMA4GA1UEAxMHRXhhbXBsZTAgFw0yMDAxMDEw',
      'MDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowVTELMAkGA1UEBhMCU0UxEDAOBgNVBAoTB0V4YW1wbGUxIjAgBgNV',
      'BAsTGUF1dGhlbnRpY2F0b3IgQXR0ZXN0YXRpb24xEDAOBgNVBAMTB0V4YW1wbGUwWTATBgcqhkjOPQIBBggq',
      'hkjOPQMBBwNCAARtFdgC-xcw0ORMLE90PkLGsDmfUaLC3hYWBnEy2Qoe0-lm_fYkUz9kpIV2MOZStG1IoUvY',
      'OYdC7F-dEep4zRhboxAwDjAMBgNVHRMBAf8EAjAAMAoGCCqGSM49BAMCA0kAMEYCIQDIjS7c4Z4OOXgZOTQQ',
      'ULQ9BL_SPrdDQdC9y6myZ1qXOwIhANzutC63eWxa8kWRzvWExUx_qtCjpncC2GSbiV6F5NLJ',
    ].join(''),
    'base64url',
  ),
  privateKey: createPrivateKey({
    key: Buffer.from(
      [
        'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQkp_8nMoNAYFVNg6OfeMQ7EeZUApaW5bx1bh',
        'IXV8jNGhRANCAARtFdgC-xcw0ORMLE90PkLGsDmfUaLC3hYWBnEy2Qoe0-lm_fYkUz9kpIV2MOZStG1IoUvY',
        'OYdC7F-dEep4zRhb',
      ].join(''),
      'base64url',
    ),
    format: 'der',
    type: 'pkcs8',
  }),
};

const wrongAttestations: [string, Deviation][] = [
  ...strange,
  ['that was made for signing in', { type: 'webauthn.get' }],
  ['with certificates', { attestation: maker }],
];

for (const [name, deviation] of wrongAttestations) {
  test(`a new passkey ${name} is not added`, async () => {
    const { shopper } = await somebody();
    const challenge = await challengeToAdd(shopper);
    refused(await add(shopper, challenge, new Authenticator().create(challenge, deviation)));
    assert.deepEqual((await shopper.get('/customer/passkeys')).body, { passkeys: [] });
  });
}

test('a new passkey that vouches for itself is added', async () => {
  const { shopper } = await somebody();
  const authenticator = await addPasskey(shopper, undefined, { attestation: 'its own' });
  assert.equal((await signInByPasskey(server.shopper(), authenticator)).status, 200);
});

test('a challenge works once, also where it comes twenty times at once', async () => {
  const { authenticator } = await withPasskey();
  const { challengeId, options } = await challengeFor(server.shopper());
  const request = { challengeId, passkey: authenticator.get({ challengeId, options }) };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => server.shopper().post('/session', request)),
  );
  const [good, ...others] = answers.toSorted((a, b) => a.status - b.status);
  assert.equal(good?.status, 200);
  others.forEach(refused);
  refused(await server.shopper().post('/session', request));
});

test('a challenge that was answered wrongly is used up', async () => {
  const { authenticator } = await withPasskey();
  const challenge = await challengeFor(server.shopper());
  const { challengeId } = challenge;
  const wrong = authenticator.get(challenge, { userVerified: false });
  refused(await server.shopper().post('/session', { challengeId, passkey: wrong }));
  const right = authenticator.get(challenge);
  refused(await server.shopper().post('/session', { challengeId, passkey: right }));
});

test('a challenge works for five minutes', async () => {
  const { email, authenticator } = await withPasskey();
  const challenge = await challengeFor(server.shopper());
  const { challengeId } = challenge;
  server.clock.advance(300_000);
  const passkey = authenticator.get(challenge);
  refused(await server.shopper().post('/session', { challengeId, passkey }));
  const shopper = server.shopper();
  await shopper.signIn(email);
  const adding = await challengeToAdd(shopper);
  server.clock.advance(300_000);
  refused(await add(shopper, adding, new Authenticator().create(adding)));
});

test('a challenge for one thing is none for another, or for another customer', async () => {
  const { shopper, authenticator } = await withPasskey();
  const toAdd = await challengeToAdd(shopper);
  const forged = { ...toAdd, options: { ...toAdd.options, rpId: 'shop.example' } };
  const passkey = authenticator.get(forged);
  refused(await server.shopper().post('/session', { challengeId: toAdd.challengeId, passkey }));
  const toSignIn = await challengeFor(shopper);
  const options = { ...toSignIn.options, rp: toAdd.options.rp, user: toAdd.options.user };
  refused(await add(shopper, toSignIn, new Authenticator().create({ ...toSignIn, options })));
  const { shopper: other } = await somebody();
  refused(await add(other, toAdd, new Authenticator().create(toAdd)));
  // None of them has used it up.
  assert.equal((await add(shopper, toAdd, new Authenticator().create(toAdd))).status, 201);
});

test('a key is one customer’s: it can’t be added again, by her or by another', async () => {
  const { id, shopper, authenticator } = await withPasskey();
  const { shopper: other } = await somebody();
  for (const adding of [shopper, other]) {
    const challenge = await challengeToAdd(adding);
    refused(await add(adding, challenge, authenticator.create(challenge)));
  }
  assert.equal((await stored(authenticator))?.customer_id, Number(id));
});

test('one customer’s passkey doesn’t sign in as another whose id it bears', async () => {
  const { authenticator } = await withPasskey();
  const other = await withPasskey();
  const challenge = await challengeFor(server.shopper());
  const { challengeId } = challenge;
  const { response } = other.authenticator.get(challenge);
  const passkey = { ...authenticator.get(challenge), response };
  refused(await server.shopper().post('/session', { challengeId, passkey }));
});

test('a counter that doesn’t go on means a copy, which signs nobody in', async () => {
  const { shopper } = await somebody();
  const authenticator = new Authenticator();
  authenticator.counter = 7;
  await addPasskey(shopper, authenticator);
  for (const [counter, status] of [
    [8, 200],
    [8, 400],
    [3, 400],
    [0, 400],
    [9, 200],
  ] as const) {
    const answer = await signInByPasskey(server.shopper(), authenticator, { counter });
    assert.equal(answer.status, status, String(counter));
  }
  assert.equal((await stored(authenticator))?.counter, 9);
});

test('of two sign-ins at once with the same counter one is refused', async () => {
  const { shopper } = await somebody();
  const authenticator = await addPasskey(shopper);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      signInByPasskey(server.shopper(), authenticator, { counter: 1 }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
});

for (const state of ['disabled', 'invited', 'declined'] as const) {
  test(`the passkey of a customer who is ${state} signs nobody in`, async () => {
    const { id, authenticator } = await withPasskey();
    await server.customers.update(id, { state });
    refused(await signInByPasskey(server.shopper(), authenticator));
    assert.equal((await stored(authenticator))?.last_used_at, null);
  });
}

test('a passkey signs in where the password has to be set anew: it isn’t the password', async () => {
  const { id, authenticator } = await withPasskey();
  await server.customers.update(id, { resetPassOnLogin: true });
  assert.equal((await signInByPasskey(server.shopper(), authenticator)).status, 200);
});

test('a passkey that was removed signs nobody in, and the owner hears of both', async () => {
  const { email, shopper, authenticator } = await withPasskey();
  const added = await server.mailbox.nth(email, 1);
  assert.ok(added.text.includes('Phone'), added.text);
  const [{ id }] = (await shopper.get('/customer/passkeys')).body.passkeys;
  assert.equal((await shopper.delete(`/customer/passkeys/${id}`)).status, 204);
  refused(await signInByPasskey(server.shopper(), authenticator));
  const removed = await server.mailbox.nth(email, 2);
  assert.ok(removed.text.includes('Phone'));
  assert.notEqual(removed.subject, added.subject);
  assert.equal((await shopper.delete(`/customer/passkeys/${id}`)).status, 404);
  assert.equal(server.mailbox.count(email), 2);
});

test('without its mail no passkey is added or removed', async (t) => {
  const broken = await testServer();
  t.after(() => broken.remove());
  await broken.customer('broken@example.com');
  const shopper = broken.shopper();
  await shopper.signIn('broken@example.com');
  await addPasskey(shopper);
  await broken.database.schema.dropTable('mails').execute();
  const [{ id }] = (await shopper.get('/customer/passkeys')).body.passkeys;
  assert.equal((await shopper.delete(`/customer/passkeys/${id}`)).status, 500);
  const challenge = await challengeToAdd(shopper);
  assert.equal((await add(shopper, challenge, new Authenticator().create(challenge))).status, 500);
  assert.equal((await shopper.get('/customer/passkeys')).body.passkeys.length, 1);
});

test('a passkey is named, by its owner alone', async () => {
  const { shopper } = await withPasskey();
  const { shopper: other } = await withPasskey();
  const [{ id }] = (await shopper.get('/customer/passkeys')).body.passkeys;
  const path = `/customer/passkeys/${id}`;
  const renamed = await shopper.send('PATCH', path, { name: '  Blue key ' });
  assert.deepEqual([renamed.status, renamed.body.passkey.name], [200, 'Blue key']);
  for (const name of ['', ' ', 'x'.repeat(101), 'two\nlines']) {
    assert.equal((await shopper.send('PATCH', path, { name })).status, 400, name);
  }
  const none = await shopper.send('PATCH', '/customer/passkeys/none', { name: 'Mine' });
  const hers = await other.send('PATCH', path, { name: 'Mine' });
  assert.deepEqual([hers.status, hers.body], [404, none.body]);
  const removed = await other.delete(path);
  assert.deepEqual([removed.status, removed.body], [404, none.body]);
  const [passkey] = (await shopper.get('/customer/passkeys')).body.passkeys;
  assert.equal(passkey.name, 'Blue key');
});

test('without a session, or long after signing in, no passkey is added, named or removed', async () => {
  const { shopper } = await withPasskey();
  const [{ id }] = (await shopper.get('/customer/passkeys')).body.passkeys;
  const challenge = await challengeToAdd(shopper);
  const form = {
    challengeId: challenge.challengeId,
    name: 'Phone',
    credential: new Authenticator().create(challenge),
  };
  const requests: [string, string, unknown][] = [
    ['POST', '/passkey-challenges', { purpose: 'add' }],
    ['POST', '/customer/passkeys', form],
    ['PATCH', `/customer/passkeys/${id}`, { name: 'Mine' }],
    ['DELETE', `/customer/passkeys/${id}`, undefined],
  ];
  server.clock.advance(15 * 60_000 + 1);
  for (const [method, path, body] of requests) {
    const stranger = await server.shopper().send(method, path, body);
    assert.deepEqual([stranger.status, stranger.body.code], [401, 'sign_in_required'], path);
    const late = await shopper.send(method, path, body);
    assert.deepEqual([late.status, late.body.code], [403, 'reauthentication_required'], path);
  }
  assert.equal((await server.shopper().get('/customer/passkeys')).status, 401);
  assert.equal((await shopper.get('/customer/passkeys')).body.passkeys.length, 1);
});

test('an account holds twenty passkeys, also where they are added at once', async () => {
  const { id, shopper } = await somebody();
  for (let number = 0; number < 17; number++) {
    await server.database
      .insertInto('passkeys')
      .values({
        id: `${id}-${number}`,
        customer_id: Number(id),
        credential_id: `${id}-${number}`,
        public_key: '',
        counter: 0,
        transports: '[]',
        name: 'Key',
        is_synced: 0,
        created_at: 0,
        last_used_at: null,
      })
      .execute();
  }
  const challenges = await Promise.all(Array.from({ length: 6 }, () => challengeToAdd(shopper)));
  const answers = await Promise.all(
    challenges.map((challenge) => add(shopper, challenge, new Authenticator().create(challenge))),
  );
  const full = answers.filter(({ status, body }) => status === 409 && body.code === 'too_many');
  assert.deepEqual([answers.filter(({ status }) => status === 201).length, full.length], [3, 3]);
  const next = await shopper.post('/passkey-challenges', { purpose: 'add' });
  assert.deepEqual([next.status, next.body.code], [409, 'too_many']);
});

test('a passkey works on a subdomain of the shop, and not on another domain of the list', async () => {
  const { authenticator } = await withPasskey();
  const below = server.shopper({ origin: subdomain });
  assert.equal((await signInByPasskey(below, authenticator, { origin: subdomain })).status, 200);
  const foreign = server.shopper({ origin: elsewhere });
  const { status, body } = await foreign.post('/passkey-challenges', { purpose: 'sign-in' });
  assert.deepEqual([status, body.code], [403, 'forbidden_origin']);
  const challenge = await challengeFor(server.shopper());
  const passkey = authenticator.get(challenge, { origin: elsewhere });
  refused(await foreign.post('/session', { challengeId: challenge.challengeId, passkey }));
});

test('where the shop sells to guests only, no passkey signs in or is added', async (t) => {
  const { shopper, authenticator } = await withPasskey();
  const challenge = await challengeFor(shopper);
  t.after(() => server.admin('PUT', '/settings', { checkoutMode: 'optional' }));
  await server.admin('PUT', '/settings', { checkoutMode: 'guest-only' });
  const { challengeId } = challenge;
  const passkey = authenticator.get(challenge);
  for (const answer of [
    await shopper.post('/passkey-challenges', { purpose: 'sign-in' }),
    await shopper.post('/passkey-challenges', { purpose: 'add' }),
    await shopper.post('/session', { challengeId, passkey }),
    await shopper.get('/customer/passkeys'),
  ]) {
    assert.deepEqual([answer.status, answer.body.code], [403, 'accounts_disabled']);
  }
});

test('wrong passkeys are counted by address; right ones aren’t, and passwords stay open', async (t) => {
  const few = await testServer({
    limits: { failedPasskeysPerAddress: { count: 3, seconds: 900 } },
  });
  t.after(() => few.remove());
  await few.customer('ada@example.com');
  const shopper = few.shopper();
  await shopper.signIn('ada@example.com');
  const authenticator = await addPasskey(shopper);
  for (let time = 0; time < 5; time++) {
    assert.equal((await signInByPasskey(few.shopper(), authenticator)).status, 200);
  }
  for (let time = 0; time < 3; time++) {
    refused(await signInByPasskey(few.shopper(), authenticator, { userVerified: false }));
  }
  const limited = await signInByPasskey(few.shopper(), authenticator);
  assert.deepEqual([limited.status, limited.body.code], [429, 'rate_limited']);
  assert.equal((await few.shopper().signIn('ada@example.com')).status, 200);
  const elsewhere = few.shopper({ address: '203.0.113.9' });
  assert.equal((await signInByPasskey(elsewhere, authenticator)).status, 200);
});

test('challenges are counted by address', async (t) => {
  const few = await testServer({
    limits: { passkeyChallengesPerAddress: { count: 3, seconds: 900 } },
  });
  t.after(() => few.remove());
  const statuses = [];
  for (let time = 0; time < 4; time++) {
    const { status } = await few.shopper().post('/passkey-challenges', { purpose: 'sign-in' });
    statuses.push(status);
  }
  assert.deepEqual(statuses, [200, 200, 200, 429]);
});

test('what isn’t a passkey at all is refused, and never an error of the server', async () => {
  const { shopper, authenticator } = await withPasskey();
  const challenge = await challengeFor(server.shopper());
  const good = authenticator.get(challenge);
  const garbage = Buffer.from('garbage').toString('base64url');
  for (const part of ['clientDataJSON', 'authenticatorData', 'signature'] as const) {
    for (const value of [garbage, 'A', 'A'.repeat(12_000)]) {
      const again = await challengeFor(server.shopper());
      const passkey = { ...good, response: { ...good.response, [part]: value } };
      const { challengeId } = again;
      refused(await server.shopper().post('/session', { challengeId, passkey }));
    }
  }
  for (const attestationObject of [garbage, 'o2Nm', 'A'.repeat(12_000)]) {
    const adding = await challengeToAdd(shopper);
    const credential = new Authenticator().create(adding);
    const response = { ...credential.response, attestationObject };
    refused(await add(shopper, adding, { ...credential, response }));
  }
});
