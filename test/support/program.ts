import { join } from 'node:path';

/**
 * The arguments that let Node run a program of the repository, such as `src/server/cli.ts`: compiled
 * ahead, as a whole run of the tests has it, or by way of tsx.
 */
export function program(source: string): string[] {
  const { TEST_COMPILED } = process.env;
  if (!TEST_COMPILED) return ['--import', 'tsx', source];
  return ['--enable-source-maps', join(TEST_COMPILED, source.replace(/\.ts$/, '.js'))];
}
