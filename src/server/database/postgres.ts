import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** As the driver's own, but for one type. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
  oid === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(oid, format) as unknown);

/** PostgreSQL; `bigint` columns hold milliseconds and counts, which a JS number holds exactly. */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    statement_timeout: 10_000,
    types: { getTypeParser },
  });
  // A connection that breaks would otherwise end the process: the pool speaks for the idle ones, each
  // one in use for itself.
  pool.on('error', onError);
  pool.on('connect', (client) => void client.on('error', onError));
  return new PostgresDialect({ pool });
}
