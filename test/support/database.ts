import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabasePlace } from '../../src/server/database/index.js';
import { until } from './until.js';

export interface FreshPlace extends DatabasePlace {
  /** Call it once the connections are closed. */
  remove(): Promise<void>;
}

/**
 * An empty database of the test's own: a PostgreSQL one in the cluster of `TEST_DATABASE_URL` where
 * that is set, otherwise a libsql file. `migrated` saves the time for making the tables: it may be a
 * copy of `TEST_DATABASE_MIGRATED`, a database of the cluster, or a file.
 */
export async function freshPlace({ migrated = false } = {}): Promise<FreshPlace> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'customer-elements-test-'));
  const removeDirectory = () => rm(dataDirectory, { recursive: true, force: true });
  const { TEST_DATABASE_URL: cluster, TEST_DATABASE_MIGRATED } = process.env;
  const model = migrated ? TEST_DATABASE_MIGRATED : undefined;
  if (!cluster) {
    if (model) await copyFile(model, join(dataDirectory, 'customers.db'));
    return { dataDirectory, remove: removeDirectory };
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(cluster, (client) =>
    client.query(`create database ${name}${model ? ` template ${model}` : ''}`),
  );
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return {
    dataDirectory,
    databaseUrl: url.href,
    async remove() {
      await administer(cluster, async (client) => {
        // A closed connection lives on for a moment; to end it by force would be an error to its pool.
        await until(async () => {
          const open = 'select 1 from pg_stat_activity where datname = $1';
          return (await client.query(open, [name])).rowCount === 0;
        });
        await client.query(`drop database ${name}`);
      });
      await removeDirectory();
    },
  };
}

async function administer(
  cluster: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
