import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SqlCustomers } from '../../src/server/customers/index.js';
import { goodPassword, testServer, whileAway, wrong, type TestServer } from './support.js';

const hours = 3_600_000;
let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

test('signs in by password, however the address is spelled, and says who it is', async () => {
  await server.customer('ada@example.com');
  const shopper = server.shopper();
  const { status, body } = await shopper.signIn('ADA@Example.com');
  assert.equal(status, 200);
  assert.equal(body.customer.email, 'ada@example.com');
  assert.deepEqual((await shopper.get('/session')).body, body);
});

test('a password is the same in any Unicode composition', async () => {
  await server.customer('nfc@example.com', { password: 'crème brûlée pour huit'.normalize('NFC') });
  const { status } = await server
    .shopper()
    .signIn('nfc@example.com', 'crème brûlée pour huit'.normalize('NFD'));
  assert.equal(status, 200);
});

test('to sign in changes nothing of what the shop knows of her', async () => {
  const id = await server.customer('same@example.com', { verifiedEmail: true });
  const before = await server.customers.findById(id);
  server.clock.advance(1000);
  const shopper = server.shopper();
  assert.equal((await shopper.signIn('same@example.com')).status, 200);
  const proof = await shopper.code('same@example.com', 'sign-in');
  assert.equal((await shopper.post('/session', proof)).status, 200);
  assert.deepEqual(await server.customers.findById(id), before);
});

test('a code signs nobody in once her e-mail is another', async () => {
  const id = await server.customer('moving@example.com', { verifiedEmail: true });
  const shopper = server.shopper();
  const proof = await shopper.code('moving@example.com', 'sign-in');
  const { findByEmail } = SqlCustomers.prototype;
  SqlCustomers.prototype.findByEmail = async function (this: SqlCustomers, email) {
    SqlCustomers.prototype.findByEmail = findByEmail;
    const found = await findByEmail.call(this, email);
    const elsewhere = { address: 'moved@example.com', key: 'moved@example.com' };
    await this.update(id, { email: elsewhere });
    return found;
  };
  const { status, body } = await shopper.post('/session', proof);
  assert.equal(SqlCustomers.prototype.findByEmail, findByEmail);
  assert.deepEqual([status, body.code, shopper.cookie], [400, 'code_expired', null]);
});

test('an old, short password still signs in', async () => {
  await server.customer('old@example.com', { password: 'tiger' });
  assert.equal((await server.shopper().signIn('old@example.com', 'tiger')).status, 200);
});

test('a wrong password signs nobody in', async () => {
  await server.customer('wrong@example.com');
  const shopper = server.shopper();
  const { status, body } = await shopper.signIn('wrong@example.com', `${goodPassword} `);
  assert.equal(status, 401);
  assert.equal(body.code, 'invalid_credentials');
  assert.equal(shopper.cookie, null);
});

test('only an enabled customer signs in', async () => {
  for (const state of ['disabled', 'invited', 'declined'] as const) {
    await server.customer(`${state}@example.com`, { state });
    const { body } = await server.shopper().signIn(`${state}@example.com`);
    assert.equal(body.code, 'invalid_credentials', state);
  }
});

test('a forced reset is told to who knows the password, and to nobody else', async () => {
  await server.customer('reset@example.com', { resetPassOnLogin: true });
  const shopper = server.shopper();
  const right = await shopper.signIn('reset@example.com');
  assert.deepEqual([right.status, right.body.code], [403, 'password_reset_required']);
  assert.equal(shopper.cookie, null);
  const guess = await shopper.signIn('reset@example.com', 'not the right one');
  assert.equal(guess.body.code, 'invalid_credentials');
});

test('a code from the mailbox signs in, once', async () => {
  await server.customer('code@example.com');
  const shopper = server.shopper();
  const proof = await shopper.code('code@example.com', 'sign-in');
  const { status, body } = await shopper.post('/session', proof);
  assert.equal(status, 200);
  assert.equal(body.customer.verifiedEmail, true);
  const again = await server.shopper().post('/session', proof);
  assert.deepEqual([again.status, again.body.code], [400, 'code_expired']);
  const guess = await shopper.post('/session', { ...proof, code: wrong(proof.code) });
  assert.equal(guess.body.code, 'code_expired');
});

test('a code runs out after ten minutes', async () => {
  await server.customer('late@example.com');
  const shopper = server.shopper();
  const proof = await shopper.code('late@example.com', 'sign-in');
  server.clock.advance(10 * 60_000);
  assert.equal((await shopper.post('/session', proof)).body.code, 'code_expired');
});

test('a code signs nobody in whose state is no longer enabled', async () => {
  const id = await server.customer('meanwhile@example.com');
  const shopper = server.shopper();
  const proof = await shopper.code('meanwhile@example.com', 'sign-in');
  await server.customers.update(id, { state: 'disabled' });
  assert.equal((await shopper.post('/session', proof)).body.code, 'code_expired');
  assert.equal(shopper.cookie, null);
});

test('40 wrong codes at once use up the tries, and then the right one fails', async () => {
  await server.customer('guess@example.com');
  const shopper = server.shopper();
  const { challengeId, code } = await shopper.code('guess@example.com', 'sign-in');
  const guesses = await Promise.all(
    Array.from({ length: 40 }, () => shopper.post('/session', { challengeId, code: wrong(code) })),
  );
  const counts = guesses.filter(({ body }) => body.code === 'invalid_code').length;
  assert.equal(counts, 5);
  const { body } = await shopper.post('/session', { challengeId, code });
  assert.equal(body.code, 'code_expired');
});

test('a fault of the server costs the code nothing', async () => {
  await server.customer('fault@example.com');
  const shopper = server.shopper();
  const proof = await shopper.code('fault@example.com', 'sign-in');
  await whileAway(server, 'sessions', async () => {
    for (let time = 0; time < 6; time++) {
      assert.ok((await shopper.post('/session', proof)).status >= 500);
    }
  });
  assert.equal((await shopper.post('/session', proof)).status, 200);
});

test('a challenge that never was has no code', async () => {
  const { status, body } = await server
    .shopper()
    .post('/session', { challengeId: 'nothing', code: '000000' });
  assert.deepEqual([status, body.code], [400, 'code_expired']);
});

test('a session cookie that somebody planted is not taken over at sign-in', async () => {
  await server.customer('fixation@example.com');
  const shopper = server.shopper();
  const planted = 'A'.repeat(43);
  shopper.cookie = planted;
  await shopper.signIn('fixation@example.com');
  assert.notEqual(shopper.cookie, planted);
  const attacker = server.shopper();
  attacker.cookie = planted;
  assert.deepEqual((await attacker.get('/session')).body, { customer: null });
});

test('signing in again makes a new session and ends the one before', async () => {
  await server.customer('again@example.com');
  const shopper = server.shopper();
  await shopper.signIn('again@example.com');
  const former = shopper.cookie;
  await shopper.signIn('again@example.com');
  const thief = server.shopper();
  thief.cookie = former;
  assert.deepEqual((await thief.get('/session')).body, { customer: null });
  assert.ok((await shopper.get('/session')).body.customer);
});

test('signing out ends the session on the server, and the others with ?all=1', async () => {
  await server.customer('out@example.com');
  const [phone, laptop, tablet] = [server.shopper(), server.shopper(), server.shopper()];
  for (const shopper of [phone, laptop, tablet]) await shopper.signIn('out@example.com');
  const kept = phone.cookie;
  assert.equal((await phone.delete('/session')).status, 204);
  assert.equal(phone.cookie, null);
  phone.cookie = kept;
  assert.deepEqual((await phone.get('/session')).body, { customer: null });
  assert.ok((await laptop.get('/session')).body.customer);

  await laptop.delete('/session?all=1');
  assert.deepEqual((await tablet.get('/session')).body, { customer: null });
});

test('a session ends after seven days without use', async () => {
  await server.customer('idle@example.com');
  const shopper = server.shopper();
  await shopper.signIn('idle@example.com');
  server.clock.advance(7 * 24 * hours - 1);
  assert.ok((await shopper.get('/session')).body.customer);
  server.clock.advance(7 * 24 * hours);
  assert.deepEqual((await shopper.get('/session')).body, {
    customer: null,
  });
});

test('a session ends after fourteen days of use', async () => {
  await server.customer('daily@example.com');
  const shopper = server.shopper();
  await shopper.signIn('daily@example.com');
  for (let day = 0; day < 13; day++) {
    server.clock.advance(24 * hours);
    assert.ok((await shopper.get('/session')).body.customer, `day ${day}`);
  }
  server.clock.advance(24 * hours);
  assert.deepEqual((await shopper.get('/session')).body, { customer: null });
});

test('who is no longer enabled is signed out everywhere', async () => {
  const id = await server.customer('shut@example.com');
  const shopper = server.shopper();
  await shopper.signIn('shut@example.com');
  await server.customers.update(id, { state: 'disabled' });
  assert.deepEqual((await shopper.get('/session')).body, { customer: null });
});

test('the cookie is for this host, for HTTPS and for no script, and its token is in no body', async () => {
  await server.customer('cookie@example.com');
  const shopper = server.shopper();
  const { headers, body } = await shopper.signIn('cookie@example.com');
  const [cookie = ''] = headers.getSetCookie();
  const [pair = '', ...attributes] = cookie.split('; ');
  assert.match(pair, /^__Host-customer_session=[\w-]{43}$/);
  assert.deepEqual(attributes.sort(), [
    'HttpOnly',
    'Max-Age=1209600',
    'Path=/',
    'SameSite=Lax',
    'Secure',
  ]);
  assert.ok(!JSON.stringify(body).includes(String(shopper.cookie)));
});

test('the database holds neither token nor code nor password', async () => {
  await server.customer('rest@example.com');
  const shopper = server.shopper();
  const { code } = await shopper.code('rest@example.com', 'sign-in');
  await shopper.signIn('rest@example.com');
  const sessions = await server.database.selectFrom('sessions').selectAll().execute();
  const challenges = await server.database.selectFrom('email_challenges').selectAll().execute();
  const customers = await server.database.selectFrom('customers').selectAll().execute();
  assert.ok(!JSON.stringify(sessions).includes(String(shopper.cookie)));
  assert.ok(challenges.every((challenge) => challenge.code_hash !== code));
  assert.ok(!JSON.stringify(customers).includes(goodPassword));
  assert.match(String(customers[0]?.password_hash), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
