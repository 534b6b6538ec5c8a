import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Part, Platform } from '../../src/platforms/definition.js';
import { Fault } from '../../src/platforms/index.js';
import { differences } from '../platforms/support.js';
import {
  assertFault,
  call,
  created,
  placeOf,
  places,
  platformServer,
  wrapped,
  type Place,
} from './platform-support.js';
import type { Answer, TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await platformServer();
});
after(() => server.remove());

const directory = new URL('../platforms/fixtures/', import.meta.url);
const files = readdirSync(directory).toSorted();
const read = (file: string) => readFileSync(new URL(file, directory), 'utf8');

interface Example {
  file: string;
  place: Place;
  customer: Part;
}

/** The customers in the bodies that the seeds show. */
const examples: Example[] = files
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const place = places.find(({ platform }) => file.startsWith(`${platform.name}-`));
    assert.ok(place, file);
    return customersIn(JSON.parse(read(file))).map((customer) => ({ file, place, customer }));
  });

function customersIn(body: Answer['body']): Part[] {
  if (Array.isArray(body)) return body.flatMap(customersIn);
  const inner = body.customers ?? body.customer;
  if (inner !== undefined) return customersIn(inner);
  return typeof body.email === 'string' ? [body] : [];
}

test('there is an example of a customer for the platforms whose seeds show one', () => {
  assert.ok(examples.length >= 12);
});

for (const { file, place, customer } of examples) {
  test(`what ${file} shows of ${String(customer['email'])} is posted and read back`, async () => {
    const { platform } = place;
    const own = platform.readOnly === 'refused' ? writable(platform, customer) : customer;
    const posted = await call(server, place, 'POST', '/customers', { body: wrapped(place, own) });
    assert.equal(posted.status, 201, JSON.stringify(posted.body));
    const made = posted.body.customer ?? posted.body;
    assert.deepEqual(differences(comparable(platform, customer), made), []);
    for (const name of Object.keys(customer)) {
      if (platform.customer.fields[name]?.access !== 'send') assert.ok(name in made, name);
    }
    const path = `/customers/${made.id}`;
    assert.deepEqual((await call(server, place, 'GET', path)).body, posted.body);
    assert.ok((await call(server, place, 'DELETE', path)).status < 300);
  });
}

/** What may be written of it. */
function writable({ customer: { fields } }: Platform, customer: Part): Part {
  return Object.fromEntries(
    Object.entries(customer).filter(([name]) => fields[name]?.access !== 'read'),
  );
}

/** What has to come back: all that was written, but for what the server gives itself. */
function comparable(platform: Platform, customer: Part): Part {
  const { fields } = platform.customer;
  return Object.fromEntries(
    Object.entries(writable(platform, customer))
      .filter(([name]) => fields[name]?.access === 'write' && name !== 'id')
      .map(([name, value]) => [name, withoutGiven(value)]),
  );
}

function withoutGiven(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGiven);
  if (typeof value !== 'object' || value === null) return value;
  const { id: _id, created_at: _created, updated_at: _updated, ...rest } = value as Part;
  return rest;
}

test('what Tiendanube’s example of an update sends is written', async () => {
  const place = placeOf('tiendanube');
  const { platform } = place;
  const { id } = await created(server, place);
  const body = JSON.parse(read('tiendanube-update-request.json')) as Part;
  const answer = await call(server, place, 'PUT', `/customers/${id}`, { body });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.equal(answer.body.id, id);
  assert.deepEqual(differences(comparable(platform, body), answer.body), []);
});

test('BigCommerce’s examples of a password are taken, and those printed broken are broken', async () => {
  const place = placeOf('bigcommerce');
  const { id } = await created(server, place);
  const send = (body: unknown) => call(server, place, 'PUT', `/customers/${id}`, { body });
  const names = files.filter((file) => /^bigcommerce-.*(password|reset)/.test(file));
  assert.ok(names.length >= 6);
  for (const file of names) {
    const answer = await send(read(file));
    if (file.endsWith('.txt')) {
      assertFault(answer, place, new Fault('invalid_json'));
      continue;
    }
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const { _authentication: given } = JSON.parse(read(file));
    assert.equal(answer.body.reset_pass_on_login, given.force_reset ?? false);
    if (!given.password) continue;
    const validated = await call(server, place, 'POST', `/customers/${id}/validate`, {
      body: { password: given.password },
    });
    assert.deepEqual(validated.body, { success: true });
  }
});
