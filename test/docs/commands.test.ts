import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { takeTheme } from '../../demo/themes/index.js';
import { groups } from '../../scripts/testing/suites.js';
import { platforms } from '../../src/platforms/index.js';
import { readArguments } from '../../src/server/commands/arguments.js';
import { parseConfig } from '../../src/server/index.js';
import { apiKey, shopOrigin, testServer, type TestServer } from '../server/support.js';
import { root } from '../support/files.js';
import { readBlocks } from './blocks.js';

interface Command {
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
}

/**
 * Runs in a shell that finds no program, and tells of each that it was asked for: nothing else happens.
 * What a program would write is its own name, so that a `$(cat key)` is something.
 */
const recorder = `
PATH=/nowhere
command_not_found_handle() {
  local name
  { printf '%s\\0' "$@"; for name in "\${!PLATFORM@}" "\${!CUSTOMER_ELEMENTS@}" API_KEY DATABASE_URL SMTP_URL; do
    [[ -v $name ]] && printf '\\1%s=%s\\0' "$name" "\${!name}"
  done; printf '\\n'; } >&3
  printf '%s' "$1"
}
exec 3>&1 >/dev/null
API_KEY=${apiKey} KEY=${apiKey} DATABASE_URL=
`;

async function commandsOf(code: string): Promise<Command[]> {
  // What the reader is to fill in.
  const filled = code.replaceAll('://…', '://127.0.0.1/shop').replaceAll('…', 'x');
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', recorder + filled]);
  assert.equal(stderr, '');
  return stdout
    .split('\0\n')
    .filter((line) => line !== '')
    .map((line) => {
      const words = line.split('\0');
      const set = words.filter((word) => word.startsWith('\x01'));
      const env = set.map((word) => word.slice(1).split(/=(.*)/s, 2) as [string, string]);
      return { argv: words.filter((word) => !set.includes(word)), env: Object.fromEntries(env) };
    });
}

/** What a system has, and whose flags are its own. */
const systems =
  /^(?:brotli|cat|docker|find|install|mkdir|mv|pg_dump|pg_restore|python3|systemctl)$/;

async function check({ argv, env }: Command, server: TestServer | undefined): Promise<void> {
  const [program = '', ...rest] = argv;
  if (program === 'npx' || program === 'node') return check({ argv: rest, env }, server);
  if (program === 'npm') return checkNpm(rest, env);
  if (program === 'customer-elements') return checkOurs(rest, env);
  if (program === 'curl' && server) return ask(rest, server);
  // What is copied from the repository.
  const shipped = program === 'cp' ? rest.filter((path) => path.startsWith('deploy/')) : [];
  for (const path of shipped) await access(join(root, path));
  if (program !== 'cp') assert.match(program, systems);
}

async function checkNpm([verb = '', ...rest]: string[], env: Command['env']): Promise<void> {
  if (verb === 'ci' || verb === 'install') return;
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [script = '', ...flags] = verb === 'run' ? rest : [verb, ...rest];
  assert.ok(script in scripts, script);
  const given = flags[0] === '--' ? flags.slice(1) : flags;
  if (script === 'serve') parseConfig(given, env);
  else if (script === 'start') parseConfig(takeTheme(given).flags, env);
  else if (script === 'test') assert.ok(given.every((name) => groups.some((one) => one === name)));
  else if (script === 'demo:gateway') assert.ok((given[0] ?? '') in platforms);
  else assert.deepEqual(given, []);
}

function checkOurs([command = '', ...rest]: string[], env: Command['env']): void {
  if (command === 'customers') readArguments(rest, env);
  else if (command === 'backup') assert.match(rest.join(' '), /^\S+(?: --data \S+)?$/);
  else {
    assert.equal(command, 'serve');
    parseConfig(rest, env);
  }
}

/** Sends what curl would send to the server of the test. */
async function ask(words: string[], server: TestServer): Promise<void> {
  const headers = new Headers();
  let [method, body, address]: (string | undefined)[] = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const value = (): string => words.shift() ?? '';
    if (word === '-H') headers.append(...(value().split(/: */, 2) as [string, string]));
    else if (word === '-d') body = value();
    else if (word === '-X') method = value();
    else address = word;
  }
  const { pathname, search } = new URL(address ?? '');
  const response = await server.app.request(shopOrigin + pathname + search, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body !== undefined && { body }),
  });
  assert.ok(response.ok, `${response.status} of ${address}: ${await response.text()}`);
}

test('every command of the documents is one, with these flags, and every request is answered', async () => {
  for (const { place, language, code } of await readBlocks()) {
    if (language !== 'sh') continue;
    const server = code.includes('curl ') ? await testServer() : undefined;
    try {
      const present = server ? await withIds(code, server) : code;
      for (const command of await commandsOf(present)) {
        await check(command, server).catch((error: unknown) => {
          const words = error instanceof Error ? error.message : String(error);
          assert.fail(`${place}: ${command.argv.join(' ')}: ${words}`);
        });
      }
    } finally {
      await server?.remove();
    }
  }
});

/** Whom and what the examples speak of is there, and has another id than they say. */
async function withIds(code: string, server: TestServer): Promise<string> {
  const customer = await server.customer('grace@example.com', {
    ref: 'C-1001',
    state: 'disabled',
    password: null,
  });
  const written = await server.admin('POST', '/orders', {
    name: '#1000',
    customerId: customer,
    total: '1.00',
    currency: 'EUR',
    items: [],
  });
  const { order } = (await written.json()) as { order: { id: string } };
  return code
    .replaceAll('customers/42/', `customers/${customer}/`)
    .replaceAll('"customerId": "42"', `"customerId": "${customer}"`)
    .replaceAll('orders/7 ', `orders/${order.id} `);
}
