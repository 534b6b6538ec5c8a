import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShop } from './support.js';

test('the cart adds up', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog', 3);
  await shopper.add('fern-gully');
  await shopper.add('harbour-fog');
  // 4 × 14.00 + 18.50
  assert.match(await shopper.read('/cart'), /Subtotal[^]*€74\.50/);
  await shopper.post('/cart/lines/harbour-fog', { quantity: '1' });
  const page = await shopper.read('/cart');
  assert.match(page, /Subtotal[^]*€32\.50/);
  assert.match(page, /aria-label="2 items"/);
});

test('delivery is free from 60.00, and the sums say so', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('second-breakfast', 4);
  assert.match(await shopper.read('/checkout'), /with-standard[^]*€4\.90[^]*€52\.90/);
  await shopper.add('second-breakfast');
  const page = await shopper.read('/checkout');
  assert.match(page, /with-standard[^]*Free[^]*€60\.00/);
  assert.match(page, /with-express[^]*€12\.00[^]*€72\.00/);
});

test('a line is taken out by its button or by 0', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  await shopper.add('fern-gully');
  await shopper.post('/cart/lines/harbour-fog', { quantity: '5', action: 'remove' });
  assert.doesNotMatch(await shopper.read('/cart'), /Harbour Fog/);
  await shopper.post('/cart/lines/fern-gully', { quantity: '0' });
  assert.match(await shopper.read('/cart'), /Nothing here yet/);
});

const quantities = [
  { typed: '250', kept: 99 },
  { typed: '-3', kept: 1 },
  { typed: '2.5', kept: 1 },
  { typed: 'many', kept: 1 },
  { typed: '1e3', kept: 1 },
];

for (const { typed, kept } of quantities) {
  test(`a quantity of ${typed} is ${kept}`, async (t) => {
    const shopper = (await openShop(t)).shopper();
    await shopper.post('/cart/lines', { product: 'harbour-fog', quantity: typed });
    assert.match(await shopper.read('/cart'), new RegExp(`name="quantity"\\s+value="${kept}"`));
  });
}

test('a price in the form is nobody’s price', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.post('/cart/lines', { product: 'celadon-teapot', quantity: '1', price: '1' });
  assert.match(await shopper.read('/cart'), /Subtotal[^]*€84\.00/);
  const unknown = await shopper.post('/cart/lines', { product: 'gold-bar', quantity: '1' });
  assert.equal(unknown.status, 404);
});

test('each shopper has a cart of her own', async (t) => {
  const shop = await openShop(t);
  const [one, other] = [shop.shopper(), shop.shopper()];
  await one.add('harbour-fog');
  assert.match(await other.read('/cart'), /Nothing here yet/);
});
