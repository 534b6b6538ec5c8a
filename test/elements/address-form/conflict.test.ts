import { expect, html } from '@open-wc/testing';
import type { AddressForm } from '../../../src/contract/addresses.js';
import {
  alertOf,
  button,
  enter,
  eventually,
  field,
  findButton,
  goodPassword,
  heard,
  seen,
  type Shop,
} from '../support.js';
import { formOf, openBook, openForm, reads, send, stored } from '../address-book/support.js';

const elsewhere: AddressForm = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  street: 'Calle Nueva 5',
  city: 'Madrid',
  provinceCode: 'M',
  countryCode: 'ES',
  zip: '28013',
};

/** Another tab writes the address. */
function change(shop: Shop, id: string, version = 1): Promise<Response> {
  const headers = { 'If-Match': `"${version}"` };
  return send(shop, 'PUT', `/customer/addresses/${id}`, elsewhere, headers);
}

function remove(shop: Shop, id: string): Promise<Response> {
  return send(shop, 'DELETE', `/customer/addresses/${id}`, undefined, { 'If-Match': '"1"' });
}

/** The rows of the comparison that are marked, in words too. */
function differences(page: ParentNode): string[] {
  return [...page.querySelectorAll<HTMLTableRowElement>('.customer-versions tr[data-differs]')].map(
    (row) => {
      expect(row.querySelector('[role=img]')!.ariaLabel).to.equal('differs');
      return [...row.cells].map((cell) => seen(cell)).join('|');
    },
  );
}

/** The form of an address that another tab changes before it is saved. */
async function conflicting() {
  const opened = await openBook([{}]);
  const form = await openForm(opened.page, 'Edit, Calle Mayor 1');
  enter(field(form, 'Street and number'), 'Calle Mayor 7');
  enter(field(form, 'Company (optional)'), 'Engines');
  await change(opened.shop, opened.ids[0]!);
  button(form, 'Save').click();
  await reads(opened.page, 'This address was changed elsewhere in the meantime');
  return { ...opened, form };
}

it('shows both versions of an address that another tab has changed, and what differs', async () => {
  const { page } = await conflicting();
  expect(differences(page)).to.deep.equal([
    'Company ≠|Engines|–',
    'Street ≠|Calle Mayor 7|Calle Nueva 5',
  ]);
  await eventually(() => document.activeElement?.matches('.customer-title'));
});

it('saves hers over the other version', async () => {
  const { page, shop } = await conflicting();
  const events = heard(page, 'customer-address-saved');
  button(page, 'Keep mine').click();
  await eventually(() => findButton(page, 'Edit, Calle Mayor 7'));
  expect((await stored(shop))[0]).to.include({ street: 'Calle Mayor 7', company: 'Engines' });
  expect(events.length).to.equal(1);
});

it('leaves the other version in place', async () => {
  const { page, shop, ids } = await conflicting();
  const events = heard(page, 'customer-address-cancelled');
  button(page, 'Use the other').click();
  await eventually(() => findButton(page, 'Edit, Calle Nueva 5'));
  expect(await shop.requests(`PUT /customer/addresses/${ids[0]}`)).to.equal(2);
  expect(events.map(({ address }) => address?.street)).to.deep.equal(['Calle Nueva 5']);
  // What it is now can be changed on.
  const form = await openForm(page, 'Edit, Calle Nueva 5');
  enter(field(form, 'Street and number'), 'Calle Nueva 6');
  button(form, 'Save').click();
  await eventually(() => findButton(page, 'Edit, Calle Nueva 6'));
});

it('compares again where the other tab is quicker once more', async () => {
  const { page, shop, ids } = await conflicting();
  await change(shop, ids[0]!, 2);
  await send(
    shop,
    'PUT',
    `/customer/addresses/${ids[0]}`,
    { ...elsewhere, street: 'Calle Última 9' },
    { 'If-Match': '"3"' },
  );
  button(page, 'Keep mine').click();
  await reads(page, 'Calle Última 9');
  button(page, 'Keep mine').click();
  await eventually(() => findButton(page, 'Edit, Calle Mayor 7'));
});

it('keeps her text where the comparison can’t be sent, and says why', async () => {
  const { page, shop } = await conflicting();
  await shop.faults({ does: 'cut' });
  button(page, 'Keep mine').click();
  await eventually(() => alertOf(page.querySelector('[data-step=conflict]')!));
  expect(alertOf(page.querySelector('[data-step=conflict]')!)).to.include('Nothing is lost');
  await shop.faults();
  button(page, 'Keep mine').click();
  await eventually(() => findButton(page, 'Edit, Calle Mayor 7'));
});

it('fills a form of its own with the other version', async () => {
  const { page, shop, ids } = await openBook(
    [{}],
    ([id]) => html`<customer-address-form address-id=${id!}></customer-address-form>`,
  );
  const form = await formOf(page);
  enter(field(form, 'Street and number'), 'Calle Mayor 7');
  await change(shop, ids[0]!);
  button(form, 'Save').click();
  await eventually(() => findButton(page, 'Use the other'));
  button(page, 'Use the other').click();
  await eventually(() => form.checkVisibility());
  await eventually(() => field(form, 'Street and number').value === 'Calle Nueva 5');
  await eventually(() => document.activeElement === field(form, 'Country or region'));
});

it('offers to save as new what another tab has removed', async () => {
  const { page, shop, ids } = await openBook([{}, { street: 'Gran Vía 2' }]);
  const form = await openForm(page, 'Edit, Gran Vía 2');
  enter(field(form, 'Street and number'), 'Gran Vía 20');
  await remove(shop, ids[1]!);
  button(form, 'Save').click();
  await reads(page, 'This address was removed elsewhere in the meantime.');
  expect(field(form, 'Street and number').value).to.equal('Gran Vía 20');
  button(form, 'Save as new').click();
  await eventually(() => findButton(page, 'Edit, Gran Vía 20'));
  expect(findButton(page, 'Edit, Gran Vía 2')).to.equal(undefined);
  expect((await stored(shop)).map(({ street }) => street)).to.deep.equal([
    'Calle Mayor 1',
    'Gran Vía 20',
  ]);
});

for (const does of ['cut', 'lose'] as const) {
  it(`adds one address where the way to the server breaks (${does}), at the second try`, async () => {
    const { page, shop } = await openBook([]);
    const form = await openForm(page, 'Add an address');
    enter(field(form, 'Street and number'), '1 High Street');
    enter(field(form, 'Post town'), 'Leeds');
    enter(field(form, 'Postcode'), 'LS1 1BA');
    await shop.faults({ of: 'POST /customer/addresses', does, times: 1 });
    button(form, 'Save').click();
    await eventually(() => alertOf(form));
    expect(alertOf(form)).to.equal('We couldn’t reach the shop. Nothing is lost: try again.');
    expect(field(form, 'Street and number').value).to.equal('1 High Street');
    button(form, 'Save').click();
    await eventually(() => findButton(page, 'Edit, 1 High Street'));
    expect((await stored(shop)).length).to.equal(1);
  });
}

it('makes one address of a double click', async () => {
  const { page, shop } = await openBook([]);
  const form = await openForm(page, 'Add an address');
  enter(field(form, 'Street and number'), '1 High Street');
  enter(field(form, 'Post town'), 'Leeds');
  enter(field(form, 'Postcode'), 'LS1 1BA');
  button(form, 'Save').click();
  button(form, 'Save').click();
  await eventually(() => findButton(page, 'Edit, 1 High Street'));
  expect((await stored(shop)).length).to.equal(1);
});

it('asks her to sign in, in place, where her session has ended, and then saves what she typed', async () => {
  const { page, shop } = await openBook([{}]);
  const form = await openForm(page, 'Edit, Calle Mayor 1');
  enter(field(form, 'Street and number'), 'Calle Mayor 7');
  await shop.endSessions();
  button(form, 'Save').click();
  await reads(page, 'Is it you?');
  // The book hears that nobody is signed in, and still takes nothing from her.
  await page.storefront!.account().then((account) => account.refreshSession());
  expect(form.isConnected).to.equal(true);
  await eventually(() => findButton(page, 'Sign in'));
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => findButton(page, 'Edit, Calle Mayor 7'));
});

it('takes everything away where she would rather not sign in again', async () => {
  const { page, shop } = await openBook([{}]);
  const form = await openForm(page, 'Edit, Calle Mayor 1');
  await shop.endSessions();
  button(form, 'Save').click();
  await reads(page, 'Is it you?');
  button(page.querySelector('.customer-recent')!, 'Cancel').click();
  await reads(page, 'Sign in to see your account.');
  expect(seen(page)).not.to.include('Calle Mayor');
});
