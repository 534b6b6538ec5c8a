import { expect, html, nextFrame } from '@open-wc/testing';
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
} from '../support.js';
import { send } from '../address-book/support.js';
import { ada, claims, later, openCheckout, orderForm, signedIn } from './support.js';

for (const checkoutMode of ['guest-only', 'optional'] as const) {
  it(`hands a guest over to the checkout where the mode is ${checkoutMode}`, async () => {
    const { page, element, form } = await openCheckout(await openShop({ checkoutMode }));
    const events = heard(page, 'customer-checkout-ready');
    enter(field(element, 'E-mail'), 'guest@example.com');
    field(element, 'E-mail me about news and offers').click();
    button(element, 'Continue').click();
    await eventually(() => seen(element).includes('Checking out as guest@example.com'));
    expect(events.map(({ identity }) => identity)).to.deep.equal([
      { kind: 'guest', email: 'guest@example.com', acceptsMarketing: true },
    ]);
    const token = new FormData(form).get('customer_identity_token');
    expect(token).to.equal(events[0]!.token);
    expect(claims(token)).to.include({
      kind: 'guest',
      email: 'guest@example.com',
      aud: 'checkout',
    });
  });
}

it('begins with the e-mail and the consent that the page knows', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  const { page, element } = await openCheckout(
    shop,
    html`<customer-checkout email="g@example.com" accepts-marketing></customer-checkout>
      ${orderForm}`,
  );
  const events = heard(page, 'customer-checkout-ready');
  button(element, 'Continue').click();
  await eventually(() => events.length);
  expect(events[0]!.identity).to.deep.equal({
    kind: 'guest',
    email: 'g@example.com',
    acceptsMarketing: true,
  });
});

it('has no word of accounts where the shop sells to guests only', async () => {
  const { element } = await openCheckout(await openShop({ checkoutMode: 'guest-only' }));
  expect(seen(element)).to.not.match(/account|sign in|password/i);
});

it('sends the order only when it is known who is buying, once, and by the button that was pressed', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  const { element, orders, placeOrder } = await openCheckout(shop);
  enter(field(element, 'E-mail'), 'guest@example.com');
  placeOrder.click();
  await eventually(() => orders.length);
  await nextFrame();
  expect(orders.length).to.equal(1);
  expect(orders[0]!.get('way')).to.equal('invoice');
  expect(claims(orders[0]!.get('customer_identity_token'))).to.include({
    email: 'guest@example.com',
  });
});

it('asks for the e-mail when the order is placed without one', async () => {
  const { element, orders, placeOrder } = await openCheckout(await openShop());
  placeOrder.click();
  const email = field(element, 'E-mail');
  await eventually(() => errorOf(email));
  expect(errorOf(email)).to.equal('Enter your e-mail.');
  expect(document.activeElement).to.equal(email);
  enter(email, 'guest@example.com');
  button(element, 'Continue').click();
  await eventually(() => seen(element).includes('Checking out as'));
  expect(orders.length, 'an order that she has not placed').to.equal(0);
});

it('lets a guest change her e-mail, and forgets the token of the old one', async () => {
  const { element, form } = await openCheckout(await openShop());
  enter(field(element, 'E-mail'), 'guset@example.com');
  button(element, 'Continue').click();
  await eventually(() => findButton(element, 'Change'));
  button(element, 'Change').click();
  await eventually(() => findField(element, 'E-mail'));
  expect(field(element, 'E-mail').value).to.equal('guset@example.com');
  expect(new FormData(form).get('customer_identity_token')).to.equal('');
});

it('signs in at the checkout without leaving it, and then sends the customer’s identity', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.customer(ada);
  const { page, element, orders, placeOrder } = await openCheckout(shop);
  const events = heard(page, 'customer-checkout-ready');
  enter(field(element, 'E-mail'), ada);
  button(element, 'Sign in').click();
  await eventually(() => findField(element, 'Password'));
  expect(field(element, 'E-mail').value, 'what was typed already').to.equal(ada);
  await signedIn(element);
  await eventually(() => events.length === 1);
  expect(events[0]!.identity).to.include({ kind: 'customer', email: ada, firstName: 'Ada' });
  placeOrder.click();
  expect(claims(orders[0]!.get('customer_identity_token'))).to.include({ kind: 'customer' });
});

it('takes a shopper back from signing in to checking out as a guest', async () => {
  const { element } = await openCheckout(await openShop());
  enter(field(element, 'E-mail'), 'guest@example.com');
  button(element, 'Sign in').click();
  await eventually(() => findButton(element, 'Check out without signing in'));
  button(element, 'Check out without signing in').click();
  await eventually(() => findButton(element, 'Continue'));
  expect(field(element, 'E-mail').value).to.equal('guest@example.com');
});

it('keeps the checkout closed before sign-in where the shop requires it, and opens it then', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  await shop.customer(ada);
  const { element, form, orders, placeOrder } = await openCheckout(shop);
  expect(seen(element)).to.include('Sign in to check out');
  expect(form.inert).to.equal(true);
  placeOrder.focus();
  expect(document.activeElement).to.not.equal(placeOrder);
  form.requestSubmit();
  await nextFrame();
  expect(orders.length).to.equal(0);
  await signedIn(element);
  await eventually(() => !form.inert);
  placeOrder.click();
  await eventually(() => orders.length);
  expect(orders.length).to.equal(1);
});

it('waits in the place of what is to come until it is known whether she is signed in', async () => {
  for (const isSignedIn of [true, false]) {
    const shop = await openShop({ checkoutMode: 'required' });
    await shop.customer(ada);
    if (isSignedIn) await send(shop, 'POST', '/session', { email: ada, password: goodPassword });
    else await send(shop, 'DELETE', '/session');
    await shop.faults({ of: 'GET /session', does: 'hold' });
    const markup = html`<customer-checkout form="checkout-form"></customer-checkout>${orderForm}`;
    const page = await mount(shop, markup);
    const element = page.querySelector('customer-checkout')!;
    const { height } = element.getBoundingClientRect();
    field(element, 'E-mail').focus();
    await eventually(() => page.querySelector<HTMLFormElement>('#checkout-form')!.inert);
    await eventually(() => customElements.get('customer-sign-in'));
    await element.updateComplete;
    expect(seen(element), 'no gate, and nothing to type in').to.equal('');
    expect(element.getBoundingClientRect().height).to.equal(height);
    await expectAccessible(element);
    await shop.release();
    const then = isSignedIn ? 'Checking out as Ada Lovelace' : 'Sign in to check out';
    await eventually(() => seen(element).includes(then));
    await eventually(() => document.activeElement?.textContent?.includes(then));
    page.remove();
  }
});

it('closes the checkout again when she signs out', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  await shop.customer(ada);
  const { element, form } = await openCheckout(shop);
  await signedIn(element);
  await eventually(() => !form.inert);
  button(element, 'Sign out').click();
  await eventually(() => form.inert);
  expect(new FormData(form).get('customer_identity_token')).to.equal('');
});

it('keeps what was typed when the shop requires sign-in in the middle of a checkout', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  const { page, element, form } = await openCheckout(shop);
  enter(field(element, 'E-mail'), ada);
  form.querySelector('input')!.value = 'Main Street 1';
  await shop.change({ checkoutMode: 'required' });
  button(element, 'Continue').click();
  await eventually(() => form.inert);
  await eventually(() => findField(element, 'Password'));
  expect(field(element, 'E-mail').value).to.equal(ada);
  expect(form.querySelector('input')!.value).to.equal('Main Street 1');
  expect(page.isConnected).to.equal(true);
});

it('renews a token that has grown old before the order is sent', async () => {
  const { element, form, orders, placeOrder } = await openCheckout(await openShop());
  enter(field(element, 'E-mail'), 'guest@example.com');
  button(element, 'Continue').click();
  await eventually(() => seen(element).includes('Checking out as'));
  const old = new FormData(form).get('customer_identity_token');
  await later(100_000, () => {
    placeOrder.click();
    return eventually(() => orders.length);
  });
  expect(orders[0]!.get('customer_identity_token')).to.not.equal(old);
});

it('says when the shop can’t be reached, keeps the e-mail, and goes on at the second try', async () => {
  const shop = await openShop();
  const { element, orders, placeOrder } = await openCheckout(shop);
  enter(field(element, 'E-mail'), 'guest@example.com');
  await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
  placeOrder.click();
  await eventually(() => alertOf(element));
  expect(alertOf(element)).to.equal('We couldn’t reach the shop. Nothing is lost: try again.');
  expect(field(element, 'E-mail').value).to.equal('guest@example.com');
  placeOrder.click();
  await eventually(() => orders.length);
  expect(orders.length).to.equal(1);
});

it('offers another try where a signed-in customer’s identity could not be had', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  await shop.customer(ada);
  const { element, form } = await openCheckout(shop);
  await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
  await eventually(() => findField(element, 'Password'));
  enter(field(element, 'E-mail'), ada);
  enter(field(element, 'Password'), goodPassword);
  button(element, 'Sign in').click();
  await eventually(() => findButton(element, 'Try again'));
  expect(form.inert).to.equal(true);
  button(element, 'Try again').click();
  await eventually(() => seen(element).includes('Checking out as Ada Lovelace'));
  await eventually(() => !form.inert);
});

for (const dir of ['ltr', 'rtl']) {
  it(`is accessible in every state, ${dir}`, async () => {
    document.documentElement.dir = dir;
    try {
      const shop = await openShop({ checkoutMode: 'optional' });
      await shop.customer(ada);
      const { element } = await openCheckout(shop);
      await expectAccessible(element);
      button(element, 'Continue').click();
      await eventually(() => errorOf(field(element, 'E-mail')));
      await expectAccessible(element);
      enter(field(element, 'E-mail'), 'guest@example.com');
      button(element, 'Continue').click();
      await eventually(() => findButton(element, 'Change'));
      await expectAccessible(element);
      button(element, 'Change').click();
      await eventually(() => findButton(element, 'Sign in'));
      button(element, 'Sign in').click();
      await eventually(() => findField(element, 'Password'));
      await expectAccessible(element);
      await signedIn(element);
      await expectAccessible(element);
    } finally {
      document.documentElement.dir = '';
    }
  });
}

it('is accessible while the checkout is closed', async () => {
  const { element } = await openCheckout(await openShop({ checkoutMode: 'required' }));
  await eventually(() => findField(element, 'Password'));
  await expectAccessible(element);
});
