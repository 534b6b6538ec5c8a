import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LitElement } from 'lit';
import type { Page } from 'playwright-core';
import { readManifest } from '../../scripts/manifest.js';
import { readBlocks, type Block } from '../docs/blocks.js';
import { useStage } from './support.js';

const stage = useStage();

/** Whole pages, and parts of a head: what is in them runs only where a page is opened with it. */
const isDocument = /<!doctype|<html|<script\s+type="module"|<link/i;

/** Attributes by tag. */
type Known = Readonly<Record<string, readonly string[]>>;

test('every example in HTML has tags and attributes that there are, and runs in a page of the shop', async (t) => {
  const { tags } = await readManifest();
  const known: Known = Object.fromEntries(
    [...tags].map(([tag, { attributes = [] }]) => [tag, attributes.map(({ name }) => name)]),
  );
  const blocks = (await readBlocks()).filter(({ language }) => language === 'html');
  assert.ok(blocks.length > 40);
  const { page, faults } = await stage.visit(t);
  const nothingWrong = async ({ place, code }: Block): Promise<void> => {
    const unknown = await page.evaluate(unknownIn, { code, known });
    const dead = await page.evaluate(deadAmong, Object.keys(known));
    assert.deepEqual([place, ...unknown, ...dead, ...faults.seen], [place]);
  };
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await open(
    page,
    '<html lang="en"><title>Examples</title><main></main>' +
      '<script type="module" src="/cdn/customer-elements.js" data-api="/storefront/v1"></script>',
  );
  for (const block of blocks.filter(({ code }) => !isDocument.test(code))) {
    await page.evaluate((code) => {
      document.querySelector('main')!.innerHTML = code;
    }, block.code);
    await nothingWrong(block);
  }
  for (const block of blocks.filter(({ code }) => isDocument.test(code))) {
    await open(page, block.code);
    await nothingWrong(block);
  }
});

test('the documents in the demo show their examples live, under the strict policy, on a phone too', async (t) => {
  const { page } = await stage.visit(t, { viewport: { width: 375, height: 700 } });
  for (const tag of ['customer-sign-in', 'customer-checkout', 'customer-account']) {
    await page.goto(`/docs/elements/${tag}`);
    const [first] = await page.locator('.docs-live').all();
    assert.ok(first, tag);
    assert.ok((await first.locator(tag).count()) > 0, tag);
    assert.deepEqual([tag, ...(await page.evaluate(deadAmong, [tag]))], [tag]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(overflow, 0, tag);
  }
  await page.getByRole('navigation', { name: 'Documents' }).getByText('Theming').click();
  await page.getByRole('heading', { name: 'Theming' }).waitFor();
});

async function open(page: Page, html: string): Promise<void> {
  const body = html
    // The server of an example has a port of its own, and a version a path.
    .replaceAll('http://localhost:8080', '')
    .replaceAll('/cdn/0.1.0/', '/cdn/');
  await page.route('**/example', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/example');
  await page.unroute('**/example');
}

/** Tags that nobody knows, and attributes that their elements don't have; run in the page. */
function unknownIn({ code, known }: { code: string; known: Known }): string[] {
  const template = document.createElement('template');
  template.innerHTML = code;
  return [...template.content.querySelectorAll('*')].flatMap((element) => {
    const { localName: tag } = element;
    const isOurs = tag.startsWith('customer-');
    if (isOurs ? !known[tag] : element instanceof HTMLUnknownElement) return [`<${tag}>`];
    const names = new Set(['charset', 'class', 'for', ...(known[tag] ?? [])]);
    for (const name in isOurs ? document.createElement('div') : element) {
      names.add(name.toLowerCase());
    }
    return element
      .getAttributeNames()
      .filter((name) => !names.has(name.replaceAll('-', '')) && !names.has(name))
      .filter((name) => !name.startsWith('data-'))
      .map((name) => `<${tag} ${name}>`);
  });
}

/** Elements of ours that don't come to life, and forms inside that aren't taken over; run in the page. */
async function deadAmong(tags: readonly string[]): Promise<string[]> {
  const all = [...document.querySelectorAll<HTMLElement>(tags.join())];
  const forms = [...document.querySelectorAll('form')].filter((form) => form.closest(tags.join()));
  await Promise.all(all.map(({ localName }) => customElements.whenDefined(localName)));
  await Promise.all(all.map((element) => (element as LitElement).updateComplete));
  const isAlive = (element: HTMLElement): boolean =>
    element.localName === 'customer-provider' ||
    (element.shadowRoot ?? element).childElementCount > 0;
  for (let left = 1000; left > 0 && !all.every(isAlive); left--) {
    await new Promise(requestAnimationFrame);
  }
  const dead = all.filter((element) => !isAlive(element)).map(({ localName }) => localName);
  const missed = forms.filter((form) => !form.noValidate).map(({ outerHTML }) => outerHTML);
  return [...dead, ...missed];
}
