import * as z from 'zod';
import { money } from '../../contract/text.js';
import type { Body, Endpoint, Part, RecordCodec, WireContext } from '../definition.js';
import {
  idParameter,
  idsParameter,
  instantParameter,
  numberParameter,
  parameter,
  textParameter,
} from '../parameter.js';
import { part } from '../values.js';
import { address } from './address.js';
import { customer } from './customer.js';
import { order } from './order.js';
import { linkTo } from './values.js';

const size = parameter('pageSize', numberParameter(1), 'Entries of a page; 50, and 250 at most');
const number = parameter('pageNumber', numberParameter(1), 'From 1');
/** Seed 004 writes the names with a capital in its table, and without one in its examples. */
const paging = { page: number, limit: size, Page: number, Limit: size };

const createdMin = parameter('createdMin', instantParameter, 'Made then or later');
const createdMax = parameter('createdMax', instantParameter, 'Made then or earlier');

const filters = {
  first_name: parameter('firstName', textParameter, 'With this given name'),
  last_name: parameter('lastName', textParameter, 'With this family name'),
  company: parameter('company', textParameter, 'Of this company'),
  email: parameter('email', textParameter, 'With this e-mail'),
  phone: parameter('phone', textParameter, 'With this phone'),
  store_credit: parameter('storeCredit', money, 'With so much credit'),
  customer_group_id: parameter('customerGroupId', numberParameter(0), 'In this group'),
  min_id: parameter('minId', idParameter, 'From this id on'),
  max_id: parameter('maxId', idParameter, 'Up to this id'),
  min_date_created: createdMin,
  max_date_created: createdMax,
  min_date_modified: parameter('updatedMin', instantParameter, 'Changed then or later'),
  max_date_modified: parameter('updatedMax', instantParameter, 'Changed then or earlier'),
  tax_exempt_category: parameter('taxExemptCategory', textParameter, 'Of this category'),
  min_date: createdMin,
  max_date: createdMax,
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
    otherStatuses: [200],
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
    otherStatuses: [200],
    answer: nothing,
    about: 'Deletes a customer',
  },
  deleteCustomers: {
    operation: 'deleteCustomers',
    method: 'DELETE',
    path: '/customers',
    query: filters,
    strictQuery: true,
    status: 204,
    otherStatuses: [200],
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
    otherStatuses: [200],
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
    otherStatuses: [200],
    answer: nothing,
    about: 'Deletes an address',
  },
  deleteAddresses: {
    operation: 'deleteAddresses',
    method: 'DELETE',
    path: '/customers/{customerId}/addresses',
    strictQuery: true,
    status: 204,
    otherStatuses: [200],
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
