import { spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from '../../test/support/files.js';
import { compiled } from './compile.js';

/** Milliseconds for a file of tests, and for a whole suite: what hangs fails instead of going on for ever. */
const fileLimit = 4 * 60_000;
const suiteLimit = 14 * 60_000;

/**
 * Files at the same time. Node leaves one core out, which is half of a machine with two; tests of the
 * server wait for databases and for processes of their own, so that both are needed.
 */
const concurrency = Math.max(2, availableParallelism());

const running = new Set<ChildProcess>();

/** Passes a signal on to all that runs. */
export function stop(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}

/** Runs compiled test files, each in a process of its own; resolves with the exit code. */
export function runTests(
  files: readonly string[],
  outcomeFile: string,
  env: NodeJS.ProcessEnv = {},
  filesAtOnce = concurrency,
): Promise<number> {
  // Without files it would look for tests everywhere.
  if (files.length === 0) return Promise.resolve(0);
  const reporters = [
    ['spec', 'stdout'],
    ['./scripts/testing/count-node-tests.js', outcomeFile],
  ].map(([reporter, place]) => [
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${place}`,
  ]);
  const limits = [`--test-timeout=${fileLimit}`, `--test-concurrency=${filesAtOnce}`];
  const flags = ['--enable-source-maps', '--test', ...limits, ...reporters.flat()];
  return runNode([...flags, ...files], { TEST_COMPILED: compiled, ...env });
}

/** Runs Node in the repository's directory; resolves with its exit code. */
export function runNode(argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, argv, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
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
