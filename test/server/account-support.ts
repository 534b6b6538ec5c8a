import assert from 'node:assert/strict';
import type { Address } from '../../src/contract/customer.js';
import type { Answer, Shopper, TestServer } from './support.js';

/** A form that the country takes. */
export const home = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  street: 'Calle de Alcalá 50',
  city: 'Madrid',
  provinceCode: 'M',
  zip: '28014',
  countryCode: 'ES',
};

/** A shopper who is signed in as a new customer. */
export async function signedIn(
  server: TestServer,
  email: string,
  fields: Parameters<TestServer['customer']>[1] = {},
): Promise<{ id: string; shopper: Shopper }> {
  const id = await server.customer(email, fields);
  const shopper = server.shopper();
  const proof = await shopper.code(email, 'sign-in');
  assert.equal((await shopper.post('/session', proof)).status, 200);
  return { id, shopper };
}

export async function added(shopper: Shopper, form: object = {}): Promise<Address> {
  const { status, body } = await shopper.post('/customer/addresses', { ...home, ...form });
  assert.equal(status, 201, JSON.stringify(body));
  return body.address;
}

export function replace(
  shopper: Shopper,
  { id, version }: Pick<Address, 'id' | 'version'>,
  form: object = {},
): Promise<Answer> {
  const body = { ...home, ...form };
  return shopper.send('PUT', `/customer/addresses/${id}`, body, { 'If-Match': `"${version}"` });
}

export function remove(
  shopper: Shopper,
  { id, version }: Pick<Address, 'id' | 'version'>,
): Promise<Answer> {
  const headers = { 'If-Match': `"${version}"` };
  return shopper.send('DELETE', `/customer/addresses/${id}`, undefined, headers);
}

export function restore(shopper: Shopper, { id }: Pick<Address, 'id'>): Promise<Answer> {
  return shopper.post(`/customer/addresses/${id}/restore`, {});
}

export async function book(
  shopper: Shopper,
): Promise<{ addresses: Address[]; billingAddressId: string | null }> {
  const { status, body } = await shopper.get('/customer/addresses');
  assert.equal(status, 200);
  return body;
}

/** The ids of the book in its order, and which is the default. */
export async function order(shopper: Shopper): Promise<[string[], string | undefined]> {
  const { addresses } = await book(shopper);
  const preferred = addresses.filter(({ isDefault }) => isDefault);
  assert.ok(preferred.length <= 1);
  return [addresses.map(({ id }) => id), preferred[0]?.id];
}

let orders = 0;

/** An order that the shop writes down, of a customer or a guest; gives its id. */
export async function ordered(
  server: TestServer,
  buyer: { customerId: string } | { email: string },
  fields: object = {},
): Promise<string> {
  const { status, body } = await answerOf(
    server.admin('POST', '/orders', {
      name: `#${1000 + ++orders}`,
      total: '41.94',
      currency: 'EUR',
      items: [{ title: 'Mug', quantity: 2 }],
      ...buyer,
      ...fields,
    }),
  );
  assert.equal(status, 201, JSON.stringify(body));
  return body.order.id;
}

/** A passkey that nobody holds. */
export async function withPasskey(server: TestServer, customerId: string): Promise<string> {
  const id = `passkey-${customerId}`;
  await server.database
    .insertInto('passkeys')
    .values({
      id,
      customer_id: Number(customerId),
      credential_id: `secret-credential-${customerId}`,
      public_key: `secret-key-${customerId}`,
      counter: 0,
      transports: '[]',
      name: 'Laptop',
      is_synced: 1,
      created_at: server.clock.now(),
      last_used_at: null,
    })
    .execute();
  return id;
}

async function answerOf(response: Promise<Response>): Promise<Pick<Answer, 'status' | 'body'>> {
  const answer = await response;
  return { status: answer.status, body: await answer.json() };
}
