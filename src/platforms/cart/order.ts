import * as z from 'zod';
import { financialStatuses, fulfillmentStatuses } from '../../contract/orders.js';
import { currency } from '../../contract/text.js';
import type { RecordCodec } from '../definition.js';
import { field, fields } from '../record.js';
import { amount, buyer, flag, instantAs, isoWithOffset, numericId, text } from '../values.js';

const instant = instantAs(isoWithOffset);

const lineItem = z.object({ title: text(), quantity: z.int().min(1) });

/** `fulfilled`, `partial`, `restocked`, or null for what has not gone out. */
const fulfillment = z.codec(z.union([z.string(), z.null()]), z.enum(fulfillmentStatuses), {
  decode: (wire) => {
    if (wire === 'partial') return 'partially_fulfilled';
    if (wire === 'restocked') return 'returned';
    return fulfillmentStatuses.find((status) => status === wire) ?? 'unfulfilled';
  },
  encode: (own) => {
    if (own === 'unfulfilled') return null;
    if (own === 'partially_fulfilled') return 'partial';
    return own === 'returned' ? 'restocked' : own;
  },
});

export const order: RecordCodec = {
  record: 'order',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the order' }),
    name: field('name', text(64), { required: true, about: 'Such as `#1001`; unique' }),
    customer: fields(['customerId'], buyer, { about: 'Whose it is: `{"id": 1}`' }),
    email: field('email', text(254), { about: 'Of a guest' }),
    total_price: field('total', amount(2), { required: true, about: 'Such as `"41.94"`' }),
    currency: field('currency', currency, {
      required: true,
      about: 'ISO 4217',
    }),
    financial_status: field('financialStatus', z.enum(financialStatuses), {
      about: 'Such as `paid`',
    }),
    fulfillment_status: field('fulfillmentStatus', fulfillment, {
      about: '`fulfilled`, `partial`, `restocked` or null',
    }),
    line_items: field('items', z.array(lineItem).max(250), {
      required: true,
      about: 'Titles and quantities',
    }),
    test: field('test', flag, { about: 'Counts for nothing' }),
    archived: field('archived', flag, { about: 'Counts for nothing' }),
    created_at: field('createdAt', instant, { about: 'When it was made' }),
  },
};
