import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { defaultLimits } from '../../src/server/index.js';
import { root } from '../support/files.js';
import { until } from '../support/until.js';
import { bridged } from './gateway-support.js';
import { invited } from './invited.js';
import { askReset, newPassword } from './resets.js';
import { samplesOf, valueOf } from './samples.js';
import { details, goodPassword, testServer, whileAway, wrong } from './support.js';

async function shop(context: TestContext) {
  const server = await testServer();
  context.after(() => server.remove());
  const metrics = async () => {
    const answer = await server.admin('GET', '/metrics');
    assert.equal(answer.status, 200);
    assert.match(String(answer.headers.get('Content-Type')), /^text\/plain; version=0\.0\.4/);
    return answer.text();
  };
  return { server, metrics };
}

test('what the shop counts is for the holder of the API key', async (context) => {
  const { server } = await shop(context);
  assert.equal((await server.app.request('/admin/metrics')).status, 401);
});

test('requests are counted by route, with nothing of who made them', async (context) => {
  const { server, metrics } = await shop(context);
  await server.customer('ada@example.com');
  const shopper = server.shopper();
  await shopper.signIn('ada@example.com');
  await shopper.signIn('ada@example.com', 'wrong');
  await shopper.send('GET', '/addresses/ada-secret-1');
  for (const path of ['/nothing/ada-1', '/nothing/ada-2', '/nothing/ada-3"}']) {
    await server.app.request(path);
  }
  await server.app.request('/health', { method: 'BREW' });
  const text = await metrics();
  const route = '/storefront/v1/session';
  const requests = 'customer_elements_request_seconds_count';
  assert.equal(valueOf(text, requests, { method: 'POST', route, status: '200' }), 1);
  assert.equal(valueOf(text, requests, { method: 'POST', route, status: '401' }), 1);
  assert.doesNotMatch(text, /ada|BREW/);
  assert.equal(text.match(/_count\{method="GET",route="[^"]*",status="404"\} /g)?.length, 2, text);
});

test('the shop sees how its customers sign in, and how many are refused', async (context) => {
  const { server, metrics } = await shop(context);
  const email = 'ada@example.com';
  await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  await shopper.signIn(email, 'wrong');
  await shopper.signIn('nobody@example.com');
  const proof = await shopper.code(email, 'sign-in');
  await shopper.post('/session', { ...proof, code: wrong(proof.code) });
  await shopper.post('/session', proof);
  const token = await askReset(server, email);
  await shopper.post('/password-resets/confirm', { token, password: newPassword });
  await shopper.post('/password-resets/confirm', { token, password: newPassword });
  const text = await metrics();
  const count = (way: string, outcome: string) =>
    valueOf(text, 'customer_elements_sign_ins_total', { way, outcome });
  assert.deepEqual([count('password', 'ok'), count('password', 'refused')], [1, 2]);
  assert.deepEqual([count('code', 'ok'), count('code', 'refused')], [1, 1]);
  assert.deepEqual([count('link', 'ok'), count('link', 'refused')], [1, 1]);
  assert.deepEqual([count('passkey', 'ok'), count('passkey', 'refused')], [0, 0]);
});

test('a sign-in that the server is to blame for is none that was refused', async (context) => {
  const { server, metrics } = await shop(context);
  await server.customer('ada@example.com');
  await whileAway(server, 'sessions', async () => {
    assert.equal((await server.shopper().signIn('ada@example.com')).status, 500);
  });
  const text = await metrics();
  const count = (outcome: string) =>
    valueOf(text, 'customer_elements_sign_ins_total', { way: 'password', outcome });
  assert.deepEqual([count('ok'), count('refused'), count('failed')], [0, 0, 1]);
});

test('the shop sees how many open an account, by the form and by invitation', async (context) => {
  const { server, metrics } = await shop(context);
  const { body } = await server.shopper().register('ada@example.com');
  assert.equal(body.customer.email, 'ada@example.com');
  const phone = '+34600123456';
  await server.shopper().register('grace@example.com', { phone });
  const taken = await server.shopper().register('joan@example.com', { phone });
  assert.equal(taken.status, 409);
  const { token } = await invited(server, 'mary@example.com');
  await server.shopper().post('/invites/accept', { token, password: goodPassword, ...details });
  const text = await metrics();
  const count = (way: string, outcome: string) =>
    valueOf(text, 'customer_elements_registrations_total', { way, outcome });
  assert.deepEqual([count('form', 'ok'), count('form', 'refused')], [2, 1]);
  assert.deepEqual([count('invitation', 'ok'), count('invitation', 'refused')], [1, 0]);
});

test('the shop sees which limit has said no, and how often', async (context) => {
  const { server, metrics } = await shop(context);
  const count = async (limit: string) =>
    valueOf(await metrics(), 'customer_elements_limits_reached_total', { limit });
  const wrongPassword = () => server.shopper().signIn('ada@example.com', 'wrong');
  for (let tries = defaultLimits.failedSignInsPerAccount.count; tries > 0; tries -= 1) {
    await wrongPassword();
  }
  assert.equal(await count('failedSignInsPerAccount'), 0);
  assert.equal((await wrongPassword()).status, 429);
  assert.equal((await wrongPassword()).status, 429);
  assert.equal(await count('failedSignInsPerAccount'), 2);
  assert.equal(await count('failedSignInsPerAddress'), 0);
});

test('a mail that waits is told, and for how long', async (context) => {
  const { server, metrics } = await shop(context);
  const { mailbox } = server;
  mailbox.send = () => Promise.reject(new Error('away'));
  const shopper = server.shopper();
  await shopper.post('/email-codes', { email: 'ada@example.com', purpose: 'register' });
  await until(() => server.logged.some((line) => line.includes('will be tried again')));
  const text = await metrics();
  assert.equal(valueOf(text, 'customer_elements_mails_queued', { template: 'registerCode' }), 1);
  assert.equal(valueOf(text, 'customer_elements_mails_queued', { template: 'signInCode' }), 0);
  const template = 'registerCode';
  const mails = 'customer_elements_mails_total';
  assert.equal(valueOf(text, mails, { template, outcome: 'put_off' }), 1);
  assert.equal(valueOf(text, mails, { template, outcome: 'sent' }), 0);
  server.clock.advance(60_000);
  assert.ok(valueOf(await metrics(), 'customer_elements_mails_overdue_seconds') > 20);
  mailbox.send = async () => undefined;
  server.sender.poke();
  await until(async () => valueOf(await metrics(), mails, { template, outcome: 'sent' }) === 1);
  assert.equal(valueOf(await metrics(), 'customer_elements_mails_overdue_seconds'), 0);
});

test('a mail that has expired in the queue counts as given up', async (context) => {
  const { server, metrics } = await shop(context);
  server.mailbox.send = () => Promise.reject(new Error('away'));
  await server.shopper().post('/email-codes', { email: 'ada@example.com', purpose: 'register' });
  await until(() => server.logged.some((line) => line.includes('will be tried again')));
  server.clock.advance(11 * 60_000);
  server.sender.poke();
  const labels = { template: 'registerCode', outcome: 'failed' };
  await until(async () => valueOf(await metrics(), 'customer_elements_mails_total', labels) === 1);
});

test('what docs/deployment.md says of a metric is so, and it leaves none out', async (context) => {
  const bridge = await bridged('cart');
  context.after(() => bridge.remove());
  await bridge.gateway.shopper().signIn('ada@example.com');
  const text = await (await bridge.gateway.admin('GET', '/metrics')).text();
  const exposed = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', type]) =>
    type === 'histogram' ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  const docs = await readFile(join(root, 'docs/deployment.md'), 'utf8');
  const named = new Set(docs.match(/\b(customer_elements|nodejs|process)_\w+(?=[`\s)[{,])/g));
  for (const name of named) assert.ok(exposed.flat().includes(name), `there is no ${name}`);
  for (const [name = ''] of exposed) {
    if (!name.startsWith('customer_elements_')) continue;
    assert.match(docs, new RegExp(`^\\| \`${name}\` `, 'm'));
  }
  for (const [, name = '', labels = ''] of docs.matchAll(/\b(customer_elements_\w+)\{(.+?)\}/g)) {
    for (const [, label = '', operator, value = ''] of labels.matchAll(/(\w+)(=~?)"(.*?)"/g)) {
      const values = samplesOf(text, name).map((sample) => sample.labels[label] ?? '');
      const wanted = operator === '=' ? new RegExp(`^${value}$`) : new RegExp(`^(?:${value})$`);
      // No request has failed.
      if (label === 'status') assert.ok(values.every(Boolean));
      else
        assert.ok(
          values.some((known) => wanted.test(known)),
          `${name}{${label}="${value}"}`,
        );
    }
  }
});
