import { expect } from '@open-wc/testing';
import type { ShopSettingsPatch } from '../../../src/contract/shop.js';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  field,
  findField,
  heard,
  openShop,
  seen,
  type Shop,
} from '../support.js';
import {
  ada,
  ask,
  open,
  openProfile,
  profileOf,
  said,
  section,
  signIn,
  toggle,
} from './support.js';

const registrationFields: ShopSettingsPatch['registrationFields'] = {
  phone: 'optional',
  company: 'optional',
  extra: [
    { key: 'tea', label: 'Tea', type: 'select', required: false, options: ['Oolong', 'Sencha'] },
    { key: 'club', label: 'Club', type: 'checkbox', required: false },
    { key: 'birthday', label: 'Birthday', type: 'date', required: false },
  ],
};

function shopWithFields(settings: ShopSettingsPatch = {}): Promise<Shop> {
  return openShop({ registrationFields, ...settings });
}

it('shows what is known, and the form with it in place of that', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop, {
    company: 'Engines Ltd',
    phone: '+34600123456',
    identification: 'X-1',
    extra: { tea: 'Sencha', club: 'true', birthday: '1815-12-10' },
  });
  for (const text of ['Ada Lovelace', 'Engines Ltd', '+34600123456', 'X-1']) {
    expect(seen(section(page, 'details'))).to.include(text);
  }
  expect(seen(section(page, 'email'))).to.include(ada);
  const details = await open(page, 'details');
  expect(field(details, 'First name').value).to.equal('Ada');
  expect(field(details, 'Company (optional)').value).to.equal('Engines Ltd');
  expect(field(details, 'Phone (optional)').value).to.equal('+34600123456');
  expect(field(details, 'Tax ID (optional)').value).to.equal('X-1');
  expect(field(details, 'Tea (optional)').value).to.equal('Sencha');
  expect(field(details, 'Club').checked).to.equal(true);
  expect(field(details, 'Birthday (optional)').value).to.equal('1815-12-10');
  expect(document.activeElement).to.equal(field(details, 'First name'));
});

it('asks only for what the shop wants to know', async () => {
  const shop = await openShop({
    registrationFields: { phone: 'off', company: 'required', extra: [] },
  });
  const details = await open(await profileOf(shop), 'details');
  expect(findField(details, 'Phone (optional)')).to.equal(undefined);
  button(details, 'Save').click();
  await eventually(() => errorOf(field(details, 'Company')) === 'Fill this in.');
});

it('saves, says so in place, and gives the focus back', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop);
  const events = heard(page, 'customer-profile-saved');
  const details = await open(page, 'details');
  enter(field(details, 'First name'), 'Augusta');
  enter(field(details, 'Tea (optional)'), 'Oolong');
  field(details, 'Club').click();
  button(details, 'Save').click();
  await eventually(() => said(page, 'details') === 'Saved.');
  expect(seen(section(page, 'details'))).to.include('Augusta Lovelace');
  await eventually(() => document.activeElement === toggle(page, 'details'));
  expect(events.map(({ customer }) => customer.firstName)).to.deep.equal(['Augusta']);
  const [saved] = await shop.customers();
  expect(saved).to.include({ first_name: 'Augusta', last_name: 'Lovelace' });
  expect(JSON.parse(String(saved!['extra']))).to.deep.equal({ tea: 'Oolong', club: 'true' });
});

it('saves only what she has changed: what another tab has written stays', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop, { extra: { tea: 'Sencha' } });
  const details = await open(page, 'details');
  enter(field(details, 'First name'), 'Augusta');
  await ask(shop, 'PATCH', '/customer', { lastName: 'King', extra: { birthday: '1815-12-10' } });
  button(details, 'Save').click();
  await eventually(() => said(page, 'details') === 'Saved.');
  expect(seen(section(page, 'details'))).to.include('Augusta King');
  const [saved] = await shop.customers();
  expect(saved).to.include({ first_name: 'Augusta', last_name: 'King' });
  expect(JSON.parse(String(saved!['extra']))).to.deep.equal({
    tea: 'Sencha',
    birthday: '1815-12-10',
  });
});

it('asks the server for nothing where nothing has changed', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop, { phone: '+34600123456' });
  const details = await open(page, 'details');
  field(details, 'Phone (optional)').focus();
  field(details, 'Company (optional)').focus();
  await eventually(() => field(details, 'Phone (optional)').value === '+34 600 12 34 56');
  button(details, 'Save').click();
  await eventually(() => said(page, 'details') === 'Saved.');
  expect(await shop.requests('PATCH /customer')).to.equal(0);
});

const phones = [
  { typed: '600 123 456', locale: 'es-ES', written: '+34 600 12 34 56', saved: '+34600123456' },
  { typed: '0034 600-123-456', locale: 'en', written: '+34 600 12 34 56', saved: '+34600123456' },
  {
    typed: '(11) 98765-4321',
    locale: 'pt-BR',
    written: '+55 11 98765 4321',
    saved: '+5511987654321',
  },
  {
    typed: '+44 20 7946 0958',
    locale: 'es-ES',
    written: '+44 20 7946 0958',
    saved: '+442079460958',
  },
];
for (const { typed, locale, written, saved } of phones) {
  it(`takes the phone number ${typed} in a shop of ${locale}`, async () => {
    const shop = await shopWithFields({ locale });
    const page = await profileOf(shop);
    const details = await open(page, 'details');
    enter(field(details, 'Phone (optional)'), typed);
    field(details, 'Company (optional)').focus();
    await eventually(() => field(details, 'Phone (optional)').value === written);
    button(details, 'Save').click();
    await eventually(() => said(page, 'details') === 'Saved.');
    expect((await shop.customers())[0]).to.include({ phone: saved });
  });
}

for (const typed of ['12345', '+34 12345', 'call me']) {
  it(`says at once of ${typed} that it can’t be a phone number, and asks no server`, async () => {
    const shop = await shopWithFields();
    const page = await profileOf(shop);
    const details = await open(page, 'details');
    enter(field(details, 'Phone (optional)'), typed);
    button(details, 'Save').click();
    await eventually(() => errorOf(field(details, 'Phone (optional)'))?.includes('country code'));
    expect(await shop.requests('PATCH /customer')).to.equal(0);
    expect(document.activeElement).to.equal(field(details, 'Phone (optional)'));
    expect(field(details, 'Phone (optional)').value).to.equal(typed);
  });
}

it('takes the phone number away', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop, { phone: '+34600123456' });
  const details = await open(page, 'details');
  enter(field(details, 'Phone (optional)'), '');
  button(details, 'Save').click();
  await eventually(() => said(page, 'details') === 'Saved.');
  expect((await shop.customers())[0]).to.include({ phone: null });
});

it('says that a number belongs to another account', async () => {
  const shop = await shopWithFields();
  await shop.customer('grace@example.com', { phone: '+34600123456' });
  const page = await profileOf(shop);
  const details = await open(page, 'details');
  enter(field(details, 'Phone (optional)'), '+34 600 123 456');
  button(details, 'Save').click();
  await eventually(
    () => /belongs to another account/.test(seen(details)),
    'it says whose number it is',
  );
  expect(field(details, 'Phone (optional)').value).to.equal('+34 600 12 34 56');
});

it('asks a shop of Brazil for CPF or CNPJ, and says what is wrong with one', async () => {
  const shop = await openShop({ locale: 'pt-BR' });
  const page = await profileOf(shop);
  const details = await open(page, 'details');
  const label = 'CPF/CNPJ (optional)';
  enter(field(details, label), '111.444.777-36');
  button(details, 'Save').click();
  await eventually(() => errorOf(field(details, label))?.includes('isn’t a CPF or CNPJ'));
  enter(field(details, label), '11144477735');
  button(details, 'Save').click();
  await eventually(() => said(page, 'details') === 'Saved.');
  expect(seen(section(page, 'details'))).to.include('111.444.777-35');
});

it('keeps what was typed when another tab saves, and takes over the rest', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop);
  const details = await open(page, 'details');
  enter(field(details, 'First name'), 'Augusta');
  await ask(shop, 'PATCH', '/customer', { lastName: 'King', company: 'Engines Ltd' });
  await (await page.storefront!.account()).refreshSession();
  await eventually(() => field(details, 'Last name').value === 'King');
  expect(field(details, 'Company (optional)').value).to.equal('Engines Ltd');
  expect(field(details, 'First name').value).to.equal('Augusta');
});

it('keeps what was typed in one section while another is opened, saved and closed', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop);
  const details = await open(page, 'details');
  enter(field(details, 'Company (optional)'), 'Engines Ltd');
  const email = await open(page, 'email');
  enter(field(email, 'New e-mail'), 'countess@example.com');
  toggle(page, 'email').click();
  await eventually(() => !findField(email, 'New e-mail'));
  expect(field(details, 'Company (optional)').value).to.equal('Engines Ltd');
});

it('gives up on cancel: the focus stays on the button, and the next form is as saved', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop);
  await open(page, 'details');
  enter(field(section(page, 'details'), 'First name'), 'Augusta');
  toggle(page, 'details').focus();
  toggle(page, 'details').click();
  await eventually(() => !findField(page, 'First name'));
  expect(document.activeElement).to.equal(toggle(page, 'details'));
  expect(toggle(page, 'details').ariaExpanded).to.equal('false');
  const again = await open(page, 'details');
  expect(field(again, 'First name').value).to.equal('Ada');
});

it('loses nothing where the shop can’t be reached', async () => {
  const shop = await shopWithFields();
  const page = await profileOf(shop);
  const details = await open(page, 'details');
  enter(field(details, 'First name'), 'Augusta');
  await shop.faults({ of: 'PATCH /customer', does: 'cut' });
  button(details, 'Save').click();
  await eventually(() => alertOf(details).includes('We couldn’t reach the shop.'));
  expect(field(details, 'First name').value).to.equal('Augusta');
  await shop.faults();
  button(details, 'Save').click();
  await eventually(() => said(page, 'details') === 'Saved.');
});

it('says that the profile didn’t load, and tries again', async () => {
  const shop = await shopWithFields();
  await shop.customer(ada);
  await signIn(shop);
  await shop.faults({ of: 'GET /customer', does: 'answer', status: 500 });
  const opening = openProfile(shop);
  await eventually(() => document.querySelector('[data-step=unloaded]'));
  await shop.faults();
  button(document.body, 'Try again').click();
  expect(seen(await opening)).to.include('Ada Lovelace');
});
