import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { demoCustomer, type SeedParts } from '../../demo/seed.js';
import { startDemo } from '../../demo/server.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { parseEmail } from '../../src/server/index.js';
import { root } from '../support/files.js';

test('the printed customer signs in on a free port', async (t) => {
  const demo = await startDemo({ port: 0, dataDirectory: await directory(t), flags: quiet });
  t.after(() => demo.close());
  assert.match(demo.url, /^http:\/\/localhost:[1-9]\d*$/);
  const { email, password } = demoCustomer;
  const response = await fetch(`${demo.url}${storefrontPath}/session`, {
    method: 'POST',
    headers: {
      Origin: demo.url,
      'Content-Type': 'application/json',
      [requestedWith.name]: requestedWith.value,
    },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(response.status, 200);
  for (const path of ['/', '/health', '/.well-known/jwks.json', '/demo/settings']) {
    assert.equal((await fetch(demo.url + path)).status, 200, path);
  }
});

test('a second start finds the shop as it was left', async (t) => {
  const dataDirectory = await directory(t);
  const first = await startDemo({ port: 0, dataDirectory, flags: quiet });
  const email = parseEmail(demoCustomer.email);
  assert.ok(email);
  const ada = await first.server.customers.findByEmail(email);
  assert.equal(ada?.state, 'enabled');
  await first.server.customers.update(String(ada?.id), { firstName: 'Augusta' });
  await first.close();
  const second = await startDemo({ port: 0, dataDirectory, flags: quiet });
  t.after(() => second.close());
  assert.equal((await second.server.customers.findByEmail(email))?.firstName, 'Augusta');
});

test('a shop whose first customer can’t be written down is closed again', async (t) => {
  let seeded: SeedParts | undefined;
  const seedShop = async (parts: SeedParts): Promise<void> => {
    seeded = parts;
    throw new Error('No room for her');
  };
  const dataDirectory = await directory(t);
  const starting = startDemo({ port: 0, dataDirectory, flags: quiet, seedShop });
  await assert.rejects(starting, /No room for her/);
  const { server, database } = seeded as SeedParts;
  assert.equal(database.open, false);
  await assert.rejects(server.customers.findByEmail(parseEmail(demoCustomer.email)!));
});

test('the command says where all is, and stops on SIGTERM', async (t) => {
  const demo = run(t, ['--port', '0', '--data', await directory(t)]);
  await demo.says('/demo/settings');
  for (const said of [demoCustomer.email, demoCustomer.password, '/demo/mailbox']) {
    assert.ok(demo.output().includes(said), said);
  }
  demo.child.kill('SIGTERM');
  assert.equal(await demo.exit, 0);
});

test('a port in use and a bad setting are one line and exit 2', async (t) => {
  const dataDirectory = await directory(t);
  const running = await startDemo({ port: 0, dataDirectory, flags: quiet });
  t.after(() => running.close());
  const port = new URL(running.url).port;
  for (const [flags, line] of [
    [['--port', port, '--data', await directory(t)], `demo: port ${port} is in use`],
    [['--port', 'tea', '--data', await directory(t)], 'demo: --port must be a number'],
  ] as const) {
    const demo = run(t, flags);
    assert.equal(await demo.exit, 2);
    assert.ok(demo.output().startsWith(line), demo.output());
    assert.equal(demo.output().trimEnd().split('\n').length, 1);
  }
});

const quiet = ['--log-level', 'silent'];

async function directory(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'demo-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

function run(t: TestContext, flags: readonly string[]) {
  const child = spawn(process.execPath, [
    ...['--import', 'tsx', join(root, 'demo/server.ts')],
    ...flags,
  ]);
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  const exit = once(child, 'exit').then(([code]) => code as number);
  const changed = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
      changed.emit('output');
    });
  }
  const says = async (text: string): Promise<void> => {
    while (!output.includes(text)) {
      const ended = await Promise.race([once(changed, 'output'), exit]);
      assert.ok(Array.isArray(ended), output);
    }
  };
  return { child, exit, says, output: () => output };
}
