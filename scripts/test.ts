import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, testFiles } from '../test/support/files.js';
import { startPostgres } from '../test/support/postgres.js';
import { describeFailure, type Failure, type Outcome } from './testing/outcome.js';
import { needChromium, needPostgres } from './testing/programs.js';

interface Suite {
  /** What the command line calls it. */
  group: 'server' | 'elements' | 'e2e' | 'other';
  title: string;
  run(outcomeFile: string): Promise<number>;
}

const groups = ['server', 'elements', 'e2e', 'other'] as const;
const vite = 'node_modules/vite/bin/vite.js';
/** Milliseconds for a file of tests, and for a whole suite: what hangs fails instead of going on for ever. */
const fileLimit = 4 * 60_000;
const suiteLimit = 14 * 60_000;
/**
 * Files at the same time. Node leaves one core out, which is half of a machine with two; tests of the
 * server wait for databases and for processes of their own, so that both are needed.
 */
const concurrency = Math.max(2, availableParallelism());
const webTestRunner = 'node_modules/@web/test-runner/dist/bin.js';

let current: ChildProcess | undefined;
let stopping = false;

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !groups.some((group) => group === name));
  if (unknown.length > 0) {
    process.stderr.write(`There are ${groups.join(', ')}; not ${unknown.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopping = true;
      current?.kill(signal);
    });
  }
  const scratch = await mkdtemp(join(tmpdir(), 'customer-elements-outcomes-'));
  const total = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const [index, suite] of (await suites()).entries()) {
    if (wanted.length > 0 && !wanted.includes(suite.group)) continue;
    if (stopping) break;
    process.stdout.write(`\n== ${suite.title}\n`);
    const outcome = await run(suite, join(scratch, `${index}.json`));
    process.stdout.write(`${suite.title}: ${outcome.passed} passed, ${outcome.failed} failed\n`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    failures.push(...outcome.failures.map((failure) => describeFailure(suite.title, failure)));
  }
  await rm(scratch, { recursive: true });
  if (stopping) total.failed++;
  process.exitCode = total.failed > 0 ? 1 : 0;
  // Where the output is cut, its end is what stays.
  if (failures.length > 0) process.stdout.write(`\nFailed tests:\n${failures.join('\n\n')}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
}

/** A suite that breaks, or that has no test, counts as one failure. */
async function run(suite: Suite, outcomeFile: string): Promise<Outcome> {
  try {
    const exitCode = await suite.run(outcomeFile);
    const outcome = await readOutcome(outcomeFile);
    if (outcome.passed + outcome.failed === 0) throw new Error('No test has run');
    if (exitCode !== 0 && outcome.failed === 0) throw new Error(`It ended with ${exitCode}`);
    return outcome;
  } catch (error) {
    const { passed, failed, failures } = await readOutcome(outcomeFile);
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const failure: Failure = {
      file: 'scripts/test.ts',
      name: 'the suite as a whole',
      error: words,
    };
    return { passed, failed: failed + 1, failures: [...failures, failure] };
  }
}

async function readOutcome(file: string): Promise<Outcome> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text === '' ? { passed: 0, failed: 0, failures: [] } : (JSON.parse(text) as Outcome);
}

/** What is about settings, other machines and processes is the same on either database: once will do. */
const onOneDatabase =
  /^test\/server\/(cli|config|customers-cli|listen|gateway-(config|edges|faults|hand-off)|platform-(clients|uploads))\.test\.ts$/;

async function suites(): Promise<Suite[]> {
  const { node } = await testFiles();
  const server = node.filter((file) => file.startsWith('test/server/'));
  const journeys = node.filter((file) => file.startsWith('test/e2e/'));
  const others = node.filter((file) => !server.includes(file) && !journeys.includes(file));
  return [
    {
      group: 'server',
      title: 'server on libsql',
      run: (outcome) => nodeTests(server, outcome, { TEST_DATABASE_URL: undefined }),
    },
    {
      group: 'server',
      title: 'server on PostgreSQL',
      run: async (outcome) => {
        const cluster = await startPostgres(await needPostgres());
        try {
          const files = server.filter((file) => !onOneDatabase.test(file));
          return await nodeTests(files, outcome, { TEST_DATABASE_URL: cluster.url });
        } finally {
          await cluster.stop();
        }
      },
    },
    {
      group: 'other',
      title: 'client, languages and tools',
      run: async (outcome) => {
        const code = await runNode([vite, 'build', '--logLevel', 'warn']);
        return code === 0 ? nodeTests(others, outcome) : code;
      },
    },
    {
      group: 'elements',
      title: 'elements in Chromium',
      run: async (outcome) =>
        runNode([webTestRunner], {
          CHROME_PATH: await needChromium(),
          TEST_OUTCOME: outcome,
        }),
    },
    {
      group: 'e2e',
      title: 'journeys',
      run: async (outcome) =>
        // A browser that has to share the machine is slow enough to fail.
        nodeTests(journeys, outcome, { CHROME_PATH: await needChromium() }, 1),
    },
  ];
}

function nodeTests(
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
  return runNode(['--test', ...limits, ...reporters.flat(), ...files], env);
}

/** Runs Node with TypeScript in the repository's directory; resolves with its exit code. */
function runNode(argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...argv], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: suiteLimit,
    killSignal: 'SIGKILL',
  });
  current = child;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === null) reject(new Error(`It was ended by ${signal}`));
      else resolve(code);
    });
  });
}

await main(process.argv.slice(2));
