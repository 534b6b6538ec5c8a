/** Which unique column a write ran into, or null where the error is another one. */
export function violatedColumn(error: unknown, columns: readonly string[]): string | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  // PostgreSQL names the index, SQLite the column, in its message.
  const text = code === '23505' ? String(constraint) : sqliteUnique(code) ? error.message : null;
  if (text === null) return null;
  return columns.find((column) => new RegExp(`\\b\\w*${column}\\b`).test(text)) ?? null;
}

function sqliteUnique(code: unknown): boolean {
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

const sqliteOutages = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|CORRUPT|NOTADB)/;
// Connection exceptions, insufficient resources, operator intervention, system errors; and what one of
// two transactions that collide meets with: a serialization failure, a deadlock.
const postgresOutages = /^(08|53|57|58|40001$|40P01$)/;
const socketErrors = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)/;
// The last one: a request that comes while the server stops.
const poolMessages =
  /(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|driver has already been destroyed)/;

/** Whether the database is away, overloaded or in contention, so that trying again later makes sense. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') {
    if (sqliteOutages.test(code) || postgresOutages.test(code) || socketErrors.test(code)) {
      return true;
    }
  }
  return poolMessages.test(error.message);
}
