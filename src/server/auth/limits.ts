import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/index.js';
import type { Metrics } from '../metrics.js';
import { Refusal } from '../refusal.js';
import { keyedHash } from './secrets.js';

export interface Limit {
  count: number;
  /** The window's length. */
  seconds: number;
}

export interface Limits {
  failedSignInsPerAccount: Limit;
  failedSignInsPerAddress: Limit;
  /** Registrations whose password or code was refused. */
  failedRegistrationsPerAddress: Limit;
  /** Registrations that were refused for a phone number: each tells that it is somebody's. */
  takenPhonesPerAddress: Limit;
  /** For each purpose, and for each address of a client: a stranger uses up nobody else's. */
  codesPerEmailAndAddress: Limit;
  /** Over all addresses of clients, so that nobody's mailbox is flooded. */
  codesPerEmail: Limit;
  codesPerAddress: Limit;
  /**
   * Wrong codes, whatever they are for: each challenge takes few of them, but there are many
   * challenges. Above it the mailbox takes no code; its link, the password and passkeys go on.
   */
  failedCodesPerEmail: Limit;
  /** Only those that there are not: a link that is right is never in the way of it. */
  unknownInvitationsPerAddress: Limit;
  /** Resets whose link or code, or new password, was refused. */
  failedResetsPerAddress: Limit;
  /** Of one who is signed in: to estimate a password, to hash it and to mail it takes the server's time. */
  passwordChangesPerAccount: Limit;
  /** Each mails that it will be deleted, once she has taken the one before back. */
  deletionRequestsPerAccount: Limit;
  /** Each view of a page with a form to sign in asks for one. */
  passkeyChallengesPerAddress: Limit;
  /** Apart from passwords: who has used up those still signs in by passkey. */
  failedPasskeysPerAddress: Limit;
  /** Of the shop's tools, for each platform's API; each process counts its own, and refills evenly. */
  platformCalls: Limit;
}

const minutes = 60;
const hours = 60 * minutes;

export const defaultLimits: Limits = {
  failedSignInsPerAccount: { count: 10, seconds: 15 * minutes },
  failedSignInsPerAddress: { count: 100, seconds: 15 * minutes },
  failedRegistrationsPerAddress: { count: 100, seconds: 15 * minutes },
  takenPhonesPerAddress: { count: 10, seconds: hours },
  codesPerEmailAndAddress: { count: 5, seconds: hours },
  codesPerEmail: { count: 30, seconds: hours },
  codesPerAddress: { count: 300, seconds: hours },
  failedCodesPerEmail: { count: 100, seconds: 24 * hours },
  unknownInvitationsPerAddress: { count: 60, seconds: hours },
  failedResetsPerAddress: { count: 100, seconds: 15 * minutes },
  passwordChangesPerAccount: { count: 30, seconds: hours },
  deletionRequestsPerAccount: { count: 5, seconds: hours },
  passkeyChallengesPerAddress: { count: 1000, seconds: hours },
  failedPasskeysPerAddress: { count: 100, seconds: 15 * minutes },
  platformCalls: { count: 40, seconds: 1 },
};

interface Parts {
  database: Kysely<Database>;
  pepper: Buffer;
  now: () => number;
  limits: Limits;
  metrics: Pick<Metrics, 'limitReached'>;
}

/**
 * Counts in the database, so that all processes share them and a restart forgets nothing. A window
 * begins with its first hit.
 */
export class LimitCounter {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Counts one try before its work begins; throws the refusal `rate_limited` above the limit. */
  async hit(name: keyof Limits, ...whom: string[]): Promise<void> {
    const { database, now, limits } = this.#parts;
    const { count, seconds } = limits[name];
    const time = now();
    const over = sql<boolean>`limits.resets_at <= ${time}`;
    const { hits, resets_at } = await database
      .insertInto('limits')
      .values({ key: this.#key(name, whom), hits: 1, resets_at: time + seconds * 1000 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          hits: sql`case when ${over} then 1 else limits.hits + 1 end`,
          resets_at: sql`case when ${over} then excluded.resets_at else limits.resets_at end`,
        }),
      )
      .returning(['hits', 'resets_at'])
      .executeTakeFirstOrThrow();
    if (hits > count) throw this.#refusal(name, resets_at, time);
  }

  /** Counts nothing; throws the refusal `rate_limited` where another hit would. */
  async requireRoom(name: keyof Limits, ...whom: string[]): Promise<void> {
    const { database, now, limits } = this.#parts;
    const time = now();
    const full = await database
      .selectFrom('limits')
      .select('resets_at')
      .where('key', '=', this.#key(name, whom))
      .where('hits', '>=', limits[name].count)
      .where('resets_at', '>', time)
      .executeTakeFirst();
    if (full) throw this.#refusal(name, full.resets_at, time);
  }

  /** Takes one hit back: the try turned out to be none. */
  async forgive(name: keyof Limits, ...whom: string[]): Promise<void> {
    await this.#parts.database
      .updateTable('limits')
      .set({ hits: sql`hits - 1` })
      .where('key', '=', this.#key(name, whom))
      .where('hits', '>', 0)
      .execute();
  }

  async clear(name: keyof Limits, ...whom: string[]): Promise<void> {
    await this.#parts.database
      .deleteFrom('limits')
      .where('key', '=', this.#key(name, whom))
      .execute();
  }

  #key(name: keyof Limits, whom: readonly string[]): string {
    return keyedHash(this.#parts.pepper, 'limit', name, ...whom);
  }

  /** Epoch milliseconds. */
  #refusal(name: keyof Limits, end: number, time: number): Refusal {
    this.#parts.metrics.limitReached(name);
    const retryAfter = Math.max(1, Math.ceil((end - time) / 1000));
    return new Refusal('rate_limited', { retryAfter });
  }
}
