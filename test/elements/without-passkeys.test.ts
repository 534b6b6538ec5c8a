import { expect, html } from '@open-wc/testing';
import '../../src/elements/sign-in/define.js';
import { open, profileOf } from './profile/support.js';
import { eventually, field, findButton, mount, openShop, seen, settled } from './support.js';

// Some engines never had it.
const { PublicKeyCredential } = window;
before(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
after(() => PublicKeyCredential && Object.assign(window, { PublicKeyCredential }));

it('signs in without passkeys where the browser has none, whatever was the last way in', async () => {
  const shop = await openShop();
  const first = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await (await settled(first)).shop.rememberMethod('passkey');
  first.remove();
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await settled(page);
  field(page, 'E-mail').focus();
  await eventually(() => findButton(page, 'Sign in'));
  expect(findButton(page, 'Use a passkey')).to.equal(undefined);
  field(page, 'Password').focus();
  expect(await shop.requests('POST /passkey-challenges')).to.equal(0);
});

it('says in the profile that the browser can’t make passkeys, and offers nothing of the kind', async () => {
  const passkeys = await open(await profileOf(await openShop()), 'passkeys');
  expect(seen(passkeys)).to.include('This browser can’t make passkeys.');
  expect(passkeys.querySelector('form')).to.equal(null);
});
