import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askReset, newPassword } from './resets.js';
import { invited } from './invited.js';
import { details, testServer, type Shopper, type TestServer } from './support.js';

const hours = 3_600_000;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

async function signedIn(email: string, userAgent = ''): Promise<Shopper> {
  const shopper = server.shopper();
  const proof = await shopper.code(email, 'sign-in');
  const { status } = await shopper.post('/session', proof, { 'User-Agent': userAgent });
  assert.equal(status, 200);
  return shopper;
}

const devices = async (shopper: Shopper) => {
  const { status, body } = await shopper.get('/customer/sessions');
  assert.equal(status, 200);
  return body.sessions;
};

test('lists the devices that she is signed in on, this one first', async () => {
  const email = 'ada@example.com';
  await server.customer(email);
  await server.customer('stranger@example.com');
  await signedIn('stranger@example.com');
  const phone = await signedIn(email, iphone);
  const signedInAt = new Date(server.clock.now()).toISOString();
  server.clock.advance(2 * hours);
  const laptop = await signedIn(email, firefox);
  const now = new Date(server.clock.now()).toISOString();
  const list = await devices(phone);
  assert.deepEqual(
    list.map(({ id: _id, ...rest }: { id: string }) => rest),
    [
      { browser: 'Safari', system: 'iOS', isCurrent: true, signedInAt, lastSeenAt: now },
      { browser: 'Firefox', system: 'Linux', isCurrent: false, signedInAt: now, lastSeenAt: now },
    ],
  );
  assert.equal((await devices(laptop))[0].browser, 'Firefox');
  const all = JSON.stringify(list);
  for (const { cookie } of [phone, laptop]) assert.ok(!all.includes(String(cookie)));
});

test('a device is named at every way of signing in', async () => {
  const headers = { 'User-Agent': firefox };
  const named = async (shopper: Shopper) => {
    const [{ browser, system }] = await devices(shopper);
    assert.deepEqual([browser, system], ['Firefox', 'Linux']);
  };
  const email = 'ways@example.com';
  const registered = server.shopper();
  const proof = await registered.code(email, 'register');
  await registered.post('/registrations', { ...proof, ...details }, headers);
  await named(registered);

  const accepted = server.shopper();
  const { token } = await invited(server, 'ways-invited@example.com');
  await accepted.post('/invites/accept', { ...details, token }, headers);
  await named(accepted);

  const reset = server.shopper();
  const form = { token: await askReset(server, email), password: newPassword };
  await reset.post('/password-resets/confirm', form, headers);
  await named(reset);
  await reset.post('/customer/password', { password: `${newPassword} 2` });
  await named(reset);

  const byPassword = server.shopper();
  await byPassword.post('/session', { email, password: `${newPassword} 2` }, headers);
  await named(byPassword);
});

for (const [what, userAgent] of [
  ['says nothing', ''],
  ['says a name of its own', 'Ada-Lovelace-Private/1.0 (secret)'],
  ['says too much', `${firefox} ${'x'.repeat(1000)}`],
  ['sends what could be markup', '<script>alert(1)</script>/1 (Linux)'],
  ['sends what is long to look through', `Mozilla/5.0 ${'(a'.repeat(240)}`],
] as const) {
  test(`nothing is kept of a browser that ${what}`, async () => {
    const email = `agent-${userAgent.length}@example.com`;
    await server.customer(email);
    const [{ browser, system }] = await devices(await signedIn(email, userAgent));
    assert.ok(['', 'Linux'].includes(system), system);
    assert.equal(browser, '');
    const rows = JSON.stringify(await server.database.selectFrom('sessions').selectAll().execute());
    for (const word of ['Private', 'secret', 'script', 'Mozilla', 'xxx']) {
      assert.ok(!rows.includes(word), word);
    }
  });
}

test('ends one device, and only that', async () => {
  const email = 'one@example.com';
  await server.customer(email);
  const [own, lost, kept] = [
    await signedIn(email),
    await signedIn(email, iphone),
    await signedIn(email),
  ];
  const { id } = (await devices(own)).find(({ system }: { system: string }) => system === 'iOS');
  assert.equal((await own.delete(`/customer/sessions/${id}`)).status, 204);
  assert.deepEqual((await lost.get('/session')).body, { customer: null });
  for (const shopper of [own, kept]) assert.ok((await shopper.get('/session')).body.customer);
  const again = await own.delete(`/customer/sessions/${id}`);
  assert.deepEqual([again.status, again.body.code], [404, 'not_found']);
});

test('to end this device signs out and takes the cookie away', async () => {
  const email = 'own@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const { cookie } = shopper;
  const [{ id }] = await devices(shopper);
  assert.equal((await shopper.delete(`/customer/sessions/${id}`)).status, 204);
  assert.equal(shopper.cookie, null);
  shopper.cookie = cookie;
  assert.deepEqual((await shopper.get('/session')).body, { customer: null });
});

test('ends all other devices', async () => {
  const email = 'all@example.com';
  await server.customer(email);
  await server.customer('neighbour@example.com');
  const [own, second, third] = [
    await signedIn(email),
    await signedIn(email),
    await signedIn(email),
  ];
  const neighbour = await signedIn('neighbour@example.com');
  assert.equal((await own.delete('/customer/sessions')).status, 204);
  for (const shopper of [second, third]) {
    assert.deepEqual((await shopper.get('/session')).body, { customer: null });
  }
  assert.equal((await devices(own)).length, 1);
  assert.ok((await neighbour.get('/session')).body.customer);
});

test('a device of somebody else is like one that there isn’t', async () => {
  for (const email of ['victim@example.com', 'eve@example.com']) await server.customer(email);
  const [victim, eve] = [await signedIn('victim@example.com'), await signedIn('eve@example.com')];
  const [{ id }] = await devices(victim);
  const seen = async (other: string) => {
    const { status, body } = await eve.delete(`/customer/sessions/${other}`);
    return { status, body };
  };
  const missing = await seen('5f0c1f0e-0000-4000-8000-000000000000');
  assert.equal(missing.status, 404);
  for (const other of [id, '%00', "'%20OR%201=1", 'x'.repeat(65), '%F0%9F%98%80', '1']) {
    assert.deepEqual(await seen(other), missing, other);
  }
  assert.ok((await victim.get('/session')).body.customer);
});

test('a session that has run out is no device', async () => {
  const email = 'stale@example.com';
  await server.customer(email);
  await signedIn(email, iphone);
  server.clock.advance(7 * 24 * hours);
  const list = await devices(await signedIn(email, firefox));
  assert.deepEqual(
    list.map(({ system }: { system: string }) => system),
    ['Linux'],
  );
});

test('an id tells nothing of the token', async () => {
  const email = 'id@example.com';
  await server.customer(email);
  const shopper = await signedIn(email);
  const [{ id }] = await devices(shopper);
  const { token_hash: hash } = await server.database
    .selectFrom('sessions')
    .select('token_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.ok(!hash.includes(id) && !id.includes(hash.slice(0, 8)));
});
