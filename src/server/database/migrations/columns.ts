import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';
import { isPostgres } from '../dialect.js';

/** A primary key that the database counts up and never gives twice. */
export function identity(db: Kysely<unknown>) {
  const postgres = isPostgres(db);
  return {
    type: postgres ? ('bigint' as const) : ('integer' as const),
    build: (column: ColumnDefinitionBuilder) =>
      postgres
        ? column.generatedByDefaultAsIdentity().primaryKey()
        : column.primaryKey().autoIncrement(),
  };
}

export const required = (column: ColumnDefinitionBuilder) => column.notNull();

export const emptyText = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('');

export const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);

export const json = (empty: '[]' | '{}') => (column: ColumnDefinitionBuilder) =>
  column.notNull().defaultTo(sql.lit(empty));
