import assert from 'node:assert/strict';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Customer } from '../../src/contract/customer.js';
import { everybody, openShop, runAt, scratch } from './support.js';

const path = await scratch();

test('names on the wire, a mark, semicolons and other line ends are read', async (context) => {
  const other = await openShop(context);
  const file = path('wire.csv');
  const lines = [
    'email;first_name;tags;tax_exempt;address.city',
    'w@example.com;"A;B";x,y;true;Lima',
  ];
  await writeFile(file, `\ufeff${lines.join('\r\n')}\r\n\r\n`);
  const { out, error } = await runAt(other.url, 'import', file);
  assert.equal(out, '1 customer imported, 0 refused\n', error);
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
  const dry = await runAt(other.url, 'import', file, '--dry-run');
  assert.equal(dry.code, 1);
  assert.match(dry.out, /row 5: taxExempt invalid\n/);
  assert.match(dry.out, /4 customers could be imported, 2 refused; nothing was sent\n$/);
  assert.deepEqual(await everybody(other), []);
  await assert.rejects(stat(`${file}.progress`));

  const { code, out } = await runAt(other.url, 'import', file);
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
  const again = await runAt(other.url, 'import', file);
  assert.match(again.out, /was imported before: 2 customers imported, 4 refused/);
  assert.equal((await everybody(other)).length, 2);

  const mended = (await readFile(`${file}.refused.csv`, 'utf8'))
    .replace('no address', 'r2@example.com')
    .split('\n')
    .filter((line) => !/^(4|5|6),/.test(line))
    .join('\n');
  await writeFile(path('mended.csv'), mended);
  const more = await runAt(other.url, 'import', path('mended.csv'));
  assert.equal(more.out, '1 customer imported, 0 refused\n');
});

for (const platform of ['cart', 'tiendanube', 'bigcommerce', 'twc']) {
  test(`${platform}: what it takes is imported, and found there`, async (context) => {
    const other = await openShop(context);
    const at = ['--platform', platform];
    const file = path(`${platform}.csv`);
    const name = 'firstName,lastName,email,customerGroupId';
    await writeFile(file, `${name}\nAda,Lovelace,ada@example.com,\nBob,Marley,bob@example.com,\n`);
    const imported = await runAt(other.url, 'import', file, ...at);
    assert.equal(imported.out, '2 customers imported, 0 refused\n', imported.error);
    const customers = await everybody(other);
    assert.deepEqual(
      customers.map(({ lastName }) => lastName),
      ['Lovelace', 'Marley'],
    );
    const read = await runAt(other.url, 'get', customers[0]?.id ?? '', ...at);
    assert.equal((JSON.parse(read.out) as Customer).email, 'ada@example.com', read.error);
    const listed = await runAt(other.url, 'list', '--format', 'ndjson', ...at);
    if (platform === 'twc') {
      assert.deepEqual(
        [listed.code, listed.error],
        [2, 'customer-elements: TWC has nothing for customers list\n'],
      );
    } else assert.equal(listed.out.trim().split('\n').length, 2);
  });
}

test('a column that nobody knows is refused before anything is sent', async (context) => {
  const { url } = await openShop(context);
  const file = path('strange.csv');
  await writeFile(file, 'email,emial\nx@example.com,y\n');
  const { code, error } = await runAt(url, 'import', file);
  assert.equal(code, 2);
  assert.match(error, /No such column: emial/);
  const lossy = await runAt(url, 'import', file, '--lossy');
  assert.equal(lossy.out, '1 customer imported, 0 refused\n');
});

test('blank lines before the names are passed over', async (context) => {
  const { url, server } = await openShop(context);
  const file = path('blank.csv');
  await writeFile(file, '\n\r\nemail;firstName\nq@example.com;Q\n');
  assert.equal((await runAt(url, 'import', file)).out, '1 customer imported, 0 refused\n');
  assert.equal((await everybody({ server }))[0]?.firstName, 'Q');
});

test('a line of NDJSON that never ends is one line on standard error', async (context) => {
  const { url } = await openShop(context);
  const file = path('endless.ndjson');
  const line = `{"email":"e@example.com","note":"${'x'.repeat(5 * 1024 * 1024)}"}`;
  for (const text of [line, `{"email":"bad"}\n${line}\n`]) {
    await writeFile(file, text);
    const { code, error } = await runAt(url, 'import', file, '--dry-run');
    assert.equal(code, 1);
    assert.match(error, /^customer-elements: the file can't be read: [^\n]+ longer than 4 MB\n$/);
  }
});

test('refused rows are guarded as the file was', async (context) => {
  const { url } = await openShop(context);
  const file = path('raw.csv');
  await writeFile(file, 'email,company\nbad,=1+2\n');
  await runAt(url, 'import', file, '--raw');
  assert.match(await readFile(`${file}.refused.csv`, 'utf8'), /,bad,=1\+2\n/);
  await rm(`${file}.progress`);
  await runAt(url, 'import', file);
  assert.match(await readFile(`${file}.refused.csv`, 'utf8'), /,bad,'=1\+2\n/);
});

for (const platform of ['cart', 'tiendanube', 'bigcommerce']) {
  for (const format of ['csv', 'ndjson']) {
    test(`what is exported from ${platform} as ${format} is taken by the same platform`, async (context) => {
      const [here, there] = [await openShop(context), await openShop(context)];
      const at = ['--platform', platform];
      const file = path(`same-${platform}.${format}`);
      const ada = { email: 'ada@example.com', firstName: 'Ada', lastName: 'King' };
      await writeFile(path('ada.ndjson'), JSON.stringify(ada));
      await rm(path('ada.ndjson.progress'), { force: true });
      assert.equal((await runAt(here.url, 'import', path('ada.ndjson'))).code, 0);
      const exported = await runAt(here.url, 'export', '--output', file, ...at);
      assert.equal(exported.out, `1 customer exported to ${file}\n`, exported.error);
      const dry = await runAt(there.url, 'import', file, '--dry-run', ...at);
      assert.equal(dry.out, '1 customer could be imported, 0 refused; nothing was sent\n');
      const imported = await runAt(there.url, 'import', file, ...at);
      assert.equal(imported.out, '1 customer imported, 0 refused\n');
      const [customer] = await everybody(there);
      assert.equal(customer?.firstName, 'Ada');
    });
  }
}

test('consent that a platform has no place for is refused', async (context) => {
  const { url } = await openShop(context);
  const file = path('consent.csv');
  await writeFile(file, 'email,firstName,lastName,acceptsMarketing\nc@example.com,A,B,true\n');
  const { out } = await runAt(url, 'import', file, '--dry-run', '--platform', 'bigcommerce');
  assert.match(out, /^row 2: acceptsMarketing unknown\n[^]*--lossy leaves that out\n$/);
});

test('what --lossy would leave out is said once, and a run with it takes the rows that were refused', async (context) => {
  const { url, server } = await openShop(context);
  const at = ['--platform', 'tiendanube'];
  const file = path('lossy.csv');
  const rows = [
    'email,firstName,lastName,company,wishlistId',
    'l1@example.com,One,A,Ltd,',
    'l2@example.com,Two,B,,',
    'none,Three,C,,',
    'l4@example.com,Four,D,Ltd,w-9',
  ];
  await writeFile(file, rows.join('\n'));
  const hint = 'There is no place for company, wishlistId at Tiendanube: --lossy leaves that out\n';
  const dry = await runAt(url, 'import', file, '--dry-run', ...at);
  assert.equal(dry.out.split(hint).length, 2, dry.out);
  const strict = await runAt(url, 'import', file, ...at);
  assert.equal(strict.out, `1 customer imported, 3 refused: see ${file}.refused.csv\n${hint}`);
  const lossy = await runAt(url, 'import', file, '--lossy', ...at);
  assert.equal(lossy.out, `3 customers imported, 1 refused: see ${file}.refused.csv\n`);
  const emails = (await everybody({ server })).map(({ email }) => email);
  assert.deepEqual(emails, ['l2@example.com', 'l1@example.com', 'l4@example.com']);
  const refused = parse(await readFile(`${file}.refused.csv`)) as string[][];
  assert.deepEqual(
    refused.slice(1).map(([row]) => row),
    ['4'],
  );
  for (const flags of [['--lossy'], []]) {
    const again = await runAt(url, 'import', file, ...flags, ...at);
    assert.match(again.out, /was imported before: 3 customers imported, 1 refused/);
  }
  assert.equal((await everybody({ server })).length, 3);
});
