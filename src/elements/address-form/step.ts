import type { AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import type { Values } from './values.js';

export type Step =
  | { kind: 'loading' }
  | { kind: 'unloaded' }
  /** There is no such address. */
  | { kind: 'missing' }
  | { kind: 'editing' }
  /** The address was removed elsewhere: what is in the form can become a new one. */
  | { kind: 'gone' }
  | { kind: 'conflict'; mine: AddressForm; current: Address; view: typeof import('./conflict.js') };

/** What a form is about; another object as soon as that is another address, or somebody else's. */
export interface Subject {
  /** What the form was filled with: its version is what a save is based on. */
  was?: Address | undefined;
  addresses: readonly Address[];
  /** What the form came with. */
  initial: Values;
  /** What was typed, also into fields that only another country has. */
  typed: Values;
}

export const nothingYet = (): Subject => ({ addresses: [], initial: {}, typed: {} });
