import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { added, book, home, ordered, remove, replace, restore } from './account-support.js';
import { bridged, type Bridge } from './gateway-support.js';
import { invited } from './invited.js';
import { askReset, newPassword } from './resets.js';
import { goodPassword, type Shopper } from './support.js';

const mailbox = (address: string) => parseEmail(address) as EmailAddress;

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

    before(async () => {
      bridge = await bridged(name);
    });
    after(() => bridge.remove());

    test('who registers is a customer at the platform, and signs in by password and by code', async () => {
      await register('ada@example.com', { acceptsMarketing: true, phone: '+34600123456' });
      const customer = await upstream('ada@example.com');
      assert.equal(customer?.firstName, 'Ada');
      assert.equal(customer.lastName, 'Lovelace');
      // BigCommerce's stores may refuse it: there it is the gateway's to keep.
      assert.equal(customer.acceptsMarketing, name !== 'bigcommerce');
      assert.equal(customer.phone, '+34600123456');

      const shopper = bridge.gateway.shopper();
      assert.equal((await shopper.signIn('ada@example.com', newPassword)).status, 401);
      assert.equal((await shopper.signIn('ada@example.com')).status, 200);
      bridge.gateway.clock.advance(11_000);
      const profile = await shopper.get('/customer');
      assert.equal(profile.body.customer.acceptsMarketing, true);
      const second = bridge.gateway.shopper();
      const proof = await second.code('ada@example.com', 'sign-in');
      assert.equal((await second.post('/session', proof)).status, 200);
      const again = await bridge.gateway.shopper().register('ada@example.com').catch(String);
      assert.notEqual((again as { status?: number }).status, 201);
    });

    test('a profile that is changed here is changed there, and the other way round', async () => {
      const shopper = await register('grace@example.com');
      const { status, body } = await shopper.send('PATCH', '/customer', { firstName: 'Grace' });
      assert.deepEqual([status, body.customer?.firstName], [200, 'Grace']);
      const customer = await upstream('grace@example.com');
      assert.deepEqual([customer?.firstName, customer?.lastName], ['Grace', 'Lovelace']);

      await bridge.platform.operations.updateCustomer({
        id: String(customer?.id),
        write: { firstName: 'Amazing', lastName: 'Hopper' },
      });
      bridge.gateway.clock.advance(11_000);
      const profile = await shopper.get('/customer');
      const { firstName, lastName } = profile.body.customer;
      assert.deepEqual([firstName, lastName], ['Amazing', 'Hopper']);
    });

    test('addresses are in the book there', async () => {
      const shopper = await register('book@example.com');
      const form = { ...home, phone: '+34600123456' };
      const first = await added(shopper, form);
      const second = await added(shopper, { ...form, city: 'Alcalá' });
      const { id: customerId } = (await upstream('book@example.com')) ?? { id: '' };
      const there = async () => {
        const { addresses } = await bridge.platform.customers.addresses.list(customerId);
        return addresses.map(({ city }) => city).sort();
      };
      assert.deepEqual(await there(), ['Alcalá', 'Madrid']);
      const changed = await replace(shopper, second, { ...form, city: 'Getafe' });
      assert.equal(changed.status, 200, JSON.stringify(changed.body));
      assert.deepEqual(await there(), ['Getafe', 'Madrid']);
      assert.equal((await remove(shopper, first)).status, 204);
      assert.deepEqual(await there(), ['Getafe']);
      assert.equal((await restore(shopper, first)).status, 200);
      assert.deepEqual(await there(), ['Getafe', 'Madrid']);
      const { addresses } = await book(shopper);
      assert.equal(addresses.length, 2);
      assert.equal(addresses.filter(({ isDefault }) => isDefault).length, 1);
    });

    test('an address that was changed there meanwhile is refused as changed', async () => {
      const shopper = await register('stale@example.com');
      const address = await added(shopper, { ...home, phone: '+34600123456' });
      const { id: customerId } = (await upstream('stale@example.com')) ?? { id: '' };
      const { addresses } = await bridge.platform.customers.addresses.list(customerId);
      const id = String(addresses[0]?.id);
      const write = { city: 'Toledo' };
      await bridge.platform.operations.updateAddress({ customerId, id, write });
      const stale = await replace(shopper, address, { ...home, phone: '+34600123457' });
      assert.equal(stale.status, 412, JSON.stringify(stale.body));
      assert.equal(stale.body.current.city, 'Toledo');
      const kept = await bridge.platform.customers.addresses.list(customerId);
      assert.equal(kept.addresses[0]?.city, 'Toledo');
    });

    if (name !== 'twc') {
      test('an order that the platform has already is written down by the checkout as the same', async () => {
        const email = 'same-order@example.com';
        const shopper = await register(email);
        const there = String((await upstream(email))?.id);
        const order = { name: '#4001', total: '19.90', currency: 'USD', items: [] };
        await bridge.platform.operations.createOrder({ order: { ...order, customerId: there } });
        const [mirrored] = (await shopper.get('/customer/orders')).body.orders;
        const { id: customerId } = (await shopper.get('/session')).body.customer;
        const said = { ...order, total: '19.9', financialStatus: 'paid' };
        for (const more of [{ customerId }, { customerId, name: '4001' }, { email }]) {
          const response = await bridge.gateway.admin('POST', '/orders', { ...said, ...more });
          const body = (await response.json()) as { order?: unknown };
          assert.deepEqual([response.status, body.order], [200, mirrored], JSON.stringify(body));
        }
        assert.deepEqual((await shopper.get('/customer/orders')).body.orders, [mirrored]);
        const response = await bridge.gateway.admin('POST', '/orders', {
          ...order,
          email: 'other@example.com',
        });
        assert.equal(response.status, 409);
      });
    }

    test('what she has ordered there is among her orders', async () => {
      const shopper = await register('orders@example.com');
      const customer = await upstream('orders@example.com');
      const order = { name: '#77', total: '19.90', currency: 'USD', items: [] };
      await bridge.platform.operations.createOrder({
        order: { ...order, customerId: String(customer?.id) },
      });
      const { id } = (await shopper.get('/session')).body.customer;
      await ordered(bridge.gateway, { customerId: id }, { currency: 'USD' });
      const { body } = await shopper.get('/customer/orders');
      const totals = body.orders.map(({ total }: { total: string }) => total).sort();
      const names = body.orders.map((one: { name: string }) => one.name);
      assert.equal(names.includes('#77'), name !== 'twc');
      // TWC has no orders to ask for.
      assert.deepEqual(totals, name === 'twc' ? ['41.94'] : ['19.90', '41.94']);
      const { ordersCount, totalSpent } = (await shopper.get('/customer')).body.customer;
      assert.deepEqual([ordersCount, totalSpent], name === 'twc' ? [1, '41.94'] : [2, '61.84']);
    });

    test('an order that the checkout has written down here as well is there once', async () => {
      const shopper = await register('once@example.com');
      const { id } = (await shopper.get('/session')).body.customer;
      const there = String((await upstream('once@example.com'))?.id);
      for (const [number, own] of [
        ['91', '#91'],
        ['92', '92'],
      ]) {
        const order = { total: '19.90', currency: 'USD', items: [] };
        await bridge.platform.operations.createOrder({
          order: { ...order, name: `#${number}`, customerId: there },
        });
        await ordered(bridge.gateway, { customerId: id }, { currency: 'USD', name: own });
      }
      const { body } = await shopper.get('/customer/orders');
      const names = body.orders.map((one: { name: string }) => one.name).sort();
      assert.deepEqual(names, ['#91', '92']);
    });

    test('an order that the checkout has written down as a guest is there once', async () => {
      const email = 'once-as-guest@example.com';
      const shopper = await register(email);
      const customerId = String((await upstream(email))?.id);
      for (const orderName of ['#93', '#94']) {
        const order = { name: orderName, total: '19.90', currency: 'USD', items: [] };
        await bridge.platform.operations.createOrder({ order: { ...order, customerId } });
      }
      const own = { currency: 'USD', name: '#93' };
      const id = await ordered(bridge.gateway, { email }, own);
      await ordered(bridge.gateway, { email: 'other@example.com' }, { ...own, name: '#94' });
      const { orders } = (await shopper.get('/customer/orders')).body;
      const isThere = name !== 'twc';
      const names = orders.map((one: { name: string }) => one.name.replace(/ \(.*/, '')).sort();
      assert.deepEqual(names, isThere ? ['#93', '#94'] : []);
      assert.equal(
        orders.some((one: { id: string }) => one.id === id),
        isThere,
      );
      const proof = await shopper.code(email, 'claim-orders');
      const claimed = await shopper.post('/customer/orders/claim', proof);
      assert.equal(claimed.status, 200, JSON.stringify(claimed.body));
      const { ordersCount } = (await shopper.get('/customer')).body.customer;
      assert.equal(ordersCount, isThere ? 2 : 1);
    });

    test('whom the shop invites is written down there, and accepts', async () => {
      const { token } = await invited(bridge.gateway, 'guest@example.com');
      assert.equal((await upstream('guest@example.com'))?.lastName, 'Byron');
      const shopper = bridge.gateway.shopper();
      const form = { token, firstName: 'Ada', lastName: 'King', password: goodPassword };
      const accepted = await shopper.post('/invites/accept', form);
      assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
      assert.equal((await upstream('guest@example.com'))?.lastName, 'King');
      assert.equal((await bridge.gateway.shopper().signIn('guest@example.com')).status, 200);
    });

    test('who declines stays without an account', async () => {
      const { token } = await invited(bridge.gateway, 'no@example.com');
      const shopper = bridge.gateway.shopper();
      assert.equal((await shopper.post('/invites/decline', { token })).status, 204);
      assert.equal((await shopper.signIn('no@example.com')).status, 401);
    });

    test('a password that is set by a link signs in from then on, and the one before does not', async () => {
      await register('reset@example.com');
      const shopper = bridge.gateway.shopper();
      const token = await askReset(bridge.gateway, 'reset@example.com');
      const form = { token, password: newPassword };
      const done = await shopper.post('/password-resets/confirm', form);
      assert.equal(done.status, 200, JSON.stringify(done.body));
      const next = bridge.gateway.shopper();
      assert.equal((await next.signIn('reset@example.com')).status, 401);
      assert.equal((await next.signIn('reset@example.com', newPassword)).status, 200);
      const changed = await next.post('/customer/password', { password: null });
      assert.equal(changed.status, 200, JSON.stringify(changed.body));
      const last = bridge.gateway.shopper();
      assert.equal((await last.signIn('reset@example.com', newPassword)).status, 401);
    });

    test('another mailbox of hers is hers there too', async () => {
      const shopper = await register('old@example.com');
      const proof = await shopper.code('new@example.com', 'change-email');
      const changed = await shopper.post('/customer/email', proof);
      assert.equal(changed.status, 200, JSON.stringify(changed.body));
      assert.equal(await upstream('old@example.com'), null);
      assert.ok(await upstream('new@example.com'));
      bridge.gateway.clock.advance(11_000);
      assert.equal((await shopper.get('/customer')).body.customer.email, 'new@example.com');
    });

    test('who is deleted there is signed out here', async () => {
      const shopper = await register('gone@example.com');
      const customer = await upstream('gone@example.com');
      await bridge.platform.operations.deleteCustomer({ id: String(customer?.id) });
      assert.equal((await shopper.get('/session')).body.customer?.email, 'gone@example.com');
      bridge.gateway.clock.advance(11_000);
      assert.equal((await shopper.get('/customer')).body.code, 'sign_in_required');
      assert.equal((await shopper.get('/session')).body.customer, null);
      assert.equal((await bridge.gateway.shopper().signIn('gone@example.com')).status, 401);
    });

    test('the checkout hears who she is', async () => {
      const shopper = await register('buyer@example.com');
      const { status, body } = await shopper.post('/checkout/identity', {});
      assert.deepEqual([status, body.identity.email], [200, 'buyer@example.com']);
    });
  });
}
