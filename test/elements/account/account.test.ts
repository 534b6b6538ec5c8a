import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/account/define.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import {
  button,
  enter,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
after(() => history.replaceState(null, '', location.pathname + location.search));

async function open(shop: Shop, locale = 'en'): Promise<CustomerProviderElement> {
  const page = await mount(shop, html`<customer-account></customer-account>`, { locale });
  await settled(page);
  return page;
}

/** The account page of Ada, who is signed in. */
async function openAsAda(shop: Shop, locale = 'en'): Promise<CustomerProviderElement> {
  const page = await open(shop, locale);
  const account = await page.storefront!.account();
  await account.signIn({ email: ada, password: goodPassword });
  await eventually(() => heading(page));
  return page;
}

async function shopOfAda(): Promise<Shop> {
  const shop = await openShop();
  await shop.customer(ada);
  return shop;
}

/** What the part that is shown is called. */
function heading(page: ParentNode): string | undefined {
  const headings = [...page.querySelectorAll<HTMLElement>('.customer-account-part > h2')];
  return headings.find((other) => other.checkVisibility())?.innerText;
}

function reads(page: HTMLElement, text: string): Promise<void> {
  return eventually(() => seen(page).includes(text), `reads “${text}”`);
}

it('signs in in place, greets, and says what there is', async () => {
  const shop = await openShop();
  const customerId = await shop.customer(ada);
  await shop.order('#1001', { customerId });
  const page = await open(shop);
  await eventually(() => findField(page, 'Password'));
  await expectAccessible(page);
  const events = heard(page, 'customer-signed-in');
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => heading(page) === 'Hello, Ada');
  expect(events.map(({ method }) => method)).to.deep.equal(['password']);
  expect(seen(page)).to.include('One order The last one is #1001.');
  expect(seen(page)).to.include('Add one, and the checkout is quicker.');
  expect(seen(page)).to.include(`Ada Lovelace ${ada}`);
  await expectAccessible(page);
});

it('asks the server for nothing but the session to show the overview', async () => {
  const shop = await shopOfAda();
  const page = await openAsAda(shop);
  expect(heading(page)).to.equal('Hello, Ada');
  for (const path of ['addresses', 'orders', 'passkeys', 'sessions']) {
    expect(await shop.requests(`GET /customer/${path}`)).to.equal(0);
  }
  expect(await shop.requests('GET /customer')).to.equal(0);
});

it('opens each part by the address bar, with the focus on its heading', async () => {
  const page = await openAsAda(await shopOfAda());
  for (const [name, hash, content] of [
    ['Orders', '#orders', 'Your orders will show here'],
    ['Addresses', '#addresses', 'Add an address'],
    ['Profile', '#profile', ada],
    ['Overview', '#overview', 'No orders yet'],
  ] as const) {
    const link = [...page.querySelectorAll<HTMLElement>('nav a')].find(
      ({ innerText }) => innerText === name,
    )!;
    link.click();
    await reads(page, content);
    expect(location.hash).to.equal(hash);
    await eventually(() => link.ariaCurrent === 'page');
    expect(page.querySelectorAll('nav [aria-current]').length).to.equal(1);
    await eventually(() => document.activeElement?.matches('.customer-account-part > h2'));
    expect((document.activeElement as HTMLElement).innerText).to.equal(heading(page));
    await expectAccessible(page, name);
  }
  history.back();
  await eventually(() => heading(page) === 'Profile');
});

it('begins with the part that the address says, and leaves the focus alone', async () => {
  location.hash = '#orders';
  const page = await openAsAda(await shopOfAda());
  await eventually(() => heading(page) === 'Orders');
  expect(document.activeElement?.matches('h2')).to.equal(false);
});

it('takes no notice of a fragment that is not its own', async () => {
  const page = await openAsAda(await shopOfAda());
  location.hash = '#profile';
  await eventually(() => heading(page) === 'Profile');
  location.hash = '#reviews';
  await page.querySelector('customer-account')!.updateComplete;
  expect(heading(page)).to.equal('Profile');
});

it('keeps what was typed in a part while another is open', async () => {
  location.hash = '#orders';
  const page = await openAsAda(await shopOfAda());
  await eventually(() => findButton(page, 'Find those orders'));
  button(page, 'Find those orders').click();
  await eventually(() => findField(page, 'E-mail'));
  enter(field(page, 'E-mail'), 'grace@example.com');
  location.hash = '#overview';
  await eventually(() => heading(page) === 'Hello, Ada');
  location.hash = '#orders';
  await eventually(() => findField(page, 'E-mail'));
  expect(field(page, 'E-mail').value).to.equal('grace@example.com');
});

it('signs out, and nothing of hers stays in the page', async () => {
  location.hash = '#orders';
  const page = await openAsAda(await shopOfAda());
  await eventually(() => heading(page) === 'Orders');
  const events = heard(page, 'customer-signed-out');
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'Password'));
  expect(events.length).to.equal(1);
  expect(page.textContent).not.to.include('Ada');
  expect(page.querySelector('customer-orders')).to.equal(null);
});

it('says that there are no accounts where the shop sells without', async () => {
  const shop = await shopOfAda();
  const page = await openAsAda(shop);
  await shop.change({ checkoutMode: 'guest-only' });
  await (await page.storefront!.account()).refreshShop();
  await reads(page, 'No account needed: Tea & Co sells without accounts.');
  expect(heading(page)).to.equal(undefined);
  await expectAccessible(page);
});

for (const [locale, direction] of [
  ['es', 'ltr'],
  ['en', 'rtl'],
] as const) {
  it(`is accessible in ${locale}, ${direction}`, async () => {
    document.documentElement.dir = direction;
    try {
      const page = await openAsAda(await shopOfAda(), locale);
      await expectAccessible(page);
      expect(seen(page)).to.include(locale === 'es' ? 'Hola, Ada' : 'Hello, Ada');
    } finally {
      document.documentElement.dir = 'ltr';
    }
  });
}

it('keeps what was typed when the end of her session is noticed while she signs in again', async () => {
  location.hash = '#orders';
  const shop = await shopOfAda();
  const page = await openAsAda(shop);
  await eventually(() => findButton(page, 'Find those orders'));
  button(page, 'Find those orders').click();
  await eventually(() => findField(page, 'E-mail'));
  enter(field(page, 'E-mail'), 'grace@example.com');
  await shop.endSessions();
  button(page, 'Send code').click();
  await reads(page, 'Is it you?');
  const account = await page.storefront!.account();
  await account.refreshSession();
  await page.querySelector('customer-account')!.updateComplete;
  await eventually(() => findField(page, 'Password'));
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await reads(page, 'We sent a code to grace@example.com');
});

it('shows somebody else nothing of what the one before had open', async () => {
  location.hash = '#orders';
  const shop = await shopOfAda();
  await shop.customer('grace@example.com', { firstName: 'Grace' });
  const page = await openAsAda(shop);
  await eventually(() => findButton(page, 'Find those orders'));
  const hers = page.querySelector('customer-orders');
  const account = await page.storefront!.account();
  await account.signIn({ email: 'grace@example.com', password: goodPassword });
  await eventually(() => page.querySelector('customer-orders') !== hers);
});

it('leads the focus on after signing in, and after signing out', async () => {
  const page = await open(await shopOfAda());
  await eventually(() => findField(page, 'Password'));
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => document.activeElement?.textContent?.trim() === 'Hello, Ada');
  button(page, 'Sign out').click();
  await eventually(() => document.activeElement?.matches('customer-sign-in input'));
});

it('makes room for itself where a form stands for pages without script', async () => {
  const shop = await shopOfAda();
  const page = await mount(
    shop,
    html`<customer-account
      ><form><button>Go to the old page</button></form></customer-account
    >`,
  );
  await settled(page);
  await eventually(() => findField(page, 'Password'));
  expect(findButton(page, 'Go to the old page')).to.equal(undefined);
});

it('hands on to its parts what the theme says of them', async () => {
  location.hash = '#orders';
  const shop = await openShop();
  const customerId = await shop.customer(ada);
  await shop.order('#1001', { customerId });
  const page = await openAsAda(shop);
  const account = page.querySelector('customer-account')!;
  account.orderUrl = '/o/{name}';
  const lookup = { countries: ['ES'] };
  account.lookup = lookup;
  const order = () => page.querySelector('.customer-order-name')?.getAttribute('href');
  await eventually(() => order() === '/o/%231001');
  location.hash = '#addresses';
  await eventually(() => page.querySelector('customer-address-book')?.lookup === lookup);
});
