import type * as z from 'zod/mini';
import { address } from '../../contract/customer.js';
import type { AddressFields } from '../../platforms/records.js';
import type { FieldFault } from '../../platforms/fault.js';
import { blankAddress } from '../customers/address-directory.js';
import { checkGiven, text } from './field-faults.js';

const shape = {
  firstName: text(255),
  lastName: text(255),
  company: text(255),
  street: text(255),
  number: text(64),
  floor: text(64),
  line2: text(255),
  locality: text(255),
  city: text(255),
  province: text(255),
  provinceCode: text(32),
  countryCode: address.shape.countryCode,
  zip: text(32),
  phone: text(64),
  type: address.shape.type,
} satisfies Record<keyof AddressFields, z.ZodMiniType>;

/**
 * What the shop gives of an address, laid over the one that is there. The shop's own records may be
 * incomplete: what a parcel needs is asked of the customer.
 *
 * @param path where the address stands, for the names of the faults: `addresses.0`
 */
export function layAddress(
  write: Partial<AddressFields>,
  former: AddressFields = blankAddress,
  path: readonly (string | number)[] = [],
): { fields: AddressFields; faults: readonly FieldFault[] } {
  const { values, faults } = checkGiven(shape, write, path);
  return { fields: { ...former, ...values }, faults };
}
