import * as z from 'zod/mini';
import { address } from './customer.js';
import { id } from './text.js';

const {
  id: _id,
  version: _version,
  createdAt: _created,
  updatedAt: _updated,
  ...written
} = address.shape;

/** What a shopper writes of an address; the country's own rules say what else is required. */
export const addressForm = z.extend(z.partial(z.strictObject(written)), {
  /** ISO 3166-1 alpha-2; one that the shop serves. */
  countryCode: z.string().check(z.regex(/^[A-Z]{2}$/)),
});
export type AddressForm = z.infer<typeof addressForm>;

/** A write that says all in its path. */
export const emptyRequest = z.strictObject({});

export const addressResponse = z.object({ address });

export const addressesResponse = z.object({
  /** The default first, then the newest. */
  addresses: z.array(address),
  billingAddressId: z.nullable(id),
});
export type AddressBook = z.infer<typeof addressesResponse>;
