import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import { errorStatus, fieldErrors } from '../../src/contract/errors.js';
import { languageTags } from '../../src/contract/languages.js';
import { routes } from '../../src/contract/routes.js';
import { sameInAll, strayMarks, unisolated } from './spelling.js';

type Words = Readonly<Record<string, string>>;

const source = new URL('../../src/', import.meta.url);

/** A folder a part. */
const parts = (await readdir(new URL('i18n/', source), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
  .map(({ name }) => name);

async function wordsOf(part: string, tag: string): Promise<Words> {
  const file = new URL(`i18n/${part}/${tag}.ts`, source);
  return ((await tsImport(file.href, import.meta.url)) as { default: Words }).default;
}

const englishParts = await Promise.all(parts.map((part) => wordsOf(part, 'en')));
/** All that English has, from all of its parts. */
const en: Words = Object.assign({}, ...englishParts) as Words;
const plurals = Object.keys(en).flatMap((key) => /^(.+)\.other$/.exec(key)?.[1] ?? []);

for (const tag of languageTags) {
  const loaded = await Promise.all(parts.map((part) => wordsOf(part, tag)));
  const messages = Object.assign({}, ...loaded) as Words;
  const having = (wrong: (text: string, key: string) => boolean) =>
    Object.entries(messages).flatMap(([key, text]) =>
      wrong(text, key) ? [`${key}: ${text}`] : [],
    );

  test(`${tag} has the keys of English, with the plural forms of its own, and no others`, () => {
    assert.deepEqual(Object.keys(messages).sort(), [...keysIn(tag)].sort());
  });

  test(`${tag} has the placeholders of English in every text`, () => {
    for (const [key, text] of Object.entries(messages)) {
      const [, plural, form] = /^(.+)\.(zero|one|two|few|many)$/.exec(key) ?? [];
      const wanted = placeholders(en[plural === undefined ? key : `${plural}.other`] ?? '');
      // Where the form says how many by itself, the number may be missing.
      const spelled = form !== undefined && /zero|one|two/.test(form) && !text.includes('{count}');
      assert.deepEqual(
        placeholders(text),
        spelled ? wanted.filter((name) => name !== '{count}') : wanted,
        key,
      );
    }
  });

  test(`${tag} says something everywhere, without exclamation marks or stray spaces`, () => {
    assert.deepEqual(
      having((text) => text.trim() === ''),
      [],
    );
    assert.deepEqual(
      having((text) => /[!¡！]/.test(text)),
      [],
    );
    assert.deepEqual(
      having((text) => text !== text.trim() || text.includes('  ')),
      [],
    );
  });

  test(`${tag} keeps to its own spelling`, () => {
    assert.deepEqual(
      having((text) => strayMarks(tag, text)),
      [],
    );
    assert.deepEqual(
      having((text) => unisolated(tag, text)),
      [],
    );
  });

  if (tag !== 'en') {
    test(`${tag} leaves nothing in English`, () => {
      const english = having((text, key) => text === en[key] && /\p{L}{2}/u.test(text));
      assert.deepEqual(
        english.filter((line) => !sameInAll(tag, line.slice(0, line.indexOf(':')))),
        [],
      );
    });
  }
}

test('every part has a file a language', async () => {
  for (const folder of parts) {
    const files = await readdir(new URL(`i18n/${folder}/`, source));
    const tags = files.map((file) => file.replace('.ts', ''));
    assert.deepEqual(tags.sort(), [...languageTags].sort(), folder);
  }
});

test('every list of a part’s words asks for the file of the language it names', async () => {
  const lists = ['account', 'checkout', 'invitation', 'locales'].map((file) =>
    readFile(new URL(`i18n/${file}.ts`, source), 'utf8'),
  );
  const entries = (await Promise.all(lists))
    .join('')
    .matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\('\.\/[\w-]+\/([\w-]+)\.js'\)/gm);
  const asked = [...entries];
  assert.equal(asked.length, parts.length * languageTags.length);
  for (const [line, tag, file] of asked) assert.equal(file, tag, line);
});

test('no part says otherwise what another says', () => {
  const others = englishParts
    .flatMap((part) => Object.entries(part))
    .filter(([key, text]) => en[key] !== text);
  assert.deepEqual(others, []);
});

test('every text that the code asks for is there', async () => {
  const asked = [...(await code()).matchAll(/\.text\(\s*'([^']+)'/g)].map((match) => match[1]!);
  assert.ok(asked.length > 30);
  assert.deepEqual(
    asked.filter((key) => !Object.hasOwn(en, key)),
    [],
  );
});

test('every text is asked for by the code, or is the words for a refusal', async () => {
  const written = await code();
  const refusals = [...Object.keys(errorStatus), 'offline', 'network', 'timeout'];
  const unused = Object.keys(en).filter((key) => {
    const asked = key.replace(/\.(title|zero|one|other)$/, '');
    if (written.includes(`'${asked}'`) || refusals.includes(key)) return false;
    // Put together, as of an order's status.
    if (written.includes(`\`${key.split('.')[0]}.\${`)) return !key.includes('.');
    const [, problem, field] = /^field\.(\w+)(?:\.(\w+))?$/.exec(key) ?? [];
    const known = (fieldErrors as readonly string[]).includes(problem ?? '');
    return !known || (field !== undefined && !new RegExp(`['.]${field}\\b`).test(written));
  });
  assert.deepEqual(unused, []);
});

test('every refusal that a shopper can run into has words of its own', () => {
  const byShopper = Object.values(routes)
    .flatMap((route): readonly string[] => route.errors)
    // The same key with other content: a defect of ours, and said as one.
    .filter((refusal) => refusal !== 'idempotency_conflict');
  const wordless = [...byShopper, 'rate_limited', 'offline', 'network', 'timeout'].filter(
    (refusal) => !Object.hasOwn(en, refusal),
  );
  assert.deepEqual(wordless, []);
});

/** What a language must have: where there are none, English may speak of it apart, and so must all. */
function keysIn(tag: string): ReadonlySet<string> {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const forms = plurals.flatMap((key) => pluralCategories.map((form) => `${key}.${form}`));
  return new Set([...Object.keys(en).filter((key) => !key.endsWith('.one')), ...forms]);
}

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

/** All that elements and their parts say, but the languages themselves. */
async function code(): Promise<string> {
  const folders = ['client', 'elements', 'session', 'ui'];
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(new URL(`${folder}/`, source), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
    }),
  );
  const texts = files.flat().map((file) => readFile(new URL(file, source), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
