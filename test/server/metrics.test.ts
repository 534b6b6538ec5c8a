import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { testServer } from './support.js';

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
  const count = 'customer_elements_request_seconds_count';
  const session = 'method="POST",route="/storefront/v1/session"';
  assert.ok(text.includes(`${count}{${session},status="200"} 1\n`), text);
  assert.ok(text.includes(`${count}{${session},status="401"} 1\n`));
  assert.ok(text.includes(`${session},status="200",le="+Inf"} 1\n`));
  assert.doesNotMatch(text, /ada|BREW/);
  assert.equal(text.match(/_count\{method="GET",route="[^"]*",status="404"\} /g)?.length, 2, text);
  for (const line of text.trimEnd().split('\n')) {
    assert.match(line, /^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\]*",?)+\})? [\d.e+-]+)$/);
  }
});

test('a mail that waits is told, and for how long', async (context) => {
  const { server, metrics } = await shop(context);
  const { mailbox } = server;
  mailbox.send = () => Promise.reject(new Error('away'));
  const shopper = server.shopper();
  await shopper.post('/email-codes', { email: 'ada@example.com', purpose: 'register' });
  assert.match(await metrics(), /^customer_elements_mails_queued 1$/m);
  server.clock.advance(60_000);
  assert.match(await metrics(), /^customer_elements_mails_overdue_seconds [1-9]/m);
});
