import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as z from 'zod/mini';
import { customer, publicCustomer } from '../../src/contract/customer.js';
import type { Route } from '../../src/contract/routes.js';
import { storefrontRoutes } from '../../src/contract/storefront-routes.js';
import { home } from './account-support.js';
import { tokenIn } from './invited.js';
import { askReset, newPassword } from './resets.js';
import { details, testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const token = 'x'.repeat(43);
const proof = { challengeId: 'none', code: '000000' };
const credential = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
};
/** A form that each route takes. */
const forms: Record<string, Record<string, unknown>> = {
  signIn: { email: 'ada@example.com', password: 'wrong' },
  sendEmailCode: { email: 'ada@example.com', purpose: 'register' },
  register: { ...details, ...proof },
  requestPasswordReset: { email: 'ada@example.com' },
  inspectPasswordReset: { token },
  confirmPasswordReset: { token, password: newPassword },
  challengePasskey: { purpose: 'sign-in' },
  inspectInvitation: { token },
  acceptInvitation: { ...details, token },
  declineInvitation: { token },
  identifyForCheckout: { email: 'ada@example.com' },
  changeProfile: { firstName: 'Ada' },
  changeEmail: proof,
  changePassword: { password: newPassword },
  createAddress: home,
  replaceAddress: home,
  restoreAddress: {},
  chooseDefaultAddress: {},
  chooseBillingAddress: {},
  claimOrders: proof,
  handOff: {},
  addPasskey: { challengeId: 'none', name: 'Laptop', credential },
  renamePasskey: { name: 'Laptop' },
};
const withBody = Object.entries<Route>(storefrontRoutes).filter(([, { request }]) => request);

test('every route with a body is tried', () => {
  assert.deepEqual(withBody.map(([name]) => name).sort(), Object.keys(forms).sort());
});

/** The fields that a form knows, in each of its ways. */
function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodMiniUnion) return schema._zod.def.options.flatMap(fieldsOf);
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}

for (const [name, { method, path, request }] of withBody) {
  const form = forms[name] ?? {};
  const send = (shopper: Shopper, body: unknown) =>
    shopper.send(method, path.replace('{id}', '1'), body, { 'If-Match': '"1"' });

  test(`${name} takes no field of a customer that isn't in its form`, async () => {
    const shopper = await signedIn();
    const known = new Set(fieldsOf(request));
    const own = ['role', 'passwordHash', 'customerId', 'emailKey', 'deletesAt', 'password_hash'];
    for (const field of [...Object.keys(customer.shape), ...own]) {
      if (known.has(field)) continue;
      const answer = await send(shopper, { ...form, [field]: true });
      assert.equal(answer.status, 400, field);
      assert.deepEqual(answer.body.fields, { [field]: 'unknown' }, field);
    }
  });

  test(`${name} takes no prototype`, async () => {
    const shopper = await signedIn();
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const inside = [`"${key}":{"state":"enabled"}`, JSON.stringify(form).slice(1, -1)];
      const answer = await send(shopper, `{${inside.filter(Boolean).join(',')}}`);
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid_request'], key);
    }
    assert.equal(({} as Record<string, unknown>)['state'], undefined);
  });
}

let signedInShopper: Promise<Shopper> | undefined;

/** One who signed in a moment ago. */
function signedIn(): Promise<Shopper> {
  signedInShopper ??= (async () => {
    await server.customer('form@example.com');
    const shopper = server.shopper();
    assert.equal((await shopper.signIn('form@example.com')).status, 200);
    return shopper;
  })();
  return signedInShopper;
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
    phoneAsWritten: `${canary}-phone`,
    wishlistId: `${canary}-wishlist`,
    adminGraphqlApiId: `${canary}-graphql`,
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
  const grace = { email: 'grace@example.com', sendEmailInvite: true };
  const write = { ...secrets, ...grace, ref: `${canary}-other` };
  await server.operations.createCustomer({ write });
  const token = tokenIn(await server.mailbox.nth(grace.email, 1));
  const guest = server.shopper();
  answers.push(
    await guest.post('/invites/inspect', { token }),
    await guest.post('/invites/accept', { ...details, token }),
    await guest.get('/session'),
  );
  answers.push(
    await shopper.get('/customer'),
    await shopper.send('PATCH', '/customer', { firstName: 'Augusta' }),
    await shopper.post('/customer/addresses', home),
    await shopper.get('/customer/addresses'),
    await shopper.get('/customer/orders'),
    await shopper.get('/customer/passkeys'),
    await shopper.get('/customer/sessions'),
    await shopper.get('/customer/export'),
    await shopper.post('/customer/password', { password: newPassword }),
  );
  const reset = { token: await askReset(server, 'ada@example.com') };
  answers.push(
    await guest.post('/password-resets/inspect', reset),
    await guest.post('/password-resets/confirm', { ...reset, password: newPassword }),
    await guest.post('/customer/email', await guest.code('ada@new.example', 'change-email')),
  );
  const allowed = Object.keys(publicCustomer.shape).sort();
  for (const { status, headers, body } of answers) {
    assert.ok(status === 200 || status === 201, JSON.stringify(body));
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
  await shopper.signIn(email, 'canary password 77!');
  await shopper.post('/customer/addresses', { ...home, street: 'Canary Wharf' });
  await shopper.post('/customer/password', { password: 'canary password 78!' });
  const token = await askReset(server, email);
  await shopper.post('/password-resets/inspect', { token });
  await shopper.post('/password-resets/confirm', { token, password: 'canary password 79!' });
  await shopper.send('GET', `/${email}`);
  const log = server.logged.join('');
  assert.match(log, /"route":"\/storefront\/v1\/registrations","status":201/);
  for (const secret of [
    'canary',
    'Canary',
    '203.0.113.77',
    '14155550177',
    token,
    String(shopper.cookie),
  ]) {
    assert.ok(!log.includes(secret), secret);
  }
});
