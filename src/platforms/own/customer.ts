import * as z from 'zod/mini';
import { addressRow, customerRow } from '../../contract/admin.js';
import { address, customer as whole } from '../../contract/customer.js';
import type { Field, RecordCodec } from '../definition.js';
import { field } from '../record.js';

const { id, version, createdAt, updatedAt } = address.shape;
const addressAsRead = z.extend(
  addressRow,
  z.partial(z.object({ id, version, createdAt, updatedAt })).shape,
);

/** Letter by letter, where the schema of the whole customer trims. */
const asRead = {
  ...whole.shape,
  ...customerRow.shape,
  addresses: z.array(addressAsRead),
  billingAddress: z.nullable(addressAsRead),
};

const written = new Set(Object.keys(customerRow.shape));
const names = new Set([...Object.keys(whole.shape), ...written]);

function ownField(name: string): Field {
  const access = !(name in whole.shape) ? 'send' : written.has(name) ? 'write' : 'read';
  const rest = { access, required: name === 'email', about: name } as const;
  if (access === 'read') return field(name, whole.shape[name as 'id'], rest);
  const toWrite = field(name, customerRow.shape[name as 'email'], rest);
  return { ...toWrite, read: field(name, asRead[name as 'email'], rest).decode };
}

/** All fields, by our own names. */
export const customer: RecordCodec = {
  record: 'customer',
  fields: Object.fromEntries([...names].map((name) => [name, ownField(name)])),
};
