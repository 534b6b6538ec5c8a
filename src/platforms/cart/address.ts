import type { Part, RecordCodec } from '../definition.js';
import { codeBesideCountry, countryBesideCode, countryName } from '../country.js';
import { field, fields, shown } from '../record.js';
import { flag, nullIsEmpty, numericId, text } from '../values.js';
import * as z from 'zod';

const line = nullIsEmpty(text());

/** Street and number are one line here, and the floor is in the second. */
const firstLine = z.codec(z.union([text(320), z.null()]), z.record(z.string(), z.unknown()), {
  decode: (wire): Part => ({ street: wire ?? '', number: '' }),
  encode: ({ street, number }) => joined([street, number], ' '),
});

const secondLine = z.codec(z.union([text(578), z.null()]), z.record(z.string(), z.unknown()), {
  decode: (wire): Part => ({ line2: wire ?? '', floor: '', locality: '' }),
  encode: ({ line2, floor, locality }) => joined([line2, floor, locality], ', '),
});

function joined(parts: readonly unknown[], separator: string): string | null {
  return parts.filter(Boolean).join(separator) || null;
}

export const address: RecordCodec = {
  record: 'address',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the address' }),
    customer_id: shown(['customerId'], 'Whose it is', ({ customerId }) =>
      customerId === undefined ? undefined : Number(customerId),
    ),
    first_name: field('firstName', line, { about: 'Given name' }),
    last_name: field('lastName', line, { about: 'Family name' }),
    company: field('company', line, { about: 'Of the company that it is at' }),
    address1: fields(['street', 'number'], firstLine, { about: 'Street and number' }),
    address2: fields(['line2', 'floor', 'locality'], secondLine, {
      about: 'Flat, floor, district',
    }),
    city: field('city', line, { about: 'Town or city' }),
    province: field('province', line, { about: 'Province or state, by name' }),
    country: countryBesideCode('country_code'),
    zip: field('zip', nullIsEmpty(text(32)), { about: 'Postal code' }),
    phone: field('phone', nullIsEmpty(text(64)), { about: 'Phone for the delivery' }),
    name: shown(['firstName', 'lastName'], 'Both names', ({ firstName, lastName }) =>
      joined([firstName, lastName], ' '),
    ),
    province_code: field('provinceCode', nullIsEmpty(text(32)), { about: 'Such as `OR`' }),
    country_code: codeBesideCountry('country'),
    country_name: shown(['countryCode'], 'Country, by English name', ({ countryCode }) =>
      countryCode === undefined ? undefined : countryName(countryCode as string) || null,
    ),
    default: field('isDefault', flag, { about: 'One of the addresses is' }),
  },
};
