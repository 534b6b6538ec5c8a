import { CompiledQuery, sql, type Kysely } from 'kysely';
import { defaults } from './defaults.js';
import { isPostgres } from './dialect.js';
import type { Database } from './schema.js';

type Table = keyof typeof defaults;
type Row = Readonly<Record<string, unknown>>;

/** Rows in one statement of libsql's: few lengths, so that there are few statements to know. */
const blocks = [500, 50, 1];

/**
 * Adds rows that all have the same columns, but for those that run into a unique index. Gives what is
 * asked for of the rows that were added.
 */
export async function insertMany<Result>(
  database: Kysely<Database>,
  table: Table,
  rows: readonly object[],
  returning: readonly (keyof Result & string)[] = [],
): Promise<Result[]> {
  if (rows.length === 0) return [];
  const columns = columnsOf(table, rows as readonly Row[]);
  if (isPostgres(database)) return insertDocument(database, table, columns, rows, returning);
  const added: Result[] = [];
  for (let start = 0; start < rows.length;) {
    const length = blocks.find((block) => block <= rows.length - start) ?? 1;
    const statement = statementFor(table, columns, length, returning);
    const values = valuesOf(rows.slice(start, start + length) as Row[], columns);
    const query = CompiledQuery.raw(statement, values) as CompiledQuery<Result>;
    added.push(...(await database.executeQuery(query)).rows);
    start += length;
  }
  return added;
}

/**
 * Those that aren't in every row what the database gives them: to bring a value there takes as long as
 * to write it.
 */
function columnsOf(table: Table, rows: readonly Row[]): string[] {
  const usual: Row = defaults[table];
  const names = Object.keys(rows[0] ?? {});
  return names.filter((name) => rows.some((row) => row[name] !== usual[name]));
}

/** As one parameter: one for each value would take longer to bring there than to write. */
async function insertDocument<Result>(
  database: Kysely<Database>,
  table: Table,
  columns: readonly string[],
  rows: readonly object[],
  returning: readonly string[],
): Promise<Result[]> {
  const names = sql.join(columns.map((column) => sql.id(column)));
  const { rows: added } = await sql<Result>`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows, [...columns])})
    on conflict do nothing ${sql.raw(returningOf(returning))}
  `.execute(database);
  return added;
}

/** Written by hand: a builder would take a part of the time that the database takes. */
function statementFor(
  table: Table,
  columns: readonly string[],
  length: number,
  returning: readonly string[],
): string {
  const row = `(${columns.map(() => '?').join()})`;
  return `insert into ${table} (${columns.join()}) values ${Array(length).fill(row).join()}
    on conflict do nothing ${returningOf(returning)}`;
}

function returningOf(columns: readonly string[]): string {
  return columns.length > 0 ? `returning ${columns.join()}` : '';
}

function valuesOf(rows: readonly Row[], columns: readonly string[]): unknown[] {
  const values: unknown[] = [];
  for (const row of rows) {
    for (const column of columns) values.push(row[column]);
  }
  return values;
}
