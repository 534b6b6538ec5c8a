import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { until } from '../support/until.js';
import { home } from './account-support.js';
import { bridged, type Bridge } from './gateway-support.js';
import { invited } from './invited.js';
import { askReset, newPassword } from './resets.js';
import { goodPassword, type Answer, type Shopper } from './support.js';

const mailbox = (address: string) => parseEmail(address) as EmailAddress;

/** Whether the platform is asked for what the overview counts, and not for the customer. */
function isOverview(path = ''): boolean {
  return path.includes('/addresses') || path.includes('/orders');
}

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    const order = async (customerId: string, label: string) => {
      const body = { name: label, total: '19.90', currency: 'USD', items: [] };
      await bridge.platform.operations.createOrder({ order: { ...body, customerId } });
    };
    /** Two orders and two addresses that the gateway doesn't know of. */
    const fill = async (email: string) => {
      const customer = await bridge.platform.customers.findByEmail(mailbox(email));
      const customerId = String(customer?.id);
      for (const [index, city] of ['Ávila', 'Bilbao'].entries()) {
        const write = { ...home, city, province: 'Madrid', phone: '+34600123456' };
        await bridge.platform.operations.createAddress({ customerId, write });
        await order(customerId, `#${email}-${index}`);
      }
      bridge.gateway.clock.advance(3_600_000);
      return customerId;
    };
    /** A customer of whom the gateway knows nothing but who she is. */
    const withAll = async (email: string): Promise<string> => {
      const { status } = await bridge.gateway.shopper().register(email, { password: goodPassword });
      assert.equal(status, 201);
      return fill(email);
    };
    const shows = ({ body }: Answer, count = 2) => {
      assert.equal(body.customer?.ordersCount, count, JSON.stringify(body));
      assert.equal(body.customer.lastOrderName === null, count === 0);
      assert.notEqual(body.customer.defaultAddressId, null);
    };

    before(async () => {
      bridge = await bridged(name);
    });
    after(() => bridge.remove());

    const ways: Record<string, (shopper: Shopper, email: string) => Promise<Answer>> = {
      'by her password': (shopper, email) => shopper.signIn(email),
      'by a code': async (shopper, email) =>
        shopper.post('/session', await shopper.code(email, 'sign-in')),
      'by a reset': async (shopper, email) => {
        const token = await askReset(bridge.gateway, email);
        return shopper.post('/password-resets/confirm', { token, password: newPassword });
      },
    };
    for (const [index, [what, signIn]] of Object.entries(ways).entries()) {
      test(`who signs in ${what} sees what she has ordered, and that she has addresses`, async () => {
        const email = `way-${index}@example.com`;
        await withAll(email);
        const shopper = bridge.gateway.shopper();
        const answer = await signIn(shopper, email);
        assert.ok(answer.status < 300, JSON.stringify(answer.body));
        shows(answer);
        shows(await shopper.get('/session'));
      });
    }

    const isFound = name !== 'twc';
    test('who has never been here sees both once she signs in', { skip: !isFound }, async () => {
      const email = 'never@example.com';
      await bridge.platform.customer(email);
      await fill(email);
      const shopper = bridge.gateway.shopper();
      const answer = await shopper.post('/session', await shopper.code(email, 'sign-in'));
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      shows(answer);
    });

    // TWC finds nobody by her e-mail, and at BigCommerce everybody has an account.
    const isTakenOver = name === 'cart' || name === 'tiendanube';
    test(
      'who registers with a record that is there sees both',
      { skip: !isTakenOver },
      async () => {
        const email = 'known@example.com';
        await bridge.platform.customer(email, { state: 'disabled', password: null });
        await fill(email);
        const shopper = bridge.gateway.shopper();
        const answer = await shopper.register(email, { password: goodPassword });
        assert.equal(answer.status, 201, JSON.stringify(answer.body));
        shows(answer);
      },
    );

    test('who accepts an invitation sees both', async () => {
      const email = 'invited@example.com';
      const { token } = await invited(bridge.gateway, email);
      await fill(email);
      const form = { token, firstName: 'Ada', lastName: 'King', password: goodPassword };
      const answer = await bridge.gateway.shopper().post('/invites/accept', form);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      shows(answer);
    });

    test('a visit shows what she has ordered since, and does not ask on every page', async () => {
      const email = 'visit@example.com';
      const customerId = await withAll(email);
      const shopper = bridge.gateway.shopper();
      assert.equal((await shopper.signIn(email)).status, 200);
      await order(customerId, '#visit');
      bridge.asked.length = 0;
      bridge.gateway.clock.advance(61_000);
      // Some have the number in the customer's own record.
      const isInRecord = name === 'cart' || name === 'twc';
      shows(await shopper.get('/session'), isInRecord ? 3 : 2);
      assert.equal(bridge.asked.length, 1, bridge.asked.join());
      bridge.gateway.clock.advance(5 * 60_000);
      shows(await shopper.get('/session'), 3);
    });

    test('a platform that has no answer to it keeps nobody from signing in', async () => {
      const email = 'faulty@example.com';
      await withAll(email);
      bridge.misbehave = ({ url }, response) => {
        if (!isOverview(url)) return false;
        response.writeHead(404).end();
        return true;
      };
      const shopper = bridge.gateway.shopper();
      const { status, body } = await shopper.signIn(email);
      assert.deepEqual([status, body.customer?.email], [200, email]);
      bridge.misbehave = null;
      shows(await shopper.get('/session'));
    });

    test('one that does not answer keeps her for a moment only, and its answer counts later', async () => {
      const email = 'slow@example.com';
      await withAll(email);
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      bridge.misbehave = async ({ url }) => {
        if (isOverview(url)) await released;
      };
      const shopper = bridge.gateway.shopper();
      const began = performance.now();
      assert.equal((await shopper.signIn(email)).status, 200);
      // The platform has a minute for its answers.
      assert.ok(performance.now() - began < 20_000);
      release();
      bridge.misbehave = null;
      await until(async () => {
        const { customer } = (await shopper.get('/session')).body;
        return customer.ordersCount === 2 && customer.defaultAddressId !== null;
      });
    });
  });
}
