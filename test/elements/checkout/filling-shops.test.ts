import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually, type Control } from '../support.js';
import { address, madrid, newYork, openForm, options, type } from './filling-support.js';

const provinces: Record<string, readonly (readonly [string, string])[]> = {
  ES: [
    ['', 'Choose'],
    ['B', 'Barcelona'],
    ['M', 'Madrid'],
  ],
  US: [
    ['', 'Choose'],
    ['CA', 'California'],
    ['NY', 'New York'],
  ],
  FR: [],
};

function list(name: string, code: string, autocomplete: string): HTMLSelectElement {
  const select = document.createElement('select');
  select.name = name;
  select.autocomplete = autocomplete as AutoFill;
  select.append(...(provinces[code] ?? []).map(([value, text]) => new Option(text, value)));
  return select;
}

function input(name: string, autocomplete: string): HTMLInputElement {
  const field = document.createElement('input');
  field.name = name;
  field.autocomplete = autocomplete as AutoFill;
  return field;
}

/** What a shop's script does when its server has answered: some time after the event. */
function onceTheShopAnswers(work: () => void): void {
  setTimeout(work, 250);
}

/** The options of a country, of which none is Spain's or the United States' own name. */
const countries = options(
  ['', 'Country'],
  ['ES', 'Spain'],
  ['US', 'United States'],
  ['FR', 'France'],
);

describe('a form whose script puts another list of provinces after a country (as Shopify’s)', () => {
  const open = async (wait: number) => {
    const opened = await openForm(
      html`<select name="country" autocomplete="shipping country">
          ${countries}
        </select>
        <input name="first" autocomplete="shipping given-name" />
        <input name="line1" autocomplete="shipping address-line1" />
        <div class="zone"></div>
        <input name="zip" autocomplete="shipping postal-code" />`,
    );
    const { form, control } = opened;
    control('country').addEventListener('change', () => {
      const { value } = control('country');
      setTimeout(() => {
        const zone = form.querySelector('.zone')!;
        zone.replaceChildren(
          ...(provinces[value]?.length ? [list('zone', value, 'shipping address-level1')] : []),
        );
        // The new country's postcodes are others.
        control('zip').value = '';
      }, wait);
    });
    return opened;
  };

  for (const wait of [0, 300]) {
    it(`${wait} ms later`, async () => {
      const { fill, values } = await open(wait);
      expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
      expect(values()).to.include({ country: 'ES', zone: 'M', zip: '28013', first: 'Ada' });
      await fill(newYork);
      expect(values()).to.include({ country: 'US', zone: 'NY', zip: '10118' });
    });
  }

  it('and goes on without, where the country has none', async () => {
    const { fill, values } = await open(0);
    await fill(address({ street: 'Rue 1', city: 'Lyon', countryCode: 'FR', zip: '69001' }));
    expect(values()).to.deep.equal({ country: 'FR', first: 'Ada', line1: 'Rue 1', zip: '69001' });
  });

  it('and isn’t emptied by it when the list is slow to come', async () => {
    const { fill, values } = await open(900);
    await fill(madrid);
    await eventually(() => values()['zone'] === 'M' && values()['zip'] === '28013');
  });

  it('and waits no longer than she does', async () => {
    const { fill, values } = await open(60_000);
    const start = performance.now();
    expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
    expect(performance.now() - start).to.be.within(1400, 10_000);
    expect(values()).to.include({ zip: '28013' });
  });
});

describe('a form with billing first, and shipping behind a box (as WooCommerce’s)', () => {
  const group = (name: string, hint: string) =>
    html`<input name="${name}_first_name" autocomplete="${hint} given-name" />
      <select name="${name}_country" autocomplete="${hint} country">
        ${countries}
      </select>
      <input name="${name}_address_1" autocomplete="${hint} address-line1" />
      <input name="${name}_address_2" autocomplete="${hint} address-line2" />
      <p><input name="${name}_state" autocomplete="${hint} address-level1" /></p>
      <input name="${name}_postcode" autocomplete="${hint} postal-code" />`;

  const open = async (says: (name: string) => string) => {
    const opened = await openForm(
      html`${group('billing', says('billing'))}
        <input name="billing_email" autocomplete="${says('billing')} email" />
        <input type="checkbox" name="different" />
        <div hidden>${group('shipping', says('shipping'))}</div>`,
    );
    const { form, control } = opened;
    control('different').addEventListener('change', () => {
      form.querySelector('div')!.hidden = !control('different').checked;
    });
    for (const name of ['billing', 'shipping']) {
      // A list for countries that have one, else a text.
      control(`${name}_country`).addEventListener('change', ({ target }) => {
        const { value } = target as HTMLSelectElement;
        const hint = `${says(name)} address-level1`;
        const state = `${name}_state`;
        control(state).replaceWith(
          provinces[value]?.length ? list(state, value, hint) : input(state, hint),
        );
      });
    }
    return opened;
  };

  for (const [how, says] of [
    ['by tokens with sections', (name: string) => `section-${name} ${name}`],
    ['by the names of the fields alone', () => ''],
  ] as const) {
    it(`told apart ${how}`, async () => {
      const { fill, values, control } = await open(says);
      await fill(madrid, { billing: newYork });
      expect(values(), 'what is sent to').to.include({
        billing_first_name: 'Ada',
        billing_country: 'ES',
        billing_state: 'M',
        billing_postcode: '28013',
        billing_email: 'ada@example.com',
        shipping_postcode: '',
      });
      expect(control('different').checked).to.equal(false);
      control('different').click();
      await fill(madrid, { billing: newYork });
      expect(values()).to.include({
        billing_country: 'US',
        billing_state: 'NY',
        billing_postcode: '10118',
        shipping_country: 'ES',
        shipping_state: 'M',
        shipping_postcode: '28013',
      });
    });
  }

  it('with a billing address that she has typed', async () => {
    const { fill, values, control } = await open((name) => name);
    control('different').click();
    await type(control('billing_address_1'), 'Calle Mayor 7');
    expect(await fill(madrid, { billing: newYork })).to.deep.equal({ kind: 'filled' });
    expect(values()).to.include({
      billing_address_1: 'Calle Mayor 7',
      billing_postcode: '',
      shipping_postcode: '28013',
    });
  });
});

it('fills in fields that are made anew after a country (as Magento’s)', async () => {
  const { form, fill, values, control } = await openForm(
    html`<select name="country_id" autocomplete="country">
        ${countries}
      </select>
      <div class="fields"></div>`,
  );
  const make = () => {
    const { value } = control('country_id');
    form
      .querySelector('.fields')!
      .replaceChildren(
        input('firstname', 'given-name'),
        input('street[0]', 'address-line1'),
        input('city', 'address-level2'),
        list('region_id', value, 'address-level1'),
        input('postcode', 'postal-code'),
      );
  };
  make();
  control('country_id').addEventListener('change', () => onceTheShopAnswers(make));
  expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
  await eventually(() => values()['region_id'] === 'M' && values()['postcode'] === '28013');
  expect(values()).to.include({ firstname: 'Ada', city: 'Madrid', country_id: 'ES' });
  await eventually(() => values()['street[0]'] === 'Gran Vía 1, 3º B');
});

it('waits for the form’s fields, and fills in those of a later step when they are there', async () => {
  const { form, fill, values } = await openForm(html`<input name="mail" autocomplete="email" />`);
  onceTheShopAnswers(() => form.append(input('zip', 'shipping postal-code')));
  await fill(madrid);
  expect(values()).to.deep.equal({ mail: 'ada@example.com', zip: '28013' });
  const later = await openForm(html`<input name="mail" autocomplete="email" />`);
  await later.fill(madrid);
  later.form.append(input('zip', 'shipping postal-code'));
  await eventually(() => later.values()['zip'] === '28013');
});

it('fills in address-line1 to address-line2 and a province by its code (as BigCommerce’s)', async () => {
  const { fill, values, control } = await openForm(
    html`<select name="countryCode" autocomplete="shipping country">
        ${countries}
      </select>
      <input name="address1" autocomplete="shipping address-line1" />
      <input name="address2" autocomplete="shipping address-line2" />
      <select name="provinceCode" autocomplete="shipping address-level1" disabled></select>
      <input name="postalCode" autocomplete="shipping postal-code" />`,
  );
  control('countryCode').addEventListener('change', () => {
    const province = control('provinceCode');
    province.disabled = true;
    onceTheShopAnswers(() => {
      province.replaceChildren(
        ...provinces[control('countryCode').value]!.map(([value, text]) => new Option(text, value)),
      );
      province.disabled = false;
    });
  });
  await fill(newYork);
  expect(values()).to.deep.equal({
    countryCode: 'US',
    address1: '350 Fifth Avenue',
    address2: 'Suite 12',
    provinceCode: 'NY',
    postalCode: '10118',
  });
});

it('waits for a list of countries that a script has yet to fill', async () => {
  const { fill, values, control } = await openForm(
    html`<select name="country" autocomplete="country"></select>
      <input name="zip" autocomplete="postal-code" />`,
  );
  onceTheShopAnswers(() =>
    control('country').append(new Option('FR', 'FR'), new Option('ES', 'ES')),
  );
  expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
  expect(values()).to.deep.equal({ country: 'ES', zip: '28013' });
});

describe('a form whose framework keeps the values (as React does)', () => {
  /** Keeps the state, puts its own property over the field's, and the value into the attribute. */
  function control(field: Control): { state: string } {
    const kept = { state: '' };
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    let tracked = '';
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => native.get!.call(field) as string,
      set: (text: string) => {
        tracked = text;
        native.set!.call(field, text);
      },
    });
    field.addEventListener('input', () => {
      const text = native.get!.call(field) as string;
      if (text === tracked) return;
      kept.state = tracked = text;
      field.setAttribute('value', text);
    });
    // What isn't in the state is drawn over.
    field.addEventListener('change', () => native.set!.call(field, kept.state));
    return kept;
  }

  const open = async () => {
    const opened = await openForm(
      html`<input name="line1" autocomplete="address-line1" />
        <input name="zip" autocomplete="postal-code" />`,
    );
    return {
      ...opened,
      line1: control(opened.control('line1')),
      zip: control(opened.control('zip')),
    };
  };

  it('comes to know what was filled in', async () => {
    const { fill, zip, line1 } = await open();
    await fill(madrid);
    expect(zip.state).to.equal('28013');
    await fill(newYork);
    expect(zip.state).to.equal('10118');
    expect(line1.state).to.equal('350 Fifth Avenue, Suite 12');
  });

  it('doesn’t hide what the shopper has typed', async () => {
    const { fill, control, values } = await open();
    await type(control('zip'), '08001');
    await sendKeys({ press: 'Tab' });
    expect(control('zip').defaultValue, 'as React does').to.equal('08001');
    expect(await fill(madrid)).to.deep.equal({ kind: 'typed', left: ['postal-code'] });
    expect(values()).to.deep.equal({ line1: '', zip: '08001' });
  });
});

it('fills in once more what a script has made anew after all was in place', async () => {
  const { fill, form, values } = await openForm(
    html`<p><input name="zip" autocomplete="postal-code" /></p>`,
  );
  expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
  form.querySelector('p')!.replaceChildren(input('zip', 'postal-code'));
  await eventually(() => values()['zip'] === '28013');
});

it('takes a spelling that the page has made of it for its own', async () => {
  const { fill, control, values } = await openForm(
    html`<input name="phone" autocomplete="tel" /><input name="zip" autocomplete="postal-code" />`,
  );
  control('zip').addEventListener('change', () => {
    queueMicrotask(() => (control('zip').value = control('zip').value.replace(/^(..)/, '$1 ')));
  });
  await fill(madrid);
  await eventually(() => values()['zip'] === '28 013');
  expect(await fill(newYork)).to.deep.equal({ kind: 'filled' });
});

it('doesn’t fight with a script that empties a field whatever is written there', async () => {
  const { fill, control, form } = await openForm(
    html`<select name="country" autocomplete="country">
        ${countries}
      </select>
      <input name="zip" autocomplete="postal-code" />`,
  );
  let count = 0;
  control('zip').addEventListener('change', () => {
    count++;
    setTimeout(() => {
      control('zip').value = '';
      form.append(document.createElement('i'));
    });
  });
  await fill(madrid);
  expect(count).to.be.within(1, 3);
});

it('leaves what she types while the form settles', async () => {
  const { fill, control, form, values } = await openForm(
    html`<select name="country" autocomplete="country">
        ${countries}
      </select>
      <input name="zip" autocomplete="postal-code" />
      <input name="line2" autocomplete="address-line2" />
      <input name="line1" autocomplete="address-line1" />`,
  );
  const filled = fill(madrid, { overwrite: true });
  await eventually(() => values()['zip'] === '28013');
  control('zip').select();
  await sendKeys({ type: '08001' });
  await type(control('line2'), 'bajo');
  form.append(document.createElement('i'));
  await filled;
  expect(values()).to.include({ zip: '08001', line2: 'bajo' });
  expect(await fill(newYork)).to.deep.equal({
    kind: 'typed',
    left: ['postal-code', 'address-line2'],
  });
});
