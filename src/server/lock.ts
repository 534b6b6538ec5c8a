import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { ConfigError } from './config-error.js';

/**
 * Keeps others from the same work by a file that says who is at it; gives what takes it away again. One
 * that a process left behind is taken over. Throws a ConfigError where somebody is at work.
 */
export function takeLock(path: string, work: string): () => void {
  const mine = `${process.pid} ${hostname()}\n`;
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder === null) continue;
    if (!isLeftBehind(holder) || !removeOf(holder, path)) {
      throw new ConfigError(`${work} is under way; if it isn't, remove ${path}`);
    }
  }
}

/** Null where it has gone meanwhile. */
function readHolder(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Of a process on another machine nobody can tell. */
function isLeftBehind(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.*)\n$/.exec(holder) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  // In a container the next process has the same number.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** False where somebody else was quicker, and holds it now. */
function removeOf(holder: string, path: string): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  const isStill = readFileSync(aside, 'utf8') === holder;
  if (isStill) rmSync(aside);
  else renameSync(aside, path);
  return isStill;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
