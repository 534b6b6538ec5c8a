import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
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
  mount,
  openShop,
  seen,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const forgot = 'Forgot your password?';

async function openForm(shop: Shop, locale?: string) {
  return mount(shop, html`<customer-sign-in></customer-sign-in>`, locale ? { locale } : {});
}

/** Has a link sent, and waits for the words that it is on its way. */
async function forget(shop: Shop, email = ada) {
  const page = await openForm(shop);
  enter(field(page, 'E-mail'), email);
  button(page, forgot).click();
  await eventually(() => seen(page).includes('Check your e-mail'));
  return page;
}

async function shopWithAda() {
  const shop = await openShop();
  await shop.customer(ada);
  return shop;
}

it('sends a link to set a new password to the e-mail that was typed', async () => {
  const shop = await shopWithAda();
  const page = await forget(shop);
  expect(seen(page)).to.include(
    `If there is an account with ${ada}, a link to set a new password is on its way.`,
  );
  expect(await shop.resetToken(ada)).to.have.length(43);
  await eventually(() => document.activeElement?.textContent === 'Check your e-mail');
  await expectAccessible(page);
});

it('says the same of an e-mail that nobody knows', async () => {
  const shop = await shopWithAda();
  const known = await forget(shop);
  const words = seen(known);
  known.remove();
  const unknown = await forget(shop, 'nobody@example.com');
  expect(seen(unknown)).to.equal(words.replace(ada, 'nobody@example.com'));
});

it('asks for the e-mail where there is none, and for no password', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop);
  button(page, forgot).click();
  await eventually(() => errorOf(field(page, 'E-mail')));
  expect(errorOf(field(page, 'E-mail'))).to.equal('Enter your e-mail.');
  expect(errorOf(field(page, 'Password'))).to.equal(undefined);
  expect(await shop.requests('POST /password-resets')).to.equal(0);
});

it('offers to sign in by a code instead', async () => {
  const shop = await shopWithAda();
  const page = await forget(shop);
  await shop.resetToken(ada);
  button(page, 'E-mail me a code').click();
  await eventually(() => findField(page, 'Six-digit code'));
  expect(seen(page)).not.to.include('A new code');
  enter(field(page, 'Six-digit code'), await shop.code(ada, 2));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('sends another link, and says so', async () => {
  const shop = await shopWithAda();
  const page = await forget(shop);
  const first = await shop.resetToken(ada);
  button(page, 'Send a new link').click();
  await eventually(() => seen(page).includes('A new link is on its way.'));
  expect(await shop.resetToken(ada, 2)).not.to.equal(first);
});

it('leads back to the form with what was typed', async () => {
  const shop = await shopWithAda();
  const page = await forget(shop);
  button(page, 'Use another e-mail').click();
  await eventually(() => findField(page, 'Password'));
  expect(field(page, 'E-mail').value).to.equal(ada);
  await eventually(() => document.activeElement === field(page, 'E-mail'));
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('stays where she went back to while the link was on its way', async () => {
  const shop = await shopWithAda();
  const page = await forget(shop);
  await shop.faults({ of: 'POST /password-resets', does: 'hold' });
  button(page, 'Send a new link').click();
  await eventually(async () => (await shop.requests('POST /password-resets')) === 2);
  button(page, 'Use another e-mail').click();
  await eventually(() => findField(page, 'Password'));
  await shop.release();
  await shop.resetToken(ada, 2);
  expect(findField(page, 'Password')?.checkVisibility()).to.equal(true);
});

it('says how long to wait where too many links were asked for', async () => {
  const shop = await openShop({}, { codesPerEmail: { count: 1, seconds: 3600 } });
  await shop.customer(ada);
  const page = await forget(shop);
  button(page, 'Send a new link').click();
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal('Too many tries. Wait 60 minutes and try again.');
});

it('says in the form that the shop couldn’t be reached', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop);
  await shop.faults({ of: 'POST /password-resets', does: 'cut', times: 1 });
  enter(field(page, 'E-mail'), ada);
  button(page, forgot).click();
  await eventually(() => alertOf(page).startsWith('We couldn’t reach the shop.'));
  expect(field(page, 'E-mail').value).to.equal(ada);
});

it('speaks Spanish', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop, 'es');
  enter(field(page, 'Correo electrónico'), ada);
  button(page, '¿Has olvidado la contraseña?').click();
  await eventually(() => seen(page).includes('Revisa tu correo'));
  expect(seen(page)).to.include(`Si hay una cuenta con ${ada}, un enlace`);
  expect(findButton(page, 'Enviarme un código')).not.to.equal(undefined);
});

it('does so for a theme’s own button', async () => {
  const shop = await shopWithAda();
  const page = await mount(
    shop,
    html`<customer-sign-in>
      <form>
        <label>Mail <input name="email" type="email" required /></label>
        <label>Secret <input name="password" type="password" required /></label>
        <button>Go</button>
        <button value="forgotten" formnovalidate>Lost it</button>
      </form>
    </customer-sign-in>`,
  );
  enter(field(page, 'Mail'), ada);
  button(page, 'Lost it').click();
  await eventually(() => seen(page).includes('Check your e-mail'));
  expect(findButton(page, 'Lost it')).to.equal(undefined);
});
