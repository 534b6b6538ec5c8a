import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { Logger } from 'pino';
import { Fault, type FaultKind } from '../../platforms/fault.js';
import { EmailTaken, PhoneTaken, RefTaken } from '../customers/index.js';
import type { CircuitStateName, Metrics, PlatformOperation } from '../metrics.js';
import { invalidFields, Refusal } from '../refusal.js';
import { fieldsOf } from './field-names.js';
import type { Patience } from './settings.js';
import { troubleOf } from './trouble.js';

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

const stateNames: Readonly<Record<CircuitState, CircuitStateName>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

interface Parts {
  log: Logger;
  metrics: Metrics;
  patience?: Patience | undefined;
}

/** Calls to a platform: none takes for ever, and one that is sick is left alone until it recovers. */
export class Calls {
  readonly #parts: Parts;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #closing = new AbortController();
  /** What is wrong with the platform, as the log has it already. */
  #noted: string | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#breaker = circuitBreaker(handleWhen(isSick), {
      halfOpenAfter: parts.patience?.rest ?? restTime,
      breaker: new ConsecutiveBreaker(failures),
    });
    this.#breaker.onStateChange((state) => parts.metrics.circuitIs(stateNames[state]));
    this.#breaker.onBreak(() => parts.log.warn('the platform is left alone for a while'));
  }

  /** Throws a Refusal, EmailTaken, PhoneTaken or RefTaken in the place of the Fault. */
  async run<T>(
    operation: PlatformOperation,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const limit = AbortSignal.timeout(this.#parts.patience?.call ?? callTime);
    const signal = AbortSignal.any([limit, this.#closing.signal]);
    try {
      const result = await this.#breaker.execute(() => this.#timed(operation, () => work(signal)));
      this.#note(null);
      return result;
    } catch (error) {
      if (!this.#closing.signal.aborted) this.#noteFault(error);
      throw refusalOf(error);
    }
  }

  /** False while the platform is left alone. */
  get isTrusted(): boolean {
    return this.#breaker.state === CircuitState.Closed;
  }

  close(): void {
    this.#closing.abort();
  }

  async #timed<T>(operation: PlatformOperation, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const count = (outcome: 'ok' | 'no_answer' | FaultKind) =>
      this.#parts.metrics.platformCall({
        operation,
        outcome,
        milliseconds: performance.now() - begun,
      });
    try {
      const result = await work();
      count('ok');
      return result;
    } catch (error) {
      count(error instanceof Fault ? error.kind : 'no_answer');
      throw error;
    }
  }

  #noteFault(error: unknown): void {
    // Nobody has asked it.
    if (isBrokenCircuitError(error)) return;
    if (isSick(error)) this.#note(troubleOf(error));
    else if (!answerOf(error as Fault)) {
      // Only the kind: a text may quote what was sent, or what came.
      const { kind: reason } = error as Fault;
      this.#parts.log.warn({ reason }, 'the platform gave no good answer');
    }
  }

  /** Once for each change. */
  #note(trouble: string | null): void {
    if (trouble === this.#noted) return;
    this.#noted = trouble;
    const { log } = this.#parts;
    if (trouble === null) log.info('the platform answers again');
    else log.warn(trouble);
  }
}

function refusalOf(error: unknown): Error {
  const answer = isSick(error) ? null : answerOf(error as Fault);
  if (answer) return answer;
  const retryAfter = (error instanceof Fault && error.retryAfter) || restTime / 1000;
  return new Refusal('platform_unavailable', { retryAfter: Math.ceil(retryAfter) });
}

function isSick(error: unknown): boolean {
  return !(error instanceof Fault) || (sickness.has(error.kind) && !error.isOfOne);
}

/** What the shopper can mend, or wait for; null for what she can't. */
function answerOf({ kind, fields, retryAfter = 1, cause }: Fault): Error | null {
  if (kind === 'rate_limited') return new Refusal('rate_limited', { retryAfter });
  if (kind !== 'invalid') return null;
  const isTaken = (name: string) =>
    fields.some(({ field, reason }) => field === name && reason === 'taken');
  if (isTaken('email')) return new EmailTaken(undefined, { cause });
  if (isTaken('phone')) return new PhoneTaken(undefined, { cause });
  if (isTaken('ref') || isTaken('id')) return new RefTaken(undefined, { cause });
  const faults = fieldsOf(fields);
  return faults ? invalidFields(faults) : null;
}
