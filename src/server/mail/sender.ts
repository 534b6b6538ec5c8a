import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../database/schema.js';
import type { MailOutcome, Metrics } from '../metrics.js';
import type { OutgoingMessage } from './message.js';
import type { Transport } from './transport.js';

const seconds = 1000;
const minutes = 60 * seconds;
const days = 24 * 60 * minutes;

/** Longer than any attempt, so a claim runs out only when its process is gone. */
const claimTime = 5 * minutes;
const maximumAttempts = 8;
const firstDelay = 30 * seconds;
/** 30 s, 75 s, 3 min … 2 h: eight attempts within three and a half hours. */
const delayGrowth = 2.5;
const retention = 30 * days;
const pollInterval = 10 * seconds;
const cleaningInterval = 60 * minutes;
const maximumWorkers = 4;

export interface MailSenderOptions {
  database: Kysely<Database>;
  transport: Transport;
  /** The `From` of every mail, such as `Kiosk <hello@kiosk.example>`. */
  from: string;
  /** Epoch milliseconds. */
  now: () => number;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  metrics: Pick<Metrics, 'mail'>;
}

interface Claim {
  message: OutgoingMessage;
  template: string;
  /** Counting this one. */
  attempt: number;
  until: number;
  expiresAt: number | null;
}

/**
 * Sends the mails of the table, however many processes work on it: each mail is claimed by one of
 * them, and taken over when that one dies. What has expired is given up. Sent and given-up mails lose
 * their content at once, their rows after 30 days.
 */
export class MailSender {
  readonly #options: MailSenderOptions;
  readonly #workers = new Set<Promise<void>>();
  #missedPoke = false;
  #closing = false;
  #timers: NodeJS.Timeout[] = [];

  constructor(options: MailSenderOptions) {
    this.#options = options;
  }

  /** Looks for due mails from now on, also those that other processes left. */
  start(): void {
    if (this.#closing || this.#timers.length > 0) return;
    this.#timers = [
      setInterval(() => this.poke(), pollInterval).unref(),
      setInterval(() => this.#inBackground(this.#clean()), cleaningInterval).unref(),
    ];
    this.#inBackground(this.#clean());
    this.poke();
  }

  /** Starts work on what is due and returns at once; it never throws. */
  poke(): void {
    if (this.#closing) return;
    if (this.#workers.size >= maximumWorkers) {
      this.#missedPoke = true;
      return;
    }
    this.#inBackground(this.#work(), () => {
      if (!this.#missedPoke) return;
      this.#missedPoke = false;
      this.poke();
    });
  }

  /** Finishes the mails that are being sent and starts no other. The transport stays open. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const timer of this.#timers) clearInterval(timer);
    while (this.#workers.size > 0) await Promise.all(this.#workers);
  }

  #inBackground(work: Promise<void>, then?: () => void): void {
    const worker = work
      .catch((error: unknown) => this.#options.log.error(describe(error), 'mail queue unavailable'))
      .finally(() => {
        this.#workers.delete(worker);
        then?.();
      });
    this.#workers.add(worker);
  }

  async #work(): Promise<void> {
    // A request that pokes is answered first.
    await new Promise((resolve) => setImmediate(resolve));
    while (!this.#closing) {
      const claim = await this.#claim();
      if (!claim) return;
      await this.#send(claim);
    }
  }

  /** One due mail for this process alone, or undefined when none is due. */
  async #claim(): Promise<Claim | undefined> {
    const { database, from, now } = this.#options;
    for (;;) {
      const time = now();
      const candidate = await this.#unclaimed(time)
        .select(['id', 'attempts'])
        .where('next_attempt_at', '<=', time)
        .where('attempts', '<', maximumAttempts)
        .orderBy('next_attempt_at')
        .limit(1)
        .executeTakeFirst();
      if (!candidate) return undefined;
      const attempt = Number(candidate.attempts) + 1;
      const until = time + claimTime;
      const row = await database
        .updateTable('mails')
        .set({ claimed_until: until, attempts: attempt })
        .where('id', '=', candidate.id)
        // Every claim raises the number, so of two at once one finds no row, and looks again.
        .where('attempts', '=', candidate.attempts)
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (!row) continue;
      const { id, recipient: to, reply_to: replyTo, subject, text, html, language } = row;
      const message = { id, from, to, ...(replyTo && { replyTo }), subject, text, html, language };
      return { message, template: row.template, attempt, until, expiresAt: row.expires_at };
    }
  }

  async #send(claim: Claim): Promise<void> {
    const { message, template, until, expiresAt } = claim;
    const { database, now, metrics } = this.#options;
    const outcome = passed(expiresAt, now()) ? this.#expired(claim) : await this.#attempt(claim);
    metrics.mail(template, nameOf(outcome));
    await database
      .updateTable('mails')
      .set({ ...outcome, claimed_until: null })
      .where('id', '=', message.id)
      // Not where another process has taken over in the meantime.
      .where('claimed_until', '=', until)
      .execute();
  }

  #expired({ message, attempt }: Claim): Outcome {
    const { now, log } = this.#options;
    log.warn({ mail: message.id, attempt }, 'mail expired');
    return { failed_at: now(), text: '', html: '', last_error: 'expired' };
  }

  async #attempt({ message, attempt, expiresAt }: Claim): Promise<Outcome> {
    const { transport, now, log } = this.#options;
    const mail = { mail: message.id, attempt };
    try {
      await transport.send(message);
      log.info(mail, 'mail sent');
      return { sent_at: now(), text: '', html: '', last_error: null };
    } catch (error) {
      const last_error = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      const next = now() + Math.round(firstDelay * delayGrowth ** (attempt - 1));
      if (attempt >= maximumAttempts || passed(expiresAt, next)) {
        log.error({ ...mail, ...describe(error) }, 'mail given up');
        return { failed_at: now(), text: '', html: '', last_error };
      }
      log.warn({ ...mail, ...describe(error) }, 'mail not sent, will be tried again');
      return { next_attempt_at: next, last_error };
    }
  }

  async #clean(): Promise<void> {
    const { database, now, metrics } = this.#options;
    const time = now();
    // Its last attempt never ended: the process died.
    const interrupted = await database
      .updateTable('mails')
      .set({ failed_at: time, text: '', html: '', last_error: 'interrupted', claimed_until: null })
      .where(
        'id',
        'in',
        this.#unclaimed(time).select('id').where('attempts', '>=', maximumAttempts),
      )
      .returning('template')
      .execute();
    for (const { template } of interrupted) metrics.mail(template, 'failed');
    await database
      .deleteFrom('mails')
      .where((or) =>
        or.or([or('sent_at', '<', time - retention), or('failed_at', '<', time - retention)]),
      )
      .execute();
  }

  /** Neither sent nor given up, nor in the hands of a process. */
  #unclaimed(time: number) {
    return this.#options.database
      .selectFrom('mails')
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .where((or) => or.or([or('claimed_until', 'is', null), or('claimed_until', '<=', time)]));
  }
}

function passed(expiresAt: number | null, time: number): boolean {
  return expiresAt !== null && expiresAt <= time;
}

type Outcome =
  | { sent_at: number; text: ''; html: ''; last_error: null }
  | { failed_at: number; text: ''; html: ''; last_error: string }
  | { next_attempt_at: number; last_error: string };

function nameOf(outcome: Outcome): MailOutcome {
  if ('sent_at' in outcome) return 'sent';
  return 'failed_at' in outcome ? 'failed' : 'put_off';
}

/** An SMTP server's answer names the recipient, so the log gets codes only. */
function describe(error: unknown): Record<string, string | number> {
  const description: Record<string, string | number> = {};
  if (!(error instanceof Error)) return description;
  description['error'] = error.name;
  for (const key of ['code', 'responseCode'] as const) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' || typeof value === 'number') description[key] = value;
  }
  return description;
}
