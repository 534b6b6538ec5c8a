import type { Allowance } from '../../platforms/definition.js';
import type { Limit } from '../auth/limits.js';

interface Parts {
  /** So many calls at once; they come back evenly over the window. */
  limit: Limit;
  /** Milliseconds of a clock that nobody sets. */
  now?: () => number;
}

/** How many calls the shop's tools may make: a bucket that fills up again with time. */
export class CallAllowance {
  readonly #count: number;
  readonly #window: number;
  readonly #now: () => number;
  #left: number;
  #time: number;

  constructor({ limit, now = () => performance.now() }: Parts) {
    this.#count = limit.count;
    this.#window = limit.seconds * 1000;
    this.#now = now;
    this.#left = limit.count;
    this.#time = now();
  }

  /** Takes one call. Gives the seconds to wait, or null where there is one left. */
  take(): number | null {
    this.#refill();
    if (this.#left < 1) return Math.max(1, Math.ceil(this.#until(1) / 1000));
    this.#left -= 1;
    return null;
  }

  get now(): Allowance {
    this.#refill();
    return {
      limit: this.#count,
      left: Math.floor(this.#left),
      windowMilliseconds: this.#window,
      resetMilliseconds: Math.ceil(this.#until(this.#count)),
    };
  }

  #refill(): void {
    const time = this.#now();
    const back = ((time - this.#time) / this.#window) * this.#count;
    this.#left = Math.min(this.#count, this.#left + back);
    this.#time = time;
  }

  /** Milliseconds. */
  #until(left: number): number {
    return Math.max(0, ((left - this.#left) / this.#count) * this.#window);
  }
}
