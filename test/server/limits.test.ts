import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from '../../src/server/index.js';
import { limitKey } from '../../src/server/http/client-address.js';
import {
  details,
  Mailbox,
  Shopper,
  testServer,
  whileAway,
  wrong,
  type TestOptions,
  type TestServer,
} from './support.js';

async function withServer(options: TestOptions, run: (server: TestServer) => Promise<void>) {
  const server = await testServer(options);
  try {
    await run(server);
  } finally {
    await server.remove();
  }
}

const fewPerAccount = { failedSignInsPerAccount: { count: 3, seconds: 900 } };
const fewPerAddress = { failedSignInsPerAddress: { count: 3, seconds: 900 } };

test('an account takes so many wrong passwords, then none for a while, not even the right one', () =>
  withServer({ limits: fewPerAccount }, async (server) => {
    await server.customer('ada@example.com');
    for (let time = 0; time < 3; time++) {
      const { body } = await server.shopper().signIn('ada@example.com', 'a wrong one');
      assert.equal(body.code, 'invalid_credentials');
    }
    server.clock.advance(60_000);
    const { status, headers, body } = await server.shopper().signIn('Ada@example.com');
    assert.deepEqual([status, body.code, headers.get('Retry-After')], [429, 'rate_limited', '840']);
    server.clock.advance(840_000);
    assert.equal((await server.shopper().signIn('ada@example.com')).status, 200);
  }));

test('tries at once do not slip through', () =>
  withServer({ limits: fewPerAccount }, async (server) => {
    await server.customer('ada@example.com');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.shopper().signIn('ada@example.com', 'a wrong one')),
    );
    assert.equal(answers.filter(({ status }) => status === 401).length, 3);
  }));

test('a code signs in while the password is closed, and opens it again', () =>
  withServer({ limits: fewPerAccount }, async (server) => {
    await server.customer('ada@example.com');
    for (let time = 0; time < 5; time++) await server.shopper().signIn('ada@example.com', 'wrong');
    const shopper = server.shopper();
    const proof = await shopper.code('ada@example.com', 'sign-in');
    assert.equal((await shopper.post('/session', proof)).status, 200);
    assert.equal((await server.shopper().signIn('ada@example.com')).status, 200);
  }));

test('signing in starts the count of the account anew', () =>
  withServer({ limits: fewPerAccount }, async (server) => {
    await server.customer('ada@example.com');
    for (const password of ['wrong', 'wrong', undefined, 'wrong', 'wrong', undefined]) {
      await server.shopper().signIn('ada@example.com', password);
    }
    assert.equal((await server.shopper().signIn('ada@example.com')).status, 200);
  }));

test('a fault of the server counts as no try, neither of the account nor of the address', () =>
  withServer({ limits: { ...fewPerAccount, ...fewPerAddress } }, async (server) => {
    await server.customer('ada@example.com');
    await whileAway(server, 'customers', async () => {
      for (let time = 0; time < 5; time++) {
        assert.ok((await server.shopper().signIn('ada@example.com')).status >= 500);
      }
    });
    for (let time = 0; time < 2; time++) {
      assert.equal((await server.shopper().signIn('ada@example.com', 'wrong')).status, 401);
    }
    assert.equal((await server.shopper().signIn('ada@example.com')).status, 200);
  }));

test('an address is limited over all accounts; what it says in X-Forwarded-For is not believed', () =>
  withServer({ limits: fewPerAddress }, async (server) => {
    const attempt = (address: string, forged: string) =>
      server
        .shopper({ address })
        .post(
          '/session',
          { email: `${forged.replaceAll('.', '-')}@example.com`, password: 'wrong' },
          { 'X-Forwarded-For': forged },
        );
    for (let time = 0; time < 3; time++) {
      assert.equal((await attempt('192.0.2.1', `10.0.0.${time}`)).status, 401);
    }
    assert.equal((await attempt('192.0.2.1', '10.0.0.9')).status, 429);
    assert.equal((await attempt('192.0.2.2', '10.0.0.9')).status, 401);
  }));

test('behind a trusted proxy the nearest other address counts', () =>
  withServer(
    { limits: fewPerAddress, config: { trustedProxies: ['10.0.0.0/8', '::1'] } },
    async (server) => {
      const attempt = (forwarded: string) =>
        server
          .shopper({ address: '10.1.2.3' })
          .post(
            '/session',
            { email: 'ada@example.com', password: 'wrong' },
            { 'X-Forwarded-For': forwarded },
          );
      for (const forged of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) {
        assert.equal((await attempt(`${forged}, 198.51.100.7, 10.9.9.9`)).status, 401);
      }
      assert.equal((await attempt('4.4.4.4, 198.51.100.7')).status, 429);
      assert.equal((await attempt('198.51.100.7, 198.51.100.8')).status, 401);
    },
  ));

test('an address registers with only so many wrong or unknown codes', () =>
  withServer(
    { limits: { failedRegistrationsPerAddress: { count: 3, seconds: 900 } } },
    async (server) => {
      const shopper = server.shopper({ address: '2001:db8:1:2::1' });
      for (const name of ['ada', 'grace', 'mary', 'emmy']) {
        assert.equal((await shopper.register(`${name}@example.com`)).status, 201);
      }
      const neighbour = server.shopper({ address: '2001:db8:1:2::2' });
      const proof = await neighbour.code('joan@example.com', 'register');
      const form = { ...proof, ...details };
      for (const [fault, code] of [
        [{ code: wrong(proof.code) }, 'invalid_code'],
        [{ challengeId: 'nothing' }, 'code_expired'],
        [{ password: 'passwordpassword' }, 'invalid_request'],
        [{}, 'rate_limited'],
      ] as const) {
        const from = code === 'rate_limited' ? shopper : neighbour;
        const { body } = await from.post('/registrations', { ...form, ...fault });
        assert.equal(body.code, code);
      }
      const elsewhere = server.shopper({ address: '2001:db8:1:3::1' });
      assert.equal((await elsewhere.post('/registrations', form)).status, 201);
    },
  ));

test('an address hears of only so many phone numbers that are taken', () =>
  withServer(
    {
      limits: { takenPhonesPerAddress: { count: 3, seconds: 3600 } },
      settings: { registrationFields: { phone: 'optional', company: 'off', extra: [] } },
    },
    async (server) => {
      const shopper = server.shopper();
      for (let line = 0; line < 5; line++) {
        const phone = `+1415555010${line}`;
        assert.equal((await shopper.register(`${line}@example.com`, { phone })).status, 201);
      }
      const proof = await shopper.code('ada@example.com', 'register');
      const attempt = async (phone: string, from = shopper) =>
        (await from.post('/registrations', { ...proof, ...details, phone })).body.code;
      const taken = ['+14155550100', '+14155550101', '+14155550102', '+14155550103'];
      const codes = await Promise.all(taken.map((phone) => attempt(phone)));
      assert.deepEqual(codes.sort(), ['phone_taken', 'phone_taken', 'phone_taken', 'rate_limited']);
      assert.equal(await attempt('+14155550199'), 'rate_limited');
      const elsewhere = server.shopper({ address: '192.0.2.2' });
      assert.equal(await attempt('+14155550104', elsewhere), 'phone_taken');
      const without = await shopper.post('/registrations', { ...proof, ...details });
      assert.equal(without.status, 201);
    },
  ));

test('one subscriber of IPv6 is one address', () => {
  assert.equal(limitKey('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64');
  assert.equal(limitKey('2001:0db8:0001:0002::9'), '2001:db8:1:2::/64');
  assert.equal(limitKey('2001:db8::1'), '2001:db8:0:0::/64');
  assert.notEqual(limitKey('2001:db8:1:3::'), limitKey('2001:db8:1:2::'));
  assert.equal(limitKey('192.0.2.1'), '192.0.2.1');
});

test('the sixth code of an hour is not sent, whatever the spelling of the address', () =>
  withServer({}, async (server) => {
    const ask = (email: string) =>
      server.shopper().post('/email-codes', { email, purpose: 'register' });
    for (let time = 0; time < 5; time++) {
      assert.equal((await ask('ada@example.com')).status, 202);
    }
    const { status, headers } = await ask('ADA@EXAMPLE.com');
    assert.deepEqual([status, headers.get('Retry-After')], [429, '3600']);
    assert.equal((await ask('grace@example.com')).status, 202);
  }));

test('a stranger from another address keeps the owner neither from a code nor from signing in', () =>
  withServer({ limits: fewPerAccount }, async (server) => {
    await server.customer('ada@example.com');
    const stranger = server.shopper({ address: '2001:db8:1:2::1' });
    const ask = (shopper: Shopper) =>
      shopper.post('/email-codes', { email: 'ada@example.com', purpose: 'sign-in' });
    for (let time = 0; time < 5; time++) {
      assert.equal((await ask(stranger)).status, 202);
      await stranger.signIn('ada@example.com', 'wrong');
    }
    assert.equal((await ask(server.shopper({ address: '2001:db8:1:2::9' }))).status, 429);
    await server.mailbox.nth('ada@example.com', 5);
    const owner = server.shopper({ address: '2001:db8:1:3::1' });
    assert.equal((await owner.signIn('ada@example.com')).status, 429);
    const proof = await owner.code('ada@example.com', 'sign-in');
    assert.equal((await owner.post('/session', proof)).status, 200);
  }));

test('codes to sign in and codes to register are counted apart', () =>
  withServer({}, async (server) => {
    const ask = (purpose: string) =>
      server.shopper().post('/email-codes', { email: 'ada@example.com', purpose });
    for (let time = 0; time < 5; time++) await ask('register');
    assert.equal((await ask('register')).status, 429);
    assert.equal((await ask('sign-in')).status, 202);
  }));

test('a mailbox gets only so many codes an hour, from whatever addresses', () =>
  withServer({ limits: { codesPerEmail: { count: 4, seconds: 3600 } } }, async (server) => {
    const ask = (address: string) =>
      server
        .shopper({ address })
        .post('/email-codes', { email: 'ada@example.com', purpose: 'register' });
    for (let time = 0; time < 4; time++) {
      assert.equal((await ask(`192.0.2.${time}`)).status, 202);
    }
    assert.equal((await ask('192.0.2.9')).status, 429);
  }));

for (const purpose of ['sign-in', 'register'] as const) {
  test(`a right code to ${purpose} starts the counts of its mailbox anew`, () =>
    withServer({ limits: { codesPerEmail: { count: 5, seconds: 3600 } } }, async (server) => {
      if (purpose === 'sign-in') await server.customer('ada@example.com');
      const shopper = server.shopper();
      const ask = () => shopper.post('/email-codes', { email: 'ada@example.com', purpose });
      for (let time = 0; time < 4; time++) await ask();
      await server.mailbox.nth('ada@example.com', 4);
      const proof = await shopper.code('ada@example.com', purpose);
      assert.equal((await ask()).status, 429);
      await (purpose === 'sign-in'
        ? shopper.post('/session', proof)
        : shopper.post('/registrations', { ...proof, ...details }));
      assert.equal((await ask()).status, 202);
    }));
}

test('an address sends only so many codes an hour', () =>
  withServer({ limits: { codesPerAddress: { count: 2, seconds: 3600 } } }, async (server) => {
    const ask = (email: string) =>
      server.shopper().post('/email-codes', { email, purpose: 'register' });
    assert.equal((await ask('a@example.com')).status, 202);
    assert.equal((await ask('b@example.com')).status, 202);
    assert.equal((await ask('c@example.com')).status, 429);
  }));

test('a restart forgets no try, neither of a password nor of a code', () =>
  withServer({ limits: fewPerAccount }, async (server) => {
    await server.customer('ada@example.com');
    const shopper = server.shopper();
    const { challengeId, code } = await shopper.code('ada@example.com', 'sign-in');
    for (let time = 0; time < 5; time++) {
      await shopper.signIn('ada@example.com', 'wrong');
      await shopper.post('/session', { challengeId, code: wrong(code) });
    }
    const mailbox = new Mailbox();
    const second = await createServer(server.config, {
      now: server.clock.now,
      mailTransport: mailbox,
      log: server.log,
    });
    const again = new Shopper(second.app, mailbox);
    assert.equal((await again.signIn('ada@example.com')).status, 429);
    const proof = await again.post('/session', { challengeId, code });
    assert.equal(proof.body.code, 'code_expired');
    await second.close();
  }));

test('the table of limits does not say whom it counts', () =>
  withServer({}, async (server) => {
    await server.shopper({ address: '203.0.113.9' }).signIn('secret@example.com', 'wrong');
    const rows = JSON.stringify(await server.database.selectFrom('limits').selectAll().execute());
    assert.ok(!rows.includes('secret') && !rows.includes('203.0.113.9'));
  }));
