import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from './support.js';

/** Of one subscriber, whose /64 has as many more as anybody wants. */
const address = (number: number) => `2001:db8:1:2:${number.toString(16)}::1`;
const elsewhere = '2001:db8:1:3::1';

test('wrong passwords are counted over all addresses of one /64', async (context) => {
  const limits = { failedSignInsPerAddress: { count: 3, seconds: 900 } };
  const server = await testServer({ limits });
  context.after(() => server.remove());
  const attempt = async (from: string, number: number) =>
    (await server.shopper({ address: from }).signIn(`c${number}@example.com`, 'wrong')).status;
  for (let number = 1; number <= 3; number++) {
    assert.equal(await attempt(address(number), number), 401);
  }
  assert.equal(await attempt(address(4), 4), 429);
  assert.equal(await attempt(elsewhere, 5), 401);
});

test('codes are counted over all addresses of one /64', async (context) => {
  const server = await testServer({ limits: { codesPerAddress: { count: 3, seconds: 3600 } } });
  context.after(() => server.remove());
  const ask = async (from: string, number: number) => {
    const request = { email: `c${number}@example.com`, purpose: 'register' };
    return (await server.shopper({ address: from }).post('/email-codes', request)).status;
  };
  for (let number = 1; number <= 3; number++) {
    assert.equal(await ask(address(number), number), 202);
  }
  assert.equal(await ask(address(4), 4), 429);
  assert.equal(await ask(elsewhere, 5), 202);
});
