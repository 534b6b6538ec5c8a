import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { register } from 'tsx/esm/api';

register();
const { shops } = await import('./test/support/browser.ts');
const { testFiles } = await import('./test/support/files.ts');
const { countBrowserTests } = await import('./scripts/testing/count-browser-tests.ts');
const { launcherOf } = await import('./scripts/testing/engines.ts');

const { TEST_BROWSER = 'chromium', TEST_COMPILED, TEST_OUTCOME, TEST_PAGES = 1 } = process.env;
const only = new RegExp(process.env['TEST_ONLY'] ?? '');
const { middleware, plugin } = shops();
const browser = (await testFiles()).browser.filter((file) => only.test(file));

export default {
  // A whole run has them compiled ahead, with all that they import.
  files: TEST_COMPILED
    ? browser.map((file) => join(TEST_COMPILED, file.replace(/\.ts$/, '.js')))
    : browser,
  nodeResolve: !TEST_COMPILED,
  concurrency: Number(TEST_PAGES),
  browsers: [launcherOf(TEST_BROWSER)],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), ...(TEST_OUTCOME ? [countBrowserTests(TEST_OUTCOME)] : [])],
  // A machine with other work is slow; what hangs fails all the same.
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  middleware: [middleware],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: new URL('tsconfig.json', import.meta.url).pathname,
    }),
    plugin,
  ],
};
