import { setTimeout as wait } from 'node:timers/promises';

/** Waits for a condition, for at most thirty seconds; asks every 10 ms. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${String(condition)}`);
    await wait(10);
  }
}
