import { sql, type Kysely } from 'kysely';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import { eraseCustomer } from '../account/deletion.js';
import type { Database } from '../database/index.js';
import { emailOf } from './merge.js';

// A platform that doesn't know a customer may be wrong for a while: one with another shop's id in its
// settings knows nobody. So what is held of her is kept for a day, out of everybody's sight.

/** Milliseconds. */
const keptTime = 24 * 3_600_000;

/** Signs her out, and hides her, unless the platform has known her since the look began. */
export async function markGone(
  database: Kysely<Database>,
  platformId: string,
  { began, time }: { began: number; time: number },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('customers')
      .set(({ fn, ref, val }) => ({
        gone_since: fn.coalesce(ref('gone_since'), val(time)),
        refreshed_at: time,
      }))
      .where('platform_id', '=', platformId)
      .where('refreshed_at', '<=', began)
      .returning('id')
      .executeTakeFirst();
    if (!row) return;
    await transaction.deleteFrom('sessions').where('customer_id', '=', row.id).execute();
  });
}

/** What one customer alone may have goes from those who are gone to her who has it now. */
export async function giveWay(
  database: Kysely<Database>,
  record: Pick<PlatformCustomer, 'id' | 'email' | 'phone' | 'ref'>,
): Promise<void> {
  const unique = [
    ['email', 'email_key', emailOf(record)?.key, sql`'moved:' || id`],
    ['phone', 'phone', record.phone, null],
    ['ref', 'ref', record.ref, null],
  ] as const;
  for (const [field, column, value, instead] of unique) {
    if (!value) continue;
    const row = await database
      .updateTable('customers')
      .set({ [column]: instead })
      .where(column, '=', value)
      .where('gone_since', 'is not', null)
      .where('platform_id', '<>', record.id)
      .returning('id')
      .executeTakeFirst();
    if (row) await unsay(database, row.id, field);
  }
}

/** From the next look on this is hers again as far as the platform says so. */
export async function unsay(
  database: Kysely<Database>,
  id: number,
  field: keyof PlatformCustomer,
): Promise<void> {
  const row = await database
    .selectFrom('customers')
    .select('platform_record')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.platform_record) return;
  const { [field]: _former, ...said } = JSON.parse(row.platform_record) as PlatformCustomer;
  await database
    .updateTable('customers')
    .set({ platform_record: JSON.stringify(said) })
    .where('id', '=', id)
    .execute();
}

/** Those whose day is over. */
export async function longGone(database: Kysely<Database>, time: number): Promise<string[]> {
  const rows = await database
    .selectFrom('customers')
    .select('id')
    .where('gone_since', '<=', time - keptTime)
    .execute();
  return rows.map(({ id }) => String(id));
}

/** Erases what is held of her, and her orders of the platform's, unless she has come back. */
export async function eraseGone(database: Kysely<Database>, customerId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('customers')
      .set((former) => ({ gone_since: former.ref('gone_since') }))
      .where('id', '=', Number(customerId))
      .where('gone_since', 'is not', null)
      .returning(['id', 'email_key'])
      .executeTakeFirst();
    if (!row) return;
    await transaction
      .deleteFrom('orders')
      .where('customer_id', '=', row.id)
      .where('platform_id', 'is not', null)
      .execute();
    await eraseCustomer(transaction, row);
  });
}
