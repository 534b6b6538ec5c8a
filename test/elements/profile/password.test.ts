import { expect } from '@open-wc/testing';
import {
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
import {
  ada,
  ask,
  open,
  profileOf,
  reads,
  recently,
  said,
  section,
  signInAgain,
  toggle,
} from './support.js';

const newPassword = 'copper kettle under nine stars';

it('sets another password, which signs in from then on', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const events = heard(page, 'customer-password-changed');
  expect(seen(section(page, 'password'))).to.include('You have a password.');
  const password = await open(page, 'password');
  expect(document.activeElement).to.equal(field(password, 'New password'));
  enter(field(password, 'New password'), newPassword);
  button(password, 'Save password').click();
  await eventually(() => said(page, 'password').startsWith('Your password is saved.'));
  expect(events.map(({ hasPassword }) => hasPassword)).to.deep.equal([true]);
  expect(password.querySelector('input')).to.equal(null);
  await eventually(() => document.activeElement === toggle(page, 'password'));
  await ask(shop, 'DELETE', '/session');
  await ask(shop, 'POST', '/session', { email: ada, password: newPassword });
});

it('tells password managers whose password it is', async () => {
  const shop = await openShop();
  const password = await open(await profileOf(shop), 'password');
  const form = password.querySelector('form')!;
  const username = form.querySelector<HTMLInputElement>('[autocomplete=username]')!;
  expect(username.value).to.equal(ada);
  expect(username.readOnly).to.equal(true);
  expect(field(password, 'New password').autocomplete).to.equal('new-password');
});

it('shows the password on demand', async () => {
  const shop = await openShop();
  const password = await open(await profileOf(shop), 'password');
  button(password, 'Show password').click();
  expect(field(password, 'New password').type).to.equal('text');
});

const refused = [
  { typed: '', message: 'Enter your password.' },
  { typed: 'short', message: 'Use at least 15 characters.' },
  { typed: 'passwordpassword', message: 'easy to guess' },
];
for (const { typed, message } of refused) {
  it(`says of the password “${typed}” what is wrong with it`, async () => {
    const shop = await openShop();
    const password = await open(await profileOf(shop), 'password');
    enter(field(password, 'New password'), typed);
    button(password, 'Save password').click();
    await eventually(() => errorOf(field(password, 'New password'))?.includes(message));
    expect(document.activeElement).to.equal(field(password, 'New password'));
  });
}

it('removes the password once she has confirmed it', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const events = heard(page, 'customer-password-changed');
  const password = await open(page, 'password');
  button(password, 'Remove password').click();
  await reads(page, 'Remove your password?');
  await eventually(() => document.activeElement?.textContent === 'Remove your password?');
  button(password, 'Cancel').focus();
  expect((await shop.customers())[0]!['password_hash']).not.to.equal(null);
  button(password.querySelector('[data-step=remove-password]')!, 'Remove password').click();
  await eventually(() => said(page, 'password').startsWith('Your password is removed.'));
  expect(seen(section(page, 'password'))).to.include('None: you sign in with a code');
  expect(toggle(page, 'password').innerText).to.equal('Set password');
  expect(events.map(({ hasPassword }) => hasPassword)).to.deep.equal([false]);
  expect((await shop.customers())[0]).to.include({ password_hash: null });
});

it('goes back from removing to what was typed', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const password = await open(page, 'password');
  enter(field(password, 'New password'), newPassword);
  button(password, 'Remove password').click();
  await reads(page, 'Remove your password?');
  button(password.querySelector('[data-step=remove-password]')!, 'Cancel').click();
  await eventually(() => findField(password, 'New password'));
  expect(field(password, 'New password').value).to.equal(newPassword);
});

it('offers to set a password to whoever has none', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  await ask(shop, 'POST', '/customer/password', { password: null });
  await (await page.storefront!.account()).refreshSession();
  await eventually(() => toggle(page, 'password').innerText === 'Set password');
  const password = await open(page, 'password');
  expect(findButton(password, 'Remove password')).to.equal(undefined);
  enter(field(password, 'New password'), newPassword);
  button(password, 'Save password').click();
  await eventually(() => said(page, 'password').startsWith('Your password is saved.'));
});

it('asks her to sign in again, and then saves what she had typed', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const password = await open(page, 'password');
  enter(field(password, 'New password'), newPassword);
  await shop.advance(recently);
  button(password, 'Save password').click();
  await signInAgain(page);
  await eventually(() => said(page, 'password').startsWith('Your password is saved.'));
});
