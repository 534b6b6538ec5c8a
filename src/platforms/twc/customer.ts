import * as z from 'zod';
import { customerState, marketingOptInLevel } from '../../contract/customer.js';
import { currency } from '../../contract/text.js';
import { addressList, defaultAddress } from '../address-list.js';
import type { Field, Part, RecordCodec } from '../definition.js';
import { field } from '../record.js';
import {
  amountAsNumber,
  commaList,
  flag,
  lines,
  list,
  nullIsEmpty,
  orNull,
  text,
  whole,
} from '../values.js';
import { address } from './address.js';
import { instant, textId } from './values.js';

const name = nullIsEmpty(text());
const reference = z.union([textId, z.null()]);

/** The shop's own reference; where it gives none, ours. */
const id: Field = {
  of: ['ref', 'id'],
  access: 'create',
  about: "The shop's own reference, at its choice; without one, ours",
  decode: (wire) => ({ ref: z.decode(reference, wire as never) || null }),
  read: (wire): Part => {
    const ref = z.decode(textId, wire as never);
    return { ref, id: ref };
  },
  encode: ({ ref, id }) => ref ?? id,
};

export const customer: RecordCodec = {
  record: 'customer',
  fields: {
    id,
    twc_customer_id: field('id', textId, { access: 'read', about: 'Our id of the customer' }),
    email: field('email', text(254), { required: true, about: 'E-mail; unique' }),
    first_name: field('firstName', name, { about: 'Given name' }),
    last_name: field('lastName', name, { about: 'Family name' }),
    phone: field('phone', orNull(text(64)), { about: 'In any form; E.164 in answers; unique' }),
    state: field('state', customerState, {
      about: '`disabled`, `invited`, `enabled` or `declined`',
    }),
    verified_email: field('verifiedEmail', flag, { about: 'Whether the mailbox is proven' }),
    accepts_marketing: field('acceptsMarketing', flag, { about: 'Whether she wants mail' }),
    accepts_marketing_updated_at: field('acceptsMarketingUpdatedAt', orNull(instant), {
      about: 'When she last said so',
    }),
    marketing_opt_in_level: field('marketingOptInLevel', orNull(marketingOptInLevel), {
      about: '`single_opt_in`, `confirmed_opt_in`, `unknown`, or null where she wants none',
    }),
    addresses: addressList(address, 'All addresses'),
    default_address: defaultAddress(address, 'The default address'),
    currency: field('currency', currency, {
      access: 'create',
      about: 'ISO 4217',
    }),
    orders_count: field('ordersCount', whole(0, 1e9), {
      access: 'read',
      about: 'Without test and archived orders',
    }),
    total_spent: field('totalSpent', amountAsNumber, {
      access: 'read',
      about: 'What she has spent, as a number',
    }),
    last_order_id: field('lastOrderId', orNull(textId), { access: 'read', about: 'Last order' }),
    last_order_name: field('lastOrderName', orNull(text()), {
      access: 'read',
      about: 'Such as `#1001`',
    }),
    note: field('note', orNull(lines()), { about: "The shop's own note" }),
    tags: field('tags', commaList(250, 255), {
      about: '250 at most of 255 characters, with commas between',
    }),
    tax_exempt: field('taxExempt', flag, { about: 'Whether she pays no taxes' }),
    tax_exemptions: field('taxExemptions', list(250, 255), {
      about: 'Canadian taxes that she need not pay; a string with commas is read too',
    }),
    multipass_identifier: field('multipassIdentifier', orNull(textId), {
      about: 'Her name for Multipass',
    }),
    wishlist_id: field('wishlistId', orNull(textId), {
      about: "The visitor's wishlist that became hers",
    }),
    admin_graphql_api_id: field('adminGraphqlApiId', orNull(text()), {
      about: 'The name in the GraphQL API',
    }),
    created_at: field('createdAt', instant, { access: 'read', about: 'When it was made' }),
    updated_at: field('updatedAt', instant, { access: 'read', about: 'When it last changed' }),
  },
};
