import type { Logger } from 'pino';
import { Fault } from '../../platforms/fault.js';
import type { Calls } from './calls.js';
import { nobody } from './lookup.js';
import type { Mirror } from './mirror.js';
import type { PlatformPort } from './port.js';
import { NoSuchStore, noSuchStore } from './trouble.js';

/** Milliseconds for which the platform isn't asked again how it is. */
const restTime = 10_000;
/** Milliseconds that a question after its health may take. */
const patience = 2000;

export type Health = 'ok' | 'unavailable';

interface Parts {
  port: Pick<PlatformPort, 'probe' | 'find'>;
  calls: Calls;
  mirror: Mirror;
  log: Logger;
  now: () => number;
}

/** Whether the platform answers, and with our shop. */
export class PlatformHealth {
  readonly #parts: Parts;
  #last: { at: number; health: Promise<Health> } | null = null;
  /** Whether the log has it already that our customers aren't there. */
  #isTold = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async read(): Promise<Health> {
    const { now, calls } = this.#parts;
    if (!this.#last || now() - this.#last.at >= restTime) {
      this.#last = { at: now(), health: this.#ask() };
      return this.#last.health;
    }
    return calls.isTrusted ? this.#last.health : 'unavailable';
  }

  /**
   * Whether it is known at this moment that our shop is there, for what can't be taken back: one of
   * its customers has to be found; where we know none, its own word for how many it has.
   */
  async isOurs(): Promise<boolean> {
    const { probe } = this.#parts.port;
    const limit = AbortSignal.timeout(patience);
    try {
      if (probe) await this.#probe(probe, limit);
      return (await this.#findsCustomer(limit)) ?? probe !== null;
    } catch {
      return false;
    }
  }

  async #ask(): Promise<Health> {
    const { probe } = this.#parts.port;
    const limit = AbortSignal.timeout(patience);
    try {
      if (probe) await this.#probe(probe, limit);
      else if (!this.#tell((await this.#findsCustomer(limit)) !== false)) return 'unavailable';
      return 'ok';
    } catch {
      return 'unavailable';
    }
  }

  /** Whether it has one of the customers whom we know there; null where we know none. */
  async #findsCustomer(limit: AbortSignal): Promise<boolean | null> {
    const { port, calls, mirror } = this.#parts;
    const known = await mirror.newest();
    for (const key of known.length > 0 ? known : [{ id: nobody, ref: null }]) {
      const record = await calls.run('find', (signal) =>
        port.find(key, AbortSignal.any([limit, signal])),
      );
      if (record?.id === key.id) return true;
    }
    return known.length > 0 ? false : null;
  }

  async #probe(probe: NonNullable<PlatformPort['probe']>, limit: AbortSignal): Promise<void> {
    await this.#parts.calls.run('probe', async (signal) => {
      try {
        await probe(AbortSignal.any([limit, signal]));
      } catch (error) {
        if (!(error instanceof Fault) || error.kind !== 'not_found') throw error;
        // It asks for nobody who could be missing.
        throw new Fault('unavailable', { cause: new NoSuchStore() });
      }
    });
  }

  /** Once for each change. It is no failure of the calls: those few may have been deleted. */
  #tell(isThere: boolean): boolean {
    if (!isThere && !this.#isTold) this.#parts.log.warn(noSuchStore);
    this.#isTold = !isThere;
    return isThere;
  }
}
