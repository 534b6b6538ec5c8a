import * as z from 'zod';
import type { Body, Endpoint, Part, RecordCodec } from '../definition.js';
import { filter, pageNumber, pageSize } from '../filters.js';
import { idsOrAllParameter, listParameter, parameter } from '../parameter.js';
import { part, text } from '../values.js';
import { address } from './address.js';
import { customer } from './customer.js';
import { order } from './order.js';
import { searchTerms } from './search.js';

const fields = parameter('fields', listParameter, 'Only these properties');
const paging = { limit: pageSize(50, 250), page: pageNumber };

const filters = {
  ids: parameter('ids', idsOrAllParameter, 'These, with commas between'),
  since_id: filter.sinceId,
  created_at_min: filter.createdMin,
  created_at_max: filter.createdMax,
  updated_at_min: filter.updatedMin,
  updated_at_max: filter.updatedMax,
};

const search = {
  query: parameter('terms', searchTerms, 'Words, or such as `email:ada@example.com`; all of them'),
};

function body(codec: RecordCodec, write: 'create' | 'update'): Body {
  return { kind: 'record', codec, write, wrapper: codec.record };
}

const one = (codec: RecordCodec, wrapper: string = codec.record) =>
  ({ kind: 'record', codec, wrapper }) as const;
const list = (codec: RecordCodec, wrapper: string) => ({ kind: 'list', codec, wrapper }) as const;
const nothing = { kind: 'fixed', body: {} } as const;

const inviteMail = z.object({
  to: z.optional(text(254)),
  from: z.optional(text(254)),
  bcc: z.optional(z.array(text(254)).max(10)),
  subject: z.optional(text(255)),
  custom_message: z.optional(z.string().max(500)),
});

const invite = z.codec(z.nullable(inviteMail), part, {
  decode: (wire): Part => {
    const { custom_message: message, ...mail } = wire ?? {};
    return { mail: { ...mail, ...(message !== undefined && { message }) } };
  },
  encode: ({ mail }) => {
    const { message, ...rest } = mail as Part;
    return { ...rest, ...(message !== undefined && { custom_message: message as string }) };
  },
});

/** What was sent, as the operation gives it. */
const sentInvite = z.codec(inviteMail, part, {
  decode: ({ custom_message: message, ...mail }): Part => ({
    ...mail,
    ...(message !== undefined && { message }),
  }),
  encode: ({ message, ...mail }) => ({ ...mail, custom_message: (message ?? '') as string }),
});

export const endpoints = {
  listCustomers: {
    operation: 'listCustomers',
    method: 'GET',
    path: '/customers',
    query: { ...filters, ...paging, fields },
    status: 200,
    answer: list(customer, 'customers'),
    about: 'Customers, by id',
  },
  searchCustomers: {
    operation: 'listCustomers',
    method: 'GET',
    path: '/customers/search',
    query: { ...search, ...paging, fields },
    status: 200,
    answer: list(customer, 'customers'),
    about: 'Customers in whom all the words are',
  },
  countCustomers: {
    operation: 'countCustomers',
    method: 'GET',
    path: '/customers/count',
    query: filters,
    status: 200,
    answer: { kind: 'value', value: z.int(), wrapper: 'count' },
    about: 'How many there are',
  },
  getCustomer: {
    operation: 'getCustomer',
    method: 'GET',
    path: '/customers/{id}',
    query: { fields },
    status: 200,
    answer: one(customer),
    about: 'One customer',
  },
  createCustomer: {
    operation: 'createCustomer',
    method: 'POST',
    path: '/customers',
    body: body(customer, 'create'),
    status: 201,
    answer: one(customer),
    about: 'Makes a customer, and invites her where it is asked for',
  },
  updateCustomer: {
    operation: 'updateCustomer',
    method: 'PUT',
    path: '/customers/{id}',
    body: body(customer, 'update'),
    status: 200,
    answer: one(customer),
    about: 'Writes what is given',
  },
  deleteCustomer: {
    operation: 'deleteCustomer',
    method: 'DELETE',
    path: '/customers/{id}',
    input: { keepWithOrders: true },
    status: 200,
    answer: nothing,
    about: 'Deletes a customer without orders',
  },
  createActivationUrl: {
    operation: 'createActivationUrl',
    method: 'POST',
    path: '/customers/{id}/account_activation_url',
    status: 200,
    answer: { kind: 'value', value: z.string(), wrapper: 'account_activation_url' },
    about: 'A link with which the customer opens her account',
  },
  inviteCustomer: {
    operation: 'inviteCustomer',
    method: 'POST',
    path: '/customers/{id}/send_invite',
    body: {
      kind: 'value',
      value: invite,
      wrapper: 'customer_invite',
      names: { message: 'custom_message' },
    },
    status: 201,
    answer: { kind: 'value', value: sentInvite, wrapper: 'customer_invite' },
    about: 'Mails an invitation',
  },
  listAddresses: {
    operation: 'listAddresses',
    method: 'GET',
    path: '/customers/{customerId}/addresses',
    query: paging,
    status: 200,
    answer: list(address, 'addresses'),
    about: "A customer's addresses",
  },
  getAddress: {
    operation: 'getAddress',
    method: 'GET',
    path: '/customers/{customerId}/addresses/{id}',
    status: 200,
    answer: one(address, 'customer_address'),
    about: 'One address',
  },
  createAddress: {
    operation: 'createAddress',
    method: 'POST',
    path: '/customers/{customerId}/addresses',
    body: body(address, 'create'),
    status: 201,
    answer: one(address, 'customer_address'),
    about: 'Makes an address',
  },
  updateAddress: {
    operation: 'updateAddress',
    method: 'PUT',
    path: '/customers/{customerId}/addresses/{id}',
    body: body(address, 'update'),
    status: 200,
    answer: one(address, 'customer_address'),
    about: 'Writes what is given',
  },
  deleteAddress: {
    operation: 'deleteAddress',
    method: 'DELETE',
    path: '/customers/{customerId}/addresses/{id}',
    status: 200,
    answer: nothing,
    about: 'Deletes an address',
  },
  setDefaultAddress: {
    operation: 'setDefaultAddress',
    method: 'PUT',
    path: '/customers/{customerId}/addresses/{id}/default',
    status: 200,
    answer: one(address, 'customer_address'),
    about: 'Makes an address the default',
  },
  listOrders: {
    operation: 'listOrders',
    method: 'GET',
    path: '/orders',
    query: {
      customer_id: parameter('customerIds', idsOrAllParameter, 'Of this customer'),
      ...paging,
    },
    status: 200,
    answer: list(order, 'orders'),
    about: 'Orders, the newest first',
  },
  listOrdersOfCustomer: {
    operation: 'listOrders',
    method: 'GET',
    path: '/customers/{customerIds}/orders',
    query: paging,
    status: 200,
    answer: list(order, 'orders'),
    about: "A customer's orders, the newest first",
  },
  createOrder: {
    operation: 'createOrder',
    method: 'POST',
    path: '/orders',
    body: body(order, 'create'),
    status: 201,
    answer: one(order),
    about: "Writes a checkout's order down; the same twice makes one",
  },
} as const satisfies Record<string, Endpoint>;
