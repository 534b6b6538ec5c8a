import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/register/define.js';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  heard,
  openShop,
  seen,
  settled,
  mount,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const sixDigits = 'Six-digit code';
const optionalPassword = 'Password (optional)';

async function openForm(shop: Shop) {
  const page = await mount(shop, html`<customer-register></customer-register>`);
  await settled(page);
  await eventually(() => findButton(page, 'Create account'));
  return page;
}

function fill(page: HTMLElement, { email = ada, firstName = 'Ada', lastName = 'Lovelace' } = {}) {
  enter(field(page, 'First name'), firstName);
  enter(field(page, 'Last name'), lastName);
  enter(field(page, 'E-mail'), email);
}

/** Sends the details and goes to the step that asks for the code. */
async function submit(page: HTMLElement) {
  button(page, 'Create account').click();
  await eventually(() => findField(page, sixDigits));
  return field(page, sixDigits);
}

async function registered(page: HTMLElement, name = 'Ada') {
  await eventually(() => seen(page).includes(`Signed in as ${name}`));
}

it('makes an account with the code from her mailbox, without a password', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  const events = heard(page, 'customer-signed-in');
  fill(page);
  const code = await submit(page);
  expect(seen(page)).to.include(`We sent a code to ${ada}.`);
  expect(await shop.customers()).to.deep.equal([]);
  await eventually(() => document.activeElement === code);
  await sendKeys({ type: await shop.code(ada) });
  await registered(page);
  const told = events.map(({ customer, method }) => [customer.email, method]);
  expect(told).to.deep.equal([[ada, 'registration']]);
  const [customer] = await shop.customers();
  expect(customer).to.include({ first_name: 'Ada', last_name: 'Lovelace', state: 'enabled' });
  expect(customer!['password_hash']).to.equal(null);
});

it('makes an account whose password signs in afterwards', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page);
  enter(field(page, optionalPassword), goodPassword);
  enter(await submit(page), await shop.code(ada));
  await registered(page);
  const answer = await fetch(`${shop.api}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
    body: JSON.stringify({ email: ada, password: goodPassword }),
  });
  expect(answer.status).to.equal(200);
});

it('registers by keyboard alone', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  field(page, 'First name').focus();
  for (const text of ['Ada', 'Lovelace', ada]) {
    await sendKeys({ type: text });
    await sendKeys({ press: 'Tab' });
  }
  await eventually(() => document.activeElement === field(page, optionalPassword));
  await sendKeys({ press: 'Enter' });
  await eventually(() => document.activeElement === findField(page, sixDigits));
  await sendKeys({ type: await shop.code(ada) });
  await registered(page);
});

it('asks for what is missing before it asks the server', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  enter(field(page, 'First name'), '   ');
  button(page, 'Create account').click();
  await eventually(() => errorOf(field(page, 'First name')));
  expect(errorOf(field(page, 'First name'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'Last name'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'E-mail'))).to.equal('Enter your e-mail.');
  expect(errorOf(field(page, optionalPassword))).to.equal(undefined);
  expect(document.activeElement === field(page, 'First name')).to.equal(true);
  expect(await shop.requests('POST /email-codes')).to.equal(0);
});

for (const [password, what] of [
  ['short', 'a short password'],
  ['🐘🐘🐘🐘🐘🐘🐘🐘', 'eight characters that count as sixteen'],
] as const) {
  it(`asks for a longer one in place of ${what}, before it sends a code`, async () => {
    const shop = await openShop();
    const page = await openForm(shop);
    fill(page);
    const control = field(page, optionalPassword);
    // As a password manager writes it: browsers check no length then.
    control.value = password;
    button(page, 'Create account').click();
    await eventually(() => errorOf(control));
    expect(errorOf(control)).to.equal(
      'Use at least 15 characters. A few unrelated words work well.',
    );
    expect(control.value).to.equal(password);
    expect(await shop.requests('POST /email-codes')).to.equal(0);
  });
}

it('goes back to a password that is too easy to guess, keeps the rest, and needs no second code', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page);
  enter(field(page, optionalPassword), 'passwordpassword');
  enter(await submit(page), await shop.code(ada));
  await eventually(() => findField(page, optionalPassword));
  const password = field(page, optionalPassword);
  await eventually(() => errorOf(password));
  expect(errorOf(password)).to.equal(
    'This password is easy to guess. A few unrelated words work better.',
  );
  expect(document.activeElement === password).to.equal(true);
  expect(field(page, 'First name').value).to.equal('Ada');
  expect(field(page, 'E-mail').value).to.equal(ada);
  enter(password, goodPassword);
  button(page, 'Create account').click();
  await registered(page);
  expect(await shop.requests('POST /email-codes')).to.equal(1);
});

it('asks for a new code when the e-mail is changed after all', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page, { email: 'ada@exmaple.com' });
  const code = await submit(page);
  button(page, 'Use another e-mail').click();
  await eventually(() => findField(page, 'E-mail'));
  expect(code.checkVisibility()).to.equal(false);
  expect(field(page, 'First name').value).to.equal('Ada');
  await eventually(() => document.activeElement === findField(page, 'E-mail'));
  enter(field(page, 'E-mail'), ada);
  enter(await submit(page), await shop.code(ada));
  await registered(page);
  expect((await shop.customers())[0]).to.include({ email: ada });
});

it('answers for an e-mail that has an account as for any other', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await openForm(shop);
  fill(page);
  const code = await submit(page);
  expect(seen(page)).to.include(`We sent a code to ${ada}.`);
  enter(code, '123456');
  await eventually(() => errorOf(code));
  expect(errorOf(code)).to.equal('That code isn’t right. Check the newest e-mail and try again.');
});

it('goes back to an e-mail that was taken in the meantime, and says what to do', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page);
  const code = await submit(page);
  await shop.customer(ada);
  enter(code, await shop.code(ada));
  await eventually(() => findField(page, 'E-mail'));
  const email = field(page, 'E-mail');
  await eventually(() => errorOf(email) ?? alertOf(page));
  expect(errorOf(email) ?? alertOf(page)).to.equal(
    'You already have an account with this e-mail. Sign in instead.',
  );
  expect(field(page, 'First name').value).to.equal('Ada');
});

it('says beside the field that a code is wrong, and takes the right one over it', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page);
  const code = await submit(page);
  const right = await shop.code(ada);
  enter(code, right === '123456' ? '123457' : '123456');
  await eventually(() => errorOf(code));
  expect(document.activeElement === code).to.equal(true);
  await sendKeys({ type: right });
  await registered(page);
});

it('offers a new code when the old one has expired', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page);
  const code = await submit(page);
  await shop.advance(11 * 60_000);
  enter(code, await shop.code(ada));
  await eventually(() => errorOf(code) === 'That code no longer works. Send a new one.');
  button(page, 'Send a new code').click();
  await eventually(() => seen(page).includes('A new code is on its way.'));
  enter(code, await shop.code(ada, 2));
  await registered(page);
});

for (const [firstName, lastName] of [
  ['👩‍🚀', 'O’Neil-⭐'],
  ['مريم', 'الإسطرلابية'],
  ['Zoë', 'Ÿ̈́nsen'],
  ['<b>Ada</b>', '"&amp;'],
] as const) {
  it(`greets ${firstName} ${lastName} by the name that was typed`, async () => {
    const shop = await openShop();
    const page = await openForm(shop);
    fill(page, { firstName, lastName });
    enter(await submit(page), await shop.code(ada));
    await registered(page, firstName);
    expect((await shop.customers())[0]).to.include({ first_name: firstName, last_name: lastName });
    expect(page.querySelector('b')).to.equal(null);
  });
}

it('leaves neither password nor code behind in the page', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page);
  const password = field(page, optionalPassword);
  enter(password, goodPassword);
  const code = await submit(page);
  const digits = await shop.code(ada);
  enter(code, digits);
  await registered(page);
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'E-mail'));
  const values = [...page.querySelectorAll('input')].map(({ value }) => value);
  expect(values.filter((value) => value === goodPassword || value === digits)).to.deep.equal([]);
});

it('sends what a password manager wrote without events', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  field(page, 'First name').value = 'Ada';
  field(page, 'Last name').value = 'Lovelace';
  field(page, 'E-mail').value = ada;
  field(page, optionalPassword).value = goodPassword;
  const code = await submit(page);
  code.value = await shop.code(ada);
  button(page, 'Confirm').click();
  await registered(page);
});
