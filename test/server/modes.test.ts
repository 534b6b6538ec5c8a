import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountRoutes } from '../../src/contract/account-routes.js';
import { routes, type Route } from '../../src/contract/routes.js';
import { checkoutModes, type CheckoutMode } from '../../src/contract/shop.js';
import { details, goodPassword, testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
  await server.customer('ada@example.com');
});
after(() => server.remove());

const setMode = (checkoutMode: CheckoutMode) => server.admin('PUT', '/settings', { checkoutMode });

type Outcome = number | string;

interface Row {
  route: keyof typeof routes;
  what: string;
  ask: (shopper: Shopper) => Promise<{ status: number; body: any }>; // eslint-disable-line @typescript-eslint/no-explicit-any
  outcome: Record<CheckoutMode, Outcome>;
}

const everywhere = (outcome: Outcome) => ({
  'guest-only': outcome,
  optional: outcome,
  required: outcome,
});
const accounts = (outcome: Outcome) => ({
  'guest-only': 'accounts_disabled',
  optional: outcome,
  required: outcome,
});
const registration = (outcome: Outcome) => ({
  'guest-only': 'accounts_disabled',
  optional: outcome,
  required: 'registration_closed',
});
const invitations = accounts('invitation_unknown');
const token = 'x'.repeat(43);
const proof = { challengeId: 'none', code: '000000' };

const table: Row[] = [
  {
    route: 'readConfig',
    what: 'reads the shop',
    ask: (s) => s.get('/config'),
    outcome: everywhere(200),
  },
  {
    route: 'readSession',
    what: 'asks who is signed in',
    ask: (s) => s.get('/session'),
    outcome: everywhere(200),
  },
  {
    route: 'signIn',
    what: 'signs in by password',
    ask: (s) => s.signIn('ada@example.com'),
    outcome: accounts(200),
  },
  {
    route: 'signIn',
    what: 'signs in by code',
    ask: (s) => s.post('/session', proof),
    outcome: accounts('code_expired'),
  },
  {
    route: 'signOut',
    what: 'signs out',
    ask: (s) => s.delete('/session'),
    outcome: everywhere(204),
  },
  {
    route: 'sendEmailCode',
    what: 'asks for a code to sign in',
    ask: (s) => s.post('/email-codes', { email: 'ada@example.com', purpose: 'sign-in' }),
    outcome: accounts(202),
  },
  {
    route: 'sendEmailCode',
    what: 'asks for a code to register',
    ask: (s) => s.post('/email-codes', { email: 'new@example.com', purpose: 'register' }),
    outcome: registration(202),
  },
  {
    route: 'register',
    what: 'registers',
    ask: (s) => s.post('/registrations', { ...proof, ...details, password: goodPassword }),
    outcome: registration('code_expired'),
  },
  {
    route: 'sendEmailCode',
    what: 'asks for a code to set a password',
    ask: (s) => s.post('/email-codes', { email: 'ada@example.com', purpose: 'reset' }),
    outcome: accounts(202),
  },
  ...(['change-email', 'claim-orders'] as const).map((purpose): Row => ({
    route: 'sendEmailCode',
    what: `asks for a code to ${purpose} without being signed in`,
    ask: (s) => s.post('/email-codes', { email: 'ada@example.com', purpose }),
    outcome: accounts('sign_in_required'),
  })),
  {
    route: 'requestPasswordReset',
    what: 'asks for a new password',
    ask: (s) => s.post('/password-resets', { email: 'ada@example.com' }),
    outcome: accounts(202),
  },
  {
    route: 'inspectPasswordReset',
    what: 'looks at a reset',
    ask: (s) => s.post('/password-resets/inspect', { token }),
    outcome: accounts('reset_unknown'),
  },
  {
    route: 'confirmPasswordReset',
    what: 'sets a new password by a link',
    ask: (s) => s.post('/password-resets/confirm', { token, password: goodPassword }),
    outcome: accounts('reset_unknown'),
  },
  {
    route: 'confirmPasswordReset',
    what: 'sets a new password by a code',
    ask: (s) => s.post('/password-resets/confirm', { ...proof, password: goodPassword }),
    outcome: accounts('code_expired'),
  },
  {
    route: 'challengePasskey',
    what: 'asks what a passkey has to sign',
    ask: (s) => s.post('/passkey-challenges', { purpose: 'sign-in' }),
    outcome: accounts(200),
  },
  {
    route: 'challengePasskey',
    what: 'asks to add a passkey without being signed in',
    ask: (s) => s.post('/passkey-challenges', { purpose: 'add' }),
    outcome: accounts('sign_in_required'),
  },
  {
    route: 'inspectInvitation',
    what: 'looks at an invitation',
    ask: (s) => s.post('/invites/inspect', { token }),
    outcome: invitations,
  },
  {
    route: 'acceptInvitation',
    what: 'accepts an invitation',
    ask: (s) => s.post('/invites/accept', { token, ...details, password: goodPassword }),
    outcome: invitations,
  },
  {
    route: 'declineInvitation',
    what: 'declines an invitation',
    ask: (s) => s.post('/invites/decline', { token }),
    outcome: invitations,
  },
  {
    route: 'identifyForCheckout',
    what: 'checks out as a guest',
    ask: (s) => s.post('/checkout/identity', { email: 'guest@example.com' }),
    outcome: { 'guest-only': 200, optional: 200, required: 'sign_in_required' },
  },
  {
    route: 'identifyForCheckout',
    what: 'checks out without saying who',
    ask: (s) => s.post('/checkout/identity', {}),
    outcome: {
      'guest-only': 'invalid_request',
      optional: 'invalid_request',
      required: 'sign_in_required',
    },
  },
];

test('every route is in the table', () => {
  assert.deepEqual(
    [...new Set(table.map(({ route }) => route))].sort(),
    Object.keys(routes).sort(),
  );
});

for (const mode of checkoutModes) {
  for (const { what, ask, outcome } of table) {
    test(`${mode}: a shopper ${what} → ${outcome[mode]}`, async () => {
      await setMode(mode);
      const { status, body } = await ask(server.shopper());
      assert.equal(body?.code ?? status, outcome[mode]);
    });
  }
}

for (const [name, { method, path }] of Object.entries<Route>(accountRoutes)) {
  test(`${name} is for who is signed in, where the shop has accounts`, async () => {
    const ask = async (shopper: Shopper) => {
      const body = method === 'GET' || method === 'DELETE' ? undefined : { spoilt: true };
      const answer = await shopper.send(method, path.replace('{id}', 'none'), body);
      return [answer.status, answer.body?.code];
    };
    await setMode('optional');
    const shopper = server.shopper();
    assert.equal((await shopper.signIn('ada@example.com')).status, 200);
    const forged = server.shopper();
    forged.cookie = 'A'.repeat(43);
    await setMode('guest-only');
    for (const anybody of [shopper, forged, server.shopper()]) {
      assert.deepEqual(await ask(anybody), [403, 'accounts_disabled']);
    }
    for (const mode of ['optional', 'required'] as const) {
      await setMode(mode);
      for (const nobody of [forged, server.shopper()]) {
        assert.deepEqual(await ask(nobody), [401, 'sign_in_required'], mode);
      }
      if (!name.startsWith('end') && name !== 'deleteCustomer') {
        assert.notEqual((await ask(shopper))[1], 'accounts_disabled', mode);
        assert.notEqual((await ask(shopper))[0], 401, mode);
      }
    }
  });
}

test('a session rests while the shop sells to guests only, and works again afterwards', async () => {
  await setMode('optional');
  const shopper = server.shopper();
  await shopper.signIn('ada@example.com');
  await setMode('guest-only');
  assert.deepEqual((await shopper.get('/session')).body, { customer: null });
  const identity = await shopper.post('/checkout/identity', {});
  assert.deepEqual(identity.body.fields, { email: 'required' });
  await setMode('required');
  assert.equal((await shopper.get('/session')).body.customer.email, 'ada@example.com');
});

test('signing out works while sessions rest', async () => {
  await setMode('optional');
  const shopper = server.shopper();
  await shopper.signIn('ada@example.com');
  const { cookie } = shopper;
  await setMode('guest-only');
  assert.equal((await shopper.delete('/session')).status, 204);
  await setMode('optional');
  shopper.cookie = cookie;
  assert.deepEqual((await shopper.get('/session')).body, { customer: null });
});

test('/config tells the mode, and changes its ETag with it', async () => {
  await setMode('optional');
  const first = await server.shopper().get('/config');
  assert.equal(first.headers.get('Cache-Control'), 'no-cache');
  const etag = String(first.headers.get('ETag'));
  const same = await server.shopper().get('/config', { 'If-None-Match': `W/${etag}` });
  assert.deepEqual([same.status, same.body], [304, '']);
  await setMode('required');
  const next = await server.shopper().get('/config', { 'If-None-Match': etag });
  assert.deepEqual([next.status, next.body.checkoutMode], [200, 'required']);
});
