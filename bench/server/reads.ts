import { storefrontPath } from '../../src/contract/constants.js';
import type { Part } from '../report.js';
import { median, ratios } from '../statistics.js';
import { withConnections } from './connection.js';
import { throughput, type Target } from './load.js';
import { beside, Program } from './processes.js';
import { selectOf, sessionRequest, signIn, startServer, type BenchShop } from './shop.js';

const rounds = 9;
const seconds = 1;

/** Reads of a live session, beside a bare route that sends the same SELECT and answers the same. */
export async function benchReads(shop: BenchShop): Promise<Part> {
  const server = startServer(shop);
  return beside([server], async () => {
    const origin = await server.origin();
    const token = await signIn(shop, origin);
    const real = sessionTarget(origin, token);
    const session = { ...(await selectOf(shop, token)), answer: await answerOf(real) };
    const bare = Program.start('bare', [], { BARE_SESSION: JSON.stringify(session) });
    return beside([bare], async () => {
      const bareOrigin = await bare.origin();
      const floor = { url: bareOrigin, request: sessionRequest(bareOrigin, '/session', token) };
      return readsInTurn(real, floor);
    });
  });
}

export function sessionTarget(origin: string, token: string): Target {
  return { url: origin, request: sessionRequest(origin, `${storefrontPath}/session`, token) };
}

async function readsInTurn(real: Target, floor: Target): Promise<Part> {
  const reads = { real: [] as number[], floor: [] as number[] };
  // The first round warms both up.
  for (let round = 0; round <= rounds; round += 1) {
    const rates = {
      real: await throughput(real, seconds),
      floor: await throughput(floor, seconds),
    };
    if (round === 0) continue;
    reads.real.push(rates.real);
    reads.floor.push(rates.floor);
  }
  const rate = (rates: readonly number[]) => `${Math.round(median(rates))}/s`;
  return {
    findings: [
      {
        name: 'session reads / bare Hono route with the same SELECT',
        values: ratios(reads.real, reads.floor),
        target: { least: 0.7 },
      },
    ],
    seen: [`session reads: ${rate(reads.real)}, bare route: ${rate(reads.floor)}`],
  };
}

async function answerOf({ url, request }: Target): Promise<unknown> {
  const answer = await withConnections(url, 1, async ([connection]) => connection?.send(request));
  const body = JSON.parse(answer?.split('\r\n\r\n')[1] ?? '') as { customer: unknown };
  if (!body.customer) throw new Error("The session is nobody's");
  return body;
}
