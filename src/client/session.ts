import type { PublicCustomer } from '../contract/customer.js';
import { routes } from '../contract/routes.js';
import type { SignInRequest } from '../contract/session.js';
import { send, type Transport } from './transport.js';

/** The signed-in customer, or null. */
export async function readSession(
  transport: Transport,
  signal?: AbortSignal,
): Promise<PublicCustomer | null> {
  return (await send(transport, routes.readSession, undefined, { signal })).customer;
}

/** Signs in by e-mail and password, or by challenge and code. */
export async function signIn(
  transport: Transport,
  request: SignInRequest,
  signal?: AbortSignal,
): Promise<PublicCustomer> {
  return (await send(transport, routes.signIn, request, { signal })).customer;
}

/** Ends this session, or with `everywhere` those of all devices. */
export async function signOut(
  transport: Transport,
  { everywhere = false }: { everywhere?: boolean } = {},
  signal?: AbortSignal,
): Promise<void> {
  await send(
    transport,
    routes.signOut,
    undefined,
    everywhere ? { query: { all: '1' }, signal } : { signal },
  );
}
