import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { demoDirectory } from '../../demo/server.js';
import { takeTheme, themeNames } from '../../demo/themes/index.js';
import { readTranslations } from '../../demo/themes/twig/config.js';
import { readJsonWords } from '../../demo/themes/words.js';
import { languageTags } from '../../src/contract/languages.js';
import { strayMarks, unisolated } from '../i18n/spelling.js';
import { address, openShop } from './support.js';

const themes = join(demoDirectory, 'themes');

/** All templates of a theme, as one text. */
function templates(theme: string): string {
  return ['layout', 'pages', 'snippets']
    .flatMap((folder) =>
      readdirSync(join(themes, theme, folder)).map((file) =>
        readFileSync(join(themes, theme, folder, file), 'utf8'),
      ),
    )
    .join('\n');
}

const found = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, key = '']) => key));

const used = {
  // A text with values has them after a colon.
  liquid: /'([\w.]+)' \| t\b/g,
  stencil: /lang '([\w.]+)'/g,
  twig: /"([^"]*)" \| translate/g,
} as const;

const directory = (theme: string): string => join(themes, theme, 'locales');
const twig = readTranslations(readFileSync(join(directory('twig'), 'translations.txt'), 'utf8'));

for (const theme of ['liquid', 'stencil'] as const) {
  test(`${theme}: every text is there in each language, and none is left over`, () => {
    const words = readJsonWords(directory(theme));
    assert.deepEqual([...words.keys()].toSorted(), languageTags);
    const english = [...(words.get('en')?.keys() ?? [])];
    for (const [tag, texts] of words) assert.deepEqual([...texts.keys()], english, tag);
    const keys = english.filter((key) => !key.startsWith('customer.errors.'));
    assert.deepEqual([...found(templates(theme), used[theme])].sort(), keys.sort());
  });
}

test('twig: every text is there in each language, and none is left over', () => {
  for (const [text, languages] of twig) {
    assert.deepEqual([...languages.keys()].toSorted(), languageTags, text);
  }
  assert.deepEqual([...found(templates('twig'), used.twig)].sort(), [...twig.keys()].sort());
});

/** Each text of a theme in English and in another language. */
function* translations(theme: 'liquid' | 'stencil' | 'twig'): Generator<[string, string, string]> {
  if (theme === 'twig') {
    for (const texts of twig.values()) {
      for (const [tag, text] of texts) yield [tag, text, texts.get('en') ?? ''];
    }
    return;
  }
  const words = readJsonWords(directory(theme));
  for (const [tag, texts] of words) {
    for (const [key, text] of texts) yield [tag, text, words.get('en')?.get(key) ?? ''];
  }
}

for (const theme of ['liquid', 'stencil', 'twig'] as const) {
  test(`${theme}: every text is written as its language writes, with the values of the English one`, () => {
    for (const [tag, text, english] of translations(theme)) {
      const values = (one: string) => one.match(/\{+ ?\w+ ?\}+/g)?.toSorted();
      assert.deepEqual(values(text), values(english), `${tag}: ${text}`);
      const plain = text.replace(/\{\{ (\w+) \}\}/g, '{$1}');
      assert.ok(!strayMarks(tag, plain), `${tag}: ${text}`);
      assert.ok(!unisolated(tag, plain), `${tag}: ${text}`);
    }
  });
}

for (const theme of themeNames) {
  test(`${theme}: every page is drawn in the shopper’s language, with its elements`, async (t) => {
    const shopper = (await openShop(t, { theme })).shopper();
    await shopper.add('harbour-fog', 2);
    await shopper.signIn();
    const elements = {
      '/account/login': 'customer-sign-in',
      '/account/register': 'customer-register',
      '/account/invitation': 'customer-invite',
      '/account/reset': 'customer-password-reset',
      '/account': 'customer-account',
      '/checkout': 'customer-checkout',
    };
    for (const [path, element] of Object.entries(elements)) {
      const page = await shopper.read(path);
      assert.match(page, new RegExp(`<${element}[ >\\n]`), path);
      assert.match(page, /<customer-account-menu/);
      assert.match(page, /<title>[^<]+ · Quiet Kettle<\/title>/);
      assert.doesNotMatch(page, /\{\{|\{%|<script(?![^>]*\bsrc=)|<style|\sstyle=/, path);
    }
    assert.match(await shopper.read('/'), /Slow down to the speed of a kettle[^]*Harbour Fog/);
    assert.match(
      await shopper.read('/products/harbour-fog?added=1'),
      /Harbour Fog is in your cart/,
    );
    assert.match(await shopper.read('/cart'), /€28\.00/);
    assert.equal((await shopper.get('/nothing/here')).status, 404);
    const { orders } = (await (await shopper.get('/storefront/v1/customer/orders')).json()) as {
      orders: { id: string; name: string }[];
    };
    const [order] = orders;
    assert.ok((await shopper.read(`/account/orders/${order?.id}`)).includes(order?.name ?? '?'));
    const placed = await shopper.post('/checkout', address);
    assert.match(await shopper.follow(placed), /Thank you, Grace/);
    assert.match(await shopper.read('/account/login?locale=es'), /Iniciar sesión/);
    assert.match(await shopper.read('/cart'), /Aquí no hay nada todavía/);
    const arabic = await shopper.read('/account/login?locale=ar');
    assert.match(arabic, /<html\s+lang="ar"\s+dir="rtl"/);
    for (const tag of languageTags) assert.ok(arabic.includes(` lang="${tag}"`), tag);
    if (theme !== 'html') assert.match(arabic, /<button[^>]*>\s*تسجيل الدخول/);
  });
}

test('a theme that there is none of is told before anything starts', () => {
  assert.deepEqual(takeTheme(['--port', '0', '--theme', 'twig', '--mode', 'required']), {
    theme: 'twig',
    flags: ['--port', '0', '--mode', 'required'],
  });
  for (const flags of [['--theme'], ['--theme', 'toString'], ['--theme', 'Twig']]) {
    assert.throws(() => takeTheme(flags), /--theme must be one of html, liquid, stencil, twig/);
  }
});
