import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Route } from '../../src/contract/routes.js';
import { storefrontRoutes } from '../../src/contract/storefront-routes.js';
import { invited } from './invited.js';
import { askReset, newPassword } from './resets.js';
import { details, goodPassword, testServer, type Shopper, type TestServer } from './support.js';

const minutes = 60_000;
let server: TestServer;

before(async () => {
  server = await testServer({ limits: { codesPerAddress: { count: 1e6, seconds: 60 } } });
});
after(() => server.remove());

async function signedIn(email: string): Promise<Shopper> {
  await server.customer(email);
  const shopper = server.shopper();
  assert.equal((await shopper.signIn(email)).status, 200);
  return shopper;
}

/** Asks for something that only a recent sign-in may; gives the code, or the status. */
async function sensitive(shopper: Shopper) {
  const { status, body } = await shopper.delete('/customer/sessions');
  return body.code ?? status;
}

const entries = Object.entries<Route>(storefrontRoutes);
const sensitiveRoutes = entries.filter(([, { access }]) => access === 'recent');
const otherRoutes = entries.filter(([, { access }]) => access === 'customer');

for (const [name, { method, path }] of sensitiveRoutes) {
  test(`${name} asks for a new sign-in after 15 minutes`, async () => {
    const shopper = await signedIn(`${name}@example.com`);
    const ask = async () => {
      const body = method === 'GET' || method === 'DELETE' ? undefined : { spoilt: true };
      const answer = await shopper.send(method, path.replace('{id}', 'none'), body);
      return answer.body?.code ?? answer.status;
    };
    server.clock.advance(15 * minutes + 1);
    assert.equal(await ask(), 'reauthentication_required');
    await shopper.signIn(`${name}@example.com`);
    assert.notEqual(await ask(), 'reauthentication_required');
  });
}

test('what is not sensitive asks for no new sign-in', async () => {
  const shopper = await signedIn('calm@example.com');
  server.clock.advance(6 * 24 * 60 * minutes);
  for (const [name, { method, path }] of otherRoutes) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : { spoilt: true };
    const answer = await shopper.send(method, path.replace('{id}', 'none'), body);
    assert.notEqual(answer.body?.code, 'reauthentication_required', name);
    assert.notEqual(answer.status, 401, name);
  }
});

test('nothing of it changed where a new sign-in is asked for', async () => {
  const email = 'unchanged@example.com';
  const shopper = await signedIn(email);
  server.clock.advance(15 * minutes + 1);
  const answer = await shopper.post('/customer/password', { password: newPassword });
  assert.deepEqual([answer.status, answer.body.code], [403, 'reauthentication_required']);
  assert.equal((await server.shopper().signIn(email)).status, 200);
  assert.equal((await shopper.get('/session')).body.customer.email, email);
});

test('for 15 minutes no new sign-in is asked for, however often she comes', async () => {
  const shopper = await signedIn('quarter@example.com');
  server.clock.advance(15 * minutes);
  assert.equal(await sensitive(shopper), 204);
  server.clock.advance(1);
  assert.equal(await sensitive(shopper), 'reauthentication_required');
});

test('every way of signing in counts, whatever was signed in before', async () => {
  const email = 'ways@example.com';
  const shopper = await signedIn(email);
  const ways: Record<string, () => Promise<{ status: number }>> = {
    password: () => shopper.signIn(email),
    code: async () => shopper.post('/session', await shopper.code(email, 'sign-in')),
    'a reset': async () => {
      const form = { token: await askReset(server, email), password: newPassword };
      return shopper.post('/password-resets/confirm', form);
    },
    registering: () => shopper.register('ways-registered@example.com'),
    accepting: async () => {
      const invitation = await invited(server, 'ways-invited@example.com');
      shopper.cookie = null;
      return shopper.post('/invites/accept', { ...details, token: invitation.token });
    },
  };
  for (const [way, act] of Object.entries(ways)) {
    server.clock.advance(20 * minutes);
    assert.notEqual(await sensitive(shopper), 204, way);
    assert.ok((await act()).status < 300, way);
    assert.equal(await sensitive(shopper), 204, way);
  }
});

test('a session that a new password renews stays as recent as it was', async () => {
  const email = 'renewed@example.com';
  const shopper = await signedIn(email);
  server.clock.advance(10 * minutes);
  assert.equal((await shopper.post('/customer/password', { password: newPassword })).status, 200);
  assert.equal(await sensitive(shopper), 204);
  server.clock.advance(5 * minutes + 1);
  assert.equal(await sensitive(shopper), 'reauthentication_required');
});

test('a forced reset goes through the mailbox, and then the new password signs in', async () => {
  const email = 'forced@example.com';
  const id = await server.customer(email, { resetPassOnLogin: true });
  const shopper = server.shopper();
  const right = await shopper.signIn(email);
  assert.deepEqual([right.status, right.body.code], [403, 'password_reset_required']);
  assert.deepEqual([shopper.cookie, right.headers.getSetCookie()], [null, []]);
  const guess = await server.shopper().signIn(email, 'not the right one');
  const unknown = await server.shopper().signIn('unknown@example.com', 'not the right one');
  assert.deepEqual([guess.status, guess.body], [unknown.status, unknown.body]);

  const byCode = server.shopper();
  const proof = await byCode.code(email, 'sign-in');
  assert.equal((await byCode.post('/session', proof)).status, 200);
  assert.equal((await server.customers.findById(id))?.resetPassOnLogin, true);

  const token = await askReset(server, email);
  const form = { token, password: newPassword };
  assert.equal((await shopper.post('/password-resets/confirm', form)).status, 200);
  assert.equal((await server.customers.findById(id))?.resetPassOnLogin, false);
  assert.deepEqual((await byCode.get('/session')).body, { customer: null });
  assert.equal((await server.shopper().signIn(email, goodPassword)).status, 401);
  assert.equal((await server.shopper().signIn(email, newPassword)).status, 200);
});
