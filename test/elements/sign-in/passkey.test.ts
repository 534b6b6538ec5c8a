import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import { needs } from '../engines.js';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  mount,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const challenges = (shop: Shop) => shop.requests('POST /passkey-challenges');

/** What the browser was asked for passkeys with. */
const asked: CredentialRequestOptions[] = [];
let get: CredentialsContainer['get'];

before(function () {
  needs('passkeys', this);
  ({ get } = navigator.credentials);
});

beforeEach(() => {
  asked.length = 0;
  navigator.credentials.get = (options) => {
    asked.push(options!);
    return get.call(navigator.credentials, options);
  };
});

afterEach(() => {
  navigator.credentials.get = get;
});

const offers = () =>
  asked.filter(({ mediation, signal }) => mediation === 'conditional' && !signal?.aborted).length;

async function open(shop: Shop) {
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await settled(page);
  return page;
}

it('asks for no passkey before the shopper turns to the form', async () => {
  const shop = await openShop();
  const page = await open(shop);
  expect(await challenges(shop)).to.equal(0);
  field(page, 'E-mail').focus();
  await eventually(() => offers() === 1);
  expect(asked[0]!.publicKey!.userVerification).to.equal('required');
  field(page, 'Password').focus();
  expect(await challenges(shop)).to.equal(1);
});

it('offers passkeys at once where one was the last way in', async () => {
  const shop = await openShop();
  const first = await open(shop);
  await first.storefront!.shop.rememberMethod('passkey');
  first.remove();
  const page = await open(shop);
  await eventually(() => offers() === 1);
  expect(findField(page, 'Password')).not.to.equal(undefined);
  page.remove();
  await eventually(() => offers() === 0);
});

it('gives the offer up where the form leaves the page', async () => {
  const shop = await openShop();
  const page = await open(shop);
  field(page, 'E-mail').focus();
  await eventually(() => offers() === 1);
  page.remove();
  await eventually(() => offers() === 0);
});

it('gives the offer up where she signs in another way, and makes it again when she is out', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await open(shop);
  enter(field(page, 'E-mail'), ada);
  await eventually(() => offers() === 1);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  await eventually(() => offers() === 0);
  button(page, 'Sign out').click();
  await eventually(() => findField(page, 'E-mail'));
  field(page, 'E-mail').focus();
  await eventually(() => offers() === 1);
});

it('offers passkeys in the form that was turned to last', async () => {
  const shop = await openShop();
  const page = await mount(
    shop,
    html`<customer-sign-in></customer-sign-in><customer-sign-in></customer-sign-in>`,
  );
  await settled(page);
  const [first, second] = page.querySelectorAll('customer-sign-in');
  for (const element of [first!, second!, first!]) {
    const before = asked.length;
    field(element, 'E-mail').focus();
    // A pointer that lies over the page turns to a form as well.
    await eventually(() => asked.length > before && offers() === 1);
  }
});

it('keeps the room of the button until it is known whether the shop takes passkeys', async () => {
  const shop = await openShop();
  await shop.faults({ does: 'hold' });
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`, {
    checkoutMode: 'optional',
  });
  const place = () =>
    button(page, 'Forgot your password?').getBoundingClientRect().toJSON() as object;
  const before = place();
  expect(visible(page)).to.equal(false);
  await shop.release();
  await settled(page);
  await eventually(() => visible(page));
  expect(place()).to.deep.equal(before);
});

function visible(page: ParentNode): boolean {
  return findButton(page, 'Use a passkey')?.checkVisibility({ visibilityProperty: true }) === true;
}

it('offers none where the challenge can’t be had, and the form does without', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await open(shop);
  await shop.faults({ of: 'POST /passkey-challenges', does: 'cut' });
  field(page, 'E-mail').focus();
  await eventually(async () => (await challenges(shop)) === 1);
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(asked.length).to.equal(0);
});
