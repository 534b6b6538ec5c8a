import * as z from 'zod';
import { customerState } from '../../contract/customer.js';
import { currency } from '../../contract/text.js';
import { addressList, defaultAddress } from '../address-list.js';
import type { Field, Part, RecordCodec } from '../definition.js';
import { field, fields, partOf } from '../record.js';
import { amount, flag, isE164, lines, numericId, orNull, password, text } from '../values.js';
import { address } from './address.js';
import { countryOrNull, digits, digitsOrNull, extra, fullName, instant, line } from './values.js';

/** The other states have no word here. */
const active = z.codec(flag, customerState, {
  decode: (wire) => (wire ? 'enabled' : 'disabled'),
  encode: (own) => own === 'enabled',
});

const phoneValue = digitsOrNull(64);

/** Numbers of any form are kept as they were written. */
const phone: Field = {
  of: ['phone', 'phoneAsWritten'],
  access: 'write',
  about: 'In any form, and given back in that; unique where it can be dialled',
  decode: (wire) => ({ phoneAsWritten: z.decode(phoneValue, wire as never) || null }),
  read: (wire): Part => {
    const number = z.decode(phoneValue, wire as never) || null;
    const isDialled = number !== null && isE164(number);
    return isDialled
      ? { phone: number, phoneAsWritten: null }
      : { phone: null, phoneAsWritten: number };
  },
  encode: ({ phone, phoneAsWritten = phone }) => phoneAsWritten ?? phone ?? phoneAsWritten,
};

const billing = (key: string, value: z.core.$ZodType, about: string) =>
  partOf('billingAddress', key, value, { about });

export const customer: RecordCodec = {
  record: 'customer',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the customer' }),
    name: fields(['firstName', 'lastName'], fullName, { about: 'Both names in one line' }),
    email: field('email', text(254), { required: true, about: 'E-mail; unique' }),
    phone,
    identification: field('identification', digitsOrNull(64), {
      about: 'CPF, CNPJ, DNI and the like',
    }),
    note: field('note', orNull(lines()), { about: "The shop's own note" }),
    default_address: defaultAddress(address, 'The address to ship to'),
    addresses: addressList(address, 'All addresses to ship to'),
    billing_address: billing('street', line, 'Street of the billing address'),
    billing_number: billing('number', digits(64), 'Its house number'),
    billing_floor: billing('floor', digits(64), 'Its floor and flat'),
    billing_locality: billing('locality', line, 'Its district'),
    billing_zipcode: billing('zip', digits(32), 'Its postal code'),
    billing_city: billing('city', line, 'Its city'),
    billing_province: billing('province', line, 'Its province or state'),
    billing_country: billing('countryCode', countryOrNull, 'Its country, ISO 3166-1 alpha-2'),
    billing_phone: billing('phone', digits(64), 'Its phone'),
    extra: field('extra', extra, { about: 'Own fields of the registration form, as strings' }),
    accepts_marketing: field('acceptsMarketing', flag, { about: 'Whether she wants mail' }),
    accepts_marketing_updated_at: field('acceptsMarketingUpdatedAt', orNull(instant), {
      access: 'read',
      about: 'When she last said so',
    }),
    total_spent: field('totalSpent', amount(2), {
      access: 'read',
      about: 'What she has spent, such as `"89.00"`',
    }),
    total_spent_currency: field('currency', currency, {
      access: 'read',
      about: 'Of that sum, ISO 4217',
    }),
    last_order_id: field('lastOrderId', orNull(numericId), { access: 'read', about: 'Last order' }),
    active: field('state', active, {
      access: 'read',
      about: 'Whether the account is in use',
    }),
    created_at: field('createdAt', instant, { access: 'read', about: 'When it was made' }),
    updated_at: field('updatedAt', instant, { access: 'read', about: 'When it last changed' }),
    send_email_invite: field('sendEmailInvite', flag, {
      access: 'send',
      about: 'Mails that there is an account, or an invitation to it',
    }),
    password: field('password', password, {
      access: 'send',
      about: 'Makes the account enabled',
    }),
  },
};
