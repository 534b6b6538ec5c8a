import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import { errorStatus, fieldErrors } from '../../src/contract/errors.js';
import { routes } from '../../src/contract/routes.js';
import { locales } from '../../src/i18n/locales.js';

type Words = Readonly<Record<string, string>>;

const source = new URL('../../src/', import.meta.url);

/** A folder a part. */
const parts = (await readdir(new URL('i18n/', source), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function wordsOf(part: string, tag: string): Promise<Words> {
  const file = new URL(`i18n/${part}/${tag}.ts`, source);
  return ((await tsImport(file.href, import.meta.url)) as { default: Words }).default;
}

const englishParts = await Promise.all(parts.map((part) => wordsOf(part, 'en')));
/** All that English has, from all of its parts. */
const en: Words = Object.assign({}, ...englishParts) as Words;

for (const tag of Object.keys(locales)) {
  const loaded = await Promise.all(parts.map((part) => wordsOf(part, tag)));
  const messages = Object.assign({}, ...loaded) as Words;

  test(`${tag} has the keys of English, and no others`, () => {
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(en).sort());
  });

  test(`${tag} has words for every key`, () => {
    const empty = Object.keys(messages).filter((key) => !messages[key]?.trim());
    assert.deepEqual(empty, []);
  });

  test(`${tag} has the placeholders of English in every text`, () => {
    for (const [key, text] of Object.entries(en)) {
      assert.deepEqual(placeholders(messages[key] ?? ''), placeholders(text), key);
    }
  });

  test(`${tag} speaks without exclamation marks`, () => {
    const loud = Object.keys(messages).filter((key) => /[!¡]/.test(messages[key] ?? ''));
    assert.deepEqual(loud, []);
  });
}

test('every language file is a language that pages can ask for', async () => {
  for (const folder of parts) {
    const files = await readdir(new URL(`i18n/${folder}/`, source));
    assert.deepEqual(
      files.map((file) => file.replace('.ts', '')).sort(),
      Object.keys(locales).sort(),
      folder,
    );
  }
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
