import { expect, html } from '@open-wc/testing';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import type { Shop } from '../support.js';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  mount,
  openShop,
  settled,
} from '../support.js';
import { formOf, openBook, openForm, send } from './support.js';

const looks = [
  { dir: 'ltr', colorScheme: 'light', background: '#ffffff', color: '#1c1c1e' },
  { dir: 'rtl', colorScheme: 'dark', background: '#101114', color: '#f2f2f4' },
];

afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
});

/** Looks at what is there with axe, in both directions, light and dark; nothing sticks out at 320 px. */
async function check(element: HTMLElement): Promise<void> {
  for (const { dir, ...style } of looks) {
    document.documentElement.dir = dir;
    Object.assign(document.documentElement.style, style);
    await expectAccessible(element, dir);
  }
  element.style.cssText = 'display: block; inline-size: 288px';
  expect(element.scrollWidth, 'fits a narrow phone').to.be.at.most(288);
  element.style.cssText = '';
}

const words = {
  en: {
    edit: 'Edit',
    remove: 'Remove',
    save: 'Save',
    add: 'Add an address',
    street: 'Street and number',
    undo: 'Undo',
    keep: 'Keep mine',
    filter: 'Filter addresses',
    saveAsNew: 'Save as new',
  },
  es: {
    edit: 'Editar',
    remove: 'Eliminar',
    save: 'Guardar',
    add: 'Añadir una dirección',
    street: 'Calle y número',
    undo: 'Deshacer',
    keep: 'Quedarme con la mía',
    filter: 'Filtrar direcciones',
    saveAsNew: 'Guardar como nueva',
  },
};

const elsewhere = {
  firstName: 'Ada',
  street: 'Calle Nueva 5',
  city: 'Madrid',
  provinceCode: 'M',
  countryCode: 'ES',
  zip: '28013',
};

for (const locale of ['en', 'es'] as const) {
  const w = words[locale];

  const open = (count: number) =>
    openBook(
      Array.from({ length: count }, (_, index) => ({ street: `Calle Mayor ${index + 1}` })),
      undefined,
      { locale },
    );

  const edit = async (page: CustomerProviderElement) => {
    await eventually(() => findButton(page, `${w.edit}, Calle Mayor 1`));
    button(page, `${w.edit}, Calle Mayor 1`).click();
    return formOf(page);
  };

  const changeElsewhere = (shop: Shop, id: string) =>
    send(shop, 'PUT', `/customer/addresses/${id}`, elsewhere, { 'If-Match': '"1"' });

  describe(`accessible to axe in ${locale}:`, () => {
    it('an empty book, and the form of the first address', async () => {
      const { page } = await open(0);
      await eventually(() => findButton(page, w.add));
      await check(page);
      button(page, w.add).click();
      const form = await formOf(page);
      await check(page);
      button(form, w.save).click();
      await eventually(() => errorOf(field(form, w.street)));
      await check(page);
    });

    it('a list, removal and undo', async () => {
      const { page } = await open(3);
      await eventually(() => findButton(page, `${w.remove}, Calle Mayor 2`));
      await check(page);
      button(page, `${w.remove}, Calle Mayor 2`).click();
      await eventually(() => findButton(page, w.undo));
      await check(page);
    });

    it('a filter', async () => {
      const { page } = await open(9);
      await eventually(() => findField(page, w.filter));
      enter(field(page, w.filter), 'mayor 9');
      await check(page);
    });

    it('two versions of an address', async () => {
      const { page, shop, ids } = await open(1);
      const form = await edit(page);
      enter(field(form, w.street), 'Calle Mayor 7');
      await changeElsewhere(shop, ids[0]!);
      button(form, w.save).click();
      await eventually(() => findButton(page, w.keep));
      await check(page);
    });

    it('an address that has gone', async () => {
      const { page, shop, ids } = await open(1);
      const form = await edit(page);
      await send(shop, 'DELETE', `/customer/addresses/${ids[0]}`, undefined, { 'If-Match': '"1"' });
      button(form, w.save).click();
      await eventually(() => findButton(page, w.saveAsNew));
      await check(page);
    });

    it('a book that didn’t load', async () => {
      const { page, shop } = await open(1);
      await shop.faults({ does: 'answer', status: 500 });
      page.replaceChildren(document.createElement('customer-address-book'));
      await eventually(() => alertOf(page));
      await check(page);
    });

    it('waiting, signed out, and without accounts', async () => {
      const shop = await openShop();
      await shop.faults({ does: 'hold' });
      const markup = html`<customer-address-book></customer-address-book>
        <customer-address-form></customer-address-form>`;
      const page = await mount(shop, markup, { locale });
      expect(page.querySelectorAll('.customer-waiting').length).to.equal(2);
      await check(page);
      await shop.release();
      await settled(page);
      await eventually(() => page.querySelectorAll('.customer-panel').length === 2);
      await check(page);
      await shop.change({ checkoutMode: 'guest-only' });
      await (await page.storefront!.account()).refreshShop();
      await eventually(() => page.querySelectorAll('.customer-panel').length === 0);
      await check(page);
    });
  });
}

it('fits the longest name of a country into 320 pixels', async () => {
  const { page } = await openBook([]);
  const form = await openForm(page, words.en.add);
  field(form, 'Country or region').value = 'GS';
  page.style.cssText = 'display: block; inline-size: 288px';
  expect(page.scrollWidth).to.be.at.most(288);
});
