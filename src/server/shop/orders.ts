import type { NewOrderRequest, OrderChanges } from '../../contract/admin.js';
import type { Order } from '../../contract/orders.js';
import { parseEmail } from '../customers/index.js';
import { OrderNameTaken, UnknownBuyer, type NewOrder } from '../customers/shop-orders.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';

/** Writes an order down, or gives the one back that the same request has made before. */
export async function createOrder(
  { orders }: Services,
  request: NewOrderRequest,
): Promise<{ order: Order; isNew: boolean }> {
  try {
    return await orders.create(toOrder(request));
  } catch (cause) {
    if (cause instanceof OrderNameTaken) {
      throw new Refusal('idempotency_conflict', { fields: { name: 'taken' }, cause });
    }
    if (cause instanceof UnknownBuyer) throw invalidFields({ customerId: 'invalid' });
    throw cause;
  }
}

/** Throws the refusal `not_found`. */
export async function readOrder({ orders }: Services, id: string): Promise<Order> {
  return orNotFound(await orders.find(id));
}

/** Throws the refusal `not_found`. */
export async function changeOrder(
  { orders }: Services,
  id: string,
  changes: OrderChanges,
): Promise<Order> {
  return orNotFound(await orders.change(id, changes));
}

function orNotFound(order: Order | null): Order {
  if (!order) throw new Refusal('not_found');
  return order;
}

function toOrder(request: NewOrderRequest): NewOrder {
  const { createdAt } = request;
  return {
    buyer: buyerOf(request),
    name: request.name,
    total: request.total,
    currency: request.currency,
    items: request.items,
    financialStatus: request.financialStatus ?? 'pending',
    fulfillmentStatus: request.fulfillmentStatus ?? 'unfulfilled',
    test: request.test ?? false,
    archived: request.archived ?? false,
    createdAt: createdAt === undefined ? null : Date.parse(createdAt),
  };
}

function buyerOf(request: NewOrderRequest): NewOrder['buyer'] {
  if ('customerId' in request) return { kind: 'customer', id: request.customerId };
  const email = parseEmail(request.email);
  if (!email) throw invalidFields({ email: 'invalid' });
  return { kind: 'guest', email };
}
