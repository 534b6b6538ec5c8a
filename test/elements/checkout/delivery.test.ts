import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AddressForm } from '../../../src/contract/addresses.js';
import type { CheckoutAdapter, CheckoutDetails } from '../../../src/elements/checkout/adapter.js';
import { signIn, stored } from '../address-book/support.js';
import { button, eventually, field, findButton, findField, heard, seen } from '../support.js';
import {
  becomeGrace,
  choice,
  findChoice,
  openDelivery,
  saveBox,
  says,
} from './delivery-support.js';
import { type } from './filling-support.js';
import { later, tokenOf } from './support.js';

const home = { street: 'Gran Vía 1' };
const work = { street: 'Calle Mayor 7', zip: '28012' };
const newYork = {
  street: '350 Fifth Avenue',
  city: 'New York',
  province: 'New York',
  provinceCode: 'NY',
  countryCode: 'US',
  zip: '10118',
};
const lyon = {
  street: 'Rue Mercière 2',
  city: 'Lyon',
  province: '',
  provinceCode: '',
  countryCode: 'FR',
  zip: '69002',
};

const tokenIsThere = (form: HTMLFormElement) => eventually(() => tokenOf(form));

it('fills in the default address, chooses it, and says so', async () => {
  const { element, values } = await openDelivery([home, work]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  expect(values()).to.include({
    email: 'ada@example.com',
    name: 'Ada Lovelace',
    line1: 'Gran Vía 1',
    zip: '28013',
    city: 'Madrid',
    country: 'ES',
  });
  expect(choice(element, 'Gran Vía 1').checked).to.equal(true);
  expect(seen(element)).to.include('Deliver to Ada Lovelace Gran Vía 1, 28013 Madrid');
  expect(saveBox(element)).to.equal(undefined);
});

it('holds an order that is sent while an address is being filled in, and sends it once it is', async () => {
  const { element, form, values, control, orders } = await openDelivery([home, newYork]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  choice(element, 'Another address').click();
  await eventually(() => values()['line1'] === '' && saveBox(element));
  for (const name of ['line1', 'zip', 'city', 'state']) control(name).required = true;
  await tokenIsThere(form);
  choice(element, '350 Fifth Avenue').click();
  button(form, 'Place order').click();
  expect(orders.length, 'half filled in').to.equal(0);
  await eventually(() => orders.length === 1);
  expect(Object.fromEntries(orders[0]!)).to.include({
    line1: '350 Fifth Avenue',
    zip: '10118',
    country: 'US',
    state: 'NY',
  });
  expect(form.noValidate).to.equal(false);
});

it('sends no order to another address than the one that she has just chosen', async () => {
  const { element, form, control, orders, order } = await openDelivery([home, lyon, work]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  await tokenIsThere(form);
  choice(element, 'Rue Mercière 2').click();
  button(form, 'Place order').click();
  await says(element, 'This shop doesn’t deliver to France.');
  await eventually(() => document.activeElement === choice(element, 'Gran Vía 1'));
  await type(control('line1'), ', 3º');
  await sendKeys({ press: 'Tab' });
  choice(element, 'Calle Mayor 7').click();
  button(form, 'Place order').click();
  await eventually(() => findButton(element, 'Replace'));
  await eventually(() => form.ariaBusy === 'false');
  expect(orders.length).to.equal(0);
  button(element, 'Replace').click();
  await order();
  expect(orders[0]!.get('line1')).to.equal('Calle Mayor 7');
});

it('fills in another address when it is chosen', async () => {
  const { element, values } = await openDelivery([home, newYork]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  choice(element, '350 Fifth Avenue').click();
  await says(element, 'Filled in: 350 Fifth Avenue, New York');
  expect(values()).to.include({ line1: '350 Fifth Avenue', country: 'US', state: 'NY' });
});

it('touches nothing where she has typed an address, and asks before it is replaced', async () => {
  const { element, values, control, shop } = await openDelivery([home], {
    before: (shop) => shop.faults({ of: 'GET /customer/addresses', does: 'hold' }),
  });
  await eventually(() => values()['name'] === 'Ada Lovelace');
  await type(control('line1'), 'Calle Nueva 3');
  await type(control('zip'), '28004');
  await sendKeys({ press: 'Tab' });
  await shop.release();
  await eventually(() => findChoice(element, 'Another address')?.checked);
  expect(values()).to.include({ line1: 'Calle Nueva 3', zip: '28004', country: '' });

  choice(element, 'Gran Vía 1').click();
  await eventually(() => seen(element).includes('You’ve typed an address. Replace it?'));
  await eventually(() => document.activeElement?.textContent?.includes('Replace it?'));
  await sendKeys({ press: 'Escape' });
  await eventually(() => document.activeElement === choice(element, 'Another address'));
  expect(choice(element, 'Another address').checked).to.equal(true);
  expect(seen(element)).to.not.include('Replace it?');
  expect(values()).to.include({ line1: 'Calle Nueva 3', zip: '28004', country: '' });

  choice(element, 'Gran Vía 1').click();
  await eventually(() => findButton(element, 'Keep what I typed'));
  button(element, 'Keep what I typed').click();
  await eventually(() => choice(element, 'Another address').checked);
  expect(values()).to.include({ line1: 'Calle Nueva 3' });

  choice(element, 'Gran Vía 1').click();
  await eventually(() => findButton(element, 'Replace'));
  button(element, 'Replace').click();
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  expect(values()).to.include({ line1: 'Gran Vía 1', zip: '28013', country: 'ES' });
  await eventually(() => document.activeElement === choice(element, 'Gran Vía 1'));
});

it('knows an address that was filled in for another one once she changes it', async () => {
  const { element, values, control } = await openDelivery([home, work]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  await type(control('line1'), ', 3º');
  await sendKeys({ press: 'Tab' });
  await eventually(() => choice(element, 'Another address').checked);
  expect(saveBox(element)!.checked).to.equal(false);
  choice(element, 'Calle Mayor 7').click();
  await eventually(() => findButton(element, 'Replace'));
  expect(values()).to.include({ line1: 'Gran Vía 1, 3º' });
});

it('makes room for another address, and knows one of the book when she has typed it', async () => {
  const { element, values, control } = await openDelivery([home, work]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  choice(element, 'Another address').click();
  await eventually(() => saveBox(element));
  expect(values()).to.include({ line1: '', zip: '', city: '', name: 'Ada Lovelace' });
  await type(control('line1'), 'calle mayor, 7');
  await type(control('zip'), '28012');
  await type(control('city'), 'Madrid');
  expect(saveBox(element), 'as long as it is another one').to.not.equal(undefined);
  await sendKeys({ press: 'Tab' });
  await eventually(() => !saveBox(element));
});

it('saves what she has typed when the order goes out, once, where she wants it so', async () => {
  const { element, page, shop, form, control, orders, order } = await openDelivery([home]);
  const events = heard(page, 'customer-address-saved');
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  choice(element, 'Another address').click();
  await eventually(() => saveBox(element));
  await type(control('line1'), 'Calle Nueva 3');
  await type(control('zip'), '28004');
  await type(control('city'), 'Madrid');
  await type(control('state'), 'Madrid');
  saveBox(element)!.click();
  await shop.faults({ of: 'POST /customer/addresses', does: 'lose', times: 1 });
  button(form, 'Place order').click();
  await eventually(() => orders.length === 1);
  expect(orders[0]!.get('line1')).to.equal('Calle Nueva 3');
  // The answer was lost: the order that is sent again saves it once more, and it is there once.
  await order();
  await eventually(() => events.length === 1);
  const addresses = await stored(shop);
  expect(addresses.length).to.equal(2);
  expect(addresses.find(({ zip }) => zip === '28004')).to.include({
    firstName: 'Ada',
    lastName: 'Lovelace',
    street: 'Calle Nueva 3',
    provinceCode: 'M',
    countryCode: 'ES',
    isDefault: false,
  });
  await eventually(() => !saveBox(element));
  await order();
  expect(await shop.requests('POST /customer/addresses')).to.equal(2);
});

it('saves nothing that she hasn’t asked for, or that is no address yet', async () => {
  const { element, shop, form, control, order } = await openDelivery([]);
  await eventually(() => saveBox(element));
  await type(control('line1'), 'Calle Nueva 3');
  await tokenIsThere(form);
  await order();
  control('country').value = 'ES';
  saveBox(element)!.click();
  await order();
  expect(await stored(shop)).to.deep.equal([]);
});

it('holds no order back for an address that can’t be saved', async () => {
  const { element, shop, form, control, orders, order } = await openDelivery([home]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  await type(control('line1'), ', 3º');
  await sendKeys({ press: 'Tab' });
  await eventually(() => saveBox(element));
  saveBox(element)!.click();
  await shop.faults({ of: 'POST /customer/addresses', does: 'hold' });
  const start = performance.now();
  form.requestSubmit();
  await eventually(() => orders.length === 1);
  expect(performance.now() - start).to.be.within(1900, 15_000);
  await shop.faults({ of: 'POST /customer/addresses', does: 'answer', status: 500 });
  await order();
});

it('offers only to save where the book is empty', async () => {
  const { element, values } = await openDelivery([]);
  await eventually(() => saveBox(element));
  expect(seen(element)).to.not.include('Deliver to');
  expect(values()).to.include({ email: 'ada@example.com', name: 'Ada Lovelace', line1: '' });
});

it('lists the first three of many addresses, and all of them', async () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ street: `Calle Mayor ${index + 1}` }));
  const { element, values } = await openDelivery(many);
  await says(element, 'Filled in: Calle Mayor 1, Madrid');
  expect(element.querySelectorAll('[type=radio]').length).to.equal(4);
  const all = field(element, 'All addresses');
  expect(all.options.length).to.equal(201);
  const wanted = [...all.options].find(({ label }) => label.includes('Calle Mayor 77,'))!;
  all.value = wanted.value;
  all.dispatchEvent(new Event('change', { bubbles: true }));
  await says(element, 'Filled in: Calle Mayor 77, Madrid');
  expect(values()['line1']).to.equal('Calle Mayor 77');
  expect(choice(element, 'Calle Mayor 77').checked).to.equal(true);
  expect(field(element, 'All addresses').value).to.equal(wanted.value);
  expect(element.querySelectorAll('[type=radio]').length).to.equal(5);
});

it('goes on without the book where it can’t be had, and tries again', async () => {
  const { element, values, shop, order } = await openDelivery([home], {
    before: (shop) => shop.faults({ of: 'GET /customer/addresses', does: 'answer', status: 500 }),
  });
  await eventually(() => findButton(element, 'Try again'));
  expect(seen(element)).to.include(
    'Your addresses couldn’t be loaded. You can go on without them.',
  );
  expect(values()).to.include({ name: 'Ada Lovelace', line1: '' });
  await eventually(() => values()['customer_identity_token']);
  await order();
  await shop.faults();
  button(element, 'Try again').click();
  await says(element, 'Filled in: Gran Vía 1, Madrid');
});

it('says of an address that the shop doesn’t deliver there, and fills in no half of it', async () => {
  const { element, values } = await openDelivery([home, lyon]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  choice(element, 'Rue Mercière 2').click();
  await says(element, 'This shop doesn’t deliver to France.');
  expect(values()).to.include({ line1: 'Gran Vía 1', country: 'ES', city: 'Madrid' });
  expect(choice(element, 'Gran Vía 1').checked).to.equal(true);
  expect(seen(element.querySelector('.customer-delivery')!)).to.include(
    'Rue Mercière 2, 69002 Lyon, France This shop doesn’t deliver to France.',
  );
});

it('knows by the shop’s settings, too, where it doesn’t deliver', async () => {
  const { element, values } = await openDelivery([newYork], { settings: { countries: ['ES'] } });
  await says(element, 'This shop doesn’t deliver to United States.');
  expect(values()).to.include({ line1: '', country: '' });
  expect(choice(element, 'Another address').checked).to.equal(true);
});

it('chooses what the checkout has already, rather than the default address', async () => {
  const { element, control } = await openDelivery([home, work], {
    form: html`<form id="checkout-form">
      <input name="line1" autocomplete="address-line1" value="Calle Mayor 7" />
      <input name="zip" autocomplete="postal-code" value="28012" />
      <input name="city" autocomplete="address-level2" value="Madrid" />
      <input name="country" autocomplete="country" value="ES" />
    </form>`,
  });
  await says(element, 'Filled in: Calle Mayor 7, Madrid');
  expect(choice(element, 'Calle Mayor 7').checked).to.equal(true);
  expect(control('line1').value).to.equal('Calle Mayor 7');
});

it('has nothing of a customer’s addresses for the next one', async () => {
  const { element, values, shop, page, control } = await openDelivery([home, work]);
  await shop.customer('grace@example.com', { firstName: 'Grace', lastName: 'Hopper' });
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  await type(control('state'), ' 1');
  await becomeGrace(shop, page);
  await eventually(() => values()['name'] === 'Grace Hopper' && saveBox(element));
  expect(seen(element)).to.not.include('Gran Vía');
  expect(values()).to.include({ email: 'grace@example.com', line1: '', zip: '', city: '' });
  expect(values()['state'], 'what was typed').to.equal('Madrid 1');
});

it('takes back what it has filled in when she signs out', async () => {
  const { element, values } = await openDelivery([home]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  button(element, 'Sign out').click();
  await eventually(() => findField(element, 'E-mail'));
  await eventually(() => values()['line1'] === '');
  expect(values()).to.include({ zip: '', name: '', email: '' });
  expect(element.querySelector('.customer-delivery')).to.equal(null);
});

it('keeps all of an address that she has changed when she signs out and in again', async () => {
  const { element, values, shop, page, control } = await openDelivery([home]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  await type(control('line1'), ', 3º');
  const { email: _, customer_identity_token: __, ...changed } = values();
  button(element, 'Sign out').click();
  await eventually(() => findField(element, 'E-mail'));
  await eventually(() => values()['email'] === '');
  expect(values()).to.include(changed);
  await signIn(shop);
  await (await page.storefront!.account()).refreshSession();
  await eventually(() => findChoice(element, 'Another address')?.checked);
  expect(values()).to.include({ ...changed, line1: 'Gran Vía 1, 3º', email: 'ada@example.com' });
});

it('keeps what was filled in when her session ends', async () => {
  const { element, values, shop, page } = await openDelivery([home]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  await shop.endSessions();
  await (await page.storefront!.account()).refreshSession();
  await eventually(() => findField(element, 'E-mail'));
  expect(values()).to.include({ line1: 'Gran Vía 1', zip: '28013' });
});

it('waits in the place of what is to come', async () => {
  // Two lines in any engine's font.
  const short = { ...home, province: '', provinceCode: '' };
  const { element, shop } = await openDelivery([short], {
    before: (shop) => shop.faults({ of: 'GET /customer/addresses', does: 'hold' }),
  });
  await eventually(() => element.querySelector('.customer-waiting'));
  const panel = element.querySelector<HTMLElement>('.customer-delivery')!;
  expect(panel.getAttribute('aria-busy')).to.equal('true');
  const { height } = panel.getBoundingClientRect();
  await shop.release();
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  expect(panel.getBoundingClientRect().height).to.be.closeTo(height, 32);
  expect(panel.getAttribute('aria-busy')).to.equal('false');
});

describe('a checkout that is no form', () => {
  /** Keeps what it was filled in with. */
  const script = (over: Partial<CheckoutAdapter> = {}) => {
    const filled: CheckoutDetails[] = [];
    const adapter: CheckoutAdapter = {
      close: () => undefined,
      hand: () => undefined,
      fill: async (details) => {
        filled.push(details);
        return { kind: 'filled' };
      },
      ...over,
    };
    return { adapter, filled };
  };

  it('is given the contact, the address, and the one for invoices', async () => {
    const { adapter, filled } = script();
    const { element } = await openDelivery([home, newYork], { adapter });
    await says(element, 'Filled in: Gran Vía 1, Madrid');
    expect(filled[0]).to.deep.equal({
      contact: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' },
    });
    expect(filled.at(-1)!.shipping!.street).to.equal('Gran Vía 1');
    expect(filled.at(-1)!.billing!.street).to.equal('Gran Vía 1');
  });

  it('is given the address that she has chosen before the default one was', async () => {
    const shipped: (string | undefined)[] = [];
    let takeContact = () => {};
    const { adapter } = script({
      fill: ({ shipping }) =>
        new Promise((resolve) => {
          const done = () => resolve({ kind: 'filled' });
          if (shipping) {
            shipped.push(shipping.street);
            done();
          } else takeContact = done;
        }),
    });
    const { element } = await openDelivery([home, newYork], { adapter });
    await eventually(() => findChoice(element, '350 Fifth Avenue'));
    choice(element, '350 Fifth Avenue').click();
    takeContact();
    await says(element, 'Filled in: 350 Fifth Avenue, New York');
    await nextFrame();
    expect(shipped).to.deep.equal(['350 Fifth Avenue']);
    expect(choice(element, '350 Fifth Avenue').checked).to.equal(true);
  });

  it('may know nothing of addresses', async () => {
    const { adapter } = script();
    delete adapter.fill;
    const { element, page } = await openDelivery([home], { adapter });
    const events = heard(page, 'customer-checkout-ready');
    await eventually(() => events.length > 0 || seen(element).includes('Checking out as'));
    await nextFrame();
    expect(seen(element)).to.not.include('Deliver to');
    expect(element.querySelector('.customer-delivery')).to.equal(null);
  });

  it('may fail, and she is told so', async () => {
    const { adapter } = script({ fill: () => Promise.reject(new Error('no')) });
    const { element } = await openDelivery([home], { adapter });
    await says(element, 'The address couldn’t be filled in. Choose it again, or type it.');
    expect(choice(element, 'Another address').checked).to.equal(true);
  });

  it('gets no token for an order to an address that she hasn’t chosen', async () => {
    const typed: AddressForm = { street: 'Rua Augusta 1', city: 'São Paulo', countryCode: 'BR' };
    const { adapter } = script({
      fill: async ({ shipping }) => (shipping ? { kind: 'typed', left: [] } : { kind: 'filled' }),
      read: () => typed,
    });
    const { element } = await openDelivery([home], { adapter });
    await eventually(() => findChoice(element, 'Another address')?.checked);
    choice(element, 'Gran Vía 1').click();
    await eventually(() => findButton(element, 'Keep what I typed'));
    choice(element, 'Gran Vía 1').focus();
    for (const ask of ['identity', 'requireIdentity'] as const) {
      const refusal = await element[ask]({ forOrder: true }).catch((error: unknown) => error);
      expect(refusal).to.include({ name: 'CheckoutIdentityError', reason: 'address' });
    }
    expect(document.activeElement?.textContent).to.include('Replace it?');
    expect((await element.requireIdentity()).identity.kind, 'no order').to.equal('customer');
    button(element, 'Keep what I typed').click();
    expect((await element.requireIdentity({ forOrder: true })).identity.kind).to.equal('customer');
  });

  it('is answered for an order only when the address stands there, though the token is renewed meanwhile', async () => {
    const fills: (() => void)[] = [];
    const { adapter } = script({
      fill: ({ shipping }) =>
        new Promise((resolve) => {
          const done = () => resolve({ kind: 'filled' });
          if (shipping) fills.push(done);
          else done();
        }),
    });
    const { element } = await openDelivery([home, newYork], { adapter });
    await eventually(() => fills.length === 1);
    fills[0]!();
    await says(element, 'Filled in: Gran Vía 1, Madrid');
    choice(element, '350 Fifth Avenue').click();
    await eventually(() => fills.length === 2);
    let isAnswered = false;
    await later(61_000, async () => {
      const order = element.requireIdentity({ forOrder: true }).finally(() => (isAnswered = true));
      const renewed = await element.identity();
      await nextFrame();
      expect(isAnswered).to.equal(false);
      fills[1]!();
      expect((await order).token).to.equal(renewed!.token);
    });
  });

  it('has its address saved when the order goes out, and at no step before', async () => {
    const typed: AddressForm = {
      firstName: 'Ada',
      lastName: 'Lovelace',
      street: 'Rua Augusta 1',
      city: 'São Paulo',
      province: 'SP',
      zip: '01310100',
      countryCode: 'BR',
    };
    const { adapter } = script({
      fill: async ({ shipping }) => (shipping ? { kind: 'typed', left: [] } : { kind: 'filled' }),
      read: () => typed,
    });
    const { element, page, shop } = await openDelivery([home], { adapter });
    const events = heard(page, 'customer-address-saved');
    await eventually(() => saveBox(element));
    saveBox(element)!.click();
    const { token } = await element.requireIdentity();
    expect((await element.identity())!.token).to.equal(token);
    typed.street = 'Rua Augusta 123';
    const order = await element.requireIdentity({ forOrder: true });
    expect(order.token).to.not.equal(token);
    expect(events.length, 'saved before it goes out').to.equal(1);
    expect((await stored(shop)).find(({ countryCode }) => countryCode === 'BR')).to.include({
      street: 'Rua Augusta',
      number: '123',
      zip: '01310-100',
      provinceCode: 'SP',
    });
    await element.identity({ forOrder: true });
    await eventually(() => !saveBox(element));
    expect((await stored(shop)).length).to.equal(2);
    expect(await shop.requests('POST /customer/addresses')).to.equal(1);
  });
});

it('is used by the keyboard alone', async () => {
  const { element, values } = await openDelivery([home, work]);
  await says(element, 'Filled in: Gran Vía 1, Madrid');
  choice(element, 'Gran Vía 1').focus();
  await sendKeys({ press: 'ArrowDown' });
  await says(element, 'Filled in: Calle Mayor 7, Madrid');
  expect(document.activeElement).to.equal(choice(element, 'Calle Mayor 7'));
  await sendKeys({ press: 'ArrowDown' });
  await eventually(() => saveBox(element));
  expect(values()['line1']).to.equal('');
  await sendKeys({ press: 'Tab' });
  expect(document.activeElement).to.equal(saveBox(element));
  await sendKeys({ press: ' ' });
  expect(saveBox(element)!.checked).to.equal(true);
});

it('speaks the page’s language', async () => {
  const { element } = await openDelivery([home], { locale: 'es' });
  await says(element, 'Rellenada: Gran Vía 1, Madrid');
  expect(seen(element)).to.include('Enviar a');
});
