import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/elements/account-menu/define.js';
import '../../src/elements/checkout/define.js';
import '../../src/elements/invite/define.js';
import '../../src/elements/password-reset/define.js';
import '../../src/elements/register/define.js';
import '../../src/elements/sign-in/define.js';
import type { ShopSettingsPatch } from '../../src/contract/shop.js';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  goodPassword,
  mount,
  openShop,
  painted,
  seen,
  settled,
} from './support.js';

const ada = 'ada@example.com';

const looks = [
  { dir: 'ltr', colorScheme: 'light', background: '#ffffff', color: '#1c1c1e' },
  { dir: 'rtl', colorScheme: 'light', background: '#f6f3ee', color: '#33312e' },
  { dir: 'ltr', colorScheme: 'dark', background: '#101114', color: '#f2f2f4' },
  { dir: 'rtl', colorScheme: 'dark', background: '#26282e', color: '#e3e3e6' },
];

function wear({ dir, ...style }: { dir: string } & Partial<CSSStyleDeclaration>): void {
  document.documentElement.dir = dir;
  Object.assign(document.documentElement.style, style);
}

afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
});

/** Looks at what is there with axe, in every look. */
async function check(element: Element): Promise<void> {
  for (const look of looks) {
    wear(look);
    await expectAccessible(element, JSON.stringify(look));
  }
}

async function open(markup: TemplateResult, settings: ShopSettingsPatch = {}) {
  const shop = await openShop(settings);
  await shop.customer(ada);
  const page = await mount(shop, markup);
  await settled(page);
  await painted(page);
  return { shop, page };
}

async function signIn(root: ParentNode): Promise<void> {
  enter(field(root, 'E-mail'), ada);
  enter(field(root, 'Password'), goodPassword);
  button(root, 'Sign in').click();
}

describe('accessible to axe, light and dark, left to right and right to left:', () => {
  it('signing in by password', async () => {
    const { page, shop } = await open(html`<customer-sign-in></customer-sign-in>`);
    await check(page);
    button(page, 'Sign in').click();
    await eventually(() => errorOf(field(page, 'E-mail')));
    await check(page);
    enter(field(page, 'E-mail'), ada);
    enter(field(page, 'Password'), 'not the password at all');
    button(page, 'Sign in').click();
    await eventually(() => alertOf(page));
    await check(page);
    await shop.faults({ of: 'POST /session', does: 'hold' });
    await signIn(page);
    await eventually(() => page.querySelector('[aria-busy=true]'));
    await check(page);
    await shop.release();
    await eventually(() => seen(page).includes('Signed in as Ada'));
    await check(page);
  });

  it('signing in by code', async () => {
    const { page, shop } = await open(html`<customer-sign-in></customer-sign-in>`);
    enter(field(page, 'E-mail'), ada);
    button(page, 'E-mail me a code').click();
    await eventually(() => findField(page, 'Six-digit code'));
    await check(page);
    button(page, 'Confirm').click();
    await eventually(() => errorOf(field(page, 'Six-digit code')));
    await check(page);
    button(page, 'Send a new code').click();
    await eventually(() => seen(page).includes('A new code is on its way.'));
    await check(page);
    enter(field(page, 'Six-digit code'), await shop.code(ada, 2));
    await eventually(() => seen(page).includes('Signed in as Ada'));
    button(page, 'Sign out').click();
    await eventually(() => findButton(page, 'Use a password'));
    await check(page);
  });

  it('a forgotten password', async () => {
    const { page, shop } = await open(html`<customer-sign-in></customer-sign-in>`);
    enter(field(page, 'E-mail'), ada);
    button(page, 'Forgot your password?').click();
    await eventually(() => findButton(page, 'Send a new link'));
    await check(page);
    page.remove();
    history.replaceState(null, '', `#reset=${await shop.resetToken(ada)}`);
    const reset = await mount(shop, html`<customer-password-reset></customer-password-reset>`);
    await eventually(() => findField(reset, 'New password'));
    await check(reset);
    button(reset, 'Save and sign in').click();
    await eventually(() => errorOf(field(reset, 'New password')));
    await check(reset);
    location.hash = '#reset=none';
    await eventually(() => seen(reset).includes('This link doesn’t work'));
    await check(reset);
  });

  it('a password that the shop wants set anew', async () => {
    const shop = await openShop();
    await shop.customer(ada, { resetPassOnLogin: true });
    const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
    await signIn(page);
    await eventually(() => findField(page, 'New password'));
    await check(page);
    button(page, 'Save and sign in').click();
    await eventually(() => errorOf(field(page, 'New password')));
    await check(page);
  });

  it('a theme’s own form', async () => {
    const { page } = await open(
      html`<customer-sign-in>
        <form>
          <label for="mail">Mail</label>
          <input id="mail" name="email" type="email" autocomplete="username" required />
          <button>Go on</button>
        </form>
      </customer-sign-in>`,
    );
    button(page, 'Go on').click();
    await eventually(() => errorOf(field(page, 'Mail')));
    await check(page.querySelector('.customer-error')!);
  });

  it('registering', async () => {
    const { page, shop } = await open(html`<customer-register></customer-register>`, {
      registrationFields: {
        phone: 'required',
        company: 'optional',
        extra: [
          { key: 'tea', label: 'Tea', type: 'select', required: true, options: ['Oolong'] },
          { key: 'adult', label: 'Of age', type: 'checkbox', required: true },
          { key: 'birthday', label: 'Birthday', type: 'date', required: true },
        ],
      },
    });
    await check(page);
    button(page, 'Create account').click();
    await eventually(() => errorOf(field(page, 'Tea')));
    await check(page);
    const details = { 'First name': 'Grace', 'Last name': 'Hopper', 'E-mail': 'grace@example.com' };
    for (const [label, text] of Object.entries(details)) enter(field(page, label), text);
    enter(field(page, 'Phone'), '+34 600 123 456');
    enter(field(page, 'Tea'), 'Oolong');
    enter(field(page, 'Birthday'), '1906-12-09');
    field(page, 'Of age').click();
    button(page, 'Create account').click();
    await eventually(() => findField(page, 'Six-digit code'));
    await check(page);
    enter(field(page, 'Six-digit code'), await shop.code('grace@example.com'));
    await eventually(() => seen(page).includes('Signed in as Grace'));
    await check(page);
  });

  it('an invitation', async () => {
    const shop = await openShop({
      registrationFields: { phone: 'required', company: 'optional', extra: [] },
    });
    const { token } = await shop.invite('grace@example.com');
    history.replaceState(null, '', `#invite=${token}`);
    const page = await mount(shop, html`<customer-invite></customer-invite>`);
    await eventually(() => findButton(page, 'Accept invitation'));
    await check(page);
    button(page, 'Accept invitation').click();
    await eventually(() => errorOf(field(page, 'Phone')));
    await check(page);
    button(page, 'Decline').click();
    await eventually(() => findButton(page, 'Decline invitation'));
    await check(page);
    await shop.faults({ of: 'POST /invites/decline', does: 'answer', status: 500 });
    button(page, 'Decline invitation').click();
    await eventually(() => alertOf(page));
    await check(page);
    button(page, 'Go back').click();
    await eventually(() => findField(page, 'Phone'));
    enter(field(page, 'Phone'), '+34 600 123 456');
    button(page, 'Accept invitation').click();
    await eventually(() => seen(page).includes('Signed in as Ada'));
    await check(page);
  });

  it('what stands in place of an invitation', async () => {
    const shop = await openShop();
    await shop.customer(ada);
    const once = await shop.invite('once@example.com');
    await shop.inviteAgain(once.id, 'once@example.com');
    const { token } = await shop.invite('grace@example.com');
    for (const [link, words] of [
      ['', 'No invitation here'],
      [`#invite=${once.token}`, 'There’s a newer invitation'],
      ['#invite=none', 'This link doesn’t work'],
    ] as const) {
      history.replaceState(null, '', link || location.pathname);
      const page = await mount(shop, html`<customer-invite></customer-invite>`);
      await eventually(() => seen(page).includes(words));
      await check(page);
      page.remove();
    }
    const page = await mount(
      shop,
      html`<customer-sign-in></customer-sign-in><customer-invite></customer-invite>`,
    );
    await settled(page);
    await signIn(page.querySelector('customer-sign-in')!);
    await eventually(() => seen(page).includes('Signed in as Ada'));
    location.hash = `#invite=${token}`;
    await eventually(() => findButton(page, 'Sign out and go on'));
    await check(page);
    await shop.faults({ of: 'POST /invites/inspect', does: 'cut' });
    button(page, 'Sign out and go on').click();
    await eventually(() => findButton(page, 'Try again'));
    await eventually(() => alertOf(page));
    await check(page);
  });

  it('the account menu', async () => {
    const { page, shop } = await open(
      html`<customer-account-menu></customer-account-menu><customer-sign-in></customer-sign-in>`,
    );
    const menu = page.querySelector('customer-account-menu')!;
    const tree = menu.shadowRoot!;
    await eventually(() => findButton(tree, 'Create account'));
    await check(menu);
    await signIn(page.querySelector('customer-sign-in')!);
    await eventually(() => findButton(tree, 'Ada'));
    await check(menu);
    button(tree, 'Ada').click();
    await menu.updateComplete;
    await check(menu);
    await shop.faults({ of: 'DELETE /session', does: 'answer', status: 500 });
    button(tree, 'Sign out').click();
    await eventually(() => alertOf(tree));
    await check(menu);
  });

  it('checking out where accounts are optional', async () => {
    const { page } = await open(html`<customer-checkout></customer-checkout>`);
    await check(page);
    button(page, 'Continue').click();
    await eventually(() => errorOf(field(page, 'E-mail')));
    await check(page);
    enter(field(page, 'E-mail'), 'guest@example.com');
    button(page, 'Continue').click();
    await eventually(() => findButton(page, 'Change'));
    await check(page);
    button(page, 'Change').click();
    await eventually(() => findButton(page, 'Sign in'));
    button(page, 'Sign in').click();
    await eventually(() => findField(page, 'Password'));
    await check(page);
    await signIn(page);
    await eventually(() => seen(page).includes('Checking out as Ada Lovelace'));
    await check(page);
  });

  it('checking out where an account is required', async () => {
    const { page, shop } = await open(html`<customer-checkout></customer-checkout>`, {
      checkoutMode: 'required',
    });
    await eventually(() => findField(page, 'Password'));
    await check(page);
    await shop.faults({ of: 'POST /checkout/identity', does: 'answer', status: 500 });
    await signIn(page);
    await eventually(() => findButton(page, 'Try again'));
    await check(page);
  });

  for (const checkoutMode of ['guest-only', 'required'] as const) {
    it(`what stands in place of the forms where the mode is ${checkoutMode}`, async () => {
      const { page } = await open(
        html`<customer-sign-in></customer-sign-in>
          <customer-register></customer-register>
          <customer-account-menu></customer-account-menu>`,
        { checkoutMode },
      );
      await check(page);
    });
  }
});

it('two fields of a row stay in line when one of them is wrong', async () => {
  const { page } = await open(html`<customer-register></customer-register>`);
  page.style.cssText = 'display: block; inline-size: 26rem';
  enter(field(page, 'First name'), 'Ada');
  button(page, 'Create account').click();
  await eventually(() => errorOf(field(page, 'Last name')));
  const [first, last] = ['First name', 'Last name'].map((label) =>
    field(page, label).getBoundingClientRect(),
  );
  expect(first!.left).not.to.equal(last!.left);
  expect(first!.top).to.be.closeTo(last!.top, 1);
});
