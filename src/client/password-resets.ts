import type { PublicCustomer } from '../contract/customer.js';
import type {
  PasswordReset,
  PasswordResetConfirmation,
  PasswordResetInspection,
  PasswordResetRequest,
} from '../contract/password-reset.js';
import { routes } from '../contract/routes.js';
import { send, type Transport } from './transport.js';

/** Has a link to set a new password mailed, if the e-mail has an account. */
export function requestPasswordReset(
  transport: Transport,
  request: PasswordResetRequest,
  signal?: AbortSignal,
): Promise<void> {
  return send(transport, routes.requestPasswordReset, request, { signal });
}

/** Whose password a link sets. Uses nothing up, however often it is asked. */
export async function inspectPasswordReset(
  transport: Transport,
  request: PasswordResetInspection,
  signal?: AbortSignal,
): Promise<PasswordReset> {
  return (await send(transport, routes.inspectPasswordReset, request, { signal })).reset;
}

/** Sets the password, ends all sessions, and signs in here. */
export async function confirmPasswordReset(
  transport: Transport,
  request: PasswordResetConfirmation,
  signal?: AbortSignal,
): Promise<PublicCustomer> {
  return (await send(transport, routes.confirmPasswordReset, request, { signal })).customer;
}
