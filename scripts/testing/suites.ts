import { join } from 'node:path';
import { testFiles } from '../../test/support/files.js';
import { startPostgres } from '../../test/support/postgres.js';
import { compile } from './compile.js';
import { migrated } from './databases.js';
import { runNode, runTests, type Place } from './processes.js';
import { needChromium, needFirefox, needNginx, needPostgres, needWebKit } from './programs.js';

export const groups = ['server', 'elements', 'e2e', 'other', 'firefox', 'webkit'] as const;

/** They take about as long as one another, and each often waits: for a disk, a browser, a clock. */
export const lanes = ['server', 'journeys', 'elements'] as const;
export type Lane = (typeof lanes)[number];

export interface Suite {
  /** What the command line calls it. */
  group: (typeof groups)[number];
  title: string;
  /** Suites of one lane run one after the other, the lanes side by side. */
  lane: Lane;
  /** Resolves with an exit code. */
  run(place: Place): Promise<number>;
}

const vite = 'node_modules/vite/bin/vite.js';
const webTestRunner = 'node_modules/@web/test-runner/dist/bin.js';

/** What is about settings, other machines and processes is the same on either database: once will do. */
const onOneDatabase =
  /^test\/server\/(answers|backup|cli|config|email|enumeration|forms|late-mail|listen|mail-templates|metrics|origin|gateway-(addresses|config|edges|enumeration|faults|hand-off|late|mailboxes|overview|trouble)|platform-(access|clients|endpoints|names|outage|uploads|words))\.test\.ts$/;

/**
 * What engines see differently before anything else: a theme's own form, markup, styles, the first
 * paint, the keyboard. Run with everything else, the other engines have time for no more.
 */
const amongEngines =
  '^test/elements/(first-paint|markup|resets|tags|without-passkeys|.*/(markup|theme-form|shadow-tree)|account-menu/.*|provider/.*|sign-in/(code|password)|checkout/(around|autofill-tokens|filling-shops))\\.test';

/**
 * All suites, in their order.
 *
 * @param scratch a directory for what they share
 * @param wholeEngines whether the other engines than Chromium run all of the elements' tests
 */
export async function allSuites(scratch: string, wholeEngines: boolean): Promise<Suite[]> {
  const files = await testFiles();
  const server = files.node.filter((file) => file.startsWith('test/server/'));
  const journeys = files.node.filter((file) => file.startsWith('test/e2e/'));
  const others = files.node.filter((file) => !server.includes(file) && !journeys.includes(file));
  const among = wholeEngines ? undefined : amongEngines;
  const compiled = once(() => compile(files));
  // In `dist` another build would take it away under a browser: a module that wasn't there once stays
  // away for the whole life of a page.
  const builtScriptTag = once(async () => {
    const directory = join(scratch, 'cdn');
    const argv = [vite, 'build', '--logLevel', 'warn', '--outDir', directory];
    const code = await runNode(argv, { output: 'inherit' });
    if (code !== 0) throw new Error('The script tag could not be built');
    return directory;
  });
  const chromium = once(needChromium);
  const migratedFile = once(() => migrated(scratch));
  const onLibsql = async () => ({
    TEST_DATABASE_URL: undefined,
    TEST_DATABASE_MIGRATED: await migratedFile(),
  });
  const elements = async (place: Place, browser: NodeJS.ProcessEnv) =>
    runNode([webTestRunner], place, {
      ...(await onLibsql()),
      ...browser,
      TEST_COMPILED: (await compiled()).browser,
      TEST_OUTCOME: place.outcome,
      // They all share one server, which is one process.
      TEST_PAGES: String(Math.min(2, place.filesAtOnce)),
    });
  return [
    {
      group: 'server',
      title: 'server on libsql',
      lane: 'server',
      run: async (place) => runTests(server, (await compiled()).node, place, await onLibsql()),
    },
    {
      group: 'server',
      title: 'server on PostgreSQL',
      lane: 'server',
      run: async (place) => {
        const cluster = await startPostgres(await needPostgres(), { durable: false });
        try {
          const both = server.filter((file) => !onOneDatabase.test(file));
          return await runTests(both, (await compiled()).node, place, {
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
      lane: 'elements',
      run: async (place) => {
        // Without it the tests of its configuration would be passed over.
        await needNginx();
        const env = {
          ...(await onLibsql()),
          CHROME_PATH: await chromium(),
          TEST_CDN: await builtScriptTag(),
        };
        return runTests(others, (await compiled()).node, place, env);
      },
    },
    {
      group: 'elements',
      title: 'elements in Chromium',
      lane: 'elements',
      run: async (place) => elements(place, { CHROME_PATH: await chromium() }),
    },
    {
      group: 'e2e',
      title: 'journeys',
      lane: 'journeys',
      run: async (place) => {
        const env = { CHROME_PATH: await chromium(), TEST_CDN: await builtScriptTag() };
        // Two browsers would keep each other waiting.
        return runTests(journeys, (await compiled()).node, { ...place, filesAtOnce: 1 }, env);
      },
    },
    {
      group: 'firefox',
      title: 'elements in Firefox',
      lane: 'elements',
      run: async (place) =>
        elements(place, {
          TEST_BROWSER: 'firefox',
          FIREFOX_PATH: await needFirefox(),
          TEST_ONLY: among,
        }),
    },
    {
      group: 'webkit',
      title: 'elements in WebKitGTK',
      lane: 'elements',
      run: async (place) => {
        await needWebKit();
        return elements(place, { TEST_BROWSER: 'webkit', TEST_ONLY: among });
      },
    },
  ];
}

/** Does the work when it is first asked for. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}
