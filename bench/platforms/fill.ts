import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { libsqlDialect } from '../../src/server/database/libsql.js';
import type { Shop } from './shops.js';

/** One customer in twenty has it. */
export const frequentWord = 'maria';
/** One in three hundred has it. */
export const ordinaryWord = 'surname17z';
/** Ten customers have it, however many there are. */
export const rareWord = 'quixworth';

export function emailOf(number: number): string {
  return `c${number}@shop${number % 1000}.example`;
}

type Untyped = Kysely<unknown>;

/** Fills an empty shop with customers who have an address each, as fast as its database can take them. */
export async function fill({ databaseUrl, databaseFile }: Shop, count: number): Promise<void> {
  // Not as the server connects to PostgreSQL, which gives no statement as long as this takes.
  const db: Untyped = new Kysely<unknown>({
    dialect: databaseUrl
      ? new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 1 }) })
      : libsqlDialect(databaseFile),
  });
  try {
    const restore = await withoutIndexes(db, databaseUrl !== undefined);
    await insertCustomers(db, count);
    await restore();
  } finally {
    await db.destroy();
  }
}

async function insertCustomers(db: Untyped, count: number): Promise<void> {
  const rare = Math.floor(count / 10);
  const firstName = sql`case when i % 20 = 7 then 'Maria' else 'Name' || ((i * 7919) % 200) || 'y' end`;
  const lastName = sql`case when i % ${sql.lit(rare)} = ${sql.lit(rare - 1)} then 'Quixworth'
    else 'Surname' || ((i * 104729) % 300) || 'z' end`;
  const email = sql`'c' || i || '@shop' || (i % 1000) || '.example'`;
  const at = sql`1700000000000 + cast(i as bigint) * 1000`;
  await sql`
    insert into customers (
      ref, email, email_key, first_name, last_name, first_name_key, last_name_key, company,
      company_key, phone, state, currency, total_spent, store_credit, created_at, updated_at
    )
    with recursive numbers(i) as (
      select cast(1 as bigint) union all select i + 1 from numbers where i < ${sql.lit(count)}
    ), names as (select i, ${firstName} as first_name, ${lastName} as last_name from numbers)
    select 'ref-' || i, ${email}, ${email}, first_name, last_name, lower(first_name),
      lower(last_name), '', '', '+49' || (3000000000 + i), 'enabled', 'EUR', '0.00', '0.00',
      ${at}, ${at}
    from names order by i
  `.execute(db);
  await sql`
    insert into addresses (
      customer_id, street, city, city_key, country_code, zip, type, is_default, created_at,
      updated_at
    )
    select id, 'Street ' || id, 'City ' || (id % 5000), 'city ' || (id % 5000), 'DE',
      cast(10000 + id % 80000 as text), 'residential', 1, created_at, created_at
    from customers order by id
  `.execute(db);
}

/** Takes the indexes away, and gives what makes them again: at once, which is faster. */
async function withoutIndexes(db: Untyped, isPostgres: boolean): Promise<() => Promise<void>> {
  if (isPostgres) {
    const { rows } = await sql<{ name: string; definition: string }>`
      select indexname as name, indexdef as definition from pg_indexes
      where tablename in ('customers', 'addresses') and indexname not like '%_pkey'
    `.execute(db);
    for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(db);
    return async () => {
      for (const { definition } of rows) await sql.raw(definition).execute(db);
      await sql`vacuum analyze`.execute(db);
    };
  }
  const { rows } = await sql<{ type: string; name: string; definition: string }>`
    select type, name, sql as definition from sqlite_master
    where type in ('index', 'trigger') and tbl_name in ('customers', 'addresses')
      and sql is not null
  `.execute(db);
  for (const { type, name } of rows) {
    await sql`drop ${sql.raw(type)} ${sql.id(name)}`.execute(db);
  }
  return async () => {
    for (const table of ['customers', 'addresses']) {
      await sql`insert into ${sql.table(`${table}_search`)}(rowid, search_text)
        select id, search_text from ${sql.table(table)}`.execute(db);
    }
    for (const { definition } of rows) await sql.raw(definition).execute(db);
  };
}
