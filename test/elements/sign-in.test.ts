import { expect, html } from '@open-wc/testing';
import '../../src/elements/sign-in/define.js';
import {
  button,
  enter,
  eventually,
  field,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
} from './support.js';

const ada = 'ada@example.com';

it('signs a customer in by her password', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  const events = heard(page, 'customer-signed-in');
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(events.map(({ customer, method }) => [customer.email, method])).to.deep.equal([
    [ada, 'password'],
  ]);
  await expect(page).to.be.accessible();
});
