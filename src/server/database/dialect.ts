import {
  PostgresAdapter,
  sql,
  type Expression,
  type Kysely,
  type RawBuilder,
  type SqlBool,
} from 'kysely';

type Db = Pick<Kysely<unknown>, 'getExecutor'>;

/** Otherwise it is libsql, which speaks SQLite's dialect. */
export function isPostgres(database: Db): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}

/** However many values there are, it is one statement with one parameter; of none it is nothing. */
export function isOneOf(
  database: Db,
  column: string | Expression<string>,
  values: readonly number[] | readonly string[],
): RawBuilder<SqlBool> {
  if (values.length === 0) return sql`1 = 0`;
  const place = typeof column === 'string' ? sql.ref(column) : column;
  if (!isPostgres(database)) {
    return sql`${place} in (select value from json_each(${JSON.stringify(values)}))`;
  }
  // PostgreSQL takes the list for one of the column's type.
  return sql`${place} = any(${[...values]})`;
}
