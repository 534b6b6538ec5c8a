import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PlatformName } from '../../src/platforms/definition.js';
import { isObject } from '../../src/platforms/record.js';
import type { TestServer } from './support.js';
import { call, placeOf, platformServer } from './platform-support.js';

let server: TestServer;

before(async () => {
  server = await platformServer();
});
after(() => server.close());

type Wire = Record<string, unknown>;

async function ask(platform: PlatformName, method: string, path: string, body?: unknown) {
  const { status, body: said } = await call(server, placeOf(platform), method, path, { body });
  const [wrapped = said] = isObject(said) ? Object.values(said).filter(isObject) : [];
  return { status, body: (platform === 'cart' ? wrapped : said) as Wire };
}

async function madeByCart(email: string, fields: Wire): Promise<Wire> {
  const body = { customer: { email, ...fields } };
  const { status, body: made } = await ask('cart', 'POST', '/customers', body);
  assert.equal(status, 201, JSON.stringify(made));
  return made;
}

test('an address of BigCommerce can be put back as it was given, but for what can only be read', async () => {
  const { id } = await madeByCart('ada@example.com', { first_name: 'Ada', last_name: 'Lovelace' });
  const place = {
    first_name: 'Ada',
    last_name: 'Lovelace',
    street_1: '12 Main',
    city: 'Castries',
    state: 'Castries',
    zip: '1',
    country: 'Saint Lucia',
    phone: '1',
    form_fields: [],
  };
  const path = `/customers/${id as number}/addresses`;
  const made = await ask('bigcommerce', 'POST', path, place);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { id: at, customer_id: _owner, country_iso2: code, ...address } = made.body;
  assert.equal(code, 'LC');
  const put = await ask('bigcommerce', 'PUT', `${path}/${at as number}`, {
    ...address,
    city: 'Soufrière',
  });
  assert.equal(put.status, 200, JSON.stringify(put.body));
  assert.deepEqual(put.body, { ...made.body, city: 'Soufrière' });
});

test('properties that a client has left unset, and sends as null, are no reason to refuse a customer', async () => {
  const unset = { accepts_marketing: null, password: null, send_email_invite: null };
  const blank = { city: 'Lima', default: null, phone: null };
  const tiendanube = await ask('tiendanube', 'POST', '/customers', {
    name: 'Ada Lovelace',
    email: 'ada@tiendanube.example',
    addresses: [{ ...blank, country: null }],
    ...unset,
  });
  assert.equal(tiendanube.status, 201, JSON.stringify(tiendanube.body));
  const twc = await ask('twc', 'POST', '/customers', {
    id: 'ada',
    email: 'ada@twc.example',
    state: null,
    currency: null,
    addresses: [{ ...blank, country: null, country_code: null }],
  });
  assert.equal(twc.status, 201, JSON.stringify(twc.body));
  const cart = await madeByCart('ada@cart.example', {
    ...unset,
    addresses: [
      { ...blank, country: null, country_code: null },
      { country: 'Moldova, Rep.', country_code: 'MD' },
    ],
  });
  const addresses = cart['addresses'] as Wire[];
  assert.deepEqual(
    addresses.map(({ country, country_code: code }) => [country, code]),
    [
      [null, null],
      ['Moldova', 'MD'],
    ],
  );
  const changed = await ask('bigcommerce', 'PUT', `/customers/${cart['id'] as number}`, {
    store_credit: null,
    reset_pass_on_login: null,
    _authentication: null,
    notes: 'Kept',
  });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  assert.equal(changed.body['notes'], 'Kept');
});

test('a custom field that can’t be kept is refused, not dropped', async () => {
  const { id } = await madeByCart('fields@example.com', {});
  const answer = await call(server, placeOf('tiendanube'), 'PUT', `/customers/${id as number}`, {
    body: '{"extra":{"a":"x","__proto__":"x"}}',
  });
  assert.equal(answer.status, 422);
  assert.deepEqual(answer.body, { extra: ['is invalid'] });
});
