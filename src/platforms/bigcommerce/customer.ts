import * as z from 'zod';
import type { Field, Part, RecordCodec } from '../definition.js';
import { field, fields, shown } from '../record.js';
import {
  amount,
  emptyIsNull,
  flag,
  instantAs,
  isE164,
  isFieldName,
  lines,
  numericId,
  part,
  rfc2822,
  text,
  whole,
} from '../values.js';
import { authenticationField } from './authentication.js';
import { line, linkTo, required } from './values.js';

const instant = instantAs(rfc2822);

const shownPhone = ({ phone, phoneAsWritten }: Part): string =>
  ((phoneAsWritten ?? phone) as string | null | undefined) ?? '';

/** Numbers of any form are kept. */
const anyPhone = z.codec(line(64), part, {
  decode: (wire): Part =>
    wire === '' ? { phone: null, phoneAsWritten: null } : { phoneAsWritten: wire },
  encode: shownPhone,
});

/** Of an answer those in E.164 are one that we know. */
const knownPhone = z.codec(line(64), part, {
  decode: (wire): Part => {
    const isKnown = isE164(wire);
    return { phone: isKnown ? wire : null, phoneAsWritten: isKnown ? null : wire || null };
  },
  encode: shownPhone,
});

const phoneFields = ['phone', 'phoneAsWritten'];
const phone: Field = {
  ...fields(phoneFields, anyPhone, {
    about: 'In any form, and given back in the same; unique',
  }),
  read: fields(phoneFields, knownPhone, { about: '' }).decode,
};

const formField = z.object({
  name: text().refine(isFieldName),
  value: z.union([text(1000), z.null(), z.number()]),
});

/** The shop's own fields, by the names that its form has. */
const formFields = z.codec(
  z.union([z.array(formField).max(250), z.null()]),
  z.record(text(), text(1000)),
  {
    decode: (wire) =>
      Object.fromEntries((wire ?? []).map(({ name, value }) => [name, String(value ?? '')])),
    encode: (own) => {
      const entries = Object.entries(own).map(([name, value]) => ({ name, value }));
      return entries.length > 0 ? entries : null;
    },
  },
);

const groupId = z.codec(z.union([whole(0, 2_147_483_647), z.null()]), z.int(), {
  decode: (wire) => wire ?? 0,
  encode: (own) => own,
});

export const customer: RecordCodec = {
  record: 'customer',
  // There are no states here: an account is one as soon as it is made.
  defaults: { state: 'enabled' },
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the customer' }),
    _authentication: authenticationField,
    company: field('company', line(), { about: 'Company' }),
    first_name: required('firstName', 'Given name'),
    last_name: required('lastName', 'Family name'),
    email: required('email', 'E-mail; unique', 254),
    phone,
    form_fields: field('extra', formFields, {
      access: 'accept',
      about: "The shop's own fields, as `[{name, value}]`; null where there are none",
    }),
    date_created: field('createdAt', instant, { access: 'read', about: 'When it was made' }),
    date_modified: field('updatedAt', instant, { access: 'read', about: 'When it last changed' }),
    store_credit: field('storeCredit', amount(4), { about: 'Such as `"0.0000"`' }),
    registration_ip_address: field('registrationIpAddress', line(64), {
      about: 'From where she signed up',
    }),
    customer_group_id: field('customerGroupId', groupId, { about: '0 is no group' }),
    notes: field('note', emptyIsNull(lines()), { about: "The shop's own notes" }),
    tax_exempt_category: field('taxExemptCategory', line(), {
      about: 'By which she is exempt from taxes; empty for none',
    }),
    reset_pass_on_login: field('resetPassOnLogin', flag, {
      about: 'Whether a new password has to be set at the next sign-in',
    }),
    accepts_marketing: field('acceptsMarketing', flag, {
      access: 'accept',
      about: 'Whether she wants mail',
    }),
    addresses: shown(['addresses'], 'Where they are: `{url, resource}`', ({ id }, context) => {
      if (id === undefined) return undefined;
      const resource = `/customers/${id as string}/addresses`;
      return { url: linkTo(context, resource), resource };
    }),
  },
};
