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
  findField,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const newPassword = 'meadow copper violin dusk';
const sixDigits = 'Six-digit code';

async function shopWithAda() {
  const shop = await openShop();
  await shop.customer(ada, { resetPassOnLogin: true });
  return shop;
}

/** Signs in with the right password of a customer who has to set another. */
async function begin(shop: Shop) {
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => findField(page, 'New password'));
  return page;
}

function passwords(page: ParentNode): string[] {
  return [...page.querySelectorAll<HTMLInputElement>('[name=password]')].map(({ value }) => value);
}

it('asks for a new password with a code from the mailbox, and signs in with it', async () => {
  const shop = await shopWithAda();
  const page = await begin(shop);
  const events = heard(page, 'customer-signed-in');
  expect(seen(page)).to.include('The shop asks you to set a new password.');
  expect(seen(page)).to.include(`We sent a code to ${ada}.`);
  await eventually(() => document.activeElement === field(page, sixDigits));
  enter(field(page, sixDigits), await shop.code(ada));
  enter(field(page, 'New password'), newPassword);
  button(page, 'Save and sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(events.map(({ method }) => method)).to.deep.equal(['reset']);
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'E-mail'));
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), newPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('keeps neither the old password nor the new one in the page', async () => {
  const shop = await shopWithAda();
  const page = await begin(shop);
  expect(passwords(page)).to.deep.equal(['', '']);
  enter(field(page, sixDigits), await shop.code(ada));
  enter(field(page, 'New password'), newPassword);
  button(page, 'Save and sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(passwords(page)).to.deep.equal(['']);
});

it('tells password managers whose password is new', async () => {
  const shop = await shopWithAda();
  const page = await begin(shop);
  const email = field(page, 'E-mail');
  expect([email.autocomplete, email.readOnly, email.value]).to.deep.equal(['username', true, ada]);
  expect(field(page, 'New password').autocomplete).to.equal('new-password');
  expect(field(page, sixDigits).getAttribute('autocomplete')).to.equal('one-time-code');
  expect(email.form).to.equal(field(page, 'New password').form);
  await expectAccessible(page);
});

it('says beside the field what is wrong with the password, and takes the same code again', async () => {
  const shop = await shopWithAda();
  const page = await begin(shop);
  const code = await shop.code(ada);
  enter(field(page, sixDigits), code);
  for (const [bad, message] of [
    ['too short', 'Use at least 15 characters.'],
    ['passwordpassword', 'This password is easy to guess.'],
  ] as const) {
    enter(field(page, 'New password'), bad);
    button(page, 'Save and sign in').click();
    await eventually(() => errorOf(field(page, 'New password'))?.startsWith(message), message);
  }
  await expectAccessible(page);
  enter(field(page, 'New password'), newPassword);
  button(page, 'Save and sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('says beside the field that a code is wrong, keeps the password, and sends another code', async () => {
  const shop = await shopWithAda();
  const page = await begin(shop);
  const code = await shop.code(ada);
  enter(
    field(page, sixDigits),
    code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
  );
  enter(field(page, 'New password'), newPassword);
  button(page, 'Save and sign in').click();
  await eventually(() => errorOf(field(page, sixDigits))?.startsWith('That code isn’t right.'));
  expect(field(page, 'New password').value).to.equal(newPassword);
  button(page, 'Send a new code').click();
  await eventually(() => seen(page).includes('A new code is on its way.'));
  enter(field(page, sixDigits), await shop.code(ada, 2));
  expect(field(page, 'New password').value).to.equal(newPassword);
  button(page, 'Save and sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('waits for the password when the code is full', async () => {
  const shop = await shopWithAda();
  const page = await begin(shop);
  enter(field(page, sixDigits), await shop.code(ada));
  button(page, 'Save and sign in').click();
  await eventually(() => errorOf(field(page, 'New password')) === 'Enter your password.');
  expect(await shop.requests('POST /password-resets/confirm')).to.equal(0);
});

it('leads back to the form for another e-mail', async () => {
  const shop = await shopWithAda();
  const page = await begin(shop);
  button(page, 'Use another e-mail').click();
  await eventually(() => findField(page, 'Password'));
  expect(field(page, 'E-mail').readOnly).to.equal(false);
  expect(field(page, 'Password').value).to.equal('');
});

it('keeps what was typed where the code couldn’t be sent', async () => {
  const shop = await shopWithAda();
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await shop.faults({ of: 'POST /email-codes', does: 'cut', times: 1 });
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => alertOf(page).startsWith('We couldn’t reach the shop.'));
  button(page, 'Sign in').click();
  await eventually(() => findField(page, 'New password'));
});

it('says of the wrong password only that it is wrong', async () => {
  const shop = await shopWithAda();
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), 'not the password at all');
  button(page, 'Sign in').click();
  await eventually(() => alertOf(page).startsWith('E-mail and password don’t match.'));
  expect(await shop.requests('POST /email-codes')).to.equal(0);
});

it('asks in a theme’s page as well, and in Spanish', async () => {
  const shop = await shopWithAda();
  const page = await mount(
    shop,
    html`<customer-sign-in>
      <form>
        <label>Mail <input name="email" type="email" required /></label>
        <label>Secret <input name="password" type="password" required /></label>
        <button>Go</button>
      </form>
    </customer-sign-in>`,
    { locale: 'es' },
  );
  enter(field(page, 'Mail'), ada);
  enter(field(page, 'Secret'), goodPassword);
  button(page, 'Go').click();
  await eventually(() => findField(page, 'Contraseña nueva'));
  expect(passwords(page)).to.deep.equal(['', '']);
  enter(field(page, 'Código de seis cifras'), await shop.code(ada));
  enter(field(page, 'Contraseña nueva'), newPassword);
  button(page, 'Guardar e iniciar sesión').click();
  await eventually(() => seen(page).includes('Has iniciado sesión como Ada'));
});
