import { expect } from '@open-wc/testing';
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
  navigations,
  openShop,
  seen,
} from '../support.js';
import { ada, continueAsGuest, openCheckout, openWay, signedIn } from './support.js';

const guest = 'guest@example.com';

it('loads nothing to sign in with, and has no word of it, where the shop sells to guests only', async () => {
  const { element } = await openCheckout(await openShop({ checkoutMode: 'guest-only' }));
  await continueAsGuest(element);
  const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(scripts.filter((name) => /\/elements\/(sign-in|register)\//.test(name))).to.deep.equal([]);
  expect(element.textContent).to.not.match(/account|sign|password|register/i);
});

it('mails a code from the contact step, and signs in with it in place', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { element, form } = await openCheckout(shop);
  form.querySelector('input')!.value = 'Main Street 1';
  enter(field(element, 'E-mail'), ada);
  button(element, 'E-mail me a code').click();
  await eventually(() => findField(element, 'Six-digit code'));
  const code = field(element, 'Six-digit code');
  await eventually(() => document.activeElement === code);
  enter(code, await shop.code(ada));
  await eventually(() => seen(element).includes('Checking out as Ada Lovelace'));
  expect(form.querySelector('input')!.value).to.equal('Main Street 1');
});

it('offers a code to any address, and says the same to each', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const answers: string[] = [];
  for (const email of [ada, guest]) {
    const { page, element } = await openCheckout(shop);
    enter(field(element, 'E-mail'), email);
    button(element, 'E-mail me a code').click();
    await eventually(() => findField(element, 'Six-digit code'));
    answers.push(seen(element).replace(email, 'E-MAIL'));
    page.remove();
  }
  expect(answers[0]).to.equal(answers[1]);
});

it('asks for the address that a code is to go to', async () => {
  const shop = await openShop();
  const { element } = await openCheckout(shop);
  button(element, 'E-mail me a code').click();
  await eventually(() => errorOf(field(element, 'E-mail')));
  expect(document.activeElement).to.equal(field(element, 'E-mail'));
  expect(await shop.requests('POST /email-codes')).to.equal(0);
});

it('says in the contact step why no code was sent', async () => {
  const shop = await openShop();
  const { element } = await openCheckout(shop);
  enter(field(element, 'E-mail'), ada);
  await shop.faults({ of: 'POST /email-codes', does: 'cut', times: 1 });
  button(element, 'E-mail me a code').click();
  await eventually(() => alertOf(element));
  expect(alertOf(element)).to.equal('We couldn’t reach the shop. Nothing is lost: try again.');
  expect(field(element, 'E-mail').value).to.equal(ada);
  button(element, 'E-mail me a code').click();
  await eventually(() => findField(element, 'Six-digit code'));
});

it('makes an account in place, and goes on as the new customer', async () => {
  const shop = await openShop();
  const { element, form } = await openCheckout(shop);
  form.querySelector('input')!.value = 'Main Street 1';
  enter(field(element, 'E-mail'), 'grace@example.com');
  await openWay(element, 'Create account');
  await eventually(() => findField(element, 'First name'));
  await eventually(() => document.activeElement === field(element, 'First name'));
  expect(field(element, 'E-mail').value).to.equal('grace@example.com');
  enter(field(element, 'First name'), 'Grace');
  enter(field(element, 'Last name'), 'Hopper');
  button(element, 'Create account').click();
  await eventually(() => findField(element, 'Six-digit code'));
  enter(field(element, 'Six-digit code'), await shop.code('grace@example.com'));
  await eventually(() => seen(element).includes('Checking out as Grace Hopper'));
  expect(form.querySelector('input')!.value).to.equal('Main Street 1');
});

it('leads from signing in to registering and back without leaving the page, and loses nothing typed', async () => {
  const { element } = await openCheckout(await openShop());
  const { to, stop } = navigations();
  try {
    enter(field(element, 'E-mail'), guest);
    await openWay(element, 'Sign in');
    enter(field(element, 'Password'), 'not finished');
    button(element, 'Create account').click();
    await eventually(() => findField(element, 'First name'));
    await eventually(() => document.activeElement === field(element, 'First name'));
    expect(field(element, 'E-mail').value).to.equal(guest);
    enter(field(element, 'First name'), 'Grace');
    enter(field(element, 'E-mail'), 'grace@example.com');
    button(element, 'Sign in').click();
    await eventually(() => findField(element, 'Password'));
    expect(field(element, 'E-mail').value).to.equal('grace@example.com');
    expect(field(element, 'Password').value).to.equal('not finished');
    button(element, 'Check out without signing in').click();
    await eventually(() => findButton(element, 'Continue'));
    expect(field(element, 'E-mail').value).to.equal('grace@example.com');
    await eventually(() => document.activeElement === field(element, 'E-mail'));
    await openWay(element, 'Create account');
    expect(field(element, 'First name').value).to.equal('Grace');
    expect(to).to.deep.equal([]);
  } finally {
    stop();
  }
});

it('keeps the consent that a guest has given while she looks at signing in', async () => {
  const { element } = await openCheckout(await openShop());
  field(element, 'E-mail me about news and offers').click();
  await openWay(element, 'Sign in');
  button(element, 'Check out without signing in').click();
  await eventually(() => findButton(element, 'Continue'));
  expect(field(element, 'E-mail me about news and offers').checked).to.equal(true);
});

it('takes the password out of the page once it has served', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { element } = await openCheckout(shop);
  await openWay(element, 'Sign in');
  await signedIn(element);
  await eventually(() => !element.querySelector('customer-sign-in, [type=password]'));
});

it('says at the gate why, and how to get an account', async () => {
  const { element } = await openCheckout(await openShop({ checkoutMode: 'required' }));
  await eventually(() => findField(element, 'Password'));
  expect(seen(element)).to.include('Tea & Co sells to customers with an account.');
  expect(seen(element)).to.include('Don’t have one yet? Ask the shop for an invitation.');
  expect(findButton(element, 'Check out without signing in')).to.equal(undefined);
});

for (const dir of ['ltr', 'rtl']) {
  it(`is accessible in each way to an account, ${dir}`, async () => {
    document.documentElement.dir = dir;
    try {
      const { element } = await openCheckout(await openShop());
      enter(field(element, 'E-mail'), guest);
      await openWay(element, 'Create account');
      await eventually(() => findField(element, 'First name'));
      await expectAccessible(element);
      button(element, 'Sign in').click();
      await eventually(() => findField(element, 'Password'));
      await expectAccessible(element);
      button(element, 'E-mail me a code').click();
      await eventually(() => findField(element, 'Six-digit code'));
      await expectAccessible(element);
    } finally {
      document.documentElement.dir = '';
    }
  });
}
