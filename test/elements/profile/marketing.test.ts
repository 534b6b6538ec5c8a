import { expect } from '@open-wc/testing';
import { alertOf, eventually, field, heard, openShop, seen } from '../support.js';
import { ask, profileOf, said, section } from './support.js';

const label = 'E-mail me about news and offers';

it('saves as soon as it is ticked, and says since when', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const events = heard(page, 'customer-profile-saved');
  const marketing = section(page, 'marketing');
  field(marketing, label).click();
  await eventually(() => said(page, 'marketing') === 'Saved.');
  expect(seen(marketing)).to.include('June 1, 2025');
  expect(field(marketing, label).checked).to.equal(true);
  expect(events.map(({ customer }) => customer.acceptsMarketing)).to.deep.equal([true]);
  field(marketing, label).click();
  await eventually(() => seen(marketing).includes('Off since June 1, 2025.'));
  expect((await shop.customers())[0]).to.include({ accepts_marketing: 0 });
});

const levels = [
  { marketingOptInLevel: 'confirmed_opt_in', text: 'and confirmed it by e-mail.' },
  { marketingOptInLevel: 'single_opt_in', text: 'You agreed in this shop on May 3, 2025.' },
  { marketingOptInLevel: 'unknown', text: 'You agreed on May 3, 2025.' },
  { marketingOptInLevel: null, text: 'You agreed on May 3, 2025.' },
];
for (const { marketingOptInLevel, text } of levels) {
  it(`says how she agreed: ${String(marketingOptInLevel)}`, async () => {
    const shop = await openShop();
    const page = await profileOf(shop, {
      acceptsMarketing: true,
      acceptsMarketingUpdatedAt: '2025-05-03T12:00:00.000Z',
      marketingOptInLevel,
    });
    expect(seen(section(page, 'marketing'))).to.include(text);
    expect(field(section(page, 'marketing'), label).checked).to.equal(true);
  });
}

it('asks in the shop’s own words', async () => {
  const shop = await openShop({ consentText: { en: 'Tea news, monthly', es: 'Novedades' } });
  const page = await profileOf(shop);
  expect(field(section(page, 'marketing'), 'Tea news, monthly').checked).to.equal(false);
});

it('goes back to what is saved where that didn’t work', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const marketing = section(page, 'marketing');
  await shop.faults({ of: 'PATCH /customer', does: 'cut' });
  field(marketing, label).click();
  await eventually(() => alertOf(marketing).includes('We couldn’t reach the shop.'));
  await eventually(() => !field(marketing, label).checked);
});

it('says what is saved, however often it was ticked meanwhile', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  const marketing = section(page, 'marketing');
  await shop.faults({ of: 'PATCH /customer', does: 'hold' });
  field(marketing, label).click();
  await eventually(async () => (await shop.requests('PATCH /customer')) === 1);
  field(marketing, label).click();
  await shop.release();
  await eventually(() => said(page, 'marketing') === 'Saved.');
  expect(field(marketing, label).checked).to.equal(true);
  expect((await shop.customers())[0]).to.include({ accepts_marketing: 1 });
});

it('follows what another tab has saved', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  await ask(shop, 'PATCH', '/customer', { acceptsMarketing: true });
  await (await page.storefront!.account()).refreshSession();
  await eventually(() => field(section(page, 'marketing'), label).checked);
});
