import { expect, html } from '@open-wc/testing';
import {
  button,
  enter,
  errorOf,
  eventually,
  field,
  goodPassword,
  heard,
  mount,
} from '../support.js';
import { ada, openBook, reads, signIn, stored } from '../address-book/support.js';

const own = html`<form class="theme">
  <label
    >Country
    <select name="countryCode">
      <option value="ES">Spain</option>
      <option value="AT">Austria</option>
    </select></label
  >
  <label>First name <input name="firstName" /></label>
  <label>Street <input name="street" required /></label>
  <label>City <input name="city" /></label>
  <label>Region <input name="province" /></label>
  <label>Code <input name="zip" /></label>
  <button>Keep</button>
  <button value="cancel">Leave</button>
</form>`;

it('takes a theme’s own form over, and holds it against the rules of the country', async () => {
  const { page, shop } = await openBook(
    [],
    html`<customer-address-form>${own}</customer-address-form>`,
  );
  const form = page.querySelector<HTMLFormElement>('.theme')!;
  expect(page.querySelectorAll('form').length).to.equal(1);
  await eventually(() => field(form, 'First name').value === 'Ada');
  enter(field(form, 'Street'), 'Calle Mayor 1');
  enter(field(form, 'City'), 'Madrid');
  enter(field(form, 'Region'), 'madrid');
  enter(field(form, 'Code'), '99');
  button(form, 'Keep').click();
  await eventually(() => errorOf(field(form, 'Code')));
  expect(errorOf(field(form, 'Code'))).to.equal('Postcode must look like 28039.');
  enter(field(form, 'Code'), '28013');
  button(form, 'Keep').click();
  await reads(page, 'Saved.');
  expect((await stored(shop))[0]).to.include({
    zip: '28013',
    province: 'Madrid',
    provinceCode: 'M',
  });
  expect(field(form, 'Street').value).to.equal('');
});

it('fills a theme’s own form with the address, and keeps what it has no field for', async () => {
  const { page, shop } = await openBook(
    [{ company: 'Engines', phone: '+34600123456' }],
    ([id]) => html`<customer-address-form address-id=${id!}>${own}</customer-address-form>`,
  );
  const events = heard(page, 'customer-address-cancelled');
  const form = page.querySelector<HTMLFormElement>('.theme')!;
  await eventually(() => field(form, 'Street').value === 'Calle Mayor 1');
  enter(field(form, 'Street'), '');
  button(form, 'Leave').click();
  await eventually(() => field(form, 'Street').value === 'Calle Mayor 1');
  expect(events.length).to.equal(1);
  enter(field(form, 'Street'), 'Calle Menor 3');
  button(form, 'Keep').click();
  await reads(page, 'Saved.');
  expect((await stored(shop))[0]).to.include({
    street: 'Calle Menor 3',
    company: 'Engines',
    phone: '+34600123456',
    lastName: 'Lovelace',
  });
});

it('hides a theme’s own form from who isn’t signed in', async () => {
  const { page, shop } = await openBook(
    [],
    html`<customer-address-form>${own}</customer-address-form>`,
  );
  const form = page.querySelector<HTMLFormElement>('.theme')!;
  await eventually(() => form.checkVisibility());
  await shop.endSessions();
  await (await page.storefront!.account()).refreshSession();
  await reads(page, 'Sign in to see your account.');
  expect(form.checkVisibility()).to.equal(false);
});

/** Puts a form into the page that the theme has filled in with what it knew of an address. */
function putPrefilled(page: Element, id: string, country = ''): HTMLFormElement {
  page.insertAdjacentHTML(
    'beforeend',
    `<customer-address-form address-id="${id}"><form class="theme">
      ${country}
      <label>First name <input name="firstName" value="Ada" /></label>
      <label>Street <input name="street" value="Calle Vieja 1" /></label>
      <label>City <input name="city" value="Madrid" /></label>
      <input type="hidden" name="province" value="Madrid" />
      <label>Code <input name="zip" value="28013" /></label>
      <button>Keep</button>
      <button value="cancel">Leave</button>
    </form></customer-address-form>`,
  );
  return page.querySelector<HTMLFormElement>('.theme')!;
}

const spain =
  '<label>Country <select name="countryCode"><option value="ES">Spain</option></select></label>';

for (const request of ['GET /customer/addresses', 'GET /session']) {
  for (const country of ['', spain]) {
    const which = country ? 'any' : 'one';
    it(`changes the address, and adds none, where she is quicker than ${request} (${which} country)`, async () => {
      const { page, shop, ids } = await openBook(
        [{}, { street: 'Gran Vía 2', company: 'Engines' }],
        html``,
      );
      await shop.faults({ of: request, does: 'hold' });
      page.remove();
      const provider = await mount(shop, html``, { locale: 'en-GB' });
      const form = putPrefilled(provider, ids[1]!, country);
      await eventually(() => form.noValidate);
      enter(field(form, 'Street'), 'Gran Vía 20');
      button(form, 'Keep').click();
      await eventually(() => form.ariaBusy === 'true');
      await shop.release();
      await reads(provider, 'Saved.');
      const addresses = await stored(shop);
      expect(addresses.map(({ street }) => street)).to.have.members([
        'Calle Mayor 1',
        'Gran Vía 20',
      ]);
      expect(addresses.find(({ id }) => id === ids[1])).to.include({ company: 'Engines' });
    });
  }
}

it('keeps what she has typed before the address was there, and takes the rest from the address', async () => {
  const { page, shop, ids } = await openBook([{ city: 'Getafe' }], html``);
  await shop.faults({ of: 'GET /customer/addresses', does: 'hold' });
  const form = putPrefilled(page, ids[0]!);
  await eventually(() => form.noValidate);
  enter(field(form, 'Street'), 'Calle Menor 3');
  await shop.release();
  await eventually(() => field(form, 'City').value === 'Getafe');
  expect(field(form, 'Street').value).to.equal('Calle Menor 3');
  button(form, 'Leave').click();
  await eventually(() => field(form, 'Street').value === 'Calle Mayor 1');
});

it('adds nothing where the address isn’t known, or is nobody’s', async () => {
  const { page, shop } = await openBook([{}], html``);
  await shop.faults({ of: 'GET /customer/addresses', does: 'hold' });
  const form = putPrefilled(page, '99', spain);
  await eventually(() => form.noValidate);
  button(form, 'Keep').click();
  await shop.release();
  await reads(page, 'It’s not there any more.');
  await eventually(() => form.ariaBusy === 'false');
  expect((await stored(shop)).length).to.equal(1);
});

it('leaves nothing of hers in a theme’s form for who signs in next', async () => {
  const { page, shop, ids } = await openBook(
    [{}],
    ([id]) => html`<customer-address-form address-id=${id!}>${own}</customer-address-form>`,
  );
  const form = page.querySelector<HTMLFormElement>('.theme')!;
  await eventually(() => field(form, 'Street').value === 'Calle Mayor 1');
  enter(field(form, 'City'), 'Toledo');
  const values = () => ['street', 'city', 'firstName'].map((name) => new FormData(form).get(name));
  const account = await page.storefront!.account();
  await account.signOut();
  await reads(page, 'Sign in to see your account.');
  expect(values()).to.deep.equal(['', '', '']);
  // Who comes back finds her address again.
  await account.signIn({ email: ada, password: goodPassword });
  await eventually(() => form.checkVisibility() && field(form, 'Street').value === 'Calle Mayor 1');
  expect(field(form, 'City').value).to.equal('Madrid');
  await shop.customer('grace@example.com', { firstName: 'Grace' });
  await account.signIn({ email: 'grace@example.com', password: goodPassword });
  await reads(page, 'It’s not there any more.');
  expect(values()).to.deep.equal(['', '', '']);
  const element = page.querySelector('customer-address-form')!;
  element.addressId = null;
  await eventually(() => form.checkVisibility() && field(form, 'First name').value === 'Grace');
  expect(field(form, 'Street').value).to.equal('');
  enter(field(form, 'Street'), 'Gran Vía 2');
  await account.signIn({ email: ada, password: goodPassword });
  await eventually(() => form.checkVisibility() && field(form, 'First name').value === 'Ada');
  expect(field(form, 'Street').value).to.equal('');
  expect(ids.length).to.equal(1);
});

it('doesn’t put one customer’s list into the form of the next', async () => {
  const { page, shop, ids } = await openBook([{}], html``);
  await shop.customer('grace@example.com', { firstName: 'Grace' });
  await shop.faults({ of: 'GET /customer/addresses', does: 'hold', times: 1 });
  const form = putPrefilled(page, ids[0]!);
  await eventually(async () => (await shop.requests('GET /customer/addresses')) === 1);
  const account = await page.storefront!.account();
  await account.signIn({ email: 'grace@example.com', password: goodPassword });
  await shop.release();
  await reads(page, 'It’s not there any more.');
  expect(new FormData(form).get('street')).to.equal('');
});

it('keeps what she has typed into a theme’s form while she signs in again', async () => {
  const { page, shop } = await openBook(
    [{}],
    ([id]) => html`<customer-address-form address-id=${id!}>${own}</customer-address-form>`,
  );
  const form = page.querySelector<HTMLFormElement>('.theme')!;
  await eventually(() => field(form, 'Street').value === 'Calle Mayor 1');
  enter(field(form, 'Street'), 'Calle Menor 3');
  await shop.endSessions();
  button(form, 'Keep').click();
  await reads(page, 'Is it you?');
  await page.storefront!.account().then((account) => account.refreshSession());
  await signIn(shop);
  await page.storefront!.account().then((account) => account.refreshSession());
  button(page.querySelector('.customer-recent')!, 'Cancel').click();
  await eventually(() => form.checkVisibility());
  expect(field(form, 'Street').value).to.equal('Calle Menor 3');
});
