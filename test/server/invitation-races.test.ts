import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Invitations } from '../../src/server/auth/invitations.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { invited, invitedAgain, tokenIn } from './invited.js';
import { details, goodPassword, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const accept = async (token: string, form: Record<string, unknown> = {}, key = '') => {
  const body = { token, ...details, ...form };
  const answer = await server.shopper().post('/invites/accept', body, { 'Idempotency-Key': key });
  return answer.body.code ?? answer.status;
};

const decline = async (token: string) => {
  const { status, body } = await server.shopper().post('/invites/decline', { token });
  return body.code ?? status;
};

const stateOf = async (id: string) => (await server.customers.findById(id))?.state;

const openOf = (id: string) =>
  server.database
    .selectFrom('invitations')
    .selectAll()
    .where('customer_id', '=', Number(id))
    .where('used_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();

const sessionsOf = (id: string) =>
  server.database
    .selectFrom('sessions')
    .selectAll()
    .where('customer_id', '=', Number(id))
    .execute();

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** Accepts with a password, and does something else before the password's hash is made. */
async function overtaken<T>(token: string, act: () => Promise<T>) {
  const { hash } = Passwords.prototype;
  let acted: T | undefined;
  Passwords.prototype.hash = async function (this: Passwords, password: string) {
    acted = await act();
    return hash.call(this, password);
  };
  try {
    const accepted = await accept(token, { password: goodPassword });
    return { accepted, acted };
  } finally {
    Passwords.prototype.hash = hash;
  }
}

test('of 20 that accept at once one has the account', async () => {
  const { id, token } = await invited(server, 'race@example.com');
  const password = (index: number) => `${goodPassword} number ${index}`;
  const outcomes = await Promise.all(
    times(20, (index) => accept(token, { password: password(index) })),
  );
  assert.equal(outcomes.filter((outcome) => outcome === 200).length, 1);
  assert.equal(outcomes.filter((outcome) => outcome === 'invitation_used').length, 19);
  assert.equal((await sessionsOf(id)).length, 1);
  const winner = password(outcomes.indexOf(200));
  assert.equal((await server.shopper().signIn('race@example.com', winner)).status, 200);
});

test('of several of the same request at once one has an effect, and all are told so', async () => {
  const { token } = await invited(server, 'double@example.com');
  const outcomes = await Promise.all(times(4, () => accept(token, {}, 'key')));
  assert.deepEqual(outcomes, [200, 200, 200, 200]);
});

for (const first of ['accept', 'decline'] as const) {
  test(`of accepting and declining at once one wins; ${first} comes first`, async () => {
    for (const round of times(10, String)) {
      const { id, token } = await invited(server, `${first}-${round}@example.com`);
      // Some of them with a password, whose hash takes long enough for the other to overtake.
      const form = Number(round) % 2 ? { password: goodPassword } : {};
      const asked = {
        accept: () => accept(token, form),
        decline: () => decline(token),
      };
      const order =
        first === 'accept' ? (['accept', 'decline'] as const) : (['decline', 'accept'] as const);
      const answers = await Promise.all(
        order.map(async (name) => [name, await asked[name]()] as const),
      );
      const outcome = Object.fromEntries(answers);
      const state = await stateOf(id);
      assert.deepEqual(
        outcome,
        state === 'enabled'
          ? { accept: 200, decline: 'invitation_used' }
          : { accept: 'invitation_declined', decline: 204 },
      );
      assert.equal((await sessionsOf(id)).length, state === 'enabled' ? 1 : 0);
      assert.deepEqual(await openOf(id), []);
    }
  });
}

test('who declines while an acceptance is under way has declined', async () => {
  const { id, token } = await invited(server, 'overtaken@example.com');
  const outcome = await overtaken(token, () => decline(token));
  assert.deepEqual(outcome, { accepted: 'invitation_declined', acted: 204 });
  assert.equal(await stateOf(id), 'declined');
  assert.equal((await server.shopper().signIn('overtaken@example.com')).status, 401);
});

test('an invitation that is replaced while its acceptance is under way opens nothing', async () => {
  const email = 'outdated@example.com';
  const { id, token } = await invited(server, email);
  const { accepted, acted } = await overtaken(token, () => invitedAgain(server, id, email));
  assert.equal(accepted, 'invitation_replaced');
  assert.equal(await stateOf(id), 'invited');
  assert.deepEqual(await sessionsOf(id), []);
  assert.equal(await accept(String(acted)), 200);
});

test('whose mailbox changes while an acceptance is under way keeps her account shut', async () => {
  const { id, token } = await invited(server, 'before@example.com');
  const email = { address: 'after@example.com', key: 'after@example.com' };
  const { accepted } = await overtaken(token, () => server.customers.update(id, { email }));
  assert.equal(accepted, 'invitation_expired');
  assert.equal(await stateOf(id), 'invited');
});

test('of accepting and inviting again at once one wins', async () => {
  for (const round of times(10, String)) {
    const email = `reinvited-${round}@example.com`;
    const { id, token } = await invited(server, email);
    const form = Number(round) % 2 ? { password: goodPassword } : {};
    const [accepted, response] = await Promise.all([
      accept(token, form),
      server.admin('POST', `/customers/${id}/invite`, {}),
    ]);
    const enabled = (await stateOf(id)) === 'enabled';
    assert.deepEqual(
      [accepted, response.status],
      enabled ? [200, 409] : ['invitation_replaced', 202],
    );
    assert.equal((await openOf(id)).length, enabled ? 0 : 1);
  }
});

test('an invitation ends once, whatever state its customer is in', async () => {
  const { token } = await invited(server, 'once@example.com');
  const { database, clock } = server;
  const invitations = new Invitations({ database, now: clock.now });
  const ends = times(20, (index) =>
    database
      .transaction()
      .execute((transaction) =>
        invitations.end(transaction, token, index % 2 ? 'used' : 'declined'),
      ),
  );
  assert.equal((await Promise.all(ends)).filter(Boolean).length, 1);
});

test('of several invitations at once one works', async () => {
  const email = 'many@example.com';
  const { id } = await invited(server, email);
  const responses = await Promise.all(
    times(5, () => server.admin('POST', `/customers/${id}/invite`, {})),
  );
  assert.deepEqual(
    responses.map(({ status }) => status),
    Array(5).fill(202),
  );
  assert.equal((await openOf(id)).length, 1);
  await server.mailbox.nth(email, 6);
  const outcomes = [];
  for (const mail of server.mailbox.mails.filter(({ to }) => to === email)) {
    outcomes.push(await accept(tokenIn(mail)));
  }
  assert.deepEqual(outcomes.map(String).sort(), [
    '200',
    ...Array<string>(5).fill('invitation_replaced'),
  ]);
});

test('of accepting and registering at once one makes the account', async () => {
  for (const round of times(6, String)) {
    const email = `both-${round}@example.com`;
    const { id, token } = await invited(server, email);
    const shopper = server.shopper();
    const proof = await shopper.code(email, 'register');
    const asked = [
      () => accept(token),
      async () => {
        const { status, body } = await shopper.post('/registrations', { ...proof, ...details });
        return body.code ?? status;
      },
    ];
    if (Number(round) % 2) asked.reverse();
    const outcomes = (await Promise.all(asked.map((each) => each()))).map(String).sort();
    assert.ok(
      ['200,email_taken', '201,invitation_used'].includes(outcomes.join()),
      outcomes.join(),
    );
    assert.equal((await sessionsOf(id)).length, 1);
    assert.deepEqual(await openOf(id), []);
  }
});
