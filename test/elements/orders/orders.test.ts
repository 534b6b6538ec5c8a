import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/orders/define.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import {
  alertOf,
  button,
  enter,
  errorOf,
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

/** A page with the past orders of Ada, who is signed in. */
async function open(shop: Shop, locale = 'en'): Promise<CustomerProviderElement> {
  const page = await mount(shop, html`<customer-orders></customer-orders>`, { locale });
  const storefront = await settled(page);
  const account = await storefront.account();
  await account.signIn({ email: ada, password: goodPassword });
  return page;
}

function reads(page: HTMLElement, text: string): Promise<void> {
  return eventually(() => seen(page).includes(text), `reads “${text}”`);
}

function names(page: ParentNode): string[] {
  return [...page.querySelectorAll('.customer-order-name')].map((name) => name.textContent ?? '');
}

async function shopWithOrders(count: number): Promise<{ shop: Shop; customerId: string }> {
  const shop = await openShop();
  const customerId = await shop.customer(ada);
  for (let number = 1; number <= count; number++) {
    const createdAt = new Date(Date.UTC(2025, 0, number, 12)).toISOString();
    await shop.order(`#${1000 + number}`, { customerId, createdAt });
  }
  return { shop, customerId };
}

it('shows past orders, newest first, with date, status, items and total', async () => {
  const { shop, customerId } = await shopWithOrders(1);
  const items = [
    { title: 'Harbour Fog', quantity: 2 },
    { title: 'Moon jar', quantity: 1 },
    { title: 'Fern Gully', quantity: 1 },
    { title: 'Copper Roof', quantity: 1 },
  ];
  await shop.order('#2000', {
    customerId,
    items,
    total: '1234.5',
    currency: 'JPY',
    financialStatus: 'refunded',
    fulfillmentStatus: 'delivered',
    createdAt: '2025-03-09T12:00:00Z',
  });
  const page = await open(shop);
  await eventually(() => names(page).length === 2);
  expect(names(page)).to.deep.equal(['#2000', '#1001']);
  const text = seen(page);
  expect(text).to.include('Mar 9, 2025');
  expect(text).to.include('Delivered Refunded');
  expect(text).to.include('2 × Harbour Fog, Moon jar, Fern Gully, and 1 more');
  expect(text).to.include('¥1,235');
  expect(text).to.include('€12.50');
  expect(text).not.to.include('Paid');
  const link = page.querySelector<HTMLAnchorElement>('.customer-order-name')!;
  expect(link.getAttribute('href')).to.match(/^\/account\/orders\/\d+$/);
  await expectAccessible(page);
});

it('links to the order page that the theme or the shop says, by id or name', async () => {
  const { shop } = await shopWithOrders(1);
  await shop.change({ pages: { order: '/orders?number={name}' } });
  const page = await open(shop);
  await eventually(() => names(page).length === 1);
  const link = () => page.querySelector('.customer-order-name')!.getAttribute('href');
  expect(link()).to.equal('/orders?number=%231001');
  page.querySelector('customer-orders')!.orderUrl = 'https://shop.example/o/{id}';
  await eventually(() => /^https:\/\/shop\.example\/o\/\d+$/.test(link() ?? ''));
  page.querySelector('customer-orders')!.orderUrl = 'javascript:alert(1)';
  await eventually(() => link() === '/orders?number=%231001');
});

it('shows more on demand, and the focus goes on with the first of them', async () => {
  const { shop } = await shopWithOrders(23);
  const page = await open(shop);
  await eventually(() => names(page).length === 20);
  button(page, 'Show more orders').click();
  await eventually(() => names(page).length === 23);
  expect(names(page).at(-1)).to.equal('#1001');
  await eventually(() => document.activeElement?.textContent === '#1003');
  expect(findButton(page, 'Show more orders')).to.equal(undefined);
  await expectAccessible(page);
});

it('says what will be there as long as there is none, and offers the next step', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await open(shop, 'es');
  await reads(page, 'Aquí verás tus pedidos, con su estado y su total.');
  expect(button(page, 'Ir a la tienda').getAttribute('href')).to.equal('/');
  await expectAccessible(page);
});

it('offers to try again where the orders could not be had', async () => {
  const { shop } = await shopWithOrders(1);
  await shop.faults({ of: 'GET /customer/orders', does: 'answer', status: 500 });
  const page = await open(shop);
  await reads(page, 'This part didn’t load.');
  expect(alertOf(page)).to.equal('This part didn’t load.');
  await expectAccessible(page);
  await shop.faults();
  button(page, 'Try again').click();
  await eventually(() => names(page).length === 1);
});

it('gives the orders of a guest to whoever proves the mailbox', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  await shop.order('#1', { email: 'grace@example.com' });
  await shop.order('#2', { email: 'grace@example.com' });
  const page = await open(shop);
  const claimed = heard(page, 'customer-orders-claimed');
  await reads(page, 'Your orders will show here');
  button(page, 'Find those orders').click();
  await eventually(() => {
    const email = findField(page, 'E-mail');
    return email && document.activeElement === email;
  });
  expect(field(page, 'E-mail').value).to.equal(ada);
  await expectAccessible(page);
  enter(field(page, 'E-mail'), 'grace@example.com');
  button(page, 'Send code').click();
  await reads(page, 'We sent a code to grace@example.com');
  await expectAccessible(page);

  const right = await shop.code('grace@example.com');
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
  enter(field(page, 'Six-digit code'), wrong);
  await eventually(() => errorOf(field(page, 'Six-digit code')));
  expect(names(page)).to.deep.equal([]);
  enter(field(page, 'Six-digit code'), right);
  await reads(page, '2 orders have been added to your account.');
  await eventually(() => names(page).length === 2);
  expect(claimed.map(({ count }) => count)).to.deep.equal([2]);
  await expectAccessible(page);
});

it('says kindly that there is nothing to claim', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await open(shop);
  const claimed = heard(page, 'customer-orders-claimed');
  await reads(page, 'Your orders will show here');
  button(page, 'Find those orders').click();
  await eventually(() => findButton(page, 'Send code'));
  button(page, 'Send code').click();
  await reads(page, 'We sent a code');
  enter(field(page, 'Six-digit code'), await shop.code(ada));
  await reads(page, 'We found no other orders with this e-mail.');
  expect(claimed.length).to.equal(0);
});

it('shows the orders of the one who is signed in, and of nobody without her', async () => {
  const { shop } = await shopWithOrders(2);
  await shop.customer('grace@example.com');
  const page = await open(shop);
  await eventually(() => names(page).length === 2);
  const account = await page.storefront!.account();
  await account.signOut();
  await reads(page, 'Sign in to see your account.');
  expect(names(page)).to.deep.equal([]);
  await expectAccessible(page);
  await account.signIn({ email: 'grace@example.com', password: goodPassword });
  await reads(page, 'Your orders will show here');
  expect(names(page)).to.deep.equal([]);
});

it('asks to sign in again in place where the session has ended, and then goes on', async () => {
  const { shop } = await shopWithOrders(23);
  const page = await open(shop);
  await eventually(() => names(page).length === 20);
  await shop.endSessions();
  button(page, 'Show more orders').click();
  await reads(page, 'Is it you?');
  await eventually(() => findField(page, 'Password'));
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => names(page).length === 23);
  expect(seen(page)).not.to.include('Is it you?');
});

it('has no word of orders where the shop sells without accounts', async () => {
  const { shop } = await shopWithOrders(1);
  const page = await open(shop);
  await eventually(() => names(page).length === 1);
  await shop.change({ checkoutMode: 'guest-only' });
  const account = await page.storefront!.account();
  await account.refreshShop();
  await reads(page, 'No account needed');
  expect(names(page)).to.deep.equal([]);
});

for (const [locale, direction] of [
  ['en', 'rtl'],
  ['es', 'ltr'],
] as const) {
  it(`is accessible in ${locale}, ${direction}`, async () => {
    document.documentElement.dir = direction;
    const { shop } = await shopWithOrders(21);
    const page = await open(shop, locale);
    await eventually(() => names(page).length === 20);
    await expectAccessible(page);
    document.documentElement.dir = 'ltr';
  });
}
