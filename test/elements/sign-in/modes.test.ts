import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';

const ada = 'ada@example.com';
const pages = {
  signIn: '/in',
  register: '/join',
  account: '/me',
  checkout: '/pay',
  invitation: '/invited',
};

it('offers an account where customers may register', async () => {
  const shop = await openShop({ checkoutMode: 'optional', pages });
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await eventually(() => seen(page).includes('New here?'));
  expect(button(page, 'Create account').getAttribute('href')).to.equal('/join');
});

it('leads to the register page that the theme names', async () => {
  const shop = await openShop({ checkoutMode: 'optional', pages });
  const page = await mount(
    shop,
    html`<customer-sign-in register-url="/theme/register"></customer-sign-in>`,
  );
  await eventually(() => findButton(page, 'Create account'));
  expect(button(page, 'Create account').getAttribute('href')).to.equal('/theme/register');
});

it('says how to get an account where the shop invites its customers', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  await shop.customer(ada);
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await eventually(() => seen(page).includes('Accounts are set up by Tea & Co.'));
  expect(findButton(page, 'Create account')).to.equal(undefined);
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('says that the shop sells without accounts, and shows no form', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await eventually(() =>
    seen(page).includes('No account needed: Tea & Co sells without accounts.'),
  );
  expect(findField(page, 'E-mail')).to.equal(undefined);
  expect(findButton(page, 'Sign in')).to.equal(undefined);
});

it('honours no session while the shop sells to guests only', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.customer(ada);
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await settled(page);
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  await shop.change({ checkoutMode: 'guest-only' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => seen(page).includes('No account needed'));
  expect(seen(page)).not.to.include('Ada');
});

it('follows a mode that is switched in the middle of the form, and keeps what was typed', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.customer(ada);
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await settled(page);
  const email = field(page, 'E-mail');
  enter(email, ada);
  enter(field(page, 'Password'), goodPassword);
  await shop.change({ checkoutMode: 'guest-only' });
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('No account needed'));
  expect(findField(page, 'E-mail')).to.equal(undefined);

  await shop.change({ checkoutMode: 'required' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => seen(page).includes('Accounts are set up by'));
  expect(field(page, 'E-mail')).to.equal(email);
  expect(email.value).to.equal(ada);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('shows the mode that the page names before the server has answered', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  await shop.faults({ does: 'hold' });
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`, {
    checkoutMode: 'guest-only',
  });
  expect(seen(page)).to.equal('No account needed: the shop sells without accounts.');
});

it('shows the form without waiting for any answer', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.customer(ada);
  await shop.faults({ does: 'hold' });
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await shop.release();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('is usable while the config can’t be had', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.customer(ada);
  await shop.faults({ of: 'GET /config', does: 'answer', status: 500 });
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await eventually(() => page.storefront!.shop.state.kind === 'unreachable');
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});
