import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';

/**
 * Who has no reference is found by her id in its place. Where that is another customer's reference
 * already, she gets one of her own, or whoever means her would find the other. Gives those references.
 */
export async function giveReferences(
  database: Kysely<Database>,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const given = new Map<number, string>();
  if (ids.length === 0) return given;
  const others = await database
    .selectFrom('customers')
    .select('ref')
    .where(isOneOf(database, 'ref', ids.map(String)))
    .execute();
  for (const { ref: id } of others) {
    const ref = randomUUID();
    await database.updateTable('customers').set({ ref }).where('id', '=', Number(id)).execute();
    given.set(Number(id), ref);
  }
  return given;
}
