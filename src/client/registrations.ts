import type { PublicCustomer } from '../contract/customer.js';
import type { RegistrationRequest } from '../contract/registration.js';
import { routes } from '../contract/routes.js';
import { send, type Transport } from './transport.js';

/**
 * Makes the account and signs in. Pass the same `idempotencyKey` when the same registration is sent
 * again after a lost answer: it is carried out once.
 */
export async function register(
  transport: Transport,
  request: RegistrationRequest,
  { idempotencyKey, signal }: { idempotencyKey?: string; signal?: AbortSignal } = {},
): Promise<PublicCustomer> {
  const options = { idempotencyKey: idempotencyKey ?? crypto.randomUUID(), signal };
  return (await send(transport, routes.register, request, options)).customer;
}
