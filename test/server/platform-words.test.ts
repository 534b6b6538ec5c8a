import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { call, created, newCustomer, placeOf, platformServer } from './platform-support.js';
import type { TestServer } from './support.js';

let server: TestServer;
const cart = placeOf('cart');
const bigcommerce = placeOf('bigcommerce');

before(async () => {
  server = await platformServer({
    limits: { failedSignInsPerAccount: { count: 2, seconds: 900 } },
  });
});
after(() => server.remove());

async function invited(body: unknown): Promise<[number, unknown]> {
  const { id } = await created(server, cart);
  const answer = await call(server, cart, 'POST', `/customers/${id}/send_invite`, { body });
  return [answer.status, answer.body.errors];
}

test('what is wrong with an invitation is named as it was sent', async () => {
  for (const [mail, errors] of [
    [{ custom_message: 'a\u0000b' }, { custom_message: ['is invalid'] }],
    [{ custom_message: 'x'.repeat(501) }, { custom_message: ['is too long'] }],
    [{ bcc: 'x@y.example' }, { bcc: ['is invalid'] }],
    [{ bcc: ['x@y.example', 5] }, { 'bcc.1': ['is invalid'] }],
    [{ bcc: ['x@y.example'] }, { bcc: ['is invalid'] }],
    [{ to: 'nobody' }, { to: ['is invalid'] }],
    [
      { from: 5, subject: [] },
      { from: ['is invalid'], subject: ['is invalid'] },
    ],
  ] as const) {
    assert.deepEqual(await invited({ customer_invite: mail }), [422, errors], JSON.stringify(mail));
  }
});

test('only an object or nothing at all asks for an invitation', async () => {
  const before = server.mailbox.mails.length;
  for (const body of ['[]', '5', '"x"', 'null', '[{}]', '{"customer_invite":5}']) {
    assert.equal((await invited(body))[0], 400, body);
  }
  assert.equal(server.mailbox.mails.length, before);
  for (const body of [undefined, '{}', '{"customer_invite":{}}', '{"customer_invite":null}']) {
    assert.equal((await invited(body))[0], 201, body);
  }
});

async function refused(customer: Part): Promise<Part[]> {
  const body = newCustomer('bigcommerce', customer);
  const answer = await call(server, bigcommerce, 'POST', '/customers', { body });
  assert.equal(answer.status, 400);
  return answer.body;
}

test('the reasons that BigCommerce’s clients are given were written for people', async () => {
  const invalid = (field: string, reason?: string) => ({
    status: 400,
    message: `The field '${field}' is invalid.`,
    ...(reason && { details: { invalid_reason: reason } }),
  });
  assert.deepEqual(
    await refused({
      notes: 'a\u0001b',
      store_credit: 'much',
      customer_group_id: 2_147_483_648,
      company: 'x'.repeat(256),
      accepts_marketing: 'perhaps',
    }),
    [
      invalid('notes'),
      invalid('store_credit'),
      invalid('customer_group_id'),
      invalid('company', 'The value is too long.'),
      invalid('accepts_marketing'),
    ],
  );
  const { id } = await created(server, bigcommerce);
  const validate = await call(server, bigcommerce, 'POST', `/customers/${id}/validate`, {
    body: { password: 5 },
  });
  assert.deepEqual(validate.body, [invalid('password')]);
});

test('a password that isn’t confirmed is named where it stands', async () => {
  const _authentication = { password: 'a long pass phrase', password_confirmation: 'another' };
  assert.deepEqual(await refused({ _authentication }), [
    {
      status: 400,
      message: "The field '_authentication.password_confirmation' is invalid.",
      details: { invalid_reason: 'The password and its confirmation differ.' },
    },
  ]);
  const [short] = await refused({ _authentication: { password: 'short' } });
  assert.equal(short?.['message'], "The field '_authentication.password' is invalid.");
});

test('an order without items is told what it lacks', async () => {
  const order = { name: '#1', total_price: '1.00', currency: 'EUR', email: 'guest@example.com' };
  const send = (fields: Part) =>
    call(server, cart, 'POST', '/orders', { body: { order: { ...order, ...fields } } });
  assert.deepEqual((await send({})).body, { errors: { line_items: ["can't be blank"] } });
  assert.equal((await send({ line_items: [] })).status, 201);
});

test('one customer’s locked sign-in doesn’t hold a client’s calls back for long', async () => {
  const { id } = await created(server, bigcommerce, {
    _authentication: { password: 'a long pass phrase' },
  });
  const attempt = () =>
    call(server, bigcommerce, 'POST', `/customers/${id}/validate`, { body: { password: 'wrong' } });
  for (const _time of [1, 2]) assert.equal((await attempt()).status, 200);
  const locked = await attempt();
  assert.equal(locked.status, 429);
  assert.equal(locked.headers.get('X-Retry-After'), '30');
});
