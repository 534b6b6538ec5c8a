import * as z from 'zod';
import type { financialStatuses, fulfillmentStatuses } from '../../contract/orders.js';
import { currency } from '../../contract/text.js';
import type { Field, Part, RecordCodec } from '../definition.js';
import { field, fields, shown } from '../record.js';
import { amount, flag, instantAs, numericId, part, rfc2822 } from '../values.js';
import { line } from './values.js';

type Financial = (typeof financialStatuses)[number];
type Fulfillment = (typeof fulfillmentStatuses)[number];

/** The statuses of BigCommerce by id, and what each tells of the delivery. */
const statuses: readonly (readonly [name: string, fulfillment: Fulfillment])[] = [
  ['Incomplete', 'unfulfilled'],
  ['Pending', 'unfulfilled'],
  ['Shipped', 'fulfilled'],
  ['Partially Shipped', 'partially_fulfilled'],
  ['Refunded', 'returned'],
  ['Cancelled', 'cancelled'],
  ['Declined', 'cancelled'],
  ['Awaiting Payment', 'unfulfilled'],
  ['Awaiting Pickup', 'unfulfilled'],
  ['Awaiting Shipment', 'unfulfilled'],
  ['Completed', 'delivered'],
  ['Awaiting Fulfillment', 'unfulfilled'],
  ['Manual Verification Required', 'unfulfilled'],
  ['Disputed', 'delivered'],
  ['Partially Refunded', 'delivered'],
];

const statusIds: Readonly<Record<Fulfillment, number>> = {
  unfulfilled: 11,
  partially_fulfilled: 3,
  fulfilled: 2,
  delivered: 10,
  returned: 4,
  cancelled: 5,
};
const awaitingPayment = 7;

const payments: Readonly<Record<string, Financial>> = {
  '': 'pending',
  pending: 'pending',
  'capture pending': 'pending',
  'held for review': 'pending',
  authorized: 'authorized',
  captured: 'paid',
  paid: 'paid',
  'partially refunded': 'partially_refunded',
  refunded: 'refunded',
  void: 'voided',
  'void pending': 'voided',
  declined: 'voided',
};

const paymentNames: Readonly<Record<Financial, string>> = {
  pending: 'pending',
  authorized: 'authorized',
  paid: 'captured',
  partially_refunded: 'partially refunded',
  refunded: 'refunded',
  voided: 'void',
};

function statusId({ fulfillmentStatus, financialStatus }: Part): number | undefined {
  if (fulfillmentStatus === undefined) return undefined;
  if (fulfillmentStatus === 'unfulfilled' && financialStatus === 'pending') return awaitingPayment;
  return statusIds[fulfillmentStatus as Fulfillment];
}

const read = { access: 'read' } as const;

const status: Field = {
  ...read,
  of: ['fulfillmentStatus', 'financialStatus'],
  about: 'Such as `Shipped`',
  decode: (wire) => {
    const known = statuses.find(([name]) => name === wire);
    return { fulfillmentStatus: known?.[1] ?? 'unfulfilled' };
  },
  encode: (order) => statuses[statusId(order) ?? -1]?.[0],
};

const paymentStatus = z.codec(z.union([z.string(), z.null()]), z.string(), {
  decode: (wire) => payments[wire?.toLowerCase() ?? ''] ?? 'pending',
  encode: (own) => paymentNames[own as Financial],
});

/** An order is called by its id, `#100`, unless another system has given it a name. */
const id = z.codec(numericId, part, {
  decode: (own): Part => ({ id: own, name: `#${own}` }),
  encode: ({ id }) => String(id),
});

const otherName = z.codec(line(64), part, {
  decode: (wire): Part => (wire === '' ? {} : { name: wire }),
  encode: ({ name }) => String(name),
});

/** A guest is customer 0. */
const buyerId = z.codec(z.int().min(0), z.union([z.string(), z.null()]), {
  decode: (wire) => (wire === 0 ? null : String(wire)),
  encode: (own) => Number(own ?? 0),
});

const buyer = z.codec(z.looseObject({ email: line(254) }), z.string(), {
  decode: ({ email }) => email,
  encode: (email) => ({ email }),
});

export const order: RecordCodec = {
  record: 'order',
  fields: {
    id: fields(['id'], id, { ...read, about: 'Of the order' }),
    external_order_id: fields(['name'], otherName, { ...read, about: 'Such as `#1001`' }),
    customer_id: field('customerId', buyerId, { ...read, about: 'Whose it is; 0 is a guest' }),
    date_created: field('createdAt', instantAs(rfc2822), { ...read, about: 'When it was made' }),
    status_id: shown(
      ['fulfillmentStatus', 'financialStatus'],
      'The number of the status',
      statusId,
    ),
    status,
    payment_status: field('financialStatus', paymentStatus, {
      ...read,
      about: 'Such as `captured`',
    }),
    total_inc_tax: field('total', amount(4), { ...read, about: 'Such as `"41.9400"`' }),
    currency_code: field('currency', currency, {
      ...read,
      about: 'ISO 4217',
    }),
    items_total: shown(['items'], 'How many things were bought', ({ items }) =>
      (items as { quantity: number }[] | undefined)?.reduce((sum, one) => sum + one.quantity, 0),
    ),
    billing_address: field('email', buyer, { ...read, about: 'Only the e-mail of it' }),
    is_deleted: field('archived', flag, { ...read, about: 'Counts for nothing' }),
  },
};
