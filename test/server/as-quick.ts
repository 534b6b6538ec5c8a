import assert from 'node:assert/strict';
import type { Answer } from './support.js';

/**
 * Holds the lower quartiles of so many pairs within 10 % of each other or 0.3 ms. Other work of the
 * machine only ever adds to a time, and least to the quickest; where it was too much, more pairs are
 * measured, up to six times as many. A difference that is there shows in the quickest as well, and in
 * any number of them.
 */
export async function untilAsQuick(
  name: string,
  ask: (email: string) => Promise<Answer>,
  { pairs }: { pairs: number },
): Promise<void> {
  const known: number[] = [];
  const unknown: number[] = [];
  const trials = [
    async () => known.push(await timed(() => ask('known@example.com'))),
    async () => unknown.push(await timed(() => ask('unknown@example.com'))),
  ];
  const seen: string[] = [];
  for (let pair = 1; pair <= 6 * pairs; pair++) {
    for (const trial of trials) await trial();
    // What one leaves to be done in the background weighs on either.
    trials.reverse();
    if (pair % pairs !== 0) continue;
    const [one, other] = [lowerQuartile(known), lowerQuartile(unknown)];
    const apart = Math.abs(one - other);
    if (apart < 0.3 || apart < 0.1 * Math.max(one, other)) return;
    seen.push(`${one.toFixed(2)} ms and ${other.toFixed(2)} ms`);
  }
  assert.fail(`${name} took, for a known and for an unknown e-mail, ${seen.join(', then ')}`);
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

function lowerQuartile(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 2] ?? 0;
}
