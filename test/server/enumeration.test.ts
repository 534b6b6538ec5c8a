import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { OutgoingMessage } from '../../src/server/mail/index.js';
import {
  details,
  goodPassword,
  Mailbox,
  testServer,
  type Answer,
  type TestServer,
} from './support.js';
import { untilAsQuick } from './as-quick.js';

let server: TestServer;

before(async () => {
  server = await testServer();
  await server.customer('known@example.com');
  await server.customer('nopass@example.com', { password: null });
  await server.customer('disabled@example.com', { state: 'disabled' });
  await server.admin('POST', '/customers', { email: 'invited@example.com', invite: true });
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

const strangers = [
  'unknown@example.com',
  'nopass@example.com',
  'disabled@example.com',
  'invited@example.com',
];

const uses = {
  'sign-in': ['/session', {}],
  register: ['/registrations', { firstName: 'Ada', lastName: 'Lovelace' }],
  reset: ['/password-resets/confirm', { password: goodPassword }],
} as const;

test('a refused sign-in is the same for every e-mail', async () => {
  const known = seen(await server.shopper().signIn('known@example.com', 'a wrong password'));
  for (const email of strangers) {
    assert.deepEqual(seen(await server.shopper().signIn(email, goodPassword)), known, email);
  }
});

test('asking for a new password is the same for every e-mail, and costs one mail', async () => {
  const mails = async () =>
    (await server.database.selectFrom('mails').selectAll().execute()).length;
  const ask = async (email: string) => {
    const before = await mails();
    const answer = await server.shopper().post('/password-resets', { email });
    assert.equal(await mails(), before + 1, email);
    return seen(answer);
  };
  const known = await ask('known@example.com');
  assert.equal(known.status, 202);
  for (const email of strangers) assert.deepEqual(await ask(email), known, email);
});

test('asking for too many new passwords is the same for every e-mail', async () => {
  const trial = async (email: string) => {
    const shopper = server.shopper({ address: '192.0.2.77' });
    const answers = [];
    for (let time = 0; time < 7; time++) {
      answers.push(seen(await shopper.post('/password-resets', { email })));
    }
    return answers;
  };
  const known = await trial('known@example.com');
  assert.deepEqual(
    known.map(({ status }) => status),
    [202, 202, 202, 202, 202, 429, 429],
  );
  assert.deepEqual(await trial('unknown@example.com'), known);
});

for (const purpose of ['sign-in', 'register', 'reset'] as const) {
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
        const [path, form] = uses[purpose];
        answers.push(seen(await shopper.post(path, { ...proof, ...form })));
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
  assert.match(optional.text, /https:\/\/shop\.example\/account\/register$/m);
  assert.doesNotMatch(optional.text, /^\d{6}$/m);
  await server.admin('PUT', '/settings', { checkoutMode: 'required' });
  await ask();
  const required = await server.mailbox.nth('offer@example.com', 2);
  assert.doesNotMatch(required.text, /https:/);
});

const mailers = {
  'takes 300 ms': class extends Mailbox {
    override async send(message: OutgoingMessage): Promise<void> {
      await wait(300);
      await super.send(message);
    }
  },
  'refuses every mail': class extends Mailbox {
    override send(): Promise<void> {
      return Promise.reject(new Error('Try again later'));
    }
  },
};

for (const [what, SlowMailbox] of Object.entries(mailers)) {
  test(`an answer takes as long for a known e-mail as for an unknown one; the mailer ${what}`, async (t) => {
    const slow = await testServer({
      mailbox: new SlowMailbox(),
      limits: {
        codesPerEmailAndAddress: { count: 1e6, seconds: 60 },
        codesPerEmail: { count: 1e6, seconds: 60 },
        codesPerAddress: { count: 1e6, seconds: 60 },
        failedSignInsPerAccount: { count: 1e6, seconds: 60 },
        failedSignInsPerAddress: { count: 1e6, seconds: 60 },
      },
    });
    t.after(() => slow.remove());
    await fillAddressBook(slow, await slow.customer('known@example.com'));
    const asked: Record<string, (email: string) => Promise<Answer>> = {
      'a refused sign-in': (email) => slow.shopper().signIn(email, 'a wrong password'),
      'a code to sign in': (email) =>
        slow.shopper().post('/email-codes', { email, purpose: 'sign-in' }),
      'a code to register': (email) =>
        slow.shopper().post('/email-codes', { email, purpose: 'register' }),
      'a code for a new password': (email) =>
        slow.shopper().post('/email-codes', { email, purpose: 'reset' }),
      'a link for a new password': (email) => slow.shopper().post('/password-resets', { email }),
    };
    for (const [name, ask] of Object.entries(asked)) {
      await untilAsQuick(name, ask, { pairs: 40 });
    }
  });
}

/** With as many addresses as would tell, were they read along. */
async function fillAddressBook({ customers }: TestServer, id: string): Promise<void> {
  const empty = { company: '', floor: '', line2: '', locality: '', province: '', phone: '' };
  const place = { street: 'Calle de Alcalá', city: 'Madrid', provinceCode: 'M', zip: '28014' };
  const more = { ...details, countryCode: 'ES', type: 'residential' as const };
  for (let number = 1; number <= 200; number++) {
    const fields = { ...empty, ...place, ...more, number: String(number) };
    await customers.addresses.create(id, { fields, isDefault: false });
  }
}
