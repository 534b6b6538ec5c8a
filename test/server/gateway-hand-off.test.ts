import assert from 'node:assert/strict';
import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { jwtVerify } from 'jose';
import type { HandOffSettings } from '../../src/server/gateway/settings.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { bridged, type Bridge } from './gateway-support.js';
import { goodPassword, testServer, type Shopper } from './support.js';

const storefront = 'https://shop.platform.example';
const secret = 'canary-hand-off-secret';
const multipass: HandOffSettings = { kind: 'multipass', storefront, secret };
const loginToken: HandOffSettings = {
  kind: 'login token',
  storefront,
  secret,
  clientId: 'client-1',
  store: '1',
};

/** As the platform opens it. */
function open(token: string): Record<string, string> {
  const keys = createHash('sha256').update(secret).digest();
  const bytes = Buffer.from(token, 'base64url');
  const signed = bytes.subarray(0, -32);
  const signature = createHmac('sha256', keys.subarray(16)).update(signed).digest();
  assert.deepEqual(bytes.subarray(-32), signature);
  const cipher = createDecipheriv('aes-128-cbc', keys.subarray(0, 16), signed.subarray(0, 16));
  const data = Buffer.concat([cipher.update(signed.subarray(16)), cipher.final()]);
  return JSON.parse(data.toString()) as Record<string, string>;
}

/** None of them leads to the platform's shop. */
const elsewhere = [
  'https://evil.example/',
  'https://shop.platform.example.evil.example/',
  'https://shop.platform.example@evil.example/',
  'http://shop.platform.example/',
  '//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'https://shop.platform.example//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'https:evil.example',
  'checkout',
  '/\tevil',
  '/\r\nX: y',
];

for (const name of ['cart', 'twc', 'bigcommerce'] as const) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    let shopper: Shopper;
    const handOff = name === 'bigcommerce' ? loginToken : multipass;
    const platformId = async () => {
      const email = parseEmail('ada@example.com') as EmailAddress;
      return String((await bridge.platform.customers.findByEmail(email))?.id);
    };

    before(async () => {
      bridge = await bridged(name, { gateway: { handOff } });
      shopper = bridge.gateway.shopper();
      await shopper.register('ada@example.com', { password: goodPassword });
    });
    after(() => bridge.remove());

    test("an address signs her in at the platform's own checkout", async () => {
      const now = bridge.gateway.clock.now();
      const { status, body } = await shopper.post('/checkout/hand-off', {
        returnTo: '/checkout?a=b',
      });
      assert.equal(status, 200, JSON.stringify(body));
      if (name === 'bigcommerce') {
        const [, token] =
          /^https:\/\/shop\.platform\.example\/login\/token\/(.+)$/.exec(body.url) ?? [];
        const { payload, protectedHeader } = await jwtVerify(String(token), Buffer.from(secret), {
          algorithms: ['HS256'],
          currentDate: new Date(now),
        });
        const { jti, ...claims } = payload;
        assert.equal(protectedHeader.typ, 'JWT');
        assert.match(String(jti), /^[\w-]{36}$/);
        assert.deepEqual(claims, {
          iss: 'client-1',
          iat: now / 1000,
          operation: 'customer_login',
          store_hash: '1',
          customer_id: Number(await platformId()),
          redirect_to: '/checkout?a=b',
        });
        assert.equal(body.expiresAt, new Date(now + 30_000).toISOString());
        return;
      }
      const [, token] =
        /^https:\/\/shop\.platform\.example\/account\/login\/multipass\/([\w-]+)$/.exec(body.url) ??
        [];
      assert.deepEqual(open(String(token)), {
        email: 'ada@example.com',
        created_at: new Date(now).toISOString(),
        identifier: await platformId(),
        first_name: 'Ada',
        last_name: 'Lovelace',
        return_to: 'https://shop.platform.example/checkout?a=b',
      });
    });

    test('every address is another one', async () => {
      const [one, other] = [
        await shopper.post('/checkout/hand-off', {}),
        await shopper.post('/checkout/hand-off', {}),
      ];
      assert.notEqual(one.body.url, other.body.url);
    });

    test("she arrives at the platform's shop and nowhere else", async () => {
      const there = ['/', `${storefront}/cart`, storefront];
      for (const returnTo of there) {
        assert.equal(
          (await shopper.post('/checkout/hand-off', { returnTo })).status,
          200,
          returnTo,
        );
      }
      for (const returnTo of elsewhere) {
        const { status, body } = await shopper.post('/checkout/hand-off', { returnTo });
        assert.deepEqual([status, body.fields], [400, { returnTo: 'invalid' }], returnTo);
      }
    });

    test('it is for the one who is signed in, with a proven mailbox', async () => {
      const anyone = bridge.gateway.shopper();
      assert.equal((await anyone.post('/checkout/hand-off', {})).body.code, 'sign_in_required');
      await bridge.gateway.database.updateTable('customers').set({ verified_email: 0 }).execute();
      const refused = await shopper.post('/checkout/hand-off', {});
      assert.equal(refused.body.code, 'reauthentication_required');
      const logged = bridge.gateway.logged.join('\n');
      assert.doesNotMatch(logged, /canary/);
    });
  });
}

test("the shop's own name for her goes before the platform's", async () => {
  const bridge = await bridged('cart', { gateway: { handOff: multipass } });
  try {
    const shopper = bridge.gateway.shopper();
    await shopper.register('ada@example.com');
    const email = parseEmail('ada@example.com') as EmailAddress;
    const there = await bridge.platform.customers.findByEmail(email);
    const write = { multipassIdentifier: 'crm-7' };
    await bridge.platform.operations.updateCustomer({ id: String(there?.id), write });
    bridge.gateway.clock.advance(11_000);
    const { body } = await shopper.post('/checkout/hand-off', {});
    assert.equal(open(String(body.url.split('/').at(-1)))['identifier'], 'crm-7');
  } finally {
    await bridge.remove();
  }
});

test('a server that keeps its customers itself has nobody to hand over to', async () => {
  const server = await testServer();
  try {
    const shopper = server.shopper();
    await shopper.register('ada@example.com');
    assert.equal((await shopper.post('/checkout/hand-off', {})).status, 404);
  } finally {
    await server.remove();
  }
});
