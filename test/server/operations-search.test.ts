import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CompiledQuery } from 'kysely';
import type { CustomerWrite, SearchTerm } from '../../src/platforms/records.js';
import { home, signedIn } from './account-support.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;

const people: CustomerWrite[] = [
  {
    email: 'ada@engines.example',
    firstName: 'Ada',
    lastName: 'Lovelace',
    company: 'Analytical Engines',
    phone: '+4930901820',
    identification: 'X-123.456',
    note: 'Likes 100% wool\nand tea',
    tags: ['VIP', 'early "bird"'],
    state: 'invited',
    addresses: [
      { city: 'Zürich', province: 'Zürich', zip: '8001', countryCode: 'CH' },
      {
        city: 'New York',
        province: 'New York',
        provinceCode: 'NY',
        zip: '10001',
        countryCode: 'US',
      },
    ],
  },
  { email: 'e@example.com', firstName: 'ÉLODIE', lastName: 'Müller_Öz', note: 'wool' },
  { email: 'bo@example.com', firstName: 'Bo', lastName: 'Li', phoneAsWritten: 'Ask Eva' },
  { email: 'quote@example.com', firstName: 'O"Neil \\ AND OR*', lastName: '', tags: ['wholesale'] },
  { email: 'greek@example.com', firstName: 'ΑΛΈΞΑΝΔΡΟΣ', lastName: '日本語の名' },
];

before(async () => {
  server = await testServer();
  for (const write of people) await server.operations.createCustomer({ write });
});
after(() => server.remove());

const page = { number: 1, size: 50 };

async function found(filter: { text?: string; terms?: SearchTerm[] }): Promise<string[]> {
  const { operations } = server;
  const { customers, total } = await operations.listCustomers({ filter, page, withTotal: true });
  assert.equal(total, customers.length);
  return customers.map(({ email }) => email.split('@')[0] ?? '');
}

const texts: [string, string[]][] = [
  ['lovelace', ['ada']],
  ['VELA', ['ada']],
  ['ada lovelace', ['ada']],
  ['a l', ['ada']],
  [' Ada ', ['ada']],
  ['adalovelace', []],
  ['ENGINES.example', ['ada']],
  ['x-123.4', ['ada']],
  ['23.45', ['ada']],
  ['123456', []],
  ['wool', []],
  ['vip', []],
  ['analytical', []],
  ['zürich', []],
  ['lovelace\nada', []],
  ['élodie', ['e']],
  ['ÉLO', ['e']],
  ['E\u0301lodie', ['e']],
  ['elodie', []],
  ['MÜLLER', ['e']],
  ['ö', ['e']],
  ['öz', ['e']],
  ['bo', ['bo']],
  ['Bo Li', ['bo']],
  ['o l', ['bo']],
  ['Ада', []],
  ['αλέξ', ['greek']],
  ['日本語', ['greek']],
  ['本語', ['greek']],
  ['%', []],
  ['_', ['e']],
  ['a_a', []],
  ['Ad_', []],
  ['r_ö', ['e']],
  ['\\', ['quote']],
  ['\\ and', ['quote']],
  ['O"Neil', ['quote']],
  ['"', ['quote']],
  ['or*', ['quote']],
  ['ada OR bo', []],
  ['ada*', []],
  ["'; drop table customers", []],
  ['NEAR(ada lovelace)', []],
  ['example.com', ['e', 'bo', 'quote', 'greek']],
  ['x'.repeat(60_000), []],
  ['ada '.repeat(2000), []],
];

for (const [text, expected] of texts) {
  test(`the text ${JSON.stringify(text).slice(0, 40)} finds ${expected.join(', ') || 'nobody'}`, async () => {
    assert.deepEqual(await found({ text }), expected);
  });
}

const everybody = ['ada', 'e', 'bo', 'quote', 'greek'];

test('a search for nothing finds everybody', async () => {
  assert.deepEqual(await found({ text: '  ' }), everybody);
  assert.deepEqual(await found({ terms: [] }), everybody);
  assert.deepEqual(await found({ terms: [{ field: 'any', value: '' }] }), everybody);
});

const terms: [SearchTerm['field'], string, string[]][] = [
  ['email', 'ada@', ['ada']],
  ['email', 'lovelace', []],
  ['firstName', 'ada', ['ada']],
  ['firstName', 'love', []],
  ['lastName', 'LOVE', ['ada']],
  ['company', 'tical eng', ['ada']],
  ['phone', '+49 (30) 90-18', ['ada']],
  ['phone', '901820', ['ada']],
  ['phone', '20', ['ada']],
  ['phone', 'ask e', ['bo']],
  ['note', '100%', ['ada']],
  ['note', 'WOOL', ['ada', 'e']],
  ['tag', 'vip', ['ada']],
  ['tag', '"bird', ['ada']],
  ['tag', 'vi', ['ada']],
  ['tag', '[', []],
  ['city', 'zürich', ['ada']],
  ['city', 'ZÜ', ['ada']],
  ['city', 'new york', ['ada']],
  ['province', 'ny', ['ada']],
  ['province', 'new', ['ada']],
  ['zip', '8001', ['ada']],
  ['zip', 'zürich', []],
  ['country', 'United States', ['ada']],
  ['country', 'switz', ['ada']],
  ['country', 'ch', ['ada']],
  ['country', 'Nowhere', []],
  ['state', 'INVITED', ['ada']],
  ['state', 'disabled', ['e', 'bo', 'quote', 'greek']],
  ['state', 'no', []],
  ['any', 'ada', ['ada']],
  ['any', 'vip', ['ada']],
  ['any', 'wool', ['ada', 'e']],
  ['any', 'new york', ['ada']],
  ['any', '8001', ['ada']],
  ['any', '10001', ['ada']],
  ['any', 'united states', ['ada']],
  ['any', '+49 30 901', ['ada']],
  ['any', 'tical', ['ada']],
  ['any', 'yo', ['ada']],
  ['any', 'whole', ['quote']],
  ['any', 'ask e', ['bo']],
  ['any', 'nothing of the kind', []],
];

for (const [field, value, expected] of terms) {
  test(`${field}:${value} finds ${expected.join(', ') || 'nobody'}`, async () => {
    assert.deepEqual(await found({ terms: [{ field, value }] }), expected);
  });
}

test('all terms must be so', async () => {
  const wool: SearchTerm = { field: 'note', value: 'wool' };
  assert.deepEqual(await found({ terms: [wool, { field: 'any', value: 'müller' }] }), ['e']);
  assert.deepEqual(await found({ terms: [wool, { field: 'any', value: 'bo li' }] }), []);
  assert.deepEqual(await found({ text: 'ada', terms: [wool] }), ['ada']);
});

test('a customer is found by what she is called now, and no more by what she was', async () => {
  const email = 'before@changing.example';
  const { shopper } = await signedIn(server, email, { firstName: 'Formerly', lastName: 'Known' });
  assert.deepEqual(await found({ text: 'formerly known' }), ['before']);
  const changed = await shopper.send('PATCH', '/customer', { firstName: 'Ünal', lastName: 'Now' });
  assert.equal(changed.status, 200);
  assert.deepEqual(await found({ text: 'formerly' }), []);
  assert.deepEqual(await found({ text: 'ÜNAL now' }), ['before']);

  const proof = await shopper.code('after@changing.example', 'change-email');
  assert.equal((await shopper.post('/customer/email', proof)).status, 200);
  assert.deepEqual(await found({ text: 'before@' }), []);
  assert.deepEqual(await found({ text: 'after@changing' }), ['after']);
  assert.deepEqual(await found({ text: 'ünal' }), ['after']);
});

test('a customer is found by the addresses that she has', async () => {
  const { shopper } = await signedIn(server, 'mover@example.com');
  const { body } = await shopper.post('/customer/addresses', { ...home, city: 'Almería' });
  const city = (value: string) => found({ terms: [{ field: 'city', value }] });
  assert.deepEqual(await city('ALMERÍA'), ['mover']);
  const { id, version } = body.address;
  await shopper.send(
    'PUT',
    `/customer/addresses/${id}`,
    { ...home, city: 'Cáceres' },
    { 'If-Match': `"${version}"` },
  );
  assert.deepEqual(await city('almería'), []);
  assert.deepEqual(await city('cáceres'), ['mover']);
  await shopper.send('DELETE', `/customer/addresses/${id}`, undefined, {
    'If-Match': `"${version + 1}"`,
  });
  assert.deepEqual(await city('cáceres'), []);
});

test('a customer who is deleted is in no index any more', async () => {
  const { operations, database } = server;
  const write = {
    email: 'gone@example.com',
    firstName: 'Vanishing',
    addresses: [{ city: 'Atlantis', countryCode: 'GR' }],
  };
  const { id } = await operations.createCustomer({ write });
  assert.deepEqual(await found({ terms: [{ field: 'any', value: 'atlantis' }] }), ['gone']);
  await operations.deleteCustomer({ id });
  assert.deepEqual(await found({ text: 'vanishing' }), []);
  // An id is never given again, but a row of the index must not wait for it.
  if (process.env['TEST_DATABASE_URL']) return;
  for (const [table, word] of [
    ['customers_search', 'van'],
    ['addresses_search', 'atl'],
  ]) {
    const query = `select rowid from ${table} where ${table} match '"${word}"'`;
    const { rows } = await database.executeQuery(CompiledQuery.raw(query));
    assert.deepEqual(rows, []);
  }
});
