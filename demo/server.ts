import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Hono } from 'hono';
import {
  ConfigError,
  createServer,
  listen,
  parseConfig,
  type Config,
  type Server,
  type ServerParts,
} from '../src/server/index.js';
import { describeError } from '../src/server/log.js';
import { accountServer } from './account-server.js';
import { demoApp } from './app.js';
import { demoCustomer, seed, type SeedParts } from './seed.js';
import { openShopDatabase } from './shop/database.js';
import { orderReporter } from './shop/order-report.js';
import { Orders } from './shop/orders.js';
import { openTheme, takeTheme, type ThemeName } from './themes/index.js';

export const demoDirectory = dirname(fileURLToPath(import.meta.url));

export interface DemoOptions {
  /** 3000 unless given; 0 takes a free one. */
  port?: number;
  dataDirectory?: string;
  /** What else the account server is to have; flags as on its command line. */
  flags?: readonly string[];
  parts?: ServerParts;
  /** In whose template language the shop is drawn; `html` unless given. */
  theme?: ThemeName;
  /** Further settings of the account server; variables as on its command line. */
  env?: NodeJS.ProcessEnv;
  /** Puts the first customer into the shop; into the account server unless given. */
  seedShop?: (parts: SeedParts) => Promise<void>;
  /** The built script tag; `dist/cdn` unless given. */
  cdnDirectory?: string;
}

/** The demo as a value, listening nowhere yet. */
export interface Demo {
  app: Hono;
  server: Server;
  config: Config;
  close(): Promise<void>;
}

export interface RunningDemo extends Demo {
  /** The address of the shop. */
  url: string;
  /** Where it listens: another port than the address says, behind a proxy. */
  port: number;
}

export async function createDemo(options: DemoOptions = {}): Promise<Demo> {
  return assemble(demoConfig(optionFlags(options), options.env ?? {}), options);
}

/** Starts the shop with its account server in this process. Rejects where the port can't be had. */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  return start(await createDemo(options));
}

export function optionFlags({ port, dataDirectory, flags = [] }: DemoOptions): string[] {
  return [
    ...(port === undefined ? [] : ['--port', String(port)]),
    ...(dataDirectory === undefined ? [] : ['--data', dataDirectory]),
    ...flags,
  ];
}

/** The account server's settings, with defaults that suit a demo. */
export function demoConfig(flags: readonly string[], env: NodeJS.ProcessEnv): Config {
  const defaults = { PORT: '3000', DATA_DIR: join(demoDirectory, 'data'), LOG_LEVEL: 'warn' };
  return parseConfig(flags, { ...defaults, ...env });
}

async function assemble(
  config: Config,
  { parts, theme, seedShop = seed, cdnDirectory }: DemoOptions,
): Promise<Demo> {
  const server = await createServer(config, parts);
  const database = openShopDatabase(config.dataDirectory);
  const accounts = accountServer(server, config.apiKey);
  const orders = new Orders(database);
  const reportOrders = orderReporter({
    orders,
    write: accounts.writeOrder,
    onError: (error) => server.log.error(describeError(error), 'order not written'),
  });
  const close = async (): Promise<void> => {
    await server.close();
    if (database.open) database.close();
  };
  try {
    await seedShop({ server, accounts, database, orders });
    await reportOrders();
  } catch (error) {
    await close();
    throw error;
  }
  const app = demoApp({
    server,
    theme: await openTheme(theme),
    accounts,
    config,
    database,
    orders,
    reportOrders,
    cdnDirectory: cdnDirectory ?? join(demoDirectory, '../dist/cdn'),
    now: parts?.now ?? Date.now,
  });
  return { app: app as unknown as Hono, server, config, close };
}

async function start(demo: Demo): Promise<RunningDemo> {
  const { app, server, config, close } = demo;
  try {
    const listening = await listen({ ...server, app, close }, config);
    return { ...demo, ...listening };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs the demo until it is told to stop; what keeps it from starting is one line and exit 2. */
export async function runDemo(open: () => Promise<RunningDemo>): Promise<void> {
  try {
    const demo = await open();
    const stop = (): void => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      void demo.close();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
    process.stdout.write(welcome(demo));
  } catch (error) {
    process.stderr.write(`demo: ${explain(error)}\n`);
    process.exitCode = 2;
  }
}

function welcome({ url, config }: RunningDemo): string {
  const mail = config.smtpUrl ? 'goes out by SMTP' : `${url}/demo/mailbox`;
  return `
  The shop          ${url}
  Sign in as        ${demoCustomer.email}
  Password          ${demoCustomer.password}
  Mailbox           ${mail}
  Shop settings     ${url}/demo/settings

`;
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runDemo(async () => startDemo({ ...takeTheme(process.argv.slice(2)), env: process.env }));
}
