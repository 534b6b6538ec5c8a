import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Customer } from '../../src/contract/customer.js';
import { invited, invitedAgain } from './invited.js';
import { details, testServer, type Answer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({
    limits: { unknownInvitationsPerAddress: { count: 5, seconds: 3600 } },
  });
});
after(() => server.remove());

const actions = ['inspect', 'accept', 'decline'] as const;
type Action = (typeof actions)[number];

/** An own address each, so that only tests of the limit come to it. */
let address = 0;
const stranger = () =>
  server.shopper({ address: `198.51.${(address >> 8) & 255}.${address++ & 255}` });

function ask(action: Action, token: string, shopper = stranger()): Promise<Answer> {
  return shopper.post(
    `/invites/${action}`,
    action === 'accept' ? { token, ...details } : { token },
  );
}

async function codesOf(token: string, shopper?: ReturnType<typeof stranger>) {
  const answers = [];
  for (const action of actions) answers.push(await ask(action, token, shopper));
  return answers.map(({ status, body }) => `${status} ${body.code}`);
}

const everywhere = (outcome: string) => actions.map(() => outcome);

async function stored(id: string): Promise<Customer> {
  const customer = await server.customers.findById(id);
  assert.ok(customer);
  return customer;
}

test('an invitation shows the masked e-mail and what the shop knows of her, and no more', async () => {
  const { token } = await invited(server, 'grace.hopper@example.com', {
    firstName: 'Grace',
    lastName: 'Hopper',
    acceptsMarketing: true,
    note: 'canary',
    phone: '+14155550111',
  });
  const { status, body } = await ask('inspect', token);
  assert.equal(status, 200);
  assert.deepEqual(body, {
    invitation: {
      email: 'g••@example.com',
      firstName: 'Grace',
      lastName: 'Hopper',
      acceptsMarketing: true,
      expiresAt: new Date(server.clock.now() + 30 * 24 * 3_600_000).toISOString(),
    },
  });
});

test('a mail scanner that looks three times uses nothing up', async () => {
  const { id, token } = await invited(server, 'scanned@example.com');
  const before = await stored(id);
  const answers = [];
  for (let time = 0; time < 3; time++) answers.push((await ask('inspect', token)).body);
  assert.deepEqual(answers[2], answers[0]);
  for (const action of actions) {
    const { status } = await stranger().get(`/invites/${action}?token=${token}`);
    assert.equal(status, 405);
  }
  assert.deepEqual(await stored(id), before);
  assert.equal((await ask('accept', token)).status, 200);
});

test('a token that is none is told by its form, one that there is not by its code', async () => {
  for (const token of ['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}!`, 1, null]) {
    const { status } = await stranger().post('/invites/inspect', { token });
    assert.equal(status, 400);
  }
  assert.deepEqual(await codesOf('x'.repeat(43)), everywhere('404 invitation_unknown'));
});

test('an invitation works for 30 days', async () => {
  const { token } = await invited(server, 'month@example.com');
  server.clock.advance(30 * 24 * 3_600_000 - 1);
  assert.equal((await ask('inspect', token)).status, 200);
  server.clock.advance(1);
  assert.deepEqual(await codesOf(token), everywhere('410 invitation_expired'));
});

test('an accepted invitation can’t be used again', async () => {
  const { token } = await invited(server, 'used@example.com');
  const shopper = stranger();
  await ask('accept', token, shopper);
  assert.deepEqual(await codesOf(token), everywhere('410 invitation_used'));
  assert.deepEqual(await codesOf(token, shopper), everywhere('410 invitation_used'));
});

test('a declined invitation is over, and the shop can invite again', async () => {
  const email = 'declined@example.com';
  const { id, token } = await invited(server, email);
  const declined = await ask('decline', token);
  assert.deepEqual([declined.status, declined.body], [204, '']);
  assert.equal((await stored(id)).state, 'declined');
  assert.deepEqual(await codesOf(token), everywhere('410 invitation_declined'));
  const next = await invitedAgain(server, id, email);
  assert.deepEqual(await codesOf(token), everywhere('410 invitation_replaced'));
  assert.equal((await ask('accept', next)).status, 200);
});

test('a link goes with the mailbox: it is over when the shop writes down another', async () => {
  const { id, token } = await invited(server, 'moved@example.com');
  const email = { address: 'elsewhere@example.com', key: 'elsewhere@example.com' };
  await server.customers.update(id, { email });
  assert.deepEqual(await codesOf(token), everywhere('410 invitation_expired'));
});

test('a link is over when the shop takes the invitation back', async () => {
  const { id, token } = await invited(server, 'withdrawn@example.com');
  await server.customers.update(id, { state: 'disabled' });
  assert.deepEqual(await codesOf(token), everywhere('410 invitation_expired'));
});

test('who registers by herself has used her invitation', async () => {
  const email = 'herself@example.com';
  const { id, token } = await invited(server, email);
  const { body } = await server.shopper().register(email);
  assert.equal(body.customer.id, id);
  // Whatever the shop does with her afterwards.
  await server.customers.update(id, { state: 'invited' });
  assert.deepEqual(await codesOf(token), everywhere('410 invitation_used'));
});

test('nobody takes the invitation of another while signed in', async () => {
  await server.customer('eve@example.com');
  const { id, token } = await invited(server, 'mallory@example.com');
  const shopper = stranger();
  await shopper.signIn('eve@example.com');
  assert.deepEqual(await codesOf(token, shopper), everywhere('403 wrong_account'));
  assert.equal((await stored(id)).state, 'invited');
  assert.equal((await shopper.get('/session')).body.customer.email, 'eve@example.com');
  await shopper.delete('/session');
  assert.equal((await ask('accept', token, shopper)).status, 200);
});

test('in a shop without accounts an invitation rests', async () => {
  const { token } = await invited(server, 'rests@example.com');
  await server.admin('PUT', '/settings', { checkoutMode: 'guest-only' });
  assert.deepEqual(await codesOf(token), everywhere('403 accounts_disabled'));
  await server.admin('PUT', '/settings', { checkoutMode: 'required' });
  const shopper = stranger();
  assert.equal((await ask('accept', token, shopper)).status, 200);
  const { status, body } = await shopper.post('/checkout/identity', {});
  assert.deepEqual([status, body.identity.email], [200, 'rests@example.com']);
  await server.admin('PUT', '/settings', { checkoutMode: 'optional' });
});

test('guessing tokens comes to an end, for one address and without harm to a link that is right', async () => {
  const { token } = await invited(server, 'limit@example.com');
  const shopper = server.shopper({ address: '203.0.113.50' });
  const guess = (action: Action) => ask(action, 'y'.repeat(43), shopper);
  for (let time = 0; time < 5; time++) assert.equal((await guess('inspect')).status, 404);
  for (const action of actions) {
    const { status, body, headers } = await guess(action);
    assert.deepEqual([status, body.code], [429, 'rate_limited']);
    assert.ok(Number(headers.get('Retry-After')) > 0);
  }
  assert.equal((await ask('inspect', 'y'.repeat(43))).status, 404);
  assert.equal((await ask('accept', token, shopper)).status, 200);
});
