import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { searchKey } from '../../customers/search-key.js';
import { isPostgres } from '../dialect.js';
import { emptyText } from './columns.js';

type Untyped = Kysely<unknown>;

const keys = {
  customers: ['first_name_key', 'last_name_key', 'company_key', 'note_key', 'tags_key'],
  addresses: ['city_key', 'province_key'],
} as const;

/** A line each, so that nothing is found across two of them; first and last name are one. */
const texts = {
  customers: `first_name_key || ' ' || last_name_key || '\n' || email_key || '\n' ||
    lower(coalesce(identification, '')) || '\n' || company_key || '\n' || coalesce(phone, '') ||
    '\n' || lower(coalesce(phone_as_written, '')) || '\n' || note_key || '\n' || tags_key`,
  addresses: `city_key || '\n' || province_key || '\n' || lower(province_code) || '\n' || lower(zip)`,
};

/** What customers are found by. Each index ends with the id, so that a list by id needs no sorting. */
const indexes = {
  first_name: 'first_name_key, id',
  last_name: 'last_name_key, id',
  company: 'company_key, id',
  state: 'state, id',
  customer_group_id: 'customer_group_id, id',
  store_credit: '(cast(store_credit as numeric)), id',
  tax_exempt_category: '(lower(tax_exempt_category)), id',
};

export async function createSearch(db: Untyped): Promise<void> {
  const hasTrigrams = isPostgres(db);
  if (hasTrigrams) await addTrigrams(db);
  for (const table of ['customers', 'addresses'] as const) {
    for (const key of keys[table]) {
      await db.schema.alterTable(table).addColumn(key, 'text', emptyText).execute();
    }
  }
  await fillKeys(db);
  for (const table of ['customers', 'addresses'] as const) {
    const kind = hasTrigrams ? 'stored' : 'virtual';
    await sql`alter table ${sql.table(table)} add column search_text text
      generated always as (${sql.raw(texts[table])}) ${sql.raw(kind)}`.execute(db);
    await (hasTrigrams ? indexByTrigrams(db, table) : indexByFts(db, table));
  }
  for (const [name, columns] of Object.entries(indexes)) {
    await sql`create index ${sql.id(`customers_${name}`)} on customers (${sql.raw(columns)})`.execute(
      db,
    );
  }
  await sql`create index customers_phone_as_written on customers (phone_as_written)
    where phone_as_written is not null`.execute(db);
  await sql`create index addresses_country on addresses (country_code, customer_id)`.execute(db);
  await sql`create index orders_created_at on orders (created_at, id)`.execute(db);
  await makeRefsUnique(db);
}

/** The shop's own reference names one customer; of two who had the same, the later one's is told apart. */
async function makeRefsUnique(db: Untyped): Promise<void> {
  await sql`update customers set ref = ref || ' (' || id || ')' where exists (
    select 1 from customers as earlier where earlier.ref = customers.ref and earlier.id < customers.id
  )`.execute(db);
  await db.schema.dropIndex('customers_ref').execute();
  await db.schema.createIndex('customers_ref').unique().on('customers').column('ref').execute();
}

async function addTrigrams(db: Untyped): Promise<void> {
  try {
    await sql`create extension if not exists pg_trgm`.execute(db);
  } catch (cause) {
    throw new Error(
      'Search needs PostgreSQL\'s extension pg_trgm, and this role may not add it: have an administrator run "create extension pg_trgm" in this database',
      { cause },
    );
  }
}

/** What waits to be sorted into the index is kept short, because every search reads all of it. */
async function indexByTrigrams(db: Untyped, table: string): Promise<void> {
  await sql`create index ${sql.id(`${table}_search`)} on ${sql.table(table)}
    using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 256)`.execute(db);
}

/** The index has no copy of the text; triggers keep it current. */
async function indexByFts(db: Untyped, table: string): Promise<void> {
  const name = `${table}_search`;
  const remove = `insert into ${name}(${name}, rowid, search_text) values ('delete', old.id, old.search_text);`;
  const add = `insert into ${name}(rowid, search_text) values (new.id, new.search_text);`;
  const statements = [
    `create virtual table ${name} using fts5(
      search_text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
    )`,
    `insert into ${name}(rowid, search_text) select id, search_text from ${table}`,
    `create trigger ${name}_insert after insert on ${table} begin ${add} end`,
    `create trigger ${name}_delete after delete on ${table} begin ${remove} end`,
    `create trigger ${name}_update after update on ${table}
      when old.search_text <> new.search_text begin ${remove} ${add} end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

interface Former {
  customers: {
    id: number;
    first_name: string;
    last_name: string;
    company: string;
    note: string | null;
    tags: string;
    [key: `${string}_key`]: string;
  };
  addresses: { id: number; city: string; province: string; [key: `${string}_key`]: string };
}

/** Of those who are there already; a database alone makes small letters of ASCII only. */
async function fillKeys(untyped: Untyped): Promise<void> {
  const db = untyped as Kysely<Former>;
  const customers = db
    .selectFrom('customers')
    .select(['id', 'first_name', 'last_name', 'company', 'note', 'tags']);
  await inBatches(
    (last) => customers.where('id', '>', last),
    async ({ id, first_name, last_name, company, note, tags }) => {
      const columns = {
        first_name_key: searchKey(first_name),
        last_name_key: searchKey(last_name),
        company_key: searchKey(company),
        note_key: searchKey(note ?? ''),
        tags_key: searchKey((JSON.parse(tags) as string[]).join('\n')),
      };
      await db.updateTable('customers').set(columns).where('id', '=', id).execute();
    },
  );
  const addresses = db.selectFrom('addresses').select(['id', 'city', 'province']);
  await inBatches(
    (last) => addresses.where('id', '>', last),
    async ({ id, city, province }) => {
      const columns = { city_key: searchKey(city), province_key: searchKey(province) };
      await db.updateTable('addresses').set(columns).where('id', '=', id).execute();
    },
  );
}

const batch = 1000;

async function inBatches<Row extends { id: number }>(
  after: (last: number) => SelectQueryBuilder<Former, keyof Former, Row>,
  work: (row: Row) => Promise<void>,
): Promise<void> {
  for (let last = 0; ;) {
    const rows = await after(last)
      .orderBy(sql`id`)
      .limit(batch)
      .execute();
    for (const row of rows) {
      await work(row);
      last = row.id;
    }
    if (rows.length < batch) return;
  }
}
