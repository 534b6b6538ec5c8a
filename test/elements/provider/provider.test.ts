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
