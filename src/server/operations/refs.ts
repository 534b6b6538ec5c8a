import type { Kysely } from 'kysely';
import { toRowId } from '../customers/rows.js';
import type { Database } from '../database/index.js';

/** The id of the customer with the shop's own reference, or of the one who has none and this id. */
export async function idOfRef(database: Kysely<Database>, ref: string): Promise<string | null> {
  const row = await database
    .selectFrom('customers')
    .select('id')
    .where((or) =>
      or.or([
        or('ref', '=', ref),
        or.and([or('id', '=', toRowId(ref) ?? 0), or('ref', 'is', null)]),
      ]),
    )
    .orderBy((by) => by.case().when('ref', '=', ref).then(0).else(1).end())
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? String(row.id) : null;
}
