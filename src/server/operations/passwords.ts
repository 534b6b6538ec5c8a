import type { CustomerWrite } from '../../platforms/records.js';
import { maximumPasswordLength } from '../auth/password-policy.js';
import { parseEmail, type EmailAddress } from '../customers/index.js';
import type { Services } from '../services.js';
import { invalid, notFound } from './faults.js';

/** What shops have let their customers choose elsewhere; she herself must choose a longer one. */
const minimumLength = 7;

/** An e-mail that no customer has. */
const nobody: EmailAddress = { address: '', key: '' };

/** The hash of the password that the shop sets, or null where it sets none. */
export async function readPassword(
  { passwords }: Services,
  { password }: CustomerWrite,
): Promise<string | null> {
  if (password === undefined) return null;
  if (passwordLength(password) < minimumLength) {
    const message = `A password has at least ${minimumLength} characters`;
    throw invalid({ field: 'password', reason: 'invalid', message });
  }
  return passwords.hash(password);
}

/**
 * Whether it signs in to the account of an enabled customer; takes as long for one who isn't there. A
 * wrong one counts as one at the storefront does.
 */
export async function validatePassword(
  { customers, limits }: Services,
  id: string,
  password: string,
): Promise<boolean> {
  const known = await customers.findById(id);
  const email = known && parseEmail(known.email);
  // No password is longer, and to hash it would keep the processor busy.
  const tried = passwordLength(password) > maximumPasswordLength ? '' : password;
  if (!email) {
    await customers.checkPassword(nobody, tried);
    throw notFound('customer');
  }
  // Counted before the password is looked at: of many tries at once none slips through.
  await limits.hit('failedSignInsPerAccount', email.key);
  const match = await customers.checkPassword(email, tried).catch(async (error) => {
    await limits.forgive('failedSignInsPerAccount', email.key).catch(() => undefined);
    throw error;
  });
  const isRight = match?.customer.id === id && match.customer.state === 'enabled';
  if (isRight) await limits.clear('failedSignInsPerAccount', email.key);
  return isRight;
}

/** Code points, as they are hashed. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFC')].length;
}
