import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord, encodeWrite } from '../../src/platforms/record.js';
import { book, country, currency, line, lineOrNull, rowId, seconds } from './arbitrary.js';
import { context, written } from './support.js';

const { twc } = platforms;
const { customer } = twc;

const wireInstant = seconds.map((one) => new Date(one * 1000 + 251).toISOString());

const wireAddress = fc
  .record({
    id: rowId.map(String),
    first_name: lineOrNull(255),
    last_name: lineOrNull(255),
    company: lineOrNull(255),
    address1: lineOrNull(255),
    address2: lineOrNull(255),
    city: lineOrNull(255),
    province: lineOrNull(255),
    province_code: lineOrNull(32),
    zip: lineOrNull(32),
    phone: lineOrNull(64),
    default: fc.constant(false),
    country_code: country,
  })
  .map((one) => {
    const name = [one.first_name, one.last_name].filter(Boolean).join(' ') || null;
    const countryName = new Intl.DisplayNames(['en'], { type: 'region' }).of(one.country_code);
    return { ...one, name, country: countryName, country_name: countryName };
  });

const word = line(255, 1)
  .map((text) => text.replaceAll(',', '').trim())
  .filter(Boolean);

const wireCustomer = fc
  .tuple(lineOrNull(255), book(wireAddress, 'default'))
  .chain(([ref, list]) => {
    const addresses = list.map((one) => ({ ...one, customer_id: ref ?? '12' }));
    return fc.record({
      id: fc.constant(ref ?? '12'),
      twc_customer_id: fc.constant('12'),
      email: fc.emailAddress(),
      first_name: lineOrNull(255),
      last_name: lineOrNull(255),
      phone: fc.option(fc.constantFrom('+441632960961', '+5491112345678')),
      state: fc.constantFrom('disabled', 'invited', 'enabled', 'declined'),
      verified_email: fc.boolean(),
      accepts_marketing: fc.boolean(),
      accepts_marketing_updated_at: fc.option(wireInstant),
      marketing_opt_in_level: fc.option(
        fc.constantFrom('single_opt_in', 'confirmed_opt_in', 'unknown'),
      ),
      addresses: fc.constant(addresses),
      default_address: fc.constant(addresses.find((one) => one.default) ?? null),
      currency,
      orders_count: fc.nat(1e9),
      total_spent: fc.integer({ min: 0, max: 1e12 }).map((cents) => cents / 100),
      last_order_id: fc.option(rowId.map(String)),
      last_order_name: lineOrNull(64),
      note: fc.option(line(5000)),
      tags: fc.uniqueArray(word, { maxLength: 250 }).map((tags) => tags.join(', ')),
      tax_exempt: fc.boolean(),
      tax_exemptions: fc.uniqueArray(word, { maxLength: 5 }),
      multipass_identifier: lineOrNull(255),
      wishlist_id: lineOrNull(255),
      admin_graphql_api_id: lineOrNull(255),
      created_at: wireInstant,
      updated_at: wireInstant,
    });
  });

test('whatever the platform can hold comes back the same, letter by letter', () => {
  fc.assert(
    fc.property(wireCustomer, (any) => {
      assert.deepEqual(encodeRecord(customer, decodeRecord(customer, any), context), { ...any });
    }),
  );
});

test('what is asked to be written is what is understood', () => {
  fc.assert(
    fc.property(wireCustomer, fc.constantFrom('create', 'update'), (any, operation) => {
      const former = operation === 'update' ? { id: '1' } : undefined;
      // When the body was read isn't asked.
      const { addressesKnownAt: _, ...write } = written(twc, any, former);
      const asked = encodeWrite(customer, write, operation, context);
      assert.deepEqual(written(twc, asked, former), write);
    }),
  );
});
