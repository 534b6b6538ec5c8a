import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord } from '../../src/platforms/record.js';
import { decimal, isoInstant, line, rowId } from './arbitrary.js';
import { context } from './support.js';

const { order } = platforms.bigcommerce;

const bought = fc.record({
  id: rowId.map(String),
  name: line(64, 1),
  customerId: fc.option(rowId.map(String)),
  createdAt: isoInstant,
  fulfillmentStatus: fc.constantFrom(
    ...['unfulfilled', 'partially_fulfilled', 'fulfilled', 'delivered', 'returned', 'cancelled'],
  ),
  financialStatus: fc.constantFrom(
    ...['pending', 'authorized', 'paid', 'partially_refunded', 'refunded', 'voided'],
  ),
  total: decimal,
  currency: fc.stringMatching(/^[A-Z]{3}$/),
  email: fc.emailAddress(),
  archived: fc.boolean(),
});

test('any order that can be here comes back the same', () => {
  fc.assert(
    fc.property(bought, (own) => {
      const total = own.total.padEnd(own.total.indexOf('.') + 5, '0');
      const back = decodeRecord(order, encodeRecord(order, own, context));
      assert.deepEqual(back, { ...own, total });
    }),
  );
});

test('an order has the names that it has at BigCommerce', () => {
  const own = {
    id: '100',
    name: '#1001',
    customerId: '7',
    email: 'ada@example.com',
    total: '41.94',
    currency: 'USD',
    financialStatus: 'pending',
    fulfillmentStatus: 'unfulfilled',
    items: [
      { title: 'Nuts', quantity: 2 },
      { title: 'Bolts', quantity: 3 },
    ],
    test: false,
    archived: false,
    createdAt: '2012-11-13T21:16:41.000Z',
  };
  assert.deepEqual(encodeRecord(order, own, context), {
    id: 100,
    external_order_id: '#1001',
    customer_id: 7,
    date_created: 'Tue, 13 Nov 2012 21:16:41 +0000',
    status_id: 7,
    status: 'Awaiting Payment',
    payment_status: 'pending',
    total_inc_tax: '41.9400',
    currency_code: 'USD',
    items_total: 5,
    billing_address: { email: 'ada@example.com' },
    is_deleted: false,
  });
  const guest = { id: 100, external_order_id: null, customer_id: 0, status: 'Shipped' };
  assert.deepEqual(decodeRecord(order, guest), {
    id: '100',
    name: '#100',
    customerId: null,
    fulfillmentStatus: 'fulfilled',
  });
});
