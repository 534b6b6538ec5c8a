import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateKeyPair, importJWK, SignJWT, type JWTPayload } from 'jose';
import { loadSecrets } from '../../src/server/auth/secrets.js';
import { address, openShop, type Shop } from './support.js';

const guest = { email: 'grace@example.com' };
const notPlaced = /Your order was not placed/;

test('a guest orders where accounts are optional', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('celadon-teapot');
  await shopper.add('harbour-fog', 2);
  const page = await shopper.follow(await shopper.placeOrder(await shopper.identify(guest)));
  for (const shown of ['#1001', 'grace@example.com', 'Guest', '12 Weir Lane', '€112.00']) {
    assert.ok(page.includes(shown), shown);
  }
  assert.match(await shopper.read('/cart'), /Nothing here yet/);
});

test('a customer orders where a sign-in is required', async (t) => {
  const shop = await openShop(t);
  await shop.set({ checkoutMode: 'required' });
  const shopper = shop.shopper();
  await shopper.signIn();
  await shopper.add('fern-gully');
  const page = await shopper.follow(await shopper.placeOrder(await shopper.identify({})));
  assert.match(page, /Customer account/);
});

test('where a sign-in is required, nobody orders without', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  await shopper.add('harbour-fog');
  const early = await shopper.identify(guest);
  await shop.set({ checkoutMode: 'required' });
  assert.match(await shopper.read('/checkout'), /<form[^>]*\binert\b/);
  for (const token of ['', early]) {
    const response = await shopper.placeOrder(token);
    assert.equal(response.status, 403);
    assert.match(await response.text(), notPlaced);
  }
});

test('a sign-in of before the shop went guests-only is a guest in the order', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  await shopper.signIn();
  await shopper.add('harbour-fog');
  const token = await shopper.identify({});
  await shop.set({ checkoutMode: 'guest-only' });
  const page = await shopper.follow(await shopper.placeOrder(token));
  assert.match(page, />\s*Guest\s*</);
});

test('an order without an identity says what to do, and keeps what was typed', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  const response = await shopper.placeOrder('', { street: 'Calle Ñu 7', delivery: 'express' });
  assert.equal(response.status, 400);
  const page = await response.text();
  assert.match(page, /Continue as a guest or sign in above/);
  assert.match(page, /value="Calle Ñu 7"/);
  assert.match(page, /value="express"\s+checked/);
});

test('a refused order keeps the guest’s e-mail, and the consent that she has given', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  for (const acceptsMarketing of [true, false]) {
    const token = await shopper.identify({ ...guest, acceptsMarketing });
    const order = { ...address, street: '', customer_identity_token: token };
    const page = await (await shopper.post('/checkout', order)).text();
    const [tag = ''] = /<customer-checkout[^>]*>/.exec(page) ?? [];
    assert.match(tag, /email="grace@example.com"/);
    assert.equal(/\saccepts-marketing\s/.test(tag), acceptsMarketing);
    const themed = await (await shopper.post('/checkout/plain', order)).text();
    const [email = ''] = /<input[^>]*name="email"[^>]*>/.exec(themed) ?? [];
    assert.match(email, /value="grace@example.com"/);
    const [box = ''] = /<input[^>]*name="acceptsMarketing"[^>]*>/.exec(themed) ?? [];
    assert.equal(/\schecked\s/.test(box), acceptsMarketing);
  }
});

test('a token buys one cart', async (t) => {
  const shop = await openShop(t);
  const first = shop.shopper();
  await first.add('harbour-fog');
  const token = await first.identify(guest);
  assert.equal((await first.placeOrder(token)).status, 303);
  const second = shop.shopper();
  await second.add('celadon-teapot');
  const response = await second.placeOrder(token);
  assert.equal(response.status, 409);
  assert.match(await response.text(), /was used for another order/);
});

test('a double click is one order, and so is a submit that comes late', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  const [late, other] = [shopper.twin(), shopper.twin()];
  const tokens = [await shopper.identify(guest), await shopper.identify(guest)];
  const placed = await Promise.all(tokens.map((token) => shopper.placeOrder(token)));
  placed.push(await late.placeOrder(await late.identify(guest)));
  const [order, ...others] = placed.map(({ headers }) => headers.get('Location'));
  assert.match(String(order), /^\/thank-you\//);
  assert.deepEqual(others, [order, order]);
  assert.match(await other.read('/cart'), /Nothing here yet/);
});

test('who never got the answer to her order buys on, and gets another order', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  const lost = await shopper.twin().placeOrder(await shopper.identify(guest));
  await shopper.add('celadon-teapot');
  const page = await shopper.follow(await shopper.placeOrder(await shopper.identify(guest)));
  assert.match(page, /#1002/);
  assert.match(page, /Celadon/i);
  assert.doesNotMatch(page, /Harbour Fog/);
  assert.match(await shopper.follow(lost), /#1001/);
});

test('a token is good for two minutes, and five seconds that clocks may differ', async (t) => {
  let now = Date.now();
  const shop = await openShop(t, { parts: { now: () => now } });
  const shopper = shop.shopper();
  await shopper.add('harbour-fog');
  const token = await shopper.identify(guest);
  now += 125_000;
  const late = await shopper.placeOrder(token);
  assert.equal(late.status, 400);
  const page = await late.text();
  assert.match(page, /Too much time went by/);
  assert.match(page, /email="grace@example.com"/);
  now -= 1_000;
  assert.equal((await shopper.placeOrder(token)).status, 303);
});

interface Forgery {
  name: string;
  token(shop: Shop): Promise<string>;
}

const claims = { kind: 'guest', email: guest.email, accepts_marketing: false, mode: 'optional' };

const forgeries: Forgery[] = [
  { name: 'for another audience', token: (shop) => sign(shop, { aud: 'newsletter' }) },
  { name: 'of another issuer', token: (shop) => sign(shop, { iss: 'https://evil.example' }) },
  { name: 'without an id', token: (shop) => sign(shop, { jti: undefined }) },
  { name: 'without an end', token: (shop) => sign(shop, { exp: undefined }) },
  {
    name: 'issued long ago to last long',
    token: (shop) => sign(shop, { iat: seconds() - 600, exp: seconds() + 600 }),
  },
  {
    name: 'for a customer without an id',
    token: (shop) => sign(shop, { kind: 'customer' }),
  },
  {
    name: 'signed with another key',
    token: async (shop) => {
      const { privateKey } = await generateKeyPair('ES256');
      const kid = String((await signingKey(shop)).kid);
      return new SignJWT(payload(shop)).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
    },
  },
  {
    name: 'signed with the public key as a secret',
    token: async (shop) => {
      const { kid, x } = await signingKey(shop);
      return new SignJWT(payload(shop))
        .setProtectedHeader({ alg: 'HS256', kid: String(kid) })
        .sign(new TextEncoder().encode(String(x).repeat(2)));
    },
  },
  {
    name: 'not signed at all',
    token: async (shop) =>
      [{ alg: 'none' }, payload(shop)]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.') + '.',
  },
  { name: 'that is no token', token: async () => 'aaa.bbb.ccc' },
];

for (const { name, token } of forgeries) {
  test(`a token ${name} buys nothing`, async (t) => {
    const shop = await openShop(t);
    const shopper = shop.shopper();
    await shopper.add('harbour-fog');
    const response = await shopper.placeOrder(await token(shop));
    assert.equal(response.status, 400);
    assert.match(await response.text(), notPlaced);
  });
}

test('a token signed by the shop is taken', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  await shopper.add('harbour-fog');
  assert.equal((await shopper.placeOrder(await sign(shop, {}))).status, 303);
});

test('an address with gaps is marked, and the rest kept', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  const token = await shopper.identify(guest);
  const wrong = { street: '', zip: 'nope', country: 'XX' };
  const response = await shopper.placeOrder(token, wrong);
  assert.equal(response.status, 422);
  const page = await response.text();
  for (const field of ['street', 'country']) {
    assert.match(page, new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
  }
  const misfit = await shopper.placeOrder(token, { zip: 'nope' });
  assert.match(await misfit.text(), /This postcode doesn’t fit the country/);
  assert.equal((await shopper.placeOrder(token, { country: 'HK', zip: '' })).status, 303);
});

test('an empty cart and a form from elsewhere order nothing', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  const token = await shopper.identify(guest);
  const empty = await shopper.placeOrder(token);
  assert.equal(empty.status, 400);
  assert.match(await empty.text(), /Your cart is empty/);
  await shopper.add('harbour-fog');
  for (const Origin of ['https://evil.example', 'null', `${shop.origin}.evil.example`, '']) {
    const foreign = await shopper.post('/checkout', { customer_identity_token: token }, { Origin });
    assert.equal(foreign.status, 403, Origin);
  }
  assert.equal((await shopper.placeOrder(token)).status, 303);
});

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

async function signingKey(shop: Shop) {
  return (await loadSecrets(shop.server.database, Date.now)).signingKey;
}

function payload(shop: Shop): JWTPayload {
  return {
    ...claims,
    iss: shop.origin,
    aud: 'checkout',
    jti: crypto.randomUUID(),
    iat: seconds(),
    exp: seconds() + 120,
  };
}

/** A token with the shop's own key, and other claims than the shop would sign. */
async function sign(
  shop: Shop,
  changes: Partial<Record<keyof JWTPayload, unknown>>,
): Promise<string> {
  const key = await signingKey(shop);
  const changed = { ...payload(shop), ...changes };
  return new SignJWT(changed)
    .setProtectedHeader({ alg: 'ES256', kid: String(key.kid) })
    .sign(await importJWK(key, 'ES256'));
}
