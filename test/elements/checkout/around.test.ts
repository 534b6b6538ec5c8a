import { expect, html } from '@open-wc/testing';
import {
  button,
  enter,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';
import {
  ada,
  claims,
  continueAsGuest,
  openCheckout,
  openWay,
  orderForm,
  signedIn,
  switchMode,
} from './support.js';

const around = html`<customer-checkout form="checkout-form">
  <section>
    <form id="voucher">
      <label>Voucher <input name="voucher" /></label>
    </form>
    ${orderForm}
  </section>
</customer-checkout>`;

const aroundWithContact = html`<customer-checkout form="checkout-form">
  <form id="contact">
    <label>Mail <input name="email" type="email" required /></label>
    <button>Go on</button>
    <button name="way" value="sign-in" formnovalidate>I have an account</button>
    <button name="way" value="code" formnovalidate>Mail me a code</button>
  </form>
  ${orderForm}
</customer-checkout>`;

it('stands around the checkout’s form, which stays as it was, and hands the guest over', async () => {
  const { element, form, orders, placeOrder } = await openCheckout(await openShop(), around);
  expect(form.isConnected && element.contains(form)).to.equal(true);
  expect(form.noValidate, 'the browser’s own messages').to.equal(false);
  const prompt = element.querySelector('.customer-prompt')!;
  const position = prompt.compareDocumentPosition(form);
  expect(position & Node.DOCUMENT_POSITION_FOLLOWING, 'the prompt comes first').to.not.equal(0);
  await continueAsGuest(element);
  placeOrder.click();
  expect(orders.length).to.equal(1);
  expect(claims(orders[0]!.get('customer_identity_token'))).to.include({
    email: 'guest@example.com',
  });
});

it('makes no narrow column of the page that it stands around', async () => {
  const page = await mount(await openShop(), html`<div style="inline-size: 70rem">${around}</div>`);
  const form = page.querySelector('#checkout-form')!;
  await settled(page);
  expect(form.getBoundingClientRect().width).to.equal(1120);
  const prompt = page.querySelector('.customer-prompt')!;
  expect(prompt.getBoundingClientRect().width).to.be.at.most(26 * 16);
});

it('leaves the page’s other forms alone', async () => {
  const { element } = await openCheckout(await openShop(), around);
  const voucher = element.querySelector<HTMLFormElement>('#voucher')!;
  expect(voucher.checkVisibility()).to.equal(true);
  expect(findField(element, 'E-mail'), 'its own contact form').to.not.equal(undefined);
  await continueAsGuest(element);
  expect(voucher.checkVisibility()).to.equal(true);
  expect(voucher.noValidate).to.equal(false);
});

it('does nothing with another form’s submit, which the browser carries out', async () => {
  const { element } = await openCheckout(await openShop(), around);
  const voucher = element.querySelector<HTMLFormElement>('#voucher')!;
  let prevented: boolean | undefined;
  const onSubmit = (event: Event) => {
    prevented = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('submit', onSubmit, { once: true });
  voucher.requestSubmit();
  expect(prevented).to.equal(false);
});

it('closes the checkout that it stands around, and not itself', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  await shop.customer(ada);
  const { element, form } = await openCheckout(shop, around);
  expect(form.inert).to.equal(true);
  expect(element.inert).to.equal(false);
  await signedIn(element);
  await eventually(() => !form.inert);
});

it('doesn’t take the checkout’s form for the contact form, though it asks for an e-mail too', async () => {
  const { element, form } = await openCheckout(
    await openShop(),
    html`<customer-checkout form="checkout-form">
      <form id="checkout-form">
        <label>Receipt to <input name="email" value="receipts@example.com" /></label>
        <button>Place order</button>
      </form>
    </customer-checkout>`,
  );
  await continueAsGuest(element);
  expect(form.checkVisibility()).to.equal(true);
  expect(field(form, 'Receipt to').value).to.equal('receipts@example.com');
});

it('takes over the theme’s contact form, and never the checkout’s', async () => {
  const { element, form, orders, placeOrder } = await openCheckout(
    await openShop(),
    aroundWithContact,
  );
  expect(findButton(element, 'Continue')).to.equal(undefined);
  enter(field(element, 'Mail'), 'guest@example.com');
  placeOrder.click();
  await eventually(() => orders.length);
  expect(claims(orders[0]!.get('customer_identity_token'))).to.include({
    email: 'guest@example.com',
  });
  expect(form.checkVisibility()).to.equal(true);
  expect(element.querySelector<HTMLFormElement>('#contact')!.hidden).to.equal(true);
});

it('opens the ways to an account from the theme’s contact form, and takes the e-mail there and back', async () => {
  const { element } = await openCheckout(await openShop(), aroundWithContact);
  enter(field(element, 'Mail'), ada);
  await openWay(element, 'I have an account');
  expect(field(element, 'E-mail').value).to.equal(ada);
  enter(field(element, 'E-mail'), 'lovelace@example.com');
  button(element, 'Check out without signing in').click();
  await eventually(() => findField(element, 'Mail'));
  expect(field(element, 'Mail').value).to.equal('lovelace@example.com');
  button(element, 'Mail me a code').click();
  await eventually(() => findField(element, 'Six-digit code'));
});

it('keeps the checkout in place as the mode changes, with all that was typed', async () => {
  const shop = await openShop();
  const page = await openCheckout(shop, aroundWithContact);
  const { element, form } = page;
  form.querySelector('input')!.value = 'Main Street 1';
  enter(field(element, 'Mail'), ada);
  await switchMode(page, shop, 'required');
  await eventually(() => findField(element, 'Password'));
  expect(field(element, 'E-mail').value).to.equal(ada);
  await switchMode(page, shop, 'guest-only');
  await eventually(() => findField(element, 'Mail'));
  expect(field(element, 'Mail').value).to.equal(ada);
  expect(form.querySelector('input')!.value).to.equal('Main Street 1');
  expect(form.inert).to.equal(false);
});

it('finds a form that a script puts into the page, or puts in another’s place', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  const page = await mount(
    shop,
    html`<customer-checkout form="late"></customer-checkout>
      <div id="app"></div>`,
  );
  await settled(page);
  const app = page.querySelector('#app')!;
  for (let time = 0; time < 2; time++) {
    const form = document.createElement('form');
    form.id = 'late';
    app.replaceChildren(form);
    await eventually(() => form.inert);
    expect(form.querySelector('[name=customer_identity_token]')).to.not.equal(null);
  }
});

it('leaves a form alone that the page has closed, as long as the mode isn’t known', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  await shop.faults({ of: 'GET /config', does: 'hold' });
  const page = await mount(
    shop,
    html`<customer-checkout form="closed"></customer-checkout>
      <form id="closed" inert></form>`,
  );
  const form = page.querySelector<HTMLFormElement>('#closed')!;
  expect(form.querySelector('[name=customer_identity_token]')).to.not.equal(null);
  expect(form.inert).to.equal(true);
  await shop.release();
  await settled(page);
  expect(form.inert).to.equal(true);
});

it('says in the console that it can’t stand inside a form, and puts none into it', async () => {
  const { error } = console;
  const errors: string[] = [];
  console.error = (message: string) => errors.push(message);
  try {
    const page = await mount(
      await openShop(),
      html`<form id="checkout-form">
        <customer-checkout form="checkout-form"><p>Please wait</p></customer-checkout>
        <button>Place order</button>
      </form>`,
    );
    await settled(page);
    const element = page.querySelector('customer-checkout')!;
    await element.updateComplete;
    expect(errors).to.deep.equal([
      '<customer-checkout> can’t stand inside a form: put it beside it, or around it.',
    ]);
    expect(page.querySelectorAll('form').length).to.equal(1);
    expect(seen(element)).to.equal('Please wait');
    const refusal: unknown = await element.requireIdentity().catch((error: unknown) => error);
    expect(refusal).to.include({ name: 'CheckoutIdentityError', reason: 'nested' });
  } finally {
    console.error = error;
  }
});

for (const dir of ['ltr', 'rtl']) {
  it(`is accessible around a form, ${dir}`, async () => {
    document.documentElement.dir = dir;
    try {
      const { element } = await openCheckout(await openShop(), around);
      await expectAccessible(element);
      await continueAsGuest(element);
      await expectAccessible(element);
    } finally {
      document.documentElement.dir = '';
    }
  });
}
