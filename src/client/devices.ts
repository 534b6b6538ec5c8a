import { accountRoutes } from '../contract/account-routes.js';
import type { Device } from '../contract/devices.js';
import { send, type Transport } from './transport.js';

/** The devices that are signed in, this one first. */
export async function listSessions(transport: Transport, signal?: AbortSignal): Promise<Device[]> {
  return (await send(transport, accountRoutes.listSessions, undefined, { signal })).sessions;
}

/** Signs one device out. */
export function endSession(transport: Transport, id: string, signal?: AbortSignal): Promise<void> {
  return send(transport, accountRoutes.endSession, undefined, { id, signal });
}

/** Signs all devices out but this one. */
export function endOtherSessions(transport: Transport, signal?: AbortSignal): Promise<void> {
  return send(transport, accountRoutes.endOtherSessions, undefined, { signal });
}
