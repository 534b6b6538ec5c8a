import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { parseEmail, type EmailAddress } from '../../src/server/index.js';
import { until } from '../support/until.js';
import { bridged, platformKey, type Bridge, type Misbehave } from './gateway-support.js';
import { valueOf } from './samples.js';
import { details, goodPassword, type Answer } from './support.js';

const patience = { call: 2500, rest: 1 };

/** A host that must never hear of the key. */
const stranger = { url: '', asked: 0 };
const elsewhere = createServer((_request, response) => {
  stranger.asked += 1;
  response.end('{}');
});
before(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  stranger.url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
after(() => elsewhere.close());

const json = { 'Content-Type': 'application/json' };

const faults: Record<string, Misbehave> = {
  'never answers': () => true,
  'hangs up': (_request, response) => {
    response.destroy();
    return true;
  },
  'is cut off in the middle': (_request, response) => {
    response.writeHead(200, { ...json, 'Content-Length': '1000' });
    response.write('{"customers":[', () => response.destroy());
    return true;
  },
  'sends a page': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>Sign in</title>');
    return true;
  },
  'sends broken JSON': (_request, response) => {
    response.writeHead(200, json);
    response.end('{"customers":');
    return true;
  },
  'sends other JSON': (_request, response) => {
    response.writeHead(200, json);
    response.end('{"nonsense":[1]}');
    return true;
  },
  'has an error': (_request, response) => {
    response.writeHead(500, json);
    response.end('{"error":"canary-upstream"}');
    return true;
  },
  'is in maintenance': (_request, response) => {
    response.writeHead(503, { 'Retry-After': '120' });
    response.end();
    return true;
  },
  'refuses the key': (_request, response) => {
    response.writeHead(401, json);
    response.end(JSON.stringify({ message: `wrong key ${platformKey}` }));
    return true;
  },
  'sends elsewhere': (_request, response) => {
    response.writeHead(302, { Location: `${stranger.url}/customers` });
    response.end();
    return true;
  },
};

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    const answers: Answer[] = [];
    const kept = async (answer: Promise<Answer>): Promise<Answer> => {
      answers.push(await answer);
      return answer;
    };

    before(async () => {
      bridge = await bridged(name, { gateway: { patience } });
      const shopper = bridge.gateway.shopper();
      await shopper.register('ada@example.com', { password: goodPassword });
    });
    after(() => bridge.remove());

    for (const [what, misbehave] of Object.entries(faults)) {
      test(`a platform that ${what} is one clear error, and nothing is lost`, async () => {
        const { gateway } = bridge;
        const shopper = gateway.shopper();
        const signedIn = gateway.shopper();
        assert.equal((await signedIn.signIn('ada@example.com')).status, 200);
        const proof = await shopper.code('ada@example.com', 'sign-in');
        gateway.clock.advance(11_000);

        bridge.misbehave = misbehave;
        const refused = [
          await kept(shopper.signIn('ada@example.com')),
          await kept(shopper.post('/session', proof)),
          await kept(signedIn.send('PATCH', '/customer', { firstName: 'Grace' })),
        ];
        for (const { status, body, headers } of refused) {
          assert.deepEqual([status, body.code], [503, 'platform_unavailable']);
          assert.ok(Number(headers.get('Retry-After')) >= 1);
        }
        gateway.clock.advance(61_000);
        const session = await kept(signedIn.get('/session'));
        assert.equal(session.body.customer.email, 'ada@example.com');
        const guest = await kept(shopper.post('/checkout/identity', { email: 'g@example.com' }));
        assert.equal(guest.status, 200);

        bridge.misbehave = null;
        await until(async () => (await shopper.signIn('ada@example.com')).status === 200);
        assert.equal((await shopper.post('/session', proof)).status, 200);
      });
    }

    test('nobody but the platform has heard of the key', () => {
      const heard = answers.map(({ headers, body }) => JSON.stringify([[...headers], body]));
      const said = [...heard, ...bridge.gateway.logged].join('\n');
      assert.match(said, /platform_unavailable/);
      assert.doesNotMatch(said, /canary/);
      assert.equal(stranger.asked, 0);
    });

    test('an unknown e-mail asks the platform as often as a known one', async () => {
      const shopper = bridge.gateway.shopper();
      const count = async (work: () => Promise<unknown>): Promise<number> => {
        bridge.asked.length = 0;
        await work();
        return bridge.asked.length;
      };
      const ways = [
        (email: string) => () => shopper.signIn(email, 'not her password'),
        (email: string) => () => shopper.post('/email-codes', { email, purpose: 'sign-in' }),
        (email: string) => () => shopper.post('/email-codes', { email, purpose: 'register' }),
        (email: string) => () => shopper.post('/password-resets', { email }),
      ];
      for (const ask of ways) {
        const [known, unknown] = [
          await count(ask('ada@example.com')),
          await count(ask('nobody@example.com')),
        ];
        assert.ok(known > 0);
        assert.equal(unknown, known);
      }
    });

    test('a registration whose answer was lost is there, and the code works once more', async () => {
      const { gateway, platform } = bridge;
      const shopper = gateway.shopper();
      const proof = await shopper.code('lost@example.com', 'register');
      const form = { ...proof, ...details, password: goodPassword };
      bridge.misbehave = async (request, response) => {
        if (request.method !== 'POST') return false;
        bridge.misbehave = null;
        // It is carried out, and the answer breaks off before it begins.
        response.writeHead = () => response.destroy();
        return false;
      };
      const first = await shopper.post('/registrations', form);
      assert.deepEqual([first.status, first.body.code], [503, 'platform_unavailable']);
      const email = parseEmail('lost@example.com') as EmailAddress;
      assert.ok(await platform.customers.findByEmail(email));
      const second = await shopper.post('/registrations', form);
      assert.equal(second.status, 201, JSON.stringify(second.body));
      assert.equal((await gateway.shopper().signIn('lost@example.com')).status, 200);
    });
  });
}

const circuit = 'customer_elements_platform_circuit';

test('a sick platform is left alone, the shop sees it, and one question finds out that it has recovered', async () => {
  const bridge = await bridged('bigcommerce', { gateway: { patience: { call: 2000, rest: 300 } } });
  const { gateway } = bridge;
  const shopper = gateway.shopper();
  const signIn = () => shopper.signIn('nobody@example.com');
  const health = async () => (await gateway.app.request('/health')).json();
  try {
    assert.deepEqual(await health(), { status: 'ok', database: 'ok', platform: 'ok' });
    bridge.misbehave = faults['has an error'] as Misbehave;
    for (let count = 0; count < 5; count += 1) assert.equal((await signIn()).status, 503);
    const asked = bridge.asked.length;
    assert.equal((await signIn()).status, 503);
    assert.equal(bridge.asked.length, asked);
    const sick = { status: 'ok', database: 'ok', platform: 'unavailable' };
    assert.deepEqual(await health(), sick);
    const metrics = async () => (await gateway.admin('GET', '/metrics')).text();
    const told = await metrics();
    const operation = { platform: 'bigcommerce', operation: 'findByEmail' };
    const calls = 'customer_elements_platform_call_seconds_count';
    assert.equal(valueOf(told, calls, { ...operation, outcome: 'server_error' }), 5);
    assert.equal(valueOf(told, circuit, { state: 'open' }), 1);
    assert.equal(valueOf(told, 'customer_elements_platform_up'), 0);
    bridge.misbehave = null;
    await until(async () => (await signIn()).status === 401);
    const well = await metrics();
    assert.equal(valueOf(well, calls, { ...operation, outcome: 'ok' }), 1);
    assert.deepEqual(
      [valueOf(well, circuit, { state: 'open' }), valueOf(well, circuit, { state: 'closed' })],
      [0, 1],
    );
    gateway.clock.advance(11_000);
    assert.deepEqual(await health(), { status: 'ok', database: 'ok', platform: 'ok' });
    const before = bridge.asked.length;
    await health();
    assert.equal(bridge.asked.length, before);
  } finally {
    await bridge.remove();
  }
});

test('what is wrong with one call leaves the platform to everybody else', async () => {
  const bridge = await bridged('bigcommerce', { gateway: { patience } });
  const { gateway } = bridge;
  const signIn = () => gateway.shopper().signIn('nobody@example.com');
  try {
    bridge.misbehave = (_request, response) => {
      response.writeHead(413, { 'Content-Type': 'application/json' });
      response.end('[]');
      return true;
    };
    for (let count = 0; count < 6; count += 1) assert.equal((await signIn()).status, 503);
    bridge.misbehave = null;
    assert.equal((await signIn()).status, 401);
  } finally {
    await bridge.remove();
  }
});

test('a limit on one customer is no limit on the others', async () => {
  const bridge = await bridged('bigcommerce');
  const { gateway } = bridge;
  const signIn = () => gateway.shopper().signIn('nobody@example.com');
  try {
    bridge.misbehave = (_request, response) => {
      response.writeHead(429, {
        'X-Retry-After': '900',
        'X-Rate-Limit-Requests-Left': '39',
        'X-Rate-Limit-Requests-Quota': '40',
        'X-Rate-Limit-Time-Reset-Ms': '1000',
        'X-Rate-Limit-Time-Window-Ms': '1000',
      });
      response.end('[]');
      return true;
    };
    for (let tries = 0; tries < 8; tries += 1) {
      const { status, body, headers } = await signIn();
      assert.deepEqual([status, body.code], [429, 'rate_limited']);
      assert.equal(headers.get('Retry-After'), '900');
    }
    bridge.misbehave = null;
    assert.equal((await gateway.shopper().signIn('ada@example.com')).status, 401);
    // They are counted here too: as many more, and she has to wait without the platform's being asked.
    assert.equal((await signIn()).status, 401);
    assert.equal((await signIn()).status, 401);
    const asked = bridge.asked.length;
    assert.equal((await signIn()).status, 429);
    assert.equal(bridge.asked.length, asked);
  } finally {
    await bridge.remove();
  }
});

test('a platform that wants a pause gets it', async () => {
  const bridge = await bridged('bigcommerce', { gateway: { patience } });
  bridge.misbehave = (_request, response) => {
    response.writeHead(429, { 'X-Retry-After': '40' });
    response.end();
    return true;
  };
  try {
    const { status, body, headers } = await bridge.gateway.shopper().signIn('ada@example.com');
    assert.deepEqual([status, body.code], [503, 'platform_unavailable']);
    assert.equal(headers.get('Retry-After'), '40');
    assert.equal(bridge.asked.length, 1);
    await bridge.gateway.shopper().signIn('ada@example.com');
    assert.equal(bridge.asked.length, 1);
  } finally {
    await bridge.remove();
  }
});
