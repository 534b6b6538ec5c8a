import type { Customer } from '../../contract/customer.js';
import type { CustomerWrite } from '../../platforms/records.js';
import type { CustomerChanges } from '../customers/index.js';
import type { PlatformPort } from './port.js';

/** Go over the wire as one where a platform has one property for both. */
const names = ['firstName', 'lastName'] as const;

/**
 * What the platform is told of changes: what it can't hold is kept here alone. `written` is all that
 * was changed, so that nothing of it is taken back from the answer.
 */
export function toWrite(
  { writes }: Pick<PlatformPort, 'writes'>,
  operation: 'create' | 'update',
  { email, ...changes }: CustomerChanges,
  password?: string,
  former?: Customer,
): { write: CustomerWrite; written: ReadonlySet<string> } {
  const wanted: Record<string, unknown> = { ...changes, ...(email && { email: email.address }) };
  const given = Object.keys(wanted).filter((name) => wanted[name] !== undefined);
  const held = given.filter((name) => writes[operation].has(name));
  const write = Object.fromEntries(held.map((name) => [name, wanted[name]])) as CustomerWrite;
  if (former && names.some((name) => name in write)) {
    for (const name of names) write[name] ??= former[name];
  }
  if (password !== undefined) {
    Object.assign(write, { password, passwordConfirmation: password });
  }
  return { write, written: new Set(given) };
}
