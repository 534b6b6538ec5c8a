import { bearerKey } from '../authorization.js';
import type { Platform } from '../definition.js';
import { address } from './address.js';
import { customer } from './customer.js';
import { endpoints } from './endpoints.js';
import { faultAnswer, readFault } from './faults.js';

/** TWC's shop connector (seed 001): customers by the shop's own references; no lists, no orders. */
export const twc = {
  name: 'twc',
  title: 'TWC',
  basePaths: ['/api'],
  authentication: {
    headers: ({ key, store }) => ({ 'X-TWC-Tenant': store, Authorization: `Bearer ${key}` }),
    read: (headers) => bearerKey(headers.get('Authorization')),
    store: (headers) => headers.get('X-TWC-Tenant'),
    challenge: () => ({ 'WWW-Authenticate': 'Bearer' }),
  },
  paging: {
    number: 'page',
    size: 'size',
    defaultSize: 20,
    maximumSize: 250,
    above: 'the maximum',
    empty: 'list',
  },
  rateLimit: {
    headers: ({ limit, left, resetMilliseconds }) => ({
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(left),
      'X-RateLimit-Reset': String(Math.ceil(resetMilliseconds / 1000)),
    }),
    retryHeaders: (seconds) => ({ 'Retry-After': String(Math.ceil(seconds)) }),
    read: (headers) => {
      const left = headers.get('X-RateLimit-Remaining');
      const reset = headers.get('X-RateLimit-Reset');
      if (left === null || reset === null || !/^\d+$/.test(left) || !/^\d+$/.test(reset))
        return null;
      return { left: Number(left), resetMilliseconds: Number(reset) * 1000 };
    },
  },
  readOnly: 'ignored',
  unknown: 'ignored',
  jsonOnly: false,
  customer,
  address,
  order: { record: 'order', fields: {} },
  endpoints,
  faultAnswer,
  readFault,
} as const satisfies Platform;
