import { mkdir } from 'node:fs/promises';
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
  return new Kysely<Database>({
    dialect: libsqlDialect(join(place.dataDirectory, 'customers.db')),
  });
}
