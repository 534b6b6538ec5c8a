import type { Kysely } from 'kysely';
import { emptyText } from './columns.js';

/** The language for a mail's header, and which of our mails it is, to count them by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['language', 'template']) {
    await db.schema.alterTable('mails').addColumn(column, 'text', emptyText).execute();
  }
}
