import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { InviteMail } from '../../src/platforms/records.js';
import { invited, tokenIn } from './invited.js';
import { refused } from './refused.js';
import { details, shopOrigin, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ settings: { name: 'Kiosk' } });
});
after(() => server.remove());

const disabled = (email: string) => server.customer(email, { state: 'disabled', password: null });
const invite = (id: string, mail: InviteMail = {}) =>
  server.operations.inviteCustomer({ id, mail });
const activate = (id: string) => server.operations.createActivationUrl({ id });
const inspect = async (token: string) =>
  (await server.shopper().post('/invites/inspect', { token })).status;

test('an invitation has the words of the shop, and the answers go to whom it says', async () => {
  const email = 'ada@example.com';
  const id = await disabled(email);
  const words = { subject: 'Come in', message: 'See you <soon>' };
  const sent = await invite(id, { ...words, to: 'Ada@example.com', from: 'bob@shop.example' });
  assert.deepEqual(sent, { ...words, to: email, from: 'bob@shop.example', bcc: [] });
  const mail = await server.mailbox.nth(email, 1);
  assert.deepEqual(
    [mail.from, mail.replyTo, mail.subject],
    ['Shop <shop@shop.example>', 'bob@shop.example', 'Come in'],
  );
  assert.ok(mail.text.includes('See you <soon>'));
  assert.equal(await inspect(tokenIn(mail)), 200);
  assert.equal((await server.customers.findById(id))?.state, 'invited');
});

test('without words it has our own, and ends the link before', async () => {
  const email = 'grace@example.com';
  const { id, token } = await invited(server, email);
  const sent = await invite(id, { to: '', from: ' ', bcc: [''], subject: ' ', message: '' });
  assert.deepEqual(sent, {
    to: email,
    from: 'Shop <shop@shop.example>',
    bcc: [],
    subject: 'Kiosk invites you to your account',
    message: '',
  });
  const mail = await server.mailbox.nth(email, 2);
  assert.equal(mail.replyTo, undefined);
  assert.deepEqual([await inspect(token), await inspect(tokenIn(mail))], [410, 200]);
});

const unsafe: [InviteMail, string][] = [
  [{ to: 'eve@example.com' }, 'to invalid'],
  [{ to: 'nobody' }, 'to invalid'],
  [{ bcc: ['eve@example.com'] }, 'bcc invalid'],
  [{ from: 'Bob <bob@shop.example>' }, 'from invalid'],
  [{ from: 'bob@shop.example\r\nBcc: eve@example.com' }, 'from invalid'],
  [{ subject: 'Hi\r\nBcc: eve@example.com' }, 'subject invalid'],
  [{ subject: 'x'.repeat(256) }, 'subject too_long'],
  [{ message: 'x'.repeat(501) }, 'message too_long'],
  [{ message: 'a\0' }, 'message invalid'],
];

test('the link goes to her own mailbox alone, and no header comes with it', async () => {
  const email = 'safe@example.com';
  const id = await disabled(email);
  for (const [mail, fault] of unsafe) {
    assert.equal(await refused(invite(id, mail)), `invalid: ${fault}`, JSON.stringify(mail));
  }
  assert.equal((await server.customers.findById(id))?.state, 'disabled');
  const mails = await server.database.selectFrom('mails').select('recipient').execute();
  assert.ok(
    mails.every(({ recipient }) => !['safe', 'eve'].includes(recipient.split('@')[0] ?? '')),
  );
});

test('the shop gets a link to hand over itself, in the place of the one that was mailed', async () => {
  const email = 'link@example.com';
  const { id, token: mailed } = await invited(server, email);
  const url = await activate(id);
  const [page, token = ''] = url.split('#invite=');
  assert.equal(page, `${shopOrigin}/account/invitation`);
  assert.deepEqual([await inspect(mailed), await inspect(token)], [410, 200]);
  const shopper = server.shopper();
  const { status } = await shopper.post('/invites/accept', { ...details, token });
  assert.equal(status, 200);
  assert.equal((await shopper.get('/session')).body.customer.id, id);
  assert.equal(server.mailbox.count(email), 1);
  assert.ok(!server.logged.join().includes(token));
});

test('who is disabled or has declined is invited by a link, too', async () => {
  for (const state of ['disabled', 'declined'] as const) {
    const id = await server.customer(`${state}@example.com`, { state, password: null });
    const token = (await activate(id)).split('#invite=')[1] ?? '';
    assert.equal((await server.customers.findById(id))?.state, 'invited');
    assert.equal(await inspect(token), 200);
  }
});

test('who has an account is not invited, nor is anybody who is not there', async () => {
  const id = await server.customer('enabled@example.com');
  for (const work of [invite, activate]) {
    assert.equal(await refused(work(id)), 'wrong_state');
    assert.equal(await refused(work('999999')), 'not_found: customer');
    assert.equal(await refused(work('x')), 'not_found: customer');
  }
  assert.equal((await server.customers.findById(id))?.state, 'enabled');
});
