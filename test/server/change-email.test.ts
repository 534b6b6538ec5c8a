import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keyedHash, loadSecrets } from '../../src/server/auth/secrets.js';
import { askReset, subjects } from './resets.js';
import { testServer, wrong, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({
    settings: { name: 'Kiosk' },
    limits: { codesPerAddress: { count: 1e6, seconds: 60 } },
  });
});
after(() => server.remove());

async function signedIn(email: string): Promise<Shopper> {
  const shopper = server.shopper();
  assert.equal((await shopper.signIn(email)).status, 200);
  return shopper;
}

async function change(shopper: Shopper, form: object) {
  const { status, body } = await shopper.post('/customer/email', form);
  return body.code ?? status;
}

test('a code from the new mailbox changes the e-mail, and the old mailbox is told', async () => {
  const id = await server.customer('ada@example.com', { verifiedEmail: false });
  const shopper = await signedIn('ada@example.com');
  const proof = await shopper.code('Countess@new.example', 'change-email');
  assert.equal(server.mailbox.count('ada@example.com'), 0);
  const { status, body } = await shopper.post('/customer/email', proof);
  assert.deepEqual(
    [status, body.customer.email, body.customer.verifiedEmail],
    [200, 'Countess@new.example', true],
  );
  assert.deepEqual((await shopper.get('/session')).body, body);
  assert.equal((await server.customers.findById(id))?.email, 'Countess@new.example');
  const { subject, text } = await server.mailbox.nth('ada@example.com', 1);
  assert.equal(subject, 'The e-mail address of your account at Kiosk was changed');
  assert.match(text, /C••@new\.example/);
  assert.doesNotMatch(text, /Countess/);
  assert.equal((await server.shopper().signIn('countess@new.example')).status, 200);
  assert.equal((await server.shopper().signIn('ada@example.com')).status, 401);
});

test('her other sessions end, and so do the links and codes to the old mailbox', async () => {
  const email = 'others@example.com';
  await server.customer(email);
  const [phone, laptop] = [await signedIn(email), await signedIn(email)];
  const token = await askReset(server, email);
  const reset = await server.shopper().code(email, 'reset');
  const signIn = await server.shopper().code(email, 'sign-in');
  const proof = await phone.code('others@new.example', 'change-email');
  assert.equal(await change(phone, proof), 200);
  assert.deepEqual((await laptop.get('/session')).body, { customer: null });
  assert.equal((await phone.get('/session')).body.customer.email, 'others@new.example');
  const password = 'walnut ferry nine bassoon';
  for (const [path, form, code] of [
    ['/password-resets/confirm', { token, password }, 'reset_expired'],
    ['/password-resets/confirm', { ...reset, password }, 'code_expired'],
    ['/session', signIn, 'code_expired'],
  ] as const) {
    assert.equal((await server.shopper().post(path, form)).body.code, code, path);
  }
});

test('an address of somebody else gets the same answer, its owner a mail, and no code works', async () => {
  await server.customer('owner@example.com');
  await server.customer('eve@example.com');
  const eve = await signedIn('eve@example.com');
  const ask = (email: string) => eve.post('/email-codes', { email, purpose: 'change-email' });
  const [taken, free] = [await ask('Owner@example.com'), await ask('free@example.com')];
  assert.deepEqual(
    [taken.status, Object.keys(taken.body), taken.body.expiresAt],
    [free.status, Object.keys(free.body), free.body.expiresAt],
  );
  const { subject, text } = await server.mailbox.nth('owner@example.com', 1);
  assert.equal(subject, 'You already have an account at Kiosk');
  assert.match(text, /^https:\/\/shop\.example\/account\/login$/m);
  assert.doesNotMatch(text, /^\d{6}$/m);
  const { challengeId } = taken.body;
  assert.equal(await change(eve, { challengeId, code: '000000' }), 'invalid_code');
  assert.equal(await anyCodeFits(challengeId, 'owner@example.com'), false);
  assert.equal(await anyCodeFits(free.body.challengeId, 'free@example.com'), true);
  assert.equal((await eve.get('/session')).body.customer.email, 'eve@example.com');
});

/** Tries the million codes at the hash, as nobody without the database can. */
async function anyCodeFits(id: string, key: string): Promise<boolean> {
  const { pepper } = await loadSecrets(server.database, server.clock.now);
  const { code_hash: hash } = await server.database
    .selectFrom('email_challenges')
    .select('code_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  for (let number = 0; number < 1_000_000; number++) {
    const code = String(number).padStart(6, '0');
    if (keyedHash(pepper, 'code', id, 'change-email', key, code) === hash) return true;
  }
  return false;
}

test('an address that became somebody’s in the meantime is refused as taken', async () => {
  await server.customer('slow@example.com');
  const slow = await signedIn('slow@example.com');
  const proof = await slow.code('wanted@example.com', 'change-email');
  const id = await server.customer('wanted@example.com', { state: 'disabled' });
  const { status, body } = await slow.post('/customer/email', proof);
  assert.deepEqual([status, body.code, body.fields], [409, 'email_taken', { email: 'taken' }]);
  assert.equal((await slow.get('/session')).body.customer.email, 'slow@example.com');
  assert.equal((await server.customers.findById(id))?.email, 'wanted@example.com');
  assert.equal(server.mailbox.count('slow@example.com'), 0);
});

test('of two who prove one mailbox at once one gets it', async () => {
  const claims = [];
  for (const email of ['left@example.com', 'right@example.com']) {
    await server.customer(email);
    const shopper = await signedIn(email);
    claims.push({ shopper, proof: await shopper.code('shared@example.com', 'change-email') });
  }
  const outcomes = await Promise.all(claims.map(({ shopper, proof }) => change(shopper, proof)));
  assert.deepEqual(outcomes.toSorted(), [200, 'email_taken']);
});

test('a code is for the one who asked for it, and costs her nothing when another tries it', async () => {
  for (const email of ['mine@example.com', 'other@example.com']) await server.customer(email);
  const [mine, other] = [await signedIn('mine@example.com'), await signedIn('other@example.com')];
  const proof = await mine.code('mine@new.example', 'change-email');
  for (let time = 0; time < 6; time++) assert.equal(await change(other, proof), 'code_expired');
  assert.equal(await change(server.shopper(), proof), 'sign_in_required');
  assert.equal(await change(mine, proof), 200);
});

test('a code for something else changes no e-mail, and this one does nothing else', async () => {
  const email = 'cross@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  for (const purpose of ['sign-in', 'reset', 'claim-orders'] as const) {
    const proof = await shopper.code(email, purpose);
    assert.equal(await change(shopper, proof), 'code_expired', purpose);
  }
  const proof = await shopper.code('cross@new.example', 'change-email');
  const stranger = server.shopper();
  assert.equal((await stranger.post('/session', proof)).body.code, 'code_expired');
  assert.equal(await change(shopper, proof), 200);
});

test('a wrong code changes nothing, a used or late one works no more', async () => {
  const email = 'tries@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const { challengeId, code } = await shopper.code('tries@new.example', 'change-email');
  assert.equal(await change(shopper, { challengeId, code: wrong(code) }), 'invalid_code');
  assert.equal(await change(shopper, { challengeId, code }), 200);
  assert.equal(await change(shopper, { challengeId, code }), 'code_expired');
  const late = await shopper.code('later@new.example', 'change-email');
  server.clock.advance(10 * 60_000);
  assert.equal(await change(shopper, late), 'code_expired');
});

test('a code to a new mailbox is for who is signed in, and was so recently', async () => {
  const email = 'recent@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const ask = async (asking: Shopper, purpose: string) => {
    const answer = await asking.post('/email-codes', { email: 'x@new.example', purpose });
    return answer.body.code ?? answer.status;
  };
  assert.equal(await ask(server.shopper(), 'change-email'), 'sign_in_required');
  assert.equal(await ask(server.shopper(), 'claim-orders'), 'sign_in_required');
  server.clock.advance(15 * 60_000 + 1);
  assert.equal(await ask(shopper, 'change-email'), 'reauthentication_required');
  assert.equal(await ask(shopper, 'claim-orders'), 202);
});

test('her own address and what is none are said to be so, and send nothing', async () => {
  const email = 'own@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const before = server.mailbox.mails.length;
  for (const [typed, fault] of [
    ['OWN@example.com', 'taken'],
    ['a@b\r\nBcc: eve@example.com', 'invalid'],
    ['mıke@example.com', 'invalid'],
  ]) {
    const form = { email: typed, purpose: 'change-email' };
    const { status, body } = await shopper.post('/email-codes', form);
    assert.deepEqual([status, body.fields], [400, { email: fault }], typed);
  }
  assert.equal(server.mailbox.mails.length, before);
});

test('the e-mail can’t be written without a code', async () => {
  const email = 'nocode@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const fields = { email: 'new@example.com' };
  const direct = await shopper.post('/customer/email', { ...fields, challengeId: 'x', code: '1' });
  assert.equal(direct.status, 400);
  assert.equal((await shopper.send('PATCH', '/customer', fields)).status, 400);
});

test('the owner of the old mailbox reads all of it in Spanish where the shop speaks it', async () => {
  const email = 'hola@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  await server.admin('PUT', '/settings', { locale: 'es-AR' });
  const proof = await shopper.code('hola@new.example', 'change-email');
  assert.equal(await change(shopper, proof), 200);
  const [told] = await subjects(server, email, 1);
  assert.equal(told, 'El correo de tu cuenta de Kiosk ha cambiado');
  await server.admin('PUT', '/settings', { locale: 'en' });
});
