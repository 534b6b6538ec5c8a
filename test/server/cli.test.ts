import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { freshPlace, type FreshPlace } from '../support/database.js';
import { commandLine, readyLine } from '../support/serving.js';

let place: FreshPlace;

before(async () => {
  place = await freshPlace();
});
after(() => place.remove());

const run = (...flags: string[]) => runIn({}, ...flags);

function runIn(settings: Record<string, string>, ...flags: string[]): ChildProcess {
  const { databaseUrl } = place;
  return commandLine({ ...(databaseUrl && { DATABASE_URL: databaseUrl }), ...settings }, ...flags);
}

/** The exit code, and all that was printed. */
async function ended(child: ChildProcess) {
  assert.ok(child.stdout && child.stderr);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, out, error };
}

/** Resolves with the address of the ready line. */
async function ready(child: ChildProcess): Promise<string> {
  const [, url = ''] = /ready at (\S+)/.exec(await readyLine(child)) ?? [];
  return url;
}

test('a bad setting is one line on standard error and exit 2', async () => {
  const { code, out, error } = await ended(run('serve', '--mode', 'members'));
  assert.deepEqual([code, out], [2, '']);
  assert.match(error, /^customer-elements: --mode must be one of [^\n]+\n$/);
});

test('a port that is taken is one line and exit 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const flags = ['--port', String(port), '--data', place.dataDirectory];
  const { code, error } = await ended(run(...flags, '--log-level', 'silent'));
  other.close();
  assert.equal(code, 2);
  assert.match(error, /^customer-elements: port \d+ is in use; choose another with --port\n$/);
});

test('a database that is away is named in one line, without its password, and exit 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  other.close();
  await once(other, 'close');
  const DATABASE_URL = `postgres://shop:hunter2@127.0.0.1:${port}/shop`;
  const { code, error } = await ended(runIn({ DATABASE_URL }, '--data', place.dataDirectory));
  assert.equal(code, 2);
  assert.equal(
    error,
    `customer-elements: the database at 127.0.0.1:${port} (--database-url) can't be used: nothing answers there; is it running?\n`,
  );
});

test('a file that is no database is named with its directory', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'customer-elements-no-database-'));
  await writeFile(join(directory, 'customers.db'), 'no database\n'.repeat(1000));
  const { code, error } = await ended(runIn({ DATABASE_URL: '' }, '--data', directory));
  await rm(directory, { recursive: true });
  assert.equal(code, 2);
  assert.equal(
    error,
    `customer-elements: the database in ${directory} (--data) can't be used: file is not a database\n`,
  );
});

test('behind a proxy it says on which port it listens', async () => {
  const child = run('--port', '0', '--data', place.dataDirectory, '--url', 'https://shop.example');
  const line = await readyLine(child);
  const [, port] =
    /ready at https:\/\/shop\.example and listens on port ([1-9]\d*) of 127\.0\.0\.1$/.exec(line) ??
    [];
  assert.ok(port, line);
  assert.equal((await fetch(`http://127.0.0.1:${port}/health`)).status, 200);
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
});

test('--help tells the settings', async () => {
  const { code, out } = await ended(run('--help'));
  assert.equal(code, 0);
  assert.match(out, /--port NUMBER/);
  assert.match(out.split('\n\n', 1)[0] ?? '', /customer-elements customers COMMAND/);
});

test('serves until SIGTERM, answers what is under way, and exits with 0', async () => {
  const child = run('serve', '--port', '0', '--data', place.dataDirectory, '--mode', 'required');
  const url = await ready(child);
  const config = (await (await fetch(`${url}${storefrontPath}/config`)).json()) as object;
  assert.equal(Reflect.get(config, 'checkoutMode'), 'required');
  const underWay = fetch(`${url}${storefrontPath}/session`, {
    method: 'POST',
    headers: {
      Origin: url,
      'Content-Type': 'application/json',
      [requestedWith.name]: requestedWith.value,
    },
    body: JSON.stringify({ email: 'ada@example.com', password: 'wrong' }),
  });
  const closed = once(child, 'close');
  setImmediate(() => child.kill('SIGTERM'));
  const outcome = await underWay.then(
    ({ status }) => status,
    () => 'refused',
  );
  assert.ok([401, 'refused'].includes(outcome), String(outcome));
  assert.deepEqual(await closed, [0, null]);
});
