import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these programs that there is, in `/usr/bin` or in `PATH`. */
export function findProgram(...names: string[]): string | undefined {
  const directories = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return directories
    .flatMap((directory) => names.map((name) => join(directory, name)))
    .find((path) => existsSync(path));
}
