import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { customer, publicCustomer } from '../../src/contract/customer.js';
import { profileChanges } from '../../src/contract/profile.js';
import type { RegistrationFields } from '../../src/contract/shop.js';
import { added, book, home, signedIn } from './account-support.js';
import { testServer, type Shopper, type TestServer } from './support.js';

const registrationFields: RegistrationFields = {
  phone: 'optional',
  company: 'off',
  extra: [
    { key: 'size', label: 'Size', type: 'select', required: true, options: ['M', 'L'] },
    { key: 'birthday', label: 'Birthday', type: 'date', required: false },
  ],
};

let server: TestServer;

before(async () => {
  server = await testServer({ settings: { registrationFields } });
});
after(() => server.remove());

let count = 0;
const somebody = (fields?: Parameters<TestServer['customer']>[1]) =>
  signedIn(server, `profile${++count}@example.com`, fields);

const patch = (shopper: Shopper, body: unknown) => shopper.send('PATCH', '/customer', body);

async function whileSettings(settings: object, run: () => Promise<void>): Promise<void> {
  const { body } = await server.shopper().get('/config');
  await server.admin('PUT', '/settings', settings);
  try {
    await run();
  } finally {
    const { locale, countries, registrationFields: fields } = body;
    await server.admin('PUT', '/settings', { locale, countries, registrationFields: fields });
  }
}

test('the profile is the customer, whether she has a password, and no deletion', async () => {
  const { shopper } = await somebody();
  const { customer: hers } = (await shopper.get('/session')).body;
  const { status, body } = await shopper.get('/customer');
  assert.deepEqual([status, body], [200, { customer: hers, hasPassword: true, deletesAt: null }]);
  const { shopper: without } = await somebody({ password: null });
  assert.equal((await without.get('/customer')).body.hasPassword, false);
});

test('writes what is given and leaves the rest', async () => {
  const { id, shopper } = await somebody({
    company: 'ACME',
    phone: '+14155550100',
    identification: 'X1',
    extra: { size: 'M', colour: 'red' },
    note: 'kept',
  });
  const earlier = await server.customers.findById(id);
  server.clock.advance(1000);
  const updatedAt = new Date(server.clock.now()).toISOString();
  const { status, body } = await patch(shopper, { firstName: ' Augusta ', extra: { size: 'L' } });
  assert.equal(status, 200);
  assert.deepEqual(body, { customer: (await shopper.get('/session')).body.customer });
  const expected = { ...earlier, firstName: 'Augusta', extra: { size: 'L', colour: 'red' } };
  assert.deepEqual(await server.customers.findById(id), { ...expected, updatedAt });
  assert.equal((await patch(shopper, {})).status, 200);
  assert.deepEqual(await server.customers.findById(id), { ...expected, updatedAt });
});

test('what may be empty is taken away', async () => {
  const { id, shopper } = await somebody({
    company: 'ACME',
    phone: '+14155550101',
    identification: 'X1',
    extra: { size: 'M', birthday: '1990-01-31' },
  });
  const form = { company: '', phone: '', identification: '', extra: { birthday: '' } };
  assert.equal((await patch(shopper, form)).status, 200);
  const read = async () => {
    const { company, phone, identification, extra } = (await shopper.get('/session')).body.customer;
    return { company, phone, identification, extra };
  };
  const none = { company: '', phone: null, identification: null, extra: { size: 'M' } };
  assert.deepEqual(await read(), none);
  await server.customers.update(id, { phone: '+14155550101', identification: 'X1' });
  await patch(shopper, { phone: null, identification: null });
  assert.deepEqual(await read(), none);
});

const badForms: [Record<string, unknown>, Record<string, string>][] = [
  [
    { firstName: ' ', lastName: '' },
    { firstName: 'required', lastName: 'required' },
  ],
  [{ firstName: null }, { firstName: 'invalid' }],
  [{ lastName: 'x'.repeat(256) }, { lastName: 'too_long' }],
  [{ company: 'A\u0000' }, { company: 'invalid' }],
  [{ phone: '020 7946' }, { phone: 'invalid' }],
  [{ phone: 'mañana' }, { phone: 'invalid' }],
  [{ extra: { size: '' } }, { 'extra.size': 'required' }],
  [{ extra: { size: 'XXL' } }, { 'extra.size': 'invalid' }],
  [
    { extra: { birthday: '1990-02-30', spy: '1' } },
    { 'extra.birthday': 'invalid', 'extra.spy': 'unknown' },
  ],
  [{ acceptsMarketing: 'yes' }, { acceptsMarketing: 'invalid' }],
];

test('says what is wrong with each field, and writes none', async () => {
  const { id, shopper } = await somebody();
  const earlier = await server.customers.findById(id);
  server.clock.advance(1000);
  for (const [form, fields] of badForms) {
    const { status, body } = await patch(shopper, { company: 'Good', ...form });
    assert.deepEqual([status, body.fields], [400, fields], JSON.stringify(form));
  }
  assert.deepEqual(await server.customers.findById(id), earlier);
});

test('what the shop requires can’t be emptied', async () => {
  const { shopper } = await somebody({ phone: '+14155550102', company: 'ACME' });
  const fields = { ...registrationFields, phone: 'required', company: 'required' };
  await whileSettings({ registrationFields: fields }, async () => {
    const { body } = await patch(shopper, { phone: null, company: '' });
    assert.deepEqual(body.fields, { phone: 'required', company: 'required' });
    assert.equal((await patch(shopper, { firstName: 'Augusta' })).status, 200);
  });
});

const phones: [settings: object, typed: string, stored: string][] = [
  [{}, '+1 (415) 555-0110', '+14155550110'],
  [{}, '0044 20 7946 0000', '+442079460000'],
  [{}, '+４４ ２０ ７９４６ ０００１', '+442079460001'],
  [{ countries: ['BR'] }, '(11) 98765-4321', '+5511987654321'],
  [{ countries: ['BR'] }, '+34 600 123 456', '+34600123456'],
  [{ locale: 'en-GB' }, '020 7946 0002', '+442079460002'],
  [{ countries: ['AR'], locale: 'es-ES' }, '011 15 2345-6789', '+5491123456789'],
  [{ countries: ['FR', 'DE'], locale: 'de-DE' }, '030 901820', '+4930901820'],
];

test('a phone number is kept in E.164, from any way of writing it', async () => {
  const { shopper } = await somebody();
  for (const [settings, typed, stored] of phones) {
    await whileSettings(settings, async () => {
      const { body } = await patch(shopper, { phone: typed });
      assert.equal(body.customer?.phone, stored, typed);
    });
  }
  assert.deepEqual((await patch(shopper, { phone: '020 7946 0002' })).body.fields, {
    phone: 'invalid',
  });
});

test('a phone number of somebody else is refused, a limited number of times', async () => {
  await somebody({ phone: '+14155550120' });
  const { shopper } = await somebody({ phone: '+14155550121' });
  const answers = [];
  for (let number = 0; number < 11; number++) {
    answers.push(await patch(shopper, { phone: '+1 415 555 0120' }));
  }
  const last = answers.pop();
  for (const { status, body } of answers) {
    assert.deepEqual([status, body.code, body.fields], [409, 'phone_taken', { phone: 'taken' }]);
  }
  assert.equal(last?.body.code, 'rate_limited');
  assert.equal((await patch(shopper, { phone: '+14155550121', company: 'ACME' })).status, 200);
  assert.equal((await shopper.get('/session')).body.customer.phone, '+14155550121');
});

const taxIds: [typed: string, stored: string | null][] = [
  ['29537995593', '295.379.955-93'],
  [' 295 379 955/93 ', '295.379.955-93'],
  ['54550752000155', '54.550.752/0001-55'],
  ['12.abc.345/01de-35', '12.ABC.345/01DE-35'],
  ['295.379.955-94', null],
  ['111.111.111-11', null],
  ['54.550.752/0001-54', null],
  ['12.ABC.345/01DE-36', null],
  ['1', null],
  ['x29537995593', null],
];

test('CPF and CNPJ are checked and written alike where the country is Brazil', async () => {
  const { shopper } = await somebody({ identification: 'unchecked' });
  await whileSettings({ locale: 'pt-BR' }, async () => {
    assert.equal((await patch(shopper, { identification: 'unchecked' })).status, 200);
    for (const [typed, stored] of taxIds) {
      const { body } = await patch(shopper, { identification: typed });
      if (stored) assert.equal(body.customer?.identification, stored, typed);
      else assert.deepEqual(body.fields, { identification: 'invalid' }, typed);
    }
  });
  const form = { ...home, countryCode: 'BR', provinceCode: 'SP', zip: '01310-100', number: '1' };
  await added(shopper, { ...form, isDefault: true });
  assert.deepEqual((await patch(shopper, { identification: 'DNI 1' })).body.fields, {
    identification: 'invalid',
  });
  await added(shopper, { isDefault: true });
  assert.equal(
    (await patch(shopper, { identification: 'DNI 1' })).body.customer.identification,
    'DNI 1',
  );
});

test('consent has the day on which it was given or taken back, and no other', async () => {
  const { shopper } = await somebody();
  const consent = async (form: object) => {
    server.clock.advance(60_000);
    const { customer: hers } = (await patch(shopper, form)).body;
    return [hers.acceptsMarketing, hers.acceptsMarketingUpdatedAt, hers.marketingOptInLevel];
  };
  const now = () => new Date(server.clock.now()).toISOString();
  assert.deepEqual(await consent({ acceptsMarketing: false }), [false, null, null]);
  assert.deepEqual(await consent({ acceptsMarketing: true }), [true, now(), 'single_opt_in']);
  const agreed = now();
  assert.deepEqual(await consent({ acceptsMarketing: true }), [true, agreed, 'single_opt_in']);
  assert.deepEqual(await consent({ firstName: 'Eve' }), [true, agreed, 'single_opt_in']);
  assert.deepEqual(await consent({ acceptsMarketing: false }), [false, now(), null]);
});

test('changes of two fields at once are both kept', async () => {
  const { id, shopper } = await somebody({ extra: { size: 'M' } });
  await Promise.all([
    patch(shopper, { extra: { size: 'L' } }),
    patch(shopper, { extra: { birthday: '1990-01-31' } }),
    patch(shopper, { company: 'ACME' }),
  ]);
  const stored = await server.customers.findById(id);
  assert.deepEqual(stored?.extra, { size: 'L', birthday: '1990-01-31' });
  assert.equal(stored?.company, 'ACME');
});

test('names of any script are kept as they were typed', async () => {
  const { shopper } = await somebody();
  for (const name of ['愛', 'محمد', 'Ngọc Ánh', 'O’Neill', '👩‍🚀', 'ಅನು']) {
    const { body } = await patch(shopper, { firstName: name, lastName: name });
    assert.deepEqual([body.customer.firstName, body.customer.lastName], [name, name]);
  }
});

/** Everything that a record holds and that she doesn't write. */
const foreign = [
  ...new Set([
    ...Object.keys(customer.shape),
    ...Object.keys(publicCustomer.shape),
    ...['passwordHash', 'customerId', 'deletesAt', 'role', 'version', 'createdAt', 'updatedAt'],
  ]),
];

test('no route writes a field that isn’t the shopper’s to write', async () => {
  const { id, shopper } = await somebody();
  const address = await added(shopper);
  const earlier = await server.customers.findById(id);
  const path = `/customer/addresses/${address.id}`;
  const writes: [method: string, path: string, form: object, known: string[]][] = [
    ['PATCH', '/customer', { firstName: 'Eve' }, Object.keys(profileChanges.shape)],
    ['POST', '/customer/addresses', home, Object.keys(address)],
    ['PUT', path, { ...home, city: 'Eve' }, Object.keys(address)],
    ['POST', `${path}/default`, {}, []],
    ['POST', `${path}/billing`, {}, []],
    ['POST', `${path}/restore`, {}, []],
  ];
  const given = new Set(['id', 'version', 'createdAt', 'updatedAt']);
  for (const [method, where, form, known] of writes) {
    for (const field of foreign) {
      if (known.includes(field) && !given.has(field)) continue;
      const body = { ...form, [field]: true };
      const answer = await shopper.send(method, where, body, { 'If-Match': '"1"' });
      const told = [answer.status, answer.body.fields];
      assert.deepEqual(told, [400, { [field]: 'unknown' }], `${method} ${where} ${field}`);
    }
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(form).replace('{', `{"${key}":{"isDefault":true},`);
      const body = text.replace(',}', '}');
      const answer = await shopper.send(method, where, body, { 'If-Match': '"1"' });
      assert.equal(answer.status, 400, `${method} ${where} ${key}`);
    }
  }
  assert.deepEqual(await server.customers.findById(id), earlier);
  assert.deepEqual((await book(shopper)).addresses, [address]);
});
