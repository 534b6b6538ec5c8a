import { sql, type Kysely } from 'kysely';
import { identity, required } from './columns.js';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { type: customerId } = identity(db);
  await db.schema
    .createTable('invitations')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('customer_id', customerId, (column) =>
      column.notNull().references('customers.id').onDelete('cascade'),
    )
    .addColumn('email_key', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('expires_at', 'bigint', required)
    .addColumn('used_at', 'bigint')
    .addColumn('declined_at', 'bigint')
    .addColumn('replaced_at', 'bigint')
    .execute();
  for (const column of ['customer_id', 'expires_at']) {
    await db.schema.createIndex(`invitations_${column}`).on('invitations').column(column).execute();
  }
  await sql`create unique index invitations_open on invitations (customer_id)
    where used_at is null and declined_at is null and replaced_at is null`.execute(db);
}
