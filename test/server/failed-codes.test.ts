import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askReset, newPassword } from './resets.js';
import { testServer, wrong, type TestServer } from './support.js';

const days = 24 * 3_600_000;
let server: TestServer;

before(async () => {
  server = await testServer({ limits: { failedCodesPerEmail: { count: 7, seconds: 86_400 } } });
});
after(() => server.remove());

let network = 0;

/** A shopper of whom no limit by address knows. */
const stranger = () => server.shopper({ address: `198.51.100.${++network}` });

/** Tries that many wrong codes, three a challenge; gives the answers. */
async function guess(email: string, count: number) {
  const answers: unknown[] = [];
  let proof = { challengeId: '', code: '' };
  for (let time = 0; time < count; time++) {
    if (time % 3 === 0) proof = await stranger().code(email, 'sign-in');
    // The mail of an unknown one has no code.
    const code = proof.code === 'none' ? '000000' : wrong(proof.code);
    const { status, body } = await stranger().post('/session', { ...proof, code });
    answers.push([status, body.code]);
  }
  return answers;
}

const invalid = (count: number) => Array.from({ length: count }, () => [400, 'invalid_code']);

test('a mailbox takes so many wrong codes a day, known or not, then no right one either', async () => {
  await server.customer('ada@example.com');
  await server.customer('grace@example.com');
  for (const email of ['ada@example.com', 'nobody@example.com']) {
    const proof = await stranger().code(email, 'sign-in');
    assert.deepEqual(await guess(email, 7), invalid(7));
    server.clock.advance(60_000);
    const code = proof.code === 'none' ? '000000' : proof.code;
    const late = await stranger().post('/session', { ...proof, code });
    const asked = await stranger().post('/email-codes', { email, purpose: 'reset' });
    for (const { status, body, headers } of [late, asked]) {
      const told = [status, body.code, headers.get('Retry-After')];
      assert.deepEqual(told, [429, 'rate_limited', '86340'], email);
    }
  }
  assert.deepEqual(await guess('grace@example.com', 1), invalid(1));
  assert.equal((await stranger().signIn('ada@example.com')).status, 200);
  server.clock.advance(days - 60_000);
  const shopper = stranger();
  const { status } = await shopper.post(
    '/session',
    await shopper.code('ada@example.com', 'sign-in'),
  );
  assert.equal(status, 200);
});

test('a right code has the count begin anew', async () => {
  const email = 'linus@example.com';
  await server.customer(email);
  for (let time = 0; time < 2; time++) {
    assert.deepEqual(await guess(email, 6), invalid(6));
    const shopper = stranger();
    const { status } = await shopper.post('/session', await shopper.code(email, 'sign-in'));
    assert.equal(status, 200);
  }
});

test('the link in a mail works where codes are closed, and opens them again', async () => {
  const email = 'edsger@example.com';
  await server.customer(email);
  assert.deepEqual(await guess(email, 7), invalid(7));
  const token = await askReset(server, email);
  const confirmation = { token, password: newPassword };
  assert.equal((await stranger().post('/password-resets/confirm', confirmation)).status, 200);
  // Three challenges, the link, and that the password is another.
  await server.mailbox.nth(email, 5);
  const shopper = stranger();
  const { status } = await shopper.post('/session', await shopper.code(email, 'sign-in'));
  assert.equal(status, 200);
});
