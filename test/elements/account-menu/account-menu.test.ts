import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/account-menu/define.js';
import {
  alertOf,
  button,
  eventually,
  expectAccessible,
  findButton,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';

async function openMenu(shop: Shop) {
  const page = await mount(
    shop,
    html`<customer-account-menu register-url="/join"></customer-account-menu>`,
  );
  const storefront = await settled(page);
  const element = page.querySelector('customer-account-menu')!;
  await element.updateComplete;
  return { page, element, menu: element.shadowRoot!, storefront };
}

async function openSignedIn(shop: Shop, fields: Record<string, unknown> = {}) {
  await shop.customer(ada, fields);
  const opened = await openMenu(shop);
  const account = await opened.storefront.account();
  await account.signIn({ email: ada, password: goodPassword });
  await opened.element.updateComplete;
  return opened;
}

it('leads to signing in and to registering where accounts are optional', async () => {
  const shop = await openShop({
    checkoutMode: 'optional',
    pages: {
      signIn: '/in',
      register: '/up',
      account: '/me',
      checkout: '/pay',
      invitation: '/invited',
    },
  });
  const { menu } = await openMenu(shop);
  expect(button(menu, 'Sign in').getAttribute('href')).to.equal('/in');
  expect(button(menu, 'Create account').getAttribute('href')).to.equal('/join');
});

it('leads to signing in only where the shop invites its customers', async () => {
  const { menu } = await openMenu(await openShop({ checkoutMode: 'required' }));
  expect(findButton(menu, 'Sign in')).to.not.equal(undefined);
  expect(findButton(menu, 'Create account')).to.equal(undefined);
});

it('takes no space where the shop sells to guests only', async () => {
  const { element } = await openMenu(await openShop({ checkoutMode: 'guest-only' }));
  expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([0, 0]);
});

it('shows who is signed in, and opens and closes by keyboard', async () => {
  const { menu } = await openSignedIn(await openShop());
  const opener = button(menu, 'Ada');
  opener.focus();
  await sendKeys({ press: 'Enter' });
  await eventually(() => opener.ariaExpanded === 'true');
  expect(seen(menu)).to.include(ada);
  await sendKeys({ press: 'Tab' });
  await eventually(() => menu.activeElement === button(menu, 'Account'));
  await sendKeys({ press: 'Escape' });
  await eventually(() => opener.ariaExpanded === 'false');
  expect(menu.activeElement).to.equal(opener);
  expect(findButton(menu, 'Sign out')).to.equal(undefined);
});

it('closes when the shopper clicks elsewhere', async () => {
  const { element, menu } = await openSignedIn(await openShop());
  button(menu, 'Ada').click();
  await element.updateComplete;
  expect(findButton(menu, 'Sign out')).to.not.equal(undefined);
  document.body.click();
  await element.updateComplete;
  expect(findButton(menu, 'Sign out')).to.equal(undefined);
});

it('signs out, and tells the page once', async () => {
  const { page, element, menu } = await openSignedIn(await openShop());
  const events = heard(page, 'customer-signed-out');
  button(menu, 'Ada').click();
  await element.updateComplete;
  button(menu, 'Sign out').click();
  await eventually(() => findButton(menu, 'Sign in'));
  expect(events.length).to.equal(1);
});

it('says when signing out failed, and still shows who is signed in', async () => {
  const shop = await openShop();
  const { element, menu } = await openSignedIn(shop);
  await shop.faults({ of: 'DELETE /session', does: 'answer', status: 500 });
  button(menu, 'Ada').click();
  await element.updateComplete;
  button(menu, 'Sign out').click();
  await eventually(() => alertOf(menu));
  expect(alertOf(menu)).to.include('Nothing is lost');
  expect(findButton(menu, 'Ada')).to.not.equal(undefined);
});

it('shows a name as text, in any script and with any markup in it', async () => {
  for (const firstName of ['مريم', '小明 🌿', '<img src=x onerror="window.sentinel=1">']) {
    const { page, menu } = await openSignedIn(await openShop(), { firstName });
    expect(menu.querySelector('.name')!.textContent).to.equal(firstName);
    page.remove();
  }
  expect('sentinel' in window).to.equal(false);
});

it('is accessible in every state', async () => {
  const shop = await openShop();
  const { element, menu, storefront } = await openSignedIn(shop);
  await expectAccessible(element);
  button(menu, 'Ada').click();
  await element.updateComplete;
  await expectAccessible(element);
  await (await storefront.account()).signOut();
  await element.updateComplete;
  await expectAccessible(element);
});
