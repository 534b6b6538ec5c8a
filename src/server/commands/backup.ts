import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { ConfigError } from '../config-error.js';
import { connect } from '../database/index.js';
import { failureLine } from '../failure.js';

interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream;
}

/**
 * `customer-elements backup DIRECTORY`: a new data directory with the embedded database as it is at one
 * moment, and the API key; the server goes on meanwhile. Gives the exit code.
 */
export async function backupCommand(
  argv: readonly string[],
  { env, output, errors }: Surroundings,
): Promise<number> {
  try {
    const { source, target } = readArguments(argv, env);
    await backUp(source, target);
    output.write(`${source} is backed up in ${target}\n`);
    return 0;
  } catch (error) {
    errors.write(failureLine(error));
    return 2;
  }
}

function readArguments(argv: readonly string[], env: Surroundings['env']) {
  const { values, positionals } = parse(argv);
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) {
    throw new ConfigError('backup must be followed by one directory, which it makes');
  }
  if (env['DATABASE_URL']) {
    throw new ConfigError('backup is for the embedded database; PostgreSQL has pg_dump');
  }
  return { source: values.data ?? (env['DATA_DIR'] || './data'), target };
}

function parse(argv: readonly string[]) {
  try {
    const options = { data: { type: 'string' } } as const;
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new ConfigError((error as Error).message.split(/\n|\. /, 1)[0] ?? '');
  }
}

async function backUp(source: string, target: string): Promise<void> {
  // To open it would make it.
  await access(join(source, 'customers.db')).catch((error: unknown) => {
    throw new ConfigError(`there is no database in ${source} (--data)`, { cause: error });
  });
  await makeDirectory(target);
  try {
    await copyDatabase(source, join(target, 'customers.db'));
    await copyApiKey(source, target);
  } catch (error) {
    // Half a backup would be taken for one.
    await rm(target, { recursive: true, force: true });
    throw error;
  }
}

async function makeDirectory(target: string): Promise<void> {
  try {
    await mkdir(target, { mode: 0o700 });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'EEXIST' ? 'is there already' : `can't be made: ${message}`;
    throw new ConfigError(`${target} ${reason}`, { cause: error });
  }
}

async function copyDatabase(dataDirectory: string, copy: string): Promise<void> {
  // SQLite takes an empty file, and would make one that others may read.
  await (await open(copy, 'wx', 0o600)).close();
  const database = await connect({ dataDirectory }, () => undefined);
  try {
    await sql`vacuum into ${copy}`.execute(database);
  } finally {
    await database.destroy();
  }
  const file = await open(copy, 'r+');
  await file.sync().finally(() => file.close());
}

/** There is none where it is given in the environment. */
async function copyApiKey(source: string, target: string): Promise<void> {
  try {
    await copyFile(join(source, 'api-key'), join(target, 'api-key'), constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
