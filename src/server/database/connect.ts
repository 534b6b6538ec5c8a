import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { libsqlDialect } from './libsql.js';
import { postgresDialect } from './postgres.js';
import type { Database } from './schema.js';

export interface DatabasePlace {
  /** Holds `customers.db` where there is no `databaseUrl`. */
  dataDirectory: string;
  /** `postgres://…` */
  databaseUrl?: string | undefined;
}

/** Opens the database; the tables are `migrate`'s. */
export async function connect(
  place: DatabasePlace,
  onError: (error: Error) => void,
): Promise<Kysely<Database>> {
  if (place.databaseUrl) {
    return new Kysely<Database>({ dialect: postgresDialect(place.databaseUrl, onError) });
  }
  await mkdir(place.dataDirectory, { recursive: true, mode: 0o700 });
  const path = join(place.dataDirectory, 'customers.db');
  // Made before SQLite would make it, for the owner alone; its companion files follow its mode.
  await (await open(path, 'a', 0o600)).close();
  return new Kysely<Database>({ dialect: libsqlDialect(path) });
}
