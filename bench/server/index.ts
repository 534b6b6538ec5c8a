import type { Report } from '../report.js';
import { benchMemory } from './memory.js';
import { buildPrograms } from './processes.js';
import { benchReads } from './reads.js';
import { withShop } from './shop.js';
import { benchSignIns } from './sign-ins.js';

/** As many customers as sign in at once. */
const customers = 50;

/** What the server adds to the parts that it is made of. */
export async function benchServer(): Promise<Report> {
  await buildPrograms();
  return withShop(customers, async (shop) => {
    const parts = [await benchReads(shop), await benchSignIns(shop), await benchMemory(shop)];
    return {
      title: 'Server on the embedded database, over HTTP',
      findings: parts.flatMap(({ findings }) => findings),
      seen: parts.flatMap(({ seen }) => seen),
    };
  });
}
