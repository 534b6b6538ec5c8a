import { expect, html, nextFrame } from '@open-wc/testing';
import { button, enter, eventually, field, heard, mount, openShop, seen } from '../support.js';
import {
  ada,
  asked,
  claims,
  guestAtCheckout,
  later,
  openCheckout,
  openWay,
  orderForm,
  signedIn,
  tokenOf,
} from './support.js';

/** The timers of the page that wait for so many seconds, to be run when the test says so. */
function timers(seconds: number): { readonly waiting: number; run: () => void; stop: () => void } {
  const { setTimeout: begin, clearTimeout: end } = window;
  const held = new Map<number, () => void>();
  let count = -1;
  window.setTimeout = ((work: () => void, time?: number, ...rest: unknown[]) => {
    if (Math.round((time ?? 0) / 1000) !== seconds) return begin(work, time, ...rest);
    held.set(--count, work);
    return count;
  }) as typeof setTimeout;
  window.clearTimeout = ((id: number) => {
    if (!held.delete(id)) end(id);
  }) as typeof clearTimeout;
  return {
    get waiting() {
      return held.size;
    },
    run: () => {
      const works = [...held.values()];
      held.clear();
      for (const work of works) work();
    },
    stop: () => Object.assign(window, { setTimeout: begin, clearTimeout: end }),
  };
}

/** As if the page were looked at, or not. */
function show(visibility: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => visibility,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  Reflect.deleteProperty(document, 'visibilityState');
});

it('renews the token half a minute before its end, unasked', async () => {
  const clock = timers(90);
  try {
    const { page, form, shop } = await guestAtCheckout();
    const events = heard(page, 'customer-checkout-ready');
    const old = tokenOf(form);
    clock.run();
    await eventually(() => tokenOf(form) !== old);
    expect(await asked(shop)).to.equal(2);
    await eventually(() => events.length === 1);
    expect(events[0]!.token).to.equal(tokenOf(form));
  } finally {
    clock.stop();
  }
});

it('renews no token of a page that nobody looks at, and an old one when she comes back', async () => {
  const clock = timers(90);
  try {
    const { form, shop } = await guestAtCheckout();
    const old = tokenOf(form);
    expect(clock.waiting).to.equal(1);
    show('hidden');
    expect(clock.waiting).to.equal(0);
    show('visible');
    expect(clock.waiting, 'a young one').to.equal(1);
    show('hidden');
    await later(61_000, async () => {
      show('visible');
      await eventually(() => tokenOf(form) !== old);
    });
    expect(await asked(shop)).to.equal(2);
  } finally {
    clock.stop();
  }
});

it('tries again in a while where a token could not be renewed, and says nothing of it', async () => {
  const [ahead, again] = [timers(90), timers(30)];
  try {
    const { element, form, shop } = await guestAtCheckout();
    const old = tokenOf(form);
    await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
    ahead.run();
    await eventually(() => again.waiting === 1);
    expect(tokenOf(form)).to.equal(old);
    expect(seen(element)).to.equal('Checking out as guest@example.com Change');
    again.run();
    await eventually(() => tokenOf(form) !== old);
  } finally {
    again.stop();
    ahead.stop();
  }
});

it('sends an order once, however often the button is pressed while it waits', async () => {
  const { orders, placeOrder, form, shop } = await guestAtCheckout();
  await shop.faults({ of: 'POST /checkout/identity', does: 'hold' });
  await later(61_000, async () => {
    for (let time = 0; time < 3; time++) placeOrder.click();
    await eventually(async () => (await asked(shop)) === 2);
    expect(form.ariaBusy).to.equal('true');
    placeOrder.click();
    await shop.release();
    await eventually(() => orders.length);
    await nextFrame();
  });
  expect(orders.length).to.equal(1);
  expect(await asked(shop)).to.equal(2);
  expect(form.ariaBusy).to.equal('false');
});

it('takes a double click for one order where nothing has to wait', async () => {
  const { orders, placeOrder } = await guestAtCheckout();
  placeOrder.click();
  placeOrder.click();
  await nextFrame();
  expect(orders.length).to.equal(1);
});

it('lets an order be tried again that the page’s script has taken, with another token', async () => {
  const { orders, placeOrder } = await guestAtCheckout();
  placeOrder.click();
  await eventually(() => {
    placeOrder.click();
    return orders.length === 2;
  });
  const [first, second] = orders.map((order) => order.get('customer_identity_token'));
  expect(second).to.not.equal(first);
});

it('takes every further submit for the same order while the browser carries it out', async () => {
  const { page, element } = await guestAtCheckout();
  const form = document.createElement('form');
  form.id = 'native';
  // It goes nowhere, and the page stays.
  form.action = 'javascript:void 0';
  page.append(form);
  element.form = 'native';
  await element.updateComplete;
  let sent = 0;
  form.addEventListener('submit', () => sent++);
  form.requestSubmit();
  const { timeStamp } = new Event('now');
  await eventually(() => new Event('now').timeStamp > timeStamp + 600);
  form.requestSubmit();
  expect(sent).to.equal(1);
  dispatchEvent(new Event('pageshow'));
  form.requestSubmit();
  await eventually(() => sent === 2, 'After she has come back to the page');
});

it('holds back the submit of a page whose own script sends the order', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { element, form, orders, placeOrder } = await openCheckout(shop);
  await openWay(element, 'Sign in');
  await signedIn(element);
  await eventually(() => tokenOf(form));
  const fetched: string[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fetched.push(tokenOf(form));
  });
  const old = tokenOf(form);
  await later(61_000, async () => {
    placeOrder.click();
    expect(fetched).to.deep.equal([]);
    await eventually(() => fetched.length);
  });
  expect(fetched).to.deep.equal([tokenOf(form)]);
  expect(fetched[0]).to.not.equal(old);
  expect(orders.length).to.equal(1);
});

it('waits with an order until it is known whether she is signed in', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const before = await openCheckout(shop);
  await openWay(before.element, 'Sign in');
  await signedIn(before.element);
  before.page.remove();
  const known = await shop.requests('GET /session');
  await shop.faults({ of: 'GET /session', does: 'hold' });
  const page = await mount(
    shop,
    html`<customer-checkout form="checkout-form"></customer-checkout> ${orderForm}`,
  );
  const form = page.querySelector<HTMLFormElement>('#checkout-form')!;
  let sent = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = tokenOf(form);
  });
  form.requestSubmit();
  await eventually(async () => (await shop.requests('GET /session')) > known);
  expect(sent).to.equal('');
  await shop.release();
  await eventually(() => sent);
  expect(claims(sent)).to.include({ kind: 'customer', email: ada });
});

it('forgets the token of a guest who changes her e-mail while it is being renewed', async () => {
  const { element, form, shop } = await guestAtCheckout();
  await shop.faults({ of: 'POST /checkout/identity', does: 'hold' });
  const renewal = element.identity({ forOrder: true });
  await eventually(async () => (await asked(shop)) === 2);
  button(element, 'Change').click();
  await eventually(() => element.querySelector('[name=email]'));
  await shop.release();
  expect(await renewal).to.equal(null);
  expect(tokenOf(form)).to.equal('');
  enter(field(element, 'E-mail'), 'other@example.com');
});
