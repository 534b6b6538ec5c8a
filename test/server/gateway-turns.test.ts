import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { added, book, home, remove, replace, restore } from './account-support.js';
import { bridged, holdAnswer, otherGateway, type Bridge } from './gateway-support.js';
import { newPassword } from './resets.js';
import { goodPassword, type Answer, type Shopper } from './support.js';

const mailbox = (address: string) => parseEmail(address) as EmailAddress;
const phone = '+34600123456';
const cities = (addresses: readonly { city: string }[]) => addresses.map(({ city }) => city).sort();

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    const upstream = (email: string) => bridge.platform.customers.findByEmail(mailbox(email));
    const register = async (email: string): Promise<Shopper> => {
      const shopper = bridge.gateway.shopper();
      const { status, body } = await shopper.register(email, { password: goodPassword });
      assert.equal(status, 201, JSON.stringify(body));
      return shopper;
    };
    const bookThere = async (email: string) =>
      (await bridge.platform.customers.addresses.list(String((await upstream(email))?.id)))
        .addresses;

    before(async () => {
      const extra = ['one', 'two'].map(
        (key) => ({ key, label: key, type: 'text', required: false }) as const,
      );
      const registrationFields = { phone: 'optional', company: 'optional', extra } as const;
      bridge = await bridged(name, { options: { settings: { registrationFields } } });
    });
    after(() => bridge.remove());

    test('of addresses that are added at once none is lost', async () => {
      const shopper = await register('many@example.com');
      const wanted = ['Altea', 'Bilbao', 'Cádiz', 'Denia'];
      const answers = await Promise.all(
        wanted.map((city) => shopper.post('/customer/addresses', { ...home, phone, city })),
      );
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201, 201, 201],
      );
      assert.deepEqual(cities(await bookThere('many@example.com')), wanted);
      bridge.gateway.clock.advance(61_000);
      assert.deepEqual(cities((await book(shopper)).addresses), wanted);
    });

    test('pages that ask for a book at once take the place of one, and writes get through', async () => {
      const shopper = await register('busy@example.com');
      const held = holdAnswer(bridge, 'GET');
      const pages = Array.from({ length: 80 }, () => shopper.get('/customer/addresses'));
      const write = shopper.post('/customer/addresses', { ...home, phone });
      held.release();
      assert.equal((await write).status, 201);
      const statuses = (await Promise.all(pages)).map(({ status }) => status);
      assert.deepEqual([...new Set(statuses)], [200]);
      bridge.misbehave = null;
    });

    test('addresses that are changed, deleted and added at once are as each was told', async () => {
      const email = 'mixed@example.com';
      const shopper = await register(email);
      const [one, two] = [
        await added(shopper, { phone, city: 'Ávila' }),
        await added(shopper, { phone, city: 'Bilbao' }),
      ];
      const answers = await Promise.all([
        replace(shopper, one, { phone, city: 'Zamora' }),
        remove(shopper, two),
        shopper.post('/customer/addresses', { ...home, phone, city: 'Cádiz' }),
      ]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 204, 201],
      );
      assert.deepEqual(cities(await bookThere(email)), ['Cádiz', 'Zamora']);
      assert.deepEqual(cities((await book(shopper)).addresses), ['Cádiz', 'Zamora']);
    });

    test('of two who change one address at once the second is told so', async () => {
      const email = 'both@example.com';
      const shopper = await register(email);
      const address = await added(shopper, { phone });
      const answers = await Promise.all(
        ['Ávila', 'Bilbao'].map((city) => replace(shopper, address, { phone, city })),
      );
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
      const kept = answers.find(({ status }) => status === 200)?.body.address.city;
      assert.deepEqual(cities(await bookThere(email)), [kept]);
    });

    test('both names stay that are changed at once, each by itself', async () => {
      const email = 'names@example.com';
      const shopper = await register(email);
      const answers = await Promise.all([
        shopper.send('PATCH', '/customer', { firstName: 'Grace' }),
        shopper.send('PATCH', '/customer', { lastName: 'Hopper' }),
      ]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200],
      );
      const there = await upstream(email);
      assert.deepEqual([there?.firstName, there?.lastName], ['Grace', 'Hopper']);
      bridge.gateway.clock.advance(61_000);
      const { customer } = (await shopper.get('/customer')).body;
      assert.deepEqual([customer.firstName, customer.lastName], ['Grace', 'Hopper']);
    });

    test('a name that the shop has just changed stays beside one that she changes', async () => {
      const email = 'shop@example.com';
      const shopper = await register(email);
      const id = String((await upstream(email))?.id);
      await bridge.platform.operations.updateCustomer({ id, write: { firstName: 'Augusta' } });
      bridge.gateway.clock.advance(5000);
      const { status } = await shopper.send('PATCH', '/customer', { lastName: 'King' });
      assert.equal(status, 200);
      const there = await upstream(email);
      assert.deepEqual([there?.firstName, there?.lastName], ['Augusta', 'King']);
    });

    /** What a write becomes while whose answer is under way she changes her name, and another hers. */
    const beside = async (email: string, write: (shopper: Shopper) => Promise<unknown>) => {
      const [shopper, other] = [await register(email), await register(`by-${email}`)];
      let renamed: Promise<Answer> | undefined;
      bridge.beforeAnswer = async ({ method }) => {
        if (method === 'GET') return;
        bridge.beforeAnswer = null;
        renamed = shopper.send('PATCH', '/customer', { firstName: 'Grace' });
        const { status } = await other.send('PATCH', '/customer', { firstName: 'Other' });
        assert.equal(status, 200);
      };
      await write(shopper);
      // By a password that was set meanwhile her session may have another token.
      const status = (await renamed)?.status;
      assert.ok(status === 200 || status === 401, String(status));
      if (status === 401) {
        const again = await shopper.send('PATCH', '/customer', { firstName: 'Grace' });
        assert.equal(again.status, 200);
      }
      return (await shopper.get('/customer')).body.customer;
    };

    test('a name that she changes while her e-mail is written is the new one', async () => {
      const customer = await beside('mail@example.com', async (shopper) => {
        const proof = await shopper.code('mail-2@example.com', 'change-email');
        assert.equal((await shopper.post('/customer/email', proof)).status, 200);
      });
      assert.deepEqual([customer.email, customer.firstName], ['mail-2@example.com', 'Grace']);
    });

    test('a name that she changes while the shop writes another is the new one', async () => {
      const email = 'written@example.com';
      const customer = await beside(email, async () => {
        const { id = '' } = (await bridge.gateway.customers.findByEmail(mailbox(email))) ?? {};
        await bridge.gateway.operations.updateCustomer({ id, write: { lastName: 'King' } });
      });
      assert.deepEqual([customer.firstName, customer.lastName], ['Grace', 'King']);
    });

    if (name === 'bigcommerce') {
      test('a name that she changes while her password is written is the new one', async () => {
        const customer = await beside('secret@example.com', async (shopper) => {
          const form = { password: newPassword };
          assert.equal((await shopper.post('/customer/password', form)).status, 200);
        });
        assert.equal(customer.firstName, 'Grace');
      });
    }

    test("both of the shop's own fields stay that are changed at once", async () => {
      const email = 'extra@example.com';
      const shopper = await register(email);
      const answers = await Promise.all([
        shopper.send('PATCH', '/customer', { extra: { one: '1' } }),
        shopper.send('PATCH', '/customer', { extra: { two: '2' } }),
      ]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200],
      );
      bridge.gateway.clock.advance(61_000);
      const { customer } = (await shopper.get('/customer')).body;
      assert.deepEqual(customer.extra, { one: '1', two: '2' });
    });

    test('an address that another gateway lists while it is added is there once', async () => {
      const email = 'twins@example.com';
      const shopper = await register(email);
      const { id } = (await bridge.gateway.customers.findByEmail(mailbox(email))) ?? { id: '' };
      const other = otherGateway(bridge);
      bridge.beforeAnswer = async ({ method }) => {
        if (method === 'GET') return;
        bridge.beforeAnswer = null;
        await other.addresses.bring(id);
        await other.refresh(id, 0);
      };
      const address = await added(shopper, { phone, line2: '2.º B' });
      other.close();
      assert.equal(address.isDefault, true);
      assert.equal((await bookThere(email)).length, 1);
      const { addresses } = await book(shopper);
      assert.deepEqual(addresses, [address]);
    });

    test('an address is restored once, however often it is asked', async () => {
      const email = 'again@example.com';
      const shopper = await register(email);
      const address = await added(shopper, { phone });
      assert.equal((await remove(shopper, address)).status, 204);
      const answers = await Promise.all([1, 2, 3].map(() => restore(shopper, address)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      );
      assert.equal((await bookThere(email)).length, 1);
      const { addresses } = await book(shopper);
      assert.deepEqual(
        addresses.map(({ id }) => id),
        [address.id],
      );
    });

    test('an address that another gateway lists while it is restored is there once', async () => {
      const email = 'twice@example.com';
      const shopper = await register(email);
      const { id } = (await bridge.gateway.customers.findByEmail(mailbox(email))) ?? { id: '' };
      await added(shopper, { phone, city: 'Bilbao' });
      const address = await added(shopper, { phone });
      assert.equal((await remove(shopper, address)).status, 204);
      const other = otherGateway(bridge);
      bridge.beforeAnswer = async ({ method }) => {
        if (method === 'GET') return;
        bridge.beforeAnswer = null;
        await other.addresses.bring(id);
        await other.refresh(id, 0);
      };
      assert.equal((await restore(shopper, address)).status, 200);
      other.close();
      const { addresses } = await book(shopper);
      assert.deepEqual(cities(addresses), ['Bilbao', 'Madrid']);
      assert.equal(addresses.filter(({ isDefault }) => isDefault).length, 1);
      assert.ok(addresses.some((one) => one.id === address.id));
    });

    test('an address that could not be restored here is not at the platform', async () => {
      const email = 'failing@example.com';
      const shopper = await register(email);
      const address = await added(shopper, { phone });
      assert.equal((await remove(shopper, address)).status, 204);
      bridge.beforeAnswer = async ({ method }) => {
        if (method === 'GET') return;
        bridge.beforeAnswer = null;
        const rows = bridge.gateway.database.deleteFrom('addresses');
        await rows.where('id', '=', Number(address.id)).execute();
      };
      assert.equal((await restore(shopper, address)).status, 404);
      assert.deepEqual(await bookThere(email), []);
    });
  });
}
