import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { customer, type Customer } from '../../contract/customer.js';
import type { ShopSettings } from '../../contract/shop.js';
import { currency, money } from '../../contract/text.js';
import type { FieldFault } from '../../platforms/fault.js';
import type { AddressFields, CustomerWrite } from '../../platforms/records.js';
import {
  parseEmail,
  parsePhone,
  type CustomerChanges,
  type CustomerFields,
  type EmailAddress,
  type NewCustomer,
} from '../customers/index.js';
import type { Services } from '../services.js';
import { homeCountry } from '../shop/country.js';
import { blankAddress } from '../customers/address-directory.js';
import { maximumPasswordLength } from '../auth/password-policy.js';
import { layAddress } from './address-fields.js';
import { checkGiven, lines, refuse, text } from './field-faults.js';
import { passwordLength } from './passwords.js';

const list = z.array(text(255)).check(z.maxLength(250));

/** A path can't name what ends like the paths themselves: `a.json` leads to `a`. */
const ref = text(255).check(z.regex(/^(?!\.{1,2}$).*(?<!\.json|\/)$/su));

const shape = {
  ref: z.nullable(ref),
  firstName: text(255),
  lastName: text(255),
  company: text(255),
  identification: z.nullable(text(64)),
  state: customer.shape.state,
  verifiedEmail: z.boolean(),
  acceptsMarketing: z.boolean(),
  acceptsMarketingUpdatedAt: z.nullable(z.iso.datetime({ offset: true })),
  marketingOptInLevel: customer.shape.marketingOptInLevel,
  extra: z.record(text(255), text(1000)),
  currency,
  note: z.nullable(lines(5000)),
  tags: list,
  taxExempt: z.boolean(),
  taxExemptions: list,
  taxExemptCategory: text(255),
  storeCredit: money,
  customerGroupId: z.int().check(z.minimum(0), z.maximum(2_147_483_647)),
  registrationIpAddress: text(64),
  multipassIdentifier: z.nullable(text(255)),
  wishlistId: z.nullable(text(255)),
  adminGraphqlApiId: z.nullable(text(255)),
  resetPassOnLogin: z.boolean(),
} satisfies Partial<Record<keyof CustomerFields, z.ZodMiniType>>;

const writtenPhone = text(64);

/**
 * What the directory needs for a customer whom the shop writes down, but for the hash of a password.
 * Throws the fault `invalid`, with all that is wrong.
 */
export function toNewCustomer(
  services: Pick<Services, 'now'>,
  settings: ShopSettings,
  write: CustomerWrite,
): NewCustomer {
  const { fields, email, faults } = read(services, settings, write, null);
  if (!email && write.email === undefined) faults.push({ field: 'email', reason: 'required' });
  refuse(faults);
  if (!email) throw new Error('An e-mail that is no fault was read');
  const state = write.state ?? (write.password === undefined ? 'disabled' : 'enabled');
  // As in `read`.
  return Object.assign(fields, {
    email,
    state,
    currency: write.currency ?? settings.currency,
    passwordHash: null,
  });
}

/**
 * What the shop changes of a customer: what is the same isn't in it. Throws the fault `invalid`, with all
 * that is wrong.
 */
export function toCustomerChanges(
  services: Pick<Services, 'now'>,
  settings: ShopSettings,
  write: CustomerWrite,
  former: Customer,
): CustomerChanges {
  const { fields, email, faults } = read(services, settings, write, former);
  refuse(faults);
  const isNamed = email?.address === former.email;
  return { ...differing(fields, former), ...(email && !isNamed && { email }) };
}

/** Two ways to say one number. */
const phoneFields = ['phone', 'phoneAsWritten'] as const;

function differing(fields: Partial<CustomerFields>, former: Customer): Partial<CustomerFields> {
  const isOther = (name: keyof CustomerFields) => !isDeepStrictEqual(fields[name], former[name]);
  const changed = new Set((Object.keys(fields) as (keyof CustomerFields)[]).filter(isOther));
  if (phoneFields.some((name) => changed.has(name))) {
    for (const name of phoneFields) changed.add(name);
  }
  // Who read her before she took her account in use means no harm by what she was then.
  const isStale = fields.state === 'invited' || fields.state === 'declined';
  if (former.state === 'enabled' && isStale) changed.delete('state');
  return Object.fromEntries([...changed].map((name) => [name, fields[name]]));
}

interface Reading {
  fields: Partial<CustomerFields>;
  email: EmailAddress | null;
  faults: FieldFault[];
}

function read(
  { now }: Pick<Services, 'now'>,
  settings: ShopSettings,
  write: CustomerWrite,
  former: Customer | null,
): Reading {
  const { values, faults } = checkGiven(shape, write);
  faults.push(...passwordFaults(write));
  const email = write.email === undefined ? null : parseEmail(write.email.trim());
  if (write.email !== undefined && !email) {
    const reason = write.email.trim() === '' ? 'required' : 'invalid';
    faults.push({ field: 'email', reason });
  }
  const phone = readPhone(write, settings);
  if (phone === 'invalid') faults.push({ field: 'phone', reason: 'invalid' });
  const billing = readBilling(write.billingAddress, former, now());
  faults.push(...billing.faults);
  // To spread them all into another object takes as long as to check them.
  const fields: Partial<CustomerFields> = Object.assign(values, toConsent(values, former, now()));
  if (fields.ref === '') fields.ref = null;
  if (phone !== 'invalid') Object.assign(fields, phone);
  if (billing.address !== undefined) fields.billingAddress = billing.address;
  return { fields, email, faults };
}

/** Nothing where neither is given. One that is given as `phoneAsWritten` may have any form. */
function readPhone(
  write: CustomerWrite,
  settings: ShopSettings,
): Pick<CustomerFields, 'phone' | 'phoneAsWritten'> | 'invalid' | undefined {
  const { phone, phoneAsWritten } = write;
  if (phone === undefined && phoneAsWritten === undefined) return undefined;
  const written = phoneAsWritten || phone;
  if (!written) return { phone: null, phoneAsWritten: null };
  if (!writtenPhone.safeParse(written).success) return 'invalid';
  const number = parsePhone(phone || written, homeOf(settings));
  if (number === null && !phoneAsWritten) return 'invalid';
  return { phone: number, phoneAsWritten: written === number ? null : written };
}

const homes = new WeakMap<ShopSettings, string>();

/** Known for all rows of an upload: to find it takes as long as most of the rest. */
function homeOf(settings: ShopSettings): string | undefined {
  const known = homes.get(settings) ?? homeCountry(settings) ?? '';
  homes.set(settings, known);
  return known || undefined;
}

function passwordFaults({ password, passwordConfirmation }: CustomerWrite): FieldFault[] {
  const mismatch = passwordConfirmation !== undefined && passwordConfirmation !== (password ?? '');
  const length = password === undefined ? null : passwordLength(password);
  return [
    ...(length === 0 ? [{ field: 'password', reason: 'required' } as const] : []),
    ...((length ?? 0) > maximumPasswordLength
      ? [{ field: 'password', reason: 'too_long' } as const]
      : []),
    ...(mismatch ? [{ field: 'passwordConfirmation', reason: 'mismatch' } as const] : []),
  ];
}

function readBilling(
  write: CustomerWrite['billingAddress'],
  former: Customer | null,
  time: number,
): { address?: Customer['billingAddress']; faults: readonly FieldFault[] } {
  if (!write) return { ...(write === null && { address: null }), faults: [] };
  const at = new Date(time).toISOString();
  const blank = { id: 'billing', isDefault: false, version: 1, createdAt: at, updatedAt: at };
  const known = former?.billingAddress;
  const { fields, faults } = layAddress(write, known ?? undefined, ['billingAddress']);
  return { address: isNowhere(fields, write) ? null : { ...blank, ...fields }, faults };
}

const places = (Object.keys(blankAddress) as (keyof AddressFields)[]).filter(
  (name) => !['firstName', 'lastName', 'type'].includes(name),
);

/** Nothing is left of it but perhaps whose it was. */
function isNowhere(fields: AddressFields, write: Partial<AddressFields>): boolean {
  const isNamed = Boolean(write.firstName) || Boolean(write.lastName);
  return !isNamed && places.every((name) => fields[name] === '');
}

type Consent = Pick<
  CustomerFields,
  'acceptsMarketing' | 'acceptsMarketingUpdatedAt' | 'marketingOptInLevel'
>;

/** Who writes the same again keeps the day of the consent. */
function toConsent(
  written: { [Field in keyof Consent]?: Consent[Field] | undefined },
  former: Customer | null,
  time: number,
): Partial<Consent> {
  const earlier = former?.acceptsMarketing ?? false;
  const accepts = written.acceptsMarketing ?? earlier;
  const { acceptsMarketingUpdatedAt: at, marketingOptInLevel: level } = written;
  const day =
    accepts === earlier ? {} : { acceptsMarketingUpdatedAt: new Date(time).toISOString() };
  if (!accepts) return { ...(!at && day), marketingOptInLevel: null };
  return { ...(!at && day), ...(!earlier && !level && { marketingOptInLevel: 'unknown' }) };
}
