import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { call, created, newCustomer, placeOf, platformServer } from './platform-support.js';
import type { TestServer } from './support.js';

// By whose reference or id TWC's customers are found.

let server: TestServer;
const twc = placeOf('twc');

before(async () => {
  server = await platformServer();
});
after(() => server.remove());

const put = (body: Part) => call(server, twc, 'PUT', '/customers', { body });

async function notes(...names: string[]): Promise<unknown[]> {
  const customers = await Promise.all(names.map((id) => server.customers.findById(id)));
  return customers.map((customer) => customer?.note);
}

test('TWC: a reference that is another’s id leads to its own customer', async () => {
  const other = await created(server, twc, { id: undefined });
  const next = String(Number(other.twc_customer_id) + 2);
  const named = await created(server, twc, { id: next });
  const bare = await created(server, twc, { id: undefined });
  assert.equal(bare.twc_customer_id, next);

  assert.equal((await put({ id: next, note: 'by reference' })).status, 200);
  assert.equal((await put({ twc_customer_id: next, note: 'by our id' })).status, 200);
  const ids = [named.twc_customer_id, next];
  assert.deepEqual(await notes(...ids), ['by reference', 'by our id']);

  // As each is given back.
  assert.equal((await put({ ...named, note: 'named' })).status, 200);
  assert.equal((await put({ ...bare, note: 'bare' })).status, 200);
  assert.deepEqual(await notes(...ids), ['named', 'bare']);
});

test('TWC: two names of different customers are refused', async () => {
  const one = await created(server, twc);
  const other = await created(server, twc);
  const { status, body } = await put({ ...one, twc_customer_id: other.twc_customer_id, note: 'x' });
  assert.deepEqual([status, body.message], [400, 'id is invalid']);
  assert.deepEqual(await notes(one.twc_customer_id, other.twc_customer_id), [null, null]);
  assert.equal((await put({ twc_customer_id: '999999', note: 'x' })).status, 404);
  // Our id is no reference.
  assert.equal((await put({ twc_customer_id: one.id, note: 'x' })).status, 404);
});

test('TWC: a reference by which somebody is found already is taken, in uploads too', async () => {
  const { twc_customer_id: id } = await created(server, twc, { id: undefined });
  const create = await call(server, twc, 'POST', '/customers', {
    body: newCustomer('twc', { id }),
  });
  assert.equal(create.status, 409, JSON.stringify(create.body));
  const customers = [newCustomer('twc', { id }), newCustomer('twc', { id: `${id}-1` })];
  const { body } = await call(server, twc, 'POST', '/upload-customers', { body: { customers } });
  assert.equal(body.created, 1);
  assert.deepEqual(
    body.refused.map(({ fields }: { fields: Part }) => fields),
    [{ id: 'taken' }],
  );
});

test('TWC: a reference that a path would lead elsewhere is refused', async () => {
  const kept = await created(server, twc, { id: 'kept' });
  for (const id of ['kept.json', 'kept/', '.', '..']) {
    const body = newCustomer('twc', { id });
    assert.equal((await call(server, twc, 'POST', '/customers', { body })).status, 400, id);
    const upload = { customers: [newCustomer('twc', { id })] };
    const uploaded = await call(server, twc, 'POST', '/upload-customers', { body: upload });
    assert.equal(uploaded.body.created, 0, id);
  }
  for (const id of ['a/b', 'a.json.x', 'a%b', 'a b']) {
    await created(server, twc, { id });
    const path = `/customers/${encodeURIComponent(id)}`;
    assert.equal((await call(server, twc, 'GET', path)).body.id, id);
    assert.equal((await call(server, twc, 'DELETE', path)).status, 204);
    assert.equal((await call(server, twc, 'GET', path)).status, 404);
  }
  assert.equal((await call(server, twc, 'GET', '/customers/kept')).body.id, kept.id);
});

test('TWC: a customer who was read before she accepted stays signed in', async () => {
  const email = 'accepts-meanwhile@example.com';
  const read = await created(server, twc, { email, state: 'invited' });
  await server.operations.updateCustomer({
    id: read.twc_customer_id,
    write: { state: 'enabled', password: 'lantern river seven oboe' },
  });
  const written = await put({ ...read, note: 'met at the fair' });
  assert.deepEqual([written.body.state, written.body.note], ['enabled', 'met at the fair']);
  assert.equal((await server.shopper().signIn(email)).status, 200);
  assert.equal((await put({ ...read, state: 'disabled' })).body.state, 'disabled');
});
