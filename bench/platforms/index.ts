import { findPostgres } from '../../test/support/postgres.js';
import type { Part, Report } from '../report.js';
import { fill } from './fill.js';
import { benchMemory } from './memory.js';
import { benchReads } from './reads.js';
import { withShops } from './shops.js';
import { benchUploads } from './uploads.js';

const few = 10_000;
const many = Number(process.env['BENCH_CUSTOMERS'] ?? 1_000_000);

/**
 * What the platforms' APIs can do with many customers, beside what they do with few; with
 * `BENCH_ONLY=uploads` the uploads alone.
 */
export async function benchPlatforms(): Promise<Report> {
  const programs = await findPostgres();
  const parts = [await benchDatabase('libsql')];
  if (programs !== undefined) parts.push(await benchDatabase('PostgreSQL', programs));
  else parts.push({ findings: [], seen: ['PostgreSQL is missing'] });
  return {
    title: `Customers in number, ${few} and ${many}`,
    findings: parts.flatMap(({ findings }) => findings),
    seen: parts.flatMap(({ seen }) => seen),
  };
}

function benchDatabase(name: string, programs?: string): Promise<Part> {
  if (process.env['BENCH_ONLY'] === 'uploads') return benchUploadsAlone(name, programs);
  return withShops(programs, 2, async ([small, large]) => {
    if (!small || !large) throw new Error('There are no shops to compare');
    const start = performance.now();
    await fill(small, few);
    await fill(large, many);
    const seconds = Math.round((performance.now() - start) / 1000);
    const parts = [
      await benchReads(
        name,
        { server: small.server, count: few },
        { server: large.server, count: many },
      ),
      await benchUploads(name, small),
      await benchMemory(name, large, many),
    ];
    return {
      findings: parts.flatMap(({ findings }) => findings),
      seen: [`${name}: filled in ${seconds} s`, ...parts.flatMap(({ seen }) => seen)],
    };
  });
}

function benchUploadsAlone(name: string, programs?: string): Promise<Part> {
  return withShops(programs, 1, async ([shop]) => {
    if (!shop) throw new Error('There is no shop to upload to');
    await fill(shop, few);
    return benchUploads(name, shop);
  });
}
