import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cleanUp } from '../../src/server/cleanup.js';
import { parseEmail } from '../../src/server/customers/index.js';
import { askReset, newPassword, resetTokenIn, subjects } from './resets.js';
import { goodPassword, testServer, wrong, type Shopper, type TestServer } from './support.js';

const minutes = 60_000;
const days = 24 * 60 * minutes;
let server: TestServer;

before(async () => {
  server = await testServer({
    settings: { name: 'Kiosk Verdant' },
    limits: { codesPerAddress: { count: 1e6, seconds: 60 } },
  });
});
after(() => server.remove());

function confirm(form: object, shopper: Shopper = server.shopper()) {
  return shopper.post('/password-resets/confirm', { password: newPassword, ...form });
}

function inspect(token: string) {
  return server.shopper().post('/password-resets/inspect', { token });
}

async function signedIn(email: string): Promise<Shopper> {
  const shopper = server.shopper();
  assert.equal((await shopper.signIn(email)).status, 200);
  return shopper;
}

const refused = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
];

test('a mailed link sets a new password, signs in, and tells the owner', async () => {
  const email = 'ada@example.com';
  const id = await server.customer(email, { verifiedEmail: false });
  const token = await askReset(server, email);
  const { text } = await server.mailbox.nth(email, 1);
  assert.ok(text.includes(`\nhttps://shop.example/account/reset#reset=${token}\n`));
  assert.match(text, /60 minutes/);

  const shopper = server.shopper();
  const { status, body, headers } = await confirm({ token }, shopper);
  assert.deepEqual([status, body.customer.email, body.customer.verifiedEmail], [200, email, true]);
  assert.match(String(headers.getSetCookie()), /^__Host-customer_session=.*HttpOnly/);
  assert.deepEqual((await shopper.get('/session')).body, body);
  assert.equal((await server.customers.findById(id))?.verifiedEmail, true);
  assert.equal((await server.shopper().signIn(email)).body.code, 'invalid_credentials');
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
  const [, told] = await subjects(server, email, 2);
  assert.equal(told, 'Your password at Kiosk Verdant was changed');
});

test('a code from the mailbox sets a new password as well, once', async () => {
  const email = 'bycode@example.com';
  await server.customer(email, { verifiedEmail: false });
  const shopper = server.shopper();
  const proof = await shopper.code(email, 'reset');
  const { status, body } = await confirm(proof, shopper);
  assert.deepEqual([status, body.customer.verifiedEmail], [200, true]);
  assert.deepEqual((await shopper.get('/session')).body, body);
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
  assert.deepEqual(refused(await confirm(proof)), [400, 'code_expired']);
});

test('a code for another purpose sets no password, and one for a reset signs nobody in', async () => {
  const email = 'purpose@example.com';
  await server.customer(email);
  const signIn = await server.shopper().code(email, 'sign-in');
  assert.deepEqual(refused(await confirm(signIn)), [400, 'code_expired']);
  const reset = await server.shopper().code(email, 'reset');
  assert.deepEqual(refused(await server.shopper().post('/session', reset)), [400, 'code_expired']);
});

test('a wrong code sets nothing, and five of them use the challenge up', async () => {
  const email = 'guess@example.com';
  await server.customer(email);
  const { challengeId, code } = await server.shopper().code(email, 'reset');
  const guesses = await Promise.all(
    Array.from({ length: 12 }, () => confirm({ challengeId, code: wrong(code) })),
  );
  assert.equal(guesses.filter(({ body }) => body.code === 'invalid_code').length, 5);
  assert.deepEqual(refused(await confirm({ challengeId, code })), [400, 'code_expired']);
  assert.equal((await server.shopper().signIn(email)).status, 200);
});

test('a customer who never had a password sets her first one', async () => {
  const email = 'nopass@example.com';
  await server.customer(email, { password: null });
  assert.equal((await confirm({ token: await askReset(server, email) })).status, 200);
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
});

test('a reset ends every session, also the one that the browser came with', async () => {
  const email = 'devices@example.com';
  await server.customer(email);
  const [phone, thief] = [await signedIn(email), await signedIn(email)];
  const own = server.shopper();
  own.cookie = phone.cookie;
  assert.equal((await confirm({ token: await askReset(server, email) }, own)).status, 200);
  for (const shopper of [phone, thief]) {
    assert.deepEqual((await shopper.get('/session')).body, { customer: null });
  }
  assert.equal((await own.get('/session')).body.customer.email, email);
});

test('a session cookie that somebody planted is not taken over by a reset', async () => {
  const email = 'planted@example.com';
  await server.customer(email);
  const shopper = server.shopper();
  const planted = 'A'.repeat(43);
  shopper.cookie = planted;
  await confirm({ token: await askReset(server, email) }, shopper);
  assert.notEqual(shopper.cookie, planted);
  const attacker = server.shopper();
  attacker.cookie = planted;
  assert.deepEqual((await attacker.get('/session')).body, { customer: null });
});

test('a link works once, for an hour, and only the newest one', async () => {
  const email = 'once@example.com';
  await server.customer(email);
  const [first, second] = [await askReset(server, email), await askReset(server, email)];
  assert.deepEqual(refused(await confirm({ token: first })), [410, 'reset_expired']);
  assert.deepEqual(refused(await inspect(first)), [410, 'reset_expired']);
  assert.equal((await confirm({ token: second })).status, 200);
  assert.deepEqual(refused(await confirm({ token: second })), [410, 'reset_expired']);

  const third = await askReset(server, email);
  server.clock.advance(60 * minutes - 1);
  assert.equal((await inspect(third)).status, 200);
  server.clock.advance(1);
  assert.deepEqual(refused(await inspect(third)), [410, 'reset_expired']);
  assert.deepEqual(refused(await confirm({ token: third })), [410, 'reset_expired']);
});

test('to set the password ends a code’s reset and a link’s by each other', async () => {
  const email = 'both@example.com';
  await server.customer(email);
  const token = await askReset(server, email);
  const proof = await server.shopper().code(email, 'reset');
  assert.equal((await confirm(proof)).status, 200);
  assert.deepEqual(refused(await confirm({ token })), [410, 'reset_expired']);
});

test('a mail scanner that looks at a link uses nothing up, and the holder learns whose it is', async () => {
  const email = 'scanner@example.com';
  await server.customer(email, { note: 'a secret', phone: '+14155550123' });
  const token = await askReset(server, email);
  const expiresAt = new Date(server.clock.now() + 60 * minutes).toISOString();
  for (let time = 0; time < 3; time++) {
    const { status, body } = await inspect(token);
    assert.deepEqual([status, body], [200, { reset: { email, expiresAt } }]);
  }
  assert.equal((await confirm({ token })).status, 200);
});

test('a token that never was is unknown, one of another shape is refused as such', async () => {
  const token = 'x'.repeat(43);
  assert.deepEqual(refused(await inspect(token)), [404, 'reset_unknown']);
  assert.deepEqual(refused(await confirm({ token })), [404, 'reset_unknown']);
  for (const odd of ['', 'x', 'x'.repeat(44), `${'x'.repeat(42)}\u0000`, "' OR 1=1 --"]) {
    assert.deepEqual(refused(await inspect(odd)), [400, 'invalid_request'], odd);
    assert.deepEqual(refused(await confirm({ token: odd })), [400, 'invalid_request'], odd);
  }
});

const badPasswords: [unknown, string][] = [
  ['tiger lily 123', 'too_short'],
  ['x1!'.repeat(86), 'too_long'],
  ['kioskverdant123', 'too_common'],
  ['policy@example.com', 'too_common'],
  ['', 'required'],
  [null, 'invalid'],
];

test('a password against the policy is refused, and costs neither link nor code', async () => {
  const email = 'policy@example.com';
  await server.customer(email);
  const token = await askReset(server, email);
  const proof = await server.shopper().code(email, 'reset');
  for (const [password, fault] of badPasswords) {
    for (const by of [{ token }, proof]) {
      const { status, body } = await confirm({ ...by, password });
      assert.deepEqual([status, body.fields], [400, { password: fault }], String(password));
    }
  }
  assert.equal((await confirm(proof)).status, 200);
});

test('only a customer with an account is sent a link, and only while she has it', async () => {
  for (const state of ['disabled', 'invited', 'declined'] as const) {
    const email = `${state}@example.com`;
    const id = await server.customer(email, { state });
    await server.shopper().post('/password-resets', { email });
    const { subject, text } = await server.mailbox.nth(email, 1);
    assert.equal(subject, 'No account with this e-mail address at Kiosk Verdant');
    assert.doesNotMatch(text, /#reset=/);
    await server.customers.update(id, { state: 'enabled' });
    const token = await askReset(server, email);
    const proof = await server.shopper().code(email, 'reset');
    await server.customers.update(id, { state });
    assert.deepEqual(refused(await inspect(token)), [410, 'reset_expired'], state);
    assert.deepEqual(refused(await confirm({ token })), [410, 'reset_expired'], state);
    assert.deepEqual(refused(await confirm(proof)), [400, 'code_expired'], state);
  }
});

test('who has no account is told so, with a way to get one where there is one', async () => {
  const ask = (email: string) => server.shopper().post('/password-resets', { email });
  await ask('nobody@example.com');
  const optional = await server.mailbox.nth('nobody@example.com', 1);
  assert.match(optional.text, /asked for a new password at Kiosk Verdant/);
  assert.match(optional.text, /^https:\/\/shop\.example\/account\/register$/m);
  await server.admin('PUT', '/settings', { checkoutMode: 'required' });
  await ask('nobody@example.com');
  const required = await server.mailbox.nth('nobody@example.com', 2);
  await server.admin('PUT', '/settings', { checkoutMode: 'optional' });
  assert.doesNotMatch(required.text, /https:/);
});

test('a link is for the mailbox that it went to', async () => {
  const email = 'moved@example.com';
  const id = await server.customer(email);
  const token = await askReset(server, email);
  const proof = await server.shopper().code(email, 'reset');
  const moved = parseEmail('moved-on@example.com');
  assert.ok(moved);
  await server.customers.update(id, { email: moved });
  assert.deepEqual(refused(await inspect(token)), [410, 'reset_expired']);
  assert.deepEqual(refused(await confirm({ token })), [410, 'reset_expired']);
  assert.deepEqual(refused(await confirm(proof)), [400, 'code_expired']);
});

test('the link leads to the address that the shop knows, and the mail to it too', async () => {
  await server.customer('stored@example.com');
  const answer = await server.shopper().post('/password-resets', { email: 'STORED@Example.com' });
  assert.deepEqual([answer.status, answer.body], [202, '']);
  resetTokenIn(await server.mailbox.nth('stored@example.com', 1));
  assert.equal(server.mailbox.count('STORED@example.com'), 0);
});

test('an address that could add headers or recipients is none', async () => {
  const before = server.mailbox.mails.length;
  for (const email of [
    'a@x.example\r\nBcc: eve@example.com',
    'a@x.example,eve@example.com',
    'Eve <eve@example.com>',
    'ada@example.com\u0000',
  ]) {
    const { status, body } = await server.shopper().post('/password-resets', { email });
    assert.deepEqual([status, body.fields], [400, { email: 'invalid' }], email);
  }
  assert.equal(server.mailbox.mails.length, before);
});

test('the link leads to the shop, whatever page asked for it', async () => {
  const shops = ['https://www.shop.example', 'https://shop.example'];
  const both = await testServer({ config: { origins: shops } });
  await both.customer('ada@example.com');
  const shopper = both.shopper({ origin: shops[0] ?? '' });
  const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' };
  await shopper.post('/password-resets', { email: 'ada@example.com' }, headers);
  const { text, html } = await both.mailbox.nth('ada@example.com', 1);
  assert.match(text, /^https:\/\/shop\.example\/account\/reset#reset=/m);
  assert.doesNotMatch(text + html, /evil|www/);
  await both.remove();
});

test('a reset opens an account that wrong passwords had closed', async () => {
  const email = 'closed@example.com';
  await server.customer(email);
  for (let time = 0; time < 11; time++) await server.shopper().signIn(email, 'wrong');
  assert.equal((await server.shopper().signIn(email)).status, 429);
  assert.equal((await confirm({ token: await askReset(server, email) })).status, 200);
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
});

test('the database holds no token, the log neither token nor password', async () => {
  const email = 'rest@example.com';
  await server.customer(email);
  const token = await askReset(server, email);
  const rows = await server.database.selectFrom('password_resets').selectAll().execute();
  assert.ok(!JSON.stringify(rows).includes(token));
  await inspect(token);
  await confirm({ token });
  await confirm({ token, password: 'short' });
  const log = server.logged.join('');
  assert.match(log, /"route":"\/storefront\/v1\/password-resets\/confirm","status":200/);
  for (const secret of [token, newPassword, email]) assert.ok(!log.includes(secret), secret);
});

test('resets that ended a month ago are cleaned up, later ones still say that they are over', async () => {
  const email = 'clean@example.com';
  await server.customer(email);
  const token = await askReset(server, email);
  const { database, clock } = server;
  server.clock.advance(30 * days);
  await cleanUp({ database, now: clock.now });
  assert.deepEqual(refused(await inspect(token)), [410, 'reset_expired']);
  server.clock.advance(60 * minutes);
  await cleanUp({ database, now: clock.now });
  assert.deepEqual(refused(await inspect(token)), [404, 'reset_unknown']);
});

test('guests-only shops reset no password', async () => {
  const email = 'guest@example.com';
  await server.customer(email);
  const token = await askReset(server, email);
  await server.admin('PUT', '/settings', { checkoutMode: 'guest-only' });
  const answers = [
    await server.shopper().post('/password-resets', { email }),
    await server.shopper().post('/email-codes', { email, purpose: 'reset' }),
    await inspect(token),
    await confirm({ token }),
  ];
  await server.admin('PUT', '/settings', { checkoutMode: 'optional' });
  for (const answer of answers) assert.deepEqual(refused(answer), [403, 'accounts_disabled']);
  assert.equal((await server.shopper().signIn(email, goodPassword)).status, 200);
});
