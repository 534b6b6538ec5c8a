import type { RecordCodec } from '../definition.js';
import { codeBesideCountry, countryBesideCode, countryName } from '../country.js';
import { field, fields, shown } from '../record.js';
import { firstLine, joined, secondLine } from '../street.js';
import { flag, nullIsEmpty, numericId, text } from '../values.js';

const line = (maximum = 255) => nullIsEmpty(text(maximum));

export const address: RecordCodec = {
  record: 'address',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the address' }),
    customer_id: shown(['customerId'], 'Whose it is', ({ customerId }) =>
      customerId === undefined ? undefined : Number(customerId),
    ),
    first_name: field('firstName', line(), { about: 'Given name' }),
    last_name: field('lastName', line(), { about: 'Family name' }),
    company: field('company', line(), { about: 'Of the company that it is at' }),
    address1: fields(['street', 'number'], firstLine(line), { about: 'Street and number' }),
    address2: fields(['line2', 'floor', 'locality'], secondLine(line), {
      about: 'Flat, floor, district',
    }),
    city: field('city', line(), { about: 'Town or city' }),
    province: field('province', line(), { about: 'Province or state, by name' }),
    country: countryBesideCode('country_code'),
    zip: field('zip', line(32), { about: 'Postal code' }),
    phone: field('phone', line(64), { about: 'Phone for the delivery' }),
    name: shown(
      ['firstName', 'lastName'],
      'Both names',
      ({ firstName, lastName }) => joined([firstName, lastName], ' ') || null,
    ),
    province_code: field('provinceCode', line(32), { about: 'Such as `OR`' }),
    country_code: codeBesideCountry('country'),
    country_name: shown(['countryCode'], 'Country, by English name', ({ countryCode }) =>
      countryCode === undefined ? undefined : countryName(countryCode as string) || null,
    ),
    default: field('isDefault', flag, { about: 'One of the addresses is' }),
  },
};
