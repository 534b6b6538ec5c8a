import { expect, fixture, html } from '@open-wc/testing';
import * as library from '../../src/index.js';
import '../../src/elements/account/define.js';
import '../../src/elements/account-menu/define.js';
import '../../src/elements/address-book/define.js';
import '../../src/elements/address-form/define.js';
import '../../src/elements/checkout/define.js';
import '../../src/elements/invite/define.js';
import '../../src/elements/orders/define.js';
import '../../src/elements/password-reset/define.js';
import '../../src/elements/profile/define.js';
import '../../src/elements/register/define.js';
import '../../src/elements/sign-in/define.js';
import {
  button,
  enter,
  eventually,
  field,
  findField,
  goodPassword,
  mount,
  openShop,
  painted,
  settled,
  type Shop,
} from './support.js';

async function signIn(page: Element): Promise<void> {
  await eventually(() => findField(page, 'E-mail'));
  enter(field(page, 'E-mail'), 'ada@example.com');
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
}

/** Each class with a tag of ours, and the one of a shop. */
const tags = Object.entries(library).flatMap(([name, member]) => {
  const [, words] = /^Customer(\w+)Element$/.exec(name) ?? [];
  if (!words) return [];
  const tag = words.replace(/\B[A-Z]/g, '-$&').toLowerCase();
  return [{ ours: `customer-${tag}`, theirs: `our-${tag}`, Class: member as typeof HTMLElement }];
});

/** What an element shows, but for the ids of its fields. */
function shownBy(element: Element): string {
  const { innerHTML = '' } = element.shadowRoot ?? {};
  const style = getComputedStyle(element);
  return [element.innerHTML, innerHTML, style.display, style.maxInlineSize, style.inlineSize]
    .join('\n')
    .replace(/<!--.*?-->/g, '')
    .replace(/customer-\d+/g, 'customer');
}

async function visited(shop: Shop, prefix: 'ours' | 'theirs'): Promise<Map<string, string>> {
  const provider = tags.find(({ ours }) => ours === 'customer-provider')!;
  const page = document.createElement(provider[prefix]) as library.CustomerProviderElement;
  page.setAttribute('api', shop.api);
  const others = tags.filter((other) => other !== provider);
  page.append(...others.map((tag) => document.createElement(tag[prefix])));
  await fixture(html`${page}`);
  await settled(page);
  await eventually(() => !page.querySelector('.customer-opening,.customer-waiting'));
  await painted(page);
  const elements = others.map(({ ours, [prefix]: tag }) => ({ ours, tag }));
  return new Map(elements.map(({ ours, tag }) => [ours, shownBy(page.querySelector(tag)!)]));
}

it('every element looks the same under a tag of the shop’s own', async () => {
  for (const { theirs, Class } of tags) customElements.define(theirs, class extends Class {});
  const shop = await openShop();
  const expected = await visited(shop, 'ours');
  const found = await visited(shop, 'theirs');
  expect(tags.length).to.equal(12);
  for (const [tag, shown] of expected) expect(found.get(tag), tag).to.equal(shown);
});

it('an account page under a tag of the shop’s own is one page, with its parts below its heading', async () => {
  const shop = await openShop();
  await shop.customer('ada@example.com');
  const page = await mount(shop, html`<our-account></our-account>`);
  await signIn(page);
  location.hash = '#profile';
  try {
    await eventually(() => page.querySelector('customer-profile h3'));
    expect(page.querySelector('customer-profile h2')).to.equal(null);
  } finally {
    history.replaceState(null, '', location.pathname + location.search);
  }
});
