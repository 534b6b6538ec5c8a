import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ConfigError, parseConfig } from '../../src/server/index.js';

let directory: string;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'customer-elements-config-'));
});
after(() => rm(directory, { recursive: true }));

const key = ['--api-key', 'secret'];

test('defaults are for a try on this machine', () => {
  const { limits: _limits, ...config } = parseConfig(key, {});
  assert.deepEqual(config, {
    port: 8080,
    host: '127.0.0.1',
    dataDirectory: './data',
    databaseUrl: undefined,
    apiKey: 'secret',
    storeId: '1',
    mode: undefined,
    url: 'http://localhost:8080',
    origins: ['http://localhost:8080', 'http://127.0.0.1:8080'],
    trustedProxies: [],
    smtpUrl: undefined,
    mailFrom: 'no-reply@localhost',
    logLevel: 'info',
  });
});

test('every setting has a variable, and a flag goes before it', () => {
  const env = {
    PORT: '1',
    HOST: '0.0.0.0',
    DATA_DIR: '/data',
    API_KEY: 'from-env',
    STORE_ID: 'shop-7',
    CHECKOUT_MODE: 'required',
    PUBLIC_URL: 'https://accounts.shop.example/',
    ORIGINS: 'https://shop.example, https://www.shop.example:443',
    TRUSTED_PROXIES: '10.0.0.0/8,::1',
    DATABASE_URL: 'postgres://u:p@db/shop',
    SMTP_URL: 'smtps://mail.example',
    MAIL_FROM: 'Shop <hello@shop.example>',
    LOG_LEVEL: 'warn',
  };
  const { limits: _limits, ...config } = parseConfig(
    ['--port', '0', '--store-id=9', '--mail-from=Kiosk <hi@kiosk.example>'],
    env,
  );
  assert.deepEqual(config, {
    port: 0,
    host: '0.0.0.0',
    dataDirectory: '/data',
    databaseUrl: 'postgres://u:p@db/shop',
    apiKey: 'from-env',
    storeId: '9',
    mode: 'required',
    url: 'https://accounts.shop.example',
    origins: ['https://shop.example', 'https://www.shop.example'],
    trustedProxies: ['10.0.0.0/8', '::1'],
    smtpUrl: 'smtps://mail.example',
    mailFrom: 'Kiosk <hi@kiosk.example>',
    logLevel: 'warn',
  });
  const repeated = parseConfig(
    [...key, '--origin', 'https://a.example', '--origin', 'https://b.example'],
    {},
  );
  assert.deepEqual(repeated.origins, ['https://a.example', 'https://b.example']);
});

const bad: [string[], Record<string, string>, RegExp][] = [
  [['--port', '70000'], {}, /--port/],
  [['--port', '80a'], {}, /--port/],
  [[], { PORT: '-1' }, /--port/],
  [['--store-id', 'a/b'], {}, /--store-id/],
  [['--mode', 'members'], {}, /--mode.*guest-only, optional, required/],
  [['--url', 'shop.example'], {}, /--url/],
  [['--url', 'https://shop.example/accounts'], {}, /--url/],
  [['--url', 'http://shop.example'], {}, /--url.*https/],
  [['--url', 'http://localhost.example:8080'], {}, /--url.*https/],
  [[], { PUBLIC_URL: 'http://192.168.1.7:8080' }, /--url.*https/],
  [['--origin', 'https://shop.example,http://shop.example'], {}, /--origin.*https/],
  [['--origin', '*'], {}, /--origin/],
  [['--origin', 'null'], {}, /--origin/],
  [['--trusted-proxy', '10.0.0.0/33'], {}, /--trusted-proxy/],
  [['--trusted-proxy', 'proxy'], {}, /--trusted-proxy/],
  [[], { DATABASE_URL: 'mysql://db' }, /^--database-url/],
  [[], { SMTP_URL: 'mail.example' }, /^--smtp-url/],
  [['--mail-from', 'shop\r\nBcc: x'], {}, /--mail-from/],
  [['--log-level', 'loud'], {}, /--log-level/],
  [['--nonsense'], {}, /nonsense/],
  [['--port'], {}, /port/],
  [['extra'], {}, /extra/],
];

for (const [argv, env, message] of bad) {
  test(`refuses ${[...argv, ...Object.entries(env)].join(' ')} in one line`, () => {
    assert.throws(
      () => parseConfig([...argv, ...(argv.includes('--port') ? [] : key)], env),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /\n/);
        return true;
      },
    );
  });
}

test('on this machine http will do', () => {
  for (const host of ['localhost', 'shop.localhost', '127.0.0.1', '127.1.2.3', '[::1]']) {
    const origin = `http://${host}:8080`;
    const { url, origins } = parseConfig([...key, '--url', origin, '--origin', origin], {});
    assert.deepEqual([url, origins], [origin, [origin]]);
  }
});

test('a bad address of the database is refused without being repeated', () => {
  const parse = () => parseConfig(key, { DATABASE_URL: 'mysql://user:hunter2@db' });
  assert.throws(parse, (error: Error) => !error.message.includes('hunter2'));
});

test('without an API key one is made, for the owner alone, and found again', async () => {
  const first = parseConfig(['--data', directory], {});
  assert.match(first.apiKey, /^[\w-]{43}$/);
  assert.equal(first.apiKeyFile, join(directory, 'api-key'));
  assert.equal((await stat(first.apiKeyFile)).mode & 0o777, 0o600);
  assert.equal((await readFile(first.apiKeyFile, 'utf8')).trim(), first.apiKey);
  assert.equal(parseConfig(['--data', directory], {}).apiKey, first.apiKey);
});

test('an empty key file is no key', async () => {
  await writeFile(join(directory, 'api-key'), '\n');
  assert.throws(() => parseConfig(['--data', directory], {}), ConfigError);
});
