import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import {
  enterCode,
  fillAddress,
  fillDetails,
  header,
  placeOrder,
  shopForTea,
  signOut,
  stranger,
} from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
];

test('every page of the shop comes with the strict policy', async (t) => {
  const { page } = await stage.visit(t, { cart: true });
  for (const path of ['/', '/cart', '/checkout', '/account', '/account/login', '/demo/settings']) {
    const answer = await page.request.get(path);
    const sent = (answer.headers()['content-security-policy'] ?? '').split('; ');
    for (const directive of policy) assert.ok(sent.includes(directive), `${path}: ${directive}`);
    assert.doesNotMatch(sent.join(), /unsafe|nonce|https?:|data:|\*/, path);
  }
});

test('a breach of the policy, or of Trusted Types, would be seen', async (t) => {
  const { page, faults } = await stage.visit(t);
  await page.goto('/');
  await page.locator('main').evaluate((main) => main.setAttribute('style', 'color: red'));
  await until(() => faults.seen.some((fault) => fault.startsWith('style-src-attr')));
  await page.locator('main').evaluate((main) => {
    try {
      main.innerHTML = '<p>Hello</p>';
    } catch {
      // The report is what counts.
    }
  });
  await until(() => faults.seen.some((fault) => fault.startsWith('require-trusted-types-for')));
  faults.seen.splice(0);
});

test('a shop’s own words in a block of JSON, and another language, need no exception', async (t) => {
  const { page } = await stage.visit(t);
  const own = JSON.stringify({ he: { signIn: 'כניסה <b>לחנות</b>' } });
  await page.route('/account/login', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text())
      .replaceAll('="en"', '="he"')
      .replaceAll('en.js', 'he.js')
      .replace(
        '</head>',
        `<script type="application/json" data-customer-texts>${own}</script></head>`,
      );
    await route.fulfill({ response: answer, body: text });
  });
  const words: string[] = [];
  page.on('request', (request) => {
    const [, tag] = /chunks\/([a-z]{2}(?:-\w+)?)\.js$/.exec(request.url()) ?? [];
    if (tag) words.push(tag);
  });
  await page.goto('/account/login');
  await page.getByRole('button', { name: 'כניסה <b>לחנות</b>' }).waitFor();
  assert.deepEqual([...new Set(words)], ['he']);
});

test('a whole journey breaks no policy and logs no error', async (t) => {
  const { page } = await stage.visit(t);
  const grace = stranger();
  await page.goto('/');
  await page.goto('/account/register');
  await fillDetails(page, grace);
  await page.getByRole('button', { name: 'Create account' }).click();
  await enterCode(page, await stage.mailbox.takeCode(grace.email));
  await page.waitForURL('/account');
  await shopForTea(page);
  await page.getByText('Checking out as Grace Hopper').waitFor();
  await fillAddress(page, grace);
  await placeOrder(page).click();
  await page.getByRole('heading', { name: 'Thank you, Grace' }).waitFor();
  await signOut(page, 'Grace');
  await page.goto('/account/login?form=theme');
  await page.getByLabel('E-mail address').fill(grace.email);
  await page.getByRole('button', { name: 'E-mail me a code' }).click();
  await enterCode(page, await stage.mailbox.takeCode(grace.email));
  await page.waitForURL('/account');
  await header.customer(page, 'Grace').waitFor();
  await page.goto('/demo/settings');
  await page.goto('/demo/mailbox');
  await page.getByText(grace.email).first().waitFor();
});

test('a script tag with the printed hash runs, and a tampered file doesn’t', async (t) => {
  const genuine = await pageWithIntegrity(t, { tampered: false });
  await genuine.getByLabel('E-mail', { exact: true }).waitFor();

  const tampered = await pageWithIntegrity(t, { tampered: true });
  assert.equal(await tampered.evaluate(() => 'tampered' in globalThis), false);
  assert.equal(
    await tampered.locator('customer-sign-in').evaluate((it) => it.matches(':defined')),
    false,
  );
});

/** A page whose script tag carries the hash that the build printed. */
async function pageWithIntegrity(
  t: TestContext,
  { tampered }: { tampered: boolean },
): Promise<Page> {
  const { page, faults } = await stage.visit(t);
  const hashes = JSON.parse(await readFile(join(stage.cdnDirectory, 'sri.json'), 'utf8')) as Record<
    string,
    string
  >;
  await page.route('/pinned', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': policy.join('; ') },
      body: `<!doctype html><html lang="en"><title>Pinned</title>
        <script type="module" src="/cdn/customer-elements.js" data-api="/storefront/v1"
          integrity="${hashes['customer-elements.js']}"></script>
        <customer-sign-in></customer-sign-in></html>`,
    }),
  );
  await page.route('/cdn/customer-elements.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: tampered ? `globalThis.tampered = 1;${body}` : body });
  });
  await page.goto('/pinned');
  if (tampered) {
    await until(() => faults.seen.some((fault) => fault.includes('integrity')));
    faults.seen.splice(0);
  }
  return page;
}
