import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { header, signIn, signOut } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

const usePasskey = (page: Page) => page.getByRole('button', { name: 'Use a passkey' });

/** A phone's or laptop's own authenticator, whose owner shows her finger as soon as she is asked. */
async function addAuthenticator(session: CDPSession): Promise<string> {
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

/** Adds a passkey as the account page does, and signs out. */
async function addPasskey(page: Page): Promise<void> {
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  const status = await page.evaluate(async () => {
    const post = (path: string, body: unknown) =>
      fetch(`/storefront/v1${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
        body: JSON.stringify(body),
      });
    const { challengeId, options } = (await (
      await post('/passkey-challenges', { purpose: 'add' })
    ).json()) as { challengeId: string; options: PublicKeyCredentialCreationOptionsJSON };
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
    const credential = made.toJSON() as unknown;
    return (await post('/customer/passkeys', { challengeId, name: 'Laptop', credential })).status;
  });
  assert.equal(status, 201);
  await signOut(page, 'Ada');
}

/** What the page has fetched of the part that speaks with passkeys. */
function passkeyScripts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /passkey/.test(path)),
  );
}

test('a customer signs in with a passkey by the button, and the next time from the autofill alone', async (t) => {
  const { context, page } = await stage.visit(t);
  const session = await context.newCDPSession(page);
  await addAuthenticator(session);
  await addPasskey(page);
  await page.goto('/account/login');
  await usePasskey(page).waitFor();
  assert.deepEqual(await passkeyScripts(page), []);
  await usePasskey(page).click();
  await page.waitForURL('/account');
  await header.customer(page, 'Ada').waitFor();
  // Signing out by hand would show a form at once, and this authenticator lets nobody choose.
  await context.clearCookies();
  await page.goto('/account/login');
  await page.waitForURL('/account');
  await header.customer(page, 'Ada').waitFor();
});

test('the e-mail field offers passkeys to whoever turns to it', async (t) => {
  const { context, page } = await stage.visit(t);
  const session = await context.newCDPSession(page);
  await addAuthenticator(session);
  await addPasskey(page);
  await page.goto('/account/login');
  await usePasskey(page).waitFor();
  await page.getByLabel('E-mail', { exact: true }).focus();
  await page.waitForURL('/account');
  await header.customer(page, 'Ada').waitFor();
});

test('whoever has no passkey is told so, and signs in another way', async (t) => {
  const { context, page } = await stage.visit(t);
  const session = await context.newCDPSession(page);
  const authenticatorId = await addAuthenticator(session);
  await page.goto('/account/login');
  await usePasskey(page).click();
  await page.getByText('No passkey was used. Try again, or sign in another way.').waitFor();
  await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  await signIn(page, demoCustomer);
  await page.waitForURL('/account');
});
