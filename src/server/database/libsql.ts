import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDatabase,
  type SqliteDialectConfig,
} from 'kysely';

/** As many as the server has different queries, with room. */
const maximumStatements = 200;

/** Milliseconds that a write waits for other processes. */
const patience = 5000;

/** How a query ends that gives one row at most. */
const single = / limit 1$/;

type Parameters = ReadonlyArray<unknown>;

/** The embedded database in one file. */
export function libsqlDialect(path: string): SqliteDialect {
  return new LibsqlDialect({ database: async () => openLibsql(path) });
}

function openLibsql(path: string): SqliteDatabase {
  const database = new Libsql(path);
  // First of all, because switching to WAL itself waits for other processes.
  database.exec(`PRAGMA busy_timeout = ${patience}`);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // From here on `PatientConnection` waits: this wait keeps the whole process.
  database.exec('PRAGMA busy_timeout = 5');
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      const { reader } = statement;
      const columns = reader ? statement.raw(true).columns() : [];
      const names = columns.map(({ name }) => name);
      const prepared = {
        reader,
        all: (parameters: Parameters) => {
          const bound = bindable(parameters);
          // One row is read without a cursor, which costs as much as the row.
          const rows = single.test(sql) ? [statement.get(bound)] : statement.all(bound);
          return (rows as (unknown[] | undefined)[]).flatMap((row) =>
            row ? [toObject(names, row)] : [],
          );
        },
        run: (parameters: Parameters) => {
          const { changes, lastInsertRowid } = statement.run(bindable(parameters));
          return { changes, lastInsertRowid };
        },
        *iterate(parameters: Parameters) {
          for (const row of statement.iterate(bindable(parameters))) {
            yield toObject(names, row as unknown[]);
          }
        },
      };
      if (statements.size >= maximumStatements) statements.clear();
      statements.set(sql, prepared);
      return prepared;
    },
  };
}

/** Made here, because each property that native code sets takes longer. */
function toObject(names: readonly string[], row: readonly unknown[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) object[names[index] ?? ''] = row[index];
  return object;
}

/** libsql's native code aborts the whole process when it is given a boolean. */
function bindable(parameters: Parameters): unknown[] {
  return parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
}

class LibsqlDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new LibsqlDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new LibsqlAdapter();
  }
}

class LibsqlDriver extends SqliteDriver {
  #connection: PatientConnection | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    // SQLite's driver has but one.
    return (this.#connection ??= new PatientConnection(connection));
  }

  /**
   * Takes the write lock at once: a transaction that reads first and writes later would fail, not
   * wait, when another process has written in between.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class LibsqlAdapter extends SqliteAdapter {
  /** Migrations run in one transaction, so that its lock keeps a second process waiting. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Tries again while another process writes, and lets this one do other work meanwhile. */
class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        return await this.#connection.executeQuery<R>(query);
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error;
        await wait(1 + Math.random() * 10);
      }
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /^SQLITE_BUSY/.test(String(Reflect.get(error, 'code')));
}
