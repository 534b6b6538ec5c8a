import { join } from 'node:path';
import type { Logger } from 'pino';
import { ConfigError } from './config-error.js';
import { takeLock } from './lock.js';

/**
 * Says so in the log where another process serves from the same directory: that is allowed, and seldom
 * meant. Gives what ends this one's stay.
 */
export function enterDataDirectory(directory: string, log: Logger): () => void {
  try {
    return takeLock(join(directory, 'server.lock'), `another server with the data in ${directory}`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    log.warn(`${error.message}; both have the same customers and settings`);
    return () => undefined;
  }
}
