import { join } from 'node:path';
import pg from 'pg';
import { connect, migrate, type DatabasePlace } from '../../src/server/database/index.js';

/**
 * Makes a database with all tables and nothing in them, of which tests take copies: in the cluster at
 * `cluster`, or as a file in `directory`. Gives its name, or its path.
 */
export async function migrated(directory: string, cluster?: string): Promise<string> {
  const place: DatabasePlace = { dataDirectory: directory };
  let name = join(directory, 'customers.db');
  if (cluster) {
    name = 'migrated';
    await create(cluster, name);
    const url = new URL(cluster);
    url.pathname = `/${name}`;
    place.databaseUrl = url.href;
  }
  const database = await connect(place, (error) => {
    throw error;
  });
  await migrate(database);
  await database.destroy();
  return name;
}

async function create(cluster: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}
