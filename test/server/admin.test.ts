import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { defaultPages } from '../../src/contract/constants.js';
import { shopSettings } from '../../src/contract/shop.js';
import { apiKey, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

test('without the key nothing is read or written', async () => {
  for (const authorization of [
    undefined,
    '',
    apiKey,
    `Bearer ${apiKey}x`,
    `Bearer ${apiKey.slice(1)}`,
    'Bearer ',
    `Basic ${Buffer.from(`any:${apiKey}`).toString('base64')}`,
  ]) {
    for (const method of ['GET', 'PUT']) {
      const response = await server.app.request('/admin/settings', {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(authorization !== undefined && { Authorization: authorization }),
        },
        ...(method === 'PUT' && { body: '{"name":"Taken over"}' }),
      });
      assert.equal(response.status, 401, authorization);
      assert.equal(response.headers.get('WWW-Authenticate'), 'Bearer');
      assert.equal(((await response.json()) as { code: string }).code, 'unauthorized');
    }
  }
  assert.notEqual((await server.shopper().get('/config')).body.name, 'Taken over');
});

test('a session is no key', async () => {
  await server.customer('ada@example.com');
  const shopper = server.shopper();
  await shopper.signIn('ada@example.com');
  const response = await server.app.request('/admin/settings', {
    headers: { Cookie: `__Host-customer_session=${shopper.cookie}` },
  });
  assert.equal(response.status, 401);
});

test('what is given is set, the rest stays, and it is at work at once', async () => {
  const before = (await (await server.admin('GET', '/settings')).json()) as object;
  shopSettings.parse(before);
  const patch = {
    name: 'Kiosk',
    locale: 'es-AR',
    consentText: { en: 'News, please', es: 'Quiero novedades' },
    countries: ['AR', 'UY'],
  };
  const response = await server.admin('PUT', '/settings', patch);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { ...before, ...patch });
  const { body } = await server.shopper().get('/config');
  assert.deepEqual({ ...body, ...patch }, body);
  await server.shopper().post('/email-codes', { email: 'x@example.com', purpose: 'register' });
  assert.match((await server.mailbox.nth('x@example.com', 1)).subject, /Kiosk/);
});

test("a new shop's pages are where the elements look for them before they know the settings", async () => {
  const settings = shopSettings.parse(await (await server.admin('GET', '/settings')).json());
  assert.deepEqual(settings.pages, defaultPages);
});

const field = (given: object) => ({
  key: 'tea',
  label: 'Tea',
  type: 'text',
  required: true,
  ...given,
});
const withExtra = (...extra: object[]) => ({
  registrationFields: { phone: 'off', company: 'off', extra },
});

const pages = { signIn: '/s', register: '/r', account: '/a', checkout: '/c', invitation: '/i' };

const bad: [unknown, Record<string, string>][] = [
  [{ checkoutMode: 'members' }, { checkoutMode: 'invalid' }],
  [{ name: '' }, { name: 'required' }],
  [{ apiKey: 'x' }, { apiKey: 'unknown' }],
  [{ currency: 'euro' }, { currency: 'invalid' }],
  [
    { registrationFields: { phone: 'off', company: 'off' } },
    { 'registrationFields.extra': 'required' },
  ],
  [withExtra(field({ key: 'A b' })), { 'registrationFields.extra.0.key': 'invalid' }],
  [
    withExtra(field({ type: 'select' }), field({ key: 'size', type: 'select', options: [] })),
    {
      'registrationFields.extra.0.options': 'required',
      'registrationFields.extra.1.options': 'required',
    },
  ],
  [
    withExtra(field({}), field({ key: 'size' }), field({ type: 'checkbox' })),
    { 'registrationFields.extra.2.key': 'taken' },
  ],
  [{ pages: { ...pages, signIn: '//evil.example' } }, { 'pages.signIn': 'invalid' }],
  [{ pages: { ...pages, signIn: 'javascript:1' } }, { 'pages.signIn': 'invalid' }],
];

test('a bad setting is refused whole, with its name', async () => {
  const before = await (await server.admin('GET', '/settings')).json();
  for (const [patch, fields] of bad) {
    const response = await server.admin('PUT', '/settings', { locale: 'fr', ...(patch as object) });
    assert.equal(response.status, 400);
    assert.deepEqual(((await response.json()) as { fields: object }).fields, fields);
  }
  assert.deepEqual(await (await server.admin('GET', '/settings')).json(), before);
});

test('settings take JSON up to 64 kB', async () => {
  const large = await server.admin('PUT', '/settings', { name: 'x'.repeat(66_000) });
  assert.equal(large.status, 413);
  const form = await server.app.request('/admin/settings', {
    method: 'PUT',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'text/plain' },
    body: '{}',
  });
  assert.equal(form.status, 415);
});
