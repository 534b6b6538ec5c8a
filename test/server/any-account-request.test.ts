import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { accountRoutes } from '../../src/contract/account-routes.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { errorStatus } from '../../src/contract/errors.js';
import type { Route } from '../../src/contract/routes.js';
import type { Codes } from '../../src/server/auth/codes.js';
import { Sessions } from '../../src/server/auth/sessions.js';
import { home } from './account-support.js';
import { anything, headerText, megabyte, mostlyLine, text, value } from './arbitrary.js';
import { codesOf, testServer, type TestServer } from './support.js';

let server: TestServer;
let codes: Codes;
let sessions: Sessions;
let customerId: string;

before(async () => {
  server = await testServer();
  customerId = await server.customer('ada@example.com', { firstName: 'Ada', lastName: 'Byron' });
  const { database, clock } = server;
  codes = await codesOf(server);
  sessions = new Sessions(database, clock.now);
  for (let count = 0; count < 5; count++) {
    const { status } = await send('POST', '/customer/addresses', {}, JSON.stringify(home));
    assert.equal(status, 201);
  }
  await database
    .insertInto('passkeys')
    .values({
      id: 'passkey',
      customer_id: Number(customerId),
      credential_id: 'credential',
      public_key: 'key',
      counter: 0,
      transports: '[]',
      name: 'Laptop',
      is_synced: 0,
      created_at: clock.now(),
      last_used_at: null,
    })
    .execute();
});
after(() => server.remove());

/** In the place of a challenge made for the request, and of its right code. */
const proof = { challengeId: 'THE-CHALLENGE', code: 'THE-CODE' };
const purposes = {
  '/customer/email': 'change-email',
  '/customer/orders/claim': 'claim-orders',
} as const;

const address = {
  ...home,
  company: '',
  number: '50',
  floor: '',
  line2: '',
  locality: '',
  phone: '',
  type: 'residential',
};

/** A form that each route takes; what is sent is one of these, more or less spoilt. */
const forms: Partial<Record<keyof typeof accountRoutes, Record<string, unknown>>> = {
  changeProfile: {
    firstName: 'Ada',
    lastName: 'Byron',
    company: 'ACME',
    phone: '+14155550100',
    identification: '529.982.247-25',
    acceptsMarketing: true,
    extra: {},
  },
  changeEmail: proof,
  changePassword: { password: 'walnut ferry nine bassoon' },
  createAddress: address,
  replaceAddress: address,
  claimOrders: proof,
  handOff: { returnTo: '/checkout' },
  addPasskey: {
    challengeId: 'none',
    name: 'Phone',
    credential: {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
    },
  },
  renamePasskey: { name: 'Tablet' },
};

const known = Object.entries<Route>(accountRoutes);

test('every route with a body has a form', () => {
  const empty = ['restoreAddress', 'chooseDefaultAddress', 'chooseBillingAddress'];
  const withBody = known.filter(([, { request }]) => request).map(([name]) => name);
  assert.deepEqual(withBody.toSorted(), [...Object.keys(forms), ...empty].toSorted());
});

/** As a part of an address; a lone surrogate has no place in one. */
const encoded = text.map((value) => encodeURIComponent(Buffer.from(value).toString()));

const id = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('passkey', '0', '-1', '9007199254740993', '1e3', '1.0') },
  { weight: 2, arbitrary: encoded },
  { weight: 1, arbitrary: fc.constantFrom('%', '%ff', '%00', '..', '%2e%2e', 'a%2fb', ' ') },
);

const headers = fc.record(
  {
    'If-Match': fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }).map((version) => `"${version}"`) },
      { weight: 1, arbitrary: fc.constantFrom('*', 'W/"1"', '"1", "2"', '1', '"1e0"', '"-1"') },
      { weight: 1, arbitrary: headerText },
    ),
    'Idempotency-Key': fc.oneof(fc.constantFrom('one', 'two'), headerText),
    'User-Agent': headerText,
  },
  { requiredKeys: [] },
);

function bodyOf(name: string): fc.Arbitrary<string> {
  const form = forms[name as keyof typeof forms] ?? {};
  const fields = Object.keys(form);
  const spoilt = (names: string[], part: fc.Arbitrary<unknown>) =>
    names.length === 0
      ? fc.constant({})
      : fc.dictionary(fc.constantFrom(...names), part, { minKeys: 1, maxKeys: 3 });
  const strange = ['note', 'id', 'version', 'email', '__proto__', 'constructor', ''];
  const country = fc.constantFrom('BR', 'AR', 'GB', 'US', 'JP', 'XX', '');
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    {
      weight: 8,
      arbitrary: fc
        .oneof(
          { weight: 3, arbitrary: fc.constant({}) },
          { weight: 3, arbitrary: spoilt(fields, mostlyLine) },
          { weight: 3, arbitrary: spoilt(fields, value) },
          { weight: 1, arbitrary: spoilt(strange, value) },
          {
            weight: 'countryCode' in form ? 3 : 0,
            arbitrary: fc.record({ countryCode: country, zip: mostlyLine }),
          },
        )
        .map((parts) => JSON.stringify({ ...form, ...parts })),
    },
  );
}

const request = fc.constantFrom(...known).chain(([name, { method, path }]) =>
  fc.record({
    method: fc.constant(method),
    path: id.map((value) => path.replace('{id}', value)),
    query: fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.webQueryParameters().map((query) => `?cursor=${query}`) },
      {
        weight: 1,
        arbitrary: encoded.map((cursor) => `?cursor=${cursor}`),
      },
    ),
    headers,
    body: bodyOf(name),
  }),
);

const numRuns = 10_000;

test('whatever 10,000 requests of a signed-in customer hold, none is answered with a 500', async () => {
  const counts = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, query, headers, body }) => {
      const { status, text: answer } = await send(method, path + query, headers, body);
      counts.set(status, (counts.get(status) ?? 0) + 1);
      assert.ok(status < 500, `${status} ${answer}`);
      if (status < 400) return;
      const { code } = JSON.parse(answer) as { code: string };
      assert.ok(code in errorStatus, `${status} ${answer}`);
    }),
    { numRuns },
  );
  // Not all of them may have ended at the door.
  for (const status of [200, 201, 202, 204, 400, 404, 409, 412, 428]) {
    assert.ok(counts.has(status), `${status} isn’t among ${[...counts.keys()].join(', ')}`);
  }
  assert.ok(!counts.has(401) && !counts.has(403), 'the customer was signed out');
});

test('fields of a megabyte are refused as too large', async () => {
  for (const [name, { method, path }] of known.filter(([, { request }]) => request)) {
    const headers = { 'If-Match': '"1"' };
    const sent = await send(
      method,
      path.replace('{id}', '1'),
      headers,
      `{"firstName":"${megabyte}"}`,
    );
    assert.equal(sent.status, 413, name);
  }
});

/** Each request has a session of its own: what it ends or renews is none of the next one's. */
async function send(
  method: string,
  path: string,
  given: Record<string, string>,
  body: string,
): Promise<{ status: number; text: string }> {
  const visit = { formerToken: null, device: { browser: '', system: '' } };
  const token = await server.database
    .transaction()
    .execute((transaction) => sessions.start(transaction, customerId, visit));
  const response = await server.app.request(storefrontPath + path, {
    method,
    headers: {
      Origin: server.config.url ?? '',
      [requestedWith.name]: requestedWith.value,
      'Content-Type': 'application/json',
      Cookie: `__Host-customer_session=${token}`,
      ...given,
    },
    ...(!['GET', 'DELETE'].includes(method) && { body: await withProof(path, body) }),
  });
  return { status: response.status, text: await response.text() };
}

let count = 0;

async function withProof(path: string, body: string): Promise<string> {
  if (!body.includes(proof.challengeId) && !body.includes(proof.code)) return body;
  const [, purpose] = Object.entries(purposes).find(([start]) => path.startsWith(start)) ?? [];
  if (!purpose) return body;
  const address = `mailbox${count++}@example.com`;
  const challenge = { purpose, email: { address, key: address }, works: true, customerId };
  const { id: challengeId, code } = await server.database
    .transaction()
    .execute((transaction) => codes.create(transaction, challenge));
  return body.replace(proof.challengeId, challengeId).replace(proof.code, code);
}
