import { expect, html } from '@open-wc/testing';
import {
  button,
  enter,
  errorOf,
  eventually,
  field,
  findButton,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';
import { act, ada, follow, open, reads } from './support.js';

const themeForm = html`<customer-invite>
  <form class="theme">
    <h1>Join us</h1>
    <output name="email"></output>
    <label>Given <input name="firstName" required /></label>
    <label>Family <input name="lastName" required /></label>
    <label>Secret <input name="password" type="password" minlength="15" /></label>
    <label><input name="acceptsMarketing" type="checkbox" value="yes" /> Letters</label>
    <button>Join</button>
    <button value="decline" formnovalidate>No, thanks</button>
  </form>
</customer-invite>`;

async function openThemeForm() {
  const shop = await openShop();
  const invited = await shop.invite(ada, { acceptsMarketing: true });
  const page = await open(shop, invited.token, themeForm);
  await eventually(() => field(page, 'Given').value);
  return { shop, page, ...invited };
}

it('fills the theme’s form in, and accepts with it', async () => {
  const { shop, page } = await openThemeForm();
  expect(page.querySelectorAll('form').length).to.equal(1);
  expect(page.querySelector('output')!.value).to.equal('a••@example.com');
  expect(field(page, 'Letters').checked).to.equal(true);
  enter(field(page, 'Family'), 'King');
  button(page, 'Join').click();
  await reads(page, 'Signed in as Ada');
  expect(seen(page)).not.to.include('Join us');
  expect((await shop.customers())[0]).to.include({ last_name: 'King' });
});

it('says what is wrong beside the theme’s fields', async () => {
  const { page } = await openThemeForm();
  enter(field(page, 'Family'), '');
  button(page, 'Join').click();
  await eventually(() => errorOf(field(page, 'Family')));
  expect(errorOf(field(page, 'Family'))).to.equal('Fill this in.');
});

it('declines by the theme’s own button, once it has been asked again', async () => {
  const { shop, page } = await openThemeForm();
  enter(field(page, 'Family'), '');
  button(page, 'No, thanks').click();
  await reads(page, 'Decline the invitation?');
  expect(seen(page)).not.to.include('Join us');
  button(page, 'Decline invitation').click();
  await reads(page, 'You’ve declined this invitation');
  expect((await shop.customers())[0]).to.include({ state: 'declined' });
});

it('keeps the theme’s form and what is typed while the invitation is opened, and takes its submit', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await shop.faults({ of: 'POST /invites/inspect', does: 'hold' });
  follow(token);
  const page = await mount(shop, themeForm);
  await settled(page);
  expect(seen(page)).to.include('Join us');
  enter(field(page, 'Given'), 'Augusta');
  enter(field(page, 'Family'), 'King');
  button(page, 'Join').click();
  await shop.release();
  await reads(page, 'Signed in as Augusta');
});

it('puts the notice in the place of the theme’s form', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await act(shop, '/invites/decline', { token });
  const page = await open(shop, token, themeForm);
  await reads(page, 'You’ve declined this invitation');
  expect(seen(page)).not.to.include('Join us');
  expect(findButton(page, 'Join')).to.equal(undefined);
});
