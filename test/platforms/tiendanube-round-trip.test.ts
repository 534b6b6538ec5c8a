import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord, encodeWrite } from '../../src/platforms/record.js';
import { book, country, currency, decimal, line, lineOrNull, rowId, seconds } from './arbitrary.js';
import { completed, context, written } from './support.js';

const { tiendanube } = platforms;
const { customer } = tiendanube;

const wireAddress = fc.record({
  id: rowId,
  name: lineOrNull(511),
  address: lineOrNull(255),
  number: lineOrNull(64),
  floor: lineOrNull(64),
  locality: lineOrNull(255),
  city: lineOrNull(255),
  province: lineOrNull(255),
  country: fc.option(country),
  zipcode: lineOrNull(32),
  phone: lineOrNull(64),
  default: fc.constant(false),
  created_at: fc.constant(''),
  updated_at: fc.constant(''),
});

const wireInstant = seconds.map((one) =>
  new Date((one - 3 * 3600) * 1000).toISOString().replace('.000Z', '-03:00'),
);

const wireBook = book(
  fc
    .tuple(wireAddress, wireInstant, wireInstant)
    .map(([one, created, updated]) => ({ ...one, created_at: created, updated_at: updated })),
  'default',
);

const wireCustomer = wireBook.chain((addresses) =>
  fc.record({
    id: rowId,
    name: lineOrNull(511),
    email: fc.emailAddress(),
    phone: fc.oneof(lineOrNull(64), fc.constant('+5491112345678')),
    identification: fc.option(line(64)),
    note: fc.option(line(5000)),
    default_address: fc.constant(addresses.find((one) => one.default) ?? null),
    addresses: fc.constant(addresses),
    billing_address: lineOrNull(255),
    billing_number: lineOrNull(64),
    billing_floor: lineOrNull(64),
    billing_locality: lineOrNull(255),
    billing_zipcode: lineOrNull(32),
    billing_city: lineOrNull(255),
    billing_province: lineOrNull(255),
    billing_country: fc.option(country),
    billing_phone: lineOrNull(64),
    extra: fc.dictionary(
      line(255).filter((key) => key !== '__proto__'),
      line(1000),
      { maxKeys: 4, noNullPrototype: true },
    ),
    accepts_marketing: fc.boolean(),
    accepts_marketing_updated_at: fc.option(wireInstant),
    total_spent: decimal,
    total_spent_currency: currency,
    last_order_id: fc.option(rowId),
    active: fc.boolean(),
    created_at: wireInstant,
    updated_at: wireInstant,
  }),
);

test('whatever the platform can hold comes back the same, letter by letter', () => {
  fc.assert(
    fc.property(wireCustomer, (wire) => {
      assert.deepEqual(encodeRecord(customer, completed(decodeRecord(customer, wire)), context), {
        ...wire,
      });
    }),
  );
});

test('what is asked to be written is what is understood', () => {
  fc.assert(
    fc.property(wireCustomer, fc.constantFrom('create', 'update'), (wire, operation) => {
      const former = operation === 'update' ? { id: '1' } : undefined;
      // When the body was read isn't asked.
      const { addressesKnownAt: _, ...write } = written(tiendanube, wire, former);
      const asked = encodeWrite(customer, write, operation, context);
      assert.deepEqual(written(tiendanube, asked, former), write);
    }),
  );
});
