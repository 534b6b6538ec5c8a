import { expect, fixture, html } from '@open-wc/testing';
import {
  CustomerAccountElement,
  CustomerCheckoutElement,
  CustomerProfileElement,
  CustomerProviderElement,
} from '../../src/index.js';
import { needs } from './engines.js';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  openShop,
  seen,
  type Shop,
} from './support.js';

/** Puts markup into a part of the page that has its tags from a registry of its own. */
async function visited(shop: Shop, registry: CustomElementRegistry, tag: string) {
  registry.define('customer-provider', CustomerProviderElement);
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
  root.innerHTML = `<customer-provider api="${shop.api}"><${tag}></${tag}></customer-provider>`;
  return root.querySelector(tag)!;
}

async function signIn(page: Element): Promise<void> {
  await eventually(() => findField(page, 'Password'));
  enter(field(page, 'E-mail'), 'ada@example.com');
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
}

it('an account page works in a registry of its own, with a part of the shop’s, and defines nothing for the page', async function () {
  needs('registries', this);
  const registry = new CustomElementRegistry();
  registry.define('shop-account', class extends CustomerAccountElement {});
  // The parts inside are looked up by their own tags, so that a shop can have its own there.
  class ShopProfile extends CustomerProfileElement {}
  registry.define('customer-profile', ShopProfile);
  const shop = await openShop();
  const id = await shop.customer('ada@example.com');
  await shop.addresses(id, {});
  const page = await visited(shop, registry, 'shop-account');
  try {
    await signIn(page);
    location.hash = '#addresses';
    await eventually(() => findButton(page, 'Edit, Calle Mayor 1'));
    button(page, 'Edit, Calle Mayor 1').click();
    await eventually(() => findField(page, 'City'));
    location.hash = '#profile';
    await eventually(() => page.querySelector('customer-profile h3'));
    expect(page.querySelector('customer-profile')).to.be.instanceOf(ShopProfile);
  } finally {
    history.replaceState(null, '', location.pathname + location.search);
  }
  for (const part of ['sign-in', 'address-book', 'address-form', 'profile']) {
    expect(registry.get(`customer-${part}`), part).to.not.equal(undefined);
    expect(customElements.get(`customer-${part}`), part).to.equal(undefined);
  }
});

it('a checkout works in a registry of its own, and its ways to an account with it', async function () {
  needs('registries', this);
  const registry = new CustomElementRegistry();
  registry.define('shop-checkout', CustomerCheckoutElement);
  const shop = await openShop({ checkoutMode: 'optional' });
  await shop.customer('ada@example.com');
  const page = await visited(shop, registry, 'shop-checkout');
  await eventually(() => findButton(page, 'Sign in'));
  button(page, 'Sign in').click();
  await signIn(page);
  await eventually(() => seen(page).includes('Ada'));
  expect(customElements.get('customer-sign-in')).to.equal(undefined);
});
