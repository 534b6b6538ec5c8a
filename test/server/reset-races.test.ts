import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Codes } from '../../src/server/auth/codes.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { askReset, newPassword } from './resets.js';
import { testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ limits: { codesPerAddress: { count: 1e6, seconds: 60 } } });
});
after(() => server.remove());

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

async function confirm(form: object, shopper: Shopper = server.shopper()) {
  const answer = await shopper.post('/password-resets/confirm', { password: newPassword, ...form });
  return answer.body.code ?? answer.status;
}

async function changePassword(email: string, password: string | null) {
  const owner = server.shopper();
  await owner.post('/session', await owner.code(email, 'sign-in'));
  return (await owner.post('/customer/password', { password })).status;
}

const sessionsOf = (id: string) =>
  server.database
    .selectFrom('sessions')
    .selectAll()
    .where('customer_id', '=', Number(id))
    .execute();

/** Does the work, and something else in its middle, just before the new password's hash is made. */
async function overtaken<T, U>(work: () => Promise<T>, act: () => Promise<U>): Promise<[T, U]> {
  const { hash } = Passwords.prototype;
  let acted: Promise<U> | undefined;
  Passwords.prototype.hash = async function (this: Passwords, password: string) {
    Passwords.prototype.hash = hash;
    acted = act();
    await acted;
    return hash.call(this, password);
  };
  try {
    const done = await work();
    assert.ok(acted);
    return [done, await acted];
  } finally {
    Passwords.prototype.hash = hash;
  }
}

/** Does the work, and something else in its middle, just after the password was found right. */
async function afterVerified<T, U>(work: () => Promise<T>, act: () => Promise<U>): Promise<T> {
  const { verify } = Passwords.prototype;
  let isRight = false;
  Passwords.prototype.verify = async function (this: Passwords, ...form) {
    Passwords.prototype.verify = verify;
    isRight = await verify.apply(this, form);
    await act();
    return isRight;
  };
  try {
    const done = await work();
    assert.ok(isRight);
    return done;
  } finally {
    Passwords.prototype.verify = verify;
  }
}

test('of 20 confirmations at once one sets the password', async () => {
  const email = 'parallel@example.com';
  const id = await server.customer(email);
  const token = await askReset(server, email);
  const outcomes = await Promise.all(
    times(20, (index) => confirm({ token, password: `${newPassword} ${index}` })),
  );
  assert.deepEqual(outcomes.toSorted(), [200, ...times(19, () => 'reset_expired')]);
  const winner = outcomes.indexOf(200);
  assert.equal((await server.shopper().signIn(email, `${newPassword} ${winner}`)).status, 200);
  assert.equal((await sessionsOf(id)).length, 2);
});

test('of 20 confirmations by one code at once one sets the password', async () => {
  const email = 'codes@example.com';
  const id = await server.customer(email);
  const proof = await server.shopper().code(email, 'reset');
  const outcomes = await Promise.all(times(20, () => confirm(proof)));
  assert.deepEqual(outcomes.toSorted(), [200, ...times(19, () => 'code_expired')]);
  assert.equal((await sessionsOf(id)).length, 1);
});

test('of 5 links asked for at once one works', async () => {
  const email = 'links@example.com';
  const id = await server.customer(email);
  await Promise.all(
    times(5, (index) =>
      server
        .shopper({ address: `192.0.2.${index}` })
        .post('/password-resets', { email })
        .then(({ status }) => assert.equal(status, 202)),
    ),
  );
  const open = await server.database
    .selectFrom('password_resets')
    .selectAll()
    .where('customer_id', '=', Number(id))
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
  assert.equal(open.length, 1);
});

test('a link that another confirmation overtakes sets nothing', async () => {
  const email = 'overtaken@example.com';
  await server.customer(email);
  const token = await askReset(server, email);
  const other = `${newPassword} first`;
  const [confirmed, acted] = await overtaken(
    () => confirm({ token }),
    () => confirm({ token, password: other }),
  );
  assert.deepEqual([confirmed, acted], ['reset_expired', 200]);
  assert.equal((await server.shopper().signIn(email, other)).status, 200);
});

test('a link that a newer one overtakes sets nothing', async () => {
  const email = 'newer@example.com';
  await server.customer(email);
  const token = await askReset(server, email);
  const [confirmed, newer] = await overtaken(
    () => confirm({ token }),
    () => askReset(server, email),
  );
  assert.equal(confirmed, 'reset_expired');
  assert.equal(await confirm({ token: newer }), 200);
});

test('a link and a code that a change of the e-mail overtakes set nothing', async () => {
  for (const by of ['link', 'code']) {
    const email = `${by}-changed@example.com`;
    const id = await server.customer(email);
    const owner = server.shopper();
    await owner.signIn(email);
    const form =
      by === 'link'
        ? { token: await askReset(server, email) }
        : await server.shopper().code(email, 'reset');
    const proof = await owner.code(`new-${email}`, 'change-email');
    const [confirmed, changed] = await overtaken(
      () => confirm(form),
      () => owner.post('/customer/email', proof),
    );
    assert.equal(changed.status, 200);
    assert.equal(confirmed, by === 'link' ? 'reset_expired' : 'code_expired');
    assert.equal((await server.shopper().signIn(`new-${email}`)).status, 200);
    assert.equal((await sessionsOf(id)).length, 2);
  }
});

test('a link sets nothing once the shop has written the customer down with another e-mail', async () => {
  const email = 'written@example.com';
  const id = await server.customer(email);
  const token = await askReset(server, email);
  const other = { address: 'rewritten@example.com', key: 'rewritten@example.com' };
  const [confirmed] = await overtaken(
    () => confirm({ token }),
    () => server.customers.update(id, { email: other }),
  );
  assert.equal(confirmed, 'reset_expired');
  assert.deepEqual(await sessionsOf(id), []);
  assert.equal((await server.shopper().signIn(other.address)).status, 200);
});

test('a session that a reset ends in the middle of changing the password changes nothing', async () => {
  const email = 'thief@example.com';
  const id = await server.customer(email);
  const thief = server.shopper();
  await thief.signIn(email);
  const token = await askReset(server, email);
  const [stolen, confirmed] = await overtaken(
    () => thief.post('/customer/password', { password: `${newPassword} thief` }),
    () => confirm({ token }),
  );
  assert.deepEqual([stolen.body.code, confirmed], ['sign_in_required', 200]);
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
  assert.equal((await sessionsOf(id)).length, 2);
});

test('a session that a reset ends in the middle of changing the e-mail changes nothing', async () => {
  const email = 'mailthief@example.com';
  const id = await server.customer(email);
  const thief = server.shopper();
  await thief.signIn(email);
  const proof = await thief.code('thief@elsewhere.example', 'change-email');
  const token = await askReset(server, email);
  const { try: tryCode } = Codes.prototype;
  Codes.prototype.try = async function (this: Codes, ...form) {
    Codes.prototype.try = tryCode;
    assert.equal(await confirm({ token }), 200);
    return tryCode.apply(this, form);
  };
  const { body } = await thief.post('/customer/email', proof);
  assert.equal(Codes.prototype.try, tryCode);
  assert.equal(body.code, 'sign_in_required');
  assert.equal((await server.customers.findById(id))?.email, email);
});

test('a sign-in whose password is replaced or taken away in its middle starts no session', async () => {
  const acts: [string, (email: string) => Promise<unknown>][] = [
    ['reset', async (email) => confirm({ token: await askReset(server, email) })],
    ['change', (email) => changePassword(email, newPassword)],
    ['removal', (email) => changePassword(email, null)],
  ];
  for (const [name, act] of acts) {
    const email = `replaced-${name}@example.com`;
    const id = await server.customer(email);
    const thief = server.shopper();
    const { status, body } = await afterVerified(
      () => thief.signIn(email),
      async () => assert.equal(await act(email), 200),
    );
    assert.deepEqual([status, body.code], [401, 'invalid_credentials'], name);
    assert.equal(thief.cookie, null);
    assert.equal((await sessionsOf(id)).length, 1);
  }
});

test('a sign-in that the shop overtakes with a reset that it forces starts no session', async () => {
  const email = 'forced@example.com';
  const id = await server.customer(email);
  const { status, body } = await afterVerified(
    () => server.shopper().signIn(email),
    () => server.customers.update(id, { resetPassOnLogin: true }),
  );
  assert.deepEqual([status, body.code], [403, 'password_reset_required']);
  assert.deepEqual(await sessionsOf(id), []);
});

test('confirmations and changes at once leave one password and the sessions that it allows', async () => {
  const email = 'both@example.com';
  const id = await server.customer(email);
  const thief = server.shopper();
  await thief.signIn(email);
  const proof = await thief.code('elsewhere@example.com', 'change-email');
  const token = await askReset(server, email);
  const owner = server.shopper();
  const [confirmed, moved] = await Promise.all([
    confirm({ token }, owner),
    thief.post('/customer/email', proof),
  ]);
  const customer = await server.customers.findById(id);
  if (confirmed === 200) {
    assert.equal(customer?.email, email);
    assert.ok(moved.status >= 400, `${moved.status}`);
    assert.deepEqual((await thief.get('/session')).body, { customer: null });
    assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
  } else {
    assert.equal(confirmed, 'reset_expired');
    assert.equal(customer?.email, 'elsewhere@example.com');
    assert.equal((await server.shopper().signIn('elsewhere@example.com')).status, 200);
  }
});
