import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseEmail } from '../../src/server/index.js';
import {
  codesOf,
  details,
  goodPassword,
  testServer,
  whileAway,
  wrong,
  type TestServer,
} from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({
    settings: {
      name: 'Kiosk Verdant',
      registrationFields: {
        phone: 'optional',
        company: 'off',
        extra: [
          { key: 'size', label: 'Size', type: 'select', required: true, options: ['S', 'M'] },
          { key: 'birthday', label: 'Birthday', type: 'date', required: false },
        ],
      },
    },
  });
});
after(() => server.remove());

const extra = { size: 'M' };

async function stored(email: string) {
  const address = parseEmail(email);
  return address && server.customers.findByEmail(address);
}

test('a code from the mailbox makes the account and signs in', async () => {
  const shopper = server.shopper({ address: '203.0.113.7' });
  const { status, body } = await shopper.register('Ada@example.com', {
    password: goodPassword,
    phone: '+44 20 7946-0000',
    acceptsMarketing: true,
    extra: { size: 'M', birthday: '1815-12-10' },
  });
  assert.equal(status, 201);
  assert.deepEqual((await shopper.get('/session')).body, body);
  const customer = await stored('ada@example.com');
  assert.ok(customer);
  assert.equal(customer.email, 'Ada@example.com');
  assert.equal(customer.state, 'enabled');
  assert.equal(customer.verifiedEmail, true);
  assert.equal(customer.phone, '+442079460000');
  assert.equal(customer.marketingOptInLevel, 'single_opt_in');
  assert.equal(customer.acceptsMarketingUpdatedAt, new Date(server.clock.now()).toISOString());
  assert.equal(customer.registrationIpAddress, '203.0.113.7');
  assert.deepEqual(customer.extra, { size: 'M', birthday: '1815-12-10' });
  assert.equal((await server.shopper().signIn('ada@example.com')).status, 200);
});

test('an account without a password signs in by code alone', async () => {
  await server.shopper().register('nopass@example.com', { extra });
  const shopper = server.shopper();
  assert.equal((await shopper.signIn('nopass@example.com')).body.code, 'invalid_credentials');
  const proof = await shopper.code('nopass@example.com', 'sign-in');
  assert.equal((await shopper.post('/session', proof)).status, 200);
});

test('emoji and right-to-left names are kept as they were typed', async () => {
  const names = { firstName: 'עדה 🦊', lastName: "O’Conor-محمد 'x'); DROP TABLE customers;--" };
  const { body } = await server.shopper().register('names@example.com', { ...names, extra });
  assert.equal(body.customer.firstName, names.firstName);
  assert.equal(body.customer.lastName, names.lastName);
});

test('nothing usable is kept before the mailbox is proven', async () => {
  const attacker = server.shopper();
  const { challengeId, code } = await attacker.code('victim@example.com', 'register');
  const theirs = { ...details, extra, password: 'attacker knows this one' };
  const refused = await attacker.post('/registrations', {
    ...theirs,
    challengeId,
    code: wrong(code),
  });
  assert.equal(refused.body.code, 'invalid_code');
  assert.equal(await stored('victim@example.com'), null);
  await server.shopper().register('victim@example.com', { extra, password: goodPassword });
  assert.equal((await attacker.signIn('victim@example.com', theirs.password)).status, 401);
  assert.equal((await attacker.signIn('victim@example.com', goodPassword)).status, 200);
});

const badForms: [string, Record<string, unknown>, Record<string, string>][] = [
  [
    'no names',
    { firstName: ' ', lastName: undefined },
    { firstName: 'required', lastName: 'required' },
  ],
  ['a short password', { password: 'tiger lily 123' }, { password: 'too_short' }],
  ['a long password', { password: 'x1!'.repeat(86) }, { password: 'too_long' }],
  ['a common password', { password: 'passwordpassword' }, { password: 'too_common' }],
  ['a password of one character', { password: '                ' }, { password: 'too_common' }],
  [
    'a password that is common at its start',
    { password: `${'password'.repeat(4)}${goodPassword}` },
    { password: 'too_common' },
  ],
  ["the shop's name as password", { password: 'kioskverdant123' }, { password: 'too_common' }],
  ['the e-mail as password', { password: 'badform@example.com' }, { password: 'too_common' }],
  ['no phone number', { phone: '020 7946' }, { phone: 'invalid' }],
  ['a field that is off', { company: 'ACME' }, { company: 'unknown' }],
  ['a required own field left out', { extra: {} }, { 'extra.size': 'required' }],
  ['an option that there is not', { extra: { size: 'XXL' } }, { 'extra.size': 'invalid' }],
  [
    'a day that there is not',
    { extra: { size: 'S', birthday: '2025-02-30' } },
    { 'extra.birthday': 'invalid' },
  ],
  ['an unknown own field', { extra: { size: 'S', spy: '1' } }, { 'extra.spy': 'unknown' }],
  [
    'an own field with a strange key',
    { extra: { size: 'S', 'A b': '1' } },
    { 'extra.A b': 'unknown' },
  ],
  ['an unknown field', { tags: ['vip'] }, { tags: 'unknown' }],
  ['a long name', { firstName: 'x'.repeat(256) }, { firstName: 'too_long' }],
  ['a control character', { firstName: 'A\u0000da' }, { firstName: 'invalid' }],
  ['a lone surrogate', { firstName: 'A\ud800' }, { firstName: 'invalid' }],
];

test('says what is wrong with each field, and the code still works after that', async () => {
  const shopper = server.shopper();
  const proof = await shopper.code('badform@example.com', 'register');
  for (const [name, form, fields] of badForms) {
    const { status, body } = await shopper.post('/registrations', {
      ...proof,
      ...details,
      extra,
      ...form,
    });
    assert.equal(status, 400, name);
    assert.equal(body.code, 'invalid_request', name);
    assert.deepEqual(body.fields, fields, name);
  }
  assert.equal((await shopper.post('/registrations', { ...proof, ...details, extra })).status, 201);
});

test('a code that no longer works is told before the password is looked at', async () => {
  const shopper = server.shopper();
  const attempt = async (challengeId: string) => {
    const form = { challengeId, code: '123456', ...details, extra, password: 'passwordpassword' };
    return (await shopper.post('/registrations', form)).body;
  };
  const used = await shopper.code('usedcode@example.com', 'register');
  await shopper.post('/registrations', { ...used, ...details, extra });
  const spent = await shopper.code('spentcode@example.com', 'register');
  for (let time = 0; time < 5; time++) {
    const guess = { ...spent, code: wrong(spent.code), ...details, extra };
    await shopper.post('/registrations', guess);
  }
  const open = await shopper.code('opencode@example.com', 'register');
  for (const challengeId of ['nothing', used.challengeId, spent.challengeId]) {
    assert.equal((await attempt(challengeId)).code, 'code_expired');
  }
  assert.deepEqual((await attempt(open.challengeId)).fields, { password: 'too_common' });
  server.clock.advance(10 * 60_000);
  assert.equal((await attempt(open.challengeId)).code, 'code_expired');
});

test('a required phone and company are asked for', async () => {
  const { body: before } = { body: await (await server.admin('GET', '/settings')).json() };
  const registrationFields = {
    ...before.registrationFields,
    phone: 'required',
    company: 'required',
  };
  await server.admin('PUT', '/settings', { registrationFields });
  const { body } = await server.shopper().register('required@example.com', { extra });
  assert.deepEqual(body.fields, { phone: 'required', company: 'required' });
  await server.admin('PUT', '/settings', { registrationFields: before.registrationFields });
});

test('a code to sign in registers nobody, and one to register signs nobody in', async () => {
  await server.customer('purpose@example.com');
  const shopper = server.shopper();
  const signIn = await shopper.code('purpose@example.com', 'sign-in');
  const registered = await shopper.post('/registrations', { ...signIn, ...details, extra });
  assert.equal(registered.body.code, 'code_expired');
  const register = await shopper.code('purpose2@example.com', 'register');
  assert.equal((await shopper.post('/session', register)).body.code, 'code_expired');
});

test('who has an account is told so in the mailbox, and the challenge never works', async () => {
  await server.customer('twice@example.com');
  const shopper = server.shopper();
  const { challengeId, code } = await shopper.code('twice@example.com', 'register');
  assert.equal(code, 'none');
  const mail = await server.mailbox.nth('twice@example.com', 1);
  assert.match(mail.text, /https:\/\/shop\.example\/account/);
  const { body } = await shopper.post('/registrations', {
    ...details,
    extra,
    challengeId,
    code: '123456',
  });
  assert.equal(body.code, 'invalid_code');
});

test('of a challenge that works for nobody not even its own code is right', async () => {
  const { database } = server;
  const codes = await codesOf(server);
  const email = { address: 'dummy@example.com', key: 'dummy@example.com' };
  for (const works of [true, false]) {
    const { id, code } = await database
      .transaction()
      .execute((transaction) => codes.create(transaction, { purpose: 'register', email, works }));
    const trial = codes.try(id, 'register', code);
    if (works) await trial;
    else await assert.rejects(trial, { code: 'invalid_code' });
  }
});

test('taking over a record ends the sessions that it once had', async () => {
  const id = await server.customer('revived@example.com');
  const former = server.shopper();
  await former.signIn('revived@example.com');
  await server.customers.update(id, { state: 'disabled' });
  await server.shopper().register('revived@example.com', { extra });
  assert.deepEqual((await former.get('/session')).body, { customer: null });
});

for (const state of ['disabled', 'invited', 'declined'] as const) {
  test(`registering takes over the shop's ${state} record of the same mailbox`, async () => {
    const email = `kept-${state}@example.com`;
    const id = await server.customer(email, {
      state,
      note: 'met at the fair',
      company: 'ACME',
      password: 'the shop set this one',
    });
    const { status, body } = await server
      .shopper()
      .register(email, { extra, firstName: 'Grace', password: goodPassword });
    assert.equal(status, 201);
    assert.equal(body.customer.id, id);
    assert.equal(body.customer.firstName, 'Grace');
    assert.equal(body.customer.company, 'ACME');
    assert.equal((await server.customers.findById(id))?.note, 'met at the fair');
    assert.equal((await server.shopper().signIn(email, 'the shop set this one')).status, 401);
  });
}

test('taking over a record keeps no consent that the form does not give', async () => {
  const updated = '2024-01-01T00:00:00.000Z';
  const takeOver = async (name: string, recorded: boolean, form: Record<string, unknown>) => {
    const email = `${name}@example.com`;
    await server.customer(email, {
      state: 'disabled',
      acceptsMarketing: recorded,
      acceptsMarketingUpdatedAt: updated,
      marketingOptInLevel: 'confirmed_opt_in',
    });
    const { body } = await server.shopper().register(email, { extra, ...form });
    const { acceptsMarketing, acceptsMarketingUpdatedAt, marketingOptInLevel } = body.customer;
    return [acceptsMarketing, acceptsMarketingUpdatedAt, marketingOptInLevel];
  };
  const now = new Date(server.clock.now()).toISOString();
  assert.deepEqual(await takeOver('unticked', true, {}), [false, now, null]);
  assert.deepEqual(await takeOver('refused', true, { acceptsMarketing: false }), [
    false,
    now,
    null,
  ]);
  assert.deepEqual(await takeOver('ticked', true, { acceptsMarketing: true }), [
    true,
    now,
    // How she agreed before stays true.
    'confirmed_opt_in',
  ]);
  assert.deepEqual(await takeOver('unchanged', false, {}), [false, updated, 'confirmed_opt_in']);
  const { body } = await server.shopper().register('fresh@example.com', { extra });
  assert.deepEqual(
    [body.customer.acceptsMarketing, body.customer.acceptsMarketingUpdatedAt],
    [false, null],
  );
});

test('taking over a record without a password leaves the old one useless', async () => {
  await server.customer('takeover@example.com', { state: 'disabled', password: goodPassword });
  await server.shopper().register('takeover@example.com', { extra });
  assert.equal((await server.shopper().signIn('takeover@example.com')).status, 401);
});

test('of 20 registrations at once with one code one makes the account', async () => {
  const shopper = server.shopper();
  const proof = await shopper.code('race@example.com', 'register');
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      server.shopper().post('/registrations', { ...proof, ...details, extra }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.ok(
    answers.every(({ status, body }) => status === 201 || body.code === 'code_expired'),
    JSON.stringify(answers.map(({ body }) => body.code)),
  );
});

test('of several codes for one mailbox, all used at once, one makes the account', async () => {
  const shopper = server.shopper();
  const proofs = [];
  for (let index = 0; index < 5; index++) {
    proofs.push(await shopper.code('codes@example.com', 'register'));
  }
  const answers = await Promise.all(
    proofs.map((proof) => server.shopper().post('/registrations', { ...proof, ...details, extra })),
  );
  assert.deepEqual(answers.map(({ status, body }) => body.code ?? status).sort(), [
    201,
    ...Array(4).fill('email_taken'),
  ]);
});

test('an e-mail and a phone number that are both taken are both named', async () => {
  const email = 'both-taken@example.com';
  const shopper = server.shopper();
  const proof = await shopper.code(email, 'register');
  await server.customer(email);
  await server.customer('number@example.com', { phone: '+14155550177' });
  const phone = '+14155550177';
  const again = await shopper.post('/registrations', { ...proof, ...details, extra, phone });
  const written = await server.admin('POST', '/customers', { email, phone });
  const { code, fields } = (await written.json()) as { code: string; fields: object };
  for (const told of [
    [again.status, again.body.code, again.body.fields],
    [written.status, code, fields],
  ]) {
    assert.deepEqual(told, [409, 'email_taken', { email: 'taken', phone: 'taken' }]);
  }
});

test('a phone number belongs to one account, and the code survives the collision', async () => {
  await server.shopper().register('phone1@example.com', { extra, phone: '+14155550100' });
  const shopper = server.shopper();
  const proof = await shopper.code('phone2@example.com', 'register');
  for (let time = 0; time < 6; time++) {
    const { status, body } = await shopper.post('/registrations', {
      ...proof,
      ...details,
      extra,
      phone: '(00)1 415-555.0100',
    });
    assert.deepEqual([status, body.code, body.fields], [409, 'phone_taken', { phone: 'taken' }]);
  }
  assert.equal((await shopper.post('/registrations', { ...proof, ...details, extra })).status, 201);
});

test('a fault of the server costs the code nothing', async () => {
  const shopper = server.shopper();
  const proof = await shopper.code('fault@example.com', 'register');
  const form = { ...proof, ...details, extra };
  await whileAway(server, 'sessions', async () => {
    for (let time = 0; time < 6; time++) {
      assert.ok((await shopper.post('/registrations', form)).status >= 500);
    }
  });
  assert.equal((await shopper.post('/registrations', form)).status, 201);
});

test('registering ends the session that the browser came with', async () => {
  await server.customer('former@example.com');
  const shopper = server.shopper();
  await shopper.signIn('former@example.com');
  const former = shopper.cookie;
  await shopper.register('latter@example.com', { extra });
  const other = server.shopper();
  other.cookie = former;
  assert.deepEqual((await other.get('/session')).body, { customer: null });
});
