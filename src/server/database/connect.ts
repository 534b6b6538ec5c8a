import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { ConfigError } from '../config-error.js';
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

/** Throws a ConfigError, without the password, where the database doesn't answer. */
export async function reach(database: Kysely<Database>, place: DatabasePlace): Promise<void> {
  try {
    await sql`select 1`.execute(database);
  } catch (error) {
    throw new ConfigError(`${nameOf(place)} can't be used: ${reasonOf(error)}`, { cause: error });
  }
}

function nameOf({ databaseUrl, dataDirectory }: DatabasePlace): string {
  if (databaseUrl === undefined) return `the database in ${dataDirectory} (--data)`;
  return `the database at ${new URL(databaseUrl).host || 'this machine'} (--database-url)`;
}

/** A host with several addresses, none of which answers, has a code but no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'nothing answers there; is it running?';
  if (code === 'ENOTFOUND') return 'there is no such host';
  return error.message || code || error.name;
}
