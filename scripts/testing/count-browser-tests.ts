import { writeFileSync } from 'node:fs';
import type { Reporter, TestSuiteResult } from '@web/test-runner';

/** A reporter of the browser tests that writes `{"passed":12,"failed":0}` to a file. */
export function countBrowserTests(file: string): Reporter {
  return {
    stop({ sessions }) {
      const results = sessions.map(({ testResults, errors, passed }) => {
        const tests = testResults ? testsOf(testResults).filter(({ skipped }) => !skipped) : [];
        const failed = tests.filter((test) => !test.passed).length;
        // A page can also fail as a whole: it didn't load, or didn't end.
        const broken = failed === 0 && (errors.length > 0 || !passed);
        return { passed: tests.length - failed, failed: failed + Number(broken) };
      });
      const sum = (key: 'passed' | 'failed') => results.reduce((all, one) => all + one[key], 0);
      writeFileSync(file, JSON.stringify({ passed: sum('passed'), failed: sum('failed') }));
    },
  };
}

function testsOf(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
