import { Fault } from '../../platforms/fault.js';
import type { Calls } from './calls.js';
import type { PlatformPort } from './port.js';
import { NoSuchStore } from './trouble.js';

/** Milliseconds for which the platform isn't asked again how it is. */
const restTime = 10_000;
/** Milliseconds that a question after its health may take. */
const patience = 2000;

export type Health = 'ok' | 'unavailable';

interface Parts {
  port: Pick<PlatformPort, 'probe'>;
  calls: Calls;
  now: () => number;
}

/** Whether the platform answers. */
export class PlatformHealth {
  readonly #parts: Parts;
  #last: { at: number; health: Promise<Health> } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async read(): Promise<Health> {
    const { now, calls } = this.#parts;
    if (!this.#last || now() - this.#last.at >= restTime) {
      this.#last = { at: now(), health: this.ask() };
      return this.#last.health;
    }
    return calls.isTrusted ? this.#last.health : 'unavailable';
  }

  /** Asks in any case. */
  async ask(): Promise<Health> {
    const { calls } = this.#parts;
    const limit = AbortSignal.timeout(patience);
    try {
      await calls.run((signal) => this.#probe(AbortSignal.any([limit, signal])));
      return 'ok';
    } catch {
      return 'unavailable';
    }
  }

  async #probe(signal: AbortSignal): Promise<void> {
    try {
      await this.#parts.port.probe(signal);
    } catch (error) {
      if (!(error instanceof Fault) || error.kind !== 'not_found') throw error;
      // It asks for nobody who could be missing.
      throw new Fault('unavailable', { cause: new NoSuchStore() });
    }
  }
}
