import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord } from '../../src/platforms/record.js';
import { context } from './support.js';

const { order } = platforms.cart;

test('an order goes both ways, and says whose it is', () => {
  const wire = {
    id: 450,
    name: '#1001',
    customer: { id: '7' },
    email: 'ada@example.com',
    total_price: '41.94',
    currency: 'USD',
    financial_status: 'paid',
    fulfillment_status: null,
    line_items: [{ title: 'Nuts', quantity: 2 }],
    test: false,
    archived: false,
    created_at: '2013-06-27T12:48:00+00:00',
  };
  const record = {
    id: '450',
    name: '#1001',
    customerId: '7',
    email: 'ada@example.com',
    total: '41.94',
    currency: 'USD',
    financialStatus: 'paid',
    fulfillmentStatus: 'unfulfilled',
    items: [{ title: 'Nuts', quantity: 2 }],
    test: false,
    archived: false,
    createdAt: '2013-06-27T12:48:00.000Z',
  };
  assert.deepEqual(decodeRecord(order, wire), record);
  assert.deepEqual(encodeRecord(order, record, context), { ...wire, customer: { id: 7 } });
  for (const [fulfillmentStatus, said] of [
    ['partially_fulfilled', 'partial'],
    ['fulfilled', 'fulfilled'],
    ['returned', 'restocked'],
  ] as const) {
    const shown = { fulfillment_status: said };
    assert.deepEqual(encodeRecord(order, { fulfillmentStatus }, context), shown);
    assert.deepEqual(decodeRecord(order, shown), { fulfillmentStatus });
  }
});
