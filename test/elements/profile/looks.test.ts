import { expect } from '@open-wc/testing';
import { alertOf, enter, eventually, expectAccessible, openShop } from '../support.js';
import { ada, open, openProfile, recently, said, signIn, signInElsewhere } from './support.js';

const looks = [
  { dir: 'ltr', colorScheme: 'light', background: '#ffffff', color: '#1c1c1e' },
  { dir: 'rtl', colorScheme: 'light', background: '#f6f3ee', color: '#33312e' },
  { dir: 'ltr', colorScheme: 'dark', background: '#101114', color: '#f2f2f4' },
  { dir: 'rtl', colorScheme: 'dark', background: '#26282e', color: '#e3e3e6' },
];

afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
});

/** Looks at what is there with axe, in every look. */
async function check(element: Element): Promise<void> {
  for (const { dir, ...style } of looks) {
    document.documentElement.dir = dir;
    Object.assign(document.documentElement.style, style);
    await expectAccessible(element, JSON.stringify({ dir, ...style }));
  }
}

/** Her profile, with all that it can hold. */
async function profile(locale = 'en') {
  const shop = await openShop({
    registrationFields: {
      phone: 'optional',
      company: 'required',
      extra: [
        { key: 'tea', label: 'Tea', type: 'select', required: false, options: ['Oolong'] },
        { key: 'club', label: 'Club', type: 'checkbox', required: false },
      ],
    },
  });
  await shop.customer(ada, {
    acceptsMarketing: true,
    acceptsMarketingUpdatedAt: '2025-05-03T12:00:00.000Z',
    marketingOptInLevel: 'confirmed_opt_in',
  });
  await signIn(shop);
  return { shop, page: await openProfile(shop, undefined, locale) };
}

/** In whichever language. */
const submitOf = (part: ParentNode) =>
  [...part.querySelectorAll<HTMLElement>('form:not([hidden]) .customer-button')].at(-1)!;

for (const locale of ['en', 'es']) {
  describe(`accessible to axe in ${locale}, light and dark, left to right and right to left:`, () => {
    it('the overview, and while it waits', async () => {
      const { shop, page } = await profile(locale);
      await check(page);
      await shop.faults({ of: 'GET /customer', does: 'hold' });
      const opening = openProfile(shop, undefined, locale);
      await eventually(async () => (await shop.requests('GET /customer')) === 2);
      await check([...document.querySelectorAll('customer-profile')].at(-1)!);
      await shop.release();
      await opening;
    });

    it('the details, their errors, and what is saved', async () => {
      const { page } = await profile(locale);
      const details = await open(page, 'details');
      await check(page);
      submitOf(details).click();
      await eventually(() => details.querySelector('[aria-invalid=true]'));
      await check(page);
      enter(details.querySelector('[name=company]')!, 'Engines Ltd');
      submitOf(details).click();
      await eventually(() => said(page, 'details'));
      await check(page);
    });

    it('the e-mail, and its code', async () => {
      const { page } = await profile(locale);
      const email = await open(page, 'email');
      submitOf(email).click();
      await eventually(() => email.querySelector('[aria-invalid=true]'));
      await check(page);
      enter(email.querySelector('[name=email]')!, 'countess@example.com');
      submitOf(email).click();
      await eventually(() => email.querySelector('[name=code]'));
      await check(page);
    });

    it('the password, its errors, and removing it', async () => {
      const { page } = await profile(locale);
      const password = await open(page, 'password');
      enter(password.querySelector('[name=password]')!, 'short');
      submitOf(password).click();
      await eventually(() => password.querySelector('[aria-invalid=true]'));
      await check(page);
      password.querySelector<HTMLElement>('.customer-actions button')!.click();
      await eventually(() => password.querySelector('[data-step=remove-password]'));
      await check(page);
    });

    it('the passkeys and the devices', async () => {
      const { shop, page } = await profile(locale);
      await signInElsewhere(shop);
      await open(page, 'passkeys');
      await open(page, 'devices');
      await check(page);
    });

    it('her data, the question whether to delete, and the day of it', async () => {
      const { page } = await profile(locale);
      const data = await open(page, 'data');
      await check(page);
      data.querySelector<HTMLElement>('[value=delete]')!.click();
      await eventually(() => data.querySelector('[data-step=delete]'));
      await check(page);
      submitOf(data).click();
      await eventually(() => page.querySelector('[data-step=keep]'));
      await check(page);
    });

    it('signing in again, and a refusal', async () => {
      const { shop, page } = await profile(locale);
      const data = await open(page, 'data');
      await shop.advance(recently);
      submitOf(data).click();
      await eventually(() => page.querySelector('customer-sign-in form'));
      await check(page);
      page.querySelector<HTMLElement>('.customer-recent > .customer-quiet')!.click();
      await eventually(() => alertOf(data));
      await check(page);
    });
  });
}

it('fits into 320 pixels, in either direction', async () => {
  const { shop, page } = await profile();
  await signInElsewhere(shop);
  page.style.display = 'block';
  page.style.inlineSize = '288px';
  for (const name of ['details', 'email', 'password', 'passkeys', 'devices', 'data'] as const) {
    await open(page, name);
  }
  for (const dir of ['ltr', 'rtl']) {
    document.documentElement.dir = dir;
    const { left, right } = page.getBoundingClientRect();
    const beyond = [...page.querySelectorAll('[data-section] *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 13 || box.right > right + 13);
    });
    expect(beyond.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  }
});
