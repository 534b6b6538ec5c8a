import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Address } from '../../src/contract/customer.js';
import type { AddressWrite } from '../../src/platforms/records.js';
import { book, order, signedIn } from './account-support.js';
import { refused } from './refused.js';
import { testServer, type TestServer } from './support.js';

let server: TestServer;
let count = 0;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

const somebody = () => signedIn(server, `somebody-${++count}@example.com`);
const create = (customerId: string, write: AddressWrite) =>
  server.operations.createAddress({ customerId, write });
const update = (customerId: string, id: string, write: AddressWrite) =>
  server.operations.updateAddress({ customerId, id, write });
const list = (customerId: string, number = 1, size = 50) =>
  server.operations.listAddresses({ customerId, page: { number, size } });
const rewrite = async (id: string, addresses: AddressWrite[]) =>
  (await server.operations.updateCustomer({ id, write: { addresses } })).addresses;
const cities = (addresses: readonly Address[]) => addresses.map(({ city }) => city);
const defaults = (addresses: readonly Address[]) =>
  addresses.flatMap(({ city, isDefault }) => (isDefault ? [city] : []));

test('the shop adds addresses, pages through them by id, and the customer sees them', async () => {
  const { id, shopper } = await somebody();
  const first = await create(id, { street: 'Evergreen Terrace', number: '742', phone: '555-0113' });
  assert.deepEqual(
    [first.street, first.number, first.phone, first.countryCode, first.isDefault, first.version],
    ['Evergreen Terrace', '742', '555-0113', '', true, 1],
  );
  const second = await create(id, { city: 'Bath', isDefault: true });
  const third = await create(id, { city: 'York' });
  assert.deepEqual(await order(shopper), [[second.id, third.id, first.id], second.id]);
  assert.equal(await server.operations.countAddresses({ customerId: id }), 3);
  const ids = async (number: number) => (await list(id, number, 2)).map((one) => one.id);
  assert.deepEqual(
    [await ids(1), await ids(2), await ids(3)],
    [[first.id, second.id], [third.id], []],
  );
  assert.deepEqual(await server.operations.getAddress({ customerId: id, id: third.id }), third);
});

test('an update writes what is given, and the next version only where something is another', async () => {
  const { id } = await somebody();
  const address = await create(id, { street: 'Main St', city: 'Bath' });
  server.clock.advance(1000);
  assert.deepEqual(await update(id, address.id, { city: 'Bath' }), address);
  const changed = await update(id, address.id, { city: 'York' });
  const updatedAt = new Date(server.clock.now()).toISOString();
  assert.deepEqual(changed, { ...address, city: 'York', version: 2, updatedAt });
});

test('updates of one address at the same time lose nothing of each other', async () => {
  const { id } = await somebody();
  const address = await create(id, {});
  await Promise.all(
    (['street', 'city', 'zip'] as const).map((field) => update(id, address.id, { [field]: 'x' })),
  );
  const { street, city, zip, version } = await server.operations.getAddress({
    customerId: id,
    id: address.id,
  });
  assert.deepEqual([street, city, zip, version], ['x', 'x', 'x', 4]);
});

test('the default moves where the shop says so, and to another once it is deleted', async () => {
  const { id } = await somebody();
  const [a, b, c] = [
    await create(id, { city: 'a' }),
    await create(id, { city: 'b' }),
    await create(id, { city: 'c' }),
  ];
  const customerId = id;
  const chosen = await server.operations.setDefaultAddress({ customerId, id: b.id });
  assert.equal(chosen.isDefault, true);
  assert.deepEqual(defaults(await list(id)), ['b']);
  assert.equal((await update(id, b.id, { isDefault: false })).isDefault, true);
  assert.equal((await update(id, a.id, { isDefault: true })).isDefault, true);
  assert.deepEqual(defaults(await list(id)), ['a']);
  await server.operations.deleteAddress({ customerId, id: a.id });
  assert.deepEqual(defaults(await list(id)), ['c']);
  await server.operations.deleteAddress({ customerId, id: c.id });
  await server.operations.deleteAddresses({ customerId });
  assert.deepEqual(await list(id), []);
});

test('an address of somebody else is as one that is not there', async () => {
  const [one, other] = [await somebody(), await somebody()];
  const address = await create(other.id, { city: 'Bath' });
  const { operations } = server;
  for (const id of [address.id, '999999', '0', 'x']) {
    const named = { customerId: one.id, id };
    for (const work of [
      () => operations.getAddress(named),
      () => operations.updateAddress({ ...named, write: { city: 'x' } }),
      () => operations.deleteAddress(named),
      () => operations.setDefaultAddress(named),
    ]) {
      assert.equal(await refused(work()), 'not_found: address', id);
    }
  }
  assert.deepEqual(await list(other.id), [address]);
});

test('without the customer there is no address', async () => {
  for (const customerId of ['999999', '0', 'x']) {
    const { operations } = server;
    const named = { customerId, id: '1' };
    for (const work of [
      () => list(customerId),
      () => operations.countAddresses({ customerId }),
      () => operations.getAddress(named),
      () => create(customerId, {}),
      () => operations.updateAddress({ ...named, write: {} }),
      () => operations.deleteAddress(named),
      () => operations.deleteAddresses({ customerId }),
      () => operations.setDefaultAddress(named),
    ]) {
      assert.equal(await refused(work()), 'not_found: customer');
    }
  }
});

test('what is wrong with an address is told by its field', async () => {
  const { id } = await somebody();
  assert.equal(await refused(create(id, { city: 'x\0' })), 'invalid: city invalid');
  assert.equal(await refused(create(id, { countryCode: 'ESP' })), 'invalid: countryCode invalid');
  const address = await create(id, {});
  assert.equal(
    await refused(update(id, address.id, { zip: 'x'.repeat(33) })),
    'invalid: zip too_long',
  );
  assert.equal(
    await refused(rewrite(id, [{}, { street: '\ud800' }])),
    'invalid: addresses.1.street invalid',
  );
});

const provinces: [AddressWrite, string, string][] = [
  [{ countryCode: 'US', province: 'oregon' }, 'oregon', 'OR'],
  [{ countryCode: 'US', provinceCode: 'OR' }, 'Oregon', 'OR'],
  [{ countryCode: 'US', province: 'Oregon', provinceCode: 'XX' }, 'Oregon', 'XX'],
  [{ countryCode: 'US', province: 'Nowhere' }, 'Nowhere', ''],
  [{ countryCode: '', province: 'Oregon' }, 'Oregon', ''],
  [{ countryCode: 'ZZ', provinceCode: 'OR' }, '', 'OR'],
  [{ countryCode: 'US' }, '', ''],
];

test('a province has its name and its code where the country has a list', async () => {
  const { id } = await somebody();
  for (const [write, ...expected] of provinces) {
    const { province, provinceCode } = await create(id, write);
    assert.deepEqual([province, provinceCode], expected, JSON.stringify(write));
  }
});

test('what stood beside another province is not kept', async () => {
  const { id } = await somebody();
  const { id: address } = await create(id, { countryCode: 'US', province: 'Oregon' });
  for (const [write, ...expected] of [
    [{ province: 'Washington' }, 'Washington', 'WA'],
    [{ provinceCode: 'CA' }, 'California', 'CA'],
    [{ province: 'Nevada', provinceCode: 'CA' }, 'Nevada', 'NV'],
    [{ city: 'Reno' }, 'Nevada', 'NV'],
    [{ countryCode: 'AR' }, 'Nevada', ''],
    [{ province: '' }, '', ''],
  ] as const) {
    const { province, provinceCode } = await update(id, address, write);
    assert.deepEqual([province, provinceCode], expected, JSON.stringify(write));
  }
});

test('a list of addresses is the whole book, and what stays the same is not written', async () => {
  const { id, shopper } = await somebody();
  const a = await create(id, { city: 'a', street: 'First St' });
  const b = await create(id, { city: 'b' });
  const c = await create(id, { city: 'c' });
  server.clock.advance(1000);
  const written = await rewrite(id, [
    { id: c.id, city: 'C' },
    { city: 'new' },
    { id: a.id, street: 'First St' },
    { id: '999999', city: 'unknown' },
  ]);
  assert.deepEqual(cities(written), ['a', 'C', 'new', 'unknown']);
  assert.deepEqual(written[0], a);
  assert.deepEqual([written[1]?.id, written[1]?.version], [c.id, 2]);
  assert.deepEqual(defaults(written), ['a']);
  assert.deepEqual(cities((await book(shopper)).addresses), ['a', 'unknown', 'new', 'C']);
  assert.equal(
    await refused(server.operations.getAddress({ customerId: id, id: b.id })),
    'not_found: address',
  );
});

test('the address of somebody else is not taken into the book', async () => {
  const [one, other] = [await somebody(), await somebody()];
  const hers = await create(other.id, { city: 'hers' });
  const [mine] = await rewrite(one.id, [{ id: hers.id, city: 'mine' }]);
  assert.notEqual(mine?.id, hers.id);
  assert.deepEqual(await list(other.id), [hers]);
});

test('an address that is named twice is two', async () => {
  const { id } = await somebody();
  const { id: named } = await create(id, { city: 'a' });
  const written = await rewrite(id, [
    { id: named, city: 'b' },
    { id: named, city: 'c' },
  ]);
  assert.deepEqual(cities(written), ['b', 'c']);
  assert.equal(written[0]?.id, named);
});

test('a book that is written has one default: the one that is said, or was, or else another', async () => {
  const { id } = await somebody();
  const fresh = await rewrite(id, [{ city: 'a' }, { city: 'b' }]);
  assert.deepEqual(defaults(fresh), ['a']);
  const [a, b] = fresh;
  const said = await rewrite(id, [{ id: a?.id ?? '' }, { id: b?.id ?? '', isDefault: true }]);
  assert.deepEqual(defaults(said), ['b']);
  const kept = await rewrite(id, [{ id: a?.id ?? '' }, { id: b?.id ?? '' }]);
  assert.deepEqual(defaults(kept), ['b']);
  const gone = await rewrite(id, [{ id: a?.id ?? '' }, { city: 'c' }]);
  assert.deepEqual(defaults(gone), ['a']);
  const twice = await rewrite(id, [
    { city: 'd', isDefault: true },
    { city: 'e', isDefault: true },
  ]);
  assert.deepEqual(defaults(twice), ['d']);
  assert.deepEqual(await rewrite(id, []), []);
});

test('an address for billing that goes is one no more, and one that stays stays it', async () => {
  const { id, shopper } = await somebody();
  await create(id, { city: 'a' });
  const b = await create(id, { city: 'b' });
  await shopper.post(`/customer/addresses/${b.id}/billing`, {});
  await rewrite(id, [{ id: b.id, city: 'B' }]);
  assert.equal((await server.customers.findById(id))?.billingAddress?.city, 'B');
  await rewrite(id, [{ city: 'c' }]);
  assert.equal((await server.customers.findById(id))?.billingAddress, null);
});

test('a full book takes a list in the place of what it holds, and no address more', async () => {
  const { id } = await somebody();
  const values = Array.from({ length: 2000 }, () => ({
    customer_id: Number(id),
    type: 'residential',
    is_default: 0,
    created_at: 0,
    updated_at: 0,
    first_name: '',
    last_name: '',
    company: '',
    street: '',
    number: '',
    floor: '',
    line2: '',
    locality: '',
    city: '',
    province: '',
    province_code: '',
    country_code: '',
    zip: '',
    phone: '',
  }));
  for (let start = 0; start < values.length; start += 500) {
    const rows = values.slice(start, start + 500);
    await server.database.insertInto('addresses').values(rows).execute();
  }
  assert.equal(await refused(create(id, {})), 'invalid: addresses too_many');
  const all = await list(id, 1, 2000);
  const kept = all.slice(0, 1).map((one) => ({ id: one.id }));
  assert.equal((await rewrite(id, [...kept, { city: 'new' }])).length, 2);
});
