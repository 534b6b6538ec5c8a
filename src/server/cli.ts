#!/usr/bin/env node
import { ConfigError, parseConfig, usage, type Config } from './config.js';
import { failureLine } from './failure.js';
import type { Listening } from './listen.js';
import { describeError } from './log.js';

const [command, ...rest] = process.argv.slice(2);
const flags = command === 'serve' ? rest : process.argv.slice(2);

if (command === 'customers') await customers(rest);
else if (command === 'backup') await backup(rest);
else if (flags.includes('--help') || flags.includes('-h')) {
  process.stdout.write(usage);
} else await main(flags);

async function main(argv: readonly string[]): Promise<void> {
  const config = readConfig(argv);
  if (config) await serve(config);
}

async function backup(argv: readonly string[]): Promise<void> {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(usage);
    return;
  }
  const { backupCommand } = await import('./commands/backup.js');
  const { env, stdout: output, stderr: errors } = process;
  process.exitCode = await backupCommand(argv, { env, output, errors });
}

async function customers(argv: readonly string[]): Promise<void> {
  const { customersCommand } = await import('./commands/customers.js');
  const stop = new AbortController();
  // The second time it ends at once.
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read has seen enough.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { env, stdout: output, stderr: errors } = process;
  process.exitCode = await customersCommand(argv, { env, output, errors, stop: stop.signal });
}

function readConfig(argv: readonly string[]): Config | null {
  try {
    return parseConfig(argv, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    fail(error);
    return null;
  }
}

async function serve(config: Config): Promise<void> {
  // The commands go without the databases.
  const [{ createServer }, { listen }] = await Promise.all([
    import('./app.js'),
    import('./listen.js'),
  ]);
  try {
    const server = await createServer(config);
    const listening = await listen(server, config).catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
    if (config.apiKeyFile) process.stdout.write(`The API key is in ${config.apiKeyFile}\n`);
    process.stdout.write(
      `customer-elements is ready at ${listening.url}${behind(listening, config)}\n`,
    );
    // Nobody may ask for a while, and a wrong key should be told at once.
    void server.platformHealth();
    const stop = () => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      listening.close().catch((error: unknown) => {
        server.log.error(describeError(error), 'not stopped cleanly');
        process.exitCode = 1;
      });
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  } catch (error) {
    fail(error);
  }
}

/** Where a proxy reaches it, whose address its own isn't. */
function behind({ url, port }: Listening, { host }: Config): string {
  return new URL(url).port === String(port) ? '' : ` and listens on port ${port} of ${host}`;
}

function fail(error: unknown): void {
  process.stderr.write(failureLine(error));
  process.exitCode = 2;
}
