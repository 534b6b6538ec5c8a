import { expect, html } from '@open-wc/testing';
import {
  button,
  enter,
  errorOf,
  eventually,
  field,
  findField,
  heard,
  mount,
  painted,
} from '../support.js';
import { choose, formOf, openBook, reads, stored } from '../address-book/support.js';

const alone = html`<customer-address-form></customer-address-form>`;

it('adds an address in the spelling of its country, says so, and is ready for another', async () => {
  const { page, shop } = await openBook([], alone);
  const events = heard(page, 'customer-address-saved');
  const form = await formOf(page);
  await choose(field(form, 'Country or region'), 'BR');
  // As browsers fill in: without events.
  field(form, 'Street').value = 'Rua Augusta';
  field(form, 'Number').value = 's/n';
  field(form, 'Neighbourhood (optional)').value = 'Consolação';
  field(form, 'City').value = 'São Paulo';
  field(form, 'State').value = 'SP';
  field(form, 'Postcode').value = '01310100';
  button(form, 'Save').click();
  await reads(page, 'Saved.');
  const [address] = await stored(shop);
  expect(address).to.include({
    firstName: 'Ada',
    lastName: 'Lovelace',
    street: 'Rua Augusta',
    number: 's/n',
    locality: 'Consolação',
    province: 'São Paulo',
    provinceCode: 'SP',
    zip: '01310-100',
    isDefault: true,
  });
  expect(events.map((event) => event.address.id)).to.deep.equal([address!['id']]);
  expect(field(form, 'Street').value).to.equal('');
  expect(findField(form, 'Use as my default address')?.checked).to.equal(false);
});

it('edits the address of its address-id, and shows what the country’s form lacks but it has', async () => {
  const { page, shop, ids } = await openBook(
    [{ street: 'Calle Mayor', number: '1', locality: 'Centro' }],
    ([id]) => html`<customer-address-form address-id=${id!}></customer-address-form>`,
  );
  const form = await formOf(page);
  expect(field(form, 'Street').value).to.equal('Calle Mayor');
  expect(field(form, 'Number (optional)').value).to.equal('1');
  expect(findField(form, 'Use as my default address')).to.equal(undefined);
  enter(field(form, 'Number (optional)'), '3');
  button(form, 'Save').click();
  await reads(page, 'Saved.');
  expect((await stored(shop))[0]).to.include({ id: ids[0], number: '3', locality: 'Centro' });
  // Another save is based on what this one has made of it.
  enter(field(form, 'Number (optional)'), '5');
  button(form, 'Save').click();
  await eventually(async () => (await stored(shop))[0]!['number'] === '5');
});

it('makes an address the default', async () => {
  const { page, shop } = await openBook([{}, { street: 'Gran Vía 2' }], ([, second]) => {
    return html`<customer-address-form address-id=${second!}></customer-address-form>`;
  });
  const form = await formOf(page);
  field(form, 'Use as my default address').click();
  button(form, 'Save').click();
  await reads(page, 'Saved.');
  expect((await stored(shop))[0]).to.include({ street: 'Gran Vía 2', isDefault: true });
});

it('tells of a country that the shop has ceased to serve, beside it', async () => {
  const { page, shop } = await openBook(
    [{}],
    ([id]) => html`<customer-address-form address-id=${id!}></customer-address-form>`,
    { settings: { countries: ['ES', 'PT'] } },
  );
  const form = await formOf(page);
  await shop.change({ countries: ['PT'] });
  enter(field(form, 'Street and number'), 'Calle Mayor 9');
  button(form, 'Save').click();
  await eventually(() => errorOf(field(form, 'Country or region')));
  expect(errorOf(field(form, 'Country or region'))).to.include('doesn’t deliver there');
  expect(field(form, 'Street and number').value).to.equal('Calle Mayor 9');
});

it('cancels: says so to the page, and has the address back', async () => {
  const { page } = await openBook(
    [{}],
    ([id]) => html`<customer-address-form address-id=${id!}></customer-address-form>`,
  );
  const events = heard(page, 'customer-address-cancelled');
  const form = await formOf(page);
  enter(field(form, 'Street and number'), 'Nowhere');
  button(form, 'Cancel').click();
  await eventually(() => field(form, 'Street and number').value === 'Calle Mayor 1');
  expect(events.length).to.equal(1);
});

it('says that an address isn’t there', async () => {
  const { page } = await openBook(
    [],
    html`<customer-address-form address-id="9"></customer-address-form>`,
  );
  await reads(page, 'It’s not there any more.');
});

it('turns to another address also where the first is still on its way', async () => {
  const { page, shop, ids } = await openBook([{}, { street: 'Gran Vía 2' }], html``);
  await shop.faults({ of: 'GET /customer/addresses', does: 'hold' });
  const element = document.createElement('customer-address-form');
  element.addressId = ids[0]!;
  page.append(element);
  await eventually(async () => (await shop.requests('GET /customer/addresses')) === 1);
  element.addressId = ids[1]!;
  await shop.release();
  const form = await formOf(page);
  expect(field(form, 'Street and number').value).to.equal('Gran Vía 2');
});

it('keeps the drafts of a new address to ship to and of one for invoices apart', async () => {
  const both = html`<customer-address-form></customer-address-form>
    <customer-address-form kind="billing"></customer-address-form>`;
  const { page, shop } = await openBook([], both, { settings: { drafts: true } });
  await eventually(() => page.querySelectorAll('form select').length >= 2);
  const [shipping] = page.querySelectorAll<HTMLFormElement>('form[data-step=editing]');
  const { drafts } = await page.storefront!.account();
  const { customer } = page.storefront!.session.state as { customer: { id: string } };
  await drafts.keep(customer.id, shipping!.dataset['draft']!, { street: '1 High Street' });
  page.remove();
  const again = await mount(shop, both, { locale: 'en-GB' });
  const streets = () =>
    [...again.querySelectorAll<HTMLInputElement>('[name=street]')].map(({ value }) => value);
  await eventually(() => streets().includes('1 High Street') && streets().length === 2);
  await eventually(() => again.querySelectorAll('form>.customer-hint').length > 0);
  // What is kept of the other one has been looked for, too.
  await drafts.recall(customer.id, 'none');
  await painted(again);
  expect(streets()).to.deep.equal(['1 High Street', '']);
});
