import type { Endpoint } from '../definition.js';
import { filter, pageNumber, pageSize } from '../filters.js';
import { idsParameter, listParameter, parameter } from '../parameter.js';
import { customer } from './customer.js';
import { order } from './order.js';

const fields = parameter('fields', listParameter, 'Only these properties, with commas between');
const paging = { page: pageNumber, per_page: pageSize(30, 200) };
const one = { kind: 'record', codec: customer } as const;

export const endpoints = {
  listCustomers: {
    operation: 'listCustomers',
    method: 'GET',
    path: '/customers',
    query: {
      since_id: filter.sinceId,
      created_at_min: filter.createdMin,
      created_at_max: filter.createdMax,
      updated_at_min: filter.updatedMin,
      updated_at_max: filter.updatedMax,
      q: filter.text,
      ...paging,
      fields,
    },
    status: 200,
    answer: { kind: 'list', codec: customer },
    about: 'Customers, by id',
  },
  getCustomer: {
    operation: 'getCustomer',
    method: 'GET',
    path: '/customers/{id}',
    query: { fields },
    status: 200,
    answer: one,
    about: 'One customer',
  },
  createCustomer: {
    operation: 'createCustomer',
    method: 'POST',
    path: '/customers',
    body: { kind: 'record', codec: customer, write: 'create' },
    status: 201,
    answer: one,
    about: 'Makes a customer, and tells her where it is asked for',
  },
  updateCustomer: {
    operation: 'updateCustomer',
    method: 'PUT',
    path: '/customers/{id}',
    body: { kind: 'record', codec: customer, write: 'update' },
    status: 200,
    answer: one,
    about: 'Writes what is given',
  },
  deleteCustomer: {
    operation: 'deleteCustomer',
    method: 'DELETE',
    path: '/customers/{id}',
    input: { keepWithOrders: true },
    status: 200,
    answer: { kind: 'fixed', body: {} },
    about: 'Deletes a customer without orders',
  },
  listOrders: {
    operation: 'listOrders',
    method: 'GET',
    path: '/orders',
    query: {
      customer_ids: parameter('customerIds', idsParameter, 'Of these, with commas between'),
      ...paging,
      fields,
    },
    status: 200,
    answer: { kind: 'list', codec: order },
    about: 'Orders, the newest first',
  },
} as const satisfies Record<string, Endpoint>;
