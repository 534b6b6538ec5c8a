import { visitTime } from '../gateway/upstream.js';
import type { Services } from '../services.js';
import type { SignedIn } from './sign-in.js';

/** With what the overview of her account counts, as far as the shop platform tells it in time. */
export async function withOverview(
  { customers, upstream }: Services,
  signedIn: SignedIn,
): Promise<SignedIn> {
  const { id } = signedIn.customer;
  const isNew = await upstream.tryBringOverview(id, visitTime);
  const customer = isNew ? await customers.findById(id) : null;
  return customer ? { ...signedIn, customer } : signedIn;
}
