import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { parseEmail } from '../../src/server/index.js';
import {
  enterCode,
  goodPassword,
  header,
  register,
  signIn,
  stranger,
  type Person,
} from './shop.js';
import { useStage } from './support.js';

const stage = useStage();
const newPassword = 'meadow copper violin dusk';

const signInForm = (page: Page) => page.locator('customer-sign-in');
const resetForm = (page: Page) => page.locator('customer-password-reset');

/** The next mail's link to a new password. */
async function linkTo({ email }: Person): Promise<string> {
  const { text } = await stage.mailbox.take(email);
  const link = /https?:\S+#reset=[\w-]+/.exec(text)?.[0];
  assert.ok(link, text);
  return link;
}

/** On the sign-in page, up to the words that a link is on its way. */
async function forget(page: Page, { email }: Person): Promise<void> {
  await page.goto('/account/login');
  await signInForm(page).getByLabel('E-mail', { exact: true }).fill(email);
  await signInForm(page).getByRole('button', { name: 'Forgot your password?' }).click();
  await page.getByText(`If there is an account with ${email}`).waitFor();
}

async function setPassword(page: Page, password = newPassword): Promise<void> {
  await resetForm(page).getByLabel('New password').fill(password);
  await resetForm(page).getByRole('button', { name: 'Save and sign in' }).click();
  await page.waitForURL('/account');
}

test('a customer who has forgotten her password sets another by the mailed link, and her other browsers are signed out', async (t) => {
  const { page: other } = await stage.visit(t);
  const grace = stranger();
  await register(other, stage.mailbox, grace, goodPassword);
  const { page } = await stage.visit(t, { mayFail: true });
  await forget(page, grace);
  await page.goto(await linkTo(grace));
  assert.equal(
    await resetForm(page).getByLabel('E-mail', { exact: true }).inputValue(),
    grace.email,
  );
  await setPassword(page);
  await header.customer(page, grace.firstName).waitFor();
  await other.reload();
  await header.signIn(other).waitFor();
  const { page: third } = await stage.visit(t, { mayFail: true });
  await third.goto('/account/login');
  await signIn(third, { email: grace.email, password: goodPassword });
  await third.getByText('E-mail and password don’t match.').waitFor();
  await signIn(third, { email: grace.email, password: newPassword });
  await third.waitForURL('/account');
  const { subject, text } = await stage.mailbox.take(grace.email);
  assert.match(subject, /password .* was changed/);
  assert.doesNotMatch(text, new RegExp(newPassword));
});

test('a link that a scanner has opened three times still works, once', async (t) => {
  const { page: scanner, context } = await stage.visit(t);
  const grace = stranger();
  await register(scanner, stage.mailbox, grace, goodPassword);
  await context.clearCookies();
  await forget(scanner, grace);
  const link = await linkTo(grace);
  for (let time = 1; time <= 3; time++) {
    await scanner.goto('/');
    await scanner.goto(link);
    await resetForm(scanner).getByLabel('New password').waitFor();
  }
  const { page } = await stage.visit(t, { mayFail: true });
  await page.goto(link);
  await setPassword(page);
  await page.goto('/');
  await page.goto(link);
  await page.getByText('This link no longer works').waitFor();
  await page.getByRole('button', { name: 'E-mail me a link' }).waitFor();
});

test('no address, request or referrer ever holds the token of a reset', async (t) => {
  const { page, context } = await stage.visit(t);
  const grace = stranger();
  await register(page, stage.mailbox, grace, goodPassword);
  await context.clearCookies();
  await forget(page, grace);
  const link = await linkTo(grace);
  const token = link.split('#reset=')[1]!;
  const sent: string[] = [];
  context.on('request', (request) => {
    sent.push(request.url(), request.headers()['referer'] ?? '');
  });
  await page.goto(link);
  await resetForm(page).getByLabel('New password').waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await setPassword(page);
  assert.ok(sent.length > 10);
  assert.deepEqual(
    [...sent, page.url()].filter((address) => address.includes(token)),
    [],
  );
});

/** As the shop's back office does. */
async function forceReset({ email }: Person): Promise<void> {
  const { customers } = stage.demo.server;
  const customer = await customers.findByEmail(parseEmail(email)!);
  await customers.update(customer!.id, { resetPassOnLogin: true });
}

test('where the shop wants another password, the right one leads to setting it through the mailbox', async (t) => {
  const grace = stranger();
  const { page: first } = await stage.visit(t);
  await register(first, stage.mailbox, grace, goodPassword);
  await forceReset(grace);
  const { page } = await stage.visit(t, { mayFail: true });
  await page.goto('/account/login');
  await signIn(page, { email: grace.email, password: goodPassword });
  await page.getByText('The shop asks you to set a new password.').waitFor();
  await enterCode(page, await stage.mailbox.takeCode(grace.email));
  await signInForm(page).getByLabel('New password').fill(newPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL('/account');
  await header.customer(page, grace.firstName).waitFor();
  await first.reload();
  await header.signIn(first).waitFor();
});

test('a password is set anew by keyboard alone', async (t) => {
  const { page, context } = await stage.visit(t);
  const grace = stranger();
  await register(page, stage.mailbox, grace, goodPassword);
  await context.clearCookies();
  await page.goto('/account/reset');
  await page.getByRole('button', { name: 'E-mail me a link' }).waitFor();
  const tabTo = async (name: string): Promise<void> => {
    for (let stops = 0; stops < 40; stops++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement: element } = document;
        const labels = element instanceof HTMLInputElement ? element.labels : null;
        return (labels?.[0] ?? element)?.textContent?.trim();
      });
      if (focused === name) return;
    }
    assert.fail(`Tab never came to ${name}`);
  };
  await tabTo('E-mail');
  await page.keyboard.type(grace.email);
  await page.keyboard.press('Enter');
  await page.getByText('Check your e-mail').waitFor();
  await page.goto('/');
  await page.goto(await linkTo(grace));
  await resetForm(page).getByLabel('New password').waitFor();
  await tabTo('New password');
  await page.keyboard.type(newPassword);
  await tabTo('Save and sign in');
  await page.keyboard.press('Enter');
  await page.waitForURL('/account');
  await header.customer(page, grace.firstName).waitFor();
});
