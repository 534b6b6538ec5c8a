import { setTimeout } from 'node:timers/promises';

/** Milliseconds: longer than it takes to write down who was found. */
export const evenStep = 200;

/** Draws the work out to whole multiples of `step` milliseconds: its time doesn't tell what it found. */
export async function evenly<T>(step: number, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - began;
    await setTimeout(step - (taken % step));
  }
}
