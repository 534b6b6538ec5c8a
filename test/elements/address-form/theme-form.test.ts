import { expect, html } from '@open-wc/testing';
import { button, enter, errorOf, eventually, field, heard } from '../support.js';
import { openBook, reads, stored } from '../address-book/support.js';

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
