import { expect } from '@open-wc/testing';
import { button, enter, eventually, field, findField, goodPassword } from '../support.js';
import { openBook, openForm, reads } from './support.js';

it('keeps what is typed in a form while the book asks to sign in again, also when the end is noticed', async () => {
  const { shop, page } = await openBook([{}, { street: 'Calle Menor 2' }]);
  await openForm(page, 'Add an address');
  enter(field(page, 'Street and number'), 'Calle Nueva 3');
  await shop.endSessions();
  page.querySelector<HTMLElement>('[aria-label^="Make default"]')!.click();
  await reads(page, 'Is it you?');
  await (await page.storefront!.account()).refreshSession();
  await page.querySelector('customer-address-form')!.updateComplete;
  await eventually(() => findField(page, 'Password'));
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => findField(page, 'Street and number'));
  expect(field(page, 'Street and number').value).to.equal('Calle Nueva 3');
});
