import * as z from 'zod';
import { uploadReport } from '../../contract/admin.js';
import { searchTerms } from '../cart/search.js';
import type { Endpoint, Part } from '../definition.js';
import { filter, pageSize } from '../filters.js';
import { idsParameter, parameter } from '../parameter.js';
import { part } from '../values.js';
import { customer } from './customer.js';

const filters = {
  ids: parameter('ids', idsParameter, 'These, with commas between'),
  ...filter,
  query: parameter('terms', searchTerms, 'Words, or such as `email:ada@example.com`; all of them'),
};

const mail = z.strictObject({ message: z.optional(z.string().max(500)) });
const invite = z.codec(mail, part, {
  decode: (wire): Part => ({ mail: wire }),
  // Throws for what can't be said here.
  encode: ({ mail: said }) => mail.parse(said),
});
const sentInvite = z.codec(z.object({ email: z.string() }), z.object({ to: z.string() }), {
  decode: ({ email }) => ({ to: email }),
  encode: ({ to }) => ({ email: to }),
});

export const endpoints = {
  listCustomers: {
    operation: 'listCustomers',
    method: 'GET',
    path: '/customers',
    query: { ...filters, limit: pageSize(50, 250) },
    strictQuery: true,
    status: 200,
    answer: { kind: 'list', codec: customer, wrapper: 'customers' },
    about: 'Customers, by id',
  },
  countCustomers: {
    operation: 'countCustomers',
    method: 'GET',
    path: '/customers/count',
    query: filters,
    strictQuery: true,
    status: 200,
    answer: { kind: 'value', value: z.int(), wrapper: 'count' },
    about: 'How many there are',
  },
  getCustomer: {
    operation: 'getCustomer',
    method: 'GET',
    path: '/customers/{id}',
    status: 200,
    answer: { kind: 'record', codec: customer, wrapper: 'customer' },
    about: 'One customer',
  },
  deleteCustomer: {
    operation: 'deleteCustomer',
    method: 'DELETE',
    path: '/customers/{id}',
    status: 204,
    answer: { kind: 'fixed', body: null },
    about: 'Deletes a customer, and signs her out',
  },
  uploadCustomers: {
    operation: 'uploadCustomers',
    method: 'POST',
    path: '/customers/upload',
    body: { kind: 'rows', codec: customer },
    status: 200,
    answer: { kind: 'value', value: uploadReport as unknown as z.ZodType },
    about: 'Makes many customers, and says which were refused and why',
  },
  inviteCustomer: {
    operation: 'inviteCustomer',
    method: 'POST',
    path: '/customers/{id}/invite',
    body: { kind: 'value', value: invite },
    status: 202,
    answer: { kind: 'value', value: sentInvite, wrapper: 'invitation' },
    about: 'Mails an invitation',
  },
} as const satisfies Record<string, Endpoint>;
