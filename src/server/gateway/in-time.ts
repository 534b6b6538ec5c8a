import { setTimeout } from 'node:timers/promises';

/** Milliseconds that a page waits for what it can do without. */
const visitPatience = 1000;

/** False where the work isn't done in time; it goes on. */
export async function inTime(work: Promise<boolean>): Promise<boolean> {
  const answered = new AbortController();
  const late = setTimeout(visitPatience, false, { signal: answered.signal });
  try {
    return await Promise.race([work, late]);
  } finally {
    answered.abort();
  }
}
