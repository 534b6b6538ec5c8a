import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { header, signIn, signOut } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

test('signing in shows in the other tab, and signing out in one signs out both', async (t) => {
  const { context, page } = await stage.visit(t, { cart: true });
  const other = await context.newPage();
  await other.goto('/checkout');
  await header.signIn(other).waitFor();
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  await header.customer(other, 'Ada').waitFor();
  await other.getByText('Checking out as Ada Lovelace').waitFor();
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();

  await signOut(other, 'Ada');
  await header.signIn(page).waitFor();
  await page.getByLabel('Password', { exact: true }).waitFor();
  await other.getByRole('button', { name: 'Continue' }).waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /Ada/);
});

test('a tab that holds the form of somebody else’s sign-in shows who is signed in now', async (t) => {
  const { context, page } = await stage.visit(t);
  const other = await context.newPage();
  await other.goto('/account/register');
  await other.getByLabel('First name').fill('Ada');
  await page.goto('/account/login');
  await signIn(page);
  await other.getByText('Signed in as Ada').waitFor();
  await page.waitForURL('/account');
});

test('signing out ends the session at the server: its cookie is worth nothing afterwards', async (t) => {
  const { context, page } = await stage.visit(t);
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  const cookies = await context.cookies();
  await signOut(page, 'Ada');
  await context.addCookies(cookies);
  await page.goto('/account');
  await page.getByLabel('Password', { exact: true }).waitFor();
  await header.signIn(page).waitFor();
});

const withCache = useStage({ backForwardCache: true });

for (const backForwardCache of [true, false]) {
  const cached = backForwardCache ? 'with' : 'without';
  const visited = backForwardCache ? withCache : stage;

  test(`the back button shows nothing private after signing out, ${cached} the back-forward cache`, async (t) => {
    const { context, page } = await visited.visit(t);
    await context.addInitScript(noteWhatIsShownFirst);
    await page.goto('/account/login');
    await signIn(page);
    await page.waitForURL('/account');
    await page.goto('/');
    await header.customer(page, 'Ada').waitFor();
    await page.goto('/cart');
    // Not in another page of this browser: its word would reach the kept one, which is then dropped.
    const headers = { Origin: visited.url, [requestedWith.name]: requestedWith.value };
    await context.request.delete(`${storefrontPath}/session`, { headers });

    await page.goBack({ waitUntil: 'commit' });
    await header.signIn(page).waitFor();
    const { persisted, words } = await page.evaluate(
      () => (globalThis as unknown as { shownFirst: Shown }).shownFirst,
    );
    assert.equal(persisted, backForwardCache);
    assert.doesNotMatch(words, /Ada/i);

    await page.goBack({ waitUntil: 'commit' });
    await page.getByLabel('Password', { exact: true }).waitFor();
    await header.signIn(page).waitFor();
    assert.doesNotMatch(await page.locator('body').innerText(), /Ada/i);
  });
}

interface Shown {
  persisted: boolean;
  words: string;
}

/** Keeps what a page shows at the moment when it comes into view, new or from the cache. */
function noteWhatIsShownFirst(): void {
  addEventListener('pageshow', ({ persisted }) => {
    const menu = document.querySelector('customer-account-menu')?.shadowRoot?.textContent ?? '';
    const words = document.body.innerText + menu;
    Object.assign(globalThis, { shownFirst: { persisted, words } satisfies Shown });
  });
}
