import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goodPassword, testServer, type Answer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
  await server.customer('known@example.com');
  await server.customer('nopass@example.com', { password: null });
  await server.customer('disabled@example.com', { state: 'disabled' });
});
after(() => server.remove());

/** All that a stranger sees, without what is random by design. */
function seen({ status, headers, body }: Answer) {
  const { 'x-request-id': _id, ...rest } = Object.fromEntries(headers);
  return {
    status,
    headers: rest,
    body: { ...body, ...(body.challengeId && { challengeId: String(body.challengeId).length }) },
  };
}

const strangers = ['unknown@example.com', 'nopass@example.com', 'disabled@example.com'];

test('a refused sign-in is the same for every e-mail', async () => {
  const known = seen(await server.shopper().signIn('known@example.com', 'a wrong password'));
  for (const email of strangers) {
    assert.deepEqual(seen(await server.shopper().signIn(email, goodPassword)), known, email);
  }
});

for (const purpose of ['sign-in', 'register'] as const) {
  test(`asking for a code to ${purpose} is the same for every e-mail`, async () => {
    const ask = (email: string) => server.shopper().post('/email-codes', { email, purpose });
    const known = seen(await ask('known@example.com'));
    for (const email of strangers) assert.deepEqual(seen(await ask(email)), known, email);
  });

  test(`a wrong code to ${purpose} is the same for every e-mail`, async () => {
    const trial = async (email: string) => {
      const shopper = server.shopper();
      const { body } = await shopper.post('/email-codes', { email, purpose });
      const proof = { challengeId: body.challengeId, code: '000000' };
      const answers = [];
      for (let time = 0; time < 7; time++) {
        const form = { firstName: 'Ada', lastName: 'Lovelace' };
        answers.push(
          seen(
            purpose === 'sign-in'
              ? await shopper.post('/session', proof)
              : await shopper.post('/registrations', { ...proof, ...form }),
          ),
        );
      }
      return answers;
    };
    assert.deepEqual(await trial('unknown@example.com'), await trial('known@example.com'));
  });
}

test('every e-mail costs one challenge and one mail', async () => {
  for (const email of ['who@example.com', 'known@example.com']) {
    const count = async () => {
      const challenges = await server.database.selectFrom('email_challenges').selectAll().execute();
      const mails = await server.database.selectFrom('mails').selectAll().execute();
      return [challenges.length, mails.length];
    };
    const [challenges = 0, mails = 0] = await count();
    await server.shopper().post('/email-codes', { email, purpose: 'sign-in' });
    assert.deepEqual(await count(), [challenges + 1, mails + 1], email);
  }
});

test('the mail to an unknown address offers to register only where customers can', async () => {
  const ask = () =>
    server.shopper().post('/email-codes', { email: 'offer@example.com', purpose: 'sign-in' });
  await ask();
  const optional = await server.mailbox.nth('offer@example.com', 1);
  assert.match(optional.text, /https:\/\/shop\.example\/account/);
  assert.doesNotMatch(optional.text, /^\d{6}$/m);
  await server.admin('PUT', '/settings', { checkoutMode: 'required' });
  await ask();
  const required = await server.mailbox.nth('offer@example.com', 2);
  assert.doesNotMatch(required.text, /https:/);
});
