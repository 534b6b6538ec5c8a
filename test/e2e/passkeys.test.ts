import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { header, signIn } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

interface Authenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** Whether whoever holds it lets herself be verified; without, it waits and then gives up. */
  present(present: boolean): Promise<void>;
}

/** Chromium's own: a device with a screen lock, which keeps its passkeys. */
async function authenticatorOf(page: Page): Promise<Authenticator> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async count() {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    async present(present) {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: present });
    },
  };
}

/** Into the part of the account page with the passkeys. */
async function openPasskeys(page: Page): Promise<void> {
  await page.goto('/account#profile');
  await page.getByRole('button', { name: 'Manage Passkeys' }).click();
  await page.getByLabel('Name of the passkey').waitFor();
}

const passkeys = (page: Page) => page.locator('[data-section=passkeys]');

const add = (page: Page) => page.getByRole('button', { name: 'Add a passkey' });

test('a customer adds a passkey, signs in with it, names it anew, and removes it', async (t) => {
  const { page } = await stage.visit(t);
  const authenticator = await authenticatorOf(page);
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  await openPasskeys(page);
  assert.match(await page.getByLabel('Name of the passkey').inputValue(), /^Chrome on \w+/);
  await page.getByLabel('Name of the passkey').fill('Kitchen tablet');
  await add(page).click();
  await page.getByText('Kitchen tablet is added.').waitFor();
  await passkeys(page).getByText('Not used yet').waitFor();
  assert.equal(await authenticator.count(), 1);

  await header.customer(page, demoCustomer.firstName).click();
  await header.signOut(page).click();
  await header.signIn(page).click();
  await page.locator('customer-sign-in').getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('/account');
  await header.customer(page, demoCustomer.firstName).waitFor();

  await openPasskeys(page);
  await passkeys(page).getByText('Last used on').waitFor();
  await page.getByRole('button', { name: 'Rename Kitchen tablet' }).click();
  await passkeys(page).locator('[data-step=rename]').getByLabel('Name').fill('Old tablet');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The passkey is called Old tablet now.').waitFor();
  const rename = page.getByRole('button', { name: 'Rename Old tablet' });
  assert.ok(await rename.evaluate((button) => button === document.activeElement));

  await page.getByRole('button', { name: 'Remove Old tablet' }).click();
  await page.getByText('Remove Old tablet?').waitFor();
  await page.getByRole('button', { name: 'Remove passkey' }).click();
  await page.getByText('Old tablet is removed.').waitFor();
  await passkeys(page).getByText('Your passkeys will show here.').waitFor();
});

test('cancelling is no error, and a device has one passkey for an account', async (t) => {
  const { page } = await stage.visit(t);
  const authenticator = await authenticatorOf(page);
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  await openPasskeys(page);
  await authenticator.present(false);
  await add(page).click();
  await page.getByText('No passkey was added. You can try again.').waitFor();
  assert.equal(await passkeys(page).getByRole('alert').count(), 0);
  await authenticator.present(true);
  await add(page).click();
  await page.getByText('is added. You can sign in with it now.').waitFor();
  await add(page).click();
  await passkeys(page)
    .getByRole('alert')
    .getByText('has a passkey for this account already.')
    .waitFor();
  assert.equal(await authenticator.count(), 1);
});

test('a browser without passkeys shows them, and offers none', async (t) => {
  const { page, context } = await stage.visit(t);
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  });
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  await page.goto('/account#profile');
  await page.getByRole('button', { name: 'Manage Passkeys' }).click();
  await page.getByText('This browser can’t make passkeys.').waitFor();
  assert.equal(await add(page).count(), 0);
});
