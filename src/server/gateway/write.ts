import type { CustomerWrite } from '../../platforms/records.js';
import type { CustomerChanges } from '../customers/index.js';
import type { PlatformPort } from './port.js';

/**
 * What the platform is told of changes: what it can't hold is kept here alone. Where it has one
 * property for two of ours, its client reads the other one there. `written` is all that was changed,
 * so that nothing of it is taken back from the answer.
 */
export function toWrite(
  { writes }: Pick<PlatformPort, 'writes'>,
  operation: 'create' | 'update',
  { email, ...changes }: CustomerChanges,
  password?: string,
): { write: CustomerWrite; written: ReadonlySet<string> } {
  const wanted: Record<string, unknown> = { ...changes, ...(email && { email: email.address }) };
  const given = Object.keys(wanted).filter((name) => wanted[name] !== undefined);
  const held = given.filter((name) => writes[operation].has(name));
  const write = Object.fromEntries(held.map((name) => [name, wanted[name]])) as CustomerWrite;
  if (password !== undefined) {
    Object.assign(write, { password, passwordConfirmation: password });
  }
  return { write, written: new Set(given) };
}
