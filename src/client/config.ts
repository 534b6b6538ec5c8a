import { routes } from '../contract/routes.js';
import type { ShopConfig } from '../contract/shop.js';
import { send, type Transport } from './transport.js';

/** What a page needs to know of the shop. The browser keeps it by its ETag. */
export function readConfig(transport: Transport, signal?: AbortSignal): Promise<ShopConfig> {
  return send(transport, routes.readConfig, undefined, { signal });
}
