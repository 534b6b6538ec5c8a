import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/sign-in/define.js';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  field,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const mismatch = 'E-mail and password don’t match. Try again, or have a code e-mailed to you.';

async function openForm(shop: Shop) {
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  const form = page.querySelector('form')!;
  return { page, form, email: field(page, 'E-mail'), password: field(page, 'Password') };
}

it('signs a customer in by her password', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, email, password } = await openForm(shop);
  const events = heard(page, 'customer-signed-in');
  enter(email, ada);
  enter(password, goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  const told = events.map(({ customer, method }) => [customer.email, method]);
  expect(told).to.deep.equal([[ada, 'password']]);
});

it('signs in by keyboard alone', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, email } = await openForm(shop);
  email.focus();
  await sendKeys({ type: ada });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ type: goodPassword });
  await sendKeys({ press: 'Enter' });
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('says the same of a wrong password as of an unknown e-mail, and keeps what was typed', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  for (const [typedEmail, typedPassword] of [
    [ada, 'not the password at all'],
    ['nobody@example.com', goodPassword],
  ] as const) {
    const { page, email, password } = await openForm(shop);
    enter(email, typedEmail);
    enter(password, typedPassword);
    button(page, 'Sign in').click();
    await eventually(() => alertOf(page));
    expect(alertOf(page)).to.equal(mismatch);
    expect([email.value, password.value]).to.deep.equal([typedEmail, typedPassword]);
    page.remove();
  }
});

it('signs in after a wrong password once the right one is entered, and takes the message away', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, email, password } = await openForm(shop);
  enter(email, ada);
  enter(password, 'not the password at all');
  button(page, 'Sign in').click();
  await eventually(() => alertOf(page));
  enter(password, goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(alertOf(page)).to.equal('');
});

it('sends what a password manager wrote without events', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, email, password } = await openForm(shop);
  email.value = ada;
  password.value = goodPassword;
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('lets in a customer whose password is older and shorter than new ones may be', async () => {
  const shop = await openShop();
  await shop.customer(ada, { password: 'teapot' });
  const { page, email, password } = await openForm(shop);
  enter(email, ada);
  enter(password, 'teapot');
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('takes a password as it was typed, spaces and all', async () => {
  const shop = await openShop();
  await shop.customer(ada, { password: ` ${goodPassword} ` });
  const { page, email, password } = await openForm(shop);
  enter(email, ` ${ada} `);
  enter(password, ` ${goodPassword} `);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('leaves no password behind in the page', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, email, password } = await openForm(shop);
  enter(email, ada);
  enter(password, goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(password.value).to.equal('');
  expect(page.outerHTML).not.to.include(goodPassword);
});

it('says beside each field what is missing, goes to the first, and asks the server nothing', async () => {
  const shop = await openShop();
  const { page, email, password } = await openForm(shop);
  button(page, 'Sign in').click();
  await eventually(() => errorOf(email));
  expect(errorOf(email)).to.equal('Enter your e-mail.');
  expect(errorOf(password)).to.equal('Enter your password.');
  expect(document.activeElement).to.equal(email);
  expect(await shop.requests('POST /session')).to.equal(0);
});

it('goes to the password when only that is missing', async () => {
  const shop = await openShop();
  const { page, email, password } = await openForm(shop);
  enter(email, ada);
  button(page, 'Sign in').click();
  await eventually(() => errorOf(password));
  expect(errorOf(email)).to.equal(undefined);
  expect(document.activeElement).to.equal(password);
});

for (const typed of ['ada', 'ada@', '@example.com', 'ada lovelace@example.com', 'a@b@c']) {
  it(`asks for an e-mail address in place of “${typed}”`, async () => {
    const shop = await openShop();
    const { page, email, password } = await openForm(shop);
    enter(email, typed);
    enter(password, goodPassword);
    button(page, 'Sign in').click();
    await eventually(() => errorOf(email));
    expect(errorOf(email)).to.equal('Enter an e-mail such as name@example.com.');
    expect(email.value).to.equal(typed);
  });
}

it('takes a message away as soon as its field is mended', async () => {
  const shop = await openShop();
  const { page, email } = await openForm(shop);
  button(page, 'Sign in').click();
  await eventually(() => errorOf(email));
  email.focus();
  await sendKeys({ type: 'a' });
  await eventually(() => errorOf(email) === undefined);
  expect(email.getAttribute('aria-describedby')).to.equal(null);
  expect(seen(page)).not.to.include('Enter your e-mail.');
});

it('sends one request for a double click', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, email, password } = await openForm(shop);
  enter(email, ada);
  enter(password, goodPassword);
  await shop.faults({ of: 'POST /session', does: 'hold' });
  const pressed = button(page, 'Sign in');
  pressed.click();
  pressed.click();
  await eventually(async () => (await shop.requests('POST /session')) > 0);
  await shop.release();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(await shop.requests('POST /session')).to.equal(1);
});

it('sends one request for a double Enter', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, email, password } = await openForm(shop);
  const events = heard(page, 'customer-signed-in');
  enter(email, ada);
  enter(password, goodPassword);
  await shop.faults({ of: 'POST /session', does: 'hold' });
  await sendKeys({ press: 'Enter' });
  await sendKeys({ press: 'Enter' });
  await eventually(async () => (await shop.requests('POST /session')) > 0);
  await shop.release();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(await shop.requests('POST /session')).to.equal(1);
  expect(events.length).to.equal(1);
});

it('is busy while it waits, with its fields usable and the focus where it was', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, form, email, password } = await openForm(shop);
  enter(email, ada);
  enter(password, goodPassword);
  await shop.faults({ of: 'POST /session', does: 'hold' });
  await sendKeys({ press: 'Enter' });
  await eventually(async () => (await shop.requests('POST /session')) > 0);
  expect(form.ariaBusy).to.equal('true');
  expect(form.querySelector(':disabled')).to.equal(null);
  expect(document.activeElement).to.equal(password);
  expect(button(page, 'Sign in').checkVisibility()).to.equal(true);
  await shop.release();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  // It is busy until the way of signing in is kept for the next visit.
  await eventually(() => form.ariaBusy === 'false');
});

it('shows the password and hides it again', async () => {
  const shop = await openShop();
  const { page, password } = await openForm(shop);
  const show = button(page, 'Show password');
  show.click();
  expect([password.type, show.ariaPressed]).to.deep.equal(['text', 'true']);
  show.click();
  expect([password.type, show.ariaPressed]).to.deep.equal(['password', 'false']);
  expect(await shop.requests('POST /session')).to.equal(0);
});

it('says how long to wait after too many tries', async () => {
  const shop = await openShop({}, { failedSignInsPerAccount: { count: 1, seconds: 120 } });
  await shop.customer(ada);
  const { page, email, password } = await openForm(shop);
  enter(email, ada);
  enter(password, 'not the password at all');
  button(page, 'Sign in').click();
  await eventually(() => alertOf(page) === mismatch);
  button(page, 'Sign in').click();
  await eventually(() => alertOf(page).startsWith('Too many tries.'));
  expect(alertOf(page)).to.equal('Too many tries. Wait 2 minutes and try again.');
  await shop.advance(121_000);
  enter(password, goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});
