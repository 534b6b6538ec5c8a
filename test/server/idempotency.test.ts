import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { details, goodPassword, testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

async function form(shopper: Shopper, email: string): Promise<Record<string, unknown>> {
  return { ...(await shopper.code(email, 'register')), ...details, password: goodPassword };
}

function send(shopper: Shopper, body: unknown, key: string) {
  return shopper.post('/registrations', body, { 'Idempotency-Key': key });
}

async function countCustomers(): Promise<number> {
  return (await server.database.selectFrom('customers').select('id').execute()).length;
}

test('a registration sent again gets the first answer, letter by letter, and a session', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'again@example.com');
  const first = await send(shopper, body, 'key-1');
  const count = await countCustomers();
  const lost = server.shopper();
  const reordered = Object.fromEntries(Object.entries(body).reverse());
  const second = await send(lost, reordered, 'key-1');
  assert.deepEqual([second.status, second.body], [201, first.body]);
  assert.notEqual(lost.cookie, shopper.cookie);
  assert.deepEqual((await lost.get('/session')).body, first.body);
  assert.equal(await countCustomers(), count);
});

test('two at once make one account, and both are told so', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'double@example.com');
  const answers = await Promise.all([
    send(server.shopper(), body, 'key-2'),
    send(server.shopper(), body, 'key-2'),
    send(server.shopper(), body, 'key-2'),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201],
  );
  assert.equal(new Set(answers.map(({ body: { customer } }) => customer.id)).size, 1);
});

test('the same key with another form is a conflict', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'conflict@example.com');
  await send(shopper, body, 'key-3');
  const { status, body: problem } = await send(shopper, { ...body, firstName: 'Eve' }, 'key-3');
  assert.deepEqual([status, problem.code], [409, 'idempotency_conflict']);
});

test('the password is no part of what makes a form the same', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'secret@example.com');
  const first = await send(shopper, body, 'key-7');
  const second = await send(shopper, { ...body, password: `${goodPassword} too` }, 'key-7');
  assert.deepEqual([second.status, second.body], [201, first.body]);
});

test('without the key the same form is refused', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'nokey@example.com');
  await send(shopper, body, 'key-4');
  assert.equal((await shopper.post('/registrations', body)).body.code, 'code_expired');
});

test('a refusal is not kept: the form can be put right under the same key', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'retry@example.com');
  const bad = await send(shopper, { ...body, code: '12345' }, 'key-5');
  assert.deepEqual(bad.body.fields, { code: 'invalid' });
  assert.equal((await send(shopper, body, 'key-5')).status, 201);
});

test('an answer is kept for 24 hours, with neither the password nor the key', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'day@example.com');
  await send(shopper, body, 'key-6');
  const rows = await server.database.selectFrom('idempotency_keys').selectAll().execute();
  assert.ok(!JSON.stringify(rows).includes('key-6'));
  assert.ok(!JSON.stringify(rows).includes(goodPassword));
  server.clock.advance(24 * 3_600_000 - 1);
  assert.equal((await send(shopper, body, 'key-6')).status, 201);
  server.clock.advance(1);
  assert.equal((await send(shopper, body, 'key-6')).body.code, 'code_expired');
});

test('a key that is no key is refused', async () => {
  for (const key of [' ', 'a b', 'x'.repeat(201), 'clé']) {
    const { status, body } = await send(server.shopper(), {}, key);
    assert.deepEqual([status, body.code], [400, 'invalid_request'], key);
  }
});
