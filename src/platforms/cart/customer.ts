import { customerState } from '../../contract/customer.js';
import { currency } from '../../contract/text.js';
import { addressList, defaultAddress } from '../address-list.js';
import type { RecordCodec } from '../definition.js';
import { field, shown } from '../record.js';
import {
  amount,
  commaList,
  flag,
  instantAs,
  isoWithOffset,
  lines,
  nullIsEmpty,
  numericId,
  orNull,
  password,
  text,
  whole,
} from '../values.js';
import { address } from './address.js';

const instant = instantAs(isoWithOffset);

export const customer: RecordCodec = {
  record: 'customer',
  fields: {
    id: field('id', numericId, { access: 'read', about: 'Of the customer' }),
    email: field('email', text(254), { required: true, about: 'E-mail; unique' }),
    accepts_marketing: field('acceptsMarketing', flag, { about: 'Whether she wants mail' }),
    created_at: field('createdAt', instant, { access: 'read', about: 'When it was made' }),
    updated_at: field('updatedAt', instant, { access: 'read', about: 'When it last changed' }),
    first_name: field('firstName', nullIsEmpty(text()), { about: 'Given name' }),
    last_name: field('lastName', nullIsEmpty(text()), { about: 'Family name' }),
    orders_count: field('ordersCount', whole(0, 1e9), {
      access: 'read',
      about: 'Without test and archived orders',
    }),
    state: field('state', customerState, {
      access: 'read',
      about: '`disabled`, `invited`, `enabled` or `declined`',
    }),
    total_spent: field('totalSpent', amount(2), {
      access: 'read',
      about: 'In her currency, such as `"41.94"`',
    }),
    last_order_id: field('lastOrderId', orNull(numericId), { access: 'read', about: 'Last order' }),
    last_order_name: field('lastOrderName', orNull(text()), {
      access: 'read',
      about: 'Such as `#1001`',
    }),
    note: field('note', orNull(lines()), { about: "The shop's own note" }),
    verified_email: field('verifiedEmail', flag, { about: 'Whether the mailbox is proven' }),
    multipass_identifier: field('multipassIdentifier', orNull(text()), {
      about: 'Her name for Multipass',
    }),
    tax_exempt: field('taxExempt', flag, { about: 'Whether she pays no taxes' }),
    tags: field('tags', commaList(250, 255), { about: '250 at most, with commas between' }),
    phone: field('phone', orNull(text(64)), { about: 'In any form; E.164 in answers; unique' }),
    currency: field('currency', currency, {
      access: 'create',
      about: 'ISO 4217',
    }),
    default_address: defaultAddress(address, 'The default address'),
    addresses: addressList(address, 'All addresses'),
    send_email_invite: field('sendEmailInvite', flag, {
      access: 'send',
      about: 'Mails an invitation',
    }),
    send_email_welcome: field('sendEmailWelcome', flag, {
      access: 'send',
      about: 'Mails that there is an account',
    }),
    password: field('password', password, { access: 'send', about: 'Makes the account enabled' }),
    password_confirmation: field('passwordConfirmation', password, {
      access: 'send',
      about: 'The password once more',
    }),
    admin_graphql_api_id: shown(['id'], 'The name in the GraphQL API', ({ id }) =>
      id === undefined ? undefined : `gid://shopify/Customer/${id as string}`,
    ),
  },
};
