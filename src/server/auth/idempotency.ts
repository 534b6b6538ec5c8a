import type { Kysely, Transaction } from 'kysely';
import { violatedColumn, type Database } from '../database/index.js';
import { Refusal } from '../refusal.js';
import { keyedHash } from './secrets.js';

export const idempotencyTime = 24 * 3_600_000;

interface Parts {
  database: Kysely<Database>;
  pepper: Buffer;
  now: () => number;
}

/** One request that may come twice. */
export interface Repeatable {
  route: string;
  /** Whose key it is, where she is signed in. */
  customerId?: string;
  /** The client's `Idempotency-Key`. */
  key: string;
  /** What makes it the same request: all of the body but its passwords. */
  body: unknown;
}

export interface KeptAnswer {
  /** The body, letter by letter. */
  answer: string;
  /** The session that began with the answer, by the hash of its token; empty for none. */
  sessionHash: string;
  /** Epoch milliseconds from which a repetition gets no session any more. */
  sessionUntil: number;
}

type NewAnswer = Pick<KeptAnswer, 'answer'> & Partial<KeptAnswer> & { customerId: string };

/** Answers that are kept with the effect that they report, so that a repetition has none of its own. */
export class Idempotency {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The first answer, or null; throws the refusal `idempotency_conflict` for another body. */
  async recall(request: Repeatable): Promise<KeptAnswer | null> {
    const { database, now } = this.#parts;
    const row = await database
      .selectFrom('idempotency_keys')
      .select(['fingerprint', 'answer', 'session_hash', 'session_until'])
      .where('key', '=', this.#key(request))
      .where('created_at', '>', now() - idempotencyTime)
      .executeTakeFirst();
    if (!row) return null;
    if (row.fingerprint !== this.#fingerprint(request)) throw new Refusal('idempotency_conflict');
    return {
      answer: row.answer,
      sessionHash: row.session_hash,
      sessionUntil: row.session_until,
    };
  }

  /** In the transaction of the effect; throws the refusal `idempotency_conflict` for a second one. */
  async keep(
    transaction: Transaction<Database>,
    request: Repeatable,
    { customerId, answer, sessionHash = '', sessionUntil = 0 }: NewAnswer,
  ): Promise<void> {
    const key = this.#key(request);
    const time = this.#parts.now();
    await transaction
      .deleteFrom('idempotency_keys')
      .where('key', '=', key)
      .where('created_at', '<=', time - idempotencyTime)
      .execute();
    try {
      await transaction
        .insertInto('idempotency_keys')
        .values({
          key,
          fingerprint: this.#fingerprint(request),
          customer_id: Number(customerId),
          answer,
          session_hash: sessionHash,
          session_until: sessionUntil,
          created_at: time,
        })
        .execute();
    } catch (error) {
      if (violatedColumn(error, ['key', 'pkey']) === null) throw error;
      throw new Refusal('idempotency_conflict', { cause: error });
    }
  }

  /** A repetition replaced the session: the next one has to replace that of the repetition. */
  async follow(
    transaction: Transaction<Database>,
    request: Repeatable,
    sessionHash: string,
  ): Promise<void> {
    await transaction
      .updateTable('idempotency_keys')
      .set({ session_hash: sessionHash })
      .where('key', '=', this.#key(request))
      .execute();
  }

  #key({ route, key, customerId }: Repeatable): string {
    const owner = customerId === undefined ? [] : [customerId];
    return keyedHash(this.#parts.pepper, 'idempotency', route, key, ...owner);
  }

  #fingerprint({ body }: Repeatable): string {
    return keyedHash(this.#parts.pepper, 'fingerprint', canonical(body));
  }
}

/** JSON whose keys are in order, because a client may write them in any. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
