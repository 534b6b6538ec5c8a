import type { Kysely } from 'kysely';
import type { Database } from '../database/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import { EmailTaken, PhoneTaken, RefTaken } from './directory.js';
import type { EmailAddress } from './email.js';

/** What is told where an e-mail, phone number or reference is somebody else's; null for other errors. */
export function takenRefusal(cause: unknown): Refusal | null {
  if (cause instanceof EmailTaken) {
    return new Refusal('email_taken', { fields: { email: 'taken' }, cause });
  }
  if (cause instanceof PhoneTaken) {
    return new Refusal('phone_taken', { fields: { phone: 'taken' }, cause });
  }
  if (cause instanceof RefTaken) return invalidFields({ ref: 'taken' });
  return null;
}

/**
 * Names both where an e-mail and a phone number are taken: of a write that fails the database tells
 * one. Throws the refusal `email_taken`; nothing where one of them is free.
 */
export async function requireOneFree(
  database: Kysely<Database>,
  { email, phone }: { email: EmailAddress; phone?: string | null | undefined },
): Promise<void> {
  if (!phone) return;
  const rows = await database
    .selectFrom('customers')
    .select(['email_key', 'phone'])
    .where('gone_since', 'is', null)
    .where((where) => where.or([where('email_key', '=', email.key), where('phone', '=', phone)]))
    .execute();
  const isTaken = rows.some((row) => row.email_key === email.key);
  if (!isTaken || !rows.some((row) => row.phone === phone)) return;
  throw new Refusal('email_taken', { fields: { email: 'taken', phone: 'taken' } });
}
