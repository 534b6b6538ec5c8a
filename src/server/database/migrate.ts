import { Migrator, type Kysely, type Migration } from 'kysely';
import * as begin from './migrations/2025-01-begin.js';
import * as invitations from './migrations/2025-02-invitations.js';
import * as account from './migrations/2025-03-account.js';
import * as platforms from './migrations/2025-04-platforms.js';
import * as mails from './migrations/2025-05-mails.js';
import type { Database } from './schema.js';

/** In the order of their names; a name never changes once it has been released. */
const migrations: Record<string, Migration> = {
  '2025-01-begin': begin,
  '2025-02-invitations': invitations,
  '2025-03-account': account,
  '2025-04-platforms': platforms,
  '2025-05-mails': mails,
};

/** Brings the tables up to date. Processes that start at once wait for each other. */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error });
}
