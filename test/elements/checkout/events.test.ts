import { expect } from '@open-wc/testing';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  openShop,
  seen,
} from '../support.js';
import {
  ada,
  continueAsGuest,
  later,
  openCheckout,
  openWay,
  signedIn,
  signIn,
  switchMode,
  tellFromElsewhere,
  told,
  tokenOf,
} from './support.js';

type Told = Record<string, unknown>;

const types = [
  'customer-checkout-prompted',
  'customer-checkout-signed-in',
  'customer-checkout-continued-as-guest',
  'customer-checkout-blocked',
] as const;

let heard: Told[] = [];

const onEvent = (event: Event): void => {
  const own = Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted'));
  heard.push({ type: event.type.replace('customer-checkout-', ''), ...own });
};

beforeEach(() => {
  heard = [];
  for (const type of types) document.addEventListener(type, onEvent);
});

afterEach(() => {
  for (const type of types) document.removeEventListener(type, onEvent);
});

/** What was heard since the last look. */
const news = (): Told[] => heard.splice(0);

it('tells once that she is asked who she is', async () => {
  for (const mode of ['guest-only', 'optional', 'required'] as const) {
    const shop = await openShop({ checkoutMode: mode });
    const { page, element } = await openCheckout(shop);
    await eventually(() => heard.length);
    await element.identity();
    expect(news()).to.deep.equal([{ type: 'prompted', mode, reason: 'opened' }]);
    page.remove();
  }
});

it('tells nothing of asking where the customer was signed in before', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const before = await openCheckout(shop);
  await openWay(before.element, 'Sign in');
  await signedIn(before.element);
  before.page.remove();
  await eventually(() => heard.length === 2);
  news();
  const { form } = await openCheckout(shop);
  await eventually(() => tokenOf(form));
  expect(news()).to.deep.equal([]);
});

it('tells that she goes on as a guest, once for each Continue and for no renewal', async () => {
  const { element } = await openCheckout(await openShop());
  await eventually(() => news().length);
  await continueAsGuest(element);
  await element.identity({ forOrder: true });
  expect(news()).to.deep.equal([{ type: 'continued-as-guest' }]);
  button(element, 'Change').click();
  await eventually(() => findField(element, 'E-mail'));
  await continueAsGuest(element, 'other@example.com');
  await element.identity();
  expect(news()).to.deep.equal([{ type: 'continued-as-guest' }]);
});

it('tells how she has signed in, and nothing of who she is', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { element, form } = await openCheckout(shop);
  await eventually(() => news().length);
  await openWay(element, 'Sign in');
  await signIn(element);
  await eventually(() => tokenOf(form));
  expect(news()).to.deep.equal([{ type: 'signed-in', method: 'password' }]);
  tellFromElsewhere(shop, 'signed-out');
  await eventually(() => told(element));
  await element.identity();
  expect(news()).to.deep.equal([{ type: 'prompted', mode: 'optional', reason: 'signed-out' }]);
  enter(field(element, 'E-mail'), ada);
  button(element, 'E-mail me a code').click();
  await eventually(() => findField(element, 'Six-digit code'));
  enter(field(element, 'Six-digit code'), await shop.code(ada));
  await eventually(() => tokenOf(form));
  expect(news()).to.deep.equal([{ type: 'signed-in', method: 'code' }]);
});

it('tells that she has made an account', async () => {
  const shop = await openShop();
  const { element, form } = await openCheckout(shop);
  await eventually(() => news().length);
  enter(field(element, 'E-mail'), 'grace@example.com');
  await openWay(element, 'Create account');
  await eventually(() => findField(element, 'First name'));
  enter(field(element, 'First name'), 'Grace');
  enter(field(element, 'Last name'), 'Hopper');
  button(element, 'Create account').click();
  await eventually(() => findField(element, 'Six-digit code'));
  enter(field(element, 'Six-digit code'), await shop.code('grace@example.com'));
  await eventually(() => tokenOf(form));
  await eventually(() => heard.length);
  expect(news()).to.deep.equal([{ type: 'signed-in', method: 'registration' }]);
});

it('tells that a script has asked', async () => {
  const { element } = await openCheckout(await openShop());
  await eventually(() => news().length);
  const identity = element.requireIdentity();
  await eventually(() => heard.length);
  expect(news()).to.deep.equal([{ type: 'prompted', mode: 'optional', reason: 'requested' }]);
  await continueAsGuest(element);
  await identity;
});

it('tells that the mode has changed what she is asked', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop);
  await eventually(() => news().length);
  await continueAsGuest(page.element);
  await eventually(() => news().length);
  await switchMode(page, shop, 'guest-only');
  await page.element.identity();
  expect(news(), 'to a guest nothing has').to.deep.equal([]);
  await switchMode(page, shop, 'required');
  await page.element.identity();
  expect(news()).to.deep.equal([{ type: 'prompted', mode: 'required', reason: 'mode-changed' }]);
});

it('tells that an order was kept back for want of an e-mail, once a try', async () => {
  const { element, placeOrder, orders } = await openCheckout(await openShop());
  await eventually(() => news().length);
  placeOrder.click();
  placeOrder.click();
  await eventually(() => heard.length);
  await element.identity();
  expect(news()).to.deep.equal([{ type: 'blocked', reason: 'no_identity' }]);
  enter(field(element, 'E-mail'), 'guest@example.com');
  placeOrder.click();
  await eventually(() => orders.length);
  expect(news()).to.deep.equal([{ type: 'continued-as-guest' }]);
});

it('tells that an order was kept back for want of a sign-in', async () => {
  const { element, form } = await openCheckout(await openShop({ checkoutMode: 'required' }));
  await eventually(() => news().length);
  form.requestSubmit();
  await eventually(() => heard.length);
  expect(news()).to.deep.equal([{ type: 'blocked', reason: 'sign_in_required' }]);
  expect(findButton(element, 'Continue')).to.equal(undefined);
});

for (const [reason, online] of [
  ['offline', false],
  ['unreachable', true],
] as const) {
  it(`tells that an order was kept back as ${reason}, of a guest who is known and of one who isn’t`, async () => {
    const shop = await openShop();
    const { element, placeOrder } = await openCheckout(shop);
    await eventually(() => news().length);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    try {
      enter(field(element, 'E-mail'), 'guest@example.com');
      await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
      placeOrder.click();
      await eventually(() => heard.length);
      expect(news()).to.deep.equal([{ type: 'blocked', reason }]);
      await continueAsGuest(element);
      await eventually(() => heard.length);
      news();
      await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
      await later(61_000, async () => {
        placeOrder.click();
        await eventually(() => heard.length);
      });
      expect(news()).to.deep.equal([{ type: 'blocked', reason }]);
      expect(seen(element)).to.include('Checking out as guest@example.com');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
}
