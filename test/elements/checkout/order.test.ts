import { expect, html, nextFrame } from '@open-wc/testing';
import type { CustomerCheckoutElement } from '../../../src/elements/checkout/checkout.js';
import {
  button,
  enter,
  eventually,
  field,
  findField,
  heard,
  openShop,
  seen,
  type Shop,
} from '../support.js';
import {
  ada,
  asked,
  claims,
  continueAsGuest,
  guestAtCheckout,
  later,
  openCheckout,
  openWay,
  orderForm,
  signedIn,
  signInElsewhere,
  signInUnseen,
  told,
  tokenOf,
} from './support.js';

/** Puts Grace into the session, and tells no page of it. */
async function becomeGrace(shop: Shop): Promise<void> {
  await shop.customer('grace@example.com', { firstName: 'Grace', lastName: 'Hopper' });
  await signInUnseen(shop, 'grace@example.com');
}

it('goes out under no other customer than the one whom the page shows', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, element, form, orders, placeOrder } = await openCheckout(shop);
  await openWay(element, 'Sign in');
  await signedIn(element);
  await eventually(() => tokenOf(form));
  await becomeGrace(shop);
  const blocked = heard(page, 'customer-checkout-blocked');
  await later(61_000, async () => {
    placeOrder.click();
    await eventually(() => seen(element).includes('Checking out as Grace Hopper'));
    await eventually(() => blocked.length === 1);
  });
  expect(orders).to.deep.equal([]);
  expect(told(element)).to.match(/you’re checking out as Grace Hopper now\.$/);
  await eventually(() => {
    placeOrder.click();
    return orders.length === 1;
  });
  expect(claims(orders[0]!.get('customer_identity_token'))).to.include({
    email: 'grace@example.com',
  });
});

it('goes out once a fresh token is there, though its button was replaced meanwhile', async () => {
  const { form, orders, placeOrder, shop } = await guestAtCheckout();
  await shop.faults({ of: 'POST /checkout/identity', does: 'hold' });
  await later(61_000, async () => {
    placeOrder.click();
    await eventually(async () => (await asked(shop)) === 2);
    placeOrder.replaceWith(placeOrder.cloneNode(true));
    await shop.release();
    await eventually(() => orders.length === 1);
  });
  expect(form.ariaBusy).to.equal('false');
});

it('carries its token also where a script has renewed all that is in the form', async () => {
  const { form, orders } = await guestAtCheckout();
  form.innerHTML = '<button>Place order</button>';
  form.querySelector('button')!.click();
  await eventually(() => orders.length === 1);
  expect(claims(orders[0]!.get('customer_identity_token'))).to.include({
    email: 'guest@example.com',
  });
});

it('waits for the e-mail that is being taken', async () => {
  const shop = await openShop();
  const { page, element, orders, placeOrder } = await openCheckout(shop);
  const blocked = heard(page, 'customer-checkout-blocked');
  enter(field(element, 'E-mail'), 'guest@example.com');
  button(element, 'Continue').click();
  placeOrder.click();
  await eventually(() => orders.length === 1);
  expect(blocked).to.deep.equal([]);
});

it('says to a guest who has signed in elsewhere under which name it goes out now', async () => {
  const { element, shop } = await guestAtCheckout();
  await shop.customer(ada);
  await signInElsewhere(shop, ada);
  await eventually(() => told(element));
  expect(told(element)).to.equal('You’re signed in now, so you’re checking out as Ada Lovelace.');
});

it('has another token when she has come back to the page', async () => {
  const { page, element, shop } = await guestAtCheckout();
  const form = document.createElement('form');
  form.id = 'native';
  // It goes nowhere, and the page stays.
  form.action = 'javascript:void 0';
  page.append(form);
  element.form = 'native';
  await element.updateComplete;
  const tokens: string[] = [];
  form.addEventListener('submit', () => tokens.push(tokenOf(form)));
  form.requestSubmit();
  await nextFrame();
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  form.requestSubmit();
  await eventually(() => tokens.length === 2);
  expect(tokens[0]).to.not.equal(tokens[1]);
  expect(await asked(shop)).to.equal(2);
});

it('says why a script that needs to know who is buying is told nothing', async () => {
  const { page, element, shop } = await guestAtCheckout();
  const blocked = heard(page, 'customer-checkout-blocked');
  await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
  await later(61_000, async () => {
    const error: unknown = await element.requireIdentity().catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'network' });
    await eventually(() => told(element));
    expect(told(element)).to.match(/^We couldn’t reach the shop, so your order wasn’t sent\./);
    expect(blocked.map(({ reason }) => reason)).to.deep.equal(['unreachable']);
    await element.requireIdentity();
  });
  await eventually(() => told(element) === '');
});

it('is left to the first of two elements that name its form', async () => {
  const { error } = console;
  const errors: unknown[] = [];
  console.error = (...message) => errors.push(...message);
  try {
    const { page, element, orders, placeOrder } = await openCheckout(
      await openShop(),
      html`<customer-checkout form="checkout-form"></customer-checkout>
        <customer-checkout form="checkout-form"></customer-checkout>
        ${orderForm}`,
    );
    const second = [...page.querySelectorAll('customer-checkout')][1] as CustomerCheckoutElement;
    await continueAsGuest(element);
    await second.updateComplete;
    placeOrder.click();
    await eventually(() => orders.length === 1);
    expect(errors).to.deep.equal([
      'Two <customer-checkout> name the same form: the second one leaves it alone.',
    ]);
  } finally {
    console.error = error;
  }
});

it('asks for no token any more when the element has left the page', async () => {
  const { element, shop } = await guestAtCheckout();
  const { setTimeout: begin } = window;
  const waits: (number | undefined)[] = [];
  await shop.faults({ of: 'POST /checkout/identity', does: 'hold' });
  const renewal = element.identity({ forOrder: true });
  await eventually(async () => (await asked(shop)) === 2);
  element.remove();
  window.setTimeout = ((work: () => void, time?: number) => {
    waits.push(time);
    return begin(work, time);
  }) as typeof setTimeout;
  try {
    await shop.release();
    await renewal;
  } finally {
    window.setTimeout = begin;
  }
  expect(waits).to.not.include(90_000);
});

it('is closed with the buttons that stand outside of its form, and left as the page had it', async () => {
  const { page, element, form } = await openCheckout(
    await openShop({ checkoutMode: 'required' }),
    html`<customer-checkout form="checkout-form"></customer-checkout>
      ${orderForm}
      <button form="checkout-form" name="first">Order</button>
      <button form="checkout-form" name="second" inert>Pay</button>`,
  );
  await eventually(() => findField(element, 'Password'));
  const [first, second] = ['first', 'second'].map((name) =>
    page.querySelector<HTMLElement>(`[name=${name}]`)!,
  );
  expect([form.inert, first!.inert, second!.inert]).to.deep.equal([true, true, true]);
  element.remove();
  expect([form.inert, first!.inert, second!.inert]).to.deep.equal([false, false, true]);
  expect(form.hasAttribute('data-customer-closed')).to.equal(false);
});

it('keeps what the element stands around where the checkout’s form comes later', async () => {
  const { page, element } = await openCheckout(
    await openShop(),
    html`<customer-checkout form="later"><div class="later"></div></customer-checkout>
      ${orderForm}`,
  );
  const place = page.querySelector('.later')!;
  expect(element.contains(place)).to.equal(true);
  place.innerHTML = '<form id="later"><button>Order</button></form>';
  await eventually(() => element.hasAttribute('data-around'));
});
