import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { cleanUp } from '../../src/server/cleanup.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { SqlCustomers } from '../../src/server/customers/index.js';
import { openGateway } from '../../src/server/gateway/open.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { Metrics } from '../../src/server/metrics.js';
import { added, book, home, remove, replace } from './account-support.js';
import { bridged, type Bridge } from './gateway-support.js';
import { newPassword } from './resets.js';
import { details, goodPassword, type Shopper } from './support.js';

const mailbox = (address: string) => parseEmail(address) as EmailAddress;
const days = 24 * 3_600_000;

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
    const deleteDue = async () => {
      const { database, clock, log, config } = bridge.gateway;
      const customers = new SqlCustomers({ database, passwords: new Passwords(), now: clock.now });
      const { gateway } = config;
      assert.ok(gateway);
      const parts = { database, customers, now: clock.now, log };
      const port = openGateway(gateway, {
        ...parts,
        currency: async () => 'USD',
        metrics: new Metrics(name),
        contact: 'it@shop.example',
      });
      await cleanUp({ ...parts, upstream: port });
      port.close();
    };

    before(async () => {
      bridge = await bridged(name);
    });
    after(() => bridge.remove());

    test("another's address is none, and stays as it is", async () => {
      const phone = '+34600123456';
      const ada = await register('ada@example.com');
      const eve = await register('eve@example.com');
      const address = await added(ada, { ...home, phone });
      const tries = [
        await replace(eve, address, { phone, city: 'Evil' }),
        await remove(eve, address),
        await eve.post(`/customer/addresses/${address.id}/default`, {}),
        await eve.post(`/customer/addresses/${address.id}/billing`, {}),
        await eve.post(`/customer/addresses/${address.id}/restore`, {}),
      ];
      for (const { status, body } of tries) {
        assert.deepEqual([status, body.code], [404, 'not_found']);
      }
      assert.equal((await book(ada)).addresses[0]?.city, 'Madrid');
    });

    test('an address that was deleted there is gone', async () => {
      const shopper = await register('moved@example.com');
      const address = await added(shopper, { ...home, phone: '+34600123456' });
      const customerId = String((await upstream('moved@example.com'))?.id);
      await bridge.platform.operations.deleteAddresses({ customerId });
      const { status } = await replace(shopper, address, { phone: '+34600123456', city: 'Lost' });
      assert.equal(status, 404);
      bridge.gateway.clock.advance(11_000);
      assert.deepEqual((await book(shopper)).addresses, []);
    });

    test('an address keeps what the platform has no place for', async () => {
      const shopper = await register('full@example.com');
      const form = { ...home, phone: '+34600123456', line2: '2.º B', company: 'ACME' };
      await added(shopper, form);
      bridge.gateway.clock.advance(11_000);
      const [address] = (await book(shopper)).addresses;
      assert.deepEqual(
        [address?.street, address?.line2, address?.company, address?.provinceCode],
        [home.street, '2.º B', 'ACME', 'M'],
      );
      const customerId = String((await upstream('full@example.com'))?.id);
      const { addresses } = await bridge.platform.customers.addresses.list(customerId);
      assert.match(`${addresses[0]?.street} ${addresses[0]?.line2}`, /Alcalá 50.*2\.º B/);
    });

    test("what is the shop's alone there is in no answer here", async () => {
      const shopper = await register('secret@example.com');
      const id = String((await upstream('secret@example.com'))?.id);
      const write = {
        note: 'canary-note',
        tags: ['canary-tag'],
        taxExemptCategory: 'canary-category',
        multipassIdentifier: 'canary-multipass',
      };
      await bridge.platform.operations.updateCustomer({ id, write });
      bridge.gateway.clock.advance(61_000);
      const paths = ['/session', '/customer', '/customer/addresses', '/customer/export'];
      for (const path of paths) {
        const { status, body } = await shopper.get(path);
        assert.equal(status, 200, path);
        assert.doesNotMatch(JSON.stringify(body), /canary/, path);
      }
      const kept = await bridge.gateway.customers.findByEmail(mailbox('secret@example.com'));
      // TWC and the cart have tags; that they got here shows that something was there to hide.
      assert.equal(kept?.note, name === 'bigcommerce' ? kept?.note : 'canary-note');
      assert.doesNotMatch(bridge.gateway.logged.join('\n'), /canary/);
    });

    test('of twenty who register at once with one mailbox one gets the account', async () => {
      const proofs = [];
      for (let count = 0; count < 5; count += 1) {
        const shopper = bridge.gateway.shopper({ address: `192.0.2.${count + 10}` });
        proofs.push({ shopper, proof: await shopper.code('race@example.com', 'register') });
      }
      const answers = await Promise.all(
        proofs.flatMap(({ shopper, proof }) =>
          [1, 2, 3, 4].map(() => shopper.post('/registrations', { ...proof, ...details })),
        ),
      );
      const made = answers.filter(({ status }) => status === 201);
      assert.equal(made.length, 1, JSON.stringify(answers.map(({ status }) => status)));
      const failed = answers.filter(({ status }) => status >= 500);
      assert.deepEqual(failed, [], bridge.gateway.logged.slice(-40).join(''));
      assert.ok(await upstream('race@example.com'));
    });

    test('a number that belongs to another is refused before the platform hears of it', async () => {
      await register('first@example.com', { phone: '+34600999888' });
      const shopper = await register('second@example.com');
      const taken = await shopper.send('PATCH', '/customer', { phone: '+34600999888' });
      assert.deepEqual([taken.status, taken.body.code], [409, 'phone_taken']);
      assert.equal((await upstream('second@example.com'))?.phone, null);
    });

    test('who is disabled there is signed out, and who is invited there is not', async () => {
      const shopper = await register('state@example.com');
      const id = String((await upstream('state@example.com'))?.id);
      await bridge.platform.customers.update(id, { state: 'invited' });
      bridge.gateway.clock.advance(11_000);
      const { status } = await shopper.get('/customer');
      // TWC was told that her account is open: that it is so no more is its word.
      assert.equal(status, name === 'twc' ? 401 : 200);
    });

    test('when her day has come she is deleted there as well', async () => {
      const shopper = await register('leaving@example.com');
      assert.equal((await shopper.delete('/customer')).status, 202);
      await deleteDue();
      assert.ok(await upstream('leaving@example.com'));
      bridge.gateway.clock.advance(31 * days);
      bridge.misbehave = (_request, response) => {
        response.writeHead(500).end();
        return true;
      };
      await deleteDue();
      bridge.misbehave = null;
      const here = () => bridge.gateway.customers.findByEmail(mailbox('leaving@example.com'));
      assert.ok(await here());
      await deleteDue();
      assert.equal(await here(), null);
      assert.equal(await upstream('leaving@example.com'), null);
    });
  });
}

describe('bigcommerce', { concurrency: false }, () => {
  let bridge: Bridge;
  before(async () => {
    bridge = await bridged('bigcommerce');
  });
  after(() => bridge.remove());

  test('a customer of the platform signs in with the password that she has there', async () => {
    await bridge.platform.customer('there@example.com', { firstName: 'There' });
    const shopper = bridge.gateway.shopper();
    assert.equal((await shopper.signIn('there@example.com', newPassword)).status, 401);
    const { status, body } = await shopper.signIn('there@example.com');
    assert.deepEqual([status, body.customer?.firstName], [200, 'There']);
    assert.equal((await shopper.get('/customer')).body.hasPassword, true);
  });

  test('an unknown e-mail takes as many calls and hashes as a known one', async (context) => {
    await bridge.platform.customer('hidden@example.com');
    const effort = async (email: string) => {
      const shopper = bridge.gateway.shopper();
      const before = bridge.asked.length;
      const { mock } = context.mock.method(Passwords.prototype, 'verify');
      assert.equal((await shopper.signIn(email, newPassword)).status, 401);
      const hashes = mock.callCount();
      mock.restore();
      return { calls: bridge.asked.length - before, hashes };
    };
    const known = await effort('hidden@example.com');
    assert.deepEqual(known, { calls: 2, hashes: 1 });
    assert.deepEqual(await effort('nobody@example.com'), known);
  });

  test('a password that is set here is the one there, and no hash of it is kept', async () => {
    const shopper = bridge.gateway.shopper();
    await shopper.register('set@example.com', { password: goodPassword });
    const changed = await shopper.post('/customer/password', { password: newPassword });
    assert.equal(changed.status, 200);
    const next = bridge.gateway.shopper();
    assert.equal((await next.signIn('set@example.com')).status, 401);
    assert.equal((await next.signIn('set@example.com', newPassword)).status, 200);
    const rows = await bridge.gateway.database
      .selectFrom('customers')
      .select('password_hash')
      .execute();
    for (const { password_hash } of rows) assert.match(String(password_hash), /^(null|platform:)/);
  });

  test('a reset that the platform forces is forced here', async () => {
    const id = await bridge.platform.customer('forced@example.com');
    const write = { resetPassOnLogin: true };
    await bridge.platform.operations.updateCustomer({ id, write });
    const shopper = bridge.gateway.shopper();
    assert.equal((await shopper.signIn('forced@example.com')).body.code, 'password_reset_required');
    const proof = await shopper.code('forced@example.com', 'reset');
    const form = { ...proof, password: newPassword };
    assert.equal((await shopper.post('/password-resets/confirm', form)).status, 200);
    const next = bridge.gateway.shopper();
    assert.equal((await next.signIn('forced@example.com', newPassword)).status, 200);
    const there = await bridge.platform.customers.findByEmail(mailbox('forced@example.com'));
    assert.equal(there?.resetPassOnLogin, false);
  });

  test("what the platform refuses of an address is said beside the form's fields", async () => {
    const shopper = bridge.gateway.shopper();
    await shopper.register('form@example.com');
    bridge.misbehave = ({ method }, response) => {
      if (method !== 'POST') return false;
      bridge.misbehave = null;
      response.writeHead(400, { 'Content-Type': 'application/json' });
      response.end('[{"status":400,"message":"The field \'zip\' is invalid."}]');
      return true;
    };
    const { status, body } = await shopper.post('/customer/addresses', home);
    assert.deepEqual([status, body.fields], [400, { zip: 'invalid' }]);
  });

  test('whoever is at the platform already is told so by mail, and gets no second account', async () => {
    await bridge.platform.customer('known@example.com');
    const shopper = bridge.gateway.shopper();
    const { code } = await shopper.code('known@example.com', 'register');
    assert.equal(code, 'none');
  });

  test('the platform APIs are not served by a gateway', async () => {
    for (const path of [
      '/cart/customers',
      '/v1/1/customers',
      '/stores/1/v2/customers',
      '/api/customers/1',
    ]) {
      assert.equal((await bridge.gateway.app.request(path)).status, 404, path);
    }
  });
});

test('the checkout modes hold on a gateway too', async () => {
  const bridge = await bridged('cart');
  try {
    const { gateway } = bridge;
    const shopper = gateway.shopper();
    await shopper.register('ada@example.com', { password: goodPassword });
    await gateway.admin('PUT', '/settings', { checkoutMode: 'guest-only' });
    assert.equal((await shopper.get('/session')).body.customer, null);
    assert.equal((await shopper.signIn('ada@example.com')).body.code, 'accounts_disabled');
    assert.equal(
      (await shopper.post('/checkout/identity', { email: 'g@example.com' })).status,
      200,
    );
    await gateway.admin('PUT', '/settings', { checkoutMode: 'required' });
    assert.equal((await shopper.get('/session')).body.customer.email, 'ada@example.com');
    const guest = await gateway.shopper().post('/checkout/identity', { email: 'g@example.com' });
    assert.equal(guest.body.code, 'sign_in_required');
  } finally {
    await bridge.remove();
  }
});
