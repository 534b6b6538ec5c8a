import { accountRoutes } from '../contract/account-routes.js';
import type { HandOff, HandOffRequest } from '../contract/hand-off.js';
import { send, type Transport } from './transport.js';

/**
 * An address that signs the customer in at the shop platform's own checkout: go there at once, it
 * expires within minutes.
 */
export function handOff(
  transport: Transport,
  request: HandOffRequest = {},
  signal?: AbortSignal,
): Promise<HandOff> {
  return send(transport, accountRoutes.handOff, request, { signal });
}
