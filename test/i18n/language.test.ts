import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkoutWords } from '../../src/i18n/checkout.js';
import { Language } from '../../src/i18n/language.js';

async function language(locale: string): Promise<Language> {
  const spoken = new Language(locale);
  await spoken.ready;
  return spoken;
}

async function checkoutsLanguage(locale: string): Promise<Language> {
  const spoken = await language(locale);
  await spoken.learn(checkoutWords);
  return spoken;
}

for (const [asked, spoken, formatted] of [
  ['en', 'en', 'en'],
  ['es', 'es', 'es'],
  ['ES', 'es', 'es'],
  ['es-MX', 'es', 'es-MX'],
  ['es_MX', 'es', 'es-MX'],
  ['en-GB', 'en', 'en-GB'],
  ['pl', 'en', 'pl'],
  ['fr-CA', 'fr', 'fr-CA'],
  ['pt', 'pt-BR', 'pt'],
  ['pt-PT', 'pt-BR', 'pt-PT'],
  ['pt_BR', 'pt-BR', 'pt-BR'],
  ['zh', 'zh-Hans', 'zh'],
  ['zh-CN', 'zh-Hans', 'zh-CN'],
  ['zh-SG', 'zh-Hans', 'zh-SG'],
  ['zh-Hans-CN', 'zh-Hans', 'zh-Hans-CN'],
  // Who reads traditional characters is better served in English.
  ['zh-TW', 'en', 'zh-TW'],
  ['zh-Hant', 'en', 'zh-Hant'],
  ['yue', 'en', 'yue'],
  ['iw', 'he', 'he'],
  ['ar-EG', 'ar', 'ar-EG'],
  ['arn', 'en', 'arn'],
  ['es_MX.UTF-8', 'en', 'en'],
  ['', 'en', 'en'],
  ['constructor', 'en', 'en'],
  ['__proto__', 'en', 'en'],
  ['"><img src=x>', 'en', 'en'],
] as const) {
  test(`a page in ${JSON.stringify(asked)} speaks ${spoken}`, async () => {
    const { tag, locale } = await language(asked);
    assert.equal(tag, spoken);
    assert.equal(locale, formatted, 'numbers and dates stay those of the page');
  });
}

test('values stand where their names are', async () => {
  const english = await checkoutsLanguage('en');
  assert.equal(english.text('checkingOutAs', { name: 'Ada' }), 'Checking out as Ada');
});

test('a value with braces or dollar signs is taken as it is', async () => {
  const english = await checkoutsLanguage('en');
  const name = '{shop} $& $1 {name}';
  assert.equal(english.text('checkingOutAs', { name }), `Checking out as ${name}`);
});

test('a value that is missing leaves nothing behind', async () => {
  const english = await checkoutsLanguage('en');
  assert.equal(english.text('checkingOutAs'), 'Checking out as ');
});

test('a key that was put together and has no text is told as such', async () => {
  const spanish = await language('es');
  assert.equal(spanish.textOf('invalid_code')?.startsWith('Ese código'), true);
  assert.equal(spanish.textOf('no_such_code'), undefined);
});

test('the words are there only once they have arrived', () => {
  const early = new Language('en');
  assert.equal(early.text('signIn'), '');
  assert.equal(early.textOf('signIn'), undefined);
});

test('the shop’s own text is given in the page’s language, else in its nearest, else in the first', async () => {
  const texts = { fr: 'Bonjour', es: 'Hola', 'es-MX': 'Qué onda' };
  assert.equal((await language('es-MX')).shopText(texts), 'Qué onda');
  assert.equal((await language('es-AR')).shopText(texts), 'Hola');
  assert.equal((await language('fr')).shopText(texts), 'Bonjour');
  assert.equal((await language('de')).shopText(texts), 'Bonjour');
  assert.equal((await language('de')).shopText('One for all'), 'One for all');
  assert.equal((await language('de')).shopText({}), '');
});
