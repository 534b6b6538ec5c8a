import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from '../support/files.js';
import { readBlocks } from './blocks.js';

/** What the examples have from elsewhere. */
const surroundings = `
  import type { VerifiedIdentity, VerifyCheckoutIdentity } from 'customer-elements/checkout';
  import type { createServer } from 'customer-elements/server';
  declare global {
    const token: string | null;
    const verify: VerifyCheckoutIdentity;
    const email: string;
    const password: string;
    const key: string;
    const server: Awaited<ReturnType<typeof createServer>>;
    const request: Request;
    const incoming: import('node:http').IncomingMessage;
    function refuse(status: number, reason: string): void;
    function place(identity: VerifiedIdentity): void;
    function vue(options: {
      template: { compilerOptions: { isCustomElement(tag: string): boolean } };
    }): unknown;
  }
`;
const redis = `declare module 'redis' {
  interface Client {
    set(key: string, value: string, options: { NX: true; PXAT: number }): Promise<string | null>;
    connect(): Promise<Client>;
  }
  export function createClient(): Client;
}`;

/** "Possibly null" and "possibly undefined": an example in JavaScript knows its page. */
const unsaid = [2531, 2532, 18047, 18048];

const ourOwn = {
  'customer-elements': ['./src/index.ts'],
  'customer-elements/define/*': ['./src/elements/*/define.ts'],
  'customer-elements/*': ['./src/*/index.ts'],
};

test('the examples in TypeScript and JavaScript are right to the compiler', async () => {
  const blocks = (await readBlocks()).filter(({ language }) => /^[tj]s$/.test(language));
  assert.ok(blocks.length > 30);
  const examples = new Map(
    blocks.map(({ language, ...block }, index) => [
      join(root, `docs/example-${index}.${language}`),
      block,
    ]),
  );
  const files = new Map([
    [join(root, 'docs/surroundings.ts'), surroundings],
    [join(root, 'docs/redis.d.ts'), redis],
    ...[...examples].map(([name, { code }]) => [name, code] as const),
  ]);
  const program = programOf(files, await definitions());
  const faults = [...files.keys()].flatMap((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .filter(({ code }) => !(name.endsWith('.js') && unsaid.includes(code)))
      .map(({ messageText, start = 0, file }) => {
        const reason = ts.flattenDiagnosticMessageText(messageText, '\n');
        const near = file?.text.slice(start, start + 60);
        return `${examples.get(name)?.place ?? name}: ${reason} at ${near}`;
      }),
  );
  assert.deepEqual(faults, []);
});

/** They are compiled, and run, by a test of the package. */
const pages = { tsx: 'react/src/app.tsx', vue: 'vue/src/app.vue', svelte: 'svelte/src/app.svelte' };

test('what the documents show of a framework stands in its example', async () => {
  const blocks = await readBlocks();
  for (const [language, path] of Object.entries(pages)) {
    const page = await readFile(join(root, 'examples', path), 'utf8');
    const shown = blocks.filter((block) => block.language === language);
    assert.ok(shown.length > 0);
    for (const { place, code } of shown)
      assert.ok(inOneLine(page).includes(inOneLine(code)), place);
  }
});

function inOneLine(code: string): string {
  return code.replaceAll(/\s+/g, ' ').trim();
}

/** They tell `querySelector` the elements of the tags. */
async function definitions(): Promise<string[]> {
  const folders = await readdir(join(root, 'src/elements'), { recursive: true });
  return folders
    .filter((path) => path.endsWith('/define.ts'))
    .map((path) => join(root, 'src/elements', path));
}

function programOf(files: ReadonlyMap<string, string>, others: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys));
  const { options: own } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const options = {
    ...own,
    checkJs: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noPropertyAccessFromIndexSignature: false,
    exactOptionalPropertyTypes: false,
    moduleDetection: ts.ModuleDetectionKind.Force,
    paths: { ...ourOwn, ...own.paths },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, text, target);
  };
  return ts.createProgram({ rootNames: [...files.keys(), ...others], options, host });
}
