import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { address, openShop, type Shopper } from './support.js';

const guest = { email: 'grace@example.com' };
const pages = ['/checkout', '/checkout/steps', '/checkout/plain'] as const;

async function openCheckout(t: TestContext): Promise<Shopper> {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  return shopper;
}

/** What the page says of the cart that it shows. */
function cartShown(page: string): string {
  return /(?:data-cart|name="cart" value)="([^"]*)"/.exec(page)?.[1] ?? 'none';
}

for (const path of pages) {
  test(`${path} takes an order, and sends who has nothing in the cart to it`, async (t) => {
    const shop = await openShop(t);
    const shopper = shop.shopper();
    assert.equal((await shopper.get(path)).headers.get('Location'), '/cart');
    await shopper.add('harbour-fog');
    const page = await shopper.read(path);
    assert.match(page, /<customer-checkout/);
    const token = await shopper.identify(guest);
    const order = { ...address, cart: cartShown(page), customer_identity_token: token };
    assert.match(await shopper.follow(await shopper.post(path, order)), /#1001/);
  });

  test(`${path} says that the cart was changed in another tab, and shows what is in it now`, async (t) => {
    const shopper = await openCheckout(t);
    const seen = cartShown(await shopper.read(path));
    assert.equal(seen, 'harbour-fog:1');
    await shopper.twin().add('celadon-teapot');
    const order = { ...address, street: 'Calle Ñu 7', cart: seen };
    const token = await shopper.identify(guest);
    const refused = await shopper.post(path, { ...order, customer_identity_token: token });
    assert.equal(refused.status, 409);
    const page = await refused.text();
    assert.match(page, /was changed in another tab/);
    assert.match(page, /value="Calle Ñu 7"/);
    assert.equal(cartShown(page), 'harbour-fog:1 celadon-teapot:1');
    const again = { ...order, cart: cartShown(page), customer_identity_token: token };
    assert.equal((await shopper.post(path, again)).status, 303);
  });
}

test('a checkout that is a script is told in JSON where to go, or what is wrong', async (t) => {
  const shopper = await openCheckout(t);
  const json = { Accept: 'application/json' };
  const token = await shopper.identify(guest);
  const order = { ...address, customer_identity_token: token };
  const refused = await shopper.post('/checkout/steps', { ...order, zip: 'XXXX' }, json);
  assert.equal(refused.status, 422);
  assert.deepEqual(await refused.json(), {
    reason: 'fields',
    message: 'Please check the fields that are marked.',
    problems: { zip: 'This postcode doesn’t fit the country.' },
  });
  const placed = await shopper.post('/checkout/steps', order, json);
  assert.match(((await placed.json()) as { location: string }).location, /^\/thank-you\//);
});

test('provinces are listed by country, in the language of the page', async (t) => {
  const shopper = await openCheckout(t);
  const provinces = JSON.parse(await shopper.read('/checkout/provinces?country=ES')) as unknown[];
  assert.equal(provinces.length, 52);
  for (const country of ['GB', 'ZZ', '', '../..']) {
    const path = `/checkout/provinces?country=${encodeURIComponent(country)}`;
    assert.deepEqual(JSON.parse(await shopper.read(path)), [], country);
  }
});

test('where a sign-in is required, every checkout is closed before script', async (t) => {
  const shop = await openShop(t);
  await shop.set({ checkoutMode: 'required' });
  const shopper = shop.shopper();
  await shopper.add('harbour-fog');
  assert.match(await shopper.read('/checkout'), /<form[^>]*\binert\b/);
  assert.match(await shopper.read('/checkout/plain'), /<form[^>]*\binert\b/);
  assert.match(await shopper.read('/checkout/steps'), /<li[^>]*\binert\b/);
  for (const path of pages) {
    const response = await shopper.post(path, address);
    assert.equal(response.status, 403);
    assert.match(await response.text(), /sells to its customers only/);
  }
});
