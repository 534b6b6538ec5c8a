import { expect, html } from '@open-wc/testing';
import '../../src/elements/sign-in/define.js';
import { Storefront } from '../../src/session/storefront.js';
import {
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
} from '../elements/support.js';

const ada = 'ada@example.com';
const password = goodPassword;

/** A tab on the shop: the storefront of another page in the same browser. */
async function openTab(shop: Shop) {
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  const storefront = await settled(page);
  return { page, storefront, account: await storefront.account() };
}

it('shows a sign-in in the other tabs, and a sign-out too', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const [one, two] = [await openTab(shop), await openTab(shop)];
  await one.account.signIn({ email: ada, password });
  await eventually(() => seen(two.page).includes('Signed in as Ada'));
  await two.account.signOut();
  await eventually(() => findField(one.page, 'Password'));
});

it('drops an answer from before the sign-out', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { account, storefront } = await openTab(shop);
  await account.signIn({ email: ada, password });
  await shop.faults({ of: 'GET /session', does: 'hold', times: 1 });
  const late = account.refreshSession();
  await account.signOut();
  await shop.release();
  await late;
  expect(storefront.session.state.kind).to.equal('signed-out');
});

it('leaves no name in a page that is kept for the back button, and asks anew when it is shown', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, account } = await openTab(shop);
  await account.signIn({ email: ada, password });
  await eventually(() => seen(page).includes('Signed in as Ada'));
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await eventually(() => !seen(page).includes('Ada'));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('notices that the session has ended on the server when the shopper comes back to the tab', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const { page, account } = await openTab(shop);
  await account.signIn({ email: ada, password });
  await eventually(() => seen(page).includes('Signed in as Ada'));
  await shop.endSessions();
  document.dispatchEvent(new Event('visibilitychange'));
  await eventually(() => findField(page, 'Password'));
});

it('paints the mode of the last visit at once, and the new one when the server has said it', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  const first = await openTab(shop);
  await eventually(() => seen(first.page).includes('Accounts are set up by Tea & Co.'));
  first.page.remove();
  await shop.change({ checkoutMode: 'guest-only' });
  await shop.faults({ does: 'hold' });
  const again = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  expect(seen(again)).to.include('Accounts are set up by Tea & Co.');
  await shop.release();
  await shop.faults();
  await eventually(() => seen(again).includes('No account needed'));
});

it('remembers how this browser’s last shopper signed in', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const first = await openTab(shop);
  first.storefront.shop.rememberMethod('code');
  first.page.remove();
  await eventually(async () => {
    const next = new Storefront({ api: shop.api });
    await next.ready;
    return next.shop.lastMethod === 'code';
  });
  const again = await openTab(shop);
  expect(findField(again.page, 'Password')).to.equal(undefined);
  expect(findButton(again.page, 'Use a password')).to.not.equal(undefined);
  findButton(again.page, 'Use a password')!.click();
  await eventually(() => findField(again.page, 'Password'));
  expect(field(again.page, 'E-mail')).to.not.equal(undefined);
});
