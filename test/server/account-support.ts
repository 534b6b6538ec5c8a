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
