import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Part } from '../report.js';
import { median, quantile, ratios } from '../statistics.js';
import type { ArgonWork } from './argon.js';
import { allAtOnce, latenciesDuring } from './load.js';
import { beside, Program } from './processes.js';
import { sessionTarget } from './reads.js';
import { signIn, signInRequest, startServer, type BenchShop } from './shop.js';

const rounds = 7;
const idleSeconds = 1;

/** Sign-ins of all customers at once: beside argon2id alone, and as what other shoppers feel of them. */
export async function benchSignIns(shop: BenchShop): Promise<Part> {
  const server = startServer(shop);
  const argon = Program.start('argon');
  return beside([server, argon], async () => {
    const origin = await server.origin();
    const session = sessionTarget(origin, await signIn(shop, origin));
    const requests = shop.emails.map((_, customer) => signInRequest(origin, shop, customer));
    const times = { argon: [] as number[], signIns: [] as number[] };
    const p99 = { idle: [] as number[], busy: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.argon.push(await argonAlone(argon, shop));
      times.signIns.push(await allAtOnce(origin, requests));
      const idle = new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000));
      p99.idle.push(quantile(await latenciesDuring(session, idle), 0.99));
      const signIns = allAtOnce(origin, requests);
      p99.busy.push(quantile(await latenciesDuring(session, signIns), 0.99));
    }
    return {
      findings: [
        {
          name: 'sign-ins / argon2id alone',
          // More time is fewer a second.
          values: ratios(times.argon, times.signIns),
        },
        {
          name: `p99 of session reads during ${requests.length} sign-ins / idle`,
          values: ratios(p99.busy, p99.idle),
        },
      ],
      seen: [
        `${requests.length} sign-ins: ${milliseconds(times.signIns)}, argon2id alone: ${milliseconds(times.argon)}`,
        `p99 of session reads: ${milliseconds(p99.busy)} during sign-ins, ${milliseconds(p99.idle)} idle`,
      ],
    };
  });
}

/** Milliseconds for as many verifications as there are sign-ins, as many at once as the server does. */
async function argonAlone(argon: Program, shop: BenchShop): Promise<number> {
  const work: ArgonWork = {
    passwordHash: shop.passwordHash,
    password: shop.password,
    count: shop.emails.length,
    atOnce: Math.max(1, availableParallelism() - 1),
  };
  const answer = once(argon.process, 'message');
  argon.process.send(work);
  const [time] = (await answer) as [number];
  return time;
}

const milliseconds = (values: readonly number[]): string => `${median(values).toFixed(1)} ms`;
