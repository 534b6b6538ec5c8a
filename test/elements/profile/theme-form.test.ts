import { expect, html } from '@open-wc/testing';
import {
  button,
  enter,
  errorOf,
  eventually,
  field,
  findField,
  heard,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';
import { ada, open, openProfile, reads, recently, said, signIn, signInAgain } from './support.js';

const themed = html`<customer-profile>
  <form class="theirs">
    <label>Given name <input name="firstName" required /></label>
    <label>Family name <input name="lastName" required /></label>
    <label>Mobile <input name="phone" /></label>
    <label>Letters <input name="acceptsMarketing" type="checkbox" value="1" /></label>
    <label>
      Tea
      <select name="extra[tea]">
        <option value="">None</option>
        <option>Oolong</option>
      </select>
    </label>
    <p>Signed in as <output name="email"></output></p>
    <button>Keep</button>
  </form>
</customer-profile>`;

async function themedShop() {
  const shop = await openShop({
    registrationFields: {
      phone: 'optional',
      company: 'off',
      extra: [{ key: 'tea', label: 'Tea', type: 'select', required: false, options: ['Oolong'] }],
    },
  });
  await shop.customer(ada, { extra: { tea: 'Oolong' } });
  return shop;
}

it('takes the theme’s form over for the details, filled with what is known', async () => {
  const shop = await themedShop();
  await signIn(shop);
  const page = await openProfile(shop, themed);
  expect(field(page, 'Given name').value).to.equal('Ada');
  expect(page.querySelector<HTMLSelectElement>('select')!.value).to.equal('Oolong');
  expect(seen(page)).to.include(`Signed in as ${ada}`);
  expect(page.querySelectorAll('[data-section=details] .customer-toggle').length).to.equal(0);
  const events = heard(page, 'customer-profile-saved');
  enter(field(page, 'Given name'), 'Augusta');
  enter(field(page, 'Mobile'), '+34 600-123-456');
  field(page, 'Letters').click();
  button(page, 'Keep').click();
  await reads(page, 'Saved.');
  expect(events.length).to.equal(1);
  expect(field(page, 'Given name').value).to.equal('Augusta');
  expect(field(page, 'Mobile').value).to.equal('+34600123456');
  expect((await shop.customers())[0]).to.include({
    first_name: 'Augusta',
    phone: '+34600123456',
    accepts_marketing: 1,
  });
  await open(page, 'email');
});

it('says in the theme’s form what is wrong', async () => {
  const shop = await themedShop();
  await signIn(shop);
  const page = await openProfile(shop, themed);
  enter(field(page, 'Given name'), ' ');
  button(page, 'Keep').click();
  await eventually(() => errorOf(field(page, 'Given name')) === 'Fill this in.');
  expect(await shop.requests('PATCH /customer')).to.equal(0);
});

it('shows the theme’s form to nobody who isn’t signed in, and leaves nothing in it', async () => {
  const shop = await themedShop();
  await signIn(shop);
  const page = await openProfile(shop, themed);
  await (await page.storefront!.account()).signOut();
  await reads(page, 'Sign in to see your account.');
  expect(findField(page, 'Given name')).to.equal(undefined);
  const controls = page.querySelectorAll<HTMLInputElement>('.theirs input, .theirs select');
  expect([...controls].map(({ value }) => value)).to.deep.equal(['', '', '', '1', '']);
});

it('hides the theme’s form while she is asked to sign in again', async () => {
  const shop = await themedShop();
  await signIn(shop);
  const page = await openProfile(shop, themed);
  enter(field(page, 'Given name'), 'Augusta');
  const data = await open(page, 'data');
  await shop.advance(recently);
  button(data, 'Download your data').click();
  await reads(page, 'Is it you?');
  expect(findField(page, 'Given name')).to.equal(undefined);
  await signInAgain(page);
  await eventually(() => said(page, 'data'));
  expect(field(page, 'Given name').value).to.equal('Augusta');
});

it('leaves the theme’s form where it is as long as the session isn’t known', async () => {
  const shop = await themedShop();
  await shop.faults({ of: 'GET /session', does: 'hold' });
  const page = await mount(shop, themed);
  expect(field(page, 'Given name').value).to.equal('');
  await shop.release();
  await settled(page);
  await reads(page, 'Sign in to see your account.');
  expect(findField(page, 'Given name')).to.equal(undefined);
});
