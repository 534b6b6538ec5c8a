import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import {
  button,
  enter,
  errorOf,
  eventually,
  field,
  goodPassword,
  heard,
  mount,
  openShop,
  painted,
  seen,
} from '../support.js';

const ada = 'ada@example.com';

customElements.define(
  'theme-section',
  class extends HTMLElement {
    connectedCallback(): void {
      if (!this.shadowRoot) {
        const element = document.createElement('customer-sign-in');
        this.attachShadow({ mode: 'open' }).append(element);
      }
    }
  },
);

async function openSection() {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await mount(shop, html`<theme-section></theme-section>`);
  const { shadowRoot } = page.querySelector('theme-section')!;
  await painted(shadowRoot!);
  return { page, root: shadowRoot! };
}

it('signs in from within a shadow tree of the theme', async () => {
  const { page, root } = await openSection();
  const events = heard(page, 'customer-signed-in');
  enter(field(root, 'E-mail'), ada);
  enter(field(root, 'Password'), goodPassword);
  button(root, 'Sign in').click();
  await eventually(() => seen(root).includes('Signed in as Ada'));
  expect(events.length).to.equal(1);
});

it('describes a field by its error within the same tree', async () => {
  const { root } = await openSection();
  button(root, 'Sign in').click();
  const email = field(root, 'E-mail');
  await eventually(() => errorOf(email));
  expect(errorOf(email)).to.equal('Enter your e-mail.');
  expect(root.activeElement === email).to.equal(true);
});

it('brings its looks along, once a tree', async () => {
  const { page, root } = await openSection();
  expect(field(root, 'E-mail').getBoundingClientRect().height).to.be.at.least(44);
  const { length } = root.adoptedStyleSheets;
  expect(length).to.be.greaterThan(0);
  const second = document.createElement('customer-sign-in');
  root.append(second);
  await second.updateComplete;
  expect(root.adoptedStyleSheets.length).to.equal(length);
  expect(page.isConnected).to.equal(true);
});
