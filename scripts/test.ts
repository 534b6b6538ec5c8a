import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testFiles } from '../test/support/files.js';
import { startPostgres } from '../test/support/postgres.js';
import { compile } from './testing/compile.js';
import { migrated } from './testing/databases.js';
import { describeFailure, type Failure, type Outcome } from './testing/outcome.js';
import { runNode, runTests, stop } from './testing/processes.js';
import { needChromium, needPostgres } from './testing/programs.js';
import { withScratch } from './testing/scratch.js';

interface Suite {
  /** What the command line calls it. */
  group: 'server' | 'elements' | 'e2e' | 'other';
  title: string;
  run(outcomeFile: string): Promise<number>;
}

const groups = ['server', 'elements', 'e2e', 'other'] as const;
const vite = 'node_modules/vite/bin/vite.js';
const webTestRunner = 'node_modules/@web/test-runner/dist/bin.js';

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
      stop(signal);
    });
  }
  await withScratch(async (scratch) => {
    const all = await suites(scratch);
    await runAll(
      all.filter(({ group }) => wanted.length === 0 || wanted.includes(group)),
      scratch,
    );
  });
}

async function runAll(all: readonly Suite[], scratch: string): Promise<void> {
  const total = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const [index, suite] of all.entries()) {
    if (stopping) break;
    process.stdout.write(`\n== ${suite.title}\n`);
    const begun = Date.now();
    const outcome = await run(suite, join(scratch, `${index}.json`));
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    const seconds = Math.round((Date.now() - begun) / 1000);
    process.stdout.write(`${suite.title}: ${counts}, in ${seconds} s\n`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    failures.push(...outcome.failures.map((failure) => describeFailure(suite.title, failure)));
  }
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
  /^test\/server\/(cli|config|listen|gateway-(config|edges|faults|hand-off)|platform-(clients|uploads))\.test\.ts$/;

async function suites(scratch: string): Promise<Suite[]> {
  const { node } = await testFiles();
  const server = node.filter((file) => file.startsWith('test/server/'));
  const journeys = node.filter((file) => file.startsWith('test/e2e/'));
  const others = node.filter((file) => !server.includes(file) && !journeys.includes(file));
  const compileAll = once(() => compile(node));
  const compiled = async (files: readonly string[]) => {
    const all = await compileAll();
    return files.map((file) => all[node.indexOf(file)] ?? '');
  };
  const build = once(async () => {
    if ((await runNode([vite, 'build', '--logLevel', 'warn'])) !== 0) {
      throw new Error('The script tag could not be built');
    }
  });
  const file = once(() => migrated(scratch));
  const onLibsql = async () => ({
    TEST_DATABASE_URL: undefined,
    TEST_DATABASE_MIGRATED: await file(),
  });
  return [
    {
      group: 'server',
      title: 'server on libsql',
      run: async (outcome) => runTests(await compiled(server), outcome, await onLibsql()),
    },
    {
      group: 'server',
      title: 'server on PostgreSQL',
      run: async (outcome) => {
        const cluster = await startPostgres(await needPostgres(), { durable: false });
        try {
          const files = server.filter((file) => !onOneDatabase.test(file));
          return await runTests(await compiled(files), outcome, {
            TEST_DATABASE_URL: cluster.url,
            TEST_DATABASE_MIGRATED: await migrated(scratch, cluster.url),
          });
        } finally {
          await cluster.stop();
        }
      },
    },
    {
      group: 'other',
      title: 'client, languages and tools',
      run: async (outcome) => {
        await build();
        return runTests(await compiled(others), outcome, await onLibsql());
      },
    },
    {
      group: 'elements',
      title: 'elements in Chromium',
      run: async (outcome) =>
        runNode([webTestRunner], {
          ...(await onLibsql()),
          CHROME_PATH: await needChromium(),
          TEST_OUTCOME: outcome,
        }),
    },
    {
      group: 'e2e',
      title: 'journeys',
      run: async (outcome) => {
        await build();
        const env = { CHROME_PATH: await needChromium(), TEST_CDN: 'dist/cdn' };
        // A browser that has to share the machine is slow enough to fail.
        return runTests(await compiled(journeys), outcome, env, 1);
      },
    },
  ];
}

/** Does the work when it is first asked for. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}

await main(process.argv.slice(2));
