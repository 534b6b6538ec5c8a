import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { goodPassword, header, register, signIn, stranger, type Person } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

/** Somebody new with a password, on the profile of her account page. */
async function newProfile(page: Page): Promise<Person> {
  const person = stranger();
  await register(page, stage.mailbox, person, goodPassword);
  await page.goto('/account#profile');
  await page.getByRole('button', { name: 'Change Details' }).waitFor();
  return person;
}

const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const part = (page: Page, name: string) => page.locator(`[data-section=${name}]`);

test('a customer moves to another mailbox, which signs in from then on; the old one is told', async (t) => {
  const { page } = await stage.visit(t);
  const person = await newProfile(page);
  const { email: other } = stranger();
  await open(page, 'Change E-mail');
  await page.getByLabel('New e-mail').fill(other);
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByLabel('Six-digit code').fill(await stage.mailbox.takeCode(other));
  await page.getByText(`Your e-mail is now ${other}.`).waitFor();
  const told = await stage.mailbox.take(person.email);
  assert.match(told.text, /e-mail/i);
  await header.customer(page, person.firstName).click();
  await header.signOut(page).click();
  await page.goto('/account/login');
  await signIn(page, { email: other, password: goodPassword });
  await page.waitForURL('/account');
});

test('a customer takes her data along, has the account deleted, and keeps it after all', async (t) => {
  const { page } = await stage.visit(t);
  const person = await newProfile(page);
  await open(page, 'Manage Your data');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download your data' }).click();
  const download = await downloading;
  assert.match(download.suggestedFilename(), /^customer-data-\d{4}-\d\d-\d\d\.json$/);
  const data = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    customer: { email: string };
  };
  assert.equal(data.customer.email, person.email);
  await page.getByRole('button', { name: 'Delete account' }).click();
  await page.getByText('Delete your account?').waitFor();
  await page.getByRole('button', { name: 'Delete account' }).click();
  await page.getByText('Your account will be deleted on').waitFor();
  const mail = await stage.mailbox.take(person.email);
  assert.match(mail.subject, /will be deleted/);
  await page.reload();
  await page.getByRole('button', { name: 'Keep my account' }).click();
  await page.getByText('Your account stays.').waitFor();
  assert.equal(await page.getByText('will be deleted').count(), 0);
});

test('two tabs show the same profile', async (t) => {
  const { page, context } = await stage.visit(t);
  await newProfile(page);
  const second = await context.newPage();
  await second.goto('/account#profile');
  await open(second, 'Change Details');
  await second.getByLabel('Last name').fill('Murray');
  await open(page, 'Change Details');
  await page.getByLabel('First name').fill('Amazing');
  await page.getByRole('button', { name: 'Save' }).click();
  await part(page, 'details').getByText('Saved.').waitFor();
  await second.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name=firstName]')?.value === 'Amazing',
  );
  await second.getByRole('button', { name: 'Save' }).click();
  await part(second, 'details').getByText('Amazing Murray').waitFor();
  await part(page, 'details').getByText('Amazing Murray').waitFor();
});

test('the profile is changed by the keyboard alone', async (t) => {
  const { page } = await stage.visit(t);
  await newProfile(page);
  await page.getByRole('button', { name: 'Change Details' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('First name').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Amazing');
  await page.keyboard.press('Enter');
  await part(page, 'details').getByText('Amazing Hopper').waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.id);
  assert.match((await focused()) ?? '', /details-toggle$/);
  await page.keyboard.press('Tab');
  assert.match((await focused()) ?? '', /email-toggle$/);
  await page.keyboard.press('Space');
  await page.getByLabel('New e-mail').waitFor();
  await page.keyboard.press('Shift+Tab');
  assert.match((await focused()) ?? '', /email-toggle$/);
  await page.keyboard.press('Enter');
  await page.getByLabel('New e-mail').waitFor({ state: 'detached' });
  assert.match((await focused()) ?? '', /email-toggle$/);
});

test('a section whose script doesn’t arrive says so, and opens later', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  await newProfile(page);
  await page.route('**/chunks/password*.js', (route) => route.abort());
  await open(page, 'Change Password');
  await part(page, 'password').getByText('We couldn’t reach the shop.').waitFor();
  await page.unrouteAll();
  await open(page, 'Change Password');
  await page.getByLabel('New password').waitFor();
});

test('what reads phone numbers and speaks with passkeys is fetched when it is used, not before', async (t) => {
  const { page } = await stage.visit(t);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await newProfile(page);
  await open(page, 'Change Details');
  await page.getByLabel('First name').fill('Amazing');
  const fetched = (name: RegExp) => scripts.some((script) => name.test(script));
  assert.equal(fetched(/phone|passkey/), false);
  await page.getByLabel('Phone (optional)').fill('+44 20 7946 0958');
  await page.getByLabel('Phone (optional)').blur();
  await page.waitForResponse(/phone/);
  assert.equal(fetched(/passkey/), false);
});
