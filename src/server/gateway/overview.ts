import type { Logger } from 'pino';
import { describeError } from '../log.js';
import { Refusal } from '../refusal.js';
import type { GatewayAddresses } from './addresses.js';
import { inTime } from './in-time.js';
import type { OrderMirror } from './orders.js';
import type { PlatformPort } from './port.js';
import { overviewTime } from './upstream.js';

interface Parts {
  port: Pick<PlatformPort, 'carriesAddresses' | 'hasOrders'>;
  addresses: GatewayAddresses;
  orders: OrderMirror;
  log: Logger;
  now: () => number;
}

interface Brought {
  at: number;
  /** Done, and nothing new, for whoever comes after it. */
  work: Promise<boolean>;
}

/** Her orders and addresses, before she opens the pages that show them. */
export class Overview {
  readonly #parts: Parts;
  /** Whose were asked for last, the latest at the end. */
  readonly #brought = new Map<string, Brought>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Never throws: a page without it is better than none. */
  tryBring(customerId: string, maximumAge: number): Promise<boolean> {
    const { port, now } = this.#parts;
    if (port.carriesAddresses && !port.hasOrders) return Promise.resolve(false);
    const former = this.#brought.get(customerId);
    const isFresh = former && now() - former.at < maximumAge;
    return inTime(isFresh ? former.work : this.#begin(customerId));
  }

  #begin(customerId: string): Promise<boolean> {
    const time = this.#parts.now();
    const brought: Brought = { at: time, work: this.#bring(customerId) };
    this.#brought.delete(customerId);
    this.#brought.set(customerId, brought);
    for (const [id, { at }] of this.#brought) {
      if (time - at < overviewTime) break;
      this.#brought.delete(id);
    }
    const { work } = brought;
    void work.then((isDone) => {
      brought.work = Promise.resolve(false);
      const isLast = this.#brought.get(customerId) === brought;
      if (!isDone && isLast) this.#brought.delete(customerId);
    });
    return work;
  }

  async #bring(customerId: string): Promise<boolean> {
    const { addresses, orders, log } = this.#parts;
    const works = [addresses.bring(customerId), orders.bring(customerId)];
    const results = await Promise.allSettled(works);
    for (const result of results) {
      if (result.status === 'fulfilled' || result.reason instanceof Refusal) continue;
      log.error(describeError(result.reason), 'no overview was brought');
    }
    return results.every(({ status }) => status === 'fulfilled');
  }
}
