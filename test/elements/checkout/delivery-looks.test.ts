import { expect, html } from '@open-wc/testing';
import '../../../src/elements/address-form/define.js';
import { parseAutocomplete } from '../../../src/elements/checkout/autofill-tokens.js';
import { openBook } from '../address-book/support.js';
import { eventually, expectAccessible } from '../support.js';
import { choice, findChoice, openDelivery, type OpenDelivery } from './delivery-support.js';
import { type } from './filling-support.js';

const looks = [
  { dir: 'ltr', colorScheme: 'light', background: '#ffffff', color: '#1c1c1e' },
  { dir: 'rtl', colorScheme: 'light', background: '#f6f3ee', color: '#33312e' },
  { dir: 'ltr', colorScheme: 'dark', background: '#101114', color: '#f2f2f4' },
  { dir: 'rtl', colorScheme: 'dark', background: '#26282e', color: '#e3e3e6' },
];

afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
});

/** Looks at what is there with axe, in both directions, light and dark; nothing sticks out at 320 px. */
async function check({ element }: OpenDelivery): Promise<void> {
  const panel = element.querySelector<HTMLElement>('.customer-delivery')!;
  for (const { dir, ...style } of looks) {
    document.documentElement.dir = dir;
    Object.assign(document.documentElement.style, style);
    await expectAccessible(element, dir);
  }
  element.style.cssText = 'display: block; inline-size: 288px';
  expect(panel.scrollWidth, 'fits a narrow phone').to.be.at.most(288);
  for (const control of panel.querySelectorAll<HTMLElement>('label:has(input),select,button')) {
    expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(43.5);
  }
  element.style.cssText = '';
}

const long = {
  street: 'Avenida del Excelentísimo Ayuntamiento de San Bartolomé 123',
  company: 'A'.repeat(60),
};
const lyon = {
  street: 'Rue 2',
  city: 'Lyon',
  province: '',
  provinceCode: '',
  countryCode: 'FR',
  zip: '69002',
};
const chosen = (opened: OpenDelivery, text: string) =>
  eventually(() => findChoice(opened.element, text)?.checked);

for (const locale of ['en', 'es']) {
  describe(`accessible to axe in ${locale}:`, () => {
    it('on its way, and then one address', async () => {
      const opened = await openDelivery([long], {
        locale,
        before: (shop) => shop.faults({ of: 'GET /customer/addresses', does: 'hold' }),
      });
      await eventually(() => opened.element.querySelector('.customer-waiting'));
      await check(opened);
      await opened.shop.release();
      await eventually(() => opened.element.querySelector('.customer-choice :checked'));
      await check(opened);
    });

    it('three addresses, of which one is out of reach', async () => {
      const opened = await openDelivery([{}, lyon, long], { locale });
      await chosen(opened, 'Calle Mayor 1');
      choice(opened.element, 'Rue 2').click();
      await eventually(() => opened.element.querySelector('small'));
      await check(opened);
    });

    it('two hundred', async () => {
      const many = Array.from({ length: 200 }, (_, index) => ({ street: `Calle ${index + 1}` }));
      const opened = await openDelivery(many, { locale });
      await chosen(opened, 'Calle 1');
      await check(opened);
    });

    it('the question, and the box', async () => {
      const opened = await openDelivery([{}, long], { locale });
      await chosen(opened, 'Calle Mayor 1');
      await type(opened.control('line1'), ', 3º');
      choice(opened.element, 'Avenida').click();
      await eventually(() => opened.element.querySelector('.customer-question'));
      await check(opened);
      opened.element.querySelectorAll<HTMLElement>('.customer-question button')[1]!.click();
      await eventually(() => opened.element.querySelector('.customer-delivery [type=checkbox]'));
      await check(opened);
    });

    it('no addresses', async () => {
      const opened = await openDelivery([], { locale });
      await eventually(() => opened.element.querySelector('.customer-delivery [type=checkbox]'));
      await check(opened);
    });

    it('a book that can’t be had', async () => {
      const opened = await openDelivery([{}], {
        locale,
        before: (shop) => shop.faults({ of: 'GET /customer/addresses', does: 'cut' }),
      });
      await eventually(() => opened.element.querySelector('.customer-delivery [role=alert]'));
      await check(opened);
    });
  });
}

it('has a form for addresses whose fields say by valid tokens what they are for', async () => {
  const br = {
    countryCode: 'BR',
    provinceCode: 'SP',
    province: 'São Paulo',
    number: '1',
    floor: '2',
  };
  const jp = { countryCode: 'JP', provinceCode: '13', province: 'Tokyo', locality: 'Chuo' };
  const { page } = await openBook(
    [{}, br, jp],
    (ids) =>
      html`${ids.map((id) => html`<customer-address-form address-id=${id} kind="billing"></customer-address-form>`)}`,
  );
  await eventually(() => page.querySelectorAll('form select').length >= 3);
  const fields = [...page.querySelectorAll('[autocomplete]')];
  expect(fields.length).to.be.above(20);
  for (const field of fields) {
    const detail = parseAutocomplete(field.getAttribute('autocomplete')!);
    expect(detail?.purpose, field.outerHTML).to.equal('billing');
  }
});
