import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import pino from 'pino';
import { createServer } from '../../src/server/index.js';
import { commandLine, readyLine } from '../support/serving.js';
import { testConfig } from './support.js';

/** Starts a server with this directory and stops it; gives what it logged. */
async function logOf(dataDirectory: string, mode?: 'required'): Promise<string> {
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const server = await createServer(testConfig({ dataDirectory, mode }), { log });
  await server.close();
  return logged.join('');
}

test('a second server on the same data directory is a warning, and so long as there is one', async (context) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'customer-elements-shared-'));
  context.after(() => rm(dataDirectory, { recursive: true, force: true }));
  const flags = ['--port', '0', '--data', dataDirectory, '--log-level', 'silent'];
  const other = commandLine({}, ...flags);
  const closed = once(other, 'close');
  await readyLine(other);
  assert.match(await logOf(dataDirectory), /"level":40.*another server.*is under way/);
  assert.match(await logOf(dataDirectory), /another server/);
  other.kill('SIGKILL');
  await closed;
  assert.doesNotMatch(await logOf(dataDirectory), /another server/);
});

test('a mode that --mode changes is in the log', async (context) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'customer-elements-mode-'));
  context.after(() => rm(dataDirectory, { recursive: true, force: true }));
  assert.match(
    await logOf(dataDirectory, 'required'),
    /"former":"optional","mode":"required".*--mode/,
  );
  assert.doesNotMatch(await logOf(dataDirectory, 'required'), /--mode/);
});
