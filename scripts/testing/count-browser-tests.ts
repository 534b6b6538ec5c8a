import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Failure, Outcome } from './outcome.js';

const { TEST_COMPILED = '' } = process.env;

type Test = TestSuiteResult['tests'][number];
type TestResultError = NonNullable<Test['error']>;

/** A reporter of the browser tests that writes how many passed and failed, and what failed, as JSON. */
export function countBrowserTests(file: string): Reporter {
  const outcomes = new Map<string, Omit<Outcome, 'failed'>>();
  // After each page: a suite that is ended by force has no last word.
  const note = (sessions: Iterable<TestSession>) => {
    for (const session of sessions) outcomes.set(session.id, outcomeOf(session));
    const failures = [...outcomes.values()].flatMap((outcome) => outcome.failures);
    const passed = [...outcomes.values()].reduce((sum, outcome) => sum + outcome.passed, 0);
    const outcome: Outcome = { passed, failed: failures.length, failures };
    writeFileSync(file, JSON.stringify(outcome));
  };
  return {
    reportTestFileResults: ({ sessionsForTestFile }) => note(sessionsForTestFile),
    stop: ({ sessions }) => note(sessions),
  };
}

function outcomeOf(session: TestSession): Omit<Outcome, 'failed'> {
  const { testFile, testResults, errors, passed, request404s } = session;
  // As it is written, not as it was compiled.
  const page = testFile ? relative(TEST_COMPILED, testFile).replace(/\.js$/, '.ts') : '';
  const tests = testResults ? testsOf(testResults).filter(({ test }) => !test.skipped) : [];
  const failures = tests
    .filter(({ test }) => !test.passed)
    .map(({ name, test: { error } }): Failure => ({ file: page, name, error: wordsOf(error) }));
  // A page can also fail as a whole: it didn't load, or didn't end.
  if (errors.length > 0 || (!passed && failures.length === 0)) {
    const missing = request404s.map((address) => `Not found: ${address}`);
    const error = [...errors.map(wordsOf), ...missing].join('\n');
    failures.push({ file: page, name: 'the page as a whole', error });
  }
  return { passed: tests.filter(({ test }) => test.passed).length, failures };
}

function testsOf(suite: TestSuiteResult, path: string[] = []): { name: string; test: Test }[] {
  const within = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.map((test) => ({ name: [...within, test.name].join(' › '), test })),
    ...suite.suites.flatMap((inner) => testsOf(inner, within)),
  ];
}

/** Message, what was there and what should have been, and stack. */
function wordsOf(error: TestResultError | undefined): string {
  if (!error) return 'It failed before it began';
  const { message, stack = '', expected, actual } = error;
  const compared = expected !== undefined && actual !== undefined;
  return [
    stack.startsWith(message) ? '' : message,
    ...(compared ? [`actual:   ${oneLine(actual)}`, `expected: ${oneLine(expected)}`] : []),
    stack,
  ].join('\n');
}

function oneLine(value: unknown): string {
  return String(value).replace(/\s+/g, ' ');
}
