import type { CustomerFilter } from '../../src/platforms/records.js';
import type { Server } from '../../src/server/index.js';
import type { Part } from '../report.js';
import { median, ratios } from '../statistics.js';
import { emailOf, frequentWord, ordinaryWord, rareWord } from './fill.js';

const rounds = 9;
const repetitions = 20;

interface Filled {
  server: Server;
  count: number;
}

interface Read {
  name: string;
  /** At most so many times what it takes with few customers. */
  most?: number;
  repetitions?: number;
  run(shop: Filled, repetition: number): Promise<unknown>;
}

const page = { number: 1, size: 50 };

function list({ server }: Filled, filter: CustomerFilter) {
  return server.operations.listCustomers({ filter, page });
}

const reads: readonly Read[] = [
  { name: 'first page', run: (shop) => list(shop, {}) },
  {
    name: 'deep page by sinceId',
    most: 1.5,
    run: (shop, repetition) => {
      const sinceId = String(Math.floor(shop.count * 0.9) + repetition);
      return list(shop, { sinceId });
    },
  },
  {
    name: 'find by e-mail',
    most: 1.5,
    run: (shop, repetition) => list(shop, { email: emailOf(spread(shop, repetition)) }),
  },
  { name: 'search for a rare word', most: 3, run: (shop) => list(shop, { text: rareWord }) },
  {
    name: 'search for an ordinary word',
    most: 3,
    run: (shop) => list(shop, { text: ordinaryWord }),
  },
  {
    name: 'search for a frequent word',
    most: 3,
    run: (shop) => list(shop, { text: frequentWord }),
  },
  {
    name: 'count of all',
    repetitions: 2,
    run: ({ server }) => server.operations.countCustomers({ filter: {} }),
  },
];

/** What reading costs with many customers, beside what it costs with few. */
export async function benchReads(database: string, few: Filled, many: Filled): Promise<Part> {
  const findings: Part['findings'][number][] = [];
  const seen: string[] = [];
  for (const read of reads) {
    const times = { few: [] as number[], many: [] as number[] };
    // The first round warms both up.
    for (let round = 0; round <= rounds; round += 1) {
      const measured = { few: await timeOf(read, few), many: await timeOf(read, many) };
      if (round === 0) continue;
      times.few.push(measured.few);
      times.many.push(measured.many);
    }
    findings.push({
      name: `${database}: ${read.name}, ${many.count} customers / ${few.count}`,
      values: ratios(times.many, times.few),
      ...(read.most !== undefined && { target: { most: read.most } }),
    });
    const milliseconds = (values: readonly number[]) => `${median(values).toFixed(2)} ms`;
    seen.push(
      `${database}: ${read.name}: ${milliseconds(times.few)}, then ${milliseconds(times.many)}`,
    );
  }
  return { findings, seen };
}

/** Milliseconds for one. */
async function timeOf(read: Read, shop: Filled): Promise<number> {
  const { repetitions: count = repetitions } = read;
  const start = performance.now();
  for (let repetition = 0; repetition < count; repetition += 1) await read.run(shop, repetition);
  return (performance.now() - start) / count;
}

/** Customers here and there. */
function spread({ count }: Filled, repetition: number): number {
  return 1 + ((repetition * 7919) % count);
}
