import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';

/** Bytes that have to be free in memory: databases and browser profiles of a few tests at a time. */
const room = 3 * 2 ** 30;

/**
 * Runs the work with a directory for temporary files, which this process and those that it starts take
 * for the system's. It is in memory where there is room: tests make many databases, and files are most
 * of what that costs.
 */
export async function withScratch(work: (directory: string) => Promise<void>): Promise<void> {
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const directory = await mkdtemp(join(free > room ? memory : tmpdir(), 'customer-elements-'));
  // PostgreSQL, which has an account of its own, has to get through.
  await chmod(directory, 0o711);
  process.env['TMPDIR'] = directory;
  try {
    await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 10 });
  }
}
