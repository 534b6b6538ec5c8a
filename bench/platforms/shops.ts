import { join } from 'node:path';
import pg from 'pg';
import { createServer, parseConfig, type Server } from '../../src/server/index.js';
import { startPostgres } from '../../test/support/postgres.js';
import { withDataDirectory } from '../data-directory.js';

/** A server with its database; on PostgreSQL where there is a URL. */
export interface Shop {
  server: Server;
  databaseUrl: string | undefined;
  /** Of the embedded database. */
  databaseFile: string;
}

/** Runs the work with the directory of PostgreSQL's programs, or on libsql without. */
export function withShops<T>(
  programs: string | undefined,
  count: number,
  work: (shops: Shop[]) => Promise<T>,
): Promise<T> {
  return withDataDirectory(async (directory) => {
    const cluster = programs === undefined ? undefined : await startPostgres(programs);
    const shops: Shop[] = [];
    try {
      for (let number = 0; number < count; number += 1) {
        shops.push(await openShop(join(directory, String(number)), cluster?.url, number));
      }
      return await work(shops);
    } finally {
      await Promise.all(shops.map(({ server }) => server.close()));
      await cluster?.stop();
    }
  });
}

async function openShop(
  dataDirectory: string,
  cluster: string | undefined,
  number: number,
): Promise<Shop> {
  const databaseUrl = cluster && (await createDatabase(cluster, `shop_${number}`));
  const flags = ['--data', dataDirectory, '--mode', 'optional', '--log-level', 'silent'];
  const server = await createServer(
    parseConfig(flags, databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  );
  return { server, databaseUrl, databaseFile: join(dataDirectory, 'customers.db') };
}

async function createDatabase(cluster: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}
