import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { passkeysResponse } from '../../src/contract/passkeys.js';
import { Passkeys } from '../../src/server/auth/passkey-store.js';
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
} from './authenticator.js';
import { askReset, newPassword } from './resets.js';
import { goodPassword, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

test('a passkey is told of with its name and use, and with nothing of its key', async () => {
  const { shopper } = await signedInCustomer(server);
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

test('a passkey that was removed signs nobody in, and the owner hears of both', async () => {
  const { email, shopper, authenticator } = await passkeyHolder(server);
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

test('a session that ends in the middle of adding a passkey adds none', async () => {
  const { id, email, shopper } = await signedInCustomer(server);
  const challenge = await challengeToAdd(shopper);
  const credential = new Authenticator().create(challenge);
  const token = await askReset(server, email);
  const { useChallenge } = Passkeys.prototype;
  Passkeys.prototype.useChallenge = async function (this: Passkeys, ...form) {
    Passkeys.prototype.useChallenge = useChallenge;
    const confirmation = { token, password: newPassword };
    const reset = await server.shopper().post('/password-resets/confirm', confirmation);
    assert.equal(reset.status, 200);
    return useChallenge.apply(this, form);
  };
  const { status, body } = await sendPasskey(shopper, challenge, credential);
  assert.equal(Passkeys.prototype.useChallenge, useChallenge);
  assert.deepEqual([status, body.code], [401, 'sign_in_required']);
  const rows = await server.database
    .selectFrom('passkeys')
    .select('id')
    .where('customer_id', '=', Number(id))
    .execute();
  assert.deepEqual(rows, []);
});

test('an id of a credential is 1023 bytes long at most', async () => {
  const { shopper } = await signedInCustomer(server);
  const challenge = await challengeToAdd(shopper);
  const tooLong = new Authenticator(1024).create(challenge);
  const refusal = await sendPasskey(shopper, challenge, tooLong);
  const fields = { 'credential.id': 'too_long', 'credential.rawId': 'too_long' };
  assert.deepEqual([refusal.status, refusal.body.fields], [400, fields]);
  const { credentialId: short } = new Authenticator();
  refused(await sendPasskey(shopper, challenge, { ...tooLong, id: short, rawId: short }));
  await addPasskey(shopper, new Authenticator(1023));
});

test('who hears of another password hears of the passkeys that still sign in', async () => {
  const { email, shopper } = await passkeyHolder(server);
  const bare = await signedInCustomer(server);
  for (const each of [shopper, bare.shopper]) {
    const { status } = await each.post('/customer/password', { password: newPassword });
    assert.equal(status, 200);
  }
  const token = await askReset(server, email);
  const confirmation = { token, password: goodPassword };
  assert.equal((await shopper.post('/password-resets/confirm', confirmation)).status, 200);
  for (const number of [2, 4]) {
    const { text } = await server.mailbox.nth(email, number);
    assert.match(text, /^1 passkey still signs in[^]+^https:\/\/shop\.example\/account$/m);
  }
  assert.doesNotMatch((await server.mailbox.nth(bare.email, 1)).text, /passkey/);
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
  assert.equal(
    (await sendPasskey(shopper, challenge, new Authenticator().create(challenge))).status,
    500,
  );
  assert.equal((await shopper.get('/customer/passkeys')).body.passkeys.length, 1);
});

test('a passkey is named, by its owner alone', async () => {
  const { shopper } = await passkeyHolder(server);
  const { shopper: other } = await passkeyHolder(server);
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
  const { shopper } = await passkeyHolder(server);
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
  const { id, shopper } = await signedInCustomer(server);
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
    challenges.map((challenge) =>
      sendPasskey(shopper, challenge, new Authenticator().create(challenge)),
    ),
  );
  const full = answers.filter(({ status, body }) => status === 409 && body.code === 'too_many');
  assert.deepEqual([answers.filter(({ status }) => status === 201).length, full.length], [3, 3]);
  const next = await shopper.post('/passkey-challenges', { purpose: 'add' });
  assert.deepEqual([next.status, next.body.code], [409, 'too_many']);
});

test('where the shop sells to guests only, no passkey signs in or is added', async (t) => {
  const { shopper, authenticator } = await passkeyHolder(server);
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
