import type { PublicCustomer } from '../contract/customer.js';
import type {
  AcceptInvitationRequest,
  Invitation,
  InvitationRequest,
} from '../contract/invitation.js';
import { routes } from '../contract/routes.js';
import { send, type Transport } from './transport.js';

/** What an invitation is. Uses nothing up, however often it is asked. */
export async function inspectInvitation(
  transport: Transport,
  request: InvitationRequest,
  signal?: AbortSignal,
): Promise<Invitation> {
  return (await send(transport, routes.inspectInvitation, request, { signal })).invitation;
}

/**
 * Makes the account and signs in. Pass the same `idempotencyKey` when the same request is sent again
 * after a lost answer: it is carried out once.
 */
export async function acceptInvitation(
  transport: Transport,
  request: AcceptInvitationRequest,
  { idempotencyKey, signal }: { idempotencyKey?: string; signal?: AbortSignal } = {},
): Promise<PublicCustomer> {
  const options = { idempotencyKey: idempotencyKey ?? crypto.randomUUID(), signal };
  return (await send(transport, routes.acceptInvitation, request, options)).customer;
}

/** Declines an invitation; the shop may invite again. */
export function declineInvitation(
  transport: Transport,
  request: InvitationRequest,
  signal?: AbortSignal,
): Promise<void> {
  return send(transport, routes.declineInvitation, request, { signal });
}
