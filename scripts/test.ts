import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, testFiles } from '../test/support/files.js';
import { startPostgres } from '../test/support/postgres.js';
import { needChromium, needPostgres } from './testing/programs.js';

interface Counts {
  passed: number;
  failed: number;
}

interface Suite {
  /** What the command line calls it. */
  group: 'server' | 'elements' | 'e2e' | 'other';
  title: string;
  run(countsFile: string): Promise<number>;
}

const groups = ['server', 'elements', 'e2e', 'other'] as const;
const vite = 'node_modules/vite/bin/vite.js';
/** Milliseconds for a file of tests, and for a whole suite: what hangs fails instead of going on for ever. */
const fileLimit = 4 * 60_000;
const suiteLimit = 9 * 60_000;
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
  const scratch = await mkdtemp(join(tmpdir(), 'customer-elements-counts-'));
  const total: Counts = { passed: 0, failed: 0 };
  for (const [index, suite] of (await suites()).entries()) {
    if (wanted.length > 0 && !wanted.includes(suite.group)) continue;
    if (stopping) break;
    process.stdout.write(`\n== ${suite.title}\n`);
    const counts = await outcome(suite, join(scratch, `${index}.json`));
    process.stdout.write(`${suite.title}: ${counts.passed} passed, ${counts.failed} failed\n`);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  await rm(scratch, { recursive: true });
  if (stopping) total.failed++;
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
}

/** A suite that breaks, or that has no test, counts as one failure. */
async function outcome(suite: Suite, countsFile: string): Promise<Counts> {
  try {
    const exitCode = await suite.run(countsFile);
    const counts = await readCounts(countsFile);
    if (counts.passed + counts.failed === 0) throw new Error('no test has run');
    if (exitCode !== 0 && counts.failed === 0) throw new Error(`it ended with ${exitCode}`);
    return counts;
  } catch (error) {
    const { passed, failed } = await readCounts(countsFile);
    process.stdout.write(`${suite.title}: ${String(error)}\n`);
    return { passed, failed: failed + 1 };
  }
}

async function readCounts(file: string): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text === '' ? { passed: 0, failed: 0 } : (JSON.parse(text) as Counts);
}

async function suites(): Promise<Suite[]> {
  const { node } = await testFiles();
  const server = node.filter((file) => file.startsWith('test/server/'));
  const journeys = node.filter((file) => file.startsWith('test/e2e/'));
  const others = node.filter((file) => !server.includes(file) && !journeys.includes(file));
  return [
    {
      group: 'server',
      title: 'server on libsql',
      run: (counts) => nodeTests(server, counts, { TEST_DATABASE_URL: undefined }),
    },
    {
      group: 'server',
      title: 'server on PostgreSQL',
      run: async (counts) => {
        const cluster = await startPostgres(await needPostgres());
        try {
          return await nodeTests(server, counts, { TEST_DATABASE_URL: cluster.url });
        } finally {
          await cluster.stop();
        }
      },
    },
    {
      group: 'other',
      title: 'client, languages and tools',
      run: async (counts) => {
        const code = await runNode([vite, 'build', '--logLevel', 'warn']);
        return code === 0 ? nodeTests(others, counts) : code;
      },
    },
    {
      group: 'elements',
      title: 'elements in Chromium',
      run: async (counts) =>
        runNode([webTestRunner], {
          CHROME_PATH: await needChromium(),
          TEST_COUNTS: counts,
        }),
    },
    {
      group: 'e2e',
      title: 'journeys',
      run: async (counts) =>
        nodeTests(journeys, counts, { CHROME_PATH: await needChromium() }, [
          '--test-concurrency=1',
        ]),
    },
  ];
}

function nodeTests(
  files: readonly string[],
  countsFile: string,
  env: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): Promise<number> {
  // Without files it would look for tests everywhere.
  if (files.length === 0) return Promise.resolve(0);
  const reporters = [
    ['spec', 'stdout'],
    ['./scripts/testing/count-node-tests.js', countsFile],
  ].map(([reporter, place]) => [
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${place}`,
  ]);
  const limit = `--test-timeout=${fileLimit}`;
  return runNode(['--test', limit, ...reporters.flat(), ...options, ...files], env);
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
    child.once('close', (code) => resolve(code ?? 1));
  });
}

await main(process.argv.slice(2));
