import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { customer, publicCustomer } from '../../src/contract/customer.js';
import { acceptInvitationRequest } from '../../src/contract/invitation.js';
import { registrationRequest } from '../../src/contract/registration.js';
import { routes } from '../../src/contract/routes.js';
import { invited } from './invited.js';
import { details, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const writable: Record<string, string[]> = {
  register: Object.keys(registrationRequest.shape),
  acceptInvitation: Object.keys(acceptInvitationRequest.shape),
};
const token = 'x'.repeat(43);
const forms: Record<string, { path: string; body: Record<string, unknown> }> = {
  signIn: { path: '/session', body: { email: 'ada@example.com', password: 'wrong' } },
  sendEmailCode: { path: '/email-codes', body: { email: 'ada@example.com', purpose: 'register' } },
  register: {
    path: '/registrations',
    body: { ...details, challengeId: 'none', code: '000000' },
  },
  inspectInvitation: { path: '/invites/inspect', body: { token } },
  acceptInvitation: { path: '/invites/accept', body: { ...details, token } },
  declineInvitation: { path: '/invites/decline', body: { token } },
  identifyForCheckout: { path: '/checkout/identity', body: { email: 'ada@example.com' } },
};

test('every route with a body is tried', () => {
  const withBody = Object.entries(routes).filter(([, route]) => 'request' in route);
  assert.deepEqual(withBody.map(([name]) => name).sort(), Object.keys(forms).sort());
});

for (const [name, { path, body }] of Object.entries(forms)) {
  test(`${name} takes no field of a customer that isn't in its form`, async () => {
    const known = new Set([...Object.keys(body), ...(writable[name] ?? [])]);
    const others = [...Object.keys(customer.shape), 'role', 'passwordHash', 'customerId'];
    for (const field of others.filter(
      (other) => !known.has(other) && other !== 'acceptsMarketing',
    )) {
      const answer = await server.shopper().post(path, { ...body, [field]: true });
      assert.equal(answer.status, 400, field);
      assert.deepEqual(answer.body.fields, { [field]: 'unknown' }, field);
    }
  });

  test(`${name} takes no prototype`, async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const inside = JSON.stringify(body).slice(1);
      const text = `{"${key}":{"state":"enabled"},${inside}`;
      const answer = await server.shopper().post(path, text);
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid_request'], key);
    }
    assert.equal(({} as Record<string, unknown>)['state'], undefined);
  });
}

const canary = 'canary-4d1f';

test("nothing that is the shop's alone is in any answer, cookie, mail or log", async () => {
  const secrets = {
    ref: `${canary}-ref`,
    note: `${canary}-note`,
    tags: [`${canary}-tag`],
    taxExemptions: [`${canary}-exemption`],
    taxExemptCategory: `${canary}-category`,
    multipassIdentifier: `${canary}-multipass`,
    registrationIpAddress: `${canary}-ip`,
    storeCredit: '4141.41',
    customerGroupId: 424_242,
  };
  await server.customer('ada@example.com', secrets);
  const shopper = server.shopper();
  const proof = await shopper.code('ada@example.com', 'sign-in');
  const answers = [
    await shopper.post('/session', proof),
    await shopper.signIn('ada@example.com'),
    await shopper.get('/session'),
    await shopper.post('/checkout/identity', {}),
  ];
  const { token } = await invited(server, 'grace@example.com', secrets);
  const guest = server.shopper();
  answers.push(
    await guest.post('/invites/inspect', { token }),
    await guest.post('/invites/accept', { ...details, token }),
    await guest.get('/session'),
  );
  const allowed = Object.keys(publicCustomer.shape).sort();
  for (const { status, headers, body } of answers) {
    assert.equal(status, 200);
    if (body.customer) assert.deepEqual(Object.keys(body.customer).sort(), allowed);
    const all = JSON.stringify([...headers, body]);
    for (const secret of [canary, '4141.41', '424242', 'argon2']) assert.ok(!all.includes(secret));
  }
  assert.ok(!JSON.stringify(server.mailbox.mails).includes(canary));
});

test('the log has no personal data', async () => {
  const shopper = server.shopper({ address: '203.0.113.77' });
  const email = 'log.canary@example.com';
  await shopper.register(email, { phone: '+14155550177', password: 'canary password 77!' });
  await shopper.signIn(email, 'canary wrong password');
  await shopper.send('GET', `/session?email=${email}`);
  await shopper.send('GET', `/${email}`);
  const log = server.logged.join('');
  assert.match(log, /"route":"\/storefront\/v1\/registrations","status":201/);
  for (const secret of ['canary', '203.0.113.77', '14155550177', String(shopper.cookie)]) {
    assert.ok(!log.includes(secret), secret);
  }
});
