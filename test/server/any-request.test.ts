import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { routes, type Route } from '../../src/contract/routes.js';
import { errorStatus } from '../../src/contract/errors.js';
import type { Codes } from '../../src/server/auth/codes.js';
import { anything, headerText, megabyte, mostlyLine, value } from './arbitrary.js';
import { invited } from './invited.js';
import { apiKey, codesOf, testServer, type TestServer } from './support.js';

let server: TestServer;
let codes: Codes;

before(async () => {
  const field = { type: 'text', required: false } as const;
  server = await testServer({
    settings: {
      registrationFields: {
        phone: 'optional',
        company: 'optional',
        extra: [
          { ...field, key: 'motto', label: 'Motto' },
          { ...field, key: 'birthday', label: 'Birthday', type: 'date' },
        ],
      },
    },
  });
  await server.customer('ada@example.com');
  codes = await codesOf(server);
  const { token } = await invited(server, 'invited@example.com');
  for (const action of ['inspect', 'accept'])
    Object.assign(forms[`/invites/${action}`] ?? {}, { token });
});
after(() => server.remove());

/** In the place of a challenge made for the request, and of its right code. */
const proof = { challengeId: 'THE-CHALLENGE', code: 'THE-CODE' };

/** A form that each route takes; what is sent is one of these, more or less spoilt. */
const forms: Record<string, Record<string, unknown>> = {
  '/session': proof,
  '/email-codes': { email: 'ada@example.com', purpose: 'register' },
  '/registrations': {
    ...proof,
    firstName: 'Ada',
    lastName: 'Lovelace',
  },
  '/password-resets': { email: 'ada@example.com' },
  '/password-resets/inspect': { token: 'x'.repeat(43) },
  '/password-resets/confirm': { ...proof, password: 'walnut ferry nine bassoon' },
  '/passkey-challenges': { purpose: 'sign-in' },
  '/invites/inspect': { token: 'x'.repeat(43) },
  '/invites/accept': { token: 'x'.repeat(43), firstName: 'Ada', lastName: 'Lovelace' },
  '/invites/decline': { token: 'x'.repeat(43) },
  '/checkout/identity': { email: 'ada@example.com' },
  '/admin/settings': { name: 'Tea & Co' },
  '/admin/customers': { email: 'grace@example.com', note: 'met at the fair', invite: true },
  '/admin/customers/1/invite': { message: 'Welcome' },
};
const password = { email: 'ada@example.com', password: 'lantern river seven oboe' };
const strangeNames = ['note', 'extra', 'acceptsMarketing', '__proto__', 'constructor', ''];

const details = fc.record(
  {
    firstName: mostlyLine,
    lastName: mostlyLine,
    company: mostlyLine,
    phone: fc.oneof(
      fc.constant('+1 (415) 555-0100'),
      fc.nat().map((number) => `+1${String(number).padStart(10, '5')}`),
      mostlyLine,
    ),
    extra: fc.record({ motto: mostlyLine, birthday: fc.constantFrom('1815-12-10', '', 'x') }),
    acceptsMarketing: fc.boolean(),
  },
  { requiredKeys: [] },
);

function formOf(path: string): fc.Arbitrary<string> {
  const form = forms[path.replace(storefrontPath, '')] ?? password;
  const spoilt = (names: string[], size: fc.DictionaryConstraints) =>
    fc.dictionary(fc.constantFrom(...names), value, size);
  return fc
    .oneof(
      { weight: 1, arbitrary: fc.constant(form) },
      ...(path.endsWith('/registrations') ? [{ weight: 12, arbitrary: details }] : []),
      { weight: 6, arbitrary: spoilt(Object.keys(form), { minKeys: 1, maxKeys: 2 }) },
      { weight: 1, arbitrary: spoilt([...strangeNames, 'phone', 'company'], { maxKeys: 2 }) },
      { weight: 1, arbitrary: spoilt(Object.keys(password), { minKeys: 1, maxKeys: 1 }) },
    )
    .map((fields) =>
      JSON.stringify(
        path.endsWith('/session') && 'password' in fields
          ? { ...password, ...fields }
          : { ...form, ...fields },
      ),
    );
}

const known: Route[] = Object.values(routes);
const paths = [
  ...known.map(({ path }) => storefrontPath + path),
  '/admin/settings',
  '/admin/customers',
  '/admin/customers/1/invite',
  '/health',
  `${storefrontPath}/openapi.json`,
  '/.well-known/jwks.json',
];

const headers = fc.record(
  {
    Cookie: headerText.map((token) => `__Host-customer_session=${token}`),
    'Idempotency-Key': headerText,
    'X-Forwarded-For': headerText,
    'Accept-Language': headerText,
    'If-None-Match': headerText,
    'Content-Type': fc.oneof(fc.constant('application/json'), headerText),
  },
  { requiredKeys: [] },
);

const path = fc.oneof(
  { weight: 3, arbitrary: fc.constant(`${storefrontPath}/registrations`) },
  { weight: 10, arbitrary: fc.constantFrom(...paths) },
  { weight: 1, arbitrary: fc.webPath().map((path) => storefrontPath + path) },
);

const request = path.chain((path) =>
  fc.record({
    path: fc.constant(path),
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...methodsOf(path)) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS') },
    ),
    query: fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.webQueryParameters().map((query) => `?${query}`) },
    ),
    headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
    body: fc.oneof({ weight: 5, arbitrary: formOf(path) }, { weight: 1, arbitrary: anything }),
  }),
);

function methodsOf(path: string): string[] {
  if (path === '/admin/settings') return ['GET', 'PUT'];
  if (path.startsWith('/admin/customers')) return ['POST'];
  const methods = known.filter((route) => storefrontPath + route.path === path);
  return methods.length > 0 ? methods.map(({ method }) => method) : ['GET'];
}

const numRuns = 10_000;

test('whatever 10,000 requests hold, each gets an answer that is none of 500', async () => {
  let answered = 0;
  const counts = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, query, headers, body }) => {
      const { status, text } = await send(method, path + query, headers, body);
      answered++;
      counts.set(status, (counts.get(status) ?? 0) + 1);
      assert.ok(status < 500, `${status} ${text}`);
      if (status < 400) return;
      const { code } = JSON.parse(text) as { code: string };
      assert.ok(code in errorStatus, `${status} ${text}`);
    }),
    { numRuns },
  );
  assert.equal(answered, numRuns);
  // Not all of them may have ended at the door.
  for (const status of [200, 201, 202, 400, 401, 404, 405, 409]) {
    assert.ok(counts.has(status), `${status} isn’t among ${[...counts.keys()].join(', ')}`);
  }
});

test('fields of a megabyte are refused as too large', async () => {
  for (const { method, path } of known.filter((route) => 'request' in route)) {
    const { status } = await send(method, storefrontPath + path, {}, `{"email":"${megabyte}"}`);
    assert.equal(status, 413, path);
  }
});

let count = 0;

async function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number; text: string }> {
  const admin = path.startsWith('/admin');
  const sent = await withProof(path, body);
  // An address each, or the limits would answer most of them.
  const remoteAddress = `10.${(++count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
  const response = await server.app.request(
    path,
    {
      method,
      headers: {
        Origin: server.config.url ?? '',
        [requestedWith.name]: requestedWith.value,
        'Content-Type': 'application/json',
        ...(admin && { Authorization: `Bearer ${apiKey}` }),
        ...headers,
      },
      ...(!['GET', 'HEAD'].includes(method) && { body: sent }),
    },
    { incoming: { socket: { remoteAddress } } },
  );
  return { status: response.status, text: await response.text() };
}

const purposes = [
  ['/registrations', 'register'],
  ['/password-resets', 'reset'],
] as const;

async function withProof(path: string, body: string): Promise<string> {
  if (!body.includes(proof.challengeId) && !body.includes(proof.code)) return body;
  const [, purpose] = purposes.find(([start]) => path.includes(start)) ?? [
    null,
    'sign-in' as const,
  ];
  const address = purpose === 'register' ? `shopper${count}@example.com` : 'ada@example.com';
  const { id, code } = await server.database
    .transaction()
    .execute((transaction) =>
      codes.create(transaction, { purpose, email: { address, key: address }, works: true }),
    );
  return body.replace(proof.challengeId, id).replace(proof.code, code);
}
