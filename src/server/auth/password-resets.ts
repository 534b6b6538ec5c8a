import { randomBytes } from 'node:crypto';
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { ErrorCode } from '../../contract/errors.js';
import { parseEmail, type EmailAddress } from '../customers/index.js';
import type { Database } from '../database/index.js';
import type { PasswordResetRow } from '../database/schema.js';
import { sha256 } from './secrets.js';

export const resetMinutes = 60;
/** Milliseconds after its end for which a reset still says that it works no more. */
export const resetRetention = 30 * 24 * 3_600_000;

interface Parts {
  database: Kysely<Database>;
  now: () => number;
}

/** One that was looked up by its token. */
export type StoredReset = Omit<PasswordResetRow, 'token_hash'>;

/**
 * Password resets by a token of 256 random bits that only the mail has. Whoever writes one writes its
 * customer first, in the same transaction, so that of two at once the second waits.
 */
export class PasswordResets {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Takes the place of the customer's earlier ones, if she still has this e-mail and her account. An
   * id of nobody costs the same statements, and leaves nothing: its token works for no one.
   */
  async create(
    transaction: Transaction<Database>,
    customerId: string,
    email: EmailAddress,
  ): Promise<{ token: string; expiresAt: number }> {
    const now = this.#parts.now();
    const id = Number(customerId);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = now + resetMinutes * 60_000;
    await transaction
      .updateTable('customers')
      .set({ email_key: email.key })
      .where('id', '=', id)
      .where('email_key', '=', email.key)
      .execute();
    await this.endAll(transaction, customerId);
    await transaction
      .insertInto('password_resets')
      .columns(['token_hash', 'customer_id', 'email_key', 'created_at', 'expires_at'])
      .expression((query) =>
        query
          .selectFrom('customers')
          .select(({ val, ref }) => [
            val(sha256(token)).as('token_hash'),
            ref('id').as('customer_id'),
            ref('email_key').as('email_key'),
            val(now).as('created_at'),
            val(expiresAt).as('expires_at'),
          ])
          .where('id', '=', id)
          .where('email_key', '=', email.key)
          .where('state', '=', 'enabled'),
      )
      .execute();
    return { token, expiresAt };
  }

  async read(token: string): Promise<StoredReset | null> {
    const row = await this.#parts.database
      .selectFrom('password_resets')
      .selectAll()
      .where('token_hash', '=', sha256(token))
      .executeTakeFirst();
    return row ?? null;
  }

  async isOpen(token: string): Promise<boolean> {
    const row = await this.#parts.database
      .selectFrom('password_resets')
      .select('token_hash')
      .where(this.#isOpen(token))
      .executeTakeFirst();
    return row !== undefined;
  }

  /** False where it isn't open any more. */
  async use(transaction: Transaction<Database>, token: string): Promise<boolean> {
    const row = await transaction
      .updateTable('password_resets')
      .set({ used_at: this.#parts.now() })
      .where(this.#isOpen(token))
      .returning('token_hash')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Whatever link the customer was sent sets no password any more. */
  async endAll(transaction: Transaction<Database>, customerId: string): Promise<void> {
    await transaction
      .updateTable('password_resets')
      .set({ replaced_at: this.#parts.now() })
      .where('customer_id', '=', Number(customerId))
      .where('used_at', 'is', null)
      .where('replaced_at', 'is', null)
      .execute();
  }

  /** Why a reset doesn't work, or null. */
  faultOf(reset: StoredReset, { state, email }: Customer): ErrorCode | null {
    const open =
      reset.used_at === null &&
      reset.replaced_at === null &&
      reset.expires_at > this.#parts.now() &&
      state === 'enabled' &&
      // To another mailbox than hers of today it proves nothing.
      parseEmail(email)?.key === reset.email_key;
    return open ? null : 'reset_expired';
  }

  #isOpen(token: string) {
    return (where: ExpressionBuilder<Database, 'password_resets'>) =>
      where.and([
        where('token_hash', '=', sha256(token)),
        where('used_at', 'is', null),
        where('replaced_at', 'is', null),
        where('expires_at', '>', this.#parts.now()),
      ]);
  }
}
