import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Customer } from '../../src/contract/customer.js';
import type { CustomerWrite } from '../../src/platforms/index.js';
import { readCsv } from '../../src/server/commands/input.js';
import { apiKey } from '../server/support.js';
import { ended, everybody, openShop, runAt, scratch, start, type Shop } from './support.js';

let shop: Shop;
const path = await scratch();

before(async () => {
  shop = await openShop();
});
after(() => shop.close());

const run = (...flags: string[]) => runAt(shop.url, ...flags);

async function upload({ server }: Shop, ...writes: CustomerWrite[]): Promise<void> {
  const rows = async function* () {
    for (const write of writes) yield { write };
  };
  const report = await server.operations.uploadCustomers({ rows: rows() });
  assert.deepEqual(report.refused, []);
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
    const imported = await runAt(other.url, 'import', file);
    assert.equal(imported.out, '3 customers imported, 0 refused\n');
    assert.equal(imported.code, 0);
    const [here, there] = await Promise.all([everybody(shop), everybody(other)]);
    assert.deepEqual(there.map(comparable), here.map(comparable));
  });
}

for (const platform of ['cart', 'tiendanube', 'bigcommerce']) {
  test(`what is exported from ${platform} as CSV has columns that we know, each once`, async (context) => {
    const other = await openShop(context);
    const file = path(`${platform}.csv`);
    const exported = await run('export', '--platform', platform, '--output', file);
    assert.equal(exported.code, 0, exported.error);
    const imported = await runAt(other.url, 'import', file);
    assert.equal(imported.out, '3 customers imported, 0 refused\n', imported.error);
    const emails = (await everybody(other)).map(({ email }) => email);
    assert.deepEqual(emails, ['ada@example.com', 'bob@example.com', 'cara@example.com']);
  });
}

test('no cell of an export is a formula, wherever it is parted, unless it has to be raw', async () => {
  await upload(shop, { email: 'eve@example.com', firstName: 'x;=1+1;y', note: '-a\n=2\t+3' });
  const cells = (csv: string) => (parse(csv) as string[][]).slice(1).flat();
  const { out } = await run('export');
  assert.ok(cells(out).includes("'=1+2"));
  assert.ok(out.includes(`,"x;'=1+1;y",`));
  assert.deepEqual(
    out.split(/[,;\t\n]"?/).filter((cell) => /^[=+\-@]/.test(cell)),
    [],
  );
  assert.ok(cells((await run('export', '--raw')).out).includes('=1+2'));
  const file = path('parted.csv');
  await writeFile(file, out);
  const read = readCsv(file, { isRaw: false, onBytes: () => undefined });
  const texts: string[] = [];
  for await (const row of read) texts.push(...row);
  assert.ok(texts.includes('x;=1+1;y') && texts.includes('-a\n=2\t+3'));
});

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
  [['list', 'ada'], /Unexpected argument 'ada' after customers list/],
  [['count', 'ada'], /Unexpected argument 'ada' after customers count/],
  [['export', 'all.csv'], /Unexpected argument 'all.csv' after customers export/],
  [['get'], /customers get must be followed by one id/],
  [['import', '/nowhere/at/all.csv'], /can't be read: ENOENT/],
  [
    ['search', 'ada', '--platform', 'bigcommerce'],
    /BigCommerce V2 has nothing for customers search\n/,
  ],
  [['invite', '1', '--platform', 'twc'], /TWC has nothing for customers invite\n/],
  [['search', 'ada', '--platform', 'twc'], /TWC has nothing for customers search\n/],
  [['export', '--platform', 'twc'], /TWC has nothing for customers export\n/],
  [['count', '--platform', 'tiendanube'], /Tiendanube has nothing for customers count\n/],
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

test('the process ends with the exit code, and prints where it belongs', async () => {
  const [good, wrong] = await Promise.all([
    ended(start(shop.url, 'count', '--email', 'ada@example.com')),
    ended(start(shop.url, 'count', '--colour', 'red')),
  ]);
  assert.deepEqual(good, { code: 0, out: '1\n', error: '' });
  assert.deepEqual([wrong.code, wrong.out], [2, '']);
  assert.match(wrong.error, /^customer-elements: Unknown option '--colour'\n$/);
});
