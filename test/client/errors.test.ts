import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AccountError,
  createAccountClient,
  isAccountError,
  type AccountErrorCode,
} from '../../src/client/index.js';
import {
  cutAnswer,
  cutConnection,
  json,
  misbehavingServer,
  neverAnswer,
  page,
  refusal,
  type Behaviour,
} from './support.js';

const credentials = { email: 'ada@shop.example', password: 'never mind which' };

const answers: [string, Behaviour, AccountErrorCode, number | undefined][] = [
  ['a refusal of ours', refusal('invalid_credentials', 401), 'invalid_credentials', 401],
  ['a refusal that we don’t know', refusal('moon_in_wrong_house', 400), 'invalid_response', 400],
  ['a refusal named like an object’s member', refusal('constructor', 400), 'invalid_response', 400],
  ['an unknown refusal that says to wait', refusal('slow_down', 429), 'rate_limited', 429],
  ['a problem document of somebody else', json({ title: 'No' }, 403), 'invalid_response', 403],
  ['a page of somebody else', page(404), 'invalid_response', 404],
  ['a page of somebody else, as success', page(200), 'invalid_response', 200],
  ['an empty answer', (response) => response.end(), 'invalid_response', 200],
  ['JSON of another shape', json({ customer: { id: 7 } }), 'invalid_response', 200],
  ['a server that broke down', page(500), 'server_error', 500],
  ['a proxy without a server', page(502), 'unavailable', 502],
  ['a server under maintenance', page(503), 'unavailable', 503],
  ['a proxy that gave up waiting', page(504), 'unavailable', 504],
  ['a proxy that says to wait', page(429), 'rate_limited', 429],
  ['a connection that was cut', cutConnection, 'network', undefined],
  ['an answer that was cut', cutAnswer, 'network', undefined],
  ['no answer', neverAnswer, 'timeout', undefined],
];

for (const [what, behaviour, code, status] of answers) {
  test(`${what} is an AccountError with the code ${code}`, async (context) => {
    const { baseUrl } = await misbehavingServer(context, behaviour);
    const requestTimeout = behaviour === neverAnswer ? 300 : 10_000;
    const client = createAccountClient({ baseUrl, requestTimeout });
    const error = await client.signIn(credentials).catch((reason: unknown) => reason);
    assert.ok(error instanceof AccountError);
    assert.equal(error.code, code);
    assert.equal(error.status, status);
  });
}

test('nobody to talk to is an AccountError with the code network', async () => {
  const client = createAccountClient({ baseUrl: 'http://127.0.0.1:1/storefront/v1' });
  await assert.rejects(client.signIn(credentials), { name: 'AccountError', code: 'network' });
});

test('an error names the fields that the server found fault with', async (context) => {
  const fields = { email: 'invalid', 'extra.birthday': 'required' };
  const { baseUrl } = await misbehavingServer(context, refusal('invalid_request', 400, { fields }));
  const client = createAccountClient({ baseUrl });
  await assert.rejects(client.signIn(credentials), { code: 'invalid_request', fields });
});

for (const [header, seconds] of [
  ['90', 90],
  ['Wed, 21 Oct 2015 07:28:00 GMT', undefined],
  ['', undefined],
] as const) {
  test(`a Retry-After of "${header}" is ${seconds ?? 'no'} seconds to wait`, async (context) => {
    const { baseUrl } = await misbehavingServer(context, page(429, { 'Retry-After': header }));
    const error = await createAccountClient({ baseUrl })
      .signIn(credentials)
      .catch((reason: unknown) => reason);
    assert.equal((error as AccountError).retryAfter, seconds);
  });
}

test('what went wrong underneath is the error’s cause', async (context) => {
  const { baseUrl } = await misbehavingServer(context, cutConnection);
  const error = await createAccountClient({ baseUrl })
    .signIn(credentials)
    .catch((reason: unknown) => reason);
  assert.ok((error as AccountError).cause instanceof TypeError);
});

test('an error of a second copy of the library is known as one', () => {
  class AccountErrorOfAnotherCopy extends Error {
    override readonly name = 'AccountError';
  }
  assert.equal(isAccountError(new AccountErrorOfAnotherCopy()), true);
  assert.equal(isAccountError(new AccountError('network')), true);
});

for (const other of [new TypeError('x'), { name: 'AccountError' }, 'network', null, undefined]) {
  test(`${String(other)} is no AccountError`, () => {
    assert.equal(isAccountError(other), false);
  });
}
