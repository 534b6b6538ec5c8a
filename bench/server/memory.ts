import { setTimeout as wait } from 'node:timers/promises';
import { storefrontPath } from '../../src/contract/constants.js';
import type { Part } from '../report.js';
import { median, ratios } from '../statistics.js';
import { beside, Program } from './processes.js';
import { startServer, type BenchShop } from './shop.js';

const starts = 3;
/** What a start leaves behind is collected by then. */
const settlingTime = 2000;

/** The memory of the server when it has just been started and asked once. */
export async function benchMemory(shop: BenchShop): Promise<Part> {
  const bytes = { server: [] as number[], bare: [] as number[] };
  for (let start = 0; start < starts; start += 1) {
    bytes.server.push(await idleMemory(startServer(shop), `${storefrontPath}/session`));
    bytes.bare.push(await idleMemory(Program.start('bare'), '/session'));
  }
  const megabytes = (values: readonly number[]) => `${Math.round(median(values) / 1e6)} MB`;
  return {
    findings: [{ name: 'memory when idle / bare Hono', values: ratios(bytes.server, bytes.bare) }],
    seen: [`memory when idle: ${megabytes(bytes.server)}, bare Hono: ${megabytes(bytes.bare)}`],
  };
}

function idleMemory(program: Program, path: string): Promise<number> {
  return beside([program], async () => {
    await fetch((await program.origin()) + path);
    await wait(settlingTime);
    return program.memory();
  });
}
