import * as z from 'zod/mini';
import { code } from './session.js';
import { currency, id, instant, money, requiredLine } from './text.js';

export const financialStatuses = [
  'pending',
  'authorized',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
] as const;
export const fulfillmentStatuses = [
  'unfulfilled',
  'partially_fulfilled',
  'fulfilled',
  'delivered',
  'returned',
  'cancelled',
] as const;

/** An order in brief: the shop's own order page tells the rest. */
export const order = z.object({
  id,
  /** What the shop calls it, such as `#1001`. */
  name: requiredLine(64),
  customerId: z.nullable(id),
  email: z.string(),
  total: money,
  currency,
  financialStatus: z.enum(financialStatuses),
  fulfillmentStatus: z.enum(fulfillmentStatuses),
  items: z
    .array(z.strictObject({ title: requiredLine(255), quantity: z.int().check(z.minimum(1)) }))
    .check(z.maxLength(250)),
  test: z.boolean(),
  archived: z.boolean(),
  createdAt: instant,
});
export type Order = z.infer<typeof order>;

export const ordersResponse = z.object({
  /** Newest first; neither test nor archived ones. */
  orders: z.array(order),
  /** For `?cursor=`; null at the end. */
  nextCursor: z.nullable(z.string()),
});
export type OrderPage = z.infer<typeof ordersResponse>;

/** The code proved the mailbox that the orders were made with. */
export const orderClaim = z.strictObject({ challengeId: id, code });
export type OrderClaim = z.infer<typeof orderClaim>;

/** How many orders came to the account. */
export const orderClaimResponse = z.object({ claimed: z.number() });
