import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { Fault, type FieldFault } from '../../src/platforms/index.js';
import {
  assertFault,
  call,
  newAddress,
  newCustomer,
  placeOf,
  platformServer,
  served,
  wrapped,
  type Place,
} from './platform-support.js';
import type { Answer, TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await platformServer();
  for (let count = 0; count < 3; count++) {
    await server.customer(`old${count}@example.com`, { password: null });
  }
});
after(() => server.remove());

const fields = (...all: [string, FieldFault['reason']][]) =>
  new Fault('invalid', { fields: all.map(([field, reason]) => ({ field, reason })) });

test('nobody is found by an id that there isn’t', async () => {
  const ids = [
    '999999',
    '0',
    '-1',
    '1.5',
    'abc',
    '%F0%9F%92%A9',
    '9'.repeat(40),
    '1%27',
    'null',
    'x'.repeat(2000),
  ];
  for (const place of served.filter(({ endpoint }) => endpoint.path.includes('{'))) {
    const { method, path, body } = place.endpoint;
    if (path.includes('customerIds')) continue;
    const record = wrapped(
      place,
      body?.kind === 'record' && body.codec.record === 'address'
        ? newAddress(place.platform.name)
        : { password: 'x' },
    );
    for (const id of ids) {
      const answer = await call(server, place, method, path.replace(/\{\w+\}/g, id), {
        ...(body && {
          body: {
            ...record,
            ...newCustomer(place.platform.name),
            ...newAddress(place.platform.name),
          },
        }),
      });
      if (body?.kind === 'record' && answer.status !== 404) {
        // Where the record is refused before it is looked for whose it is.
        assert.ok([400, 422].includes(answer.status), `${method} ${path} ${id} ${answer.status}`);
      } else assertFault(answer, place, new Fault('not_found', { record: 'customer' }));
    }
  }
  const known = await server.customer('owner@example.com', { password: null });
  for (const place of served.filter(({ endpoint }) => endpoint.path.includes('addresses/{id}'))) {
    const { method, path, body } = place.endpoint;
    const answer = await call(
      server,
      place,
      method,
      path.replace('{customerId}', known).replace('{id}', '999'),
      {
        ...(body && { body: newAddress(place.platform.name) }),
      },
    );
    assertFault(answer, place, new Fault('not_found', { record: 'address' }));
  }
});

const lists = served.filter(
  ({ endpoint }) => endpoint.operation === 'listCustomers' && endpoint.query,
);
const ask = (place: Place, query: string) => call(server, place, 'GET', `/customers?${query}`);
const entries = (answer: Answer): Part[] => answer.body.customers ?? answer.body;

test('pages are what the platform lets them be', async () => {
  for (const place of lists.filter(({ endpoint }) => endpoint.path === '/customers')) {
    const { number, size, maximumSize, above, empty } = place.platform.paging;
    for (const bad of ['0', '-1', 'x', '1.5', '', '9'.repeat(16), '%00', '1e3']) {
      assertFault(await ask(place, `${number}=${bad}`), place, fields([number, 'invalid']));
      assertFault(await ask(place, `${size}=${bad}`), place, fields([size, 'invalid']));
    }
    const large = await ask(place, `${size}=${maximumSize + 1}`);
    if (above === 'a refusal') assertFault(large, place, new Fault('page_too_large'));
    else assert.equal(large.status, 200);
    const one = await ask(place, `${size}=1&${number}=2`);
    assert.equal(entries(one).length, 1);
    for (const far of ['100000', '9'.repeat(9), '9'.repeat(15)]) {
      const past = await ask(place, `${size}=${maximumSize}&${number}=${far}`);
      if (empty === 'no content') assert.deepEqual([past.status, past.body], [204, ''], far);
      else if (empty === 'list') assert.deepEqual(past.body, { customers: [] }, far);
      else assert.match(String(past.body.description), /^Last page is [1-9]\d*$/, far);
    }
  }
  const place = placeOf('tiendanube');
  const none = await ask(place, 'q=nobody-has-this');
  assert.deepEqual(none.body, { code: 404, message: 'Not Found', description: 'Last page is 0' });
});

test('Tiendanube’s pages lead to one another', async () => {
  const place = placeOf('tiendanube');
  const first = await ask(place, 'per_page=1');
  const total = Number(first.headers.get('X-Total-Count'));
  assert.ok(total >= 3);
  const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers.get('Link') ?? '') ?? [];
  assert.equal(next, `${server.config.url}/v1/1/customers?per_page=1&page=2`);
});

test('a parameter that is unknown is passed over, and of one that comes again the last counts', async () => {
  for (const place of lists.filter(({ endpoint }) => endpoint.path === '/customers')) {
    const { size } = place.platform.paging;
    const answer = await ask(place, `surprise=1&__proto__=x&${size}=3&${size}=2`);
    assert.equal(entries(answer).length, 2);
  }
});

test('only the properties that were asked for are given', async () => {
  for (const place of served.filter(
    ({ endpoint }) => endpoint.query && 'fields' in endpoint.query,
  )) {
    const { answer: definition, path } = place.endpoint;
    if (
      definition.kind === 'fixed' ||
      definition.kind === 'value' ||
      definition.codec.record !== 'customer'
    )
      continue;
    const where = path.replace('{id}', '1');
    const answer = await call(server, place, 'GET', `${where}?fields=id,email,surprise,password`);
    const [customer] = [definition.wrapper ? answer.body[definition.wrapper] : answer.body].flat();
    assert.deepEqual(Object.keys(customer).toSorted(), ['email', 'id']);
    const all = await call(server, place, 'GET', `${where}?fields=`);
    assert.ok(JSON.stringify(all.body).length > JSON.stringify(answer.body).length);
  }
});

const dates: [string, boolean][] = [
  ['2020-01-01', true],
  ['2020-01-01T10:00:00Z', true],
  ['2020-01-01T10:00:00.123Z', true],
  ['2020-01-01T10:00:00-03:00', true],
  ['2020-01-01T10:00:00+0000', true],
  ['2020-01-01 10:00:00', true],
  ['Tue, 13 Nov 2012 21:16:41 +0000', true],
  ['2020-02-30', false],
  ['2020-13-01', false],
  ['2020-01-01T25:00:00Z', false],
  ['yesterday', false],
  ['1577836800', false],
  ['', false],
  ['0000-00-00', false],
  ['+275760-09-13', false],
];

test('an instant in any form of the platforms is understood, and no other', async () => {
  for (const place of lists) {
    for (const [name, parameter] of Object.entries(place.endpoint.query ?? {})) {
      if (!/^(created|updated)(Min|Max)$/.test(parameter.of)) continue;
      for (const [date, isOne] of dates) {
        const answer = await ask(place, `${name}=${encodeURIComponent(date)}`);
        if (isOne) assert.ok([200, 204, 404].includes(answer.status), `${name}=${date}`);
        else assertFault(answer, place, fields([name, 'invalid']));
      }
    }
  }
});

test('a filter that isn’t understood deletes nobody', async () => {
  for (const place of served.filter(({ endpoint }) => endpoint.operation === 'deleteCustomers')) {
    for (const query of [
      'emial=ada@example.com',
      'min_id=x',
      'EMAIL=old0@example.com',
      'email%00=x',
      'email=',
    ]) {
      const answer = await call(server, place, 'DELETE', `/customers?${query}`);
      assert.equal(answer.status, 400, query);
    }
    assert.notEqual(await server.customers.findById('1'), null);
  }
});

test('what no database holds is nobody’s name', async () => {
  for (const place of lists) {
    for (const [name, { of }] of Object.entries(place.endpoint.query ?? {})) {
      if (!['email', 'firstName', 'text', 'terms'].includes(of)) continue;
      for (const text of ['%00', 'a%00b', '%C2%85', 'a%0D%0Ab']) {
        const answer = await call(server, place, 'GET', `${place.endpoint.path}?${name}=${text}`);
        assertFault(answer, place, fields([name, 'invalid']));
      }
    }
  }
});
