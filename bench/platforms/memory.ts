import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Part } from '../report.js';
import type { Shop } from './shops.js';
import { numbers, uploadTo } from './uploads.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are in use. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** The memory at the end of long work, beside what it was after the first tenth. */
export async function benchMemory(database: string, shop: Shop, count: number): Promise<Part> {
  const listing = await whileListing(shop, count);
  const uploading = await whileUploading(shop);
  const megabytes = ([tenth, end]: Heaps) =>
    `${Math.round(tenth / 1e6)} MB, then ${Math.round(end / 1e6)} MB`;
  const finding = (work: string, [tenth, end]: Heaps) => ({
    name: `${database}: heap at the end of ${work} / after a tenth`,
    values: [end / tenth],
  });
  return {
    findings: [finding('listing all', listing), finding('uploading 10000', uploading)],
    seen: [
      `${database}: heap while listing all: ${megabytes(listing)}`,
      `${database}: heap while uploading 10000: ${megabytes(uploading)}`,
    ],
  };
}

type Heaps = readonly [tenth: number, end: number];

async function whileListing({ server }: Shop, count: number): Promise<Heaps> {
  let tenth = 0;
  let listed = 0;
  for (let sinceId = '0'; ;) {
    const page = { number: 1, size: 250 };
    const { customers } = await server.operations.listCustomers({ filter: { sinceId }, page });
    const last = customers.at(-1);
    if (!last) return [tenth, heap()];
    listed += customers.length;
    sinceId = last.id;
    if (tenth === 0 && listed >= count / 10) tenth = heap();
  }
}

async function whileUploading(shop: Shop): Promise<Heaps> {
  let tenth = 0;
  function* watched() {
    for (const number of numbers()) {
      if (number === 1000) tenth = heap();
      yield number;
    }
  }
  await uploadTo(shop, watched());
  return [tenth, heap()];
}
