import { invalidFields, Refusal } from '../refusal.js';
import { EmailTaken, PhoneTaken, RefTaken } from './directory.js';

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
