import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askReset, newPassword, subjects } from './resets.js';
import { goodPassword, testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ settings: { name: 'Kiosk Verdant' } });
});
after(() => server.remove());

async function signedIn(email: string, password = goodPassword): Promise<Shopper> {
  const shopper = server.shopper();
  assert.equal((await shopper.signIn(email, password)).status, 200);
  return shopper;
}

const change = (shopper: Shopper, password: unknown) =>
  shopper.post('/customer/password', { password });

test('sets a new password, goes on with a new token, and tells the owner', async () => {
  const email = 'ada@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const former = shopper.cookie;
  const { status, body } = await change(shopper, newPassword);
  assert.deepEqual([status, body.customer.email], [200, email]);
  assert.notEqual(shopper.cookie, former);
  assert.deepEqual((await shopper.get('/session')).body, body);
  const thief = server.shopper();
  thief.cookie = former;
  assert.deepEqual((await thief.get('/session')).body, { customer: null });
  assert.equal((await server.shopper().signIn(email)).status, 401);
  await signedIn(email, newPassword);
  const [told] = await subjects(server, email, 1);
  assert.equal(told, 'Your password at Kiosk Verdant was changed');
});

test('her other sessions end, and the links to set a password', async () => {
  const email = 'others@example.com';
  await server.customer(email);
  const [phone, laptop] = [await signedIn(email), await signedIn(email)];
  const token = await askReset(server, email);
  assert.equal((await change(phone, newPassword)).status, 200);
  assert.deepEqual((await laptop.get('/session')).body, { customer: null });
  const confirmation = { token, password: goodPassword };
  const late = await server.shopper().post('/password-resets/confirm', confirmation);
  assert.equal(late.body.code, 'reset_expired');
});

test('nobody else’s session ends', async () => {
  for (const email of ['one@example.com', 'two@example.com']) await server.customer(email);
  const [one, two] = [await signedIn('one@example.com'), await signedIn('two@example.com')];
  await change(one, newPassword);
  assert.equal((await two.get('/session')).body.customer.email, 'two@example.com');
});

test('the password can be taken away: then only code and passkey sign in', async () => {
  const email = 'none@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const hasPassword = async () => (await shopper.get('/customer')).body.hasPassword;
  assert.equal(await hasPassword(), true);
  assert.equal((await change(shopper, null)).status, 200);
  assert.equal(await hasPassword(), false);
  assert.equal((await server.shopper().signIn(email)).body.code, 'invalid_credentials');
  const [told] = await subjects(server, email, 1);
  assert.equal(told, 'Your password at Kiosk Verdant was removed');
  const byCode = server.shopper();
  const proof = await byCode.code(email, 'sign-in');
  assert.equal((await byCode.post('/session', proof)).status, 200);
  assert.equal((await change(byCode, newPassword)).status, 200);
  await signedIn(email, newPassword);
});

const badPasswords: [unknown, string][] = [
  ['tiger lily 123', 'too_short'],
  ['x1!'.repeat(86), 'too_long'],
  ['kioskverdant123', 'too_common'],
  ['policy@example.com', 'too_common'],
  ['', 'required'],
  [undefined, 'required'],
  [1, 'invalid'],
];

test('a password against the policy is refused, and nothing changes', async () => {
  const email = 'policy@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  for (const [password, fault] of badPasswords) {
    const { status, body } = await change(shopper, password);
    assert.deepEqual([status, body.fields], [400, { password: fault }], String(password));
  }
  await signedIn(email);
  assert.equal(server.mailbox.count(email), 0);
});

test('one who guesses and one who tires the server are stopped', async () => {
  const limits = { passwordChangesPerAccount: { count: 3, seconds: 3600 } };
  const strict = await testServer({ limits });
  await strict.customer('ada@example.com');
  const shopper = strict.shopper();
  await shopper.signIn('ada@example.com');
  for (let time = 0; time < 3; time++) {
    assert.equal((await change(shopper, `${newPassword} ${time}`)).status, 200);
  }
  const { status, headers } = await change(shopper, newPassword);
  assert.deepEqual([status, headers.get('Retry-After')], [429, '3600']);
  await strict.remove();
});

test('of two changes in one session at once one holds', async () => {
  const email = 'twice@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const { cookie } = shopper;
  const tabs = [server.shopper(), server.shopper()];
  for (const tab of tabs) tab.cookie = cookie;
  const answers = await Promise.all(
    tabs.map((tab, index) => change(tab, `${newPassword} ${index}`)),
  );
  const outcomes = answers.map(({ status, body }) => body.code ?? status);
  assert.deepEqual(outcomes.toSorted(), [200, 'sign_in_required']);
  const winner = outcomes.indexOf(200);
  await signedIn(email, `${newPassword} ${winner}`);
});
