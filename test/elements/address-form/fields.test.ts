import { expect, html } from '@open-wc/testing';
import { button, enter, errorOf, eventually, field, findField, type Control } from '../support.js';
import { choose, formOf, labels, openBook } from '../address-book/support.js';

const alone = html`<customer-address-form></customer-address-form>`;

const forms: readonly (readonly [string, readonly string[]])[] = [
  [
    'US',
    [
      'First name',
      'Last name',
      'Company (optional)',
      'Street and number',
      'Apartment, suite, building (optional)',
      'City',
      'State',
      'ZIP code',
    ],
  ],
  [
    'BR',
    [
      'Company (optional)',
      'First name',
      'Last name',
      'Street',
      'Number',
      'Floor, flat (optional)',
      'Neighbourhood (optional)',
      'City',
      'State',
      'Postcode',
    ],
  ],
  [
    'AR',
    [
      'First name',
      'Last name',
      'Company (optional)',
      'Street',
      'Number (optional)',
      'Floor, flat (optional)',
      'Neighbourhood (optional)',
      'Postcode (optional)',
      'City',
      'Province (optional)',
    ],
  ],
  [
    'IE',
    [
      'First name',
      'Last name',
      'Company (optional)',
      'Street and number',
      'Apartment, suite, building (optional)',
      'Townland (optional)',
      'City',
      'County (optional)',
      'Eircode (optional)',
    ],
  ],
];

for (const [code, expected] of forms) {
  it(`asks in ${code} for what is written on a letter there, in its order and by its names`, async () => {
    const { page } = await openBook([], alone);
    const form = await formOf(page);
    await choose(field(form, 'Country or region'), code);
    expect(labels(form)).to.deep.equal(['Country or region', ...expected, 'Phone (optional)']);
  });
}

it('speaks Spanish', async () => {
  const { page } = await openBook([], alone, { locale: 'es-MX' });
  const form = await formOf(page);
  expect(field(form, 'País o región').value).to.equal('MX');
  expect(labels(form)).to.include.members([
    'Calle',
    'Número (opcional)',
    'Estado',
    'Código postal',
  ]);
  expect(field(form, 'País o región').selectedOptions[0]!.text).to.equal('México');
});

it('offers the countries that the shop serves, sorted as the reader’s language does', async () => {
  const settings = { countries: ['US', 'DE', 'AT', 'AX'] };
  const { page } = await openBook([], alone, { settings });
  const country = field(await formOf(page), 'Country or region');
  expect([...country.options].map(({ text }) => text)).to.deep.equal([
    'Åland Islands',
    'Austria',
    'Germany',
    'United States',
  ]);
});

it('offers every country where the shop names none, hers first', async () => {
  const { page } = await openBook([], alone, { locale: 'en-CA' });
  const country = field(await formOf(page), 'Country or region');
  expect(country.options.length).to.be.greaterThan(240);
  expect(country.value).to.equal('CA');
});

it('begins in the country of the default address', async () => {
  const { page } = await openBook([{ countryCode: 'PT', province: '', provinceCode: '' }], alone);
  expect(field(await formOf(page), 'Country or region').value).to.equal('PT');
});

it('keeps what was typed while the country changes, and brings back what only one of them asks for', async () => {
  const { page } = await openBook([], alone);
  const form = await formOf(page);
  const country = field(form, 'Country or region');
  await choose(country, 'BR');
  enter(field(form, 'Street'), 'Rua Augusta');
  enter(field(form, 'Number'), '123');
  enter(field(form, 'State'), 'SP');
  await choose(country, 'US');
  expect(field(form, 'Street and number').value).to.equal('Rua Augusta');
  expect(findField(form, 'Number')).to.equal(undefined);
  expect(field(form, 'State').value).to.equal('');
  enter(field(form, 'State'), 'NY');
  enter(field(form, 'Street and number'), 'Fifth Avenue');
  await choose(country, 'BR');
  expect(field(form, 'Street').value).to.equal('Fifth Avenue');
  expect(field(form, 'Number').value).to.equal('123');
  expect(field(form, 'State').value).to.equal('SP');
  await choose(country, 'US');
  expect(field(form, 'State').value).to.equal('NY');
});

it('tells the browser what each field is, in a section of its own', async () => {
  const { page } = await openBook(
    [],
    html`<customer-address-form></customer-address-form>
      <customer-address-form kind="billing"></customer-address-form>`,
  );
  await eventually(() => page.querySelectorAll('form[data-step=editing]').length === 2);
  const [first, second] = [...page.querySelectorAll<HTMLFormElement>('form[data-step=editing]')];
  await choose(field(first!, 'Country or region'), 'US');
  const tokens = (form: HTMLFormElement) =>
    [...form.querySelectorAll<Control>('input:not([type=checkbox]),select')].map(
      ({ autocomplete }) => autocomplete,
    );
  const section = /^section-\S+/.exec(tokens(first!)[0]!)![0];
  expect(tokens(first!).map((token) => token.replace(section, '').trim())).to.deep.equal(
    [
      'country',
      'given-name',
      'family-name',
      'organization',
      'address-line1',
      'address-line2',
      'address-level2',
      'address-level1',
      'postal-code',
      'tel',
    ].map((token) => `shipping ${token}`),
  );
  expect(tokens(second!)[0]).to.match(/^section-\S+ billing country$/);
  expect(tokens(second!)[0]).not.to.include(section);
});

it('brings up the right keyboard', async () => {
  const { page } = await openBook([], alone);
  const form = await formOf(page);
  await choose(field(form, 'Country or region'), 'US');
  expect(field(form, 'ZIP code').inputMode).to.equal('numeric');
  expect(field(form, 'Phone (optional)').type).to.equal('tel');
  await choose(field(form, 'Country or region'), 'GB');
  expect(field(form, 'Postcode').inputMode).to.equal('');
  expect(field(form, 'Postcode').autocapitalize).to.equal('characters');
});

it('says beside each field at once what is wrong with it, by the rules of the country', async () => {
  const { page, shop } = await openBook([], alone);
  const form = await formOf(page);
  await choose(field(form, 'Country or region'), 'AT');
  enter(field(form, 'First name'), '');
  enter(field(form, 'Last name'), '');
  enter(field(form, 'Postcode'), '99');
  button(form, 'Save').click();
  await eventually(() => errorOf(field(form, 'Postcode')));
  expect(errorOf(field(form, 'Postcode'))).to.equal('Postcode must look like 1010.');
  expect(errorOf(field(form, 'First name'))).to.equal('Fill this in.');
  expect(errorOf(field(form, 'Street and number'))).to.equal('Fill this in.');
  expect(errorOf(field(form, 'City'))).to.equal('Fill this in.');
  expect(document.activeElement === field(form, 'First name')).to.equal(true);
  expect(await shop.requests('POST /customer/addresses')).to.equal(0);
});

it('says that postcode and state don’t match', async () => {
  const { page } = await openBook([], alone);
  const form = await formOf(page);
  await choose(field(form, 'Country or region'), 'US');
  enter(field(form, 'Street and number'), '350 Fifth Avenue');
  enter(field(form, 'City'), 'New York');
  enter(field(form, 'ZIP code'), '90210');
  button(form, 'Save').click();
  await eventually(() => errorOf(field(form, 'State')));
  enter(field(form, 'State'), 'NY');
  button(form, 'Save').click();
  await eventually(() => errorOf(field(form, 'ZIP code')));
  expect(errorOf(field(form, 'ZIP code'))).to.equal(
    'ZIP code and New York don’t match. Check both.',
  );
});

it('says beside the phone what the server has against it', async () => {
  const { page } = await openBook([], alone, { locale: 'es-ES' });
  const form = await formOf(page);
  enter(field(form, 'Calle y número'), 'Calle Mayor 1');
  enter(field(form, 'Ciudad'), 'Madrid');
  enter(field(form, 'Provincia'), 'M');
  enter(field(form, 'Código postal'), '28013');
  enter(field(form, 'Teléfono (opcional)'), '12');
  button(form, 'Guardar').click();
  await eventually(() => errorOf(field(form, 'Teléfono (opcional)')));
  expect(field(form, 'Calle y número').value).to.equal('Calle Mayor 1');
});
