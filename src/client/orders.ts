import { accountRoutes } from '../contract/account-routes.js';
import type { OrderClaim, OrderPage } from '../contract/orders.js';
import { send, type Transport } from './transport.js';

/** Past orders, newest first; `cursor` is the `nextCursor` of the page before. */
export function listOrders(
  transport: Transport,
  { cursor, signal }: { cursor?: string; signal?: AbortSignal } = {},
): Promise<OrderPage> {
  const options = cursor === undefined ? { signal } : { query: { cursor }, signal };
  return send(transport, accountRoutes.listOrders, undefined, options);
}

/**
 * Takes the orders into the account that were made as a guest with the mailbox that the code has
 * proven; gives their number.
 */
export async function claimOrders(
  transport: Transport,
  claim: OrderClaim,
  signal?: AbortSignal,
): Promise<number> {
  return (await send(transport, accountRoutes.claimOrders, claim, { signal })).claimed;
}
