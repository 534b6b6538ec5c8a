import * as z from 'zod';
import { countryByCode, countryByName } from '../country.js';
import type { Field, RecordCodec } from '../definition.js';
import { field, fields, shown } from '../record.js';
import { firstLine, secondLine } from '../street.js';
import { numericId } from '../values.js';
import { line, required, requiredAs } from './values.js';

const none = z.union([z.null(), z.array(z.unknown()).max(0)]);

/** Taken as it is given: who sends a whole address back needn't leave it out. */
const noFormFields: Field = {
  of: [],
  access: 'accept',
  about: 'There are none of addresses: null',
  decode: (wire) => {
    none.parse(wire);
    return {};
  },
  encode: () => null,
};

export const address: RecordCodec = {
  record: 'address',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the address' }),
    customer_id: shown(['customerId'], 'Whose it is', ({ customerId }) =>
      customerId === undefined ? undefined : Number(customerId),
    ),
    first_name: required('firstName', 'Given name'),
    last_name: required('lastName', 'Family name'),
    company: field('company', line(), { about: 'Company' }),
    street_1: requiredAs(
      fields(['street', 'number'], firstLine(line), { required: true, about: 'Street and number' }),
    ),
    street_2: fields(['line2', 'floor', 'locality'], secondLine(line), {
      about: 'Flat, floor, district',
    }),
    city: required('city', 'City'),
    state: required('province', 'State or province, by its full name'),
    zip: required('zip', 'Postal code', 32),
    country: requiredAs(
      field('countryCode', countryByName, {
        required: true,
        about: 'Country, by its full English name; codes are read as well',
      }),
    ),
    country_iso2: field('countryCode', countryByCode, {
      access: 'read',
      about: 'ISO 3166-1 alpha-2',
    }),
    phone: required('phone', 'Phone for the delivery', 64),
    address_type: field('type', z.enum(['residential', 'commercial']), {
      about: '`residential` or `commercial`',
    }),
    form_fields: noFormFields,
  },
};
