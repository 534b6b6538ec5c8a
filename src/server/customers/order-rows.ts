import { order, type Order } from '../../contract/orders.js';
import type { OrderRow } from '../database/schema.js';
import { InvalidCursor } from './order-directory.js';

const { financialStatus, fulfillmentStatus } = order.shape;

export function toOrder(row: OrderRow): Order {
  return {
    id: String(row.id),
    name: row.name,
    customerId: row.customer_id === null ? null : String(row.customer_id),
    email: row.email,
    total: row.total,
    currency: row.currency,
    financialStatus: financialStatus.parse(row.financial_status),
    fulfillmentStatus: fulfillmentStatus.parse(row.fulfillment_status),
    items: JSON.parse(row.items) as Order['items'],
    test: row.test === 1,
    archived: row.archived === 1,
    createdAt: new Date(row.created_at).toISOString(),
  };
}

/** After which order a page begins: orders that come meanwhile move nothing. */
export interface Position {
  createdAt: number;
  id: number;
}

export function toCursor({ created_at, id }: OrderRow): string {
  return Buffer.from(`${created_at}/${id}`).toString('base64url');
}

/** Throws InvalidCursor. */
export function readCursor(cursor: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const [, createdAt, id] = /^(-?\d{1,15})\/(\d{1,15})$/.exec(text) ?? [];
  // What decodes to the same but is written otherwise was never given.
  const given = Buffer.from(text, 'latin1').toString('base64url') === cursor;
  if (!given || createdAt === undefined || id === undefined) throw new InvalidCursor();
  return { createdAt: Number(createdAt), id: Number(id) };
}
