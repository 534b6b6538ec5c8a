import { sql, type Kysely } from 'kysely';
import { emptyText, identity, json, required, zero } from './columns.js';

type Untyped = Kysely<unknown>;

export async function up(db: Untyped): Promise<void> {
  await changeTables(db);
  await createPasswordResets(db);
  await createPasskeys(db);
  await createOrders(db);
}

async function changeTables(db: Untyped): Promise<void> {
  const { type: id } = identity(db);
  const table = (name: string) => db.schema.alterTable(name);
  await table('settings').addColumn('drafts', 'integer', zero).execute();
  await table('customers').addColumn('billing_address_id', id).execute();
  await table('customers').addColumn('deletes_at', 'bigint').execute();
  await table('addresses').addColumn('deleted_at', 'bigint').execute();
  await table('addresses').addColumn('was_default', 'integer', zero).execute();
  await table('email_challenges').addColumn('customer_id', id).execute();
  await table('sessions').addColumn('id', 'text', emptyText).execute();
  await table('sessions').addColumn('browser', 'text', emptyText).execute();
  await table('sessions').addColumn('system', 'text', emptyText).execute();
  // The sessions from before have no name of their own yet; a part of their hash will do.
  await sql`update sessions set id = substr(token_hash, 1, 22)`.execute(db);
  await db.schema.createIndex('sessions_id').unique().on('sessions').column('id').execute();
  await db.schema
    .createIndex('customers_deletes_at')
    .on('customers')
    .column('deletes_at')
    .execute();
}

async function createPasswordResets(db: Untyped): Promise<void> {
  const { type: customerId } = identity(db);
  await db.schema
    .createTable('password_resets')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('customer_id', customerId, (column) =>
      column.notNull().references('customers.id').onDelete('cascade'),
    )
    .addColumn('email_key', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('expires_at', 'bigint', required)
    .addColumn('used_at', 'bigint')
    .addColumn('replaced_at', 'bigint')
    .execute();
  for (const column of ['customer_id', 'expires_at']) {
    await db.schema
      .createIndex(`password_resets_${column}`)
      .on('password_resets')
      .column(column)
      .execute();
  }
  await sql`create unique index password_resets_open on password_resets (customer_id)
    where used_at is null and replaced_at is null`.execute(db);
}

async function createPasskeys(db: Untyped): Promise<void> {
  const { type: customerId } = identity(db);
  await db.schema
    .createTable('passkeys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('customer_id', customerId, (column) =>
      column.notNull().references('customers.id').onDelete('cascade'),
    )
    .addColumn('credential_id', 'text', (column) => column.notNull().unique())
    .addColumn('public_key', 'text', required)
    .addColumn('counter', 'bigint', zero)
    .addColumn('transports', 'text', json('[]'))
    .addColumn('name', 'text', required)
    .addColumn('is_synced', 'integer', zero)
    .addColumn('created_at', 'bigint', required)
    .addColumn('last_used_at', 'bigint')
    .execute();
  await db.schema
    .createTable('passkey_challenges')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', required)
    .addColumn('customer_id', customerId, (column) =>
      column.references('customers.id').onDelete('cascade'),
    )
    .addColumn('challenge', 'text', required)
    .addColumn('expires_at', 'bigint', required)
    .execute();
  for (const [table, column] of [
    ['passkeys', 'customer_id'],
    ['passkey_challenges', 'expires_at'],
  ] as const) {
    await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  }
}

async function createOrders(db: Untyped): Promise<void> {
  const id = identity(db);
  await db.schema
    .createTable('orders')
    .addColumn('id', id.type, id.build)
    .addColumn('name', 'text', (column) => column.notNull().unique())
    // The shop keeps its orders when a customer goes.
    .addColumn('customer_id', id.type, (column) =>
      column.references('customers.id').onDelete('set null'),
    )
    .addColumn('email', 'text', required)
    .addColumn('email_key', 'text')
    .addColumn('total', 'text', required)
    .addColumn('currency', 'text', required)
    .addColumn('financial_status', 'text', required)
    .addColumn('fulfillment_status', 'text', required)
    .addColumn('items', 'text', json('[]'))
    .addColumn('test', 'integer', zero)
    .addColumn('archived', 'integer', zero)
    .addColumn('created_at', 'bigint', required)
    .addColumn('fingerprint', 'text', required)
    .execute();
  await db.schema
    .createIndex('orders_customer_id_created_at')
    .on('orders')
    .columns(['customer_id', 'created_at', 'id'])
    .execute();
  await sql`create index orders_unclaimed on orders (email_key) where customer_id is null`.execute(
    db,
  );
}
