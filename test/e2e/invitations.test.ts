import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import {
  fillAddress,
  goodPassword,
  header,
  placeOrder,
  shopForTea,
  stranger,
  type Person,
} from './shop.js';
import { useStage } from './support.js';

const stage = useStage({ mode: 'required' });

/** As the shop owner does it, in the back office. */
async function invite(page: Page, person: Person): Promise<void> {
  await page.goto('/demo/invitations');
  await page.getByLabel('First name').fill(person.firstName);
  await page.getByLabel('Last name').fill(person.lastName);
  await page.getByLabel('E-mail', { exact: true }).fill(person.email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText(`on its way to ${person.email}`).waitFor();
}

/** The link of the next mail to somebody. */
async function linkTo({ email }: Person): Promise<string> {
  const { text } = await stage.mailbox.take(email);
  const link = /https?:\S+#invite=[\w-]+/.exec(text)?.[0];
  assert.ok(link, text);
  return link;
}

/** Every address and every referrer that the browser has sent anywhere. */
function watchRequests(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on('request', (request) => {
    sent.push(request.url(), request.headers()['referer'] ?? '');
  });
  return sent;
}

const acceptButton = (page: Page) => page.getByRole('button', { name: 'Accept invitation' });

test('an invited customer accepts by the mailed link, and checks out where accounts are required', async (t) => {
  const { page: owner } = await stage.visit(t);
  const grace = stranger();
  await invite(owner, grace);
  const { page } = await stage.visit(t);
  await page.goto(await linkTo(grace));
  await page.getByText('Quiet Kettle invites you').waitFor();
  assert.equal(await page.getByLabel('First name').inputValue(), grace.firstName);
  await page.getByLabel('Password (optional)').fill(goodPassword);
  await acceptButton(page).click();
  await page.waitForURL('/account');
  await header.customer(page, grace.firstName).waitFor();
  await shopForTea(page);
  await page.getByText(`Checking out as ${grace.firstName} ${grace.lastName}`).waitFor();
  await fillAddress(page, grace);
  await placeOrder(page).click();
  await page.getByRole('heading', { name: `Thank you, ${grace.firstName}` }).waitFor();
});

test('a customer declines, is invited again, and accepts', async (t) => {
  const { page: owner } = await stage.visit(t);
  const { page } = await stage.visit(t, { mayFail: true });
  const grace = stranger();
  await invite(owner, grace);
  const first = await linkTo(grace);
  await page.goto(first);
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await page.getByRole('button', { name: 'Decline invitation' }).click();
  await page.getByText('You’ve declined this invitation').waitFor();
  await invite(owner, grace);
  await page.goto('/');
  await page.goto(await linkTo(grace));
  await acceptButton(page).click();
  await page.waitForURL('/account');
  await page.goto(first);
  await page.locator('customer-invite').getByRole('link').waitFor();
  assert.equal(await acceptButton(page).count(), 0);
});

test('no address, request or referrer ever holds the token', async (t) => {
  const { page: owner } = await stage.visit(t);
  const grace = stranger();
  await invite(owner, grace);
  const link = await linkTo(grace);
  const token = link.split('#invite=')[1]!;
  const { page, context } = await stage.visit(t);
  const sent = watchRequests(context);
  await page.goto(link);
  await acceptButton(page).waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await acceptButton(page).click();
  await page.waitForURL('/account');
  await page.goBack();
  await page.getByText('No invitation here').waitFor();
  assert.ok(sent.length > 10);
  assert.deepEqual(
    [...sent, page.url()].filter((address) => address.includes(token)),
    [],
  );
});

test('an invitation is declined and accepted by keyboard alone', async (t) => {
  const { page: owner } = await stage.visit(t);
  const grace = stranger();
  await invite(owner, grace);
  const { page } = await stage.visit(t);
  await page.goto(await linkTo(grace));
  await acceptButton(page).waitFor();
  const tabTo = async (name: string): Promise<void> => {
    for (let stops = 0; stops < 40; stops++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (focused === name) return;
    }
    assert.fail(`Tab never came to ${name}`);
  };
  await tabTo('Decline');
  await page.keyboard.press('Enter');
  await page.getByText('Decline the invitation?').waitFor();
  await tabTo('Go back');
  await page.keyboard.press('Enter');
  await acceptButton(page).waitFor();
  await tabTo('Accept invitation');
  await page.keyboard.press('Enter');
  await page.waitForURL('/account');
  await header.customer(page, grace.firstName).waitFor();
});
