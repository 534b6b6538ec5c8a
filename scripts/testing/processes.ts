import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../test/support/files.js';

/** Milliseconds for a file of tests, and for a whole suite: what hangs fails instead of going on for ever. */
const fileLimit = 6 * 60_000;
const suiteLimit = 17 * 60_000;

/** How a suite runs beside others. */
export interface Place {
  /** The file for what its reporter counts. */
  outcome: string;
  /** Where its output goes: to this process's own, or to a file. */
  output: 'inherit' | number;
  /** How many files of tests at the same time. */
  filesAtOnce: number;
}

const running = new Set<ChildProcess>();

/** Passes a signal on to all that runs. */
export function stop(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}

/**
 * Runs test files, which are compiled in `compiled`, each in a process of its own; resolves with the
 * exit code.
 */
export function runTests(
  files: readonly string[],
  compiled: string,
  place: Place,
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  // Without files it would look for tests everywhere.
  if (files.length === 0) return Promise.resolve(0);
  const reporters = [
    ['spec', 'stdout'],
    ['./scripts/testing/count-node-tests.js', place.outcome],
  ].map(([reporter, destination]) => [
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${destination}`,
  ]);
  const limits = [`--test-timeout=${fileLimit}`, `--test-concurrency=${place.filesAtOnce}`];
  const flags = ['--enable-source-maps', '--test', ...limits, ...reporters.flat()];
  const programs = files.map((file) => join(compiled, file.replace(/\.ts$/, '.js')));
  return runNode([...flags, ...programs], place, { TEST_COMPILED: compiled, ...env });
}

/** Runs Node in the repository's directory; resolves with its exit code. */
export function runNode(
  argv: readonly string[],
  { output }: Pick<Place, 'output'>,
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(process.execPath, argv, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
    timeout: suiteLimit,
    killSignal: 'SIGKILL',
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === null) reject(new Error(`It was ended by ${signal}`));
      else resolve(code);
    });
  });
}
