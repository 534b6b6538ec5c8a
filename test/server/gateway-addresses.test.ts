import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Address } from '../../src/contract/customer.js';
import { platformNames, type PlatformName } from '../../src/platforms/definition.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { added, book, home, remove, replace, restore } from './account-support.js';
import { bridged, holdAnswer, otherGateway, type Bridge } from './gateway-support.js';
import { goodPassword, testServer, type Answer, type Shopper } from './support.js';

const mailbox = (address: string) => parseEmail(address) as EmailAddress;

/** What each country asks for at least, and nothing that it hasn't. */
const countries = {
  US: { street: '1 Main St', city: 'Eugene', provinceCode: 'OR', zip: '97401' },
  GB: { street: '10 Downing Street', city: 'London', zip: 'SW1A 2AA' },
  DE: { street: 'Unter den Linden 77', city: 'Berlin', zip: '10117' },
  JP: { street: '千代田1-1', provinceCode: '13', zip: '100-8111' },
  AE: { street: 'Sheikh Zayed Road 5', provinceCode: 'DU' },
  HK: { street: 'Nathan Road 20', provinceCode: 'Kowloon' },
  AR: { street: 'Evergreen Terrace', number: '742', city: 'Springfield' },
  BR: {
    street: 'Rua Augusta',
    number: '9',
    city: 'São Paulo',
    provinceCode: 'SP',
    zip: '01305-000',
  },
} as const;

const phone = '+34600123456';
const extras: readonly object[] = [
  {},
  { phone },
  { company: 'ACME', line2: '2.º B', floor: '3', locality: 'Centro', type: 'commercial' },
  { phone, firstName: '', company: 'ACME', floor: '3' },
];

const forms = Object.entries(countries).flatMap(([countryCode, fields]) =>
  extras.map((extra) => ({
    ...{ firstName: 'Grace', lastName: 'Hopper', countryCode },
    ...fields,
    ...extra,
  })),
);

/** What she has typed of it, and what was made of that at once. */
function typed({ id: _id, version: _version, createdAt: _at, updatedAt: _then, ...rest }: Address) {
  return rest;
}

const cities = (addresses: readonly { city: string }[]) => addresses.map(({ city }) => city).sort();

/** Where a book is a property of its customer. */
function isWithinCustomer(name: PlatformName): boolean {
  return name === 'twc' || name === 'tiendanube';
}

/** Whether the platform can tell then that she is gone. */
function asksFor(name: PlatformName, what: string): boolean {
  // An unknown customer has no orders there, as one who has ordered nothing.
  if (what === 'lists her orders') return false;
  if (what === 'lists her addresses') return !isWithinCustomer(name);
  return what !== 'chooses a default' || name !== 'bigcommerce';
}

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    const upstream = (email: string) => bridge.platform.customers.findByEmail(mailbox(email));
    const register = async (email: string, form: object = {}): Promise<Shopper> => {
      const shopper = bridge.gateway.shopper();
      const { status, body } = await shopper.register(email, { password: goodPassword, ...form });
      assert.equal(status, 201, JSON.stringify(body));
      return shopper;
    };
    const bookThere = async (email: string) =>
      (await bridge.platform.customers.addresses.list(String((await upstream(email))?.id)))
        .addresses;
    /** Once the platform has been asked again, by this gateway and by another. */
    const readAgain = async (shopper: Shopper, email: string): Promise<Address[]> => {
      bridge.gateway.clock.advance(61_000);
      const { id } = (await bridge.gateway.customers.findByEmail(mailbox(email))) ?? { id: '' };
      const other = otherGateway(bridge);
      await other.refresh(id, 0);
      await other.addresses.bring(id);
      other.close();
      return (await book(shopper)).addresses;
    };

    before(async () => {
      bridge = await bridged(name);
    });
    after(() => bridge.remove());

    test('what she types of an address in any country is what she reads', async () => {
      const email = 'anywhere@example.com';
      const shopper = await register(email);
      const made = new Map<string, { address: Address; form: object }>();
      for (const form of forms) {
        const address = await added(shopper, { provinceCode: '', city: '', zip: '', ...form });
        for (const [field, value] of Object.entries(form)) {
          assert.equal(Reflect.get(address, field), value, field);
        }
        made.set(address.id, { address, form });
      }
      for (const address of await readAgain(shopper, email)) {
        const { address: own } = made.get(address.id) ?? {};
        assert.ok(own);
        assert.deepEqual(
          { ...typed(address), isDefault: false },
          { ...typed(own), isDefault: false },
        );
      }
      for (const [id, { address, form }] of made) {
        const blank = { provinceCode: '', city: '', zip: '' };
        const changed = { ...blank, ...form, street: 'Elsewhere 1', line2: 'Attic' };
        const { status, body } = await replace(shopper, address, changed);
        assert.equal(status, 200, JSON.stringify([form, body]));
        made.set(id, { address: body.address, form });
      }
      const replaced = await readAgain(shopper, email);
      assert.equal(replaced.length, forms.length);
      for (const address of replaced) {
        const { address: own } = made.get(address.id) ?? {};
        assert.ok(own);
        assert.deepEqual(
          { ...typed(address), isDefault: false },
          { ...typed(own), isDefault: false },
        );
        assert.deepEqual([address.street, address.line2], ['Elsewhere 1', 'Attic']);
      }
    });

    test('an address that was deleted there a moment ago is refused as any that is gone', async () => {
      const email = 'race@example.com';
      const shopper = await register(email);
      const address = await added(shopper, { phone });
      const customerId = String((await upstream(email))?.id);
      bridge.misbehave = async ({ method }) => {
        if (method === 'GET') return;
        bridge.misbehave = null;
        await bridge.platform.operations.deleteAddresses({ customerId });
      };
      const { status, body } = await replace(shopper, address, { phone, city: 'Lost' });
      bridge.misbehave = null;
      assert.deepEqual([status, body.code], [404, 'not_found']);
      // Where the whole book is written, it has come back as another.
      const left = isWithinCustomer(name) ? ['Lost'] : [];
      assert.deepEqual(cities((await book(shopper)).addresses), left);
    });

    test('what she writes while an older look is under way stays', async () => {
      const email = 'stale@example.com';
      const shopper = await register(email);
      const { id } = (await bridge.gateway.customers.findByEmail(mailbox(email))) ?? { id: '' };
      const other = otherGateway(bridge);
      const first = await added(shopper, { phone, city: 'Ávila' });
      const second = await added(shopper, { phone, city: 'Bilbao' });
      const whileLooking = async (work: () => Promise<{ status: number }>) => {
        bridge.gateway.clock.advance(1);
        const held = holdAnswer(bridge, 'GET');
        const look = isWithinCustomer(name) ? other.refresh(id, 0) : other.addresses.bring(id);
        await held.answered;
        bridge.gateway.clock.advance(1);
        const { status } = await work();
        assert.ok(status < 300, String(status));
        const { addresses } = await bridge.gateway.customers.addresses.list(id);
        held.release();
        await look;
        const later = (await bridge.gateway.customers.addresses.list(id)).addresses;
        assert.deepEqual(later, addresses);
      };
      await whileLooking(() => shopper.post('/customer/addresses', { ...home, phone }));
      await whileLooking(() => replace(shopper, first, { phone, city: 'Zamora' }));
      await whileLooking(() => remove(shopper, second));
      await whileLooking(() => restore(shopper, second));
      await whileLooking(() => shopper.post(`/customer/addresses/${second.id}/default`, {}));
      other.close();
      assert.deepEqual(cities(await bookThere(email)), ['Bilbao', 'Madrid', 'Zamora']);
      assert.deepEqual(cities((await book(shopper)).addresses), ['Bilbao', 'Madrid', 'Zamora']);
    });

    const writes: Record<string, (shopper: Shopper, address: Address) => Promise<Answer>> = {
      'lists her addresses': (shopper) => shopper.get('/customer/addresses'),
      'lists her orders': (shopper) => shopper.get('/customer/orders'),
      'adds an address': (shopper) => shopper.post('/customer/addresses', { ...home, phone }),
      'changes an address': (shopper, address) =>
        replace(shopper, address, { phone, city: 'Lost' }),
      'deletes an address': (shopper, address) => remove(shopper, address),
      'restores an address': async (shopper, address) => restore(shopper, address),
      'chooses a default': (shopper, { id }) =>
        shopper.post(`/customer/addresses/${id}/default`, {}),
    };
    for (const [index, [what, work]] of Object.entries(writes).entries()) {
      test(`who was deleted there a moment ago and ${what} is signed out`, async () => {
        const email = `gone-${index}@example.com`;
        const shopper = await register(email);
        const address = await added(shopper, { phone });
        if (work === writes['restores an address']) await remove(shopper, address);
        bridge.gateway.clock.advance(5000);
        const id = String((await upstream(email))?.id);
        await bridge.platform.operations.deleteCustomer({ id });
        const { status, body } = await work(shopper, address);
        // What her platform isn't asked for tells it by the next look.
        if (!asksFor(name, what)) return assert.ok(status < 300);
        assert.deepEqual([status, body.code], [401, 'sign_in_required']);
        assert.equal((await shopper.get('/session')).body.customer, null);
      });
    }
  });
}

describe('bigcommerce', { concurrency: false }, () => {
  let bridge: Bridge;
  const upstream = (email: string) => bridge.platform.customers.findByEmail(mailbox(email));
  const register = async (email: string, form: object = {}): Promise<Shopper> => {
    const shopper = bridge.gateway.shopper();
    const { status } = await shopper.register(email, { password: goodPassword, ...form });
    assert.equal(status, 201);
    return shopper;
  };
  const bookThere = async (email: string) =>
    (await bridge.platform.customers.addresses.list(String((await upstream(email))?.id))).addresses;
  const [uk, emirates, hongKong] = [
    { ...countries.GB, countryCode: 'GB', provinceCode: '' },
    { ...countries.AE, countryCode: 'AE', city: '', zip: '' },
    { ...countries.HK, countryCode: 'HK', city: '', zip: '' },
  ];

  before(async () => {
    bridge = await bridged('bigcommerce');
  });
  after(() => bridge.remove());

  test('what she left empty and her country has not is stood in for there', async () => {
    const email = 'standing@example.com';
    const shopper = await register(email, { phone });
    for (const form of [uk, emirates, hongKong]) await added(shopper, form);
    await added(shopper, { firstName: '', lastName: 'Cher', phone: '+34600999000' });
    const other = await register('phoneless@example.com');
    await added(other, uk);
    const there = (await bookThere(email)).map((one) => [
      ...[one.firstName, one.lastName, one.city, one.province, one.zip, one.phone],
    ]);
    assert.deepEqual(there.toSorted(), [
      ['Ada', 'Cher', 'Madrid', 'Madrid', '28014', '+34600999000'],
      ['Ada', 'Lovelace', 'Dubai', 'Dubai', '00000', phone],
      ['Ada', 'Lovelace', 'Kowloon', 'Kowloon', '00000', phone],
      ['Ada', 'Lovelace', 'London', 'London', 'SW1A 2AA', phone],
    ]);
    const [alone] = await bookThere('phoneless@example.com');
    assert.equal(alone?.phone, '0000000000');
  });

  test('a gateway that begins anew takes nothing that stands in for another for what she typed', async () => {
    const email = 'anew@example.com';
    const shopper = await register(email);
    const made: Address[] = [];
    for (const form of [uk, emirates]) made.push(await added(shopper, form));
    // Where there are provinces, one may be called as its city is.
    made.push(await added(shopper, { phone }));
    const { gateway } = bridge.gateway.config;
    assert.ok(gateway);
    const anew = await testServer({ config: { gateway } });
    try {
      const again = anew.shopper();
      assert.equal((await again.signIn(email)).status, 200);
      const places = ({ city, province, zip, phone: number }: Address) => [
        ...[city, province, zip, number],
      ];
      const { addresses } = await book(again);
      assert.deepEqual(addresses.map(places).sort(), made.map(places).sort());
    } finally {
      await anew.remove();
    }
  });

  test('what stands in for another stays out of an address whose answer was lost', async () => {
    const email = 'lost@example.com';
    const shopper = await register(email);
    const address = await added(shopper, uk);
    bridge.misbehave = ({ method }, response) => {
      if (method === 'GET') return;
      bridge.misbehave = null;
      response.writeHead = () => response.destroy();
    };
    const lost = await replace(shopper, address, { ...uk, city: 'Leeds' });
    assert.equal(lost.status, 503);
    const [kept] = (await book(shopper)).addresses;
    assert.deepEqual([kept?.city, kept?.province, kept?.phone], ['Leeds', '', '']);
    assert.equal(kept?.version, address.version + 1);
    const [same] = (await book(shopper)).addresses;
    assert.deepEqual(same, kept);
  });

  test('what the shop writes in the place of what stands in is what she reads', async () => {
    const email = 'mended@example.com';
    const shopper = await register(email);
    await added(shopper, uk);
    const [there] = await bookThere(email);
    await bridge.platform.operations.updateAddress({
      customerId: String((await upstream(email))?.id),
      id: String(there?.id),
      write: { province: 'Greater London', phone: '+442079250918' },
    });
    const [kept] = (await book(shopper)).addresses;
    assert.deepEqual([kept?.province, kept?.phone], ['Greater London', '+442079250918']);
  });

  test('of a book that comes from a platform without a default the oldest is it', async () => {
    const email = 'oldest@example.com';
    const customerId = await bridge.platform.customer(email);
    for (const city of ['Ávila', 'Bilbao', 'Cádiz']) {
      const write = { ...home, phone, city, province: 'Madrid' };
      await bridge.platform.operations.createAddress({ customerId, write });
    }
    const shopper = bridge.gateway.shopper();
    assert.equal((await shopper.signIn(email)).status, 200);
    const { addresses } = await book(shopper);
    assert.deepEqual(
      addresses.map(({ city, isDefault }) => [city, isDefault]),
      [
        ['Ávila', true],
        ['Cádiz', false],
        ['Bilbao', false],
      ],
    );
  });
});
