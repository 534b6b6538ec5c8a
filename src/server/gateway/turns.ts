import { Refusal } from '../refusal.js';

/** So many may wait for one customer; whoever writes faster than her platform answers has to pause. */
const mostWaiting = 50;
/** Seconds. */
const pause = 5;

/**
 * One piece of work after the other for each customer: platforms take a name, or a whole book, as it
 * was read and written again, and have no guard against two who do so at once.
 */
export class Turns {
  readonly #lines = new Map<string, { last: Promise<unknown>; length: number }>();

  /** Must not be asked again within the work. Throws the refusal `platform_unavailable`. */
  async take<T>(customerId: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(customerId) ?? { last: Promise.resolve(), length: 0 };
    if (line.length > mostWaiting) throw new Refusal('platform_unavailable', { retryAfter: pause });
    this.#lines.set(customerId, line);
    line.length += 1;
    const turn = line.last.then(work, work);
    line.last = turn;
    try {
      return await turn;
    } finally {
      line.length -= 1;
      if (line.length === 0) this.#lines.delete(customerId);
    }
  }
}
