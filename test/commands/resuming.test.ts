import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { until } from '../support/until.js';
import { ended, everybody, openShop, runAt, runUntil, scratch, start } from './support.js';

const path = await scratch();

const address = {
  firstName: 'Ada',
  street: 'Calle  Mayor',
  number: '1',
  city: 'Madrid',
  countryCode: 'ES',
};
const whole = {
  email: 'Ada@Example.com',
  ref: 'A-1',
  firstName: ' Ada',
  company: '=1+2',
  phone: '+34 611 22 33 44',
  identification: '12345678Z',
  state: 'invited',
  verifiedEmail: true,
  acceptsMarketing: true,
  acceptsMarketingUpdatedAt: '2024-05-06T07:08:09Z',
  marketingOptInLevel: 'single_opt_in',
  extra: { Tea: 'green', size: '3' },
  addresses: [address, { ...address, city: 'Toledo', isDefault: true }],
  billingAddress: { ...address, city: 'Cuenca' },
  currency: 'EUR',
  note: 'Two lines:\r\n- one',
  tags: ['vip', 'tea'],
  taxExempt: true,
  taxExemptions: ['CA_BC'],
  storeCredit: '-12.5',
  customerGroupId: 7,
  registrationIpAddress: '192.0.2.7',
  password: 'lantern river seven oboe',
};

test('an import that was interrupted goes on, and no row is written twice', async (context) => {
  const other = await openShop(context);
  const file = path('long.ndjson');
  const count = 3000;
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
  const { code, out, error } = await runAt(other.url, 'import', file);
  assert.equal(out, `${count - 1} customers imported, 1 refused: see ${file}.refused.csv\n`, error);
  assert.equal(code, 1);
  assert.equal(await written(), count - 1);
  const refused = parse(await readFile(`${file}.refused.csv`)) as string[][];
  assert.deepEqual(refused, [
    ['row', 'reason', 'email'],
    ['11', 'email invalid', 'bad'],
  ]);
  await writeFile(file, 'changed');
  const changed = await runAt(other.url, 'import', file);
  assert.equal(changed.code, 2);
  assert.match(changed.error, /has changed since/);
});

/** As after a crash: the journal's first lines, up to where the first batch was begun. */
async function forget(file: string): Promise<void> {
  const lines = (await readFile(`${file}.progress`, 'utf8')).split('\n');
  await writeFile(`${file}.progress`, `${lines.slice(0, 2).join('\n')}\n`);
}

test('rows that were refused before a crash are refused after it', async (context) => {
  const { url, server } = await openShop(context);
  await server.customer('a@example.com', { firstName: 'Other' });
  const file = path('refused.csv');
  const rows = ['a,Mine', 'n1,N1', 'n2,N2', 'n1,Twice', 'n2,N2'];
  const lines = rows.map((row) => row.replace(',', '@example.com,'));
  await writeFile(file, ['email,firstName', ...lines].join('\n'));
  const whole = await runAt(url, 'import', file);
  assert.equal(whole.out, `2 customers imported, 3 refused: see ${file}.refused.csv\n`);
  const refused = await readFile(`${file}.refused.csv`, 'utf8');
  await forget(file);
  assert.deepEqual(await runAt(url, 'import', file), whole);
  assert.equal(await readFile(`${file}.refused.csv`, 'utf8'), refused);
});

test('a row that comes twice is refused, though the first is sent after a crash', async (context) => {
  const { url, server } = await openShop(context);
  const file = path('twice.csv');
  await writeFile(file, 'email,firstName\nn1@example.com,N1\nN1@example.com,N1\n');
  const { code, out } = await runAt(url, 'import', file);
  assert.deepEqual([code, out.split(':', 1)[0]], [1, '1 customer imported, 1 refused']);
  await forget(file);
  const [customer] = await everybody({ server });
  await server.operations.deleteCustomer({ id: customer?.id ?? '' });
  assert.equal((await runAt(url, 'import', file)).out, out);
});

for (const platform of ['customer-elements', 'cart', 'tiendanube', 'bigcommerce', 'twc']) {
  test(`${platform}: what was written before a crash is known again`, async (context) => {
    const { url, server } = await openShop(context);
    const at = ['--platform', platform];
    const file = path(`${platform}.csv`);
    const ref = platform === 'twc' ? 'R-1' : '';
    const phone = '+34611223344';
    const header = 'email,firstName,lastName,phone,ref';
    await writeFile(file, `${header}\nAda@Example.com,Ada,King,${phone},${ref}\n`);
    const first = await runAt(url, 'import', file, ...at);
    assert.equal(first.out, '1 customer imported, 0 refused\n', first.error);
    await forget(file);
    assert.equal((await runAt(url, 'import', file, ...at)).out, first.out);
    const [customer] = await everybody({ server });
    await server.admin('PATCH', `/customers/${customer?.id}`, { lastName: 'Queen' });
    await forget(file);
    const other = await runAt(url, 'import', file, ...at);
    assert.deepEqual(
      [other.code, other.out.split(':', 1)[0]],
      [1, '0 customers imported, 1 refused'],
    );
  });
}

test('every field of a row is known again', async (context) => {
  const { url } = await openShop(context);
  const file = path('fields.ndjson');
  await writeFile(file, `${JSON.stringify(whole)}\n`);
  const first = await runAt(url, 'import', file);
  assert.equal(first.out, '1 customer imported, 0 refused\n', first.error);
  await forget(file);
  assert.equal((await runAt(url, 'import', file)).out, first.out);
});

test('a file is imported by one process at a time, and after one that was killed', async (context) => {
  const { url } = await openShop(context);
  const file = path('locked.csv');
  await writeFile(file, 'email\nl@example.com\n');
  for (const holder of [`${process.ppid} ${hostname()}\n`, '1 another-machine\n', '']) {
    await writeFile(`${file}.lock`, holder);
    const { code, out, error } = await runAt(url, 'import', file);
    assert.deepEqual([code, out], [2, '']);
    assert.match(error, /^customer-elements: an import of \S+ is under way; [^\n]+\.lock\n$/);
  }
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(dead, 'close');
  await writeFile(`${file}.lock`, `${dead.pid} ${hostname()}\n`);
  assert.equal((await runAt(url, 'import', file)).out, '1 customer imported, 0 refused\n');
  await assert.rejects(stat(`${file}.lock`));
});

test('a progress file that is damaged is named in one line', async (context) => {
  const { url } = await openShop(context);
  const file = path('damaged.csv');
  await writeFile(file, 'email\nd@example.com\n');
  for (const damaged of ['garbage\n', '{}\n', '{"sha256":"x","target":"y"}\n{"done":"1"}\n']) {
    await writeFile(`${file}.progress`, damaged);
    const { code, out, error } = await runAt(url, 'import', file);
    assert.deepEqual([code, out], [2, '']);
    assert.match(error, /^customer-elements: \S+damaged\.csv\.progress is damaged[^\n]+\n$/);
  }
});

test('a file whose first lines could not be read is imported when it is mended', async (context) => {
  const { url } = await openShop(context);
  const file = path('mended.csv');
  await writeFile(file, 'email,note\nm@example.com,="x"\n');
  const broken = await runAt(url, 'import', file);
  assert.deepEqual([broken.code, broken.out], [1, '']);
  await writeFile(file, 'email,note\nm@example.com,x\n');
  const mended = await runAt(url, 'import', file);
  assert.equal(mended.out, '1 customer imported, 0 refused\n', mended.error);
  assert.match((await runAt(url, 'import', file)).out, /was imported before/);
  await writeFile(file, 'email,note\nm@example.com,y\n');
  assert.match((await runAt(url, 'import', file)).error, /has changed since/);
});

test('one who stops in a pause that the shop wants is told that it goes on', async (context) => {
  const stop = new AbortController();
  const busy = createServer((request, response) => {
    request.resume().on('end', () => {
      response
        .writeHead(429, { 'Retry-After': '30', 'Content-Type': 'application/json' })
        .end('{"code":"rate_limited"}');
      response.once('close', () => stop.abort());
    });
  }).listen(0, '127.0.0.1');
  context.after(() => {
    busy.close();
    busy.closeAllConnections();
  });
  await once(busy, 'listening');
  const url = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
  const file = path('paused.csv');
  await writeFile(file, 'email\np@example.com\n');
  const { code, out } = await runUntil(stop.signal, url, 'import', file);
  assert.equal(code, 130);
  assert.match(out, /^Stopped: 0 customers imported, 0 refused so far; /);
});

test(
  'one who stops in a pause before the next row is sent goes on there',
  { timeout: 60_000 },
  async (context) => {
    const { url, server } = await openShop(context);
    let isBusy = true;
    const front = createServer((request, response) => {
      void hurried(request, response);
    });
    const hurried = async (request: IncomingMessage, response: ServerResponse) => {
      const { method = '', headers } = request;
      const answer = await fetch(`${url}${request.url}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'X-Auth-Token': String(headers['x-auth-token']),
        },
        body: method === 'POST' ? await text(request) : null,
      });
      const limit = { 'X-Rate-Limit-Requests-Left': '0', 'X-Rate-Limit-Time-Reset-Ms': '300000' };
      response
        .writeHead(answer.status, { 'Content-Type': 'application/json', ...(isBusy && limit) })
        .end(await answer.text());
    };
    front.listen(0, '127.0.0.1');
    context.after(() => {
      front.close();
      front.closeAllConnections();
    });
    await once(front, 'listening');
    const at = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const file = path('hurried.csv');
    const row = (name: string) => `${name}@example.com,${name},King`;
    await writeFile(file, ['email,firstName,lastName', row('one'), row('two')].join('\n'));
    const stop = new AbortController();
    const command = ['import', file, '--platform', 'bigcommerce'];
    const stopped = runUntil(stop.signal, at, ...command);
    const journal = () => readFile(`${file}.progress`, 'utf8').catch(() => '');
    await until(async () => (await journal()).includes('"begun":2'));
    stop.abort();
    const { code, out } = await stopped;
    assert.equal(code, 130);
    assert.match(out, /^Stopped: 1 customer imported, 0 refused so far; /);
    assert.equal((await everybody({ server })).length, 1);
    isBusy = false;
    const whole = await runAt(at, ...command);
    assert.equal(whole.out, '2 customers imported, 0 refused\n', whole.error);
    assert.equal((await everybody({ server })).length, 2);
  },
);
