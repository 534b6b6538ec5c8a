import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { invited } from './invited.js';
import { ordered } from './ordered.js';
import { details, testServer, wrong, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ limits: { codesPerEmailAndAddress: { count: 100, seconds: 60 } } });
});
after(() => server.remove());

let count = 0;

async function somebody(email = `owner-${++count}@example.com`) {
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  return { id, email, shopper };
}

function claim(shopper: Shopper, proof: unknown) {
  return shopper.post('/customer/orders/claim', proof);
}

const namesOf = async (shopper: Shopper): Promise<string[]> =>
  (await shopper.get('/customer/orders')).body.orders.map(({ name }: { name: string }) => name);

const holders = async (email: string) => {
  const rows = await server.database
    .selectFrom('orders')
    .select('customer_id')
    .where('email_key', '=', email)
    .execute();
  return rows.map(({ customer_id }) => customer_id);
};

test('who proves the mailbox gets the orders that were made with it, and they count', async () => {
  const { id, shopper } = await somebody();
  const guest = 'guest-1@example.com';
  const first = await ordered(server, { email: guest, createdAt: '2024-01-01T00:00:00Z' });
  const second = await ordered(server, { email: 'GUEST-1@Example.com', total: '0.10' });
  await ordered(server, { email: 'another-1@example.com' });
  const proof = await shopper.code(guest, 'claim-orders');
  const { status, body } = await claim(shopper, proof);
  assert.deepEqual([status, body], [200, { claimed: 2 }]);
  assert.deepEqual(await namesOf(shopper), [second.name, first.name]);
  const { customer } = (await shopper.get('/session')).body;
  assert.deepEqual(
    [customer.id, customer.ordersCount, customer.totalSpent, customer.lastOrderName],
    [id, 2, '20.00', second.name],
  );
  assert.deepEqual(await holders('another-1@example.com'), [null]);
});

test('test and archived orders come along unseen, and aren’t counted', async () => {
  const { id, shopper } = await somebody();
  const guest = 'guest-2@example.com';
  await ordered(server, { email: guest, test: true });
  await ordered(server, { email: guest, archived: true });
  const shown = await ordered(server, { email: guest });
  const proof = await shopper.code(guest, 'claim-orders');
  assert.deepEqual((await claim(shopper, proof)).body, { claimed: 1 });
  assert.deepEqual(await namesOf(shopper), [shown.name]);
  assert.deepEqual(await holders(guest), [Number(id), Number(id), Number(id)]);
  assert.equal((await shopper.get('/session')).body.customer.ordersCount, 1);
});

test('a mailbox without orders brings none', async () => {
  const { shopper } = await somebody();
  const proof = await shopper.code('guest-none@example.com', 'claim-orders');
  const { status, body } = await claim(shopper, proof);
  assert.deepEqual([status, body], [200, { claimed: 0 }]);
});

test('a wrong code, a used one and one that ran out claim nothing', async () => {
  const { shopper } = await somebody();
  const guest = 'guest-3@example.com';
  await ordered(server, { email: guest });
  const proof = await shopper.code(guest, 'claim-orders');
  const bad = await claim(shopper, { ...proof, code: wrong(proof.code) });
  assert.deepEqual([bad.status, bad.body.code], [400, 'invalid_code']);
  server.clock.advance(10 * 60_000);
  assert.equal((await claim(shopper, proof)).body.code, 'code_expired');
  assert.deepEqual(await holders(guest), [null]);
  const newer = await shopper.code(guest, 'claim-orders');
  assert.deepEqual((await claim(shopper, newer)).body, { claimed: 1 });
  await ordered(server, { email: guest });
  assert.equal((await claim(shopper, newer)).body.code, 'code_expired');
});

test('a code is one customer’s: another who has it claims nothing', async () => {
  const { shopper } = await somebody();
  const { shopper: thief } = await somebody();
  const guest = 'guest-4@example.com';
  await ordered(server, { email: guest });
  const proof = await shopper.code(guest, 'claim-orders');
  assert.equal((await claim(thief, proof)).body.code, 'code_expired');
  assert.equal((await claim(server.shopper(), proof)).body.code, 'sign_in_required');
  assert.deepEqual(await holders(guest), [null]);
  assert.deepEqual((await claim(shopper, proof)).body, { claimed: 1 });
});

test('a code for another purpose claims nothing', async () => {
  const { email, shopper } = await somebody();
  await ordered(server, { email });
  const proof = await server.shopper().code(email, 'sign-in');
  assert.equal((await claim(shopper, proof)).body.code, 'code_expired');
  assert.deepEqual(await holders(email), [null]);
});

test('to be signed in with the same e-mail claims nothing, and neither does a new session', async () => {
  const { email, shopper } = await somebody();
  await ordered(server, { email });
  await shopper.get('/session');
  await server.shopper().signIn(email);
  const other = server.shopper();
  await other.post('/session', await other.code(email, 'sign-in'));
  assert.deepEqual(await namesOf(shopper), []);
  assert.deepEqual(await holders(email), [null]);
});

test('the same claim twenty times at once takes each order once', async () => {
  const { id, shopper } = await somebody();
  const guest = 'guest-5@example.com';
  for (let number = 0; number < 3; number++) await ordered(server, { email: guest });
  const proof = await shopper.code(guest, 'claim-orders');
  const answers = await Promise.all(Array.from({ length: 20 }, () => claim(shopper, proof)));
  const good = answers.filter(({ status }) => status === 200);
  assert.deepEqual(
    good.map(({ body }) => body),
    [{ claimed: 3 }],
  );
  const customer = await server.customers.findById(id);
  assert.deepEqual([customer?.ordersCount, customer?.totalSpent], [3, '59.70']);
});

test('of two customers who prove the same mailbox at once, one has each order', async () => {
  const guest = 'guest-6@example.com';
  for (let number = 0; number < 5; number++) await ordered(server, { email: guest });
  const claimants = [];
  for (let number = 0; number < 4; number++) {
    const { id, shopper } = await somebody();
    claimants.push({ id, shopper, proof: await shopper.code(guest, 'claim-orders') });
  }
  const answers = await Promise.all(claimants.map(({ shopper, proof }) => claim(shopper, proof)));
  assert.equal(
    answers.reduce((sum, { body }) => sum + body.claimed, 0),
    5,
  );
  const counts = await Promise.all(
    claimants.map(async ({ id }) => (await server.customers.findById(id))?.ordersCount ?? 0),
  );
  assert.deepEqual(
    counts,
    answers.map(({ body }) => body.claimed),
  );
});

test('orders that come while they are claimed are claimed or stay, and the count is right', async () => {
  const { id, shopper } = await somebody();
  const guest = 'guest-7@example.com';
  for (let number = 0; number < 3; number++) await ordered(server, { email: guest });
  const proof = await shopper.code(guest, 'claim-orders');
  await Promise.all([
    claim(shopper, proof),
    ...Array.from({ length: 10 }, () => ordered(server, { email: guest })),
    ...Array.from({ length: 5 }, () => ordered(server, { customerId: id })),
  ]);
  const { length } = await namesOf(shopper);
  assert.ok(length >= 8, String(length));
  assert.equal((await server.customers.findById(id))?.ordersCount, length);
});

test('a claimed order that the shop sends again is the same, and stays hers', async () => {
  const { id, shopper } = await somebody();
  const email = 'guest-8@example.com';
  const { name } = await ordered(server, { email });
  await claim(shopper, await shopper.code(email, 'claim-orders'));
  const items = [{ title: 'Teapot', quantity: 1 }];
  const request = { name, email, total: '19.90', currency: 'USD', items };
  const response = await server.admin('POST', '/orders', request);
  const { order } = (await response.json()) as { order: { customerId: string } };
  assert.deepEqual([response.status, order.customerId], [200, id]);
});

test('registering proves the mailbox, so the orders made with it are in the new account', async () => {
  const email = 'newcomer@example.com';
  const order = await ordered(server, { email: 'Newcomer@example.com' });
  await ordered(server, { email: 'other-newcomer@example.com' });
  const shopper = server.shopper();
  const { status, body } = await shopper.register(email);
  assert.equal(status, 201);
  assert.deepEqual(
    [body.customer.ordersCount, body.customer.totalSpent, body.customer.lastOrderId],
    [1, '19.90', order.id],
  );
  assert.deepEqual((await shopper.get('/session')).body, body);
  assert.deepEqual(await namesOf(shopper), [order.name]);
});

test('an accepted invitation brings the orders of its mailbox; opening or declining it doesn’t', async () => {
  const email = 'invitee@example.com';
  const order = await ordered(server, { email });
  const { id, token } = await invited(server, email);
  await server.shopper().post('/invites/inspect', { token });
  assert.deepEqual(await holders(email), [null]);
  const shopper = server.shopper();
  const { body } = await shopper.post('/invites/accept', { token, ...details });
  assert.equal(body.customer.ordersCount, 1);
  assert.deepEqual(await namesOf(shopper), [order.name]);
  assert.deepEqual(await holders(email), [Number(id)]);
  const decliner = 'decliner@example.com';
  await ordered(server, { email: decliner });
  const declined = await invited(server, decliner);
  await server.shopper().post('/invites/decline', { token: declined.token });
  assert.deepEqual(await holders(decliner), [null]);
});

test('a customer whom the shop has disabled meanwhile claims nothing', async () => {
  const { id } = await somebody();
  const email = 'guest-9@example.com';
  await ordered(server, { email });
  await server.customers.update(id, { state: 'disabled' });
  const claimed = await server.database
    .transaction()
    .execute((transaction) =>
      server.customers.within(transaction).orders.claim(id, { address: email, key: email }),
    );
  assert.equal(claimed, 0);
  assert.deepEqual(await holders(email), [null]);
});

test('an account that isn’t opened after all claims nothing', async () => {
  const email = 'broken@example.com';
  await ordered(server, { email });
  const shopper = server.shopper();
  const proof = await shopper.code(email, 'register');
  await server.database.schema.alterTable('sessions').renameTo('away').execute();
  const { status } = await shopper.post('/registrations', { ...proof, ...details });
  await server.database.schema.alterTable('away').renameTo('sessions').execute();
  assert.equal(status, 500);
  assert.deepEqual(await holders(email), [null]);
});
