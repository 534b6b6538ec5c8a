import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import {
  alertOf,
  button,
  enter,
  eventually,
  field,
  findField,
  goodPassword,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';
import {
  ada,
  ask,
  open,
  openProfile,
  profileOf,
  reads,
  said,
  section,
  signIn,
  toggle,
} from './support.js';

it('asks whoever isn’t signed in to sign in', async () => {
  const shop = await openShop();
  const page = await mount(shop, html`<customer-profile sign-in-url="/in"></customer-profile>`);
  await settled(page);
  await reads(page, 'Sign in to see your account.');
  expect((button(page, 'Sign in') as HTMLAnchorElement).pathname).to.equal('/in');
  expect(await shop.requests('GET /customer')).to.equal(0);
});

it('says that a guest-only shop sells without accounts', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  const page = await mount(shop, html`<customer-profile></customer-profile>`);
  await settled(page);
  await reads(page, 'No account needed');
});

it('leaves nothing of hers behind when another tab signs out, nor for the next one', async () => {
  const shop = await openShop();
  const page = await profileOf(shop, { company: 'Engines Ltd' });
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), 'countess@example.com');
  await ask(shop, 'DELETE', '/session');
  await (await page.storefront!.account()).refreshSession();
  await reads(page, 'Sign in to see your account.');
  expect(page.querySelector('[data-section]')).to.equal(null);
  await shop.customer('grace@example.com', { firstName: 'Grace', lastName: 'Hopper' });
  await signIn(shop, 'grace@example.com');
  await (await page.storefront!.account()).refreshSession();
  await reads(page, 'Grace Hopper');
  expect(seen(page)).not.to.include('Engines');
  expect(findField(page, 'New e-mail')).to.equal(undefined);
});

it('asks for a sign-in where the session has ended, and then saves what was typed', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const details = await open(page, 'details');
  enter(field(details, 'First name'), 'Augusta');
  await shop.endSessions();
  button(details, 'Save').click();
  await reads(page, 'Is it you?');
  await (await page.storefront!.account()).refreshSession();
  const form = page.querySelector('customer-sign-in')!;
  await eventually(() => findField(form, 'Password'));
  enter(field(form, 'Password'), goodPassword);
  button(form, 'Sign in').click();
  await eventually(() => said(page, 'details') === 'Saved.');
  expect(seen(section(page, 'details'))).to.include('Augusta Lovelace');
});

it('drops an answer from before she signed out', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const details = await open(page, 'details');
  enter(field(details, 'First name'), 'Augusta');
  await shop.faults({ of: 'PATCH /customer', does: 'hold' });
  button(details, 'Save').click();
  await eventually(async () => (await shop.requests('PATCH /customer')) === 1);
  const form = details.querySelector('form')!;
  page.storefront!.session.set({ kind: 'signed-out' });
  await reads(page, 'Sign in to see your account.');
  await shop.release();
  await eventually(async () => (await shop.customers())[0]!['first_name'] === 'Augusta');
  await eventually(() => form.ariaBusy === 'false');
  expect(page.storefront!.session.state.kind).to.equal('signed-out');
  expect(seen(page)).not.to.include('Augusta');
});

it('is empty while it is kept for the back button', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  await open(page, 'details');
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await eventually(() => page.querySelector('.customer-waiting'));
  expect(page.querySelector('[data-section]')).to.equal(null);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await reads(page, 'Ada Lovelace');
});

it('has no passkeys in a shop that doesn’t take them', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  expect(seen(section(page, 'passkeys'))).to.include('Passkeys');
  const { shop: store } = page.storefront!;
  const config = { ...store.config!, signInMethods: ['password' as const] };
  store.know(config);
  await eventually(() => !page.querySelector('[data-section=passkeys]'));
});

it('says where a section can’t be had that the shop isn’t reached', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  await shop.faults({ of: 'GET /customer/sessions', does: 'answer', status: 500 });
  const devices = await open(page, 'devices');
  await eventually(() => alertOf(devices) === 'This part didn’t load.');
  await shop.faults();
  button(devices, 'Try again').click();
  await eventually(() => seen(devices).includes('This device'));
});

it('names its buttons after what they open', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const { ariaLabelledByElements } = toggle(page, 'email');
  expect(ariaLabelledByElements!.map(({ textContent }) => textContent!.trim()).join(' ')).to.equal(
    'Change E-mail',
  );
});

it('says everything in Spanish', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  await signIn(shop);
  const page = await openProfile(shop, undefined, 'es-ES');
  for (const text of ['Datos', 'Contraseña', 'Llaves de acceso', 'Dispositivos', 'Tus datos']) {
    expect(seen(page)).to.include(text);
  }
});
