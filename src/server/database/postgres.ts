import { PostgresDialect } from 'kysely';
import pg from 'pg';

const bigintOid = 20;

/** PostgreSQL; `bigint` columns hold milliseconds and counts, which a JS number holds exactly. */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    statement_timeout: 10_000,
    types: {
      getTypeParser: (oid, format) =>
        oid === bigintOid ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // An idle connection that breaks would otherwise end the process.
  pool.on('error', onError);
  return new PostgresDialect({ pool });
}
