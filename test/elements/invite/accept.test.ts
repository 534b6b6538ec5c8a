import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  heard,
  navigations,
  openShop,
  seen,
} from '../support.js';
import { act, ada, openForm, passwordLabel, reads } from './support.js';

it('shows which shop invites, for which masked e-mail, with what the shop knows of her', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada, { acceptsMarketing: true });
  const page = await openForm(shop, token);
  expect(seen(page)).to.include('Tea & Co invites you');
  expect(seen(page)).to.include('a••@example.com');
  expect(seen(page)).not.to.include(ada);
  expect(field(page, 'First name').value).to.equal('Ada');
  expect(field(page, 'Last name').value).to.equal('Lovelace');
  expect(field(page, 'E-mail me about news and offers').checked).to.equal(true);
  expect(seen(page)).to.include('At least 15 characters.');
});

it('accepts without a password, signs in, and says so', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  const events = heard(page, 'customer-signed-in');
  enter(field(page, 'Last name'), 'King');
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
  expect(events.map(({ customer, method }) => [customer.email, method])).to.deep.equal([
    [ada, 'invitation'],
  ]);
  expect(page.storefront!.session.state.kind).to.equal('signed-in');
  const [customer] = await shop.customers();
  expect(customer).to.include({ first_name: 'Ada', last_name: 'King', state: 'enabled' });
  expect(customer!['password_hash']).to.equal(null);
  await eventually(() => document.activeElement?.textContent?.includes('Signed in as Ada'));
});

it('accepts with a password that signs in afterwards, and leaves it nowhere in the page', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  // As a password manager writes it.
  field(page, passwordLabel).value = goodPassword;
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
  const values = [...page.querySelectorAll('input')].map(({ value }) => value);
  expect(values).not.to.include(goodPassword);
  await act(shop, '/session', { email: ada, password: goodPassword });
});

it('takes consent back that the shop had noted', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada, { acceptsMarketing: true });
  const page = await openForm(shop, token);
  field(page, 'E-mail me about news and offers').click();
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
  expect(Number((await shop.customers())[0]!['accepts_marketing'])).to.equal(0);
});

it('asks for what the shop’s settings want to know, and keeps it', async () => {
  const shop = await openShop({
    registrationFields: {
      phone: 'required',
      company: 'optional',
      extra: [{ key: 'tea', label: 'Tea', type: 'select', required: true, options: ['Oolong'] }],
    },
  });
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  enter(field(page, 'First name'), ' ');
  button(page, 'Accept invitation').click();
  await eventually(() => errorOf(field(page, 'Tea')));
  expect(errorOf(field(page, 'Phone'))).to.equal('Fill this in.');
  expect(document.activeElement === field(page, 'First name')).to.equal(true);
  expect(await shop.requests('POST /invites/accept')).to.equal(0);
  enter(field(page, 'First name'), 'Ada');
  enter(field(page, 'Company (optional)'), 'Engines Ltd');
  enter(field(page, 'Tea'), 'Oolong');
  enter(field(page, 'Phone'), '600 123 456');
  button(page, 'Accept invitation').click();
  await eventually(() => errorOf(field(page, 'Phone'))?.includes('country code'));
  expect(field(page, 'Phone').value).to.equal('600 123 456');
  enter(field(page, 'Phone'), '+34 600 123 456');
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
  const [customer] = await shop.customers();
  expect(customer).to.include({ phone: '+34600123456', company: 'Engines Ltd' });
});

it('shows a field that the shop has come to require meanwhile', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  await shop.change({
    registrationFields: {
      phone: 'off',
      company: 'off',
      extra: [{ key: 'club', label: 'Club', type: 'text', required: true }],
    },
  });
  button(page, 'Accept invitation').click();
  await eventually(() => findField(page, 'Club'));
  await eventually(() => errorOf(field(page, 'Club')));
  enter(field(page, 'Club'), 'Analysts');
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
});

for (const [password, words] of [
  ['short', 'Use at least 15 characters.'],
  ['passwordpassword', 'This password is easy to guess.'],
] as const) {
  it(`says beside the field what is wrong with ${password}, and keeps the rest`, async () => {
    const shop = await openShop();
    const { token } = await shop.invite(ada);
    const page = await openForm(shop, token);
    enter(field(page, 'First name'), 'Augusta');
    enter(field(page, passwordLabel), password);
    button(page, 'Accept invitation').click();
    await eventually(() => errorOf(field(page, passwordLabel))?.includes(words));
    expect(field(page, 'First name').value).to.equal('Augusta');
    enter(field(page, passwordLabel), goodPassword);
    button(page, 'Accept invitation').click();
    await reads(page, 'Signed in as Augusta');
  });
}

it('accepts by keyboard alone', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  field(page, 'Last name').focus();
  await sendKeys({ press: 'Tab' });
  await eventually(() => document.activeElement === field(page, passwordLabel));
  await sendKeys({ type: goodPassword });
  await sendKeys({ press: 'Enter' });
  await reads(page, 'Signed in as Ada');
});

it('makes one request for a double click', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  await shop.faults({ of: 'POST /invites/accept', does: 'hold' });
  button(page, 'Accept invitation').click();
  button(page, 'Accept invitation').click();
  await eventually(async () => (await shop.requests('POST /invites/accept')) > 0);
  await shop.release();
  await reads(page, 'Signed in as Ada');
  expect(await shop.requests('POST /invites/accept')).to.equal(1);
});

it('keeps what was typed where the answer was lost, and signs in at the second try', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  const events = heard(page, 'customer-signed-in');
  enter(field(page, passwordLabel), goodPassword);
  await shop.faults({ of: 'POST /invites/accept', does: 'lose', times: 1 });
  button(page, 'Accept invitation').click();
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal('We couldn’t reach the shop. Nothing is lost: try again.');
  expect(field(page, passwordLabel).value).to.equal(goodPassword);
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
  expect(events.length).to.equal(1);
});

it('goes to its return-to, unless the page cancels', async () => {
  for (const stays of [false, true]) {
    const shop = await openShop();
    const { token } = await shop.invite(ada);
    const page = await openForm(
      shop,
      token,
      html`<customer-invite return-to="/account"></customer-invite>`,
    );
    page.addEventListener('customer-signed-in', (event) => stays && event.preventDefault());
    const { to, stop } = navigations();
    button(page, 'Accept invitation').click();
    await reads(page, 'Signed in as Ada');
    stop();
    expect(to).to.deep.equal(stays ? [] : [`${location.origin}/account`]);
    page.remove();
  }
});

it('tells the other tabs', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  const heardThere = new Promise((resolve) => {
    const channel = new BroadcastChannel(`customer-elements:${shop.api}`);
    channel.onmessage = ({ data }) => {
      channel.close();
      resolve(data);
    };
  });
  button(page, 'Accept invitation').click();
  expect(await heardThere).to.equal('changed');
});

it('says after signing out that the invitation has been accepted', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
  button(page, 'Sign out').click();
  await reads(page, 'You’ve accepted this invitation');
  expect(findButton(page, 'Sign in')).not.to.equal(undefined);
});
