import { expect, html } from '@open-wc/testing';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  heard,
  navigations,
  openShop,
  seen,
} from '../support.js';
import { act, ada, linkFor, newPassword, open, openForm, reads, signIn } from './support.js';

const save = 'Save and sign in';

async function shopWithAda() {
  const shop = await openShop();
  await shop.customer(ada);
  return shop;
}

it('sets a new password by the mailed link, and signs in', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop, await linkFor(shop));
  const events = heard(page, 'customer-signed-in');
  enter(field(page, 'New password'), newPassword);
  button(page, save).click();
  await reads(page, 'Signed in as Ada');
  expect(events.map(({ customer, method }) => [customer.email, method])).to.deep.equal([
    [ada, 'reset'],
  ]);
  await eventually(() => document.activeElement?.textContent?.includes('Signed in as Ada'));
  await signIn(shop, ada, newPassword);
});

it('tells password managers whose password is new, and keeps none of it in the page', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop, await linkFor(shop));
  const email = field(page, 'E-mail');
  expect([email.autocomplete, email.readOnly, email.value]).to.deep.equal(['username', true, ada]);
  const password = field(page, 'New password');
  expect([password.autocomplete, password.minLength]).to.deep.equal(['new-password', 15]);
  expect(password.form).to.equal(email.form);
  await expectAccessible(page);
  enter(password, newPassword);
  button(page, 'Show password').click();
  expect(password.type).to.equal('text');
  button(page, save).click();
  await reads(page, 'Signed in as Ada');
  expect(document.documentElement.outerHTML).not.to.include(newPassword);
  expect(password.value).to.equal('');
});

it('says beside the field what is wrong with a password, and takes the link again', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop, await linkFor(shop));
  for (const [bad, message] of [
    ['', 'Enter your password.'],
    ['too short', 'Use at least 15 characters.'],
    ['passwordpassword', 'This password is easy to guess.'],
    [`${'a long one '.repeat(30)}`, 'This is too long.'],
  ] as const) {
    enter(field(page, 'New password'), bad);
    button(page, save).click();
    await eventually(() => errorOf(field(page, 'New password'))?.startsWith(message), message);
  }
  await expectAccessible(page);
  enter(field(page, 'New password'), newPassword);
  button(page, save).click();
  await reads(page, 'Signed in as Ada');
});

it('says whose password it sets where somebody else is signed in, and signs in as her', async () => {
  const shop = await shopWithAda();
  await shop.customer('bob@example.com', { firstName: 'Bob' });
  await signIn(shop, 'bob@example.com');
  const page = await openForm(shop, await linkFor(shop));
  await reads(page, `You’re signed in as bob@example.com. This sets the password of ${ada}.`);
  await expectAccessible(page);
  enter(field(page, 'New password'), newPassword);
  button(page, save).click();
  await reads(page, 'Signed in as Ada');
});

for (const [keeps, places] of [
  [false, ['/welcome']],
  [true, []],
] as const) {
  it(`goes to ${places[0] ?? 'no other page'} where the page ${keeps ? 'keeps her' : 'says so'}`, async () => {
    const shop = await shopWithAda();
    const page = await open(
      shop,
      await linkFor(shop),
      html`<customer-password-reset return-to="/welcome"></customer-password-reset>`,
    );
    await eventually(() => findField(page, 'New password'));
    if (keeps) page.addEventListener('customer-signed-in', (event) => event.preventDefault());
    const { to, stop } = navigations();
    enter(field(page, 'New password'), newPassword);
    button(page, save).click();
    await reads(page, 'Signed in as Ada');
    await eventually(() => to.length === places.length);
    stop();
    expect(to.map((url) => new URL(url).pathname)).to.deep.equal(places);
  });
}

it('asks for another link where this one was used meanwhile', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  const page = await openForm(shop, token);
  await act(shop, '/password-resets/confirm', { token, password: newPassword });
  enter(field(page, 'New password'), 'another long and strange one');
  button(page, save).click();
  await reads(page, 'This link no longer works');
  expect(field(page, 'E-mail').value).to.equal(ada);
  expect(findField(page, 'New password')).to.equal(undefined);
  expect(document.documentElement.outerHTML).not.to.include('another long');
});

it('keeps what was typed where the shop couldn’t be reached', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop, await linkFor(shop));
  await shop.faults({ of: 'POST /password-resets/confirm', does: 'cut', times: 1 });
  enter(field(page, 'New password'), newPassword);
  button(page, save).click();
  await eventually(() => alertOf(page).startsWith('We couldn’t reach the shop.'));
  expect(field(page, 'New password').value).to.equal(newPassword);
  button(page, save).click();
  await reads(page, 'Signed in as Ada');
});

it('asks for an e-mail again when she has signed out here', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop, await linkFor(shop));
  enter(field(page, 'New password'), newPassword);
  button(page, save).click();
  await reads(page, 'Signed in as Ada');
  button(page, 'Sign out').click();
  await eventually(() => findButton(page, 'E-mail me a link'));
  expect(findField(page, 'New password')).to.equal(undefined);
});

it('takes a theme’s own form over, and says whose password it sets', async () => {
  const shop = await shopWithAda();
  const page = await open(
    shop,
    await linkFor(shop),
    html`<customer-password-reset>
      <form class="theme">
        <h1>A fresh start</h1>
        <output name="email"></output>
        <label>Secret <input name="password" type="password" minlength="15" required /></label>
        <button>Keep it</button>
      </form>
    </customer-password-reset>`,
  );
  await eventually(() => page.querySelector('output')!.value === ada);
  expect(page.querySelectorAll('form').length).to.equal(1);
  enter(field(page, 'Secret'), 'short');
  button(page, 'Keep it').click();
  await eventually(() => errorOf(field(page, 'Secret'))?.startsWith('Use at least 15 characters.'));
  enter(field(page, 'Secret'), newPassword);
  button(page, 'Keep it').click();
  await reads(page, 'Signed in as Ada');
  expect(seen(page)).not.to.include('A fresh start');
});

it('takes the submit of a theme’s form while the link is looked at', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  await shop.faults({ of: 'POST /password-resets/inspect', does: 'hold' });
  const page = await open(
    shop,
    token,
    html`<customer-password-reset>
      <form>
        <label>Secret <input name="password" type="password" required /></label>
        <button>Keep it</button>
      </form>
    </customer-password-reset>`,
  );
  enter(field(page, 'Secret'), newPassword);
  button(page, 'Keep it').click();
  await shop.release();
  await reads(page, 'Signed in as Ada');
});
