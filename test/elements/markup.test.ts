import { expect, html } from '@open-wc/testing';
import '../../src/elements/account-menu/define.js';
import '../../src/elements/checkout/define.js';
import '../../src/elements/invite/define.js';
import '../../src/elements/password-reset/define.js';
import '../../src/elements/register/define.js';
import '../../src/elements/sign-in/define.js';
import type { CustomerAccountMenuElement } from '../../src/elements/account-menu/account-menu.js';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  goodPassword,
  mount,
  openShop,
  painted,
  seen,
  settled,
} from './support.js';

const attacks = [
  '<img src=x onerror="window.attacked=1">',
  '<script>window.attacked=1</script>',
  '"><svg onload=window.attacked=1>',
  `'onfocus=window.attacked=1 autofocus '`,
  '</p></form><form action=//evil.example><input autofocus onfocus=window.attacked=1>',
  '<a href="javascript:window.attacked=1">Click me</a>',
  '&lt;img src=x onerror=window.attacked=1&gt;',
  '${window.attacked=1}{{window.attacked=1}}',
  '{shop}{name}{email}',
  'javascript:window.attacked=1',
];

const everything = html`<customer-account-menu></customer-account-menu>
  <customer-sign-in></customer-sign-in>
  <customer-register></customer-register>
  <customer-invite></customer-invite>
  <customer-password-reset></customer-password-reset>
  <customer-checkout></customer-checkout>`;

/** The page as it is, its shadow trees included, without what an attack would have added. */
function expectNoHarm(page: HTMLElement, attack: string): void {
  const trees = [page, ...[...page.querySelectorAll('*')].flatMap((node) => node.shadowRoot ?? [])];
  for (const tree of trees) {
    expect(tree.querySelector('img, script, [onload], [onerror], [onfocus]'), attack).to.equal(
      null,
    );
    for (const link of tree.querySelectorAll('a')) {
      expect(['http:', 'https:'], link.outerHTML).to.include(link.protocol);
    }
    for (const form of tree.querySelectorAll('form')) {
      expect(new URL(form.action).origin, attack).to.equal(location.origin);
    }
  }
  expect(window).not.to.have.property('attacked');
}

for (const attack of attacks) {
  for (const checkoutMode of ['guest-only', 'optional', 'required'] as const) {
    it(`shows ${attack} as text where the shop wrote it and the mode is ${checkoutMode}`, async () => {
      const shop = await openShop({
        checkoutMode,
        name: attack,
        consentText: { en: attack },
        registrationFields: {
          phone: 'off',
          company: 'off',
          extra: [
            { key: 'a', label: attack, type: 'text', required: true },
            { key: 'b', label: attack, type: 'checkbox', required: true },
            { key: 'c', label: attack, type: 'select', required: true, options: [attack] },
          ],
        },
      });
      const page = await mount(shop, everything);
      await settled(page);
      await painted(page);
      await eventually(() => seen(page).includes(attack));
      expectNoHarm(page, attack);
    });
  }

  it(`shows ${attack} as text where a customer is called so`, async () => {
    const shop = await openShop();
    await shop.customer('ada@example.com', { firstName: attack, lastName: attack });
    const page = await mount(shop, everything);
    await settled(page);
    const signIn = page.querySelector('customer-sign-in')!;
    enter(field(signIn, 'E-mail'), 'ada@example.com');
    enter(field(signIn, 'Password'), goodPassword);
    button(signIn, 'Sign in').click();
    await eventually(() => seen(signIn).includes(`Signed in as ${attack}`));
    await eventually(() => seen(page.querySelector('customer-checkout')!).includes(attack));
    const menu = page.querySelector<CustomerAccountMenuElement>('customer-account-menu')!;
    await menu.updateComplete;
    expect(menu.shadowRoot!.querySelector('button')!.innerText).to.include(attack);
    expectNoHarm(page, attack);
  });

  it(`shows ${attack} as text where an invited customer is called so`, async () => {
    const shop = await openShop({
      name: attack,
      registrationFields: {
        phone: 'off',
        company: 'off',
        extra: [{ key: 'a', label: attack, type: 'select', required: false, options: [attack] }],
      },
    });
    const { token } = await shop.invite('ada@example.com', { firstName: attack });
    history.replaceState(null, '', `#invite=${token}`);
    const page = await mount(shop, html`<customer-invite></customer-invite>`);
    await eventually(() => findButton(page, 'Accept invitation'));
    expect(seen(page)).to.include(`${attack.trim()} invites you`);
    expect(field(page, 'First name').value).to.equal(attack.trim());
    expectNoHarm(page, attack);
    button(page, 'Accept invitation').click();
    await eventually(() => seen(page).includes(`Signed in as ${attack.trim()}`));
    expectNoHarm(page, attack);
  });

  it(`takes ${attack} for a token that is none`, async () => {
    const shop = await openShop();
    for (const [kind, markup] of [
      ['invite', html`<customer-invite></customer-invite>`],
      ['reset', html`<customer-password-reset></customer-password-reset>`],
    ] as const) {
      history.replaceState(null, '', `#${kind}=${encodeURIComponent(attack)}`);
      const page = await mount(shop, markup);
      await eventually(() => seen(page).includes('This link doesn’t work'));
      expectNoHarm(page, attack);
    }
  });

  it(`takes ${attack} for a text where the theme wrote it into an attribute`, async () => {
    const shop = await openShop();
    const page = await mount(
      shop,
      html`<customer-account-menu
          sign-in-url=${attack}
          register-url=${attack}
          account-url=${attack}
        ></customer-account-menu>
        <customer-sign-in email=${attack} register-url=${attack} return-to=${attack}>
        </customer-sign-in>
        <customer-register email=${attack} sign-in-url=${attack} return-to=${attack}>
        </customer-register>
        <customer-invite sign-in-url=${attack} return-to=${attack}></customer-invite>
        <customer-password-reset sign-in-url=${attack} return-to=${attack}>
        </customer-password-reset>
        <customer-checkout form=${attack}></customer-checkout>`,
      { locale: attack },
    );
    await settled(page);
    await painted(page);
    await eventually(() => findButton(page.querySelector('customer-register')!, 'Create account'));
    const [first] = page.querySelectorAll<HTMLInputElement>('[name=email]');
    expect(first!.getAttribute('value')).to.equal(attack);
    expectNoHarm(page, attack);
  });
}
