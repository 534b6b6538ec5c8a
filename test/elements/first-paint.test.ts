import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/elements/account-menu/define.js';
import '../../src/elements/checkout/define.js';
import '../../src/elements/register/define.js';
import '../../src/elements/sign-in/define.js';
import type { CheckoutMode } from '../../src/contract/shop.js';
import { eventually, mount, openShop, painted, seen, settled, type Shop } from './support.js';

const elements = {
  'customer-sign-in': html`<customer-sign-in></customer-sign-in>`,
  'customer-register': html`<customer-register></customer-register>`,
  'customer-checkout': html`<customer-checkout></customer-checkout>`,
};

/** What only this mode shows. */
const marks: Record<keyof typeof elements, Record<CheckoutMode, string>> = {
  'customer-sign-in': {
    'guest-only': 'No account needed: Tea & Co sells without accounts.',
    optional: 'New here?',
    required: 'Accounts are set up by Tea & Co.',
  },
  'customer-register': {
    'guest-only': 'No account needed: Tea & Co sells without accounts.',
    optional: 'Last name',
    required: 'Tea & Co invites its customers.',
  },
  'customer-checkout': {
    'guest-only': 'Contact',
    optional: 'Already have an account?',
    required: 'Sign in to check out',
  },
};

/** A scroll bar that comes with the height, where the browser gives it room, would make all narrower. */
before(() => document.documentElement.style.setProperty('scrollbar-gutter', 'stable'));

/** Every text that the shopper could have seen since, without those in between that were empty. */
function watchTexts(tag: string): { texts: Set<string>; stop: () => void } {
  const texts = new Set<string>();
  const look = () => {
    const element = document.querySelector<HTMLElement>(tag);
    if (element && seen(element)) texts.add(seen(element));
  };
  const observer = new MutationObserver(look);
  const everything = { childList: true, subtree: true, characterData: true, attributes: true };
  observer.observe(document.body, everything);
  return { texts, stop: () => observer.disconnect() };
}

/** One visit, after which the browser knows the shop. */
async function visit(shop: Shop, markup: TemplateResult): Promise<void> {
  const page = await mount(shop, markup);
  await settled(page);
  await painted(page);
  page.remove();
}

for (const [tag, markup] of Object.entries(elements)) {
  const markOf = marks[tag as keyof typeof elements];

  for (const checkoutMode of ['guest-only', 'optional', 'required'] as const) {
    it(`${tag} shows the mode ${checkoutMode} of the last visit from the first paint on, and nothing else`, async () => {
      const shop = await openShop({ checkoutMode });
      await visit(shop, markup);
      await shop.faults({ does: 'hold' });
      const { texts, stop } = watchTexts(tag);
      const page = await mount(shop, markup);
      expect(seen(page)).to.include(markOf[checkoutMode]);
      await shop.release();
      await settled(page);
      await painted(page);
      stop();
      expect(texts.size).to.be.greaterThan(0);
      const others = [...texts].filter((text) => !text.includes(markOf[checkoutMode]));
      expect(others).to.deep.equal([]);
    });
  }

  it(`${tag} believes the page’s attribute more than the last visit`, async () => {
    const shop = await openShop({ checkoutMode: 'optional' });
    await visit(shop, markup);
    await shop.change({ checkoutMode: 'required' });
    await shop.faults({ does: 'hold' });
    const { texts, stop } = watchTexts(tag);
    const page = await mount(shop, markup, { checkoutMode: 'required' });
    await shop.release();
    await settled(page);
    await eventually(() => seen(page).includes(markOf.required));
    stop();
    const others = [...texts].filter((text) => text.includes(markOf.optional));
    expect(others).to.deep.equal([]);
  });

  it(`${tag} moves nothing that is there when a first visit learns the shop’s mode`, async () => {
    const shop = await openShop({ checkoutMode: 'optional' });
    await shop.faults({ does: 'hold' });
    const page = await mount(
      shop,
      html`<h1>Before</h1>
        ${markup}`,
    );
    const nodes = [...page.querySelectorAll('h1, h2, label, input, button, p')];
    const places = () => nodes.map((node) => JSON.stringify(node.getBoundingClientRect()));
    const before = places();
    expect(nodes.length).to.be.greaterThan(5);
    await shop.release();
    await settled(page);
    await eventually(() => seen(page).includes(markOf.optional));
    expect(places()).to.deep.equal(before);
    expect(nodes.every((node) => node.isConnected)).to.equal(true);
  });
}

for (const checkoutMode of ['optional', 'required'] as const) {
  it(`customer-sign-in keeps the height of its neutral form when the mode turns out to be ${checkoutMode}`, async () => {
    const shop = await openShop({ checkoutMode });
    await shop.faults({ does: 'hold' });
    const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
    const element = page.querySelector('customer-sign-in')!;
    const { height } = element.getBoundingClientRect();
    expect(seen(page)).not.to.include(marks['customer-sign-in'][checkoutMode]);
    await shop.release();
    await eventually(() => seen(page).includes(marks['customer-sign-in'][checkoutMode]));
    // Chromium rounds lines of text to a 64th of a pixel.
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, 0.1);
  });
}

for (const checkoutMode of ['optional', 'required'] as const) {
  it(`customer-account-menu keeps its room until it knows the mode ${checkoutMode}`, async () => {
    const shop = await openShop({ checkoutMode });
    await shop.faults({ does: 'hold' });
    const page = await mount(
      shop,
      html`<customer-account-menu></customer-account-menu>
        <p>Below</p>`,
    );
    const menu = page.querySelector('customer-account-menu')!;
    const { height } = menu.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(menu.shadowRoot!.querySelector('a, button')).to.equal(null);
    await shop.release();
    await eventually(() => menu.shadowRoot!.querySelector('a'));
    expect(menu.getBoundingClientRect().height).to.equal(height);
  });
}

it('customer-account-menu takes no space from the first paint on where the last visit knew of guests only', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  await visit(shop, html`<customer-account-menu></customer-account-menu>`);
  await shop.faults({ does: 'hold' });
  const page = await mount(shop, html`<customer-account-menu></customer-account-menu>`);
  const menu = page.querySelector('customer-account-menu')!;
  expect(menu.getBoundingClientRect().width).to.equal(0);
});
