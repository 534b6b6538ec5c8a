import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import {
  ConfigError,
  createServer,
  parseEmail,
  type Config,
  type EmailAddress,
} from '../../src/server/index.js';
import { freshPlace, type FreshPlace } from '../support/database.js';
import { program } from '../support/program.js';
import { platformKey } from './gateway-support.js';
import { testConfig } from './support.js';

const gateway: NonNullable<Config['gateway']> = {
  platform: 'bigcommerce',
  url: 'http://127.0.0.1:9',
  store: 'abc123',
  credential: { kind: 'key', key: platformKey },
  handOff: null,
};

describe('what a database is for', { concurrency: false }, () => {
  let place: FreshPlace;
  const start = (settings: Partial<Config>) => createServer(testConfig({ ...place, ...settings }));
  const works = async (settings: Partial<Config>) => (await start(settings)).close();
  const isRefused = (settings: Partial<Config>, words: RegExp) =>
    assert.rejects(
      () => start(settings),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, words);
        return true;
      },
    );

  before(async () => {
    place = await freshPlace({ migrated: true });
  });
  after(() => place.remove());

  test("the mirror of one shop isn't taken for another's", async () => {
    await works({});
    await works({ gateway });
    const own = /store abc123 of bigcommerce: .*PLATFORM=bigcommerce and PLATFORM_STORE=abc123/;
    await isRefused({ gateway: { ...gateway, store: 'def456' } }, own);
    await isRefused({ gateway: { ...gateway, platform: 'twc' } }, own);
    await isRefused({}, own);
    await works({ gateway: { ...gateway, url: 'http://127.0.0.1:10' } });
  });

  test('another shop is one line on standard error and exit 2', async () => {
    const { databaseUrl = '', dataDirectory } = place;
    const flags = ['serve', '--port', '0', '--data', dataDirectory];
    const child = spawn(process.execPath, [...program('src/server/cli.ts'), ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 30_000,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PLATFORM: 'cart',
        PLATFORM_URL: 'https://shop.example',
        PLATFORM_KEY: platformKey,
      },
    });
    const [out, error, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    assert.deepEqual([code, out.includes('ready')], [2, false]);
    assert.match(error, /^customer-elements: the database mirrors the store [^\n]+\n$/);
  });
});

test('a database with customers of its own becomes no mirror', async () => {
  const place = await freshPlace({ migrated: true });
  try {
    const server = await createServer(testConfig(place));
    const email = parseEmail('ada@example.com') as EmailAddress;
    await server.customers.create({ email, currency: 'USD', passwordHash: null });
    await server.close();
    await assert.rejects(
      () => createServer(testConfig({ ...place, gateway })),
      (error) => error instanceof ConfigError && /customers of its own/.test(error.message),
    );
    await (await createServer(testConfig(place))).close();
  } finally {
    await place.remove();
  }
});
