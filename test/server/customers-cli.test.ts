import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Customer } from '../../src/contract/customer.js';
import type { CustomerWrite } from '../../src/platforms/index.js';
import { listen } from '../../src/server/listen.js';
import { until } from '../support/until.js';
import { apiKey, testServer, type TestServer } from './support.js';

interface Shop {
  server: TestServer;
  url: string;
  close(): Promise<void>;
}

/** Closed with the test, or by whoever opens it outside of one. */
async function openShop(context?: TestContext): Promise<Shop> {
  const server = await testServer();
  const { port, ...listening } = await listen(server, { host: '127.0.0.1', port: 0 });
  const close = async () => {
    await listening.close();
    await server.remove();
  };
  context?.after(close);
  return { server, url: `http://127.0.0.1:${port}`, close };
}

let shop: Shop;
let directory: string;
const path = (name: string) => join(directory, name);

before(async () => {
  [shop, directory] = await Promise.all([
    openShop(),
    mkdtemp(join(tmpdir(), 'customer-elements-cli-')),
  ]);
});
after(async () => {
  await shop.close();
  await rm(directory, { recursive: true, force: true });
});

function start(url: string, ...flags: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/server/cli.ts', 'customers', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CUSTOMER_ELEMENTS_URL: url, CUSTOMER_ELEMENTS_KEY: apiKey },
  });
}

async function ended(child: ChildProcess) {
  assert.ok(child.stdout && child.stderr);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code as number | null, out, error };
}

const run = (...flags: string[]) => ended(start(shop.url, ...flags));

async function upload({ server }: Shop, ...writes: CustomerWrite[]): Promise<void> {
  const rows = async function* () {
    for (const write of writes) yield { write };
  };
  const report = await server.operations.uploadCustomers({ rows: rows() });
  assert.deepEqual(report.refused, []);
}

async function everybody({ server }: Shop): Promise<Customer[]> {
  const page = { number: 1, size: 10_000 };
  return (await server.operations.listCustomers({ filter: {}, page })).customers;
}

const address = {
  firstName: 'Ada',
  lastName: 'King',
  company: 'Analytical, Engines "Ltd"',
  street: 'Calle Mayor',
  number: '1',
  floor: '2º B',
  line2: 'Porterage',
  locality: 'Centro',
  city: 'Madrid',
  province: 'Madrid',
  provinceCode: 'M',
  countryCode: 'ES',
  zip: '28013',
  phone: '+34 910 000 000',
  type: 'commercial',
} as const;

const ada: CustomerWrite = {
  email: 'ada@example.com',
  ref: 'A-1',
  firstName: "'=Ada",
  lastName: ' O’Hara; "Countess"',
  company: '=1+2',
  phone: '+34611223344',
  identification: '12345678Z',
  state: 'invited',
  verifiedEmail: true,
  acceptsMarketing: true,
  acceptsMarketingUpdatedAt: '2024-05-06T07:08:09.000Z',
  marketingOptInLevel: 'single_opt_in',
  extra: { Tea: 'green, black', size: '3' },
  addresses: [address, { ...address, city: 'Toledo', isDefault: true }],
  billingAddress: { ...address, city: 'Cuenca' },
  currency: 'EUR',
  note: 'Two lines:\n- "quoted"\n\tand more',
  tags: ['vip', 'likes tea, coffee', '[odd]'],
  taxExempt: true,
  taxExemptions: ['CA_BC', 'CA_ON'],
  taxExemptCategory: 'Museum',
  storeCredit: '-12.50',
  customerGroupId: 7,
  registrationIpAddress: '192.0.2.7',
  multipassIdentifier: '@ada',
  wishlistId: 'w-9',
  adminGraphqlApiId: 'gid://shopify/Customer/1',
  resetPassOnLogin: true,
};
const bob: CustomerWrite = {
  email: 'bob@example.com',
  firstName: 'Bob',
  phoneAsWritten: 'ask his mother',
  addresses: [{ city: 'Lima', countryCode: 'PE' }],
  tags: ['vip', 'tea'],
};

/** Without what the directory gives to each. */
function comparable({
  id: _id,
  createdAt: _c,
  updatedAt: _u,
  defaultAddressId: _d,
  ...customer
}: Customer) {
  const bare = ({
    id: _,
    version: _v,
    createdAt: _ca,
    updatedAt: _ua,
    ...rest
  }: Customer['addresses'][0]) => rest;
  const { addresses, billingAddress } = customer;
  return {
    ...customer,
    addresses: addresses.map(bare),
    billingAddress: billingAddress && bare(billingAddress),
  };
}

test('customers are listed, searched, counted and read', async () => {
  await upload(shop, ada, bob, { email: 'cara@example.com' });
  const listed = await run('list', '--format', 'ndjson');
  assert.deepEqual([listed.code, listed.error], [0, '']);
  const emails = listed.out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Customer).email);
  assert.deepEqual(emails, ['ada@example.com', 'bob@example.com', 'cara@example.com']);
  const found = await run('search', 'bob', 'tag:vip', '--format', 'json');
  const [first] = JSON.parse(found.out) as Customer[];
  assert.equal(first?.email, 'bob@example.com');
  assert.equal((await run('count', '--email', 'ada@example.com')).out, '1\n');
  const read = await run('get', first?.id ?? '');
  assert.equal((JSON.parse(read.out) as Customer).phoneAsWritten, 'ask his mother');
  const missing = await run('get', '999999');
  assert.deepEqual([missing.code, missing.out], [1, '']);
  assert.equal(missing.error, 'customer-elements: there is no such customer\n');
});

test('a table is cut to the limit', async () => {
  const { code, out, error } = await run('list', '--limit', '2');
  assert.equal(code, 0);
  assert.match(out, /^id +ref +email +firstName +lastName +phone +state +createdAt\n/);
  assert.equal(out.trimEnd().split('\n').length, 3);
  assert.match(error, /There are more than 2/);
});

for (const format of ['csv', 'ndjson']) {
  test(`what is exported as ${format} is imported into another shop, letter by letter`, async (context) => {
    const other = await openShop(context);
    const file = path(`all.${format}`);
    const exported = await run('export', '--output', file);
    assert.deepEqual(exported, { code: 0, out: `3 customers exported to ${file}\n`, error: '' });
    const imported = await ended(start(other.url, 'import', file));
    assert.equal(imported.out, '3 customers imported, 0 refused\n');
    assert.equal(imported.code, 0);
    const [here, there] = await Promise.all([everybody(shop), everybody(other)]);
    assert.deepEqual(there.map(comparable), here.map(comparable));
  });
}

test('no cell of an export is a formula, unless it has to be raw', async () => {
  const cells = (csv: string) => (parse(csv) as string[][]).slice(1).flat();
  const { out } = await run('export');
  assert.ok(cells(out).includes("'=1+2"));
  assert.deepEqual(
    cells(out).filter((cell) => /^[=+\-@\t\r]/.test(cell)),
    [],
  );
  assert.ok(cells((await run('export', '--raw')).out).includes('=1+2'));
});

test('names on the wire, a mark, semicolons and other line ends are read', async (context) => {
  const other = await openShop(context);
  const file = path('wire.csv');
  const lines = [
    'email;first_name;tags;tax_exempt;address.city',
    'w@example.com;"A;B";x,y;true;Lima',
  ];
  await writeFile(file, `\ufeff${lines.join('\r\n')}\r\n\r\n`);
  const { out, error } = await ended(start(other.url, 'import', file));
  assert.equal(out, '1 customers imported, 0 refused\n', error);
  const [customer] = await everybody(other);
  assert.deepEqual(
    [customer?.firstName, customer?.tags, customer?.taxExempt, customer?.addresses[0]?.city],
    ['A;B', ['x', 'y'], true, 'Lima'],
  );
});

test('refused rows are told with their place and reason, and can be mended and imported', async (context) => {
  const other = await openShop(context);
  const file = path('some.csv');
  const rows = [
    'email,firstName,taxExempt',
    'r1@example.com,One,true',
    'no address,Two,',
    'r1@example.com,Three,',
    'r4@example.com,Four,perhaps',
    'r5@example.com',
    'r6@example.com,Six,false',
  ];
  await writeFile(file, rows.join('\n'));
  const dry = await ended(start(other.url, 'import', file, '--dry-run'));
  assert.equal(dry.code, 1);
  assert.match(dry.out, /row 5: taxExempt invalid\n/);
  assert.match(dry.out, /4 customers could be imported, 2 refused; nothing was sent\n$/);
  assert.deepEqual(await everybody(other), []);
  await assert.rejects(stat(`${file}.progress`));

  const { code, out } = await ended(start(other.url, 'import', file));
  assert.equal(code, 1);
  assert.equal(out, `2 customers imported, 4 refused: see ${file}.refused.csv\n`);
  const refused = parse(await readFile(`${file}.refused.csv`), {
    relax_column_count: true,
  }) as string[][];
  assert.deepEqual(refused[0], ['row', 'reason', 'email', 'firstName', 'taxExempt']);
  assert.deepEqual(
    refused.slice(1).map(([row, reason]) => [row, reason?.split(' ')[0]]),
    [
      ['3', 'email'],
      ['4', 'email'],
      ['5', 'taxExempt'],
      ['6', 'row'],
    ],
  );
  const again = await ended(start(other.url, 'import', file));
  assert.match(again.out, /was imported before: 2 customers imported, 4 refused/);
  assert.equal((await everybody(other)).length, 2);

  const mended = (await readFile(`${file}.refused.csv`, 'utf8'))
    .replace('no address', 'r2@example.com')
    .split('\n')
    .filter((line) => !/^(4|5|6),/.test(line))
    .join('\n');
  await writeFile(path('mended.csv'), mended);
  const more = await ended(start(other.url, 'import', path('mended.csv')));
  assert.equal(more.out, '1 customers imported, 0 refused\n');
});

test('an import that was interrupted goes on, and no row is written twice', async (context) => {
  const other = await openShop(context);
  const file = path('long.ndjson');
  const count = 6000;
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ email: index === 10 ? 'bad' : `long-${index}@example.com`, ref: `L${index}` }),
  );
  await writeFile(file, lines.join('\n'));
  const written = async () => other.server.operations.countCustomers({ filter: {} });
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    const before = await written();
    const child = start(other.url, 'import', file);
    await until(async () => (await written()) > before);
    child.kill(signal);
    const { code, out } = await ended(child);
    if (signal === 'SIGINT') {
      assert.equal(code, 130);
      assert.match(
        out,
        /^Stopped: \d+ customers imported, 1 refused so far; the same command goes on\n$/,
      );
    }
    assert.ok((await written()) < count - 1);
  }
  const { code, out, error } = await ended(start(other.url, 'import', file));
  assert.equal(out, `${count - 1} customers imported, 1 refused: see ${file}.refused.csv\n`, error);
  assert.equal(code, 1);
  assert.equal(await written(), count - 1);
  const refused = parse(await readFile(`${file}.refused.csv`)) as string[][];
  assert.deepEqual(refused, [
    ['row', 'reason', 'email'],
    ['11', 'email invalid', 'bad'],
  ]);
  await writeFile(file, 'changed');
  const changed = await ended(start(other.url, 'import', file));
  assert.equal(changed.code, 2);
  assert.match(changed.error, /has changed since/);
});

for (const platform of ['cart', 'tiendanube', 'bigcommerce', 'twc']) {
  test(`${platform}: what it takes is imported, and found there`, async (context) => {
    const other = await openShop(context);
    const at = ['--platform', platform];
    const file = path(`${platform}.csv`);
    const name = 'firstName,lastName,email,customerGroupId';
    await writeFile(file, `${name}\nAda,Lovelace,ada@example.com,\nBob,Marley,bob@example.com,\n`);
    const imported = await ended(start(other.url, 'import', file, ...at));
    assert.equal(imported.out, '2 customers imported, 0 refused\n', imported.error);
    const customers = await everybody(other);
    assert.deepEqual(
      customers.map(({ lastName }) => lastName),
      ['Lovelace', 'Marley'],
    );
    const read = await ended(start(other.url, 'get', customers[0]?.id ?? '', ...at));
    assert.equal((JSON.parse(read.out) as Customer).email, 'ada@example.com', read.error);
    const listed = await ended(start(other.url, 'list', '--format', 'ndjson', ...at));
    if (platform === 'twc') {
      assert.deepEqual(
        [listed.code, listed.error],
        [2, 'customer-elements: TWC has no listCustomers\n'],
      );
    } else assert.equal(listed.out.trim().split('\n').length, 2);
  });
}

test('an invitation goes out', async () => {
  const [, { id: bobId } = { id: '' }] = await everybody(shop);
  const { out, error } = await run('invite', bobId, '--message', 'We miss you');
  assert.equal(out, 'bob@example.com is invited\n', error);
  const mail = await shop.server.mailbox.nth('bob@example.com', 1);
  assert.match(mail.text, /We miss you/);
});

const wrong: [string[], RegExp][] = [
  [['lst'], /customers must be followed by one of list, search/],
  [['list', '--key', 'secret'], /--key would show the key/],
  [['list', '--key=secret'], /--key would show the key/],
  [['list', '--platform', 'shopify'], /--platform must be one of customer-elements, cart/],
  [['list', '--platform', 'cart', '--email', 'a@b.example'], /Unknown option '--email'/],
  [['list', '--since-id', 'x'], /--since-id can't be "x"/],
  [['list', '--format', 'xml'], /--format must be one of csv/],
  [['list', '--url', 'http://shop.example'], /http:\/\/ is for this machine alone/],
  [['list', '--key-file', '/nowhere/at/all'], /--key-file can't be read: ENOENT/],
  [['get'], /customers get must be followed by one id/],
  [['import', '/nowhere/at/all.csv'], /can't be read: ENOENT/],
  [['search', 'ada', '--platform', 'bigcommerce'], /BigCommerce V2 has no search/],
  [['invite', '1', '--platform', 'twc'], /TWC has no inviteCustomer/],
];

test('wrong use is one line and exit 2, and the key is in none of them', async () => {
  for (const [flags, message] of wrong) {
    const { code, out, error } = await run(...flags);
    assert.deepEqual([code, out], [2, ''], flags.join(' '));
    assert.match(error, message);
    assert.match(error, /^customer-elements: [^\n]+\n$/);
    assert.ok(!error.includes('secret') && !error.includes(apiKey), error);
  }
});

test('a column that nobody knows is refused before anything is sent', async () => {
  const file = path('strange.csv');
  await writeFile(file, 'email,emial\nx@example.com,y\n');
  const { code, error } = await run('import', file);
  assert.equal(code, 2);
  assert.match(error, /No such column: emial/);
  const lossy = await run('import', file, '--lossy');
  assert.equal(lossy.out, '1 customers imported, 0 refused\n');
});

test('a wrong key, and a shop that is away, are one line and exit 1', async () => {
  await writeFile(path('key'), 'wrong-key\n');
  const refused = await run('count', '--key-file', path('key'));
  assert.equal(refused.code, 1);
  assert.match(
    refused.error,
    /^customer-elements: the key was refused by customer-elements at http[^\n]+\n$/,
  );
  const away = await run('count', '--url', 'http://127.0.0.1:9');
  assert.equal(away.code, 1);
  assert.match(away.error, /can't be asked \(unavailable\): There was no answer/);
});

test('--help tells the commands', async () => {
  const { code, out } = await run('--help');
  assert.equal(code, 0);
  assert.match(out, /--key-file FILE/);
});
