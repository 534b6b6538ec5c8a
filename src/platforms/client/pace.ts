import type { RateLimit } from '../definition.js';
import { Fault } from '../fault.js';
import type { TransportOptions } from './options.js';

/** Keeps to what the platform said is left. */
export interface Pace {
  /** Waits until there may be a request. Throws the Fault `rate_limited` where that is too long. */
  turn(signal?: AbortSignal): Promise<void>;
  note(headers: Headers): void;
  /** Nothing for so long. */
  rest(milliseconds: number): void;
}

export function createPace(
  { read }: RateLimit,
  { now, wait, maximumWait }: Required<Pick<TransportOptions, 'now' | 'wait' | 'maximumWait'>>,
): Pace {
  let left = Infinity;
  let resetAt = 0;
  return {
    async turn(signal) {
      while (left <= 0) {
        const milliseconds = resetAt - now();
        // There is one at least; its answer tells how many more.
        if (milliseconds <= 0) left = 1;
        else if (milliseconds > maximumWait) {
          throw new Fault('rate_limited', { retryAfter: Math.ceil(milliseconds / 1000) });
        } else await wait(milliseconds, signal);
      }
      left -= 1;
    },
    note(headers) {
      const told = read(headers);
      if (!told || !Number.isFinite(told.left)) return;
      left = told.left;
      resetAt = now() + (Number.isFinite(told.resetMilliseconds) ? told.resetMilliseconds : 1000);
    },
    rest(milliseconds) {
      left = 0;
      resetAt = now() + milliseconds;
    },
  };
}
