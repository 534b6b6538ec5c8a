import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkoutModes } from '../../src/contract/shop.js';
import { faults, fits } from './accessibility.js';
import { Checkout, checkoutPaths, comeBack, signInBefore } from './checkout.js';
import { layoutShifts, watchLayout } from './layout-shift.js';
import { stranger } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

const phone = { width: 320, height: 640 };

/** What the page is looked at in, where its own styles and the element's meet. */
const looks = [
  { viewport: phone, colorScheme: 'dark', direction: 'rtl' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light', direction: 'ltr' },
] as const;

async function turn(page: Page, { viewport, colorScheme, direction }: (typeof looks)[number]) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);
}

for (const path of checkoutPaths) {
  test(`${path} fits a narrow phone in every state, and is accessible in either direction, light and dark`, async (t) => {
    const visit = { viewport: phone, colorScheme: 'dark' } as const;
    const { context, page } = await stage.visit(t, { cart: true, mayFail: true, ...visit });
    await context.request.get('/?dir=rtl');
    const checkout = new Checkout(page, path);
    const { contact, prompt } = checkout;
    const grace = stranger();
    const press = (label: string) => prompt.getByRole('button', { name: label, exact: true });
    const checkWidth = async (state: string): Promise<void> => {
      assert.ok(await fits(page), `${state} is wider than the window`);
    };
    /** The other states are the same to axe in any page: the element's own tests look at them. */
    const checkAll = async (state: string): Promise<void> => {
      for (const look of looks.toReversed()) {
        await turn(page, look);
        await checkWidth(state);
        assert.deepEqual(await faults(page), [], state);
      }
    };

    await stage.set({ checkoutMode: 'guest-only' });
    await checkout.open();
    await contact.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Enter your e-mail.').waitFor();
    await checkAll('a guest’s contact, with a fault');

    await stage.set({ checkoutMode: 'optional' });
    await checkout.open();
    await checkout.email.fill(grace.email);
    await contact.getByRole('button', { name: 'Sign in', exact: true }).click();
    await prompt.getByLabel('Password', { exact: true }).waitFor();
    await checkWidth('signing in');
    await prompt.getByRole('link', { name: 'Create account' }).click();
    await prompt.getByLabel('First name').waitFor();
    await checkWidth('registering');
    await press('Check out without signing in').click();
    await contact.getByRole('button', { name: 'E-mail me a code' }).click();
    await prompt.getByLabel('Six-digit code').waitFor();
    await checkWidth('a code');
    await press('Check out without signing in').click();
    await checkout.continueAsGuest(grace.email);
    await checkWidth('a guest who is known');

    await checkout.typeAddress(grace);
    await press('Change').click();
    await checkout.signIn();
    await checkout.delivers(/^Another address/);
    await checkWidth('a customer’s addresses');
    await checkout.addresses.getByRole('radio', { name: /London/ }).check();
    await prompt.getByText('You’ve typed an address. Replace it?').waitFor();
    await checkWidth('the question whether to replace what was typed');
    await press('Replace').click();
    await checkout.delivers(/London/);
    await checkout.toOrder();
    await checkAll('an address that was filled in');

    await stage.set({ checkoutMode: 'required' });
    await press('Sign out').click();
    await comeBack(page);
    await checkout.gate.waitFor();
    await checkAll('the gate, with what has happened');
  });
}

for (const width of [1280, 390]) {
  test(`nothing moves on a page ${width} pixels wide when the prompt comes`, async (t) => {
    const { context, page } = await stage.visit(t, {
      cart: true,
      viewport: { width, height: 900 },
    });
    await watchLayout(context);
    const checkout = new Checkout(page, '/checkout');
    const moved: Record<string, string[]> = {};
    for (const checkoutMode of checkoutModes) {
      await stage.set({ checkoutMode });
      await checkout.open();
      if (checkoutMode === 'required') await checkout.prompt.locator('[name=password]').waitFor();
      else await checkout.contact.getByRole('button', { name: 'Continue' }).waitFor();
      moved[checkoutMode] = await layoutShifts(page);
    }
    await signInBefore(context, stage.url);
    await checkout.open();
    await checkout.delivers(/London/);
    moved['a customer'] = await layoutShifts(page);
    const nothing = Object.keys(moved).map((who) => [who, []]);
    assert.deepEqual(moved, Object.fromEntries(nothing));
  });
}
