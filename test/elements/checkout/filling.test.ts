import { expect, html, nextFrame } from '@open-wc/testing';
import { eventually } from '../support.js';
import { contact, madrid, newYork, openForm, options, saoPaulo, type } from './filling-support.js';

const plain = html`
  <input name="email" autocomplete="email" />
  <input name="first" autocomplete="shipping given-name" />
  <input name="last" autocomplete="shipping family-name" />
  <input name="company" autocomplete="shipping organization" />
  <select name="country" autocomplete="shipping country">
    ${options(['', 'Choose'], ['ES', 'Spain'], ['US', 'United States'])}
  </select>
  <input name="line1" autocomplete="shipping address-line1" />
  <input name="line2" autocomplete="shipping address-line2" />
  <input name="zip" autocomplete="shipping postal-code" />
  <input name="city" autocomplete="shipping address-level2" />
  <input name="state" autocomplete="shipping address-level1" />
  <input name="phone" type="tel" autocomplete="shipping tel" />
  <label><input type="checkbox" name="gift" autocomplete="shipping address-line3" /></label>
`;

it('fills in address and contact by the tokens, each with an input and a change event', async () => {
  const { form, fill, values } = await openForm(plain);
  const events: string[] = [];
  for (const type of ['input', 'change', 'keydown']) {
    form.addEventListener(type, ({ target, bubbles }) => {
      if (bubbles) events.push(`${type} ${(target as HTMLInputElement).name}`);
    });
  }
  expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
  expect(values()).to.deep.equal({
    email: 'ada@example.com',
    first: 'Ada',
    last: 'Lovelace',
    company: '',
    country: 'ES',
    line1: 'Gran Vía 1, 3º B',
    line2: '',
    zip: '28013',
    city: 'Madrid',
    state: 'Madrid',
    phone: '+34612345678',
  });
  expect(events.slice(0, 4)).to.deep.equal([
    'input country',
    'change country',
    'input state',
    'change state',
  ]);
  expect(events.filter((event) => event.endsWith(' zip'))).to.deep.equal([
    'input zip',
    'change zip',
  ]);
});

it('fills in another address over the first, and empties what that one alone had', async () => {
  const { fill, values } = await openForm(plain);
  await fill(newYork);
  expect(values()).to.include({ company: 'Analytical Engines', line2: 'Suite 12', state: 'NY' });
  await fill(madrid);
  expect(values()).to.include({ company: '', line1: 'Gran Vía 1, 3º B', line2: '', country: 'ES' });
});

it('writes nothing of an address where the shopper has typed one, until she says so', async () => {
  const { fill, values, control } = await openForm(plain);
  await type(control('line1'), 'Calle Mayor 7');
  await type(control('line2'), 'bajo');
  expect(await fill(newYork)).to.deep.equal({
    kind: 'typed',
    left: ['address-line1', 'address-line2'],
  });
  expect(values()).to.include({ line1: 'Calle Mayor 7', country: '', zip: '', first: '' });
  expect(await fill(madrid, { overwrite: true })).to.deep.equal({ kind: 'filled' });
  // What is left of the other address would send the parcel astray.
  expect(values()).to.include({ line1: 'Gran Vía 1, 3º B', line2: '', zip: '28013' });
});

it('leaves what she has changed of an address that was filled in', async () => {
  const { fill, values, control } = await openForm(plain);
  await fill(madrid);
  await type(control('zip'), '9');
  expect(await fill(newYork)).to.deep.equal({ kind: 'typed', left: ['postal-code'] });
  expect(values()).to.include({ zip: '280139', city: 'Madrid' });
});

it('leaves a card’s number alone, and takes it for no address', async () => {
  const { fill, values, control } = await openForm(
    html`<input name="street" autocomplete="street-address" />
      <input name="card" autocomplete="cc-number" />
      <input name="code" autocomplete="one-time-code" />
      <input name="title" autocomplete="honorific-prefix" value="Dr" />`,
  );
  await type(control('card'), '4111');
  await type(control('code'), '123456');
  expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
  expect(await fill(newYork, { overwrite: true })).to.deep.equal({ kind: 'filled' });
  expect(values()).to.include({ card: '4111', code: '123456', title: 'Dr' });
  expect(values()['street']).to.match(/^350 Fifth Avenue/);
});

it('leaves the recipient of an address that comes back from the shop as it was typed', async () => {
  const { fill, values } = await openForm(
    html`<input name="email" autocomplete="email" />
      <input name="first" autocomplete="shipping given-name" value="Bob" />
      <input name="last" autocomplete="shipping family-name" value="Gift" />
      <input name="line1" autocomplete="shipping address-line1" value="5 Rue X" />
      <input name="phone" autocomplete="shipping tel" value="+33123456789" />`,
  );
  await fill(undefined);
  expect(values()).to.deep.equal({
    email: 'ada@example.com',
    first: 'Bob',
    last: 'Gift',
    line1: '5 Rue X',
    phone: '+33123456789',
  });
});

it('fills no step in that comes after she has left', async () => {
  const { form, filler, fill } = await openForm(html`<input autocomplete="email" />`);
  await fill(madrid);
  filler.release();
  const late = document.createElement('input');
  late.autocomplete = 'shipping address-line1';
  form.append(late);
  await nextFrame();
  await nextFrame();
  expect(late.value).to.equal('');
});

it('leaves an address that the page came with', async () => {
  const { fill, values } = await openForm(
    html`<input name="line1" autocomplete="address-line1" value="Calle Mayor 7" />
      <input name="zip" autocomplete="postal-code" value="28001" />`,
  );
  expect(await fill(madrid)).to.deep.equal({ kind: 'typed', left: ['address-line1'] });
  expect(values()).to.deep.equal({ line1: 'Calle Mayor 7', zip: '28001' });
});

it('writes over what else the page came with', async () => {
  const { fill, values } = await openForm(
    html`<input name="line1" autocomplete="address-line1" />
      <input name="phone" autocomplete="tel" value="+34" />
      <select name="country" autocomplete="country">
        <option value="US" selected>United States</option>
        <option value="ES">Spain</option>
      </select>`,
  );
  expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
  expect(values()).to.include({ phone: '+34612345678', country: 'ES' });
});

it('never writes over an e-mail or a phone number that she has typed', async () => {
  const { fill, values, control } = await openForm(plain);
  await type(control('email'), 'other@example.com');
  await type(control('phone'), '600');
  expect(await fill(madrid, { overwrite: true })).to.deep.equal({ kind: 'filled' });
  expect(values()).to.include({ email: 'other@example.com', phone: '600', zip: '28013' });
});

it('takes what she has typed for the same as what it would write', async () => {
  const { fill, control } = await openForm(plain);
  await type(control('first'), 'ada');
  await type(control('city'), 'MADRID');
  expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
});

it('writes nothing of an address in a country that the form doesn’t have', async () => {
  const { fill, values } = await openForm(plain);
  expect(await fill(saoPaulo)).to.deep.equal({ kind: 'unserved' });
  expect(values()).to.include({ country: '', line1: '', city: '', first: '' });
});

for (const [how, country] of [
  ['hidden', html`<input type="hidden" name="country" value="ES" autocomplete="country" />`],
  ['readonly', html`<input name="country" value="España" readonly autocomplete="country-name" />`],
  [
    'disabled',
    html`<select name="country" disabled autocomplete="country">
      <option value="34">Spain</option>
    </select>`,
  ],
] as const) {
  it(`knows the only country of a form by a field that is ${how}`, async () => {
    const { fill, values } = await openForm(
      html`${country}<input name="zip" autocomplete="postal-code" />`,
    );
    expect(await fill(newYork)).to.deep.equal({ kind: 'unserved' });
    expect(values()['zip']).to.equal('');
    expect(await fill(madrid)).to.deep.equal({ kind: 'filled' });
    expect(values()['zip']).to.equal('28013');
  });
}

it('leaves boxes, radios, and what is readonly or disabled alone', async () => {
  const { fill, form, control } = await openForm(
    html`<input name="zip" autocomplete="postal-code" />
      <input type="radio" name="to" value="home" autocomplete="address-level2" />
      <input type="checkbox" name="box" autocomplete="address-level1" />
      <input name="line1" readonly autocomplete="address-line1" />
      <fieldset disabled><input name="name" autocomplete="name" /></fieldset>`,
  );
  await fill(madrid);
  expect(control('zip').value).to.equal('28013');
  expect(form.querySelectorAll(':checked').length).to.equal(0);
  expect(control('line1').value).to.equal('');
  expect(control('name').value).to.equal('');
});

it('shortens nothing for a field that is too short: it takes a shorter spelling, or none', async () => {
  const { fill, values } = await openForm(
    html`<input name="line1" maxlength="9" autocomplete="address-line1" />
      <input name="state" maxlength="2" autocomplete="address-level1" />
      <input name="phone" maxlength="9" autocomplete="tel" />
      <input name="zip" maxlength="8" autocomplete="postal-code" />`,
  );
  await fill(madrid);
  expect(values()).to.deep.equal({ line1: '', state: 'M', phone: '612345678', zip: '28013' });
  await fill(saoPaulo);
  expect(values()).to.include({ zip: '01310100' });
});

it('writes a whole name, a whole street, and the parts of a phone number', async () => {
  const { fill, values } = await openForm(
    html`<input name="name" autocomplete="name" />
      <textarea name="street" autocomplete="street-address"></textarea>
      <input name="oneLine" autocomplete="billing street-address" />
      <select name="code" autocomplete="tel-country-code">
        ${options(['+44', 'UK'], ['+34', 'Spain'])}
      </select>
      <input name="number" autocomplete="tel-national" />`,
  );
  await fill(newYork, { billing: newYork });
  expect(values()).to.include({
    name: 'Ada Lovelace',
    street: '350 Fifth Avenue\nSuite 12',
    oneLine: '350 Fifth Avenue, Suite 12',
    code: '+44',
    number: '020 7946 0000',
  });
  await fill(madrid);
  expect(values()).to.include({ code: '+34', number: '612 34 56 78' });
});

it('tells an area code apart where the country writes it so, and else leaves its field alone', async () => {
  const { fill, filler, values } = await openForm(
    html`<input name="line1" autocomplete="address-line1" />
      <input name="country" autocomplete="country" />
      <input name="area" autocomplete="tel-area-code" />
      <input name="local" autocomplete="tel-local" maxlength="8" />`,
  );
  await fill({ ...newYork, phone: '+12125550100' });
  expect(values()).to.include({ area: '212', local: '555-0100' });
  expect(filler.read()!.phone).to.equal('212 555-0100');
  await fill({ ...saoPaulo, phone: '+551123456789' });
  expect(values()).to.include({ area: '11', local: '23456789' });
  await fill(madrid);
  expect(values()).to.include({ area: '', local: '' });
});

it('puts number, floor and neighbourhood into the lines, or into fields of their own', async () => {
  const lines = await openForm(
    html`<input name="line1" autocomplete="address-line1" />
      <input name="line2" autocomplete="address-line2" />
      <input name="line3" autocomplete="address-line3" />`,
  );
  await lines.fill(saoPaulo);
  expect(lines.values()).to.deep.equal({
    line1: 'Rua Augusta 123, Apto 4',
    line2: 'Consolação',
    line3: '',
  });
  const own = await openForm(
    html`<input name="street" autocomplete="address-line1" /> <input name="n" /><input name="f" />
      <input name="bairro" autocomplete="address-level3" />`,
    { map: { number: '[name=n]', floor: '[name=f]' } },
  );
  await own.fill(saoPaulo);
  expect(own.values()).to.deep.equal({
    street: 'Rua Augusta',
    n: '123',
    f: 'Apto 4',
    bairro: 'Consolação',
  });
});

it('finds a country by its name in the page’s language', async () => {
  const { fill, values } = await openForm(
    html`<select name="country" autocomplete="country-name">
        ${options(['1', 'Francia'], ['2', 'España'], ['3', 'Estados Unidos'])}
      </select>
      <select name="state" autocomplete="address-level1">
        ${options(['', '—'], ['101', 'MADRID'], ['102', 'Nueva York'])}
      </select>
      <input name="zip" autocomplete="postal-code" />`,
    { locale: 'es' },
  );
  await fill(madrid);
  expect(values()).to.include({ country: '2', state: '101' });
  await fill(newYork);
  expect(values()).to.include({ country: '3', zip: '10118' });
});

it('takes from a list of suggestions what it means', async () => {
  const { fill, values } = await openForm(
    html`<input name="country" list="countries" autocomplete="country-name" />
      <datalist id="countries">
        <option value="ES — España"></option>
        <option value="Spanien" label="Spain"></option>
      </datalist>
      <input name="zip" autocomplete="postal-code" />`,
  );
  await fill(madrid);
  expect(values()).to.deep.equal({ country: 'Spanien', zip: '28013' });
});

it('fills in a form without tokens by its map, and lives with a selector that is none', async () => {
  const { fill, values, form } = await openForm(
    html`<input name="mail" /><input id="zip" name="zip" />
      <input name="a1" autocomplete="off" /><input name="town" autocomplete="name" />
      <select name="land">
        ${options(['ES', 'Spain'], ['US', 'United States'])}
      </select>`,
    {
      map: {
        email: '[name=mail]',
        'shipping postal-code': '#zip',
        'shipping address-line1': '[name=a1]',
        'shipping address-level2': '[name=town]',
        'shipping country': '[name=land]',
        'shipping address-line2': '##',
        'shipping address-line3': '.nothing',
        nonsense: '[name=a1]',
      },
    },
  );
  await fill(newYork);
  expect(values()).to.deep.equal({
    mail: 'ada@example.com',
    zip: '10118',
    a1: '350 Fifth Avenue, Suite 12',
    town: 'New York',
    land: 'US',
  });
  expect(form.isConnected).to.equal(true);
});

it('fills in one section of several, and only fields of its own form', async () => {
  const { fill, values, form } = await openForm(
    html`<input name="zip1" autocomplete="section-one shipping postal-code" />
      <input name="zip2" autocomplete="section-two shipping postal-code" />
      <input name="fax" autocomplete="fax tel" />`,
  );
  const other = form.cloneNode(true) as HTMLFormElement;
  form.after(other);
  await fill(madrid);
  expect(values()).to.deep.equal({ zip1: '28013', zip2: '', fax: '' });
  expect([...new FormData(other).values()].join('')).to.equal('');
  other.remove();
});

it('fills in a billing address that she hasn’t written herself', async () => {
  const both = html`<input name="szip" autocomplete="shipping postal-code" />
    <input name="bzip" autocomplete="billing postal-code" />
    <input name="bcity" autocomplete="billing address-level2" />`;
  const free = await openForm(both);
  await free.fill(madrid, { billing: newYork });
  expect(free.values()).to.deep.equal({ szip: '28013', bzip: '10118', bcity: 'New York' });
  const typed = await openForm(both);
  await type(typed.control('bcity'), 'Toledo');
  await typed.fill(madrid, { billing: newYork, overwrite: true });
  expect(typed.values()).to.deep.equal({ szip: '28013', bzip: '', bcity: 'Toledo' });
});

it('takes back what it has filled in, and nothing else', async () => {
  const { fill, values, control } = await openForm(plain);
  await fill(newYork);
  await type(control('phone'), '1');
  expect(await fill()).to.deep.equal({ kind: 'filled' });
  expect(values()).to.include({
    line1: '',
    line2: '',
    zip: '',
    city: '',
    first: 'Ada',
    phone: `${contact.phone}1`,
    email: contact.email,
  });
});

it('takes back nothing of an address that she has changed, unless another customer comes', async () => {
  const { fill, filler, values, control } = await openForm(plain);
  const nobody = { email: '', firstName: '', lastName: '' };
  const grace = { email: 'grace@example.com', firstName: 'Grace', lastName: 'Hopper' };
  await fill(newYork);
  await type(control('city'), ' City');
  const before = values();
  await filler.fill({ contact: nobody }, { overwrite: false });
  expect(values()).to.deep.equal({ ...before, email: '' });
  await fill();
  expect(values()).to.deep.equal(before);
  await filler.fill({ contact: grace }, { overwrite: false });
  expect(values()).to.include({ line1: '', zip: '', city: 'New York City', email: grace.email });
});

it('reads back what it has filled in', async () => {
  const { fill, filler } = await openForm(plain);
  expect(filler.read(), 'an empty form').to.equal(null);
  await fill(madrid);
  expect(filler.read()).to.include({
    firstName: 'Ada',
    lastName: 'Lovelace',
    street: 'Gran Vía 1, 3º B',
    city: 'Madrid',
    province: 'Madrid',
    countryCode: 'ES',
    zip: '28013',
    phone: '+34612345678',
  });
});

it('reads an address from a name, a text of lines, a list of provinces, and a country’s name', async () => {
  const { filler } = await openForm(
    html`<input name="name" value="Ada King Lovelace" autocomplete="name" />
      <textarea name="street" autocomplete="street-address">Gran Vía 1&#10;3º B</textarea>
      <select name="state" autocomplete="address-level1">
        ${options(['ES-M', 'Madrid'])}
      </select>
      <select name="country" autocomplete="country">
        ${options(['2', 'España'])}
      </select>
      <input name="number" value="612 345 678" autocomplete="tel-national" />`,
    { locale: 'es' },
  );
  expect(filler.read()).to.include({
    firstName: 'Ada King',
    lastName: 'Lovelace',
    street: 'Gran Vía 1',
    line2: '3º B',
    province: 'Madrid',
    provinceCode: 'M',
    countryCode: 'ES',
    phone: '612 345 678',
  });
});

it('reads no address whose country can’t be told, and takes that of a form for one', async () => {
  const fields = html`<input name="zip" value="28013" autocomplete="postal-code" />`;
  expect((await openForm(fields)).filler.read()).to.equal(null);
  expect((await openForm(fields, { country: 'ES' })).filler.read()).to.include({
    zip: '28013',
    countryCode: 'ES',
  });
});

it('lets an earlier address make room for a later one', async () => {
  const { fill, values } = await openForm(plain);
  const outcomes = await Promise.all([fill(newYork), fill(madrid)]);
  expect(outcomes).to.deep.equal([{ kind: 'filled' }, { kind: 'filled' }]);
  await eventually(() => values()['zip'] === '28013');
  expect(values()).to.include({ country: 'ES', company: '' });
});
