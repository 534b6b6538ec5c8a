#!/usr/bin/env node
import { ConfigError, parseConfig, usage, type Config } from './config.js';
import { describeError } from './log.js';

const [command, ...rest] = process.argv.slice(2);
const flags = command === 'serve' ? rest : process.argv.slice(2);

if (command === 'customers') await customers(rest);
else if (flags.includes('--help') || flags.includes('-h')) {
  process.stdout.write(`${usage}\nFor the shop's customers: customer-elements customers --help\n`);
} else await main(flags);

async function main(argv: readonly string[]): Promise<void> {
  const config = readConfig(argv);
  if (config) await serve(config);
}

async function customers(argv: readonly string[]): Promise<void> {
  const { customersCommand } = await import('./commands/customers.js');
  try {
    await customersCommand(argv, process.env);
  } catch (error) {
    fail(reasonOf(error));
  }
}

function readConfig(argv: readonly string[]): Config | null {
  try {
    return parseConfig(argv, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    fail(error.message);
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
    process.stdout.write(`customer-elements is ready at ${listening.url}\n`);
    const stop = () => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      listening.close().catch((error: unknown) => {
        server.log.error(describeError(error), 'not stopped cleanly');
        process.exitCode = 1;
      });
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  } catch (error) {
    fail(reasonOf(error));
  }
}

/** A host with several addresses, none of which answers, has a code but no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}

/** One line, whatever the reason: a setting that can't work. */
function fail(reason: string): void {
  process.stderr.write(`customer-elements: ${reason.split('\n', 1)[0]}\n`);
  process.exitCode = 2;
}
