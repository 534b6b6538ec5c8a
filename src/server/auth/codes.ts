import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import type { EmailCodePurpose } from '../../contract/session.js';
import type { EmailAddress } from '../customers/index.js';
import type { Database } from '../database/index.js';
import { Refusal } from '../refusal.js';
import type { LimitCounter } from './limits.js';
import { keyedHash, sameSecret } from './secrets.js';

export const codeMinutes = 10;
const maximumTries = 5;

interface Parts {
  database: Kysely<Database>;
  pepper: Buffer;
  now: () => number;
  limits: LimitCounter;
}

export interface Challenge {
  id: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  code: string;
}

/** A challenge whose code was right; `use` it before anything is done on its strength. */
export interface ProvenChallenge {
  id: string;
  purpose: EmailCodePurpose;
  email: EmailAddress;
  /** Epoch milliseconds. */
  expiresAt: number;
}

interface NewChallenge {
  purpose: EmailCodePurpose;
  email: EmailAddress;
  works: boolean;
  /** Of whom it is for, where only she may use it. */
  customerId?: string;
}

/** Six-digit codes that prove a mailbox, each for one challenge and one purpose. */
export class Codes {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Without `works` no code ever fits, and the challenge looks like any other from outside. The code
   * is random either way.
   */
  async create(
    transaction: Transaction<Database>,
    { purpose, email, works, customerId }: NewChallenge,
  ): Promise<Challenge> {
    const { now, pepper } = this.#parts;
    const id = randomUUID();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const time = now();
    const expiresAt = time + codeMinutes * 60_000;
    const hash = keyedHash(pepper, 'code', id, purpose, email.key, code);
    await transaction
      .insertInto('email_challenges')
      .values({
        id,
        purpose,
        email: email.address,
        email_key: email.key,
        customer_id: toColumn(customerId),
        code_hash: works ? hash : randomBytes(32).toString('base64url'),
        tries_left: maximumTries,
        created_at: time,
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
    return { id, expiresAt, code };
  }

  /**
   * Where the code was sent, without spending a try; throws the refusal `code_expired` where no code
   * can be right any more.
   */
  async emailOf(id: string, purpose: EmailCodePurpose): Promise<string> {
    const row = await this.#parts.database
      .selectFrom('email_challenges')
      .select('email')
      .where(this.#isOpen(id, purpose))
      .executeTakeFirst();
    if (!row) throw new Refusal('code_expired');
    return row.email;
  }

  /**
   * Spends one try. Throws the refusal `invalid_code`, or `code_expired` where no code can be right
   * any more, or the challenge is for another customer than this one; `rate_limited` where the
   * mailbox has had too many wrong ones. A right one is counted too, until `forgetCodes`.
   */
  async try(
    id: string,
    purpose: EmailCodePurpose,
    code: string,
    customerId?: string,
  ): Promise<ProvenChallenge> {
    const { database, limits, pepper } = this.#parts;
    const row = await database
      .updateTable('email_challenges')
      .set({ tries_left: sql`tries_left - 1` })
      .where(this.#isOpen(id, purpose))
      .where('customer_id', customerId === undefined ? 'is' : '=', toColumn(customerId))
      .returning(['email', 'email_key', 'code_hash', 'expires_at'])
      .executeTakeFirst();
    if (!row) throw new Refusal('code_expired');
    // Counted before the code is looked at: of many tries at once none slips through.
    await limits.hit('failedCodesPerEmail', row.email_key);
    const hash = keyedHash(pepper, 'code', id, purpose, row.email_key, code);
    if (!sameSecret(hash, row.code_hash)) throw new Refusal('invalid_code');
    return {
      id,
      purpose,
      email: { address: row.email, key: row.email_key },
      expiresAt: row.expires_at,
    };
  }

  async isUnused({ id }: ProvenChallenge): Promise<boolean> {
    const row = await this.#parts.database
      .selectFrom('email_challenges')
      .select('id')
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Marks the challenge as used, once; throws the refusal `code_expired` for the second. */
  async use(transaction: Transaction<Database>, { id }: ProvenChallenge): Promise<void> {
    const row = await transaction
      .updateTable('email_challenges')
      .set({ used_at: this.#parts.now() })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw new Refusal('code_expired');
  }

  /** Does what the right code is for. Where that fails it costs no try: the code wasn't at fault. */
  async orGiveBack<T>({ id }: ProvenChallenge, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // Where the database is away this fails too, and the first error tells more.
      await this.#giveBack(id).catch(() => undefined);
      throw error;
    }
  }

  async #giveBack(id: string): Promise<void> {
    await this.#parts.database
      .updateTable('email_challenges')
      .set({ tries_left: sql`tries_left + 1` })
      .where('id', '=', id)
      .where('tries_left', '<', maximumTries)
      .execute();
  }

  #isOpen(id: string, purpose: EmailCodePurpose) {
    return (where: ExpressionBuilder<Database, 'email_challenges'>) =>
      where.and([
        where('id', '=', id),
        where('purpose', '=', purpose),
        where('tries_left', '>', 0),
        where('used_at', 'is', null),
        where('expires_at', '>', this.#parts.now()),
      ]);
  }
}

function toColumn(customerId: string | undefined): number | null {
  return customerId === undefined ? null : Number(customerId);
}
