import {
  PostgresAdapter,
  sql,
  type Expression,
  type Kysely,
  type RawBuilder,
  type SqlBool,
} from 'kysely';
import type { Database } from './schema.js';

type Db = Pick<Kysely<unknown>, 'getExecutor'>;

/** Otherwise it is libsql, which speaks SQLite's dialect. */
export function isPostgres(database: Db): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}

/** However many values there are, it is one statement with one parameter. */
export function isOneOf(
  database: Db,
  column: string | Expression<string>,
  values: readonly number[] | readonly string[],
): RawBuilder<SqlBool> {
  const place = typeof column === 'string' ? sql.ref(column) : column;
  if (!isPostgres(database)) {
    return sql`${place} in (select value from json_each(${JSON.stringify(values)}))`;
  }
  const type = typeof values[0] === 'string' ? sql`text[]` : sql`bigint[]`;
  return sql`${place} = any(${[...values]}::${type})`;
}

/**
 * Adds rows that all have the same columns, but for those that run into a unique index. Gives what is
 * asked for of the rows that were added.
 */
export async function insertMany<Result>(
  database: Kysely<Database>,
  table: 'customers' | 'addresses',
  rows: readonly object[],
  returning: readonly (keyof Result & string)[],
): Promise<Result[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const names = sql.join(columns.map((column) => sql.id(column)));
  const document = JSON.stringify(rows);
  // A parameter for each value would take longer to bring to the database than to write there.
  const source = isPostgres(database)
    ? sql`select ${names} from json_populate_recordset(null::${sql.table(table)}, ${document})`
    : sql`select ${sql.join(columns.map((column) => sql`value ->> ${sql.lit(`$.${column}`)}`))}
        from json_each(${document}) where true`;
  const { rows: added } = await sql<Result>`
    insert into ${sql.table(table)} (${names}) ${source} on conflict do nothing
    returning ${sql.join(returning.map((column) => sql.id(column)))}
  `.execute(database);
  return added;
}
