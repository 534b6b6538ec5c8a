import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { Logger } from 'pino';
import { Fault } from '../../platforms/fault.js';
import { EmailTaken, PhoneTaken, RefTaken } from '../customers/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import { fieldsOf } from './field-names.js';
import type { Patience } from './settings.js';

/** Milliseconds that a call may take, all its tries together. */
export const callTime = 10_000;
/** So many failures one after the other, and the platform is left alone for a while. */
const failures = 5;
const restTime = 10_000;

/** What tells that the platform is sick, or that it won't have us; the rest is about one call. */
const sickness: ReadonlySet<Fault['kind']> = new Set([
  'unauthorized',
  'user_agent_required',
  'rate_limited',
  'unavailable',
  'server_error',
]);

interface Parts {
  log: Logger;
  patience?: Patience | undefined;
}

/** Calls to a platform: none takes for ever, and one that is sick is left alone until it recovers. */
export class Calls {
  readonly #parts: Parts;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #closing = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#breaker = circuitBreaker(handleWhen(isSick), {
      halfOpenAfter: parts.patience?.rest ?? restTime,
      breaker: new ConsecutiveBreaker(failures),
    });
    this.#breaker.onBreak(() => parts.log.warn('the platform is left alone for a while'));
    this.#breaker.onReset(() => parts.log.info('the platform answers again'));
  }

  /** Throws a Refusal, EmailTaken, PhoneTaken or RefTaken in the place of the Fault. */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const limit = AbortSignal.timeout(this.#parts.patience?.call ?? callTime);
    const signal = AbortSignal.any([limit, this.#closing.signal]);
    try {
      return await this.#breaker.execute(() => work(signal));
    } catch (error) {
      throw this.#refusalOf(error);
    }
  }

  /** False while the platform is left alone. */
  get isTrusted(): boolean {
    return this.#breaker.state === CircuitState.Closed;
  }

  close(): void {
    this.#closing.abort();
  }

  #refusalOf(error: unknown): Error {
    if (!isSick(error)) return answerOf(error as Fault) ?? this.#unavailable(error);
    return this.#unavailable(error);
  }

  #unavailable(error: unknown): Refusal {
    const { log } = this.#parts;
    // Only the kind: a text may quote what was sent, or what came.
    const reason = error instanceof Fault ? error.kind : nameOf(error);
    if (!isBrokenCircuitError(error)) log.warn({ reason }, 'the platform gave no good answer');
    const retryAfter = (error instanceof Fault && error.retryAfter) || restTime / 1000;
    return new Refusal('platform_unavailable', { retryAfter: Math.ceil(retryAfter) });
  }
}

function isSick(error: unknown): boolean {
  return !(error instanceof Fault) || sickness.has(error.kind);
}

/** What the shopper can mend; null for what she can't. */
function answerOf({ kind, fields, cause }: Fault): Error | null {
  if (kind !== 'invalid') return null;
  const isTaken = (name: string) =>
    fields.some(({ field, reason }) => field === name && reason === 'taken');
  if (isTaken('email')) return new EmailTaken(undefined, { cause });
  if (isTaken('phone')) return new PhoneTaken(undefined, { cause });
  if (isTaken('ref') || isTaken('id')) return new RefTaken(undefined, { cause });
  const faults = fieldsOf(fields);
  return faults ? invalidFields(faults) : null;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
