import { expect } from '@open-wc/testing';
import { button, eventually, findButton, heard, openShop, seen } from '../support.js';
import {
  ada,
  ask,
  open,
  profileOf,
  reads,
  recently,
  said,
  section,
  signInAgain,
  toggle,
} from './support.js';

/** What the page hands to the browser's downloads, which goes nowhere here. */
function downloads() {
  const files: { name: string; text: Promise<string> }[] = [];
  const onClick = (event: Event) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || !link.download) return;
    event.preventDefault();
    files.push({ name: link.download, text: fetch(link.href).then((file) => file.text()) });
  };
  const { click } = HTMLAnchorElement.prototype;
  // The link is never in the page.
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', onClick, { once: true });
    click.call(this);
  };
  return { files, stop: () => void (HTMLAnchorElement.prototype.click = click) };
}

it('hands all that is held of her to the browser’s downloads', async () => {
  const shop = await openShop();
  const page = await profileOf(shop, { company: 'Engines Ltd' });
  const data = await open(page, 'data');
  const { files, stop } = downloads();
  button(data, 'Download your data').click();
  await eventually(() => said(page, 'data').startsWith('Your data is on its way'));
  stop();
  expect(files.map(({ name }) => name)).to.deep.equal(['customer-data-2025-06-01.json']);
  const held = JSON.parse(await files[0]!.text) as { customer: unknown; sessions: unknown[] };
  expect(held.customer).to.include({ email: ada, company: 'Engines Ltd' });
  expect(held.sessions.length).to.equal(1);
});

it('asks her to sign in again before it hands anything over', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const data = await open(page, 'data');
  const { files, stop } = downloads();
  await shop.advance(recently);
  button(data, 'Download your data').click();
  await signInAgain(page);
  await eventually(() => files.length === 1);
  stop();
});

it('has the account deleted once she has confirmed it, and says when', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const events = heard(page, 'customer-deletion-requested');
  const data = await open(page, 'data');
  button(data, 'Delete account').click();
  await reads(page, 'In 14 days your details, addresses and passkeys will be deleted.');
  await eventually(() => document.activeElement?.textContent === 'Delete your account?');
  expect(await shop.requests('DELETE /customer')).to.equal(0);
  button(data, 'Delete account').click();
  await reads(page, 'Your account will be deleted on June 15, 2025.');
  expect(events.map(({ deletesAt }) => deletesAt.slice(0, 10))).to.deep.equal(['2025-06-15']);
  await eventually(() => document.activeElement?.textContent?.includes('June 15, 2025'));
  expect(findButton(await open(page, 'data'), 'Delete account')).to.equal(undefined);
});

it('goes back from deleting', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const data = await open(page, 'data');
  button(data, 'Delete account').click();
  await reads(page, 'Delete your account?');
  button(data.querySelector('form')!, 'Cancel').click();
  await eventually(() => findButton(data, 'Download your data'));
  await eventually(() => document.activeElement === button(data, 'Delete account'));
});

it('offers to keep the account as long as it is to be deleted, in other tabs too', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  await ask(shop, 'DELETE', '/customer');
  await (await page.storefront!.account()).refreshSession();
  await reads(page, 'Your account will be deleted on June 15, 2025.');
  const events = heard(page, 'customer-deletion-cancelled');
  button(page, 'Keep my account').click();
  await reads(page, 'Your account stays.');
  expect(seen(page)).not.to.include('will be deleted on');
  expect(events.length).to.equal(1);
  expect((await ask(shop, 'GET', '/customer'))!['deletesAt']).to.equal(null);
  expect(document.activeElement?.textContent?.trim()).to.equal('Your account stays.');
  expect(toggle(page, 'data').innerText).to.equal('Manage');
  expect(section(page, 'data').querySelector('form')).to.equal(null);
});
