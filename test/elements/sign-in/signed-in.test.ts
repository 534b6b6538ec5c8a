import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import { CustomerSignedInEvent, CustomerSignedOutEvent } from '../../../src/elements/events.js';
import {
  button,
  enter,
  errorOf,
  eventually,
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

async function signIn(page: HTMLElement) {
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as'));
}

async function openForm(shop: Shop) {
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  return { page, element: page.querySelector('customer-sign-in')! };
}

it('says who is signed in, and leads to her account', async () => {
  const shop = await openShop({
    pages: {
      signIn: '/in',
      register: '/join',
      account: '/me',
      checkout: '/pay',
      invitation: '/invited',
    },
  });
  await shop.customer(ada);
  const { page } = await openForm(shop);
  await settled(page);
  await signIn(page);
  expect(button(page, 'Go to your account').getAttribute('href')).to.equal('/me');
  expect(findField(page, 'E-mail')).to.equal(undefined);
});

it('leads nowhere on the account page itself', async () => {
  const account = location.pathname;
  const shop = await openShop({
    pages: { signIn: '/in', register: '/join', account, checkout: '/pay', invitation: '/invited' },
  });
  await shop.customer(ada);
  const { page } = await openForm(shop);
  await settled(page);
  await signIn(page);
  expect(findButton(page, 'Go to your account')).to.equal(undefined);
});

it('calls a customer without a name by her e-mail', async () => {
  const shop = await openShop();
  await shop.customer(ada, { firstName: '', lastName: '' });
  const { page } = await openForm(shop);
  await signIn(page);
  expect(seen(page)).to.include(`Signed in as ${ada}`);
});

it('moves the focus to the news that she is signed in', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page } = await openForm(shop);
  await signIn(page);
  await eventually(() => document.activeElement?.textContent?.includes('Signed in as Ada'));
});

it('signs out, and shows an empty form again', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page } = await openForm(shop);
  await signIn(page);
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'E-mail'));
  expect(field(page, 'E-mail').value).to.equal('');
  expect(field(page, 'Password').value).to.equal('');
  expect(errorOf(field(page, 'E-mail'))).to.equal(undefined);
  const answer = await fetch(`${shop.api}/session`);
  expect(await answer.json()).to.deep.equal({ customer: null });
});

it('tells the page of the customer who signed in: once, through shadow trees, and cancelable', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, element } = await openForm(shop);
  const events = heard(document, 'customer-signed-in');
  await signIn(page);
  expect(events.length).to.equal(1);
  const [event] = events;
  expect(event).to.be.instanceOf(CustomerSignedInEvent);
  expect(event!.target === element).to.equal(true);
  expect([event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([true, true, true]);
  expect(event!.customer.firstName).to.equal('Ada');
});

it('tells the page that she signed out: once, and through shadow trees', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page } = await openForm(shop);
  const events = heard(document, 'customer-signed-out');
  await signIn(page);
  expect(events.length).to.equal(0);
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'E-mail'));
  expect(events.length).to.equal(1);
  expect(events[0]).to.be.instanceOf(CustomerSignedOutEvent);
  expect([events[0]!.bubbles, events[0]!.composed]).to.deep.equal([true, true]);
});

it('fires no event for a session that was there already, nor for one that ended elsewhere', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const first = await openForm(shop);
  await signIn(first.page);
  first.page.remove();
  const events = [heard(document, 'customer-signed-in'), heard(document, 'customer-signed-out')];
  const { page } = await openForm(shop);
  await eventually(() => seen(page).includes('Signed in as Ada'));
  await shop.endSessions();
  await (await page.storefront!.account()).refreshSession();
  await eventually(() => findField(page, 'E-mail'));
  expect(events.flat()).to.deep.equal([]);
});

it('fires one event where two forms are in the page, from the one that was used', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await mount(
    shop,
    html`<customer-sign-in></customer-sign-in><customer-sign-in></customer-sign-in>`,
  );
  const events = heard(page, 'customer-signed-in');
  const [first, second] = page.querySelectorAll('customer-sign-in');
  await signIn(second!);
  await eventually(() => seen(first!).includes('Signed in as Ada'));
  expect(events.map(({ target }) => target === second)).to.deep.equal([true]);
});
