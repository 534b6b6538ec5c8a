import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports.js';

const run = promisify(execFile);

export interface Cluster {
  /** Connects as superuser. */
  url: string;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

/** What makes a cluster quick that may lose its data with the machine. */
const hasty = { fsync: 'off', full_page_writes: 'off', max_wal_size: '128MB' };

/**
 * Starts an empty PostgreSQL of its own on a free loopback port.
 *
 * @param programs the directory of `initdb` and `postgres`
 * @param durable whether it syncs to disk, as a real one does; what it commits survives its own end
 *   in any case
 */
export async function startPostgres(programs: string, { durable = true } = {}): Promise<Cluster> {
  const account = await unprivileged();
  const home = await mkdtemp(join(tmpdir(), 'customer-elements-postgres-'));
  if (account) await chown(home, account.uid, account.gid);
  const data = join(home, 'data');
  const options = { ...account, cwd: home, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  const initialise = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'];
  await run(join(programs, 'initdb'), [...initialise, '--no-sync'], options);
  const port = await freePort();
  const settings = { max_connections: '200', ...(!durable && hasty) };
  const chosen = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', home, ...chosen],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    // Fast shutdown: open sessions are ended, what they committed is kept.
    if (server.exitCode === null) server.kill('SIGINT');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  try {
    await readiness(server.stderr);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** The newest of Debian's versions, or that of `PATH`; undefined where there is none. */
export async function findPostgres(): Promise<string | undefined> {
  const versions = await entries('/usr/lib/postgresql');
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const programs = join('/usr/lib/postgresql', version, 'bin');
    if ((await entries(programs)).includes('initdb')) return programs;
  }
  for (const programs of (process.env['PATH'] ?? '').split(':')) {
    const files = await entries(programs);
    if (files.includes('initdb') && files.includes('postgres')) return programs;
  }
  return undefined;
}

function entries(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}

/** PostgreSQL refuses to run as root. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

function readiness(log: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = '';
    log.on('data', (part) => {
      seen += String(part);
      if (!seen.includes('database system is ready to accept connections')) return;
      log.removeAllListeners('data');
      // Its log would fill the pipe and stop it.
      log.resume();
      resolve();
    });
    log.once('end', () => reject(new Error(`PostgreSQL did not start:\n${seen}`)));
  });
}
