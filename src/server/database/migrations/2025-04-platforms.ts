import { sql, type Kysely } from 'kysely';
import { identity, required } from './columns.js';
import { createSearch } from './customer-search.js';

type Untyped = Kysely<unknown>;

export async function up(db: Untyped): Promise<void> {
  const table = (name: string) => db.schema.alterTable(name);
  for (const column of ['phone_as_written', 'wishlist_id', 'admin_graphql_api_id']) {
    await table('customers').addColumn(column, 'text').execute();
  }
  await table('mails').addColumn('reply_to', 'text').execute();
  await createDeletedCustomers(db);
  await createMirror(db);
  await createSearch(db);
}

/** Customers whom the shop has marked as deleted. */
async function createDeletedCustomers(db: Untyped): Promise<void> {
  const { type: id } = identity(db);
  await db.schema
    .createTable('deleted_customers')
    .addColumn('id', id, (column) => column.primaryKey())
    .addColumn('ref', 'text')
    .addColumn('customer', 'text', required)
    .addColumn('deleted_at', 'bigint', required)
    .execute();
  for (const column of ['ref', 'deleted_at']) {
    await db.schema
      .createIndex(`deleted_customers_${column}`)
      .on('deleted_customers')
      .column(column)
      .execute();
  }
}

/** Where the customers are on a shop platform, its names for what is written down here. */
async function createMirror(db: Untyped): Promise<void> {
  await db.schema
    .createTable('mirrored_shop')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('platform', 'text', required)
    .addColumn('store', 'text', required)
    .execute();
  for (const name of ['customers', 'addresses', 'orders']) {
    await db.schema.alterTable(name).addColumn('platform_id', 'text').execute();
  }
  for (const name of ['refreshed_at', 'gone_since']) {
    await db.schema.alterTable('customers').addColumn(name, 'bigint').execute();
  }
  await db.schema
    .createIndex('customers_gone_since')
    .on('customers')
    .column('gone_since')
    .where(sql.ref('gone_since'), 'is not', null)
    .execute();
  for (const name of ['customers', 'addresses']) {
    await db.schema.alterTable(name).addColumn('platform_record', 'text').execute();
  }
  for (const name of ['customers', 'orders']) {
    await db.schema
      .createIndex(`${name}_platform_id`)
      .unique()
      .on(name)
      .column('platform_id')
      .execute();
  }
  // At a platform an address has an id in its book; a deleted one isn't there any more.
  await db.schema
    .createIndex('addresses_platform_id')
    .unique()
    .on('addresses')
    .columns(['customer_id', 'platform_id'])
    .where(sql.ref('deleted_at'), 'is', null)
    .execute();
}
