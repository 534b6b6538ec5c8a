import { expect, html } from '@open-wc/testing';
import type { PublicCustomer } from '../../../src/contract/customer.js';
import { AccountPart } from '../../../src/elements/account-part/account-part.js';
import '../../../src/elements/sign-in/define.js';
import { accountWords } from '../../../src/i18n/account.js';
import {
  button,
  enter,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const newPassword = 'meadow copper violin dusk';

/** A part with one sensitive change, and something typed that must not be lost. */
class DevicesPart extends AccountPart {
  protected override readonly words = accountWords;

  protected override renderPart(customer: PublicCustomer) {
    return html`<form class="customer-form">
      <label>Note of ${customer.firstName} <input name="note" /></label>
      <button>End the others</button>
    </form>`;
  }

  protected override renderWaiting() {
    return html`<p>Waiting</p>`;
  }

  protected override submit(): Promise<void> {
    return this.withSession(async () => (await this.customerClient()).endOtherSessions());
  }
}

customElements.define('test-devices', DevicesPart);

/** Signed in by password, so long ago that a sensitive change asks for more. */
async function openPart(shop: Shop) {
  const page = await mount(shop, html`<test-devices></test-devices>`);
  const { session } = await settled(page);
  const account = await page.storefront!.account();
  await account.signIn({ email: ada, password: goodPassword });
  await eventually(() => session.state.kind === 'signed-in' && findField(page, 'Note of Ada'));
  await shop.advance(16 * 60_000);
  enter(field(page, 'Note of Ada'), 'half a thought');
  press(button(page, 'End the others'));
  await eventually(() => findField(page, 'E-mail'));
  return page;
}

async function shopWithAda(fields: Record<string, unknown> = {}) {
  const shop = await openShop();
  await shop.customer(ada, fields);
  return shop;
}

/** As a shopper does: the button has the focus then. */
function press(control: HTMLElement) {
  control.focus();
  control.click();
}

const ended = async (shop: Shop) => (await shop.requests('DELETE /customer/sessions')) === 2;

/** The change is made, and the form is back as it was. */
async function expectGoneOn(shop: Shop, page: HTMLElement) {
  await eventually(() => findField(page, 'Note of Ada'));
  await eventually(() => ended(shop));
  expect(field(page, 'Note of Ada').value).to.equal('half a thought');
  expect(page.querySelector('customer-sign-in')).to.equal(null);
  await eventually(() => document.activeElement?.textContent === 'End the others');
}

it('asks her for her password in place, and goes on with what she wanted', async () => {
  const shop = await shopWithAda();
  const page = await openPart(shop);
  const events = heard(page.querySelector('customer-sign-in')!, 'customer-signed-in');
  await eventually(() => document.activeElement?.textContent === 'Is it you?');
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await expectGoneOn(shop, page);
  expect(events.map(({ method }) => method)).to.deep.equal(['password']);
});

it('shows her e-mail, which can’t be changed, and stays in the form for password managers', async () => {
  const shop = await shopWithAda();
  const page = await openPart(shop);
  const email = field(page, 'E-mail');
  expect([email.value, email.readOnly, email.autocomplete]).to.deep.equal([
    ada,
    true,
    'username webauthn',
  ]);
  expect(email.form).to.equal(field(page, 'Password').form);
  expect(seen(page)).not.to.include('New here?');
  expect(findButton(page, 'Forgot your password?')).to.equal(undefined);
  await expectAccessible(page);
});

it('takes a code from her mailbox as well, and leads back from there', async () => {
  const shop = await shopWithAda({ password: null });
  const page = await mount(shop, html`<test-devices></test-devices>`);
  await settled(page);
  const account = await page.storefront!.account();
  const { challengeId } = await account.client.sendEmailCode({ email: ada, purpose: 'sign-in' });
  await account.signIn({ challengeId, code: await shop.code(ada) });
  await page.storefront!.shop.rememberMethod('code');
  await eventually(() => findField(page, 'Note of Ada'));
  await shop.advance(16 * 60_000);
  enter(field(page, 'Note of Ada'), 'half a thought');
  press(button(page, 'End the others'));
  await eventually(() => findField(page, 'E-mail'));
  expect(findField(page, 'Password')).to.equal(undefined);
  button(page, 'E-mail me a code').click();
  await eventually(() => findField(page, 'Six-digit code'));
  expect(findButton(page, 'Use another e-mail')).to.equal(undefined);
  await expectAccessible(page);
  button(page, 'Use a password').click();
  await eventually(() => findField(page, 'E-mail'));
  button(page, 'E-mail me a code').click();
  await eventually(() => findField(page, 'Six-digit code'));
  enter(field(page, 'Six-digit code'), await shop.code(ada, 3));
  await expectGoneOn(shop, page);
});

it('leads through a password that the shop wants set anew', async () => {
  const shop = await openShop();
  const id = await shop.customer(ada);
  const page = await openPart(shop);
  await shop.forceReset(id);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => findField(page, 'New password'));
  expect(findButton(page, 'Use another e-mail')).to.equal(undefined);
  enter(field(page, 'Six-digit code'), await shop.code(ada));
  enter(field(page, 'New password'), newPassword);
  button(page, 'Save and sign in').click();
  await expectGoneOn(shop, page);
});

it('changes nothing where she would rather not', async () => {
  const shop = await shopWithAda();
  const page = await openPart(shop);
  button(page, 'Cancel').click();
  await eventually(() => findField(page, 'Note of Ada'));
  expect(field(page, 'Note of Ada').value).to.equal('half a thought');
  await eventually(() => seen(page).includes('Sign in again to make this change.'));
  expect(await shop.requests('DELETE /customer/sessions')).to.equal(1);
});
