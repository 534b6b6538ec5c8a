import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type GenerateKeyPairResult,
} from 'jose';
import {
  memoryReplayStore,
  readCheckoutMode,
  verifyCheckoutIdentity,
  type CheckoutIdentityOptions,
  type VerifyCheckoutIdentity,
} from '../../src/checkout/index.js';
import { json, upstream, type Behaviour } from '../platforms/upstream.js';
import { shopOrigin, type TestServer } from '../server/support.js';
import {
  claimsOf,
  customerToken,
  guestToken,
  openAccounts,
  outcomeOf,
  sign,
  type Accounts,
} from './support.js';

function verifier(
  server: TestServer,
  address: string,
  options: Partial<CheckoutIdentityOptions> = {},
): VerifyCheckoutIdentity {
  return verifyCheckoutIdentity({
    jwksUrl: `${address}/.well-known/jwks.json`,
    issuer: shopOrigin,
    audience: 'checkout',
    now: server.clock.now,
    ...options,
  });
}

const verifierAt = (accounts: Accounts, options?: Partial<CheckoutIdentityOptions>) =>
  verifier(accounts, accounts.address, options);

test('says who is buying, which token it was, for how long it lives and which mode held', async (t) => {
  const accounts = await openAccounts(t);
  const verify = verifierAt(accounts);
  const claims = claimsOf(accounts);
  const end = accounts.clock.now() + 125_000;
  assert.deepEqual(await verify(await sign(accounts, claims)), {
    kind: 'verified',
    identity: { kind: 'guest', email: 'g@example.com', acceptsMarketing: false },
    tokenId: claims.jti,
    expiresAt: new Date(end),
    mode: 'optional',
  });
  const { id, token } = await customerToken(accounts, 'ada@example.com');
  const verified = await verify(token);
  assert.ok(verified.kind === 'verified');
  assert.deepEqual(verified.identity, {
    kind: 'customer',
    customerId: id,
    email: 'ada@example.com',
    acceptsMarketing: false,
  });
});

test('a token is taken until the instant that is said, and no longer', async (t) => {
  const accounts = await openAccounts(t);
  const verify = verifierAt(accounts);
  const lives = 600;
  for (const changes of [{}, { exp: accounts.clock.now() / 1000 + lives }]) {
    const token = await sign(accounts, { iat: accounts.clock.now() / 1000, ...changes });
    const verified = await verify(token);
    assert.ok(verified.kind === 'verified');
    const left = verified.expiresAt.getTime() - accounts.clock.now();
    assert.ok(left <= 126_000);
    accounts.clock.advance(left - 1);
    assert.equal(outcomeOf(await verify(token)), 'verified');
    accounts.clock.advance(1);
    assert.equal(outcomeOf(await verify(token)), 'expired');
    accounts.clock.advance(-left);
  }
});

interface Forgery {
  name: string;
  token(accounts: Accounts): Promise<unknown>;
  reason?: string;
}

const seconds = (server: TestServer) => server.clock.now() / 1000;
let stranger: GenerateKeyPairResult;
before(async () => {
  stranger = await generateKeyPair('ES256', { extractable: true });
});

async function publishedKey({ address }: Accounts) {
  const { keys } = (await (await fetch(`${address}/.well-known/jwks.json`)).json()) as {
    keys: { kid: string; x: string }[];
  };
  return keys[0]!;
}

const signedBy = (key: CryptoKey, accounts: Accounts, header: object) =>
  new SignJWT(claimsOf(accounts)).setProtectedHeader({ alg: 'ES256', ...header }).sign(key);

const forgeries: Forgery[] = [
  { name: 'for another audience', token: (s) => sign(s, { aud: 'newsletter' }) },
  { name: 'for no audience', token: (s) => sign(s, { aud: undefined }) },
  { name: 'of another issuer', token: (s) => sign(s, { iss: 'https://evil.example' }) },
  { name: 'of an issuer spelt differently', token: (s) => sign(s, { iss: `${shopOrigin}/` }) },
  { name: 'without an id', token: (s) => sign(s, { jti: undefined }) },
  { name: 'with an empty id', token: (s) => sign(s, { jti: '' }) },
  { name: 'with an id that is no text', token: (s) => sign(s, { jti: 7 }) },
  { name: 'without an end', token: (s) => sign(s, { exp: undefined }) },
  { name: 'without its age', token: (s) => sign(s, { iat: undefined }) },
  { name: 'of the future', token: (s) => sign(s, { iat: seconds(s) + 6 }) },
  {
    name: 'issued long ago to last long',
    token: (s) => sign(s, { iat: seconds(s) - 600, exp: seconds(s) + 600 }),
    reason: 'expired',
  },
  {
    name: 'that has ended',
    token: (s) => sign(s, { iat: seconds(s) - 20, exp: seconds(s) - 5 }),
    reason: 'expired',
  },
  { name: 'without a mode', token: (s) => sign(s, { mode: undefined }) },
  { name: 'of a mode that isn’t one', token: (s) => sign(s, { mode: 'open' }) },
  { name: 'for a customer without an id', token: (s) => sign(s, { kind: 'customer' }) },
  { name: 'for a customer with an empty id', token: (s) => sign(s, { kind: 'customer', sub: '' }) },
  { name: 'for nobody', token: (s) => sign(s, { kind: undefined }) },
  { name: 'for a shop owner', token: (s) => sign(s, { kind: 'admin' }) },
  { name: 'without an e-mail', token: (s) => sign(s, { email: '' }) },
  { name: 'with a consent that is none', token: (s) => sign(s, { accepts_marketing: 'yes' }) },
  { name: 'not signed at all', token: async (s) => new UnsecuredJWT(claimsOf(s)).encode() },
  {
    name: 'signed with the public key as a secret',
    token: async (s) => {
      const key = await publishedKey(s);
      return new SignJWT(claimsOf(s))
        .setProtectedHeader({ alg: 'HS256', kid: key.kid })
        .sign(new TextEncoder().encode(JSON.stringify(key)));
    },
  },
  {
    name: 'signed with another key under the name of the true one',
    token: async (s) => signedBy(stranger.privateKey, s, { kid: (await publishedKey(s)).kid }),
  },
  {
    name: 'signed with a key that it brings along',
    token: async (s) =>
      signedBy(stranger.privateKey, s, { jwk: await exportJWK(stranger.publicKey) }),
  },
  {
    name: 'that says where its key is',
    token: async (s) =>
      signedBy(stranger.privateKey, s, { jku: 'http://127.0.0.1:1/jwks.json', kid: 'mine' }),
  },
  {
    name: 'of an unknown key',
    token: async (s) => signedBy(stranger.privateKey, s, { kid: '../../etc/passwd' }),
  },
  {
    name: 'with other claims under a true signature',
    token: async (s) => {
      const [header, , signature] = (await guestToken(s)).split('.');
      const claims = Buffer.from(JSON.stringify({ ...claimsOf(s), kind: 'customer', sub: '1' }));
      return `${header}.${claims.toString('base64url')}.${signature}`;
    },
  },
  { name: 'of 10,000 characters', token: async () => 'x'.repeat(10_000) },
  {
    name: 'of 10,000 characters, truly signed',
    token: (s) => sign(s, { more: 'x'.repeat(7_500) }),
  },
  { name: 'of three words', token: async () => 'aaa.bbb.ccc' },
  { name: 'of blanks', token: async () => '   ' },
  { name: 'that is no text', token: async () => ({ toString: () => 'aaa.bbb.ccc' }) },
];

test('a token that the server wouldn’t have signed is refused', async (t) => {
  const accounts = await openAccounts(t);
  const verify = verifierAt(accounts);
  for (const { name, token, reason = 'invalid' } of forgeries) {
    const verification = await verify((await token(accounts)) as string);
    assert.equal(outcomeOf(verification), reason, name);
    assert.equal(verification.kind === 'refused' && verification.status, 401, name);
  }
  assert.equal(outcomeOf(await verify(await sign(accounts))), 'verified');
});

test('what is said of a refusal for the log has nothing of the shopper’s', async (t) => {
  const accounts = await openAccounts(t);
  const verify = verifierAt(accounts, { mode: 'optional' });
  const token = await sign(accounts, { aud: 'newsletter' });
  const refused = await verify(token);
  assert.deepEqual(refused, {
    kind: 'refused',
    reason: 'invalid',
    status: 401,
    message: 'The identity token can’t be trusted.',
    detail: 'unexpected "aud" claim value',
  });
  const claimless = await verify(await sign(accounts, { accepts_marketing: 'g@example.com' }));
  assert.ok(claimless.kind === 'refused');
  assert.equal(claimless.detail, 'the claim "accepts_marketing" is missing or wrong');
});

test('the present mode holds, whichever way it is told', async (t) => {
  const accounts = await openAccounts(t);
  const guest = await guestToken(accounts);
  const { token: customer } = await customerToken(accounts, 'ada@example.com');
  const ways = [
    (mode: 'guest-only' | 'optional' | 'required') => mode,
    (mode: 'guest-only' | 'optional' | 'required') => () => mode,
    (mode: 'guest-only' | 'optional' | 'required') => () => Promise.resolve(mode),
  ];
  for (const tell of ways) {
    const required = verifierAt(accounts, { mode: tell('required') });
    assert.equal(outcomeOf(await required(guest)), 'sign_in_required');
    assert.equal(outcomeOf(await required('')), 'sign_in_required');
    assert.equal(outcomeOf(await required(customer)), 'verified');
    const guestsOnly = verifierAt(accounts, { mode: tell('guest-only') });
    const verified = await guestsOnly(customer);
    assert.ok(verified.kind === 'verified');
    assert.deepEqual(
      [verified.mode, verified.identity],
      ['guest-only', { kind: 'guest', email: 'ada@example.com', acceptsMarketing: false }],
    );
    assert.equal(outcomeOf(await verifierAt(accounts, { mode: tell('optional') })('')), 'missing');
  }
});

test('without a mode, or where none is known, the one in which the token was signed holds', async (t) => {
  const accounts = await openAccounts(t, { checkoutMode: 'required' });
  const { token: customer } = await customerToken(accounts, 'ada@example.com');
  const early = await sign(accounts, { mode: 'required' });
  for (const options of [{}, { mode: () => null }]) {
    const verify = verifierAt(accounts, options);
    const verified = await verify(customer);
    assert.equal(verified.kind === 'verified' && verified.mode, 'required');
    assert.equal(outcomeOf(await verify(early)), 'sign_in_required');
    assert.equal(outcomeOf(await verify(undefined)), 'missing');
  }
});

test('what fails to tell the mode lets nothing through', async (t) => {
  const accounts = await openAccounts(t);
  const token = await guestToken(accounts);
  const fail = () => {
    throw new Error('no database');
  };
  for (const mode of [fail, async () => fail(), () => 'open' as 'optional']) {
    const verification = await verifierAt(accounts, { mode })(token);
    assert.equal(outcomeOf(verification), 'unavailable');
  }
});

test('a token is used once, and only by an order that isn’t refused', async (t) => {
  const accounts = await openAccounts(t);
  const { now } = accounts.clock;
  let mode: 'optional' | 'required' = 'required';
  const replay = memoryReplayStore({ now });
  const verify = verifierAt(accounts, { replay, mode: () => mode });
  const token = await guestToken(accounts);
  assert.equal(outcomeOf(await verify(token)), 'sign_in_required');
  mode = 'optional';
  const atOnce = await Promise.all([verify(token), verify(token), verify(token)]);
  assert.deepEqual(atOnce.map(outcomeOf).toSorted(), ['replayed', 'replayed', 'verified']);
  accounts.clock.advance(124_999);
  assert.equal(outcomeOf(await verify(token)), 'replayed');
});

test('a store that fails, or answers with anything but true, lets nothing through', async (t) => {
  const accounts = await openAccounts(t);
  const use = (answer: () => unknown) => ({ replay: { use: answer as () => boolean } });
  const fail = () => {
    throw new Error('connection lost');
  };
  const token = await guestToken(accounts);
  for (const [answer, outcome] of [
    [fail, 'unavailable'],
    [() => Promise.reject(new Error('connection lost')), 'unavailable'],
    [() => undefined, 'replayed'],
    [() => 'OK', 'replayed'],
  ] as const) {
    assert.equal(outcomeOf(await verifierAt(accounts, use(answer))(token)), outcome);
  }
});

const outages: Record<string, Behaviour> = {
  'that answer with an error': json({}, 500),
  'that are a page': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>It works</h1>');
  },
  'that are none': json({ keys: 'none' }),
  'of which one is broken': json({
    keys: [{ kty: 'EC', crv: 'P-256', alg: 'ES256', x: '', y: '' }],
  }),
  'that are cut off': (response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('{"keys":');
    response.destroy();
  },
  'that are too large': json({ keys: [], more: 'x'.repeat(600_000) }),
  'that never come': () => undefined,
  'that come for ever': (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"keys":');
  },
};

for (const [name, behaviour] of Object.entries(outages)) {
  test(`with keys ${name} nothing is verified, in three seconds at most`, async (t) => {
    const accounts = await openAccounts(t);
    const { url, close } = await upstream(behaviour);
    t.after(close);
    const begun = performance.now();
    // Without a name of the key, so that a set with any key is looked at.
    const token = await sign(accounts, {}, { kid: undefined as never });
    const verification = await verifier(accounts, url)(token);
    assert.equal(outcomeOf(verification), 'unavailable');
    assert.equal(verification.kind === 'refused' && verification.status, 503);
    assert.ok(performance.now() - begun < 5_000);
  });
}

test('a server that is down verifies nothing, and everything once it is back', async (t) => {
  const accounts = await openAccounts(t);
  let isDown = true;
  const verify = verifierAt(accounts, {
    fetch: (url, init) => fetch(isDown ? 'http://127.0.0.1:1/' : url, init),
  });
  const token = await guestToken(accounts);
  const refused = await verify(token);
  assert.ok(refused.kind === 'refused');
  assert.equal(refused.reason, 'unavailable');
  assert.match(String(refused.detail), /the keys can’t be read: fetch failed/);
  isDown = false;
  assert.equal(outcomeOf(await verify(token)), 'verified');
});

test('keys are not fetched from where a redirect leads', async (t) => {
  const accounts = await openAccounts(t);
  const { url, close } = await upstream((response) => {
    response.writeHead(302, { Location: `${accounts.address}/.well-known/jwks.json` }).end();
  });
  t.after(close);
  assert.equal(outcomeOf(await verifier(accounts, url)(await guestToken(accounts))), 'unavailable');
});

test('keys are fetched once, and anew for a key that isn’t among them, but not for each', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const accounts = await openAccounts(t);
  const pairs = [stranger, await generateKeyPair('ES256', { extractable: true })];
  const sets = await Promise.all(
    pairs.map(async ({ publicKey }, index) => ({
      keys: [{ ...(await exportJWK(publicKey)), kid: `key-${index}`, alg: 'ES256', use: 'sig' }],
    })),
  );
  const { url, arrived, close } = await upstream(json(sets[0]), json(sets[1]));
  t.after(close);
  const verify = verifier(accounts, url);
  const tokenOf = (index: number, kid = `key-${index}`) =>
    signedBy(pairs[index]!.privateKey, accounts, { kid });
  const first = await Promise.all([verify(await tokenOf(0)), verify(await tokenOf(0))]);
  assert.deepEqual(first.map(outcomeOf), ['verified', 'verified']);
  assert.equal(arrived.length, 1);

  for (const kid of ['a', 'b', 'c']) {
    assert.equal(outcomeOf(await verify(await tokenOf(0, kid))), 'invalid');
  }
  assert.equal(arrived.length, 1);

  t.mock.timers.tick(10_000);
  assert.equal(outcomeOf(await verify(await tokenOf(1))), 'verified');
  assert.equal(outcomeOf(await verify(await tokenOf(0))), 'invalid');
  assert.equal(arrived.length, 2);
  t.mock.timers.tick(5 * 60_000);
  assert.equal(outcomeOf(await verify(await tokenOf(1))), 'verified');
  assert.equal(arrived.length, 3);
});

const good = {
  jwksUrl: 'https://shop.example/.well-known/jwks.json',
  issuer: 'https://shop.example',
  audience: 'checkout',
};
const bad: [option: string, value: unknown][] = [
  ['jwksUrl', undefined],
  ['jwksUrl', ''],
  ['jwksUrl', '/.well-known/jwks.json'],
  ['jwksUrl', 'http://shop.example/.well-known/jwks.json'],
  ['jwksUrl', 'http://localhost.evil.example/jwks.json'],
  ['jwksUrl', 'file:///etc/jwks.json'],
  ['jwksUrl', 'https://user:secret@shop.example/jwks.json'],
  ['issuer', undefined],
  ['issuer', 'shop.example'],
  ['issuer', 'http://shop.example'],
  ['issuer', 'https://shop.example/'],
  ['issuer', 'https://shop.example/accounts'],
  ['audience', undefined],
  ['audience', ''],
  ['audience', ['checkout']],
  ['mode', 'open'],
  ['mode', null],
  ['replay', {}],
  ['replay', null],
  ['fetch', 'fetch'],
  ['now', 7],
];

for (const [option, value] of bad) {
  test(`${option} can’t be ${JSON.stringify(value) ?? 'missing'}`, () => {
    const options = { ...good, [option]: value } as CheckoutIdentityOptions;
    assert.throws(
      () => verifyCheckoutIdentity(options),
      (error) =>
        error instanceof TypeError &&
        error.message.startsWith(`${option} has to be`) &&
        !error.message.includes('secret'),
    );
  });
}

test('addresses of this machine may be without TLS, and may be URLs', () => {
  for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080', 'shop.localhost']) {
    const issuer = `http://${host}`;
    const jwksUrl = new URL('/.well-known/jwks.json', issuer);
    verifyCheckoutIdentity({ ...good, jwksUrl, issuer });
    readCheckoutMode({ configUrl: new URL('/storefront/v1/config', issuer) });
  }
});
