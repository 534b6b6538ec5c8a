import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { cleanUp } from '../../src/server/cleanup.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { added, book, ordered } from './account-support.js';
import { addPasskey, signInByPasskey } from './authenticator.js';
import { bridged, otherGateway, type Bridge, type Misbehave } from './gateway-support.js';
import { newPassword } from './resets.js';
import { goodPassword, testServer, type Shopper, type TestServer } from './support.js';

const mailbox = (address: string) => parseEmail(address) as EmailAddress;
const phone = '+34600123456';
const hours = 3_600_000;

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    /** The platform's shop whose id has been set by mistake. */
    let wrongShop: TestServer;

    const wrong: Misbehave = async (request, response) => {
      const { method = '', url = '', headers } = request;
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const answer = await wrongShop.app.request(url, {
        method,
        headers: Object.entries(headers).map(([key, value]): [string, string] => [
          key,
          String(value),
        ]),
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
      return true;
    };
    const suspended: Misbehave = (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'application/json' });
      response.end('{"message":"Not Found"}');
      return true;
    };

    const register = async (email: string, form: object = {}): Promise<Shopper> => {
      const shopper = bridge.gateway.shopper();
      const { status, body } = await shopper.register(email, { password: goodPassword, ...form });
      assert.equal(status, 201, JSON.stringify(body));
      return shopper;
    };
    const upstream = (email: string) => bridge.platform.customers.findByEmail(mailbox(email));
    const deleteThere = async (email: string) => {
      const id = String((await upstream(email))?.id);
      await bridge.platform.operations.deleteCustomer({ id });
    };
    const rowsOf = (email: string) =>
      bridge.gateway.database
        .selectFrom('customers')
        .select(['id', 'gone_since', 'platform_id'])
        .where('email', '=', email)
        .orderBy('id')
        .execute();
    const clean = async () => {
      const { database, clock, log } = bridge.gateway;
      const other = otherGateway(bridge);
      await cleanUp({ database, now: clock.now, log, upstream: other });
      other.close();
    };
    /** Whose account has all that there is. */
    const full = async (email: string, form: object = {}) => {
      const shopper = await register(email, form);
      const authenticator = await addPasskey(shopper);
      const address = await added(shopper, { phone });
      const { customer } = (await shopper.get('/session')).body;
      await ordered(bridge.gateway, { customerId: customer.id }, { currency: 'USD' });
      return { shopper, authenticator, address, id: String(customer.id) };
    };
    const lose = async (shopper: Shopper) => {
      bridge.gateway.clock.advance(11_000);
      assert.equal((await shopper.get('/customer')).body.code, 'sign_in_required');
    };

    before(async () => {
      bridge = await bridged(name);
      wrongShop = await testServer({ config: { apiKey: bridge.platform.config.apiKey } });
    });
    after(async () => {
      await bridge.remove();
      await wrongShop.remove();
    });

    test('whom the platform knows again has all that was hers', async () => {
      const email = 'back@example.com';
      const { shopper, authenticator, address, id } = await full(email);
      bridge.misbehave = wrong;
      await lose(shopper);
      assert.equal((await shopper.get('/session')).body.customer, null);
      const stranger = bridge.gateway.shopper();
      assert.equal((await stranger.signIn(email)).body.code, 'invalid_credentials');
      assert.equal((await signInByPasskey(stranger, authenticator)).body.code, 'invalid_passkey');
      assert.equal((await stranger.code(email, 'sign-in')).code, 'none');
      bridge.gateway.clock.advance(2 * hours);
      assert.equal((await signInByPasskey(stranger, authenticator)).body.code, 'invalid_passkey');
      await clean();
      bridge.misbehave = null;

      bridge.gateway.clock.advance(11_000);
      const again = bridge.gateway.shopper();
      const { status, body } = await signInByPasskey(again, authenticator);
      assert.deepEqual([status, body.customer?.id], [200, id]);
      assert.deepEqual((await book(again)).addresses, [address]);
      assert.equal((await again.get('/customer/orders')).body.orders.length, 1);
      assert.equal((await again.get('/customer')).body.customer.verifiedEmail, true);
      assert.equal((await bridge.gateway.shopper().signIn(email)).status, 200);
    });

    test('she comes back by her e-mail as well', async () => {
      const email = 'mailbox@example.com';
      const { shopper, id } = await full(email);
      bridge.misbehave = wrong;
      await lose(shopper);
      bridge.misbehave = null;
      const again = bridge.gateway.shopper();
      const { status, body } = await again.signIn(email);
      assert.deepEqual([status, body.customer?.id], [200, id]);
      assert.equal((await again.get('/customer/passkeys')).body.passkeys.length, 1);
    });

    test('who registers while nothing is found there has all that was hers afterwards', async () => {
      const email = 'hasty@example.com';
      const { shopper, id } = await full(email);
      bridge.misbehave = wrong;
      await lose(shopper);
      const stranger = bridge.gateway.shopper();
      const proof = await stranger.code(email, 'register');
      bridge.misbehave = suspended;
      const form = { ...proof, firstName: 'Ada', lastName: 'King', password: newPassword };
      assert.equal((await stranger.post('/registrations', form)).status, 503);
      bridge.misbehave = null;
      const again = bridge.gateway.shopper();
      const { status, body } = await again.signIn(email);
      assert.deepEqual([status, body.customer?.id], [200, id]);
      assert.equal((await again.get('/customer/passkeys')).body.passkeys.length, 1);
    });

    test('who has been gone for a day is erased, and not before', async () => {
      const email = 'day@example.com';
      const { shopper, id } = await full(email);
      await deleteThere(email);
      await lose(shopper);
      bridge.gateway.clock.advance(24 * hours - 1);
      await clean();
      assert.equal((await rowsOf(email)).length, 1);
      bridge.gateway.clock.advance(1);
      for (const isAmiss of [suspended, wrong]) {
        bridge.misbehave = isAmiss;
        await clean();
        bridge.misbehave = null;
        assert.equal((await rowsOf(email)).length, 1);
      }
      await clean();
      assert.deepEqual(await rowsOf(email), []);
      for (const table of ['passkeys', 'addresses', 'orders'] as const) {
        const rows = bridge.gateway.database.selectFrom(table).select('id');
        assert.deepEqual(await rows.where('customer_id', '=', Number(id)).execute(), [], table);
      }
    });

    test('who is there again when her day is over is erased by no clean-up', async () => {
      const email = 'stays@example.com';
      const { shopper, id } = await full(email);
      bridge.misbehave = wrong;
      await lose(shopper);
      bridge.misbehave = null;
      bridge.gateway.clock.advance(25 * hours);
      await clean();
      const [row] = await rowsOf(email);
      assert.deepEqual([String(row?.id), row?.gone_since], [id, null]);
      assert.equal((await bridge.gateway.shopper().signIn(email)).status, 200);
    });

    test('who registers with the e-mail and number of one who is gone gets nothing of hers', async () => {
      const email = 'anew@example.com';
      const former = await full(email, { phone: '+34600777888' });
      await deleteThere(email);
      await lose(former.shopper);
      const shopper = await register(email, { phone: '+34600777888', password: newPassword });
      const { id, ...customer } = (await shopper.get('/session')).body.customer;
      assert.notEqual(id, former.id);
      assert.deepEqual([customer.email, customer.phone], [email, '+34600777888']);
      assert.deepEqual((await shopper.get('/customer/passkeys')).body.passkeys, []);
      assert.deepEqual((await book(shopper)).addresses, []);
      assert.deepEqual((await shopper.get('/customer/orders')).body.orders, []);
      const stranger = bridge.gateway.shopper();
      const byKey = await signInByPasskey(stranger, former.authenticator);
      assert.equal(byKey.body.code, 'invalid_passkey');
      assert.equal((await stranger.signIn(email)).status, 401);
      assert.equal((await rowsOf(email)).length, 2);

      bridge.gateway.clock.advance(25 * hours);
      await clean();
      const rows = await rowsOf(email);
      assert.deepEqual(
        rows.map((row) => String(row.id)),
        [id],
      );
      assert.equal((await stranger.signIn(email, newPassword)).status, 200);
      bridge.gateway.clock.advance(11_000);
      assert.equal((await stranger.get('/customer')).body.customer.id, id);
    });

    test("an e-mail and a number of one who is gone can be another's", async () => {
      const former = await full('left@example.com', { phone: '+34600555666' });
      const shopper = await register('heir@example.com');
      await deleteThere('left@example.com');
      await lose(former.shopper);
      const changed = await shopper.send('PATCH', '/customer', { phone: '+34600555666' });
      assert.equal(changed.status, 200, JSON.stringify(changed.body));
      const proof = await shopper.code('left@example.com', 'change-email');
      const moved = await shopper.post('/customer/email', proof);
      assert.equal(moved.status, 200, JSON.stringify(moved.body));
      assert.equal((await bridge.gateway.shopper().signIn('left@example.com')).status, 200);
    });

    test('nobody is told apart from one who was never there', async () => {
      const { shopper } = await full('told@example.com');
      await deleteThere('told@example.com');
      await lose(shopper);
      const asked = async (email: string) => {
        bridge.asked.length = 0;
        const { status } = await bridge.gateway.shopper().signIn(email);
        return [status, bridge.asked.length];
      };
      assert.deepEqual(await asked('told@example.com'), await asked('nobody@example.com'));
    });
  });
}

test("whoever has a former customer's reference at the platform now isn't taken for her", async () => {
  const bridge = await bridged('twc');
  const email = 'ref@example.com';
  try {
    const former = bridge.gateway.shopper();
    await former.register(email, { password: goodPassword });
    await addPasskey(former);
    const there = await bridge.platform.customers.findByEmail(mailbox(email));
    await bridge.platform.operations.deleteCustomer({ id: String(there?.id) });
    const write = { email, ref: there?.ref ?? null, password: newPassword };
    await bridge.platform.operations.createCustomer({ write });
    bridge.gateway.clock.advance(11_000);
    assert.equal((await former.get('/customer')).body.code, 'sign_in_required');
    const next = bridge.gateway.shopper();
    const proof = await next.code(email, 'sign-in');
    assert.equal((await next.post('/session', proof)).status, 200);
    assert.deepEqual((await next.get('/customer/passkeys')).body.passkeys, []);
  } finally {
    await bridge.remove();
  }
});
