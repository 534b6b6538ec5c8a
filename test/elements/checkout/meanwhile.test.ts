import { expect, nextFrame } from '@open-wc/testing';
import {
  button,
  enter,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  goodPassword,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';
import {
  ada,
  continueAsGuest,
  later,
  openCheckout,
  openWay,
  signedIn,
  signIn,
  signInElsewhere,
  switchMode,
  tellFromElsewhere,
  told,
  tokenOf,
  type CheckoutPage,
} from './support.js';

const street = 'Main Street 1';

/** Ada in the middle of a checkout. */
async function adaAtCheckout(shop: Shop): Promise<CheckoutPage> {
  await shop.customer(ada);
  const page = await openCheckout(shop);
  if (findButton(page.element, 'Sign in')) await openWay(page.element, 'Sign in');
  await signedIn(page.element);
  await eventually(() => tokenOf(page.form));
  page.form.querySelector('input')!.value = street;
  return page;
}

function keepsWhatWasTyped({ form }: CheckoutPage): void {
  expect(form.querySelector('input')!.value).to.equal(street);
}

it('says that she has signed out in another tab, and forgets her token', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  tellFromElsewhere(shop, 'signed-out');
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal(
    'You signed out in another tab. What you typed here is still here.',
  );
  expect(tokenOf(page.form)).to.equal('');
  expect(findButton(page.element, 'Continue')).to.not.equal(undefined);
  keepsWhatWasTyped(page);
});

it('says that her session has ended', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  await shop.endSessions();
  tellFromElsewhere(shop, 'changed');
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal(
    'Your session has ended, so you’re signed out. What you typed is still here.',
  );
  keepsWhatWasTyped(page);
});

it('says that she has signed out here, and leads to what is asked now', async () => {
  const page = await adaAtCheckout(await openShop());
  button(page.element, 'Sign out').click();
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal('You’re signed out. What you typed is still here.');
  await eventually(() => document.activeElement === field(page.element, 'E-mail'));
  keepsWhatWasTyped(page);
});

it('says whom the order goes under when another customer has signed in', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  await shop.customer('grace@example.com', { firstName: 'Grace', lastName: 'Hopper' });
  const before = tokenOf(page.form);
  await signInElsewhere(shop, 'grace@example.com');
  await eventually(() => seen(page.element).includes('Checking out as Grace Hopper'));
  expect(told(page.element)).to.equal(
    'Another account was signed in to in this browser: you’re checking out as Grace Hopper now.',
  );
  await eventually(() => tokenOf(page.form) && tokenOf(page.form) !== before);
  keepsWhatWasTyped(page);
});

it('has nothing to say of her own signing in, and takes back what it has said', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  tellFromElsewhere(shop, 'signed-out');
  await eventually(() => told(page.element));
  await openWay(page.element, 'Sign in');
  await signedIn(page.element);
  expect(told(page.element)).to.equal('');
});

it('says that the shop sells to customers only now, and leads her out of what is closed', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop);
  await continueAsGuest(page.element);
  page.form.querySelector('input')!.value = street;
  page.form.querySelector('input')!.focus();
  await switchMode(page, shop, 'required');
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal(
    'The shop now sells to customers with an account. What you typed is still here: sign in to go on.',
  );
  expect(page.form.inert).to.equal(true);
  expect((document.activeElement as HTMLElement).innerText).to.equal('Sign in to check out');
  expect(field(page.element, 'E-mail').value).to.equal('guest@example.com');
  keepsWhatWasTyped(page);
});

it('leaves the focus where it is when what is closed is elsewhere', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop);
  const elsewhere = document.createElement('button');
  page.page.append(elsewhere);
  elsewhere.focus();
  await switchMode(page, shop, 'required');
  await eventually(() => told(page.element));
  expect(document.activeElement).to.equal(elsewhere);
});

it('takes the e-mail along that was typed when the mode changes', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop);
  enter(field(page.element, 'E-mail'), ada);
  await switchMode(page, shop, 'required');
  await eventually(() => findField(page.element, 'Password'));
  expect(field(page.element, 'E-mail').value).to.equal(ada);
});

it('says that the shop sells without accounts now, to a customer', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  await switchMode(page, shop, 'guest-only');
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal(
    'The shop now sells without accounts. What you typed is still here: go on with your e-mail.',
  );
  tellFromElsewhere(shop, 'changed');
  await eventually(() => page.page.storefront!.session.state.kind === 'signed-out');
  await page.element.updateComplete;
  expect(told(page.element), 'of the session that isn’t honoured').to.match(/^The shop now sells/);
  expect(page.element.querySelector('customer-sign-in')).to.equal(null);
  keepsWhatWasTyped(page);
});

it('says so to a shopper who was signing in, and takes the form for that away', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop);
  enter(field(page.element, 'E-mail'), ada);
  await openWay(page.element, 'Sign in');
  await switchMode(page, shop, 'guest-only');
  await eventually(() => told(page.element));
  expect(told(page.element)).to.match(/^The shop now sells without accounts\./);
  expect(page.element.querySelector('customer-sign-in')).to.equal(null);
  expect(field(page.element, 'E-mail').value).to.equal(ada);
});

it('says what the end of her session was about, where that came to be known first', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  await shop.endSessions();
  tellFromElsewhere(shop, 'changed');
  await eventually(() => /^Your session has ended/.test(told(page.element)));
  await switchMode(page, shop, 'guest-only');
  await eventually(() => /^The shop now sells without accounts\./.test(told(page.element)));
});

it('has nothing to say of another customer who signs in here herself', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  await shop.customer('grace@example.com', { firstName: 'Grace', lastName: 'Hopper' });
  tellFromElsewhere(shop, 'signed-out');
  await eventually(() => told(page.element));
  await openWay(page.element, 'Sign in');
  await signIn(page.element, 'grace@example.com');
  await eventually(() => seen(page.element).includes('Checking out as Grace Hopper'));
  expect(told(page.element)).to.equal('');
});

it('hands out nobody else’s token while the new customer’s is on its way', async () => {
  const shop = await openShop();
  const { element, form } = await adaAtCheckout(shop);
  await shop.customer('grace@example.com', { firstName: 'Grace', lastName: 'Hopper' });
  await shop.faults({ of: 'POST /checkout/identity', does: 'hold' });
  await signInElsewhere(shop, 'grace@example.com');
  await eventually(() => seen(element).includes('Checking out as Grace Hopper'));
  expect(tokenOf(form)).to.equal('');
  const identity = element.identity();
  await nextFrame();
  await shop.release();
  expect((await identity)!.identity).to.include({ email: 'grace@example.com' });
});

it('has nothing to say to a guest whose e-mail is all that the shop asks for, before and after', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop);
  await switchMode(page, shop, 'guest-only');
  await eventually(() => !findButton(page.element, 'Sign in'));
  expect(told(page.element)).to.equal('');
});

it('says that no account is needed any more, and leaves her at the form that she was filling in', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  const page = await openCheckout(shop);
  await eventually(() => findField(page.element, 'Password'));
  enter(field(page.element, 'Password'), goodPassword);
  await switchMode(page, shop, 'optional');
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal('You can check out with or without an account now.');
  expect(page.form.inert).to.equal(false);
  expect(field(page.element, 'Password').value).to.equal(goodPassword);
  button(page.element, 'Check out without signing in').click();
  await eventually(() => findButton(page.element, 'Continue'));
});

it('doesn’t take what the page knows of the mode at first for a change', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  const page = await openCheckout(shop);
  await switchMode(page, shop, 'optional');
  page.page.checkoutMode = 'required';
  await page.page.updateComplete;
  await eventually(() => page.page.storefront!.shop.state.kind === 'known');
  await page.element.updateComplete;
  await nextFrame();
  expect(told(page.element)).to.equal('');
});

for (const [name, online, sentence] of [
  [
    'she is offline',
    false,
    'You’re offline, so your order wasn’t sent. Nothing is lost: place it again when you’re connected.',
  ],
  [
    'the shop can’t be reached',
    true,
    'We couldn’t reach the shop, so your order wasn’t sent. Nothing is lost: place it again in a moment.',
  ],
] as const) {
  it(`says that an order wasn’t sent as ${name}, and sends it at the second try`, async () => {
    const shop = await openShop();
    const page = await openCheckout(shop);
    await continueAsGuest(page.element);
    page.form.querySelector('input')!.value = street;
    await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    try {
      await later(61_000, async () => {
        page.placeOrder.click();
        await eventually(() => told(page.element));
        expect(told(page.element)).to.equal(sentence);
        expect(page.orders.length).to.equal(0);
        expect(page.form.ariaBusy).to.equal('false');
        await expectAccessible(page.element);
        page.placeOrder.click();
        await eventually(() => page.orders.length);
      });
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(told(page.element)).to.equal('');
    keepsWhatWasTyped(page);
  });
}

it('says why, in the shop’s words, when a token is refused', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop);
  await continueAsGuest(page.element);
  await shop.faults({
    of: 'POST /checkout/identity',
    does: 'answer',
    status: 429,
    headers: { 'Retry-After': '120' },
    times: 1,
  });
  await later(61_000, async () => {
    page.placeOrder.click();
    await eventually(() => told(page.element));
  });
  expect(told(page.element)).to.equal('Too many tries. Wait 2 minutes and try again.');
});

it('says of an order whose customer has lost her session what has happened, and sends it under no other name', async () => {
  const shop = await openShop();
  const page = await adaAtCheckout(shop);
  await shop.endSessions();
  await later(61_000, async () => {
    page.placeOrder.click();
    await eventually(() => findButton(page.element, 'Continue'));
  });
  await eventually(() => /^Your session has ended/.test(told(page.element)));
  expect(page.orders.length).to.equal(0);
  keepsWhatWasTyped(page);
});

it('sends no order as a guest’s that was a customer’s when she pressed the button', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await openCheckout(shop);
  enter(field(page.element, 'E-mail'), ada);
  await openWay(page.element, 'Sign in');
  await signedIn(page.element);
  await eventually(() => tokenOf(page.form));
  await shop.faults({ of: 'POST /checkout/identity', does: 'hold' });
  await later(61_000, async () => {
    page.placeOrder.click();
    await eventually(async () => (await shop.requests('POST /checkout/identity')) === 2);
    await shop.endSessions();
    tellFromElsewhere(shop, 'signed-out');
    await eventually(() => findButton(page.element, 'Continue'));
    expect(field(page.element, 'E-mail').value).to.equal(ada);
    await shop.release();
    await eventually(() => page.form.ariaBusy === 'false');
  });
  expect(page.orders.length).to.equal(0);
  expect(findButton(page.element, 'Continue')).to.not.equal(undefined);
});

it('says to sign in first, or not to, when an order is placed in the middle of it', async () => {
  const page = await openCheckout(await openShop());
  await openWay(page.element, 'Sign in');
  page.placeOrder.click();
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal(
    'Sign in first, or check out without signing in. Then place your order.',
  );
  expect(page.element.contains(document.activeElement)).to.equal(true);
  expect(page.orders.length).to.equal(0);
});

it('says that the customer has to sign in when a script sends the closed form', async () => {
  const page = await openCheckout(await openShop({ checkoutMode: 'required' }));
  await eventually(() => findField(page.element, 'Password'));
  page.form.requestSubmit();
  await eventually(() => told(page.element));
  expect(told(page.element)).to.equal('Please sign in to go on.');
  expect(page.orders.length).to.equal(0);
});

it('says it in Spanish', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await openCheckout(shop);
  page.page.locale = 'es';
  await eventually(() => findButton(page.element, 'Continuar'));
  await settled(page.page);
  await page.element.updateComplete;
  await switchMode(page, shop, 'required');
  await eventually(() => told(page.element));
  expect(told(page.element)).to.match(/^La tienda vende ahora a clientes con cuenta\./);
});

for (const dir of ['ltr', 'rtl']) {
  it(`is accessible with a sentence, ${dir}`, async () => {
    document.documentElement.dir = dir;
    try {
      const shop = await openShop();
      const page = await adaAtCheckout(shop);
      tellFromElsewhere(shop, 'signed-out');
      await eventually(() => told(page.element));
      await expectAccessible(page.element);
      await switchMode(page, shop, 'required');
      await eventually(() => findField(page.element, 'Password'));
      await expectAccessible(page.element);
    } finally {
      document.documentElement.dir = '';
    }
  });
}
