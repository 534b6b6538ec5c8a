import { sql, type Kysely } from 'kysely';
import { isPostgres } from './dialect.js';
import type { Database } from './schema.js';

/** Writes the same columns of many rows at once, each by its id. */
export async function updateMany(
  database: Kysely<Database>,
  table: 'addresses',
  rows: readonly { id: number }[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== 'id');
  const given = JSON.stringify(rows);
  const name = sql.table(table);
  const source = isPostgres(database)
    ? sql`json_populate_recordset(null::${name}, ${given})`
    : sql`json_each(${given})`;
  const value = (column: string) =>
    isPostgres(database) ? sql.ref(`given.${column}`) : sql`given.value ->> ${sql.lit(column)}`;
  const sets = columns.map((column) => sql`${sql.id(column)} = ${value(column)}`);
  await sql`
    update ${name} set ${sql.join(sets)} from ${source} as given
    where ${sql.ref(`${table}.id`)} = ${value('id')}
  `.execute(database);
}
