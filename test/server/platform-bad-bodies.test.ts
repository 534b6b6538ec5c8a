import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import type { Part, PlatformName } from '../../src/platforms/definition.js';
import { Fault, type FieldFault } from '../../src/platforms/index.js';
import {
  assertFault,
  call,
  created,
  newAddress,
  newCustomer,
  placeOf,
  places,
  platformServer,
  served,
  wrapped,
  type Place,
} from './platform-support.js';
import type { TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await platformServer();
  for (let count = 0; count < 3; count++) {
    await server.customer(`old${count}@example.com`, { password: null });
  }
});
after(() => server.remove());

const creates = served.filter(({ endpoint }) => endpoint.operation === 'createCustomer');
const withRecord = served.filter(({ endpoint }) => endpoint.body?.kind === 'record');
const fields = (...all: [string, FieldFault['reason']][]) =>
  new Fault('invalid', { fields: all.map(([field, reason]) => ({ field, reason })) });
const send = (place: Place, body: unknown, headers: Record<string, string> = {}) =>
  call(server, place, 'POST', '/customers', { body, headers });

const broken: unknown[] = [
  '',
  ' ',
  '{',
  '{"email": "a@example.com",}',
  '{"email": "a@example.com" "first_name": "Ada"}',
  "{'email': 1}",
  'email=a@example.com',
  '<customer/>',
  '{"email": "a\u0001"}',
  Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
];

test('what is no JSON is refused as that, wherever a record is taken', async () => {
  for (const place of withRecord) {
    const { method, path } = place.endpoint;
    for (const body of broken) {
      const answer = await call(server, place, method, path.replace(/\{\w+\}/g, '1'), { body });
      assertFault(answer, place, new Fault('invalid_json'));
      assert.equal(answer.status, 400);
    }
  }
});

test('JSON that holds no record is refused', async () => {
  for (const place of withRecord) {
    const { method, path } = place.endpoint;
    const where = path.replace(/\{\w+\}/g, '1');
    const hollow = ['[]', '5', '"text"', 'null', 'true'];
    const { body: definition } = place.endpoint;
    const isWrapped = definition?.kind === 'record' && definition.wrapper !== undefined;
    if (isWrapped) hollow.push('{}', '{"customer":[],"address":5}', '{"email":"a@example.com"}');
    for (const body of hollow) {
      const answer = await call(server, place, method, where, { body });
      assert.ok(
        [400, 404, 422].includes(answer.status),
        `${place.base}${path} ${body}: ${answer.status}`,
      );
    }
  }
});

test('only where the platform insists on it does a body need its type', async () => {
  for (const place of creates) {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const answer = await send(place, newCustomer(place.platform.name), { 'Content-Type': type });
      if (place.platform.jsonOnly) assertFault(answer, place, new Fault('unsupported_media_type'));
      else assert.equal(answer.status, 201, type);
    }
    const answer = await send(place, newCustomer(place.platform.name), {
      'Content-Type': 'Application/JSON; charset=utf-8',
    });
    assert.equal(answer.status, 201);
  }
});

test('packed bodies are unpacked, as far as they may be large', async () => {
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, ' '));
  for (const place of creates) {
    const packed = gzipSync(JSON.stringify(newCustomer(place.platform.name)));
    const gzip = { 'Content-Encoding': 'gzip' };
    assert.equal((await send(place, packed, gzip)).status, 201);
    assertFault(await send(place, bomb, gzip), place, new Fault('payload_too_large'));
    for (const body of [packed.subarray(0, 20), Buffer.from('{}'), Buffer.alloc(0)]) {
      assertFault(await send(place, body, gzip), place, new Fault('invalid_json'));
    }
    for (const encoding of ['br', 'deflate', 'gzip, gzip']) {
      const answer = await send(place, packed, { 'Content-Encoding': encoding });
      assertFault(answer, place, new Fault('unsupported_media_type'));
    }
  }
});

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('deep nesting is refused and exhausts nothing', async () => {
  for (const place of creates) {
    for (const depth of [30, 10_000, 400_000]) {
      for (const body of [
        deep(depth),
        `{"email":${deep(depth)}}`,
        `{"customer":{"note":${deep(depth)}}}`,
      ]) {
        const answer = await send(place, body);
        assertFault(answer, place, new Fault('invalid'));
      }
    }
    const { id } = await created(server, place);
    const path = place.platform.name === 'twc' ? '/customers' : `/customers/${id}`;
    const body = `{"id":"${id}","email":${deep(10_000)}}`;
    assertFault(await call(server, place, 'PUT', path, { body }), place, new Fault('invalid'));
  }
});

test('a field of almost a megabyte is too long, and a body above it too large', async () => {
  for (const place of creates) {
    const { name } = place.platform;
    const note = name === 'bigcommerce' ? 'notes' : 'note';
    const large = newCustomer(name, { [note]: 'x'.repeat(1_100_000) });
    assertFault(await send(place, large), place, new Fault('payload_too_large'));
    const long = newCustomer(name, { [note]: 'x'.repeat(900_000) });
    assertFault(await send(place, long), place, fields([note, 'too_long']));
  }
});

test('properties that are unknown or can only be read are refused or passed over, as the platform does', async () => {
  for (const place of creates) {
    const { customer, readOnly, unknown, name } = place.platform;
    const readable = Object.keys(customer.fields).filter(
      (key) => customer.fields[key]?.access === 'read',
    );
    for (const key of readable) {
      const answer = await send(place, newCustomer(name, { [key]: 1 }));
      if (readOnly === 'refused') assertFault(answer, place, fields([key, 'read_only']));
      else assert.equal(answer.status, 201, `${key} ${JSON.stringify(answer.body)}`);
    }
    for (const key of ['surprise', 'constructor', 'toString', '__proto__']) {
      const text = JSON.stringify(newCustomer(name, { KEY: { isAdmin: true } })).replace(
        'KEY',
        key,
      );
      const answer = await send(place, text);
      if (unknown === 'refused') assertFault(answer, place, fields([key, 'unknown']));
      else assert.equal(answer.status, 201, `${key} ${JSON.stringify(answer.body)}`);
    }
    assert.equal(({} as Part)['isAdmin'], undefined);
  }
});

test('a value of a wrong type is refused by the name of its property', async () => {
  for (const place of creates) {
    const { customer, name } = place.platform;
    for (const [key, { access }] of Object.entries(customer.fields)) {
      if (access === 'read' || key === 'id') continue;
      const answer = await send(place, newCustomer(name, { [key]: { nonsense: [1] } }));
      if (answer.status === 201) assert.ok(['default_address', 'extra'].includes(key), key);
      else assert.ok(JSON.stringify(answer.body).includes(key), JSON.stringify(answer.body));
    }
    for (const email of [
      5,
      [],
      {},
      true,
      'nobody',
      'a@b',
      'ada@example.com\r\nBcc: x@example.com',
    ]) {
      assertFault(
        await send(place, newCustomer(name, { email })),
        place,
        fields(['email', 'invalid']),
      );
    }
    for (const email of ['', null]) {
      assertFault(
        await send(place, newCustomer(name, { email })),
        place,
        fields(['email', 'required']),
      );
    }
  }
});

test('what no database holds is refused', async () => {
  for (const place of creates) {
    const { name } = place.platform;
    const first = name === 'tiendanube' ? 'name' : 'first_name';
    for (const text of ['a\\u0000b', '\\ud800', 'x\\udc00y']) {
      const body = JSON.stringify(newCustomer(name, { [first]: 'TEXT' })).replace('TEXT', text);
      assertFault(await send(place, body), place, fields([first, 'invalid']));
    }
  }
});

test('a reference that no database holds is nobody’s', async () => {
  const place = placeOf('twc');
  for (const id of ['a\u0000b', '\ud800', 'a\nb', 'x'.repeat(10_000)]) {
    const answer = await call(server, place, 'PUT', '/customers', { body: { id, note: 'x' } });
    assertFault(answer, place, new Fault('not_found', { record: 'customer' }));
  }
});

test('tags are 250 at most, of 255 characters', async () => {
  for (const place of creates.filter(({ platform }) => 'tags' in platform.customer.fields)) {
    const tags = (count: number) =>
      Array.from({ length: count }, (_, index) => `tag ${index}`).join(', ');
    const made = await created(server, place, { tags: tags(250) });
    assert.equal(made.tags, tags(250));
    assert.equal((await created(server, place, { tags: 'x'.repeat(255) })).tags, 'x'.repeat(255));
    const { name } = place.platform;
    assertFault(
      await send(place, newCustomer(name, { tags: tags(300) })),
      place,
      fields(['tags', 'too_many']),
    );
    const long = 'x'.repeat(256);
    assertFault(
      await send(place, newCustomer(name, { tags: long })),
      place,
      fields(['tags', 'too_long']),
    );
  }
});

test('an address without a country is kept where the platform lets it be', async () => {
  for (const place of creates) {
    const { name } = place.platform;
    const { customer } = place.platform;
    if (customer.fields['addresses']?.access === 'write') {
      const made = await created(server, place, { addresses: [{ city: 'Portland' }] });
      assert.equal(made.addresses[0].city, 'Portland');
      continue;
    }
    const { id } = await created(server, place);
    const { country: _none, ...address } = newAddress(name);
    const answer = await call(server, place, 'POST', `/customers/${id}/addresses`, {
      body: address,
    });
    assertFault(answer, place, fields(['country', 'required']));
  }
});

test('an e-mail or phone that another has is refused, in the words of the seeds', async () => {
  const bodies: Record<PlatformName, unknown> = {
    cart: { errors: { email: ['has already been taken'] } },
    tiendanube: { email: ['has already been taken'] },
    bigcommerce: [
      {
        status: 400,
        message: "The field 'email' is invalid.",
        details: { invalid_reason: 'This email address is already in use by a customer.' },
      },
    ],
    twc: undefined,
  };
  for (const place of creates) {
    const { name } = place.platform;
    const phone = `+1415555${String(Math.floor(1000 + 100 * places.findIndex(({ base }) => base === place.base)))}`;
    const { email } = await created(server, place, { phone });
    const taken = await send(place, newCustomer(name, { email: email.toUpperCase() }));
    assertFault(taken, place, fields(['email', 'taken']));
    if (bodies[name]) assert.deepEqual(taken.body, bodies[name]);
    assertFault(await send(place, newCustomer(name, { phone })), place, fields(['phone', 'taken']));
  }
});

test('of many at once with one e-mail or phone one is made', async () => {
  for (const place of creates) {
    const { name } = place.platform;
    const phone = `+1212555${String(1000 + 100 * places.findIndex(({ base }) => base === place.base))}`;
    for (const same of [{ email: `same@${name}${place.base.length}.example.com` }, { phone }]) {
      const bodies = Array.from({ length: 8 }, () => newCustomer(name, same));
      const answers = await Promise.all(bodies.map((body) => send(place, body)));
      const [field = ''] = Object.keys(same);
      assert.equal(answers.filter(({ status }) => status === 201).length, 1, field);
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        assertFault(answer, place, fields([field, 'taken']));
      }
    }
  }
});

test('what is sent back as it was given changes nothing, also of what the platform has no word for', async () => {
  for (const place of creates) {
    const { platform } = place;
    const { addresses: _none, ...made } = await server.operations.createCustomer({
      write: {
        email: `${platform.name}${place.base.length}@kept.example.com`,
        firstName: 'Ada Augusta',
        lastName: 'de la Vega',
        phoneAsWritten: '030 / 12 34',
        state: 'declined',
        resetPassOnLogin: true,
        tags: ['a', 'b'],
        extra: { motto: 'x' },
        billingAddress: { street: 'Main St', number: '5', type: 'commercial' },
        addresses: [
          {
            street: 'Main St',
            number: '5',
            floor: '2',
            locality: 'Centre',
            line2: 'rear',
            type: 'commercial',
            countryCode: 'AR',
          },
          { city: 'Lyon', isDefault: true },
        ],
      },
    });
    const before = await server.operations.getCustomer({ id: made.id });
    server.clock.advance(60_000);
    const path = `/customers/${made.id}`;
    const given = await call(server, place, 'GET', path);
    const record = given.body.customer ?? given.body;
    const own = Object.entries(record).filter(
      ([name]) =>
        platform.readOnly === 'ignored' || platform.customer.fields[name]?.access === 'write',
    );
    const body = wrapped(place, Object.fromEntries(own));
    const answer = await call(server, place, 'PUT', platform.name === 'twc' ? '/customers' : path, {
      body,
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const after = await server.operations.getCustomer({ id: made.id });
    assert.deepEqual(after, before, platform.name);
  }
});
