import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkoutModes } from '../../src/contract/shop.js';
import { faults, fits } from './accessibility.js';
import { Checkout, checkoutPaths, comeBack, signInBefore } from './checkout.js';
import { layoutShifts, watchLayout } from './layout-shift.js';
import { stranger } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

const looks = [
  {
    name: 'on a phone, right to left, dark',
    visit: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
    direction: 'rtl',
  },
  {
    name: 'on a desktop, left to right, light',
    visit: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
    direction: 'ltr',
  },
] as const;

for (const path of checkoutPaths) {
  for (const { name, visit, direction } of looks) {
    test(`${path} is accessible and fits the window in every state ${name}`, async (t) => {
      const { context, page } = await stage.visit(t, { cart: true, mayFail: true, ...visit });
      await context.request.get(`/?dir=${direction}`);
      const checkout = new Checkout(page, path);
      const { contact, prompt } = checkout;
      const grace = stranger();
      const press = (label: string) => prompt.getByRole('button', { name: label, exact: true });
      const check = async (state: string): Promise<void> => {
        assert.ok(await fits(page), `${state} is wider than the window`);
        assert.deepEqual(await faults(page), [], state);
      };

      await stage.set({ checkoutMode: 'guest-only' });
      await checkout.open();
      await contact.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('Enter your e-mail.').waitFor();
      await check('a guest’s contact, with a fault');

      await stage.set({ checkoutMode: 'optional' });
      await checkout.open();
      await checkout.email.fill(grace.email);
      await contact.getByRole('button', { name: 'Sign in', exact: true }).click();
      await prompt.getByLabel('Password', { exact: true }).waitFor();
      await check('signing in');
      await prompt.getByRole('link', { name: 'Create account' }).click();
      await prompt.getByLabel('First name').waitFor();
      await check('registering');
      await press('Check out without signing in').click();
      await contact.getByRole('button', { name: 'E-mail me a code' }).click();
      await prompt.getByLabel('Six-digit code').waitFor();
      await check('a code');
      await press('Check out without signing in').click();
      await checkout.continueAsGuest(grace.email);
      await check('a guest who is known');

      await checkout.typeAddress(grace);
      await press('Change').click();
      await checkout.signIn();
      await checkout.delivers(/^Another address/);
      await check('a customer’s addresses');
      await checkout.addresses.getByRole('radio', { name: /London/ }).check();
      await prompt.getByText('You’ve typed an address. Replace it?').waitFor();
      await check('the question whether to replace what was typed');
      await press('Replace').click();
      await checkout.delivers(/London/);
      await checkout.toOrder();
      await check('an address that was filled in');

      await stage.set({ checkoutMode: 'required' });
      await press('Sign out').click();
      await comeBack(page);
      await checkout.gate.waitFor();
      await check('the gate, with what has happened');
    });
  }
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
