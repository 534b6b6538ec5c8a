import { accountRoutes } from '../contract/account-routes.js';
import type { NewPasskey, Passkey } from '../contract/passkeys.js';
import { send, type Transport } from './transport.js';

export async function listPasskeys(transport: Transport, signal?: AbortSignal): Promise<Passkey[]> {
  return (await send(transport, accountRoutes.listPasskeys, undefined, { signal })).passkeys;
}

/** Adds the passkey that the browser made for a challenge with the purpose `add`. */
export async function addPasskey(
  transport: Transport,
  request: NewPasskey,
  signal?: AbortSignal,
): Promise<Passkey> {
  return (await send(transport, accountRoutes.addPasskey, request, { signal })).passkey;
}

export async function renamePasskey(
  transport: Transport,
  id: string,
  name: string,
  signal?: AbortSignal,
): Promise<Passkey> {
  return (await send(transport, accountRoutes.renamePasskey, { name }, { id, signal })).passkey;
}

/** It signs in no more; the browser keeps its half. */
export function removePasskey(
  transport: Transport,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  return send(transport, accountRoutes.removePasskey, undefined, { id, signal });
}
