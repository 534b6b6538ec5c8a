import type { Order } from '../../src/contract/orders.js';
import type { TestServer } from './support.js';

let count = 0;

/** What a checkout says of an order; each has a name of its own. */
export function orderOf(fields: Record<string, unknown>): Record<string, unknown> {
  return {
    name: `#${++count}`,
    total: '19.90',
    currency: 'USD',
    items: [{ title: 'Teapot', quantity: 1 }],
    ...fields,
  };
}

/** An order that the shop has written down. */
export async function ordered(server: TestServer, fields: Record<string, unknown>): Promise<Order> {
  const response = await server.admin('POST', '/orders', orderOf(fields));
  if (response.status !== 201) throw new Error(`Not ordered: ${await response.text()}`);
  return ((await response.json()) as { order: Order }).order;
}
