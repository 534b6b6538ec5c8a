import type { Transaction } from 'kysely';
import { deletionDays } from '../../contract/constants.js';
import type { PublicCustomer } from '../../contract/customer.js';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import type { CustomerRow } from '../database/schema.js';
import { deletionRequestedMail, enqueue } from '../mail/index.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';

/** Milliseconds. */
export const deletionDelay = deletionDays * 24 * 3_600_000;

/**
 * Has the account deleted after some days, ends the other sessions and tells her by mail. Gives the
 * instant in epoch milliseconds; asked again it stays what it was.
 */
export async function requestDeletion(
  { customers, database, limits, sessions, shop, site, now }: Services,
  { id, email }: PublicCustomer,
  token: string,
): Promise<number> {
  await limits.hit('deletionRequestsPerAccount', id);
  const { name: shopName, locale, pages } = await shop.settings();
  return database.transaction().execute(async (transaction) => {
    const directory = customers.within(transaction);
    // To write first keeps her from taking it back between the two.
    if (!(await directory.update(id, {}))) throw new Refusal('sign_in_required');
    const isNew = await directory.planDeletion(id, now() + deletionDelay);
    const { deletesAt = null } = (await directory.findFacts(id)) ?? {};
    if (deletesAt === null) throw new Error('The deletion was not planned');
    // The session may have ended itself while this was under way: then nothing is deleted.
    const goesOn = await sessions.endOthers(transaction, id, token);
    if (!goesOn) throw new Refusal('sign_in_required');
    if (isNew) {
      const accountUrl = `${site.url}${pages.account}`;
      const mail = deletionRequestedMail({ shopName, locale, accountUrl, deletesAt });
      await enqueue(transaction, { to: email, ...mail }, now());
    }
    return deletesAt;
  });
}

/** `upstream` for where the customers are on a platform. */
export type DeletionParts = Pick<Services, 'database' | 'now'> &
  Partial<Pick<Services, 'upstream' | 'log'>>;

/** Deletes the customers whose day has come, and all that is held of them; at the platform first. */
export async function deleteDueCustomers(parts: DeletionParts): Promise<void> {
  const { database, now } = parts;
  const due = await database
    .selectFrom('customers')
    .select('id')
    .where('deletes_at', '<=', now())
    .execute();
  for (const { id } of due) {
    if (!(await deleteUpstream(parts, id))) continue;
    await database.transaction().execute(async (transaction) => {
      const time = now();
      // Whoever takes it back at this moment comes before this write, or finds nobody after it.
      const customer = await transaction
        .updateTable('customers')
        .set({ updated_at: time })
        .where('id', '=', id)
        .where('deletes_at', '<=', time)
        .returning(['id', 'email_key'])
        .executeTakeFirst();
      if (customer) await eraseCustomer(transaction, customer);
    });
  }
}

/** False where the platform has to be asked again, the next time. */
async function deleteUpstream(
  { upstream, log }: DeletionParts,
  customer: number,
): Promise<boolean> {
  try {
    const isDeleted = (await upstream?.deleteDue(String(customer))) ?? true;
    if (!isDeleted) log?.warn({ customer }, 'the platform keeps a customer who has ordered');
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log?.warn({ customer, code: error.code }, 'not deleted yet');
    return false;
  }
}

/** Deletes a customer, and all that is held of her, in a transaction that has written her first. */
export function eraseCustomer(
  transaction: Transaction<Database>,
  customer: ErasedCustomer,
): Promise<void> {
  return eraseCustomers(transaction, [customer]);
}

type ErasedCustomer = Pick<CustomerRow, 'id' | 'email_key'>;

/** As `eraseCustomer` does it with one. */
export async function eraseCustomers(
  transaction: Transaction<Database>,
  customers: readonly ErasedCustomer[],
): Promise<void> {
  if (customers.length === 0) return;
  const ids = customers.map(({ id }) => id);
  const emailKeys = customers.map(({ email_key }) => email_key);
  // The shop's books keep the order; without the e-mail nobody can claim it.
  await transaction
    .updateTable('orders')
    .set({ customer_id: null, email: '', email_key: null })
    .where(isOneOf(transaction, 'customer_id', ids))
    .execute();
  await transaction
    .deleteFrom('email_challenges')
    .where(isOneOf(transaction, 'email_key', emailKeys))
    .execute();
  await transaction
    .deleteFrom('email_challenges')
    .where(isOneOf(transaction, 'customer_id', ids))
    .execute();
  await transaction
    .deleteFrom('mails')
    .where((one) => isOneOf(transaction, one.fn<string>('lower', ['recipient']), emailKeys))
    .execute();
  // Addresses, sessions, passkeys, invitations, resets and kept answers go with her.
  await transaction
    .deleteFrom('customers')
    .where(isOneOf(transaction, 'id', ids))
    .execute();
}
