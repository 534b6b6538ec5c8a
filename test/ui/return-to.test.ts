import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeReturnTo } from '../../src/ui/return-to.js';

const page = 'https://shop.example/account/login?step=1';

for (const [address, target] of [
  ['/checkout', 'https://shop.example/checkout'],
  ['/checkout?step=2#pay', 'https://shop.example/checkout?step=2#pay'],
  ['orders', 'https://shop.example/account/orders'],
  ['?page=2', 'https://shop.example/account/login?page=2'],
  ['https://shop.example/cart', 'https://shop.example/cart'],
  ['//shop.example/cart', 'https://shop.example/cart'],
  ['/%2F%2Fevil.example', 'https://shop.example/%2F%2Fevil.example'],
  ['%2F%2Fevil.example', 'https://shop.example/account/%2F%2Fevil.example'],
  ['https:evil', 'https://shop.example/account/evil'],
  ['https://shop.example\\@evil.example/', 'https://shop.example/@evil.example/'],
]) {
  test(`returns to ${address} on the page’s own origin`, () => {
    assert.equal(safeReturnTo(address!, page), target);
  });
}

for (const address of [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '///evil.example',
  'https:/\\evil.example',
  'https:\\\\evil.example',
  '/\t/evil.example',
  '/\r/evil.example',
  '\t//evil.example',
  '\r\n//evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  'https://evil.example',
  'https://evil.example/?https://shop.example/',
  'HTTPS://EVIL.EXAMPLE',
  'http://shop.example/',
  'https://shop.example:8443/',
  'https://shop.example.evil.example/',
  'https://sub.shop.example/',
  'https://shop.example@evil.example/',
  'https://evil.example@shop.example/',
  'https://shop.example%2F@evil.example/',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://shop.example/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://shop.example/7f0c',
  'filesystem:https://shop.example/temporary/x',
  'view-source:https://shop.example/',
  'mailto:evil@evil.example',
  'https://[',
  'http:evil.example',
  '',
]) {
  test(`doesn’t return to ${JSON.stringify(address)}`, () => {
    assert.equal(safeReturnTo(address, page), undefined);
  });
}

test('doesn’t return anywhere without an address', () => {
  assert.equal(safeReturnTo(null, page), undefined);
});

test('knows no origin that a page without one could share', () => {
  assert.equal(safeReturnTo('about:blank', 'about:blank'), undefined);
  assert.equal(safeReturnTo('javascript:alert(1)', 'about:blank'), undefined);
});
