import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { program } from './program.js';

/** A process of the command line, with these environment variables instead of the tests' database. */
export function commandLine(
  settings: Readonly<Record<string, string>>,
  ...flags: string[]
): ChildProcess {
  const { DATABASE_URL: _url, ...env } = process.env;
  return spawn(process.execPath, [...program('src/server/cli.ts'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...settings },
  });
}

/** Resolves with the line that says where it serves. */
export async function readyLine(child: ChildProcess): Promise<string> {
  let printed = '';
  assert.ok(child.stdout);
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    const [line] = /.*ready at .*(?=\n)/.exec(printed) ?? [];
    if (line !== undefined) return line;
  }
  throw new Error(`It ended before it was ready: ${printed}`);
}
