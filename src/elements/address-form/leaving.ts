import type { PublicCustomer } from '../../contract/customer.js';
import type { SessionState } from '../../session/session-state.js';

/** Whether she whose address is in the form is there no more: signed out for good, or somebody else is there. */
export function hasLeft(
  known: PublicCustomer | undefined,
  state: SessionState,
  isAsking: boolean,
): boolean {
  if (!known || state.kind === 'unknown') return false;
  return state.kind === 'signed-in' ? state.customer.id !== known.id : !isAsking;
}
