import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShop, type Shopper } from './support.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

const pages = [
  '/',
  '/products/celadon-teapot',
  '/cart',
  '/checkout',
  '/account/login',
  '/account/login?form=theme',
  '/account/register',
  '/account/invitation',
  '/account',
  '/demo/settings',
  '/demo/invitations',
  '/demo/mailbox',
  '/docs',
  '/docs/elements/customer-sign-in',
  '/nothing/here',
];

const payloads = ['"><script>alert(1)</script>', "' onfocus='alert(1)", '</textarea><img src=x>'];

test('every answer of the shop carries the strict policy', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  const others = [
    '/assets/theme.css',
    '/assets/pictures/hero.svg',
    '/assets/none.css',
    '/cdn/none',
  ];
  for (const path of [...pages, ...others]) {
    const { headers } = await shopper.get(path);
    assert.equal(headers.get('Content-Security-Policy'), policy, path);
    assert.equal(headers.get('Referrer-Policy'), 'same-origin', path);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
  }
  const refused = await shopper.placeOrder('');
  assert.equal(refused.headers.get('Content-Security-Policy'), policy);
});

test('a document that there isn’t is answered as any page that there isn’t', async (t) => {
  const shopper = (await openShop(t)).shopper();
  for (const name of ['none', 'constructor', '__proto__', '%2e%2e/package', 'elements/none']) {
    assert.equal((await shopper.get(`/docs/${name}`)).status, 404, name);
  }
});

test('no page has a script or a style in its markup', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  for (const path of pages) {
    const page = await shopper.read(path);
    assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:/i, path);
  }
});

test('pages with somebody’s details are not stored', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.signIn();
  await shopper.add('harbour-fog');
  for (const path of ['/checkout', '/demo/mailbox']) {
    assert.equal((await shopper.get(path)).headers.get('Cache-Control'), 'no-store', path);
  }
  const placed = await shopper.placeOrder(await shopper.identify({}));
  const thanks = await shopper.get(placed.headers.get('Location') ?? '');
  assert.equal(thanks.headers.get('Cache-Control'), 'no-store');
});

for (const payload of payloads) {
  test(`${payload} comes out as text`, async (t) => {
    const shop = await openShop(t);
    const shopper = shop.shopper();
    await shop.set({ name: payload, consentText: payload });
    await shopper.add('harbour-fog');
    const typed = { firstName: payload, lastName: payload, street: payload, city: payload };
    const refused = await (await shopper.placeOrder('', typed)).text();
    const token = await shopper.identify({ email: 'grace@example.com' });
    const thanks = await shopper.follow(await shopper.placeOrder(token, typed));
    const notSaved = await shopper.post('/demo/settings', {
      name: '',
      'extra.0.key': payload,
      'extra.0.label.en': payload,
      'extra.0.options': payload,
    });
    const shown = [refused, thanks, await notSaved.text(), await shopper.read('/demo/settings')];
    for (const page of shown) {
      assert.ok(page.includes(escaped(payload)));
      assert.ok(!page.includes(payload));
    }
    assert.ok(
      !(await shopper.read(`/${encodeURIComponent(payload)}?dir=${payload}`)).includes(payload),
    );
  });
}

test('the language and the direction are remembered', async (t) => {
  const shopper = (await openShop(t)).shopper();
  assert.match(await shopper.read('/'), /lang="en"\s+dir="ltr"/);
  assert.match(await shopper.read('/?locale=es&dir=rtl'), /lang="es"\s+dir="rtl"/);
  const page = await shopper.read('/account/login');
  assert.match(page, /lang="es"\s+dir="rtl"/);
  assert.match(page, /data-locale="es"/);
  const arabic = await shopper.read('/?locale=ar');
  assert.match(arabic, /lang="ar"\s+dir="rtl"/);
  assert.match(arabic, /data-locale="ar"/);
  assert.match(await shopper.read('/account/login'), /chunks\/ar\.js/);
  assert.match(await shopper.read('/?locale=pt'), /lang="pt-BR"\s+dir="ltr"/);
  assert.match(await shopper.read('/?locale=xx&dir=up'), /lang="en"\s+dir="ltr"/);
});

test('without a choice, the shop’s language is spoken', async (t) => {
  const shop = await openShop(t);
  await shop.set({ locale: 'es-AR' });
  assert.match(await shop.shopper().read('/cart'), /Aquí no hay nada todavía/);
});

test('an unguessable address is all that shows an order', async (t) => {
  const shopper = (await openShop(t)).shopper();
  for (const id of ['1001', '%231001', "' OR 1=1", crypto.randomUUID()]) {
    const response = await shopper.get(`/thank-you/${encodeURIComponent(id)}`);
    assert.equal(response.status, 404, id);
  }
});

test('a body larger than any form is turned away', async (t) => {
  const shopper: Shopper = (await openShop(t)).shopper();
  const response = await shopper.post('/checkout', { street: 'x'.repeat(5_000_000) });
  assert.equal(response.status, 413);
});

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[<>"']/g, (character) => entities[character] ?? character);
}

test('the pages of accounts promise nothing that the mode doesn’t give', async (t) => {
  const shop = await openShop(t);
  const leads = async () => {
    const shopper = shop.shopper();
    const pages = [await shopper.read('/account/login'), await shopper.read('/account/register')];
    return pages.map((page) => page.includes('class="lead"'));
  };
  assert.deepEqual(await leads(), [true, true]);
  await shop.set({ checkoutMode: 'required' });
  assert.deepEqual(await leads(), [true, false]);
  await shop.set({ checkoutMode: 'guest-only' });
  assert.deepEqual(await leads(), [false, false]);
});
