import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { register } from 'tsx/esm/api';

register();
const { shops } = await import('./test/support/browser.ts');
const { chromiumFlags, findChromium } = await import('./test/support/chromium.ts');
const { testFiles } = await import('./test/support/files.ts');
const { countBrowserTests } = await import('./scripts/testing/count-browser-tests.ts');

const { TEST_OUTCOME } = process.env;
const { middleware, plugin } = shops();

export default {
  files: (await testFiles()).browser,
  nodeResolve: true,
  // One page at a time: only one can have the focus.
  concurrency: 1,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findChromium(), args: chromiumFlags } }),
  ],
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
