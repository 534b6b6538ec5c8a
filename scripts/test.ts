import { open, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describeFailure, type Failure, type Outcome } from './testing/outcome.js';
import { stop, type Place } from './testing/processes.js';
import { withScratch } from './testing/scratch.js';
import { allSuites, groups, lanes, type Suite } from './testing/suites.js';

interface Result extends Outcome {
  suite: Suite;
}

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
    const all = await allSuites(scratch, wanted.length > 0);
    const suites = all.filter(({ group }) => wanted.length === 0 || wanted.includes(group));
    report(await runAll(suites, scratch));
  });
}

/**
 * The lanes run side by side, so each has fewer files at a time than it would have alone: tests that
 * wait for one another's processor are late.
 */
async function runAll(suites: readonly Suite[], scratch: string): Promise<Result[]> {
  const used = lanes
    .map((lane) => suites.filter((suite) => suite.lane === lane))
    .filter((lane) => lane.length > 0);
  const filesAtOnce = Math.max(1, Math.floor(Math.max(2, availableParallelism()) / used.length));
  const results = used.map((lane, index) => {
    return runLane(lane, { scratch, filesAtOnce, writes: index === 0 });
  });
  return (await Promise.all(results)).flat();
}

interface Track {
  scratch: string;
  filesAtOnce: number;
  /** Whether its output is written as it comes; that of the others is told suite by suite. */
  writes: boolean;
}

/** One suite after the other. */
async function runLane(
  suites: readonly Suite[],
  { scratch, filesAtOnce, writes }: Track,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const suite of suites) {
    if (stopping) break;
    const { title } = suite;
    const head = `\n== ${title}\n`;
    const begun = Date.now();
    const output = join(scratch, `${title}.txt`);
    const file = writes ? undefined : await open(output, 'w');
    if (writes) process.stdout.write(head);
    const outcome = await run(suite, {
      outcome: join(scratch, `${title}.json`),
      output: file?.fd ?? 'inherit',
      filesAtOnce,
    });
    await file?.close();
    if (!writes) process.stdout.write(head + (await readFile(output, 'utf8')));
    const seconds = Math.round((Date.now() - begun) / 1000);
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    process.stdout.write(`${title}: ${counts}, in ${seconds} s\n`);
    results.push({ suite, ...outcome });
  }
  return results;
}

function report(results: readonly Result[]): void {
  const failures = results.flatMap(({ suite, failures }) =>
    failures.map((failure) => describeFailure(suite.title, failure)),
  );
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, stopping ? 1 : 0);
  process.exitCode = failed > 0 ? 1 : 0;
  // Where the output is cut, its end is what stays.
  if (failures.length > 0) process.stdout.write(`\nFailed tests:\n${failures.join('\n\n')}\n`);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
}

/** A suite that breaks, or that has no test, counts as one failure. */
async function run(suite: Suite, place: Place): Promise<Outcome> {
  try {
    const exitCode = await suite.run(place);
    const outcome = await readOutcome(place.outcome);
    if (outcome.passed + outcome.failed === 0) throw new Error('No test has run');
    if (exitCode !== 0 && outcome.failed === 0) throw new Error(`It ended with ${exitCode}`);
    return outcome;
  } catch (error) {
    const { passed, failed, failures } = await readOutcome(place.outcome);
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

await main(process.argv.slice(2));
