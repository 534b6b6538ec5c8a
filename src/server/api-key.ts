import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The API key in the data directory; made, readable by its owner alone, where there is none. */
export function keptApiKey(dataDirectory: string): { apiKey: string; apiKeyFile: string } {
  const apiKeyFile = resolve(join(dataDirectory, 'api-key'));
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  try {
    const apiKey = randomBytes(32).toString('base64url');
    // 'wx': of two processes that start at once one makes the file, the other reads it.
    writeFileSync(apiKeyFile, `${apiKey}\n`, { mode: 0o600, flag: 'wx' });
    return { apiKey, apiKeyFile };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const apiKey = readFileSync(apiKeyFile, 'utf8').trim();
  if (!apiKey) throw new Error(`${apiKeyFile} is empty`);
  return { apiKey, apiKeyFile };
}
