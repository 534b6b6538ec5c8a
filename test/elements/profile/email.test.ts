import { expect } from '@open-wc/testing';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  field,
  findButton,
  findField,
  heard,
  openShop,
  seen,
} from '../support.js';
import { ada, open, profileOf, recently, said, section, signInAgain, toggle } from './support.js';

const other = 'countess@example.com';

it('changes the e-mail once the new mailbox is proven, and says so', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const events = heard(page, 'customer-email-changed');
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), other);
  button(email, 'Send code').click();
  await eventually(() => findField(email, 'Six-digit code'));
  expect(document.activeElement).to.equal(field(email, 'Six-digit code'));
  expect((await shop.customers())[0]).to.include({ email: ada });
  enter(field(email, 'Six-digit code'), await shop.code(other));
  await eventually(() => said(page, 'email') === `Your e-mail is now ${other}.`);
  expect(seen(section(page, 'email'))).to.include(other);
  expect((await shop.customers())[0]).to.include({ email: other });
  expect(events.map((event) => event.email)).to.deep.equal([other]);
  await eventually(() => document.activeElement === toggle(page, 'email'));
});

it('goes back from the code to what was typed', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), other);
  button(email, 'Send code').click();
  await eventually(() => findField(email, 'Six-digit code'));
  button(email, 'Use another e-mail').click();
  await eventually(() => findField(email, 'New e-mail'));
  expect(field(email, 'New e-mail').value).to.equal(other);
  await eventually(() => document.activeElement === field(email, 'New e-mail'));
});

it('sends a new code, and takes that one', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), other);
  button(email, 'Send code').click();
  await eventually(() => findField(email, 'Six-digit code'));
  button(email, 'Send a new code').click();
  await eventually(() => seen(email).includes('A new code is on its way.'));
  enter(field(email, 'Six-digit code'), await shop.code(other, 2));
  await eventually(() => said(page, 'email') === `Your e-mail is now ${other}.`);
});

it('says of a wrong code that it isn’t right', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), other);
  button(email, 'Send code').click();
  await eventually(() => findField(email, 'Six-digit code'));
  const code = await shop.code(other);
  enter(field(email, 'Six-digit code'), code === '000000' ? '111111' : '000000');
  await eventually(() => errorOf(field(email, 'Six-digit code'))?.includes('isn’t right'));
});

it('says that somebody else has taken the e-mail since the code was sent', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), other);
  button(email, 'Send code').click();
  await eventually(() => findField(email, 'Six-digit code'));
  await shop.customer(other);
  enter(field(email, 'Six-digit code'), await shop.code(other));
  await eventually(() => alertOf(email) === 'This e-mail belongs to another account.');
});

it('sends no code for what is her e-mail already', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), 'Ada@Example.com');
  button(email, 'Send code').click();
  await eventually(() => alertOf(email) === 'This is your e-mail already.');
  expect(await shop.requests('POST /email-codes')).to.equal(0);
});

it('asks her to sign in again, in place, and goes on with what she had typed', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const email = await open(page, 'email');
  const details = await open(page, 'details');
  enter(field(details, 'First name'), 'Augusta');
  enter(field(email, 'New e-mail'), other);
  await shop.advance(recently);
  button(email, 'Send code').click();
  await signInAgain(page);
  await eventually(() => findField(email, 'Six-digit code'));
  expect(field(details, 'First name').value).to.equal('Augusta');
  enter(field(email, 'Six-digit code'), await shop.code(other));
  await eventually(() => said(page, 'email') === `Your e-mail is now ${other}.`);
});

it('says that the change needs a sign-in where she would rather not', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), other);
  await shop.advance(recently);
  button(email, 'Send code').click();
  await eventually(() => findButton(page, 'Sign in'));
  button(page.querySelector('.customer-recent')!, 'Cancel').click();
  await eventually(() => alertOf(email) === 'Sign in again to make this change.');
  expect(field(email, 'New e-mail').value).to.equal(other);
});
