import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startGatewayDemo, type RunningGateway } from '../../demo/gateway.js';
import { platformNames } from '../../src/platforms/definition.js';
import { accessibleNames } from './accessibility.js';
import { passwordThere, PlatformTools } from './platform.js';
import {
  continueAsGuest,
  enterCode,
  fillAddress,
  fillDetails,
  goodPassword,
  header,
  placeOrder,
  register,
  signIn,
  signOut,
  stranger,
  type Person,
} from './shop.js';
import { useStage } from './support.js';

const newPassword = 'meadow copper violin dusk';
const unavailable = 'Something went wrong on our side. Nothing is lost: try again in a moment.';

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    /** Whose customers can be without an account there. */
    const hasStates = name !== 'bigcommerce';
    let gateway: RunningGateway;
    const stage = useStage({
      start: async (options) => {
        gateway = await startGatewayDemo(name, { ...options, env: { LOG_LEVEL: 'error' } });
        return gateway;
      },
    });
    const tools = () => new PlatformTools(name, gateway.platform);

    /** The token's link in the next mail to somebody. */
    const linkTo = async ({ email }: Person, kind: 'reset' | 'invite'): Promise<string> => {
      const { text } = await stage.mailbox.take(email);
      const link = new RegExp(`https?:\\S+#${kind}=[\\w-]+`).exec(text)?.[0];
      assert.ok(link, text);
      return link;
    };

    /** The shop makes a customer at the platform, with its tools there. */
    const make = async (person: Person): Promise<void> => {
      const ref = `made-for-${person.email}`;
      await tools().make(person, ref);
      if (name !== 'twc') return;
      // There customers are found by reference alone: the storefront has to be told it.
      const { app, config } = gateway;
      const { status } = await app.request('/admin/customers', {
        method: 'POST',
        headers: { Authorization: `Bearer ${config.apiKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: person.email, ref }),
      });
      assert.equal(status, 409);
    };

    /** In the shop's back office. */
    const invite = async (page: Page, person: Person): Promise<void> => {
      await page.goto('/demo/invitations');
      await page.getByLabel('First name').fill(person.firstName);
      await page.getByLabel('Last name').fill(person.lastName);
      await page.getByLabel('E-mail', { exact: true }).fill(person.email);
      await page.getByRole('button', { name: 'Send invitation' }).click();
    };

    test('optional: a shopper registers, and all of her account works as it does elsewhere', async (t) => {
      await stage.set({ checkoutMode: 'optional' });
      const { page } = await stage.visit(t, { cart: true });
      const grace = stranger();
      await register(page, stage.mailbox, grace, goodPassword);
      assert.match(await tools().describe(grace), /Grace/);

      await page.goto('/account#addresses');
      await page.getByRole('button', { name: 'Add an address' }).click();
      await fillBookAddress(page);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('customer-address-book').getByText('Calle Mayor 1').waitFor();
      assert.match(await tools().describe(grace), /Calle Mayor/);

      await page.goto('/checkout');
      await page.getByText('Checking out as Grace Hopper').waitFor();
      await page.getByText('Filled in: Calle Mayor 1').waitFor();
      await placeOrder(page).click();
      await page.getByRole('heading', { name: 'Thank you, Grace' }).waitFor();
      const order = await page.getByRole('heading', { name: /Order #\d+/ }).innerText();
      await page.goto('/account#orders');
      await page.getByRole('link', { name: order.replace('Order ', '') }).click();
      await page.getByText(grace.email).first().waitFor();

      await page.goto('/account#profile');
      await page.getByRole('button', { name: 'Change Details' }).click();
      await page.getByLabel('First name').fill('Amazing');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('[data-section=details]').getByText('Amazing Hopper').waitFor();
      assert.match(await tools().describe(grace), /Amazing/);

      await signOut(page, 'Amazing');
      await page.goto('/account/login');
      await signIn(page, { email: grace.email, password: goodPassword });
      await page.waitForURL('/account');
      await signOut(page, 'Amazing');

      await page.goto('/account/login');
      const form = page.locator('customer-sign-in');
      await form.getByLabel('E-mail', { exact: true }).fill(grace.email);
      await form.getByRole('button', { name: 'Forgot your password?' }).click();
      await page.getByText(`If there is an account with ${grace.email}`).waitFor();
      await page.goto(await linkTo(grace, 'reset'));
      await page.getByLabel('New password').fill(newPassword);
      await page.getByRole('button', { name: 'Save and sign in' }).click();
      await page.waitForURL('/account');
      await signOut(page, 'Amazing');
      await page.goto('/account/login');
      await signIn(page, { email: grace.email, password: newPassword });
      await page.waitForURL('/account');
    });

    test('optional: who is a customer at the platform already gets into her account', async (t) => {
      await stage.set({ checkoutMode: 'optional' });
      const { page } = await stage.visit(t, { mayFail: true });
      const radia = stranger('Radia', 'Perlman');
      await make(radia);
      await invite(page, radia);
      if (hasStates) {
        await page.goto(await linkTo(radia, 'invite'));
        assert.equal(await page.getByLabel('First name').inputValue(), 'Radia');
        await page.getByRole('button', { name: 'Accept invitation' }).click();
      } else {
        await page.getByText('This customer has an account already.').waitFor();
        await page.goto('/account/login');
        await signIn(page, { email: radia.email, password: passwordThere });
      }
      await page.waitForURL('/account');
      await header.customer(page, 'Radia').waitFor();
    });

    test('required: nobody but an invited customer checks out', async (t) => {
      await stage.set({ checkoutMode: 'required' });
      const { page: owner } = await stage.visit(t);
      const { page } = await stage.visit(t, { cart: true });
      await page.goto('/checkout');
      await page.getByRole('heading', { name: 'Sign in to check out' }).waitFor();
      assert.equal(await page.locator('#checkout-form').getAttribute('inert'), '');

      const radia = stranger('Radia', 'Perlman');
      if (hasStates) await make(radia);
      await invite(owner, radia);
      await owner.getByText(`on its way to ${radia.email}`).waitFor();
      await page.goto(await linkTo(radia, 'invite'));
      await page.getByLabel('Last name').fill('Wright');
      await page.getByLabel('Password (optional)').fill(goodPassword);
      await page.getByRole('button', { name: 'Accept invitation' }).click();
      await page.waitForURL('/checkout');
      await page.getByText('Checking out as Radia Wright').waitFor();
      assert.match(await tools().describe(radia), /Wright/);
      await fillAddress(page, radia);
      await placeOrder(page).click();
      await page.getByRole('heading', { name: 'Thank you, Radia' }).waitFor();
    });

    test('guest-only: a guest checks out, and reads no word of accounts', async (t) => {
      await stage.set({ checkoutMode: 'guest-only' });
      const { page } = await stage.visit(t, { cart: true });
      const guest = stranger('Radia', 'Perlman');
      await page.goto('/checkout');
      await page.getByRole('button', { name: 'Continue' }).waitFor();
      const words = (await accessibleNames(page)).join('\n');
      assert.match(words, /^E-mail$/m);
      assert.doesNotMatch(words, /\b(account|sign in|signed in|password|register)\b/i);
      await continueAsGuest(page, guest.email);
      await fillAddress(page, guest);
      await placeOrder(page).click();
      await page.getByRole('heading', { name: 'Thank you, Radia' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Create an account' }).count(), 0);
    });

    test('a platform that goes away costs nothing that was typed, and the same submit works when it is back', async (t) => {
      await stage.set({ checkoutMode: 'optional' });
      const { page } = await stage.visit(t, { mayFail: true });
      const grace = stranger();
      await page.goto('/account/register');
      await fillDetails(page, grace);
      await page.getByLabel('Password (optional)').fill(goodPassword);
      await page.getByRole('button', { name: 'Create account' }).click();
      const code = await stage.mailbox.takeCode(grace.email);
      await gateway.platform.stop();
      await enterCode(page, code);
      await page.getByRole('alert').getByText(unavailable).waitFor();
      assert.equal(await page.getByLabel('Six-digit code').inputValue(), code);
      await gateway.platform.start();
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.waitForURL('/account');
      assert.match(await tools().describe(grace), /Hopper/);

      await page.goto('/account#addresses');
      await page.getByRole('button', { name: 'Add an address' }).click();
      await fillBookAddress(page);
      await gateway.platform.stop();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').getByText(unavailable).waitFor();
      const form = page.locator('customer-address-form');
      assert.equal(await form.getByLabel('Street and number').inputValue(), 'Calle Mayor 1');
      assert.equal(await form.getByLabel('City').inputValue(), 'Madrid');
      await gateway.platform.start();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('customer-address-book').getByText('Calle Mayor 1').waitFor();
      assert.match(await tools().describe(grace), /Calle Mayor/);
    });
  });
}

/** Fills in an address of Spain, in the form that is open. */
async function fillBookAddress(page: Page): Promise<void> {
  const form = page.locator('customer-address-form');
  await form.getByLabel('Country or region').selectOption('ES');
  await form.getByLabel('First name').fill('Grace');
  await form.getByLabel('Last name').fill('Hopper');
  await form.getByLabel('Street and number').fill('Calle Mayor 1');
  await form.getByLabel('Postcode').fill('28013');
  await form.getByLabel('City').fill('Madrid');
  await form.getByLabel('Province').selectOption('Madrid');
  // BigCommerce has no address without one.
  await form.getByLabel('Phone (optional)').fill('+34 600 123 456');
}
