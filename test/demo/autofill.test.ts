import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAutocomplete } from '../../src/elements/checkout/autofill-tokens.js';
import { openShop } from './support.js';

const pages = [
  '/checkout',
  '/checkout/steps',
  '/checkout/plain',
  '/account/login?form=theme',
  '/account/register',
  '/demo/settings',
  '/demo/invitations',
];

test('the fields of every page say by valid tokens what they are for', async (t) => {
  const shopper = (await openShop(t)).shopper();
  await shopper.add('harbour-fog');
  let count = 0;
  for (const path of pages) {
    const page = await shopper.read(path);
    for (const [, value = ''] of page.matchAll(/\sautocomplete="?([^">]*)/g)) {
      assert.ok(/^o(n|ff)$/.test(value) || parseAutocomplete(value), `${path}: “${value}”`);
      count++;
    }
  }
  assert.ok(count > 15, `${count} were found`);
});
