import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import { eventually, findButton, mount, openShop, seen, settled } from '../support.js';

it('speaks two languages in one page', async () => {
  const shop = await openShop();
  const sign = html`<customer-sign-in></customer-sign-in>`;
  const english = await mount(shop, sign, { locale: 'en' });
  const spanish = await mount(shop, sign, { locale: 'es-AR' });
  expect(findButton(english, 'Sign in')).to.not.equal(undefined);
  expect(findButton(spanish, 'Iniciar sesión')).to.not.equal(undefined);
});

it('marks words that are in another language than the page', async () => {
  const page = await mount(await openShop(), html`<customer-sign-in></customer-sign-in>`, {
    locale: 'es',
  });
  document.documentElement.lang = 'en';
  expect(page.querySelector('customer-sign-in')!.lang).to.equal('es');
});

it('serves an element that is added later', async () => {
  const page = await mount(await openShop(), html``);
  page.append(document.createElement('customer-sign-in'));
  await eventually(() => findButton(page, 'Sign in'));
});

it('serves an element that is moved to another shop', async () => {
  const here = await mount(await openShop({ checkoutMode: 'optional' }), html``);
  const there = await mount(
    await openShop({ checkoutMode: 'required', name: 'Elsewhere' }),
    html``,
  );
  await Promise.all([settled(here), settled(there)]);
  const element = document.createElement('customer-sign-in');
  here.append(element);
  await eventually(() => seen(element).includes('New here?'));
  there.append(element);
  await eventually(() => seen(element).includes('Accounts are set up by Elsewhere.'));
});

it('shows the mode that the page says before the server is asked', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.faults({ does: 'hold' });
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`, {
    checkoutMode: 'optional',
  });
  expect(seen(page)).to.include('New here?');
  await shop.release();
});

it('asks the API of the script tag, and knows its mode, in another language', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.faults({ does: 'hold' });
  const script = Object.assign(document.createElement('script'), { type: 'module' });
  Object.assign(script.dataset, { api: shop.api, locale: 'en', checkoutMode: 'optional' });
  document.head.append(script);
  try {
    const page = await fixture(
      html`<customer-provider locale="es"
        ><customer-sign-in></customer-sign-in
      ></customer-provider>`,
    );
    await eventually(() => findButton(page, 'Iniciar sesión'));
    expect(seen(page)).to.include('¿Primera vez aquí?');
    await eventually(async () => (await shop.requests('GET /config')) === 1);
  } finally {
    script.remove();
    await shop.release();
  }
});

it('begins anew with another address', async () => {
  const one = await openShop({ checkoutMode: 'required', name: 'One' });
  const two = await openShop({ checkoutMode: 'required', name: 'Two' });
  const page = await mount(one, html`<customer-sign-in></customer-sign-in>`);
  await eventually(() => seen(page).includes('set up by One'));
  page.api = two.api;
  await eventually(() => seen(page).includes('set up by Two'));
});

it('stops asking the server once it has left the page', async () => {
  const shop = await openShop();
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await settled(page);
  page.remove();
  const before = await shop.requests('GET /session');
  document.dispatchEvent(new Event('visibilitychange'));
  const other = await mount(shop, html``);
  await settled(other);
  expect(await shop.requests('GET /session')).to.equal(before + 1);
});

it('leaves a page without a provider as it is', async () => {
  const page = await fixture(
    html`<div>
      <customer-sign-in><a href="/login">Sign in</a></customer-sign-in>
    </div>`,
  );
  await nextFrame();
  expect(page.querySelector('a')).to.not.equal(null);
});

it('a shop says it in its own words, in the page’s language, and never as markup', async () => {
  const shop = await openShop();
  const own = {
    signIn: 'Log in <b>now</b>',
    es: { signIn: 'Acceder', email: 'Tu correo' },
    'es-MX': { signIn: 'Ingresar' },
    en: null,
    password: 7,
  };
  for (const [locale, text] of [
    ['en', 'Log in <b>now</b>'],
    ['es-AR', 'Acceder'],
    ['es-MX', 'Ingresar'],
  ] as const) {
    const page = await mount(
      shop,
      html`<script type="application/json" data-customer-texts>
          ${JSON.stringify(own)}
        </script>
        <customer-sign-in></customer-sign-in>`,
      { locale },
    );
    expect(seen(page), locale).to.include(text);
    expect(page.querySelector('b')).to.equal(null);
    expect(seen(page)).not.to.include('7');
  }
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`, { locale: 'en' });
  expect(findButton(page, 'Sign in')).not.to.equal(undefined);
  page.texts = { signIn: 'Come in' };
  await eventually(() => findButton(page, 'Come in'));
});

it('tells who wrote a key that no text has which one was perhaps meant', async () => {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => told.push(text);
  try {
    const page = await mount(await openShop(), html`<customer-sign-in></customer-sign-in>`);
    page.texts = { sigIn: 'Log in', 'orderCount.few': '{count} orders', es: { emial: 'Correo' } };
    await eventually(() => told.length > 0);
    expect(told).to.deep.equal([
      'customer-elements: there is no text called “sigIn” (perhaps “signIn”)',
    ]);
  } finally {
    console.warn = warn;
  }
});

it('shows our words where the shop’s own can’t be read', async () => {
  const told: unknown[] = [];
  const { warn } = console;
  console.warn = (text: string) => told.push(text);
  try {
    const page = await mount(
      await openShop(),
      html`<script type="application/json" data-customer-texts>
          ${'{ "signIn": "Log in", }'}
        </script>
        <customer-sign-in></customer-sign-in>`,
    );
    expect(told).to.deep.equal(['customer-elements: the texts are no JSON']);
    expect(findButton(page, 'Sign in')).not.to.equal(undefined);
  } finally {
    console.warn = warn;
  }
});
