import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { after, before, test } from 'node:test';
import { passkeyChallenge } from '../../src/contract/passkeys.js';
import {
  addPasskey,
  Authenticator,
  challengeFor,
  challengeToAdd,
  passkeyHolder,
  refused,
  sendPasskey,
  signedInCustomer,
  signInByPasskey,
  type Deviation,
} from './authenticator.js';
import { shopOrigin, testServer, type TestServer } from './support.js';

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

const stored = (authenticator: Authenticator) =>
  server.database
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', authenticator.credentialId)
    .executeTakeFirst();

test('a passkey signs in without an e-mail or a password', async () => {
  const { id, authenticator } = await passkeyHolder(server);
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
  const { email, shopper, authenticator } = await passkeyHolder(server);
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
  // It says nothing of her, and is the same each time.
  assert.ok(!handle.includes(email));
  assert.equal((await challengeToAdd(shopper)).options.user.id, options.user.id);
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
    const { authenticator } = await passkeyHolder(server);
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
    const { shopper } = await signedInCustomer(server);
    const challenge = await challengeToAdd(shopper);
    refused(
      await sendPasskey(shopper, challenge, new Authenticator().create(challenge, deviation)),
    );
    assert.deepEqual((await shopper.get('/customer/passkeys')).body, { passkeys: [] });
  });
}

test('a new passkey that vouches for itself is added', async () => {
  const { shopper } = await signedInCustomer(server);
  const authenticator = await addPasskey(shopper, undefined, { attestation: 'its own' });
  assert.equal((await signInByPasskey(server.shopper(), authenticator)).status, 200);
});

test('a challenge works once, also where it comes twenty times at once', async () => {
  const { authenticator } = await passkeyHolder(server);
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
  const { authenticator } = await passkeyHolder(server);
  const challenge = await challengeFor(server.shopper());
  const { challengeId } = challenge;
  const wrong = authenticator.get(challenge, { userVerified: false });
  refused(await server.shopper().post('/session', { challengeId, passkey: wrong }));
  const right = authenticator.get(challenge);
  refused(await server.shopper().post('/session', { challengeId, passkey: right }));
});

test('a challenge works for five minutes', async () => {
  const { email, authenticator } = await passkeyHolder(server);
  const challenge = await challengeFor(server.shopper());
  const { challengeId } = challenge;
  server.clock.advance(300_000);
  const passkey = authenticator.get(challenge);
  refused(await server.shopper().post('/session', { challengeId, passkey }));
  const shopper = server.shopper();
  await shopper.signIn(email);
  const adding = await challengeToAdd(shopper);
  server.clock.advance(300_000);
  refused(await sendPasskey(shopper, adding, new Authenticator().create(adding)));
});

test('a challenge for one thing is none for another, or for another customer', async () => {
  const { shopper, authenticator } = await passkeyHolder(server);
  const toAdd = await challengeToAdd(shopper);
  const forged = { ...toAdd, options: { ...toAdd.options, rpId: 'shop.example' } };
  const passkey = authenticator.get(forged);
  refused(await server.shopper().post('/session', { challengeId: toAdd.challengeId, passkey }));
  const toSignIn = await challengeFor(shopper);
  const options = { ...toSignIn.options, rp: toAdd.options.rp, user: toAdd.options.user };
  refused(
    await sendPasskey(shopper, toSignIn, new Authenticator().create({ ...toSignIn, options })),
  );
  const { shopper: other } = await signedInCustomer(server);
  refused(await sendPasskey(other, toAdd, new Authenticator().create(toAdd)));
  // None of them has used it up.
  assert.equal((await sendPasskey(shopper, toAdd, new Authenticator().create(toAdd))).status, 201);
});

test('a key is one customer’s: it can’t be added again, by her or by another', async () => {
  const { id, shopper, authenticator } = await passkeyHolder(server);
  const { shopper: other } = await signedInCustomer(server);
  for (const adding of [shopper, other]) {
    const challenge = await challengeToAdd(adding);
    refused(await sendPasskey(adding, challenge, authenticator.create(challenge)));
  }
  assert.equal((await stored(authenticator))?.customer_id, Number(id));
});

test('one customer’s passkey doesn’t sign in as another whose id it bears', async () => {
  const { authenticator } = await passkeyHolder(server);
  const other = await passkeyHolder(server);
  const challenge = await challengeFor(server.shopper());
  const { challengeId } = challenge;
  const { response } = other.authenticator.get(challenge);
  const passkey = { ...authenticator.get(challenge), response };
  refused(await server.shopper().post('/session', { challengeId, passkey }));
});

test('a counter that doesn’t go on means a copy, which signs nobody in', async () => {
  const { shopper } = await signedInCustomer(server);
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
  const { shopper } = await signedInCustomer(server);
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
    const { id, authenticator } = await passkeyHolder(server);
    await server.customers.update(id, { state });
    refused(await signInByPasskey(server.shopper(), authenticator));
    assert.equal((await stored(authenticator))?.last_used_at, null);
  });
}

test('a passkey signs in where the password has to be set anew: it isn’t the password', async () => {
  const { id, authenticator } = await passkeyHolder(server);
  await server.customers.update(id, { resetPassOnLogin: true });
  assert.equal((await signInByPasskey(server.shopper(), authenticator)).status, 200);
});

test('a passkey works on a subdomain of the shop, and not on another domain of the list', async () => {
  const { authenticator } = await passkeyHolder(server);
  const below = server.shopper({ origin: subdomain });
  assert.equal((await signInByPasskey(below, authenticator, { origin: subdomain })).status, 200);
  const foreign = server.shopper({ origin: elsewhere });
  const { status, body } = await foreign.post('/passkey-challenges', { purpose: 'sign-in' });
  assert.deepEqual([status, body.code], [403, 'forbidden_origin']);
  const challenge = await challengeFor(server.shopper());
  const passkey = authenticator.get(challenge, { origin: elsewhere });
  refused(await foreign.post('/session', { challengeId: challenge.challengeId, passkey }));
});

test('what isn’t a passkey at all is refused, and never an error of the server', async () => {
  const { shopper, authenticator } = await passkeyHolder(server);
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
    refused(await sendPasskey(shopper, adding, { ...credential, response }));
  }
});
