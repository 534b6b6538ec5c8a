import { performance } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { errorStatus } from '../contract/errors.js';
import type { PlatformName } from '../platforms/definition.js';
import type { FaultKind } from '../platforms/fault.js';
import { defaultLimits, type Limits } from './auth/limits.js';
import type { PlatformPort } from './gateway/port.js';
import { mailTemplates } from './mail/index.js';
import { Refusal } from './refusal.js';
import type { Services } from './services.js';

const prefix = 'customer_elements_';
/** Upper bounds in seconds: a session's query takes milliseconds, a platform up to ten seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const methods: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

export interface AnsweredRequest {
  method: string;
  /** The route's pattern, never the path: there are few of them, and they tell of nobody. */
  route: string;
  status: number;
  milliseconds: number;
}

const signInWays = ['password', 'code', 'link', 'passkey'] as const;
export type SignInWay = (typeof signInWays)[number];

const registrationWays = ['form', 'invitation'] as const;
export type RegistrationWay = (typeof registrationWays)[number];

/** `failed`: the server or the platform was at fault. */
const outcomes = ['ok', 'refused', 'failed'] as const;
type Outcome = (typeof outcomes)[number];

const mailOutcomes = ['sent', 'put_off', 'failed'] as const;
export type MailOutcome = (typeof mailOutcomes)[number];

const circuitStates = ['closed', 'half_open', 'open'] as const;
export type CircuitStateName = (typeof circuitStates)[number];

export interface PlatformCall {
  operation: PlatformOperation;
  outcome: 'ok' | 'no_answer' | FaultKind;
  milliseconds: number;
}

/** What the gateway asks of a platform. */
export type PlatformOperation = {
  [Name in keyof PlatformPort]: NonNullable<PlatformPort[Name]> extends (
    ...given: never[]
  ) => unknown
    ? Name
    : never;
}[keyof PlatformPort];

/** Of the process, not of one server in it; begun with the first question. */
let processRegistry: Registry | undefined;

/** What this process has counted. No label tells of anybody, and each has few values. */
export class Metrics {
  readonly #platform: string;
  readonly #registry = new Registry();
  readonly #requests = this.#histogram('request_seconds', 'Answered requests.', [
    'method',
    'route',
    'status',
  ]);
  readonly #signIns = this.#counter('sign_ins_total', 'Tries to sign in.', ['way', 'outcome']);
  readonly #registrations = this.#counter('registrations_total', 'Tries to open an account.', [
    'way',
    'outcome',
  ]);
  readonly #limits = this.#counter('limits_reached_total', 'Requests above a limit.', ['limit']);
  readonly #mails = this.#counter('mails_total', 'Tries to send a mail.', ['template', 'outcome']);
  readonly #mailsQueued = this.#gauge('mails_queued', 'Mails neither sent nor given up.', [
    'template',
  ]);
  readonly #mailsOverdue = this.#gauge(
    'mails_overdue_seconds',
    'How long the first due mail has waited.',
  );
  readonly #databaseSeconds = this.#gauge(
    'database_seconds',
    'How long the database took for one query.',
  );
  readonly #platformCalls = this.#histogram('platform_call_seconds', 'Calls to the platform.', [
    'platform',
    'operation',
    'outcome',
  ]);
  readonly #circuit = this.#gauge('platform_circuit', 'The circuit breaker: 1 at its state.', [
    'platform',
    'state',
  ]);
  readonly #platformUp = this.#gauge('platform_up', 'Whether the platform answers.', ['platform']);

  /** @param platform of a gateway */
  constructor(platform?: PlatformName) {
    this.#platform = platform ?? 'none';
    if (platform) this.circuitIs('closed');
    // A count that begins with one is no rise to Prometheus.
    for (const outcome of outcomes) {
      for (const way of signInWays) this.#signIns.inc({ way, outcome }, 0);
      for (const way of registrationWays) this.#registrations.inc({ way, outcome }, 0);
    }
    for (const limit of Object.keys(defaultLimits)) this.#limits.inc({ limit }, 0);
    for (const template of mailTemplates) {
      for (const outcome of mailOutcomes) this.#mails.inc({ template, outcome }, 0);
    }
  }

  request({ method, route, status, milliseconds }: AnsweredRequest): void {
    const known = methods.has(method) ? method : 'other';
    this.#requests.observe({ method: known, route, status }, milliseconds / 1000);
  }

  /** Counts what becomes of the work. */
  signIn<T>(way: SignInWay, work: () => Promise<T>): Promise<T> {
    return counted(work, (outcome) => this.#signIns.inc({ way, outcome }));
  }

  /** Counts what becomes of the work. */
  registration<T>(way: RegistrationWay, work: () => Promise<T>): Promise<T> {
    return counted(work, (outcome) => this.#registrations.inc({ way, outcome }));
  }

  limitReached(limit: keyof Limits): void {
    this.#limits.inc({ limit });
  }

  mail(template: string, outcome: MailOutcome): void {
    this.#mails.inc({ template, outcome });
  }

  platformCall({ milliseconds, ...labels }: PlatformCall): void {
    const platform = this.#platform;
    this.#platformCalls.observe({ platform, ...labels }, milliseconds / 1000);
  }

  circuitIs(current: CircuitStateName): void {
    const platform = this.#platform;
    for (const state of circuitStates) {
      this.#circuit.set({ platform, state }, state === current ? 1 : 0);
    }
  }

  /** All that Prometheus is told, in its text format. */
  async text({ database, upstream, now }: Pick<Services, 'database' | 'upstream' | 'now'>) {
    const begun = performance.now();
    const mails = await database
      .selectFrom('mails')
      .select((query) => [
        'template',
        query.fn.countAll<number>().as('queued'),
        query.fn.min('next_attempt_at').as('due'),
      ])
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .groupBy('template')
      .execute();
    this.#databaseSeconds.set((performance.now() - begun) / 1000);
    this.#mailsQueued.reset();
    for (const template of mailTemplates) this.#mailsQueued.set({ template }, 0);
    for (const { template, queued } of mails) this.#mailsQueued.set({ template }, Number(queued));
    const due = mails.map((mail) => Number(mail.due));
    this.#mailsOverdue.set(Math.max(0, ...due.map((time) => now() - time)) / 1000);
    const health = await upstream.health();
    if (health) this.#platformUp.set({ platform: this.#platform }, health === 'ok' ? 1 : 0);
    return Registry.merge([this.#registry, ofProcess()]).metrics();
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Counter({ name: prefix + name, help, labelNames, registers: [this.#registry] });
  }

  #gauge<Label extends string>(name: string, help: string, labelNames: Label[] = []) {
    return new Gauge({ name: prefix + name, help, labelNames, registers: [this.#registry] });
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[]) {
    const options = { labelNames, buckets, registers: [this.#registry] };
    return new Histogram({ name: prefix + name, help, ...options });
  }
}

/** As Prometheus has it: the content type of the text. */
export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;

async function counted<T>(work: () => Promise<T>, count: (outcome: Outcome) => void): Promise<T> {
  try {
    const result = await work();
    count('ok');
    return result;
  } catch (error) {
    count(error instanceof Refusal && errorStatus[error.code] < 500 ? 'refused' : 'failed');
    throw error;
  }
}

function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}
