import type { PublicCustomer } from '../../contract/customer.js';
import type { SessionState } from '../../session/session-state.js';
import type { Step } from './step.js';

/** Whether she whose address is in the form is there no more: signed out for good, or somebody else is there. */
export function hasLeft(
  known: PublicCustomer | undefined,
  state: SessionState,
  isAsking: boolean,
): boolean {
  if (!known || state.kind === 'unknown') return false;
  return state.kind === 'signed-in' ? state.customer.id !== known.id : !isAsking;
}

/** Whether a theme's form is to be seen: it is there before script is, and stays until somebody is known. */
export function isShown(
  step: Step,
  known: PublicCustomer | undefined,
  state: SessionState,
  isAsking: boolean,
): boolean {
  if (isAsking || !['loading', 'editing', 'gone'].includes(step.kind)) return false;
  return state.kind === 'signed-in' || (state.kind === 'unknown' && !known);
}
