import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { defaultLimits } from '../../src/server/index.js';
import type { OutgoingMessage } from '../../src/server/mail/index.js';
import { freshPlace, type FreshPlace } from '../support/database.js';
import { commandLine, readyLine } from '../support/serving.js';
import { until } from '../support/until.js';
import { apiKey, goodPassword, overNetwork, Shopper, shopOrigin } from './support.js';

const onPostgres = { skip: !process.env['TEST_DATABASE_URL'] && 'only on PostgreSQL' };

interface Serving {
  child: ChildProcess;
  url: string;
  dataDirectory: string;
}

let place: FreshPlace;
let one: Serving;
let other: Serving;

before(async () => {
  if (onPostgres.skip) return;
  place = await freshPlace();
  // At once, and on a database without tables.
  [one, other] = await Promise.all([serve('one'), serve('other')]);
});

after(async () => {
  if (onPostgres.skip) return;
  await Promise.all([one, other].map(stop));
  await place.remove();
});

async function serve(name: string): Promise<Serving> {
  const dataDirectory = join(place.dataDirectory, name);
  const child = commandLine(
    { DATABASE_URL: String(place.databaseUrl), API_KEY: apiKey, DATA_DIR: dataDirectory },
    ...['serve', '--port', '0', '--url', shopOrigin, '--log-level', 'silent'],
  );
  const [, port] = /listens on port (\d+)/.exec(await readyLine(child)) ?? [];
  return { child, url: `http://127.0.0.1:${port}`, dataDirectory };
}

async function stop({ child }: Serving): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  assert.deepEqual(await closed, [0, null]);
}

/** The mail that either of them has sent. */
const mailbox = {
  count: (to: string) => mailsTo(to).length,
  async nth(to: string, count: number): Promise<OutgoingMessage> {
    await until(() => mailsTo(to).length >= count);
    const text = mailsTo(to)[count - 1] ?? '';
    return { id: '', from: '', to, subject: '', text, html: '', language: '' };
  },
};

function mailsTo(to: string): string[] {
  return [one, other]
    .map(({ dataDirectory }) => join(dataDirectory, 'outbox'))
    .filter((outbox) => existsSync(outbox))
    .flatMap((outbox) => readdirSync(outbox).map((name) => join(outbox, name)))
    .filter((path) => path.endsWith('.eml'))
    .map((path) => readFileSync(path, 'utf8'))
    .filter((mail) => mail.includes(`\nTo: ${to}\n`));
}

const shopperAt = ({ url }: Serving) => new Shopper(overNetwork(url), mailbox);

/** The same browser, whose next request comes to the other process. */
function atOther(shopper: Shopper): Shopper {
  const same = shopperAt(other);
  same.cookie = shopper.cookie;
  return same;
}

test(
  'who signs in at one process is signed in at the other, and signed out at both',
  onPostgres,
  async () => {
    const shopper = shopperAt(one);
    const { challengeId, code } = await shopper.code('ada@example.com', 'register');
    const form = { firstName: 'Ada', lastName: 'Lovelace', password: goodPassword };
    const answer = await atOther(shopper).post('/registrations', { challengeId, code, ...form });
    assert.equal(answer.status, 201);
    assert.equal((await shopper.signIn('ada@example.com')).status, 200);
    const elsewhere = atOther(shopper);
    assert.equal((await elsewhere.get('/session')).body.customer.email, 'ada@example.com');
    assert.equal((await elsewhere.delete('/session')).status, 204);
    assert.equal((await shopper.get('/session')).body.customer, null);
  },
);

test("a checkout's token of one process holds by the keys of the other", onPostgres, async () => {
  const { body } = await shopperAt(one).post('/checkout/identity', { email: 'guest@example.com' });
  const keys = (await (await fetch(`${other.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
  const { payload } = await jwtVerify(body.token, createLocalJWKSet(keys), { issuer: shopOrigin });
  assert.equal(payload['email'], 'guest@example.com');
});

test('wrong passwords are counted over both processes', onPostgres, async () => {
  const { count } = defaultLimits.failedSignInsPerAccount;
  const both = [shopperAt(one), shopperAt(other)];
  const tries = both.flatMap((shopper) =>
    Array.from({ length: count / both.length }, () => shopper.signIn('grace@example.com', 'wrong')),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  assert.deepEqual(new Set(statuses), new Set([401]));
  for (const shopper of both) {
    assert.equal((await shopper.signIn('grace@example.com', 'wrong')).status, 429);
  }
});

test("a setting that is changed at one process is the other's at once", onPostgres, async () => {
  const modes = ['required', 'guest-only', 'optional'];
  for (const [index, checkoutMode] of modes.entries()) {
    const [first, second] = index % 2 ? [other, one] : [one, other];
    const { status } = await fetch(`${first.url}/admin/settings`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ checkoutMode }),
    });
    assert.equal(status, 200);
    assert.equal((await shopperAt(second).get('/config')).body.checkoutMode, checkoutMode);
  }
});

test('each mail goes out once, whichever process sends it', onPostgres, async () => {
  const emails = Array.from({ length: 12 }, (_, index) => `shopper-${index}@example.com`);
  await Promise.all(
    emails.map(async (email, index) => {
      const shopper = shopperAt(index % 2 ? one : other);
      assert.equal(
        (await shopper.post('/email-codes', { email, purpose: 'register' })).status,
        202,
      );
    }),
  );
  await until(() => emails.every((email) => mailbox.count(email) > 0));
  // What they are still at is done when they have ended.
  await Promise.all([one, other].map(stop));
  assert.deepEqual(
    emails.map(mailbox.count),
    emails.map(() => 1),
  );
});
