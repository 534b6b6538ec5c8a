import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createPlatformClient,
  createPlatformOperations,
  Fault,
  type CustomerWrite,
  type PlatformCustomer,
} from '../../src/platforms/index.js';
import { apiKey } from '../server/support.js';
import { at, clients, server } from './served.js';

// The clients against the same APIs as our server serves them, over HTTP.

async function all(customers: AsyncIterable<PlatformCustomer>): Promise<PlatformCustomer[]> {
  const found: PlatformCustomer[] = [];
  for await (const customer of customers) found.push(customer);
  return found;
}

const many = 1203;
const bad = new Map([
  [3, { email: 'shopper-1@example.com' }],
  [700, { email: 'no address' }],
  [1100, { email: 'x@example.com', phone: 'five' }],
]);

test('an upload of more than one request tells each refused row by its place', async () => {
  const rows = function* (): Generator<CustomerWrite> {
    for (let index = 0; index < many; index += 1) {
      const email = `shopper-${index}@example.com`;
      yield (
        bad.get(index) ?? { ref: `R-${index}`, email, firstName: 'Ada', lastName: `L ${index}` }
      );
    }
  };
  const report = await clients.twc().customers.upload(rows());
  assert.equal(report.created, many - bad.size);
  assert.deepEqual(
    report.refused.map(({ index, fields }) => [index, Object.keys(fields)]),
    [
      [3, ['email']],
      [700, ['email']],
      [1100, ['phone']],
    ],
  );
});

const sizes = [undefined, 100, 1000];

for (const platform of ['cart', 'tiendanube', 'bigcommerce'] as const) {
  test(`${platform}: the list is all customers once, in pages of any size`, async () => {
    const { customers } = clients[platform]();
    for (const pageSize of sizes) {
      const found = await all(customers.list({}, pageSize === undefined ? {} : { pageSize }));
      const ids = found.map(({ id }) => Number(id));
      assert.equal(ids.length, many - bad.size);
      assert.deepEqual(
        ids,
        [...new Set(ids)].sort((one, other) => one - other),
      );
      assert.match(`${found[0]?.lastName}`, /^L \d$/);
    }
  });

  test(`${platform}: a list that is read to the end of a full page, or of nobody, ends`, async () => {
    const { customers } = clients[platform]();
    const since = { createdMin: '2025-06-01T00:00:00Z' };
    assert.equal((await all(customers.list(since, { pageSize: 200 }))).length, 1200);
    assert.deepEqual(await all(customers.list({ createdMin: '2100-01-01T00:00:00Z' })), []);
  });

  test(`${platform}: who comes and goes meanwhile leaves nobody out`, async () => {
    const { customers } = clients[platform]();
    const before = new Set((await all(customers.list())).map(({ id }) => id));
    const seen: string[] = [];
    for await (const { id } of customers.list({}, { pageSize: 100 })) {
      seen.push(id);
      if (seen.length !== 100) continue;
      const { 0: gone = '' } = seen;
      await customers.delete(gone);
      await customers.create({
        email: `late-${platform}@example.com`,
        firstName: 'Late',
        lastName: 'Comer',
      });
    }
    assert.equal(seen.length, before.size + 1);
    for (const id of before) assert.ok(seen.includes(id), id);
  });
}

test('a filter of its own stands beside the paging', async () => {
  const { customers } = clients.bigcommerce();
  const [first, ...rest] = await all(customers.list());
  const last = rest.at(-1);
  const some = await all(customers.list({ minId: rest[4]?.id ?? '', maxId: rest[300]?.id ?? '' }));
  assert.deepEqual([some[0]?.id, some.length], [rest[4]?.id, 297]);
  assert.equal((await all(customers.list({ email: first?.email ?? '' })))[0]?.id, first?.id);
  assert.equal(await customers.count({ minId: last?.id ?? '' }), 1);
  const since = clients.cart().customers.list({ sinceId: rest.at(-3)?.id ?? '' });
  assert.equal((await all(since)).length, 2);
});

test('search finds words, by the words of each platform', async () => {
  const byEmail = await all(clients.cart().customers.search('email:shopper-77@example.com'));
  assert.deepEqual(
    byEmail.map(({ lastName }) => lastName),
    ['L 77'],
  );
  const late = await all(clients.tiendanube().customers.search('comer'));
  assert.equal(late.length, 3);
  const pages = await all(clients.cart().customers.search('ada'));
  assert.ok(pages.length > 1000);
});

const address = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  street: 'Calle Mayor',
  number: '1',
  city: 'Madrid',
  province: 'Madrid',
  countryCode: 'ES',
  zip: '28013',
  phone: '+34910000000',
};

for (const platform of ['cart', 'tiendanube', 'bigcommerce', 'twc'] as const) {
  test(`${platform}: a customer is made, changed, read and deleted`, async () => {
    const { customers } = clients[platform]();
    const email = `crud-${platform}@example.com`;
    const made = await customers.create({
      email,
      firstName: 'Ada',
      lastName: 'King',
      phone: '+34 611 22 33 40',
      ...(platform === 'twc' && { ref: 'CRUD' }),
    });
    const id = platform === 'twc' ? 'CRUD' : made.id;
    const changed = await customers.update(id, { lastName: 'Lovelace' });
    assert.deepEqual([changed.firstName, changed.lastName], ['Ada', 'Lovelace']);
    assert.equal((await customers.update(id, { firstName: 'Augusta' })).lastName, 'Lovelace');
    const read = await customers.get(id);
    assert.deepEqual([read.email, read.firstName], [email, 'Augusta']);
    await assert.rejects(customers.create({ email, firstName: 'A', lastName: 'B' }), (error) => {
      assert.ok(error instanceof Fault);
      assert.equal(error.kind, 'invalid');
      assert.deepEqual(
        error.fields.map(({ field, reason }) => [field, reason]),
        [['email', 'taken']],
      );
      return true;
    });
    await customers.delete(id);
    await assert.rejects(customers.get(id), { kind: 'not_found' });
  });

  test(`${platform}: an address book is kept, wherever the platform has it`, async () => {
    const operations = createPlatformOperations({ ...at(), platform });
    const email = `book-${platform}@example.com`;
    const write = { email, firstName: 'Ada', lastName: 'L' };
    const ref = platform === 'twc' ? { ref: 'BOOK' } : {};
    const made = await operations.createCustomer({ write: { ...write, ...ref } });
    const customerId = made.ref ?? made.id;
    const first = await operations.createAddress({ customerId, write: address });
    const second = await operations.createAddress({
      customerId,
      write: { ...address, street: 'Gran Vía' },
    });
    assert.notEqual(first.id, second.id);
    assert.match(`${second.street}`, /^Gran Vía/);
    const moved = await operations.updateAddress({
      customerId,
      id: first.id,
      write: { city: 'Toledo' },
    });
    assert.deepEqual([moved.id, moved.city], [first.id, 'Toledo']);
    const page = { number: 1, size: 50 };
    const book = await operations.listAddresses({ customerId, page });
    assert.deepEqual(
      book.map(({ city }) => city),
      ['Toledo', 'Madrid'],
    );
    if ('setDefaultAddress' in operations) {
      const chosen = await operations.setDefaultAddress({ customerId, id: second.id });
      assert.equal(chosen.isDefault, true);
      const read = await operations.getAddress({ customerId, id: first.id });
      assert.equal(read.isDefault, false);
    }
    await operations.deleteAddress({ customerId, id: first.id });
    const left = await operations.listAddresses({ customerId, page });
    assert.deepEqual(
      left.map(({ id }) => id),
      [second.id],
    );
    const gone = operations.getAddress({ customerId, id: first.id });
    await assert.rejects(gone, { kind: 'not_found' });
  });
}

test('what a write does not say of a billing address stays', async () => {
  const { customers } = clients.tiendanube();
  const { id } = await customers.create({
    email: 'billed@example.com',
    firstName: 'Ada',
    billingAddress: { street: 'Calle Mayor', city: 'Madrid', countryCode: 'ES' },
  });
  const { billingAddress } = await customers.update(id, { billingAddress: { city: 'Toledo' } });
  assert.deepEqual([billingAddress?.street, billingAddress?.city], ['Calle Mayor', 'Toledo']);
  assert.ok(!(await customers.update(id, { billingAddress: null })).billingAddress?.city);
});

test('a password that was set through an API is checked through it', async () => {
  const { customers } = clients.bigcommerce();
  const { id } = await customers.create({
    email: 'password@example.com',
    firstName: 'Ada',
    lastName: 'L',
    password: 'lantern river seven oboe',
    passwordConfirmation: 'lantern river seven oboe',
  });
  assert.equal(await customers.validatePassword(id, 'lantern river seven oboe'), true);
  assert.equal(await customers.validatePassword(id, 'something else'), false);
});

test('a password that is not confirmed is told by our name for it', async () => {
  const write: CustomerWrite = { email: 'typo@example.com', firstName: 'Ada', lastName: 'L' };
  const passwords = { password: 'a long pass phrase', passwordConfirmation: 'another one' };
  for (const client of [clients.bigcommerce(), clients.cart()]) {
    await assert.rejects(client.customers.create({ ...write, ...passwords }), (error) => {
      assert.ok(error instanceof Fault);
      const [{ field, reason } = {}] = error.fields;
      assert.deepEqual([field, reason], ['passwordConfirmation', 'mismatch']);
      return true;
    });
  }
});

test('a list of no ids is one of nobody', async () => {
  const { customers, orders } = clients.cart();
  await customers.create({ email: 'somebody@example.com' });
  assert.deepEqual(await all(customers.list({ ids: [] })), []);
  for await (const order of orders.list({ customerIds: [] })) assert.fail(order.name);
});

test('an invitation goes out in the words of the shop, and a link is given out', async () => {
  const { customers } = clients.cart();
  const { id } = await customers.create({ email: 'invited@example.com' });
  const sent = await customers.invite(id, { subject: 'Come in', message: 'We miss you' });
  assert.deepEqual([sent.to, sent.subject], ['invited@example.com', 'Come in']);
  assert.equal((await server.mailbox.nth('invited@example.com', 1)).subject, 'Come in');
  assert.match(await customers.createActivationUrl(id), /#invite=/);
});

test('orders are written once, and listed by customer', async () => {
  const { customers, orders } = clients.cart();
  const { id } = await customers.create({ email: 'buyer@example.com' });
  const order = {
    name: '#1001',
    customerId: id,
    total: '41.90',
    currency: 'EUR',
    items: [{ title: 'Tea', quantity: 2 }],
  };
  const { id: made } = await orders.create(order);
  assert.equal((await orders.create(order)).id, made);
  for (const platform of ['cart', 'tiendanube', 'bigcommerce'] as const) {
    const found: string[] = [];
    for await (const one of clients[platform]().orders.list({ customerIds: [id] })) {
      found.push(`${one.name} ${Number(one.total)}`);
    }
    assert.equal(found.length, 1, platform);
    assert.match(found[0] ?? '', /41.9$/);
  }
  await assert.rejects(customers.delete(id), { kind: 'has_orders' });
});

test('a wrong key is "unauthorized" at each of them', async () => {
  const wrong = { ...at(), key: `${apiKey}x` };
  for (const platform of ['cart', 'twc', 'tiendanube', 'bigcommerce'] as const) {
    const { customers } = createPlatformClient({ ...wrong, platform });
    await assert.rejects(customers.create({ email: 'a@b.example' }), { kind: 'unauthorized' });
  }
});

test('many are deleted by a filter, and the rest stay', async () => {
  const { customers } = clients.bigcommerce();
  const before = await customers.count();
  await customers.deleteMany({ lastName: 'Comer' });
  assert.equal(await customers.count(), before - 3);
});

test('all are deleted where it is said so', async () => {
  const { customers } = clients.bigcommerce();
  assert.notEqual(await customers.count(), 0);
  await customers.deleteMany({ all: true });
  assert.equal(await customers.count(), 0);
});
