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
  findField,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const sixDigits = 'Six-digit code';

async function openForm(shop: Shop) {
  return mount(shop, html`<customer-sign-in></customer-sign-in>`);
}

/** Goes to the step that asks for the code. */
async function askForCode(shop: Shop, email = ada) {
  const page = await openForm(shop);
  enter(field(page, 'E-mail'), email);
  button(page, 'E-mail me a code').click();
  await eventually(() => findField(page, sixDigits));
  return { page, code: field(page, sixDigits) };
}

async function shopWithAda() {
  const shop = await openShop();
  await shop.customer(ada);
  return shop;
}

function wrong(code: string): string {
  return code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
}

it('signs a customer in by a code from her mailbox, as soon as its last digit is typed', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  const events = heard(page, 'customer-signed-in');
  expect(seen(page)).to.include('Check your e-mail');
  expect(seen(page)).to.include(`We sent a code to ${ada}.`);
  await eventually(() => document.activeElement === code);
  await sendKeys({ type: await shop.code(ada) });
  await eventually(() => seen(page).includes('Signed in as Ada'));
  const told = events.map(({ customer, method }) => [customer.email, method]);
  expect(told).to.deep.equal([[ada, 'code']]);
  expect(await shop.requests('POST /session')).to.equal(1);
});

for (const pasted of [
  (code: string) => ` ${code} `,
  (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`,
  (code: string) => code.split('').join(' '),
  (code: string) => `${code}\t`,
]) {
  it(`takes a code pasted as ${JSON.stringify(pasted('123456'))}`, async () => {
    const shop = await shopWithAda();
    const { page, code } = await askForCode(shop);
    enter(code, pasted(await shop.code(ada)));
    await eventually(() => seen(page).includes('Signed in as Ada'));
  });
}

it('takes a code that was written without events', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  code.value = await shop.code(ada);
  button(page, 'Confirm').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('says beside the field that a code is wrong, and takes the right one over it', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  const right = await shop.code(ada);
  enter(code, wrong(right));
  await eventually(() => errorOf(code));
  expect(errorOf(code)).to.equal('That code isn’t right. Check the newest e-mail and try again.');
  expect(document.activeElement).to.equal(code);
  await sendKeys({ type: right });
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('asks for all six digits', async () => {
  const shop = await shopWithAda();
  const { code } = await askForCode(shop);
  code.focus();
  await sendKeys({ type: '12345' });
  await sendKeys({ press: 'Enter' });
  await eventually(() => errorOf(code));
  expect(errorOf(code)).to.equal('Enter the six digits from the e-mail.');
  expect(await shop.requests('POST /session')).to.equal(0);
});

it('offers a new code when the old one has expired', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  const old = await shop.code(ada);
  await shop.advance(11 * 60_000);
  enter(code, old);
  await eventually(() => errorOf(code));
  expect(errorOf(code)).to.equal('That code no longer works. Send a new one.');
  button(page, 'Send a new code').click();
  await eventually(() => seen(page).includes('A new code is on its way.'));
  enter(field(page, sixDigits), await shop.code(ada, 2));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('says that a code is used up after five wrong ones', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  const right = await shop.code(ada);
  for (let count = 1; count <= 5; count++) {
    enter(code, wrong(right));
    await eventually(() => errorOf(code)?.startsWith('That code isn’t right.'));
  }
  enter(code, right);
  await eventually(() => errorOf(code) === 'That code no longer works. Send a new one.');
  expect(seen(page)).not.to.include('Signed in');
});

it('says that a used code works no more, when the answer to it was lost', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  await shop.faults({ of: 'POST /session', does: 'lose', times: 1 });
  enter(code, await shop.code(ada));
  await eventually(() => alertOf(page).startsWith('We couldn’t reach the shop.'));
  button(page, 'Confirm').click();
  await eventually(() => errorOf(code) === 'That code no longer works. Send a new one.');
  button(page, 'Send a new code').click();
  await eventually(() => seen(page).includes('A new code is on its way.'));
  enter(field(page, sixDigits), await shop.code(ada, 2));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('sends a new code, says so, and takes the old one no more', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  const old = await shop.code(ada);
  button(page, 'Send a new code').click();
  await eventually(() => seen(page).includes('A new code is on its way.'));
  const fresh = await shop.code(ada, 2);
  if (old !== fresh) {
    enter(code, old);
    await eventually(() => errorOf(code));
  }
  enter(code, fresh);
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('keeps what was typed on the way to another e-mail and back', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop);
  enter(field(page, 'E-mail'), 'ada@exmaple.com');
  enter(field(page, 'Password'), 'half a passw');
  button(page, 'E-mail me a code').click();
  await eventually(() => findField(page, sixDigits));
  expect(findField(page, 'E-mail')).to.equal(undefined);
  button(page, 'Use another e-mail').click();
  await eventually(() => findField(page, 'E-mail'));
  const email = field(page, 'E-mail');
  expect(email.value).to.equal('ada@exmaple.com');
  expect(field(page, 'Password').value).to.equal('half a passw');
  await eventually(() => document.activeElement === email);
});

it('answers an unknown e-mail as it answers a known one', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop, 'nobody@example.com');
  expect(seen(page)).to.include('We sent a code to nobody@example.com.');
  enter(code, '123456');
  await eventually(() => errorOf(code));
  expect(errorOf(code)).to.equal('That code isn’t right. Check the newest e-mail and try again.');
});

it('asks for no password on the way to a code', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop);
  button(page, 'E-mail me a code').click();
  await eventually(() => errorOf(field(page, 'E-mail')));
  expect(errorOf(field(page, 'E-mail'))).to.equal('Enter your e-mail.');
  expect(errorOf(field(page, 'Password'))).to.equal(undefined);
  expect(await shop.requests('POST /email-codes')).to.equal(0);
});

it('says how long to wait for another code, and keeps the field for the one that was sent', async () => {
  const shop = await openShop({}, { codesPerEmail: { count: 1, seconds: 3600 } });
  await shop.customer(ada);
  const { page, code } = await askForCode(shop);
  button(page, 'Send a new code').click();
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal('Too many tries. Wait 60 minutes and try again.');
  enter(code, await shop.code(ada));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('sends one code for a double click', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop);
  enter(field(page, 'E-mail'), ada);
  await shop.faults({ of: 'POST /email-codes', does: 'hold' });
  const pressed = button(page, 'E-mail me a code');
  pressed.click();
  pressed.click();
  await eventually(async () => (await shop.requests('POST /email-codes')) > 0);
  await shop.release();
  await eventually(() => findField(page, sixDigits));
  expect(await shop.requests('POST /email-codes')).to.equal(1);
});

it('leaves no code behind in the page', async () => {
  const shop = await shopWithAda();
  const { page, code } = await askForCode(shop);
  const digits = await shop.code(ada);
  enter(code, digits);
  await eventually(() => seen(page).includes('Signed in as Ada'));
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'E-mail'));
  const values = [...page.querySelectorAll('input')].map(({ value }) => value);
  expect(values).not.to.include(digits);
});

async function signInByCodeAndOut(shop: Shop) {
  const { page, code } = await askForCode(shop);
  enter(code, await shop.code(ada));
  await eventually(() => seen(page).includes('Signed in as Ada'));
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'E-mail'));
  return page;
}

it('begins the next visit with the way that she last signed in by', async () => {
  const shop = await shopWithAda();
  (await signInByCodeAndOut(shop)).remove();

  const second = await openForm(shop);
  expect(findField(second, 'Password')).to.equal(undefined);
  expect(button(second, 'E-mail me a code').matches('.customer-button')).to.equal(true);
  enter(field(second, 'E-mail'), ada);
  button(second, 'Use a password').click();
  await eventually(() => document.activeElement === findField(second, 'Password'));
  expect(field(second, 'E-mail').value).to.equal(ada);
  enter(field(second, 'Password'), goodPassword);
  button(second, 'Sign in').click();
  await eventually(() => seen(second).includes('Signed in as Ada'));
  button(second, 'Sign out').click();
  await eventually(() => findField(second, 'E-mail'));
  second.remove();

  const third = await openForm(shop);
  expect(findField(third, 'Password')?.checkVisibility()).to.equal(true);
});

it('asks for a code by Enter where a code is what she used last', async () => {
  const shop = await shopWithAda();
  const page = await signInByCodeAndOut(shop);
  enter(field(page, 'E-mail'), ada);
  await sendKeys({ press: 'Enter' });
  await eventually(() => findField(page, sixDigits));
});
