import type { RecordCodec } from '../definition.js';
import { field, fields } from '../record.js';
import { flag, numericId } from '../values.js';
import { countryOrNull, digits, fullName, instant, line } from './values.js';

/** Goes in and out with its customer. */
export const address: RecordCodec = {
  record: 'address',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the address' }),
    name: fields(['firstName', 'lastName'], fullName, { about: 'Who receives it' }),
    address: field('street', line, { about: 'Street' }),
    number: field('number', digits(64), { about: 'House number' }),
    floor: field('floor', digits(64), { about: 'Floor and flat' }),
    locality: field('locality', line, { about: 'District' }),
    city: field('city', line, { about: 'Town or city' }),
    province: field('province', line, { about: 'Province or state' }),
    country: field('countryCode', countryOrNull, { about: 'ISO 3166-1 alpha-2' }),
    zipcode: field('zip', digits(32), { about: 'Postal code' }),
    phone: field('phone', digits(64), { about: 'Phone for the delivery' }),
    default: field('isDefault', flag, { about: 'One of the addresses is' }),
    created_at: field('createdAt', instant, { access: 'read', about: 'When it was made' }),
    updated_at: field('updatedAt', instant, { access: 'read', about: 'When it last changed' }),
  },
};
