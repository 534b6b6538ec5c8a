import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AddressLookup } from '../../../src/elements/address-form/lookup.js';
import { postcodeRegions } from '../../../src/elements/address-form/lookups/postcode-regions.js';
import { countryCodes, loadCountry } from '../../../src/countries/index.js';
import { button, enter, eventually, expectAccessible, field, seen } from '../support.js';
import { choose, formOf, openBook, reads } from '../address-book/support.js';

async function openForm(lookup: AddressLookup, country: string): Promise<HTMLFormElement> {
  const { page } = await openBook(
    [],
    html`<customer-address-form .lookup=${lookup}></customer-address-form>`,
  );
  const form = await formOf(page);
  await choose(field(form, 'Country or region'), country);
  // What a lookup takes is loaded after the form.
  await import('../../../src/elements/address-form/assist.js');
  return form;
}

const streets = ['Calle Mayor 1', 'Calle Mayor 10', 'Calle Mayor 100'];

const suggesting: AddressLookup = {
  countries: ['ES'],
  suggest: async (text) =>
    streets
      .filter((street) => street.toLowerCase().startsWith(text.toLowerCase()))
      .map((street) => ({
        label: `${street}, Madrid`,
        address: { street, city: 'Madrid', provinceCode: 'M', zip: '28013' },
      })),
};

const options = (form: ParentNode) => [...form.querySelectorAll<HTMLElement>('[role=option]')];
const list = (form: ParentNode) => form.querySelector<HTMLElement>('[role=listbox]');

it('knows the state of a postcode without asking anybody', async () => {
  const form = await openForm(postcodeRegions, 'US');
  enter(field(form, 'ZIP code'), '10118');
  await eventually(() => field(form, 'State').value === 'NY');
  await reads(form, 'Filled in for you: State.');
});

it('fills what is empty, and leaves what she has typed', async () => {
  const lookup: AddressLookup = {
    countries: ['AT'],
    byPostcode: async () => ({ city: 'Wien', street: 'Stephansplatz' }),
  };
  const form = await openForm(lookup, 'AT');
  enter(field(form, 'Street and number'), 'Graben 1');
  enter(field(form, 'Postcode'), '1010');
  await eventually(() => field(form, 'City').value === 'Wien');
  expect(field(form, 'Street and number').value).to.equal('Graben 1');
  await reads(form, 'Filled in for you: City.');
});

it('asks only for countries that it knows, and postcodes that can be', async () => {
  const asked: string[] = [];
  const lookup: AddressLookup = {
    countries: ['AT'],
    byPostcode: async (zip, country) => {
      asked.push(`${country} ${zip}`);
      return undefined;
    },
  };
  const form = await openForm(lookup, 'DE');
  enter(field(form, 'Postcode'), '10115');
  await choose(field(form, 'Country or region'), 'AT');
  enter(field(form, 'Postcode'), '10');
  enter(field(form, 'Postcode'), ' 1010 ');
  await eventually(() => asked.length > 0);
  expect(asked).to.deep.equal(['AT 1010']);
});

it('suggests while she types, and fills the form with what she takes by the keyboard', async () => {
  const form = await openForm(suggesting, 'ES');
  const street = field(form, 'Street and number');
  street.focus();
  await sendKeys({ type: 'calle mayor 10' });
  await eventually(() => options(form).length === 2 && !list(form)!.hidden);
  expect(street.role).to.equal('combobox');
  expect(street.ariaExpanded).to.equal('true');
  expect(street.getAttribute('aria-controls')).to.equal(list(form)!.id);
  expect(form.querySelector('.customer-aloud')!.textContent).to.equal('Suggestions: 2');
  await expectAccessible(form);
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'ArrowDown' });
  expect(street.getAttribute('aria-activedescendant')).to.equal(options(form)[1]!.id);
  expect(options(form)[1]!.ariaSelected).to.equal('true');
  await expectAccessible(form);
  await sendKeys({ press: 'Enter' });
  expect(street.value).to.equal('Calle Mayor 100');
  expect(field(form, 'Postcode').value).to.equal('28013');
  expect(field(form, 'Province').value).to.equal('M');
  expect(list(form)!.hidden).to.equal(true);
  expect(street.ariaExpanded).to.equal('false');
  expect(document.activeElement === street).to.equal(true);
});

it('takes a suggestion by a click, and closes the list by Escape without leaving the form', async () => {
  const { page } = await openBook(
    [{}],
    html`<customer-address-book .lookup=${suggesting}></customer-address-book>`,
  );
  await eventually(() => page.querySelector('.customer-card'));
  button(page, 'Edit, Calle Mayor 1').click();
  const form = await formOf(page);
  await import('../../../src/elements/address-form/assist.js');
  const street = field(form, 'Street and number');
  enter(street, 'Calle');
  await eventually(() => options(form).length === 3 && !list(form)!.hidden);
  await sendKeys({ press: 'Escape' });
  expect(list(form)!.hidden).to.equal(true);
  expect(form.isConnected).to.equal(true);
  enter(street, 'Calle M');
  await eventually(() => !list(form)!.hidden);
  options(form)[1]!.click();
  expect(street.value).to.equal('Calle Mayor 10');
});

it('aborts what it was asked for when she types on', async () => {
  const asked: { text: string; signal: AbortSignal }[] = [];
  const lookup: AddressLookup = {
    countries: ['ES'],
    suggest: (text, _country, signal) => {
      asked.push({ text, signal });
      return new Promise(() => undefined);
    },
  };
  const form = await openForm(lookup, 'ES');
  enter(field(form, 'Street and number'), 'Calle');
  await eventually(() => asked.length === 1);
  enter(field(form, 'Street and number'), 'Calle M');
  expect(asked[0]!.signal.aborted).to.equal(true);
  await eventually(() => asked.length === 2);
  expect(asked[1]!.text).to.equal('Calle M');
  // The one that hangs is given up.
  await eventually(() => asked[1]!.signal.aborted);
});

it('does without a provider that fails', async () => {
  let failed = 0;
  const fails = async () => {
    failed++;
    throw new Error('No service');
  };
  const form = await openForm({ countries: ['ES'], byPostcode: fails, suggest: fails }, 'ES');
  enter(field(form, 'Postcode'), '28013');
  enter(field(form, 'Street and number'), 'Calle Mayor 1');
  await eventually(() => failed === 2);
  enter(field(form, 'City'), 'Madrid');
  enter(field(form, 'Province'), 'M');
  button(form, 'Save').click();
  await reads(form, 'Saved.');
  expect(seen(form)).not.to.include('No service');
});

it('knows the countries whose rules tell regions by postcodes', async () => {
  const known = await Promise.all(
    countryCodes.map(async (code) => {
      const { zip, regions = [] } = await loadCountry(code);
      return zip && regions.some((region) => region.zip) ? [code] : [];
    }),
  );
  expect(postcodeRegions.countries).to.deep.equal(known.flat());
});
