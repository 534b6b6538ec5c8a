import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Part, PlatformName } from '../../src/platforms/definition.js';
import { call, created, placeOf, platformServer, wrapped, type Place } from './platform-support.js';
import type { Answer, TestServer } from './support.js';

// The addresses that go in and out with their customer.

let server: TestServer;

before(async () => {
  server = await platformServer();
});
after(() => server.remove());

const withBooks = ['cart', 'twc', 'tiendanube'] as const satisfies readonly PlatformName[];

interface Entry extends Part {
  city: string;
  default: boolean;
}

interface Customer extends Part {
  id: number | string;
  addresses: Entry[];
}

function create(place: Place, fields: Part = {}): Promise<Customer> {
  const addresses = ['a', 'b'].map((city) => ({ city, country: 'AR' }));
  return created(server, place, { addresses, ...fields }) as Promise<Customer>;
}

const answered = ({ body }: Answer): Customer => body.customer ?? body;

async function read(place: Place, { id }: Customer): Promise<Customer> {
  const answer = await call(server, place, 'GET', `/customers/${id}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answered(answer);
}

function put(place: Place, id: Customer['id'], customer: Part): Promise<Answer> {
  const isNamedInBody = place.platform.name === 'twc';
  const path = isNamedInBody ? '/customers' : `/customers/${id}`;
  const body = wrapped(place, isNamedInBody ? { id, ...customer } : customer);
  return call(server, place, 'PUT', path, { body });
}

async function written(place: Place, customer: Customer): Promise<Customer> {
  const answer = await put(place, customer.id, customer);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answered(answer);
}

/** Our id of a customer, whatever the platform calls her. */
const idOf = ({ id, twc_customer_id = id }: Customer) => String(twc_customer_id);
const cities = ({ addresses }: Customer) => addresses.map(({ city }) => city);
const defaults = ({ addresses }: Customer) =>
  addresses.flatMap((one) => (one.default ? [one.city] : []));

/** As clients with large numbers send them. */
function withTextIds<Value>(value: Value): Value {
  const isId = (name: string) => name === 'id' || name.endsWith('_id');
  return JSON.parse(JSON.stringify(value), (name, one: unknown) =>
    isId(name) && typeof one === 'number' ? String(one) : one,
  ) as Value;
}

for (const name of withBooks) {
  const place = placeOf(name);

  test(`${name}: what others add while the default alone is written stays`, async () => {
    for (let round = 0; round < 10; round++) {
      const customer = await create(place);
      const [first] = customer.addresses;
      const customerId = idOf(customer);
      const add = (city: string) =>
        server.operations.createAddress({ customerId, write: { city } });
      const [answer] = await Promise.all([
        put(place, customer.id, { default_address: { id: first?.['id'], city: 'changed' } }),
        add('c'),
        add('d'),
      ]);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      const after = await read(place, customer);
      assert.deepEqual(cities(after).sort(), ['b', 'c', 'changed', 'd']);
      assert.deepEqual(defaults(after), ['changed']);
    }
  });

  test(`${name}: a default without an id is one address more`, async () => {
    const customer = await create(place);
    await put(place, customer.id, { default_address: { city: 'c', country: 'AR' } });
    const after = await read(place, customer);
    assert.deepEqual([cities(after), defaults(after)], [['a', 'b', 'c'], ['c']]);
  });

  test(`${name}: an address that was added since the customer was read stays`, async () => {
    const addition = async (customer: Customer) => {
      server.clock.advance(1000);
      await server.operations.createAddress({ customerId: idOf(customer), write: { city: 'c' } });
    };
    const customer = await create(place);
    await addition(customer);
    customer.addresses.shift();
    assert.deepEqual(cities(await written(place, customer)), ['b', 'c']);
    // Nobody can know when a list without a date was read.
    const { updated_at: _, ...undated } = await read(place, customer);
    await addition(customer);
    undated.addresses.shift();
    assert.deepEqual(cities(await written(place, undated as Customer)), ['c']);
  });

  for (const [how, sent] of [
    ['as they were given', <Value>(value: Value) => structuredClone(value)],
    ['as text', withTextIds],
  ] as const) {
    test(`${name}, ids ${how}: the list says the default, also beside the one before`, async () => {
      const customer = await create(place);
      const moved = sent(customer);
      for (const one of moved.addresses) one.default = one.city === 'b';
      assert.deepEqual(defaults(await written(place, moved)), ['b']);

      const without = sent(await read(place, customer));
      without.addresses = without.addresses.filter((one) => !one.default);
      const rest = await written(place, without);
      assert.deepEqual([cities(rest), defaults(rest)], [['a'], ['a']]);

      const more = sent(await read(place, customer));
      more.addresses.push({ city: 'c', country: 'AR', default: true });
      const both = await written(place, more);
      assert.deepEqual([cities(both), defaults(both)], [['a', 'c'], ['c']]);

      const edited = sent(await read(place, customer));
      for (const one of edited.addresses) one.city = one.city.toUpperCase();
      assert.deepEqual(cities(await written(place, edited)), ['A', 'C']);
    });
  }

  test(`${name}: what is wrong with an address is told by its place and its wire's name`, async () => {
    const line = name === 'tiendanube' ? 'address' : 'address1';
    const customer = await create(place);
    const faults = async (body: Part) => {
      const answer = await put(place, customer.id, body);
      assert.ok(answer.status === 400 || answer.status === 422, `${answer.status}`);
      return JSON.stringify(answer.body);
    };
    const long = { [line]: 'x'.repeat(300) };
    assert.match(
      await faults({ addresses: [long] }),
      new RegExp(`"addresses\\.0\\.${line}\\b|\\baddresses\\.0\\.${line} `),
    );
    assert.match(
      await faults({ default_address: long }),
      new RegExp(`\\bdefault_address\\.${line}\\b`),
    );
    const many = Array.from({ length: 2001 }, () => ({}));
    const tooMany = await faults({ addresses: many });
    assert.match(tooMany, /\baddresses\b/);
    assert.doesNotMatch(tooMany, /default_address/);
  });
}

test('Tiendanube: a billing address whose every part is null is none', async () => {
  const place = placeOf('tiendanube');
  const customer = await create(place, { billing_address: 'Main St', billing_city: 'Bath' });
  const parts = Object.keys(customer).filter((name) => name.startsWith('billing_'));
  assert.equal(parts.length, 9);
  const none = Object.fromEntries(parts.map((name) => [name, null]));
  const after = await written(place, { ...customer, ...none });
  assert.deepEqual(after, { ...after, ...none });
  assert.equal((await server.customers.findById(idOf(customer)))?.billingAddress, null);
});
