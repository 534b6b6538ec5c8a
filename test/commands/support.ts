import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, type TestContext } from 'node:test';
import type { Customer } from '../../src/contract/customer.js';
import { customersCommand } from '../../src/server/commands/customers.js';
import { listen } from '../../src/server/listen.js';
import { program } from '../support/program.js';
import { apiKey, testServer, type TestServer } from '../server/support.js';

export interface Shop {
  server: TestServer;
  url: string;
  close(): Promise<void>;
}

/** Closed with the test, or by whoever opens it outside of one. */
export async function openShop(context?: TestContext): Promise<Shop> {
  const server = await testServer();
  const { port, ...listening } = await listen(server, { host: '127.0.0.1', port: 0 });
  const close = async () => {
    await listening.close();
    await server.remove();
  };
  context?.after(close);
  return { server, url: `http://127.0.0.1:${port}`, close };
}

export async function everybody({ server }: Pick<Shop, 'server'>): Promise<Customer[]> {
  const page = { number: 1, size: 10_000 };
  return (await server.operations.listCustomers({ filter: {}, page })).customers;
}

/** For the tests of a file; gives paths in a directory that goes with them. */
export async function scratch(): Promise<(name: string) => string> {
  const directory = await mkdtemp(join(tmpdir(), 'customer-elements-commands-'));
  after(() => rm(directory, { recursive: true, force: true }));
  return (name) => join(directory, name);
}

export interface Ended {
  code: number | null;
  out: string;
  error: string;
}

const environment = (url: string) => ({
  CUSTOMER_ELEMENTS_URL: url,
  CUSTOMER_ELEMENTS_KEY: apiKey,
});

/** Runs the command within this process. */
export const runAt = (url: string, ...flags: string[]): Promise<Ended> =>
  runUntil(new AbortController().signal, url, ...flags);

export async function runUntil(stop: AbortSignal, url: string, ...flags: string[]): Promise<Ended> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const [code, out, error] = await Promise.all([
    customersCommand(flags, { env: environment(url), output, errors, stop }).finally(() => {
      output.end();
      errors.end();
    }),
    text(output),
    text(errors),
  ]);
  return { code, out, error };
}

/** Starts a process of its own. */
export function start(url: string, ...flags: string[]): Started {
  return spawn(process.execPath, [...program('src/server/cli.ts'), 'customers', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment(url) },
  }) as Started;
}

type Started = ChildProcess & { stdout: Readable; stderr: Readable };

export async function ended(child: Started): Promise<Ended> {
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code as number | null, out, error };
}
