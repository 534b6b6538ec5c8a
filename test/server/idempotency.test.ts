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
  assert.deepEqual((await lost.get('/session')).body, first.body);
  assert.equal(await countCustomers(), count);
});

test('the session of a repetition takes the place of the one before', async () => {
  const [first, second, third] = [server.shopper(), server.shopper(), server.shopper()];
  const body = await form(first, 'place@example.com');
  for (const shopper of [first, second, third]) await send(shopper, body, 'key-8');
  assert.deepEqual((await first.get('/session')).body, { customer: null });
  assert.deepEqual((await second.get('/session')).body, { customer: null });
  assert.ok((await third.get('/session')).body.customer);
});

for (const all of ['', '?all=1']) {
  test(`after DELETE /session${all} a repetition gets the answer without a session`, async () => {
    const shopper = server.shopper();
    const body = await form(shopper, `out${all.length}@example.com`);
    const first = await send(shopper, body, `key-9${all}`);
    await shopper.delete(`/session${all}`);
    for (let time = 0; time < 2; time++) {
      const late = server.shopper();
      const { status, body: answer, headers } = await send(late, body, `key-9${all}`);
      assert.deepEqual([status, answer], [201, first.body]);
      assert.deepEqual(headers.getSetCookie(), []);
      assert.equal(late.cookie, null);
    }
  });
}

test('a repetition gets a session for the ten minutes of the code, and the answer after them', async () => {
  const shopper = server.shopper();
  const body = await form(shopper, 'minutes@example.com');
  const first = await send(shopper, body, 'key-10');
  server.clock.advance(10 * 60_000 - 1);
  const soon = server.shopper();
  await send(soon, body, 'key-10');
  assert.deepEqual((await soon.get('/session')).body, first.body);
  server.clock.advance(1);
  const late = server.shopper();
  const second = await send(late, body, 'key-10');
  assert.deepEqual([second.status, second.body, late.cookie], [201, first.body, null]);
  assert.deepEqual((await soon.get('/session')).body, first.body);
});

test('a repetition gets its answer although the shop has changed meanwhile', async () => {
  const { registrationFields } = (await (await server.admin('GET', '/settings')).json()) as {
    registrationFields: Record<string, unknown>;
  };
  const shopper = server.shopper();
  const body = await form(shopper, 'changed@example.com');
  const first = await send(shopper, body, 'key-11');
  const answerAfter = async (change: unknown) => {
    await server.admin('PUT', '/settings', change);
    return send(server.shopper(), body, 'key-11');
  };
  const company = { ...registrationFields, company: 'required' };
  for (const change of [{ checkoutMode: 'required' }, { registrationFields: company }]) {
    const { status, body: answer } = await answerAfter(change);
    assert.deepEqual([status, answer], [201, first.body], JSON.stringify(change));
  }
  const closed = await answerAfter({ checkoutMode: 'guest-only' });
  assert.equal(closed.body.code, 'accounts_disabled');
  await server.admin('PUT', '/settings', { checkoutMode: 'optional', registrationFields });
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
