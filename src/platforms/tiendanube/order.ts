import * as z from 'zod';
import { financialStatuses, fulfillmentStatuses } from '../../contract/orders.js';
import { currency } from '../../contract/text.js';
import type { RecordCodec } from '../definition.js';
import { field, fields } from '../record.js';
import { amount, buyer, numericId, text } from '../values.js';
import { instant } from './values.js';

/** `#1001` is 1001 here; a name that is no number stays as it is. */
const number = z.codec(z.union([z.int(), text(64)]), text(64), {
  decode: (wire) => (/^\d+$/.test(String(wire)) ? `#${wire}` : String(wire)),
  encode: (own) => (/^#?[1-9]\d{0,14}$/.test(own) ? Number(own.replace('#', '')) : own),
});

const payment = z.codec(z.string(), z.enum(financialStatuses), {
  decode: (wire) => {
    if (wire === 'abandoned') return 'voided';
    return financialStatuses.find((status) => status === wire) ?? 'pending';
  },
  encode: (own) => own,
});

const shippingStatuses: Readonly<Record<(typeof fulfillmentStatuses)[number], string>> = {
  unfulfilled: 'unpacked',
  partially_fulfilled: 'unshipped',
  fulfilled: 'shipped',
  delivered: 'delivered',
  returned: 'returned',
  cancelled: 'cancelled',
};

/** A parcel that is packed and still there is on its way for us. */
const shipping = z.codec(z.union([z.string(), z.null()]), z.enum(fulfillmentStatuses), {
  decode: (wire) =>
    fulfillmentStatuses.find((status) => shippingStatuses[status] === wire) ?? 'unfulfilled',
  encode: (own) => shippingStatuses[own],
});

const item = z.codec(
  z.looseObject({
    name: text(),
    quantity: z.union([z.int().min(1), z.string().regex(/^\d{1,9}$/)]),
  }),
  z.object({ title: text(), quantity: z.int().min(1) }),
  {
    decode: ({ name, quantity }) => ({ title: name, quantity: Number(quantity) }),
    encode: ({ title, quantity }) => ({ name: title, quantity }),
  },
);

export const order: RecordCodec = {
  record: 'order',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the order' }),
    number: field('name', number, { access: 'read', about: "The shop's number of it" }),
    customer: fields(['customerId'], buyer, { access: 'read', about: 'Whose it is: `{"id": 1}`' }),
    contact_email: field('email', text(254), { access: 'read', about: 'With which it was made' }),
    total: field('total', amount(2), { access: 'read', about: 'Such as `"89.00"`' }),
    currency: field('currency', currency, {
      access: 'read',
      about: 'ISO 4217',
    }),
    payment_status: field('financialStatus', payment, { access: 'read', about: 'Such as `paid`' }),
    shipping_status: field('fulfillmentStatus', shipping, {
      access: 'read',
      about: '`unpacked`, `unshipped`, `shipped` and the like',
    }),
    products: field('items', z.array(item).max(250), {
      access: 'read',
      about: 'Names and quantities',
    }),
    created_at: field('createdAt', instant, { access: 'read', about: 'When it was made' }),
  },
};
