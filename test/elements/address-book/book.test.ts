import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  alertOf,
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  heard,
  seen,
} from '../support.js';
import { formOf, openBook, openForm, reads, send, signIn, stored } from './support.js';

const cards = (page: ParentNode) =>
  [...page.querySelectorAll<HTMLElement>('.customer-address')].filter((card) =>
    card.checkVisibility(),
  );

it('lists addresses as their countries write them, the default first, with badges', async () => {
  const { page } = await openBook([
    {},
    {
      street: '350 Fifth Avenue',
      city: 'New York',
      province: 'New York',
      provinceCode: 'NY',
      countryCode: 'US',
      zip: '10118',
    },
    {
      street: 'Rua Augusta',
      number: '123',
      floor: 'Apto 4',
      locality: 'Consolação',
      city: 'São Paulo',
      province: 'São Paulo',
      provinceCode: 'SP',
      countryCode: 'BR',
      zip: '01310-100',
    },
  ]);
  await eventually(() => cards(page).length === 3);
  // Cards are laid out once they are in sight.
  await eventually(() => seen(cards(page)[2]!));
  expect(seen(cards(page)[0]!)).to.include(
    'Ada Lovelace Calle Mayor 1 28013 Madrid Madrid Spain Default',
  );
  expect(seen(cards(page)[1]!)).to.include(
    'Rua Augusta 123, Apto 4 Consolação São Paulo-SP 01310-100 Brazil',
  );
  expect(seen(cards(page)[2]!)).to.include('350 Fifth Avenue New York, NY 10118 United States');
});

it('says what will be there where there is nothing yet, and lets her add the first', async () => {
  const { page, shop } = await openBook([]);
  const form = await openForm(page, 'Add an address');
  expect(seen(page)).not.to.include('No addresses yet');
  await eventually(() => document.activeElement === field(form, 'Country or region'));
  // Nothing else could be the default.
  expect(findField(form, 'Use as my default address')).to.equal(undefined);
  enter(field(form, 'Street and number'), '1 High Street');
  enter(field(form, 'Post town'), 'Leeds');
  enter(field(form, 'Postcode'), 'ls11ba');
  button(form, 'Save').click();
  await reads(page, 'Default');
  expect(cards(page).length).to.equal(1);
  expect((await stored(shop))[0]).to.include({ zip: 'LS1 1BA', countryCode: 'GB' });
  await eventually(() => document.activeElement === findButton(page, 'Edit, 1 High Street'));
  expect(page.querySelector('.customer-aloud')!.textContent).to.equal('Saved.');
});

it('edits in place, and comes back to the button', async () => {
  const { page, shop } = await openBook([{}]);
  const events = heard(page, 'customer-address-saved');
  const form = await openForm(page, 'Edit, Calle Mayor 1');
  await eventually(() => document.activeElement === field(form, 'Country or region'));
  enter(field(form, 'Street and number'), 'Calle Mayor 7');
  button(form, 'Save').click();
  await reads(page, 'Calle Mayor 7');
  await eventually(() => document.activeElement === findButton(page, 'Edit, Calle Mayor 7'));
  expect((await stored(shop))[0]!['street']).to.equal('Calle Mayor 7');
  expect(events.length).to.equal(1);
});

it('leaves the form by Escape and by its button', async () => {
  const { page, shop } = await openBook([{}]);
  const events = heard(page, 'customer-address-cancelled');
  const ways: (() => Promise<unknown>)[] = [
    () => sendKeys({ press: 'Escape' }),
    async () => button(page, 'Cancel').click(),
  ];
  for (const leave of ways) {
    const form = await openForm(page, 'Edit, Calle Mayor 1');
    enter(field(form, 'Street and number'), 'Nowhere');
    await leave();
    await eventually(() => document.activeElement === findButton(page, 'Edit, Calle Mayor 1'));
  }
  expect(events.length).to.equal(2);
  expect(await shop.requests('PUT /customer/addresses/1')).to.equal(0);
});

it('works by keyboard alone', async () => {
  const { page } = await openBook([{}]);
  await eventually(() => findButton(page, 'Edit, Calle Mayor 1'));
  button(page, 'Edit, Calle Mayor 1').focus();
  await sendKeys({ press: 'Enter' });
  const form = await formOf(page);
  await eventually(() => document.activeElement === field(form, 'Country or region'));
  for (let times = 0; times < 4; times++) await sendKeys({ press: 'Tab' });
  expect(document.activeElement === field(form, 'Street and number')).to.equal(true);
  await sendKeys({ type: 'Calle Menor 2' });
  await sendKeys({ press: 'Enter' });
  await reads(page, 'Calle Menor 2');
  await eventually(() => document.activeElement === findButton(page, 'Edit, Calle Menor 2'));
});

it('makes an address the default, and tells so', async () => {
  const { page, shop } = await openBook([{}, { street: 'Gran Vía 2' }]);
  const events = heard(page, 'customer-address-chosen');
  await eventually(() => cards(page).length === 2);
  button(page, 'Make default, Gran Vía 2').click();
  await eventually(() => seen(cards(page)[0]!).includes('Gran Vía 2'));
  expect(seen(cards(page)[0]!)).to.include('Default');
  expect(seen(cards(page)[1]!)).not.to.match(/Default/);
  await eventually(() => document.activeElement === findButton(page, 'Edit, Gran Vía 2'));
  expect(events.map(({ address, use }) => [address.street, address.isDefault, use])).to.deep.equal([
    ['Gran Vía 2', true, 'shipping'],
  ]);
  expect((await stored(shop))[0]!['street']).to.equal('Gran Vía 2');
});

it('takes an address for invoices', async () => {
  const { page } = await openBook([{}, { street: 'Gran Vía 2' }]);
  const events = heard(page, 'customer-address-chosen');
  await eventually(() => cards(page).length === 2);
  button(page, 'Use for invoices, Gran Vía 2').click();
  await eventually(() => seen(cards(page)[1]!).includes('Billing'));
  expect(seen(cards(page)[0]!)).not.to.include('Billing');
  expect(events.map(({ use }) => use)).to.deep.equal(['billing']);
});

it('removes an address, and takes that back', async () => {
  const { page, shop } = await openBook([{}, { street: 'Gran Vía 2' }]);
  const deleted = heard(page, 'customer-address-deleted');
  const restored = heard(page, 'customer-address-restored');
  await eventually(() => cards(page).length === 2);
  // The default, which goes on to the other one.
  button(page, 'Remove, Calle Mayor 1').click();
  await reads(page, 'Removed: Calle Mayor 1.');
  expect(page.querySelector('.customer-aloud')!.textContent).to.include('Removed: Calle Mayor 1.');
  await eventually(() => document.activeElement === findButton(page, 'Undo'));
  await eventually(() => cards(page).length === 1 && seen(cards(page)[0]!).includes('Default'));
  expect((await stored(shop)).length).to.equal(1);
  button(page, 'Undo').click();
  await eventually(() => cards(page).length === 2);
  await eventually(() => findButton(page, 'Undo') === undefined);
  await eventually(() => document.activeElement === findButton(page, 'Edit, Calle Mayor 1'));
  expect((await stored(shop)).length).to.equal(2);
  expect([deleted.length, restored.length]).to.deep.equal([1, 1]);
});

it('offers the undo until the next act', async () => {
  const { page } = await openBook([{}, { street: 'Gran Vía 2' }]);
  await eventually(() => cards(page).length === 2);
  button(page, 'Remove, Gran Vía 2').click();
  await eventually(() => findButton(page, 'Undo'));
  await openForm(page, 'Edit, Calle Mayor 1');
  expect(findButton(page, 'Undo')).to.equal(undefined);
});

it('says what kept a removal from being carried out, and carries it out at the next try', async () => {
  const { page, shop, ids } = await openBook([{}]);
  await eventually(() => cards(page).length === 1);
  await shop.faults({ of: `DELETE /customer/addresses/${ids[0]}`, does: 'answer', status: 500 });
  button(page, 'Remove, Calle Mayor 1').click();
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.include('Something went wrong on our side.');
  await shop.faults();
  button(page, 'Remove, Calle Mayor 1').click();
  await reads(page, 'No addresses yet');
});

it('doesn’t remove what another tab has changed in the meantime: it shows what it is now', async () => {
  const { page, shop, ids } = await openBook([{}]);
  await eventually(() => cards(page).length === 1);
  const form = {
    countryCode: 'ES',
    street: 'Calle Nueva 5',
    city: 'Madrid',
    provinceCode: 'M',
    zip: '28013',
    firstName: 'Ada',
  };
  await send(shop, 'PUT', `/customer/addresses/${ids[0]}`, form, { 'If-Match': '"1"' });
  button(page, 'Remove, Calle Mayor 1').click();
  await reads(page, 'Calle Nueva 5');
  await eventually(() => alertOf(page).includes('changed elsewhere in the meantime'));
  expect((await stored(shop)).length).to.equal(1);
});

it('says that an address has gone that another tab has removed', async () => {
  const { page, shop, ids } = await openBook([{}, { street: 'Gran Vía 2' }]);
  await eventually(() => cards(page).length === 2);
  await send(shop, 'DELETE', `/customer/addresses/${ids[1]}`, undefined, { 'If-Match': '"1"' });
  button(page, 'Make default, Gran Vía 2').click();
  await eventually(() => cards(page).length === 1);
  expect(page.querySelector('.customer-aloud')!.textContent).to.equal('It’s not there any more.');
});

it('says that the book didn’t load, and loads it at the next try', async () => {
  const { page, shop } = await openBook([{}]);
  await eventually(() => cards(page).length === 1);
  await shop.faults({ of: 'GET /customer/addresses', does: 'answer', status: 500 });
  page.querySelector('customer-address-book')!.remove();
  const book = document.createElement('customer-address-book');
  page.append(book);
  await reads(page, 'This part didn’t load.');
  await shop.faults();
  button(page, 'Try again').focus();
  button(page, 'Try again').click();
  await eventually(() => cards(page).length === 1);
  await eventually(() => document.activeElement === findButton(page, 'Add an address'));
});

it('leaves nothing of hers for who signs in next', async () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ street: `Gran Vía ${index + 1}` }));
  const { page, shop } = await openBook(many);
  await eventually(() => cards(page).length === 8);
  enter(field(page, 'Filter addresses'), 'Gran');
  button(page, 'Remove, Gran Vía 3').click();
  await eventually(() => findButton(page, 'Undo'));
  const grace = await shop.customer('grace@example.com');
  await shop.addresses(grace, ...Array.from({ length: 9 }, () => ({ street: 'Rua Augusta 5' })));
  const account = await page.storefront!.account();
  await account.signOut();
  await reads(page, 'Sign in to see your account.');
  await account.signIn({ email: 'grace@example.com', password: goodPassword });
  await reads(page, '9 addresses');
  expect(field(page, 'Filter addresses').value).to.equal('');
  expect(findButton(page, 'Undo')).to.equal(undefined);
  expect(page.textContent).not.to.include('Gran Vía');
});

it('is read anew for who comes back', async () => {
  const { page, shop, ids } = await openBook([{}, { street: 'Gran Vía 2' }]);
  await eventually(() => cards(page).length === 2);
  const account = await page.storefront!.account();
  await account.signOut();
  await reads(page, 'Sign in to see your account.');
  await signIn(shop);
  await send(shop, 'DELETE', `/customer/addresses/${ids[1]}`, undefined, { 'If-Match': '"1"' });
  await account.refreshSession();
  await eventually(() => cards(page).length === 1);
});

it('shows nothing of an answer that comes after she has left', async () => {
  const { page, shop, ids } = await openBook([{}, { street: 'Gran Vía 2' }]);
  await eventually(() => cards(page).length === 2);
  const grace = await shop.customer('grace@example.com');
  await shop.addresses(grace, { street: 'Rua Augusta 5' });
  const request = `DELETE /customer/addresses/${ids[1]}`;
  await shop.faults({ of: request, does: 'hold' });
  const removing = button(page, 'Remove, Gran Vía 2').closest('form')!;
  button(page, 'Remove, Gran Vía 2').click();
  await eventually(async () => (await shop.requests(request)) === 1);
  const account = await page.storefront!.account();
  await account.signIn({ email: 'grace@example.com', password: goodPassword });
  await reads(page, 'Rua Augusta 5');
  await shop.release();
  await eventually(() => removing.ariaBusy === 'false');
  expect(findButton(page, 'Undo')).to.equal(undefined);
  expect(page.textContent).not.to.include('Gran Vía');
  expect(cards(page).length).to.equal(1);
});

it('takes an address for removed where the first answer was lost, and still offers the undo', async () => {
  const { page, shop, ids } = await openBook([{}, { street: 'Gran Vía 2' }]);
  const deleted = heard(page, 'customer-address-deleted');
  await eventually(() => cards(page).length === 2);
  // The server has carried the first try out, and a gateway's page has come in the place of its answer.
  const request = `DELETE /customer/addresses/${ids[1]}`;
  await send(shop, 'DELETE', `/customer/addresses/${ids[1]}`, undefined, { 'If-Match': '"1"' });
  await shop.faults({ of: request, does: 'answer', status: 503, times: 1 });
  button(page, 'Remove, Gran Vía 2').click();
  await reads(page, 'Removed: Gran Vía 2.');
  expect(deleted.length).to.equal(1);
  button(page, 'Undo').click();
  await eventually(() => cards(page).length === 2);
});

it('keeps several open forms apart', async () => {
  const { page, shop } = await openBook([{}, { street: 'Gran Vía 2' }]);
  await openForm(page, 'Edit, Calle Mayor 1');
  button(page, 'Edit, Gran Vía 2').click();
  await eventually(() => page.querySelectorAll('form[data-step=editing]').length === 2);
  const [first, second] = [...page.querySelectorAll<HTMLFormElement>('form[data-step=editing]')];
  enter(field(first!, 'Street and number'), 'Calle Mayor 8');
  enter(field(second!, 'Street and number'), 'Gran Vía 9');
  button(second!, 'Save').click();
  await eventually(() => findButton(page, 'Edit, Gran Vía 9'));
  expect(field(first!, 'Street and number').value).to.equal('Calle Mayor 8');
  expect((await stored(shop))[0]!['street']).to.equal('Calle Mayor 1');
});
