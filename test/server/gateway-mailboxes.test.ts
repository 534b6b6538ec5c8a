import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { bridged, holdAnswer, type Bridge } from './gateway-support.js';
import { askReset, newPassword } from './resets.js';
import { details, goodPassword, type Shopper } from './support.js';

const mailbox = (address: string) => parseEmail(address) as EmailAddress;

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    const upstream = async (email: string): Promise<string> =>
      String((await bridge.platform.customers.findByEmail(mailbox(email)))?.id);
    const move = (id: string, email: string) =>
      bridge.platform.operations.updateCustomer({ id, write: { email } });
    const register = async (email: string, firstName: string): Promise<Shopper> => {
      const shopper = bridge.gateway.shopper();
      const form = { password: goodPassword, firstName };
      assert.equal((await shopper.register(email, form)).status, 201);
      return shopper;
    };
    /** Who is signed in, by whatever way the mailbox or the password opens. */
    const opened = async (email: string, password: string): Promise<unknown[]> => {
      const byPassword = await bridge.gateway.shopper().signIn(email, password);
      const holder = bridge.gateway.shopper();
      const proof = await holder.code(email, 'sign-in');
      const byCode = proof.code === 'none' ? null : await holder.post('/session', proof);
      return [byPassword, byCode].map((answer) => answer?.body.customer?.firstName);
    };
    const profile = async (shopper: Shopper): Promise<unknown> => {
      const { body } = await shopper.get('/customer');
      return body.customer?.email ?? body.code;
    };

    before(async () => {
      bridge = await bridged(name);
    });
    after(() => bridge.remove());

    test('two whose mailboxes were exchanged there are told apart', async () => {
      const one = await register('one@example.com', 'One');
      const two = await register('two@example.com', 'Two');
      const [first, second] = [
        await upstream('one@example.com'),
        await upstream('two@example.com'),
      ];
      await move(first, 'between@example.com');
      await move(second, 'one@example.com');
      await move(first, 'two@example.com');
      bridge.gateway.clock.advance(11_000);
      for (const name of await opened('one@example.com', goodPassword))
        assert.notEqual(name, 'One');
      for (const name of await opened('two@example.com', goodPassword))
        assert.notEqual(name, 'Two');
      bridge.gateway.clock.advance(11_000);
      assert.equal(await profile(one), 'two@example.com');
      assert.equal(await profile(two), 'one@example.com');
      assert.ok((await opened('two@example.com', goodPassword)).includes('One'));
    });

    test('whoever has the former mailbox of a customer there is not let into her account', async () => {
      const victim = await register('v@example.com', 'Victim');
      const other = await register('w@example.com', 'Other');
      await move(await upstream('w@example.com'), 'w2@example.com');
      await move(await upstream('v@example.com'), 'w@example.com');
      const newcomer = { firstName: 'Newcomer', password: newPassword };
      await bridge.platform.customer('v@example.com', newcomer);
      bridge.gateway.clock.advance(11_000);
      for (const who of await opened('v@example.com', newPassword)) {
        assert.ok(who === 'Newcomer' || who === undefined, String(who));
      }
      bridge.gateway.clock.advance(11_000);
      assert.equal(await profile(victim), 'w@example.com');
      assert.equal(await profile(other), 'w2@example.com');
    });

    test('what was written while a look was under way is not taken back by its answer', async () => {
      const shopper = await register('late@example.com', 'Former');
      const held = holdAnswer(bridge, 'GET');
      const form = { email: 'late@example.com', purpose: 'sign-in' };
      const look = bridge.gateway.shopper().post('/email-codes', form);
      await held.answered;
      bridge.gateway.clock.advance(1);
      const changed = await shopper.send('PATCH', '/customer', { firstName: 'New' });
      assert.equal(changed.status, 200);
      held.release();
      await look;
      assert.equal((await shopper.get('/customer')).body.customer.firstName, 'New');
    });

    test('a link to the former mailbox of a customer there sets no password', async () => {
      await register('r1@example.com', 'Ada');
      const holder = bridge.gateway.shopper();
      const token = await askReset(bridge.gateway, 'r1@example.com');
      await move(await upstream('r1@example.com'), 'r2@example.com');
      const form = { token, password: newPassword };
      const { status, body } = await holder.post('/password-resets/confirm', form);
      assert.deepEqual([status, body.code], [410, 'reset_expired']);
      const who = await opened('r2@example.com', newPassword);
      assert.equal(who[0], undefined);
      assert.equal((await bridge.gateway.shopper().signIn('r2@example.com')).status, 200);
    });

    test("another's request for a code while an account is opened doesn't keep it from being", async () => {
      const shopper = bridge.gateway.shopper();
      const proof = await shopper.code('opening@example.com', 'register');
      const held = holdAnswer(bridge, 'POST');
      const opening = shopper.post('/registrations', {
        ...proof,
        ...details,
        password: goodPassword,
      });
      await held.answered;
      const form = { email: 'opening@example.com', purpose: 'sign-in' };
      assert.equal((await bridge.gateway.shopper().post('/email-codes', form)).status, 202);
      held.release();
      assert.equal((await opening).status, 201);
      const next = bridge.gateway.shopper();
      assert.equal((await next.signIn('opening@example.com')).status, 200);
    });

    test('whoever was deleted there a moment ago is signed out by what she writes', async () => {
      const shopper = await register('gone@example.com', 'Gone');
      const id = await upstream('gone@example.com');
      await bridge.platform.operations.deleteCustomer({ id });
      const { status, body } = await shopper.send('PATCH', '/customer', { firstName: 'Here' });
      assert.deepEqual([status, body.code], [401, 'sign_in_required']);
    });

    test('one wrong word of the platform erases nobody', async () => {
      const shopper = await register('kept@example.com', 'Kept');
      bridge.gateway.clock.advance(11_000);
      bridge.misbehave = (_request, response) => {
        bridge.misbehave = null;
        response.writeHead(404, { 'Content-Type': 'application/json' }).end('{}');
        return true;
      };
      assert.equal((await shopper.get('/customer')).status, 503);
      assert.equal(await profile(shopper), 'kept@example.com');
    });

    test('a page that can do without the platform waits a second for it', async () => {
      const shopper = await register('waiting@example.com', 'Waiting');
      bridge.gateway.clock.advance(61_000);
      const held = holdAnswer(bridge, 'GET');
      const { body } = await shopper.get('/session');
      assert.equal(body.customer.email, 'waiting@example.com');
      held.release();
    });
  });
}
