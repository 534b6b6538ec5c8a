import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCustomer } from '../../demo/seed.js';
import { until } from '../support/until.js';
import { openShop, type Shopper } from './support.js';

const grace = { firstName: 'Grace', lastName: 'Hopper', email: 'grace@example.com' };

/** The subjects of the mail to Grace, once there are so many. */
async function mailsTo(shopper: Shopper, email: string, count: number): Promise<string[]> {
  let subjects: string[] = [];
  await until(async () => {
    const answer = await shopper.get('/demo/mailbox/messages.json');
    const mails = (await answer.json()) as { to: string; subject: string }[];
    subjects = mails.filter(({ to }) => to === email).map(({ subject }) => subject);
    return subjects.length >= count;
  });
  return subjects;
}

test('the owner invites a customer, and the mail is in the mailbox', async (t) => {
  const owner = (await openShop(t)).shopper();
  const response = await owner.post('/demo/invitations', grace);
  assert.equal(response.status, 200);
  assert.match(await response.text(), /on its way to\s+grace@example\.com/);
  assert.deepEqual(await mailsTo(owner, grace.email, 1), [
    'Quiet Kettle invites you to your account',
  ]);
});

test('the owner invites the same customer again', async (t) => {
  const owner = (await openShop(t)).shopper();
  for (const count of [1, 2]) {
    assert.equal((await owner.post('/demo/invitations', grace)).status, 200);
    assert.equal((await mailsTo(owner, grace.email, count)).length, count);
  }
});

for (const [what, email, words] of [
  ['no e-mail', 'nobody', 'Please check this'],
  ['a customer’s e-mail', demoCustomer.email, 'has an account already'],
] as const) {
  test(`${what} is refused beside the field, and what was typed stays`, async (t) => {
    const owner = (await openShop(t)).shopper();
    const response = await owner.post('/demo/invitations', { ...grace, email });
    assert.equal(response.status, 422);
    const page = await response.text();
    assert.match(page, /id="email"[^>]*aria-invalid="true"/);
    assert.match(page, new RegExp(words));
    assert.match(page, /value="Grace"/);
  });
}

test('another site can’t invite', async (t) => {
  const owner = (await openShop(t)).shopper();
  const forged = await owner.post('/demo/invitations', grace, { Origin: 'https://evil.example' });
  assert.equal(forged.status, 403);
});
