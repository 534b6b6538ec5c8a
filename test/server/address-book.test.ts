import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { countryCodes, loadCountry, type Country, type Region } from '../../src/countries/index.js';
import { cleanUp } from '../../src/server/cleanup.js';
import { added, book, home, order, remove, replace, restore, signedIn } from './account-support.js';
import { testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

let count = 0;
const somebody = async () => (await signedIn(server, `book${++count}@example.com`)).shopper;

async function refusal(shopper: Shopper, form: object): Promise<unknown> {
  const { status, body } = await shopper.post('/customer/addresses', { ...home, ...form });
  return status === 400 ? body.fields : [status, body];
}

test('an address is kept as its country writes it', async () => {
  const shopper = await somebody();
  const answer = await shopper.post('/customer/addresses', {
    ...home,
    company: ' ACME ',
    province: 'madrid',
    provinceCode: '',
    zip: ' 28 014 ',
    phone: '91 522 14 00',
    type: 'commercial',
  });
  const instant = new Date(server.clock.now()).toISOString();
  assert.deepEqual(
    [answer.status, answer.headers.get('ETag'), answer.body],
    [
      201,
      '"1"',
      {
        address: {
          ...home,
          id: answer.body.address.id,
          company: 'ACME',
          number: '',
          floor: '',
          line2: '',
          locality: '',
          province: 'Madrid',
          phone: '+34915221400',
          type: 'commercial',
          isDefault: true,
          version: 1,
          createdAt: instant,
          updatedAt: instant,
        },
      },
    ],
  );
  assert.deepEqual(await book(shopper), {
    addresses: [answer.body.address],
    billingAddressId: null,
  });
  const { customer } = (await shopper.get('/session')).body;
  assert.equal(customer.defaultAddressId, answer.body.address.id);
});

test('a write changes what it says, counts the version up and marks the customer as changed', async () => {
  const shopper = await somebody();
  const address = await added(shopper, { company: 'ACME', isDefault: true });
  server.clock.advance(5000);
  const answer = await replace(shopper, address, { street: 'Gran Vía 1' });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('ETag'), '"2"');
  const updatedAt = new Date(server.clock.now()).toISOString();
  const expected = { ...address, street: 'Gran Vía 1', company: '', version: 2, updatedAt };
  assert.deepEqual(answer.body, { address: expected });
  assert.deepEqual((await book(shopper)).addresses, [expected]);
  assert.equal((await shopper.get('/session')).body.customer.updatedAt, updatedAt);
});

test('the first address is the default; the form or a choice moves it', async () => {
  const shopper = await somebody();
  const first = await added(shopper);
  const second = await added(shopper);
  assert.deepEqual(await order(shopper), [[first.id, second.id], first.id]);
  const third = await added(shopper, { isDefault: true });
  assert.deepEqual(await order(shopper), [[third.id, second.id, first.id], third.id]);
  assert.equal((await replace(shopper, first, { isDefault: true })).body.address.isDefault, true);
  assert.deepEqual(await order(shopper), [[first.id, third.id, second.id], first.id]);
  const kept = await replace(shopper, { ...first, version: 2 }, { isDefault: false });
  assert.equal(kept.body.address.isDefault, true);
  const chosen = await shopper.post(`/customer/addresses/${second.id}/default`, {});
  assert.deepEqual([chosen.status, chosen.body], [200, await book(shopper)]);
  assert.deepEqual(await order(shopper), [[second.id, third.id, first.id], second.id]);
});

test('deleting the default hands it to the newest, and restoring takes it back', async () => {
  const shopper = await somebody();
  const first = await added(shopper, { company: 'One' });
  const second = await added(shopper);
  const third = await added(shopper);
  assert.equal((await remove(shopper, first)).status, 204);
  assert.deepEqual(await order(shopper), [[third.id, second.id], third.id]);
  assert.equal((await remove(shopper, third)).status, 204);
  assert.deepEqual(await order(shopper), [[second.id], second.id]);
  assert.equal((await remove(shopper, second)).status, 204);
  assert.deepEqual(await order(shopper), [[], undefined]);
  assert.equal((await shopper.get('/session')).body.customer.defaultAddressId, null);
  const back = await restore(shopper, second);
  assert.deepEqual([back.status, back.headers.get('ETag')], [200, '"1"']);
  await restore(shopper, third);
  assert.deepEqual(await order(shopper), [[second.id, third.id], second.id]);
  assert.deepEqual((await restore(shopper, first)).body, { address: first });
  assert.deepEqual(await order(shopper), [[first.id, third.id, second.id], first.id]);
  assert.deepEqual((await restore(shopper, first)).body, { address: first });
});

test('an heir that was never chosen comes back as no default', async () => {
  const shopper = await somebody();
  const chosen = await added(shopper);
  const other = await added(shopper);
  const heir = await added(shopper);
  for (const address of [chosen, heir]) await remove(shopper, address);
  assert.equal((await restore(shopper, chosen)).body.address.isDefault, true);
  assert.equal((await restore(shopper, heir)).body.address.isDefault, false);
  await remove(shopper, chosen);
  server.clock.advance(3_600_000);
  // Nothing can take it back from the heir any more.
  await remove(shopper, heir);
  assert.deepEqual(await order(shopper), [[other.id], other.id]);
  assert.equal((await restore(shopper, heir)).body.address.isDefault, true);
});

test('a default that she has chosen since stays the default', async () => {
  const shopper = await somebody();
  const [first, second, third] = [
    await added(shopper),
    await added(shopper),
    await added(shopper),
  ] as const;
  await remove(shopper, first);
  await shopper.post(`/customer/addresses/${second.id}/default`, {});
  assert.equal((await restore(shopper, first)).body.address.isDefault, false);
  assert.deepEqual(await order(shopper), [[second.id, third.id, first.id], second.id]);
});

test('an address that was no default is one where it comes back alone', async () => {
  const shopper = await somebody();
  const first = await added(shopper);
  const second = await added(shopper);
  await remove(shopper, second);
  await remove(shopper, first);
  assert.equal((await restore(shopper, second)).body.address.isDefault, true);
});

test('the billing address is one of the book, falls away with it and comes back with it', async () => {
  const { id, shopper } = await signedIn(server, 'billing@example.com');
  const first = await added(shopper);
  const second = await added(shopper);
  const billing = async () => (await server.customers.findById(id))?.billingAddress;
  const chosen = await shopper.post(`/customer/addresses/${second.id}/billing`, {});
  assert.deepEqual([chosen.status, chosen.body.billingAddressId], [200, second.id]);
  assert.deepEqual(chosen.body, await book(shopper));
  assert.deepEqual(await billing(), second);
  await remove(shopper, second);
  assert.equal((await book(shopper)).billingAddressId, null);
  assert.equal(await billing(), null);
  await restore(shopper, second);
  assert.deepEqual(await billing(), second);
  await remove(shopper, second);
  await shopper.post(`/customer/addresses/${first.id}/billing`, {});
  await restore(shopper, second);
  assert.equal((await book(shopper)).billingAddressId, first.id);
});

test('a deleted address is gone for all, is restored for an hour, and then leaves the database', async () => {
  const { id, shopper } = await signedIn(server, 'deleted@example.com');
  const address = await added(shopper);
  await remove(shopper, address);
  assert.equal((await remove(shopper, address)).status, 404);
  assert.equal((await replace(shopper, address)).status, 404);
  assert.deepEqual((await server.customers.findById(id))?.addresses, []);
  const { database, clock } = server;
  const kept = () =>
    database.selectFrom('addresses').select('id').where('id', '=', Number(address.id)).execute();
  clock.advance(3_600_000 - 1);
  await cleanUp({ database, now: clock.now });
  assert.equal((await restore(shopper, address)).status, 200);
  await remove(shopper, address);
  clock.advance(3_600_000);
  assert.equal((await restore(shopper, address)).status, 404);
  assert.equal((await kept()).length, 1);
  await cleanUp({ database, now: clock.now });
  assert.equal((await kept()).length, 0);
});

const badForms: [object, object][] = [
  [{ countryCode: undefined }, { countryCode: 'required' }],
  [{ countryCode: 'es' }, { countryCode: 'invalid' }],
  [{ countryCode: 'ZZ' }, { countryCode: 'invalid' }],
  [{ firstName: '', lastName: ' ' }, { firstName: 'required' }],
  [
    { countryCode: 'HU', firstName: '', lastName: '', zip: '1037', provinceCode: '' },
    { lastName: 'required' },
  ],
  [
    { street: '', city: undefined },
    { street: 'required', city: 'required' },
  ],
  [{ zip: '2801' }, { zip: 'invalid' }],
  [{ zip: '08001' }, { zip: 'invalid' }],
  [{ provinceCode: 'ZZ' }, { province: 'invalid' }],
  [{ provinceCode: '', province: 'Narnia' }, { province: 'invalid' }],
  [{ phone: 'call me' }, { phone: 'invalid' }],
  [{ phone: '12' }, { phone: 'invalid' }],
  [{ street: 'x'.repeat(256) }, { street: 'too_long' }],
  [{ street: 'a\nb' }, { street: 'invalid' }],
  [{ type: 'castle' }, { type: 'invalid' }],
  [{ isDefault: 1 }, { isDefault: 'invalid' }],
];

test('says what is wrong with each field, when adding and when changing', async () => {
  const shopper = await somebody();
  const address = await added(shopper);
  for (const [form, expected] of badForms) {
    const fields = await refusal(shopper, form);
    const label = JSON.stringify(form);
    assert.deepEqual(fields, expected, label);
    const { status, body } = await replace(shopper, address, form);
    assert.deepEqual([status, body.fields], [400, fields], label);
  }
  assert.deepEqual((await book(shopper)).addresses, [address]);
});

test('one name is enough', async () => {
  const shopper = await somebody();
  assert.equal((await added(shopper, { lastName: '' })).firstName, 'Ada');
  assert.equal((await added(shopper, { firstName: undefined })).lastName, 'Lovelace');
});

const names = [
  '愛',
  'Ծովինար',
  'محمد',
  'Ngọc',
  "O'Neill-Ó Súilleabháin",
  'ಅನು',
  '👩‍🚀',
  'Ünal',
  'אבי',
];

test('names and streets of any script stay as they were typed', async () => {
  const shopper = await somebody();
  for (const name of names) {
    const address = await added(shopper, { firstName: name, lastName: name, street: name });
    assert.deepEqual([address.firstName, address.lastName, address.street], [name, name, name]);
  }
});

test('a region is named in the script of the address', async () => {
  const shopper = await somebody();
  const tokyo = { countryCode: 'JP', zip: '1000001', city: '', provinceCode: '13' };
  const own = await added(shopper, { ...tokyo, street: '千代田区千代田１−１' });
  assert.deepEqual([own.province, own.provinceCode, own.zip], ['東京都', '13', '100-0001']);
  const latin = await added(shopper, { ...tokyo, street: '1-1 Chiyoda' });
  assert.equal(latin.province, 'Tokyo');
  const typed = await added(shopper, { ...tokyo, provinceCode: '', province: 'tokyo' });
  assert.deepEqual([typed.province, typed.provinceCode], ['Tokyo', '13']);
});

test('a phone number keeps its extension', async () => {
  const shopper = await somebody();
  const { phone } = await added(shopper, { phone: '+1 (415) 555-0100 x12' });
  assert.equal(phone, '+14155550100 ext. 12');
  const [address] = (await book(shopper)).addresses;
  assert.ok(address);
  assert.equal((await replace(shopper, address, { phone })).body.address.phone, phone);
});

test('a country that the shop serves can be chosen, no other', async () => {
  const shopper = await somebody();
  await server.admin('PUT', '/settings', { countries: ['PT', 'QQ'] });
  try {
    assert.deepEqual(await refusal(shopper, {}), { countryCode: 'invalid' });
    const lisbon = { countryCode: 'PT', provinceCode: '', zip: '1000-001', city: 'Lisboa' };
    await added(shopper, lisbon);
    // Nothing is known of it, so nothing but street and city is asked for.
    await added(shopper, { countryCode: 'QQ', zip: 'anything' });
  } finally {
    await server.admin('PUT', '/settings', { countries: [] });
  }
});

/** What the country asks for, filled in. */
function formOf(country: Country, zip: string): Record<string, string> {
  const region = country.regions?.find(
    (one) => !one.zip || new RegExp(`^(?:${one.zip})`).test(zip),
  );
  const asked = country.rows.flat().map((field) => [field, 'Xa'] as const);
  return {
    ...Object.fromEntries(asked),
    countryCode: country.code,
    zip,
    province: region?.name ?? 'Xa',
    provinceCode: region?.code ?? '',
  };
}

function regionWith({ regions }: Country, zip: string): Region | undefined {
  return regions?.find((region) => !region.zip || new RegExp(`^(?:${region.zip})`).test(zip));
}

/** One that a region's postcodes begin like, where the country says how they do. */
function zipOf(country: Country): string {
  const examples = country.zip?.examples ?? [];
  const zip = country.regions ? examples.find((one) => regionWith(country, one)) : examples[0];
  assert.ok(zip ?? !country.zip, country.code);
  return zip ?? '';
}

test('the postcodes of every country are taken, and wrong ones refused', async () => {
  const shopper = await somebody();
  const address = await added(shopper);
  let version = 1;
  for (const code of countryCodes) {
    const country = await loadCountry(code);
    const zip = zipOf(country);
    const form = formOf(country, zip);
    const good = await replace(shopper, { ...address, version }, form);
    assert.deepEqual([good.status, good.body.fields], [200, undefined], `${code} ${zip}`);
    assert.equal(good.body.address.countryCode, code);
    if (zip) assert.match(good.body.address.zip, country.zip?.pattern ?? /never/);
    version = good.body.address.version;
    if (!country.zip) continue;
    const bad = await replace(shopper, { ...address, version }, { ...form, zip: `${zip}@1` });
    assert.deepEqual([bad.status, bad.body.fields], [400, { zip: 'invalid' }], code);
  }
});

test('a repeated request adds once, for the one who sent it', async () => {
  const shopper = await somebody();
  const key = { 'Idempotency-Key': 'twice' };
  const send = (by: Shopper, form: object = {}) =>
    by.post('/customer/addresses', { ...home, ...form }, key);
  const first = await send(shopper);
  const second = await send(shopper);
  assert.deepEqual([second.status, second.body], [201, first.body]);
  assert.equal(second.headers.get('ETag'), '"1"');
  assert.equal((await send(shopper, { street: 'Other' })).body.code, 'idempotency_conflict');
  assert.equal((await book(shopper)).addresses.length, 1);
  const other = await somebody();
  const hers = await send(other, { street: 'Hers' });
  assert.deepEqual([hers.status, hers.body.address.street], [201, 'Hers']);
  await send(shopper);
  assert.equal((await book(shopper)).addresses.length, 1);
});

test('the same request many times at once adds once', async () => {
  const shopper = await somebody();
  const key = { 'Idempotency-Key': 'at-once' };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => shopper.post('/customer/addresses', home, key)),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(answers.map(({ body }) => body.address.id)).size, 1);
  assert.equal((await book(shopper)).addresses.length, 1);
});

test('a book holds 2,000 addresses, and a thousand are listed at once', async () => {
  const { id, shopper } = await signedIn(server, 'many@example.com');
  const first = await added(shopper);
  await server.database.transaction().execute(async (transaction) => {
    const { addresses } = server.customers.within(transaction);
    const { id: _id, isDefault: _d, version: _v, createdAt: _c, updatedAt: _u, ...fields } = first;
    for (let number = 2; number < 1000; number++) {
      await addresses.create(id, { fields, isDefault: false });
    }
  });
  await added(shopper);
  const { addresses } = await book(shopper);
  assert.equal(addresses.length, 1000);
  const newest = addresses.slice(1).map((address) => Number(address.id));
  assert.deepEqual([addresses[0], newest], [first, newest.toSorted((a, b) => b - a)]);
  const row = await server.database
    .selectFrom('addresses')
    .selectAll()
    .where('id', '=', Number(first.id))
    .executeTakeFirstOrThrow();
  const { id: _id, search_text: _text, ...copy } = { ...row, is_default: 0 };
  for (let tens = 0; tens < 100; tens++) {
    await server.database.insertInto('addresses').values(Array(10).fill(copy)).execute();
  }
  const full = await shopper.post('/customer/addresses', home);
  assert.deepEqual([full.status, full.body.code], [409, 'too_many']);
  await remove(shopper, first);
  await added(shopper);
  assert.equal((await restore(shopper, first)).body.code, 'too_many');
});
