import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { demoDirectory } from '../../demo/server.js';
import { takeTheme, themeNames } from '../../demo/themes/index.js';
import { readTranslations } from '../../demo/themes/twig/config.js';
import { readJsonWords } from '../../demo/themes/words.js';
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

const json = {
  liquid: {
    files: { en: 'locales/en.default.json', es: 'locales/es.json' },
    // A text with values has them after a colon.
    used: /'([\w.]+)' \| t\b/g,
  },
  stencil: {
    files: { en: 'locales/en.json', es: 'locales/es.json' },
    used: /lang '([\w.]+)'/g,
  },
} as const;

for (const [theme, { files, used }] of Object.entries(json)) {
  test(`${theme}: every text is there in each language, and none is left over`, () => {
    const at = (file: string): string => join(themes, theme, file);
    const { en, es } = readJsonWords({ en: at(files.en), es: at(files.es) });
    assert.deepEqual([...es.keys()], [...en.keys()]);
    const keys = [...en.keys()].filter((key) => !key.startsWith('customer.errors.'));
    assert.deepEqual([...found(templates(theme), used)].sort(), keys.sort());
  });
}

test('twig: every text is there in each language, and none is left over', () => {
  const source = readFileSync(join(themes, 'twig/locales/translations.txt'), 'utf8');
  const words = readTranslations(source);
  for (const [text, languages] of words)
    assert.deepEqual([...languages.keys()], ['es', 'en'], text);
  const used = found(templates('twig'), /"([^"]*)" \| translate/g);
  assert.deepEqual([...used].sort(), [...words.keys()].sort());
});

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
