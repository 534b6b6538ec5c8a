import type { Kysely } from 'kysely';
import { toRowId } from '../customers/rows.js';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import { invalid } from './faults.js';

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

/** Those of the references by which somebody without one is found: they are her id. */
export async function findIdsAmong(
  database: Kysely<Database>,
  refs: readonly string[],
): Promise<Set<string>> {
  const ids = refs.flatMap((ref) => toRowId(ref) ?? []);
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('customers')
    .select('id')
    .where(isOneOf(database, 'id', ids))
    .where('ref', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => String(id)));
}

/** Throws a fault where a customer would be found in the place of another; her own id may be hers. */
export async function requireFreeRef(
  database: Kysely<Database>,
  ref: string | null | undefined,
  id?: string,
): Promise<void> {
  const known = ref && ref !== id ? await findIdsAmong(database, [ref]) : new Set();
  if (known.size > 0) throw invalid({ field: 'ref', reason: 'taken' });
}
