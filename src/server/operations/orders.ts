import { newOrderRequest } from '../../contract/admin.js';
import type { Order } from '../../contract/orders.js';
import type { NewOrder } from '../../platforms/records.js';
import type { Services } from '../services.js';
import { createOrder as writeOrder } from '../shop/orders.js';
import { invalid } from './faults.js';
import { faultsOf, refuse } from './field-faults.js';

/** Writes an order of a customer or a guest down, or gives the one back that said the same before. */
export async function createOrder(
  services: Services,
  { customerId, email = '', createdAt, ...said }: NewOrder,
): Promise<Order> {
  if (!customerId && !email) throw invalid({ field: 'customerId', reason: 'required' });
  const request = {
    ...said,
    ...(createdAt !== undefined && { createdAt: toInstant(createdAt) }),
    ...(customerId ? { customerId } : { email }),
  };
  // Of the union's two ways the buyer decides, so that a fault is told by its own name.
  const [byCustomer, byGuest] = newOrderRequest.def.options;
  refuse(faultsOf(customerId ? byCustomer : byGuest, request));
  const { order } = await writeOrder(services, newOrderRequest.parse(request));
  return order;
}

/** In UTC, whatever zone it was written in; what is none stays, and is refused. */
function toInstant(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}
