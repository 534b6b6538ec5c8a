import { Refusal } from '../refusal.js';
import { EmailTaken, PhoneTaken } from './directory.js';

/** What is told where an e-mail or phone number belongs to somebody else; null for other errors. */
export function takenRefusal(cause: unknown): Refusal | null {
  if (cause instanceof EmailTaken) {
    return new Refusal('email_taken', { fields: { email: 'taken' }, cause });
  }
  if (cause instanceof PhoneTaken) {
    return new Refusal('phone_taken', { fields: { phone: 'taken' }, cause });
  }
  return null;
}
