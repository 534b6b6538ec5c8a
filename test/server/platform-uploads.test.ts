import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { Fault } from '../../src/platforms/index.js';
import {
  assertFault,
  call,
  placeOf,
  platformServer,
  type CallOptions,
} from './platform-support.js';
import type { Answer, TestServer } from './support.js';

let server: TestServer;
const place = placeOf('twc');

before(async () => {
  server = await platformServer();
});
after(() => server.remove());

const upload = (body: unknown, headers: CallOptions['headers'] = {}): Promise<Answer> =>
  call(server, place, 'POST', '/upload-customers', { body, headers });
const get = (ref: string) => call(server, place, 'GET', `/customers/${encodeURIComponent(ref)}`);
const count = () => server.operations.countCustomers({ filter: {} });

const row = (name: string, fields: Part = {}): Part => ({
  id: name,
  email: `${name}@example.com`,
  ...fields,
});

test('10,000 customers come in one request, piece by piece', async () => {
  const before = await count();
  let open = 0;
  const rows = 10_000;
  const body = new ReadableStream({
    pull(controller) {
      const start = open === 0 ? '{"customers":[' : '';
      const some = Array.from({ length: 100 }, (_, index) => {
        const address = {
          address1: '1 Main St',
          city: 'Zürich',
          country: 'Switzerland',
          default: true,
        };
        return JSON.stringify(
          row(`many-${open + index}`, { first_name: 'Ädä', addresses: [address] }),
        );
      });
      open += some.length;
      const end = open === rows ? ']}' : ',';
      const bytes = new TextEncoder().encode(start + some.join(',') + end);
      // Cut in the middle of what comes.
      controller.enqueue(bytes.subarray(0, 1001));
      controller.enqueue(bytes.subarray(1001));
      if (open === rows) controller.close();
    },
  });
  const answer = await upload(body);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  assert.deepEqual(answer.body, { created: rows, refused: [], refusedCount: 0 });
  assert.equal((await count()) - before, rows);
  const last = await get(`many-${rows - 1}`);
  assert.equal(last.body.first_name, 'Ädä');
  assert.equal(last.body.default_address.city, 'Zürich');
});

test('a bare list is taken, too', async () => {
  const answer = await upload([row('bare')]);
  assert.deepEqual(answer.body, { created: 1, refused: [], refusedCount: 0 });
  assert.equal((await get('bare')).body.email, 'bare@example.com');
});

test('refused rows are told one by one, and the good ones kept', async () => {
  const answer = await upload({
    customers: [
      row('good-1'),
      row('bad-email', { email: 'nobody' }),
      5,
      row('bad-tags', { tags: 'x'.repeat(256), addresses: [{ city: 7 }] }),
      row('good-2'),
      row('again', { email: 'GOOD-1@example.com' }),
      {
        id: 'deep',
        email: 'deep@example.com',
        note: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`),
      },
      { first_name: 'Nobody' },
    ],
  });
  assert.equal(answer.status, 201);
  assert.equal(answer.body.created, 2);
  const refused = answer.body.refused as {
    index: number;
    id: unknown;
    email: unknown;
    fields: Part;
    message: unknown;
  }[];
  assert.deepEqual(
    refused.map(({ index, id, email, fields }) => [index, id, email, Object.keys(fields)]),
    [
      [1, 'bad-email', 'nobody', ['email']],
      [2, null, null, []],
      [3, 'bad-tags', 'bad-tags@example.com', ['tags', 'addresses.0.city']],
      [5, 'again', 'GOOD-1@example.com', ['email']],
      [6, 'deep', 'deep@example.com', []],
      [7, null, null, ['email']],
    ],
  );
  for (const { message } of refused) assert.ok(message);
  assert.equal((await get('good-2')).status, 200);
});

const rows = JSON.stringify(Array.from({ length: 700 }, (_, index) => row(`lost-${index}`))).slice(
  1,
  -1,
);

const broken: [string, string, string | Uint8Array][] = [
  ['a syntax error at its end', 'invalid_json', `{"customers":[${rows}]]}`],
  ['what is no JSON at its end', 'invalid_json', `[${rows}] and more`],
  ['a comma at its end', 'invalid_json', `[${rows},]`],
  ['no end', 'invalid_json', `{"customers":[${rows}`],
  ['an end amid a row', 'invalid_json', `[${rows.slice(0, -10)}`],
  [
    'bytes that are no UTF-8 at its end',
    'invalid_json',
    Buffer.concat([Buffer.from(`[${rows},"`), Buffer.from([0xff, 0x22, 0x5d])]),
  ],
  ['nothing in it', 'invalid_json', ''],
  ['blanks in it', 'invalid_json', ' \n '],
  [
    'a row above a megabyte',
    'payload_too_large',
    `[${rows},{"id":"large","note":"${'x'.repeat(1_100_000)}"}]`,
  ],
  ['more than a million rows', 'payload_too_large', `[${'{},'.repeat(1_000_000)}{}]`],
  ['a megabyte of blanks', 'payload_too_large', `${' '.repeat(1_100_000)}[]`],
  ['no list', 'invalid', '{"customers":{"a":1}}'],
  ['another name for the list', 'invalid', '{"people":[]}'],
  ['a number', 'invalid', '5'],
];

for (const [name, kind, body] of broken) {
  test(`an upload with ${name} leaves nothing`, async () => {
    const before = await count();
    const answer = await upload(body);
    assertFault(answer, place, new Fault(kind as Fault['kind']));
    assert.equal(await count(), before);
  });
}

test('a byte order mark before an upload is passed over', async () => {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  for (const [index, list] of [[row('bom-0')], { customers: [row('bom-1')] }].entries()) {
    const text = Buffer.from(`\n${JSON.stringify(list)}`);
    const whole = Buffer.concat([mark, text]);
    const body = new ReadableStream({
      start(controller) {
        // The mark itself comes in two.
        controller.enqueue(whole.subarray(0, 1));
        controller.enqueue(whole.subarray(1));
        controller.close();
      },
    });
    assert.equal((await upload(body)).body.created, 1);
    assert.equal((await get(`bom-${index}`)).status, 200);
    assert.equal((await upload(Buffer.concat([mark, Buffer.from('[]')]))).body.created, 0);
  }
  for (const bad of [[0xef, 0xbb], [0xbb], [0xef]]) {
    const body = Buffer.concat([Buffer.from(bad), Buffer.from('[]')]);
    assertFault(await upload(body), place, new Fault('invalid_json'));
  }
});

test('an upload of nobody makes nobody', async () => {
  for (const body of [[], { customers: [] }, { more: 1, customers: [] }]) {
    assert.deepEqual((await upload(body)).body, { created: 0, refused: [], refusedCount: 0 });
  }
});

test('an upload whose connection breaks leaves nothing', async () => {
  const before = await count();
  let pulls = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulls += 1;
      if (pulls > 1) controller.error(new Error('gone'));
      else controller.enqueue(new TextEncoder().encode(`{"customers":[${rows},`));
    },
  });
  assertFault(await upload(body), place, new Fault('invalid_json'));
  assert.equal(await count(), before);
});

test('a packed upload is unpacked; one that is cut off leaves nothing', async () => {
  const packed = gzipSync(JSON.stringify([row('packed')]));
  const gzip = { 'Content-Encoding': 'gzip' };
  for (const bytes of [packed.subarray(0, -9), Buffer.from('[]'), Buffer.from([0x1f])]) {
    assertFault(await upload(bytes, gzip), place, new Fault('invalid_json'));
  }
  assert.deepEqual((await upload(packed, gzip)).body, { created: 1, refused: [], refusedCount: 0 });
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, ' '));
  assertFault(await upload(bomb, gzip), place, new Fault('payload_too_large'));
});

test('no upload is left in the data directory', async () => {
  const files = await readdir(server.config.dataDirectory);
  assert.deepEqual(
    files.filter((file) => file.startsWith('upload')),
    [],
  );
});
