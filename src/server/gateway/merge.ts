import type { PlatformCustomer } from '../../platforms/client/records.js';
import type { CustomerChanges } from '../customers/index.js';
import { parseEmail } from '../customers/index.js';

// The mirror keeps what the platform said last. What has changed there since is taken over; what is
// only said otherwise than here, or not at all, stays as it is here.

/** What the platform has the last word on, as far as it says it. */
const taken = [
  'ref',
  'firstName',
  'lastName',
  'company',
  'phone',
  'phoneAsWritten',
  'identification',
  'state',
  'verifiedEmail',
  'acceptsMarketing',
  'acceptsMarketingUpdatedAt',
  'marketingOptInLevel',
  'extra',
  'currency',
  'ordersCount',
  'totalSpent',
  'lastOrderName',
  'note',
  'tags',
  'taxExempt',
  'taxExemptions',
  'taxExemptCategory',
  'storeCredit',
  'customerGroupId',
  'registrationIpAddress',
  'multipassIdentifier',
  'wishlistId',
  'adminGraphqlApiId',
  'resetPassOnLogin',
] as const satisfies readonly (keyof CustomerChanges & keyof PlatformCustomer)[];

/** What the platform has changed since it said `former`; without that, all that it says. */
export function changedFields<Field extends string>(
  fields: readonly Field[],
  former: Readonly<Partial<Record<Field, unknown>>> | null,
  record: Readonly<Partial<Record<Field, unknown>>>,
): Partial<Record<Field, unknown>> {
  const changed = fields.filter(
    (field) => record[field] !== undefined && !(former && isSame(former[field], record[field])),
  );
  return Object.fromEntries(changed.map((field) => [field, record[field]])) as Partial<
    Record<Field, unknown>
  >;
}

/** What becomes of the mirror's customer, but for what this server itself has `written`. */
export function customerChanges(
  former: PlatformCustomer | null,
  record: PlatformCustomer,
  written: ReadonlySet<string> = new Set(),
): CustomerChanges {
  const fields = taken.filter((field) => !written.has(field));
  const { state, ...others } = changedFields(fields, former, record) as CustomerChanges;
  // An account that was opened here goes on while the platform only invites her to one there.
  const isTold = former === null || former.state === 'enabled' || state === 'enabled';
  const changes = state !== undefined && isTold ? { ...others, state } : others;
  const email = written.has('email') ? null : emailOf(record);
  if (!email || email.address === former?.email) return changes;
  // Whoever has changed it hasn't proven it to us.
  return { verifiedEmail: false, ...changes, email };
}

export function emailOf({ email }: Pick<PlatformCustomer, 'email'>) {
  return email === undefined ? null : parseEmail(email);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
