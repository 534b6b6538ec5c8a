import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cleanUp } from '../../src/server/cleanup.js';
import { enqueue } from '../../src/server/mail/index.js';
import { added, home, ordered, signedIn, withPasskey } from './account-support.js';
import { Mailbox, testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const days = 24 * 3_600_000;
const delay = 14 * days;

const clean = () => cleanUp({ database: server.database, now: server.clock.now });
const ask = (shopper: Shopper) => shopper.delete('/customer');
const keep = (shopper: Shopper) => shopper.delete('/customer/deletion');
const exists = async (id: string) => (await server.customers.findById(id)) !== null;

test('deletes the account after two weeks, in which she signs in as ever', async () => {
  const email = 'later@example.com';
  const { id, shopper } = await signedIn(server, email);
  const { status, body } = await ask(shopper);
  const deletesAt = new Date(server.clock.now() + delay).toISOString();
  assert.deepEqual([status, body], [202, { deletesAt }]);
  assert.equal((await shopper.get('/customer')).body.deletesAt, deletesAt);
  const mail = await server.mailbox.nth(email, 2);
  assert.match(mail.text, /https:\/\/shop\.example\/account\b/);
  server.clock.advance(delay - 1);
  await clean();
  assert.ok(await exists(id));
  const later = server.shopper();
  assert.equal((await later.signIn(email)).status, 200);
  assert.equal((await later.get('/customer')).body.deletesAt, deletesAt);
  server.clock.advance(1);
  await clean();
  assert.ok(!(await exists(id)));
  assert.equal((await later.get('/session')).body.customer, null);
  assert.equal((await later.signIn(email)).body.code, 'invalid_credentials');
});

test('all other sessions end, and asking again keeps the first day and mails no more', async () => {
  const email = 'again@example.com';
  const { shopper } = await signedIn(server, email);
  const other = server.shopper();
  await other.signIn(email);
  const first = await ask(shopper);
  assert.equal((await other.get('/session')).body.customer, null);
  server.clock.advance(60_000);
  const second = await ask(shopper);
  assert.deepEqual([second.status, second.body], [202, first.body]);
  assert.equal((await shopper.get('/session')).body.customer.email, email);
  await server.mailbox.nth(email, 2);
  const queued = await server.database
    .selectFrom('mails')
    .select('id')
    .where('recipient', '=', email)
    .execute();
  assert.equal(queued.length, 2);
});

test('a session that ends in the middle of asking has nothing deleted', async () => {
  const email = 'thief@example.com';
  const { id, shopper } = await signedIn(server, email);
  const sameBrowser = server.shopper();
  sameBrowser.cookie = shopper.cookie;
  const { database } = server;
  const { transaction } = database;
  database.transaction = () => {
    database.transaction = transaction;
    const builder = database.transaction();
    const execute = builder.execute.bind(builder);
    builder.execute = async (work) => {
      assert.equal((await sameBrowser.delete('/session')).status, 204);
      return execute(work);
    };
    return builder;
  };
  const { status, body } = await ask(shopper);
  assert.equal(sameBrowser.cookie, null);
  assert.deepEqual([status, body.code], [401, 'sign_in_required']);
  assert.equal((await server.customers.findFacts(id))?.deletesAt, null);
  assert.equal(server.mailbox.count(email), 1);
});

test('an account asks five times an hour, whatever it takes back', async () => {
  const { shopper } = await signedIn(server, 'restless@example.com');
  for (let time = 0; time < 5; time++) {
    assert.equal((await ask(shopper)).status, 202);
    await keep(shopper);
  }
  const { status, headers } = await ask(shopper);
  assert.deepEqual([status, headers.get('Retry-After')], [429, '3600']);
  assert.equal((await ask((await signedIn(server, 'calm@example.com')).shopper)).status, 202);
});

test('it can be taken back until it is done, and more than once', async () => {
  const { id, shopper } = await signedIn(server, 'back@example.com');
  await ask(shopper);
  for (let time = 0; time < 2; time++) assert.equal((await keep(shopper)).status, 204);
  assert.equal((await shopper.get('/customer')).body.deletesAt, null);
  server.clock.advance(delay);
  await clean();
  assert.ok(await exists(id));
});

test('asking takes a recent sign-in, taking it back does not', async () => {
  const { shopper } = await signedIn(server, 'recent@example.com');
  await ask(shopper);
  server.clock.advance(15 * 60_000 + 1);
  const { status, body } = await ask(shopper);
  assert.deepEqual([status, body.code], [403, 'reauthentication_required']);
  assert.equal((await keep(shopper)).status, 204);
  for (const path of ['/customer', '/customer/deletion']) {
    assert.equal((await server.shopper().delete(path)).body.code, 'sign_in_required');
  }
});

test('nothing of her is left but the shop’s orders, which nobody can claim', async () => {
  // Mail that can't be sent stays in the queue.
  const mailbox = new Mailbox();
  mailbox.send = () => Promise.reject(new Error('away'));
  const sent = server.mailbox.send.bind(server.mailbox);
  const email = 'Gone.Girl@example.com';
  const { id, shopper } = await signedIn(server, email, { phone: '+14155550130' });
  const other = await signedIn(server, 'stays@example.com');
  await shopper.post('/customer/addresses', home, { 'Idempotency-Key': 'gone' });
  await added(other.shopper);
  const { database, clock } = server;
  await ordered(server, { email }, { name: '#1' });
  const proof = await shopper.code(email, 'claim-orders');
  assert.equal((await shopper.post('/customer/orders/claim', proof)).body.claimed, 1);
  await ordered(server, { customerId: other.id }, { name: '#2' });
  await withPasskey(server, id);
  await database
    .insertInto('password_resets')
    .values({
      token_hash: 'gone',
      customer_id: Number(id),
      email_key: email.toLowerCase(),
      created_at: clock.now(),
      expires_at: clock.now() + 400 * days,
      used_at: null,
      replaced_at: null,
    })
    .execute();
  await ask(shopper);
  server.clock.advance(delay - 60_000);
  assert.equal((await shopper.signIn(email)).status, 200);
  await server.shopper().code(email, 'sign-in');
  server.mailbox.send = mailbox.send;
  try {
    const words = { subject: 'Late', text: 'Late', html: '', language: 'en' };
    const content = { ...words, template: 'signInCode' } as const;
    await enqueue(database, { to: email, ...content }, clock.now() + 10 * days);
    await enqueue(database, { to: 'stays@example.com', ...content }, clock.now() + 10 * days);
    server.clock.advance(60_000);
    await clean();
  } finally {
    server.mailbox.send = sent;
  }

  const tables = [
    'addresses',
    'sessions',
    'passkeys',
    'password_resets',
    'idempotency_keys',
  ] as const;
  for (const table of tables) {
    const rows = await database
      .selectFrom(table)
      .select('customer_id')
      .where('customer_id', '=', Number(id))
      .execute();
    assert.deepEqual(rows, [], table);
  }
  const everything = [
    await database.selectFrom('customers').selectAll().execute(),
    await database.selectFrom('email_challenges').selectAll().execute(),
    await database.selectFrom('mails').selectAll().where('subject', '=', 'Late').execute(),
    await database.selectFrom('mails').select('recipient').execute(),
  ];
  assert.ok(!JSON.stringify(everything).toLowerCase().includes('gone.girl'));
  assert.ok(JSON.stringify(everything).includes('stays@example.com'));
  const orders = await database
    .selectFrom('orders')
    .select(['name', 'customer_id', 'email', 'email_key'])
    .orderBy('name')
    .execute();
  assert.deepEqual(orders, [
    { name: '#1', customer_id: null, email: '', email_key: null },
    { name: '#2', customer_id: Number(other.id), email: 'stays@example.com', email_key: null },
  ]);
  assert.equal((await server.shopper().register(email, { phone: '+14155550130' })).status, 201);
});

test('what is taken back after the clean-up has found it due is not deleted', async () => {
  const { id, shopper } = await signedIn(server, 'last@example.com');
  await added(shopper);
  await ask(shopper);
  const { database, clock } = server;
  clock.advance(delay);
  assert.equal((await shopper.signIn('last@example.com')).status, 200);
  const { transaction } = database;
  const overtaken = { kept: 0 };
  database.transaction = () => {
    const builder = transaction.call(database);
    const execute = builder.execute.bind(builder);
    builder.execute = async (work) => {
      overtaken.kept = (await keep(shopper)).status;
      return execute(work);
    };
    return builder;
  };
  try {
    await clean();
  } finally {
    database.transaction = transaction;
  }
  assert.equal(overtaken.kept, 204);
  assert.equal((await server.customers.findById(id))?.addresses.length, 1);
  await clean();
  assert.ok(await exists(id));
});

test('taking it back at the last moment keeps all or comes too late', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, shopper } = await signedIn(server, `race${round}@example.com`);
    await added(shopper);
    const { database, clock } = server;
    await database
      .updateTable('customers')
      .set({ deletes_at: clock.now() })
      .where('id', '=', Number(id))
      .execute();
    const [kept] = await Promise.all([keep(shopper), clean()]);
    const customer = await server.customers.findById(id);
    const facts = await server.customers.findFacts(id);
    if (customer) {
      assert.deepEqual([kept.status, facts?.deletesAt, customer.addresses.length], [204, null, 1]);
    } else {
      assert.ok([204, 401].includes(kept.status), String(kept.status));
    }
  }
});
