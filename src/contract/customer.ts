import * as z from 'zod/mini';
import { currency, id, instant, line, money } from './text.js';

/** Seed 001: an account that doesn't exist yet, was offered, is in use, or was refused by the customer. */
export const customerStates = ['disabled', 'invited', 'enabled', 'declined'] as const;
export const customerState = z.enum(customerStates);
export type CustomerState = z.infer<typeof customerState>;

export const marketingOptInLevel = z.enum(['single_opt_in', 'confirmed_opt_in', 'unknown']);

export const address = z.strictObject({
  id,
  firstName: line(255),
  lastName: line(255),
  company: line(255),
  street: line(255),
  number: line(64),
  floor: line(64),
  line2: line(255),
  locality: line(255),
  city: line(255),
  province: line(255),
  provinceCode: line(32),
  /** ISO 3166-1 alpha-2. */
  countryCode: z.string().check(z.regex(/^([A-Z]{2})?$/)),
  zip: line(32),
  phone: line(64),
  type: z.enum(['residential', 'commercial']),
  isDefault: z.boolean(),
  /** Goes up by one with each write; the value of `If-Match`. */
  version: z.number(),
  createdAt: instant,
  updatedAt: instant,
});

export type Address = z.infer<typeof address>;

/**
 * Custom registration fields by key (Tiendanube's `extra[key]`). Those of the shop's form have keys in
 * small letters; what the shop itself writes may have any.
 */
export const extra = z.record(line(255), line(1000));

/** The whole customer, as the shop's own tools see it: the superset of the four platforms. */
export const customer = z.strictObject({
  id,
  /** The shop's own reference (TWC `customerRef`). */
  ref: z.nullable(line(255)),
  email: z.string(),
  firstName: line(255),
  lastName: line(255),
  company: line(255),
  /** E.164, or null. */
  phone: z.nullable(z.string()),
  /** As the shop wrote it, where its platform keeps numbers of any form; shop only. */
  phoneAsWritten: z.nullable(z.string()),
  /** CPF, CNPJ, DNI, VAT number …, as the shop's country has it. */
  identification: z.nullable(line(64)),
  state: customerState,
  verifiedEmail: z.boolean(),
  acceptsMarketing: z.boolean(),
  acceptsMarketingUpdatedAt: z.nullable(instant),
  marketingOptInLevel: z.nullable(marketingOptInLevel),
  extra,
  addresses: z.array(address),
  defaultAddressId: z.nullable(id),
  billingAddress: z.nullable(address),
  currency,
  /** Test and archived orders aren't counted. */
  ordersCount: z.number(),
  totalSpent: money,
  lastOrderId: z.nullable(id),
  lastOrderName: z.nullable(z.string()),
  createdAt: instant,
  updatedAt: instant,
  note: z.nullable(z.string()),
  tags: z.array(z.string().check(z.maxLength(255))).check(z.maxLength(250)),
  taxExempt: z.boolean(),
  taxExemptions: z.array(z.string()),
  taxExemptCategory: z.string(),
  storeCredit: money,
  customerGroupId: z.number(),
  registrationIpAddress: z.string(),
  multipassIdentifier: z.nullable(z.string()),
  /** The visitor's wishlist that became hers (TWC). */
  wishlistId: z.nullable(z.string()),
  adminGraphqlApiId: z.nullable(z.string()),
  /** The next right password leads into setting a new one through the mailbox. */
  resetPassOnLogin: z.boolean(),
});

export type Customer = z.infer<typeof customer>;

/** What the shopper may read of herself: an allow-list. */
export const publicCustomer = z.pick(customer, {
  id: true,
  email: true,
  firstName: true,
  lastName: true,
  company: true,
  phone: true,
  identification: true,
  state: true,
  verifiedEmail: true,
  acceptsMarketing: true,
  acceptsMarketingUpdatedAt: true,
  marketingOptInLevel: true,
  extra: true,
  defaultAddressId: true,
  currency: true,
  ordersCount: true,
  totalSpent: true,
  lastOrderId: true,
  lastOrderName: true,
  createdAt: true,
  updatedAt: true,
});

export type PublicCustomer = z.infer<typeof publicCustomer>;
