import { sql, type Kysely } from 'kysely';
import { emptyText, identity, json, required, zero } from './columns.js';

// A migration is written against the tables of its day, so it has no schema type.
type Untyped = Kysely<unknown>;

export async function up(db: Untyped): Promise<void> {
  await createShop(db);
  await createCustomers(db);
  await createAddresses(db);
  await createAuth(db);
  await createMails(db);
}

async function createShop(db: Untyped): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', required)
    .addColumn('locale', 'text', required)
    .addColumn('currency', 'text', required)
    .addColumn('checkout_mode', 'text', required)
    .addColumn('registration_fields', 'text', required)
    .addColumn('consent_text', 'text', required)
    .addColumn('countries', 'text', required)
    .addColumn('pages', 'text', required)
    .addColumn('updated_at', 'bigint', required)
    .addCheckConstraint('settings_one_row', sql`id = 1`)
    .execute();
  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .execute();
}

async function createCustomers(db: Untyped): Promise<void> {
  const id = identity(db);
  await db.schema
    .createTable('customers')
    .addColumn('id', id.type, id.build)
    .addColumn('ref', 'text')
    .addColumn('email', 'text', required)
    .addColumn('email_key', 'text', required)
    .addColumn('first_name', 'text', emptyText)
    .addColumn('last_name', 'text', emptyText)
    .addColumn('company', 'text', emptyText)
    .addColumn('phone', 'text')
    .addColumn('identification', 'text')
    .addColumn('state', 'text', required)
    .addColumn('verified_email', 'integer', zero)
    .addColumn('accepts_marketing', 'integer', zero)
    .addColumn('accepts_marketing_updated_at', 'bigint')
    .addColumn('marketing_opt_in_level', 'text')
    .addColumn('extra', 'text', json('{}'))
    .addColumn('billing_address', 'text')
    .addColumn('currency', 'text', required)
    .addColumn('orders_count', 'integer', zero)
    .addColumn('total_spent', 'text', required)
    .addColumn('last_order_id', 'text')
    .addColumn('last_order_name', 'text')
    .addColumn('created_at', 'bigint', required)
    .addColumn('updated_at', 'bigint', required)
    .addColumn('note', 'text')
    .addColumn('tags', 'text', json('[]'))
    .addColumn('tax_exempt', 'integer', zero)
    .addColumn('tax_exemptions', 'text', json('[]'))
    .addColumn('tax_exempt_category', 'text', emptyText)
    .addColumn('store_credit', 'text', required)
    .addColumn('customer_group_id', 'integer', zero)
    .addColumn('registration_ip_address', 'text', emptyText)
    .addColumn('multipass_identifier', 'text')
    .addColumn('reset_pass_on_login', 'integer', zero)
    .addColumn('password_hash', 'text')
    .addCheckConstraint(
      'customers_state',
      sql`state in ('disabled', 'invited', 'enabled', 'declined')`,
    )
    .execute();
  await db.schema
    .createIndex('customers_email_key')
    .unique()
    .on('customers')
    .column('email_key')
    .execute();
  await db.schema.createIndex('customers_phone').unique().on('customers').column('phone').execute();
  for (const column of ['ref', 'created_at', 'updated_at']) {
    await db.schema.createIndex(`customers_${column}`).on('customers').column(column).execute();
  }
}

async function createAddresses(db: Untyped): Promise<void> {
  const id = identity(db);
  await db.schema
    .createTable('addresses')
    .addColumn('id', id.type, id.build)
    .addColumn('customer_id', id.type, (column) =>
      column.notNull().references('customers.id').onDelete('cascade'),
    )
    .addColumn('first_name', 'text', emptyText)
    .addColumn('last_name', 'text', emptyText)
    .addColumn('company', 'text', emptyText)
    .addColumn('street', 'text', emptyText)
    .addColumn('number', 'text', emptyText)
    .addColumn('floor', 'text', emptyText)
    .addColumn('line2', 'text', emptyText)
    .addColumn('locality', 'text', emptyText)
    .addColumn('city', 'text', emptyText)
    .addColumn('province', 'text', emptyText)
    .addColumn('province_code', 'text', emptyText)
    .addColumn('country_code', 'text', emptyText)
    .addColumn('zip', 'text', emptyText)
    .addColumn('phone', 'text', emptyText)
    .addColumn('type', 'text', required)
    .addColumn('is_default', 'integer', zero)
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('created_at', 'bigint', required)
    .addColumn('updated_at', 'bigint', required)
    .execute();
  await db.schema
    .createIndex('addresses_customer_id')
    .on('addresses')
    .column('customer_id')
    .execute();
  await sql`create unique index addresses_default on addresses (customer_id) where is_default = 1`.execute(
    db,
  );
}

async function createAuth(db: Untyped): Promise<void> {
  const { type: customerId } = identity(db);
  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('customer_id', customerId, (column) =>
      column.notNull().references('customers.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'bigint', required)
    .addColumn('last_seen_at', 'bigint', required)
    .execute();
  await db.schema
    .createTable('email_challenges')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', required)
    .addColumn('email', 'text', required)
    .addColumn('email_key', 'text', required)
    .addColumn('code_hash', 'text', required)
    .addColumn('tries_left', 'integer', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('expires_at', 'bigint', required)
    .addColumn('used_at', 'bigint')
    .execute();
  await db.schema
    .createTable('limits')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('hits', 'integer', required)
    .addColumn('resets_at', 'bigint', required)
    .execute();
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('fingerprint', 'text', required)
    .addColumn('customer_id', customerId, (column) =>
      column.notNull().references('customers.id').onDelete('cascade'),
    )
    .addColumn('answer', 'text', required)
    .addColumn('session_hash', 'text', required)
    .addColumn('session_until', 'bigint', required)
    .addColumn('created_at', 'bigint', required)
    .execute();
  for (const [table, column] of [
    ['sessions', 'customer_id'],
    ['sessions', 'last_seen_at'],
    ['email_challenges', 'expires_at'],
    ['limits', 'resets_at'],
    ['idempotency_keys', 'customer_id'],
    ['idempotency_keys', 'created_at'],
  ] as const) {
    await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  }
}

async function createMails(db: Untyped): Promise<void> {
  await db.schema
    .createTable('mails')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('recipient', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('html', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('next_attempt_at', 'bigint', required)
    .addColumn('expires_at', 'bigint')
    .addColumn('attempts', 'integer', zero)
    .addColumn('claimed_until', 'bigint')
    .addColumn('sent_at', 'bigint')
    .addColumn('failed_at', 'bigint')
    .addColumn('last_error', 'text')
    .execute();
  // Only what still has to go out: the rows that a sender looks for, however many were sent.
  await sql`create index mails_due on mails (next_attempt_at) where sent_at is null and failed_at is null`.execute(
    db,
  );
}
