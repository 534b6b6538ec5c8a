import * as z from 'zod';
import type { Body, Endpoint, Part, RecordCodec, WireContext } from '../definition.js';
import { filter, pageNumber, pageSize } from '../filters.js';
import { idsParameter, parameter } from '../parameter.js';
import { part } from '../values.js';
import { address } from './address.js';
import { customer } from './customer.js';
import { order } from './order.js';
import { linkTo } from './values.js';

const size = pageSize(50, 250);
/** Their names are written with a capital in the platform's table, and without one in its examples. */
const paging = { page: pageNumber, limit: size, Page: pageNumber, Limit: size };

const filters = {
  first_name: filter.firstName,
  last_name: filter.lastName,
  company: filter.company,
  email: filter.email,
  phone: filter.phone,
  store_credit: filter.storeCredit,
  customer_group_id: filter.customerGroupId,
  min_id: filter.minId,
  max_id: filter.maxId,
  min_date_created: filter.createdMin,
  max_date_created: filter.createdMax,
  min_date_modified: filter.updatedMin,
  max_date_modified: filter.updatedMax,
  tax_exempt_category: filter.taxExemptCategory,
  min_date: filter.createdMin,
  max_date: filter.createdMax,
};

function body(codec: RecordCodec, write: 'create' | 'update'): Body {
  return { kind: 'record', codec, write };
}

const one = (codec: RecordCodec) => ({ kind: 'record', codec }) as const;
const list = (codec: RecordCodec) => ({ kind: 'list', codec }) as const;
const count = { kind: 'value', value: z.int(), wrapper: 'count' } as const;
const nothing = { kind: 'fixed', body: null } as const;

const passwordToTry = z.codec(z.object({ password: z.string() }), part, {
  decode: ({ password }): Part => ({ password }),
  encode: ({ password }) => ({ password: password as string }),
});

export const endpoints = {
  listCustomers: {
    operation: 'listCustomers',
    method: 'GET',
    path: '/customers',
    query: { ...filters, ...paging },
    status: 200,
    answer: list(customer),
    about: 'Customers, by id',
  },
  countCustomers: {
    operation: 'countCustomers',
    method: 'GET',
    path: '/customers/count',
    query: filters,
    status: 200,
    answer: count,
    about: 'How many there are',
  },
  getCustomer: {
    operation: 'getCustomer',
    method: 'GET',
    path: '/customers/{id}',
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
    headers: ({ id }: Part, context: WireContext) => ({
      Location: linkTo(context, `/customers/${id as string}`),
    }),
    about: 'Makes a customer with an account',
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
    status: 204,
    answer: nothing,
    about: 'Deletes a customer',
  },
  deleteCustomers: {
    operation: 'deleteCustomers',
    method: 'DELETE',
    path: '/customers',
    query: filters,
    strictQuery: true,
    input: { all: true },
    status: 204,
    answer: nothing,
    about: 'Deletes those whom the filters find; without any filter, all',
  },
  validatePassword: {
    operation: 'validatePassword',
    method: 'POST',
    path: '/customers/{id}/validate',
    body: { kind: 'value', value: passwordToTry },
    status: 200,
    answer: { kind: 'value', value: z.boolean(), wrapper: 'success' },
    about: "Whether it is the customer's password",
  },
  listAddresses: {
    operation: 'listAddresses',
    method: 'GET',
    path: '/customers/{customerId}/addresses',
    query: paging,
    status: 200,
    answer: list(address),
    about: "A customer's addresses",
  },
  countAddresses: {
    operation: 'countAddresses',
    method: 'GET',
    path: '/customers/{customerId}/addresses/count',
    status: 200,
    answer: count,
    about: 'How many she has',
  },
  getAddress: {
    operation: 'getAddress',
    method: 'GET',
    path: '/customers/{customerId}/addresses/{id}',
    status: 200,
    answer: one(address),
    about: 'One address',
  },
  createAddress: {
    operation: 'createAddress',
    method: 'POST',
    path: '/customers/{customerId}/addresses',
    body: body(address, 'create'),
    status: 201,
    answer: one(address),
    headers: ({ id, customerId }: Part, context: WireContext): Record<string, string> =>
      customerId === undefined
        ? {}
        : {
            Location: linkTo(
              context,
              `/customers/${customerId as string}/addresses/${id as string}`,
            ),
          },
    about: 'Makes an address',
  },
  updateAddress: {
    operation: 'updateAddress',
    method: 'PUT',
    path: '/customers/{customerId}/addresses/{id}',
    body: body(address, 'update'),
    status: 200,
    answer: one(address),
    about: 'Writes what is given',
  },
  deleteAddress: {
    operation: 'deleteAddress',
    method: 'DELETE',
    path: '/customers/{customerId}/addresses/{id}',
    status: 204,
    answer: nothing,
    about: 'Deletes an address',
  },
  deleteAddresses: {
    operation: 'deleteAddresses',
    method: 'DELETE',
    path: '/customers/{customerId}/addresses',
    strictQuery: true,
    status: 204,
    answer: nothing,
    about: 'Deletes all her addresses',
  },
  listOrders: {
    operation: 'listOrders',
    method: 'GET',
    path: '/orders',
    query: { customer_id: parameter('customerIds', idsParameter, 'Of this customer'), ...paging },
    status: 200,
    answer: list(order),
    about: 'Orders, the newest first',
  },
} as const satisfies Record<string, Endpoint>;
