import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../support/until.js';
import { Mailbox, testServer } from './support.js';

/** A transport that can't send until it is mended. */
class BrokenMailbox extends Mailbox {
  broken = true;

  override async send(message: Parameters<Mailbox['send']>[0]): Promise<void> {
    if (this.broken) throw new Error('The mail server is away');
    await super.send(message);
  }
}

test('a code that could not be mailed while it worked is not mailed afterwards', async (context) => {
  const mailbox = new BrokenMailbox();
  const server = await testServer({ mailbox });
  context.after(() => server.remove());
  await server.customer('ada@example.com');
  const requests = ['ada@example.com', 'stranger@example.com'].flatMap((email) =>
    (['sign-in', 'register'] as const).map((purpose) => ({ email, purpose })),
  );
  for (const request of requests) {
    const { status, body } = await server.shopper().post('/email-codes', request);
    assert.equal(status, 202);
    const rows = await server.database.selectFrom('mails').selectAll().execute();
    assert.ok(rows.every((row) => row.expires_at === Date.parse(String(body.expiresAt))));
  }
  const waiting = () =>
    server.database.selectFrom('mails').selectAll().where('failed_at', 'is', null).execute();
  await until(async () => (await waiting()).every(({ last_error }) => last_error !== null));
  mailbox.broken = false;
  server.clock.advance(10 * 60_000);
  server.sender.poke();
  await until(async () => (await waiting()).length === 0);
  assert.deepEqual(mailbox.mails, []);
});
