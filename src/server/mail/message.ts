import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import type { MailTemplate } from './strings.js';

/** One mail to one person. `to` is a bare address, without a name. */
export interface Message {
  to: string;
  /** Who gets the answers, as a bare address; without it the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** BCP 47, of subject and text. */
  language: string;
}

/** A message as it is queued. */
export interface QueuedMessage extends Message {
  /** Which of our mails it is, to count them by. */
  template: MailTemplate;
  /** Epoch milliseconds after which it is of no use to anybody, so that it isn't sent any more. */
  expiresAt?: number;
}

/** A message as a transport gets it. The same mail has the same `id` at every attempt. */
export interface OutgoingMessage extends Message {
  id: string;
  from: string;
}

/** No display name, list or comment: a transport would take what is inside for more recipients. */
const bareAddress = /^[^\s\p{Cc}@,;:<>()[\]"\\]+@[^\s\p{Cc}@,;:<>()[\]"\\]+$/u;
const control = /\p{Cc}/u;

/**
 * Puts a mail into the table that `MailSender` works through; inside a transaction it goes out only
 * if that commits. Throws a TypeError for an address or subject that could add headers or recipients.
 *
 * @param now epoch milliseconds
 */
export async function enqueue(
  db: Kysely<Database> | Transaction<Database>,
  message: QueuedMessage,
  now: number,
): Promise<void> {
  if (!bareAddress.test(message.to)) throw new TypeError('The recipient is not a bare address');
  if (message.replyTo !== undefined && !bareAddress.test(message.replyTo)) {
    throw new TypeError('The address for answers is not a bare address');
  }
  if (control.test(message.subject)) throw new TypeError('The subject is more than one line');
  await db
    .insertInto('mails')
    .values({
      id: randomUUID(),
      recipient: message.to,
      reply_to: message.replyTo ?? null,
      subject: message.subject,
      text: message.text,
      html: message.html,
      language: message.language,
      template: message.template,
      created_at: now,
      next_attempt_at: now,
      expires_at: message.expiresAt ?? null,
      attempts: 0,
      claimed_until: null,
      sent_at: null,
      failed_at: null,
      last_error: null,
    })
    .execute();
}
