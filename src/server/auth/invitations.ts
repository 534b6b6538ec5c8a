import { randomBytes } from 'node:crypto';
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { ErrorCode } from '../../contract/errors.js';
import { parseEmail } from '../customers/index.js';
import type { Database } from '../database/index.js';
import type { InvitationRow } from '../database/schema.js';
import { sha256 } from './secrets.js';

const days = 24 * 3_600_000;

export const invitationDays = 30;
/** Milliseconds after its end for which an invitation still says what became of it. */
export const invitationRetention = 365 * days;

interface Parts {
  database: Kysely<Database>;
  now: () => number;
}

/** One that was looked up by its token. */
export type StoredInvitation = Omit<InvitationRow, 'token_hash'>;

/**
 * Invitations by a token of 256 random bits that only the mail has. Whoever writes one writes its
 * customer first, in the same transaction, so that of two at once the second waits.
 */
export class Invitations {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes the place of the customer's earlier ones. */
  async create(
    transaction: Transaction<Database>,
    customer: Customer,
  ): Promise<{ token: string; expiresAt: number }> {
    const now = this.#parts.now();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = now + invitationDays * days;
    await transaction
      .updateTable('invitations')
      .set({ replaced_at: now })
      .where('customer_id', '=', Number(customer.id))
      .where('replaced_at', 'is', null)
      .execute();
    await transaction
      .insertInto('invitations')
      .values({
        token_hash: sha256(token),
        customer_id: Number(customer.id),
        email_key: keyOf(customer),
        created_at: now,
        expires_at: expiresAt,
        used_at: null,
        declined_at: null,
        replaced_at: null,
      })
      .execute();
    return { token, expiresAt };
  }

  async read(token: string, database = this.#parts.database): Promise<StoredInvitation | null> {
    const row = await database
      .selectFrom('invitations')
      .selectAll()
      .where('token_hash', '=', sha256(token))
      .executeTakeFirst();
    return row ?? null;
  }

  /** Whether `end` would end it. */
  async isOpen(token: string): Promise<boolean> {
    const row = await this.#parts.database
      .selectFrom('invitations')
      .select('token_hash')
      .where(isOpen)
      .where('token_hash', '=', sha256(token))
      .executeTakeFirst();
    return row !== undefined;
  }

  /** False where it isn't open any more. */
  async end(
    transaction: Transaction<Database>,
    token: string,
    how: 'used' | 'declined',
  ): Promise<boolean> {
    const row = await this.#closing(transaction, how)
      .where('token_hash', '=', sha256(token))
      .returning('token_hash')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** For a customer who has come to her account in another way. */
  async useOpen(transaction: Transaction<Database>, customerId: string): Promise<void> {
    await this.#closing(transaction, 'used')
      .where('customer_id', '=', Number(customerId))
      .execute();
  }

  /** Why an invitation doesn't work, or null. */
  faultOf(invitation: StoredInvitation, customer: Customer): ErrorCode | null {
    if (invitation.replaced_at !== null) return 'invitation_replaced';
    if (invitation.used_at !== null || customer.state === 'enabled') return 'invitation_used';
    if (invitation.declined_at !== null || customer.state === 'declined') {
      return 'invitation_declined';
    }
    // The shop has taken it back, or written the customer down with another mailbox.
    const withdrawn = customer.state === 'disabled' || keyOf(customer) !== invitation.email_key;
    return withdrawn || invitation.expires_at <= this.#parts.now() ? 'invitation_expired' : null;
  }

  #closing(transaction: Transaction<Database>, how: 'used' | 'declined') {
    const now = this.#parts.now();
    return transaction
      .updateTable('invitations')
      .set(how === 'used' ? { used_at: now } : { declined_at: now })
      .where(isOpen);
  }
}

function isOpen(where: ExpressionBuilder<Database, 'invitations'>) {
  return where.and([
    where('used_at', 'is', null),
    where('declined_at', 'is', null),
    where('replaced_at', 'is', null),
  ]);
}

function keyOf({ email }: Customer): string {
  return parseEmail(email)?.key ?? '';
}
