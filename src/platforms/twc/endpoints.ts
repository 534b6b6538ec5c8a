import * as z from 'zod';
import type { Endpoint } from '../definition.js';
import { customer } from './customer.js';

const one = { kind: 'record', codec: customer } as const;

const refused = z.object({
  index: z.int(),
  id: z.union([z.string(), z.null()]),
  email: z.union([z.string(), z.null()]),
  fields: z.record(z.string(), z.string()),
  message: z.string(),
});
const report = z.object({
  created: z.int(),
  refused: z.array(refused),
  refusedCount: z.int(),
});
const reportOrList = z.union([report, z.array(z.unknown())]);

/** Where the answer is no report of ours, it lists those that were made. */
const uploadReport = z.codec(reportOrList, report, {
  decode: (wire) =>
    Array.isArray(wire) ? { created: wire.length, refused: [], refusedCount: 0 } : wire,
  encode: (own) => own,
});

export const endpoints = {
  createCustomer: {
    operation: 'createCustomer',
    method: 'POST',
    path: '/customers',
    body: { kind: 'record', codec: customer, write: 'create' },
    status: 201,
    answer: one,
    about: "Makes a customer; the visitor's wishlist becomes hers",
  },
  uploadCustomers: {
    operation: 'uploadCustomers',
    method: 'POST',
    path: '/upload-customers',
    body: { kind: 'rows', codec: customer, wrapper: 'customers' },
    status: 201,
    answer: { kind: 'value', value: uploadReport },
    about: 'Makes many customers, and says which were refused and why',
  },
  updateCustomerByRef: {
    operation: 'updateCustomerByRef',
    method: 'PUT',
    path: '/customers',
    body: {
      kind: 'record',
      codec: customer,
      write: 'update',
      key: ['id', 'customerRef', 'ref'],
      ownKey: 'twc_customer_id',
    },
    status: 200,
    answer: one,
    about: 'Writes what is given to the customer whom `id` names',
  },
  getCustomerByRef: {
    operation: 'getCustomerByRef',
    method: 'GET',
    path: '/customers/{ref}',
    status: 200,
    answer: one,
    about: "One customer, by the shop's reference, or by our id where she has none",
  },
  markCustomerDeleted: {
    operation: 'markCustomerDeleted',
    method: 'DELETE',
    path: '/customers/{ref}',
    status: 204,
    answer: { kind: 'fixed', body: null },
    about: 'Marks a customer as deleted: she is signed out and not found any more',
  },
} as const satisfies Record<string, Endpoint>;
