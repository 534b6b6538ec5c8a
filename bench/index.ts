import { benchAccount } from './account/index.js';
import { benchBook } from './book/index.js';
import { benchCheckout } from './checkout/index.js';
import { benchPage } from './page/index.js';
import { benchPlatforms } from './platforms/index.js';
import { print, type Report } from './report.js';
import { benchServer } from './server/index.js';

const benches: Readonly<Record<string, () => Promise<Report>>> = {
  account: benchAccount,
  book: benchBook,
  checkout: benchCheckout,
  page: benchPage,
  platforms: benchPlatforms,
  server: benchServer,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in benches));
if (unknown === undefined) await run(wanted.length > 0 ? wanted : Object.keys(benches));
else fail(`no bench is called ${unknown}; there are ${Object.keys(benches).join(', ')}`);

/** A target that is missed is no failure; a bench that can't be run is one. */
async function run(names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      const report = await benches[name]?.();
      if (report) print(report);
    } catch (error) {
      fail(`${name} could not be run: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function fail(reason: string): void {
  process.stderr.write(`bench: ${reason}\n`);
  process.exitCode = 1;
}
