import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../support/until.js';
import { openShop } from './support.js';

interface Message {
  id: string;
  to: string;
  subject: string;
  code: string | null;
}

test('mail shows as it arrives, with its code', async (t) => {
  const shop = await openShop(t);
  const shopper = shop.shopper();
  const messages = async (): Promise<Message[]> =>
    (await (await shopper.get('/demo/mailbox/messages.json')).json()) as Message[];
  assert.match(await shopper.read('/demo/mailbox'), /No mail yet/);

  await shop.set({ name: 'Tea & <b>Pots</b>' });
  await shopper.requestCode('grace@example.com');
  await until(async () => (await messages()).length === 1);
  const [first] = await messages();
  assert.equal(first?.to, 'grace@example.com');
  assert.match(first?.code ?? '', /^\d{6}$/);

  const list = await shopper.read('/demo/mailbox');
  assert.ok(list.includes(`<code>${first?.code}</code>`));
  assert.ok(list.includes('Tea &amp; &lt;b&gt;Pots&lt;/b&gt;'));
  assert.ok(!list.includes('<b>Pots'));

  const mail = await shopper.read(`/demo/mailbox/${first?.id}`);
  assert.ok(mail.includes(first?.code ?? ''));
  assert.ok(!mail.includes('<b>Pots'));

  await shopper.requestCode('ada@example.com');
  await until(async () => (await messages()).length === 2);
  assert.equal((await messages())[0]?.to, 'ada@example.com');
});

test('only mail can be read by its id', async (t) => {
  const shopper = (await openShop(t)).shopper();
  for (const id of ['unknown', '..%2Fapi-key', '..%2F..%2Fapi-key.eml']) {
    assert.equal((await shopper.get(`/demo/mailbox/${id}`)).status, 404, id);
  }
});
