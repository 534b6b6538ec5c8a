import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from '../support/files.js';

/** What the page's examples have from elsewhere. */
const surroundings = `
  import type { VerifiedIdentity } from 'customer-elements/checkout';
  declare global {
    const token: string | null;
    function refuse(status: number, reason: string): void;
    function place(identity: VerifiedIdentity): void;
  }
`;
const redis = `declare module 'redis' {
  interface Client {
    set(key: string, value: string, options: { NX: true; PXAT: number }): Promise<string | null>;
    connect(): Promise<Client>;
  }
  export function createClient(): Client;
}`;

test('the examples of docs/checkout.md are right to the compiler', async () => {
  const page = await readFile(join(root, 'docs/checkout.md'), 'utf8');
  const examples = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
  assert.ok(examples.length >= 3);
  const files = new Map([
    [join(root, 'docs/surroundings.ts'), surroundings],
    [join(root, 'docs/redis.d.ts'), redis],
    ...examples.map((code, index) => [join(root, `docs/example-${index}.ts`), code] as const),
  ]);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile: read } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? read(name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  const faults = [...files.keys()].flatMap((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(
        ({ messageText, start = 0, file }) =>
          `${ts.flattenDiagnosticMessageText(messageText, '\n')} at ${file?.text.slice(start, start + 60)}`,
      ),
  );
  assert.deepEqual(faults, []);
});
