import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createServer } from '../../src/server/index.js';
import { keptApiKey } from '../../src/server/api-key.js';
import { commandLine } from '../support/serving.js';
import { Mailbox, Shopper, testConfig, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

/** Of a name in a directory that goes away with the test. */
const place = (name: string) => join(server.config.dataDirectory, name);

async function backUp(target: string, settings: Record<string, string> = {}) {
  const child = commandLine(
    { DATA_DIR: server.config.dataDirectory, ...settings },
    'backup',
    target,
  );
  assert.ok(child.stdout && child.stderr);
  const ended = once(child, 'close');
  const [error, [code]] = await Promise.all([text(child.stderr), ended, text(child.stdout)]);
  return { code: code as unknown, error };
}

test('a backup that is made while the shop sells is a shop whose customers sign in', async () => {
  const { apiKey } = keptApiKey(server.config.dataDirectory);
  await server.customer('ada@example.com');
  const shopper = server.shopper();
  assert.equal((await shopper.signIn('ada@example.com')).status, 200);
  await server.admin('PUT', '/settings', { name: 'Kiosk' });
  let isDone = false;
  const backup = backUp(place('backup')).finally(() => {
    isDone = true;
  });
  let written = 0;
  while (!isDone) {
    await server.customer(`customer-${written++}@example.com`);
    // Lets the process be heard of.
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.deepEqual(await backup, { code: 0, error: '' });
  for (const name of ['customers.db', 'api-key']) {
    assert.equal((await stat(place(`backup/${name}`))).mode & 0o777, 0o600, name);
  }
  assert.equal((await readFile(place('backup/api-key'), 'utf8')).trim(), apiKey);

  const mailbox = new Mailbox();
  const parts = { mailTransport: mailbox, now: server.clock.now };
  const restored = await createServer(testConfig({ dataDirectory: place('backup') }), parts);
  try {
    const { rows } = await sql`pragma integrity_check`.execute(restored.database);
    assert.deepEqual(rows, [{ integrity_check: 'ok' }]);
    const again = new Shopper(restored.app, mailbox);
    assert.equal((await again.signIn('ada@example.com')).status, 200);
    assert.equal((await again.get('/config')).body.name, 'Kiosk');
    // Who was signed in still is, and tokens hold by the same keys.
    again.cookie = shopper.cookie;
    assert.equal((await again.get('/session')).body.customer.email, 'ada@example.com');
    const keys = async ({ app }: Pick<TestServer, 'app'>) =>
      (await app.request('/.well-known/jwks.json')).json();
    assert.deepEqual(await keys(restored), await keys(server));
  } finally {
    await restored.close();
  }
});

test('a backup that is there is left alone, and where there is nothing to back up it says so', async () => {
  const there = await backUp(server.config.dataDirectory);
  assert.equal(there.code, 2);
  assert.match(there.error, /^customer-elements: \S+ is there already\n$/);
  const none = await backUp(place('none'), { DATA_DIR: place('nowhere') });
  assert.match(none.error, /^customer-elements: there is no database in \S+ \(--data\)\n$/);
  await assert.rejects(stat(place('none')));
  const elsewhere = await backUp(place('none'), { DATABASE_URL: 'postgres://127.0.0.1/shop' });
  assert.match(elsewhere.error, /pg_dump/);
});
