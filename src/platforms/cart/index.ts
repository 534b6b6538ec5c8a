import { basicPassword } from '../authorization.js';
import type { Platform } from '../definition.js';
import { address } from './address.js';
import { customer } from './customer.js';
import { endpoints } from './endpoints.js';
import { faultAnswer, readFault } from './faults.js';
import { order } from './order.js';

/** The legacy cart API (seed 000), as Shopify's Admin REST API was about 2015. */
export const cart = {
  name: 'cart',
  title: 'Cart',
  basePaths: ['/cart'],
  suffix: '.json',
  authentication: {
    headers: ({ key }) => ({ 'X-Shopify-Access-Token': key }),
    read: (headers) => headers.get('X-Shopify-Access-Token') ?? basicPassword(headers),
  },
  paging: {
    number: 'page',
    size: 'limit',
    defaultSize: 50,
    maximumSize: 250,
    above: 'the maximum',
    empty: 'list',
    after: { parameter: 'since_id', includes: false },
  },
  rateLimit: {
    headers: ({ limit, left }) => ({ 'X-Shopify-Shop-Api-Call-Limit': `${limit - left}/${limit}` }),
    retryHeaders: (seconds) => ({ 'Retry-After': seconds.toFixed(1) }),
    read: (headers) => {
      const [, used, limit] =
        /^(\d+)\/(\d+)$/.exec(headers.get('X-Shopify-Shop-Api-Call-Limit') ?? '') ?? [];
      // The bucket leaks two calls a second.
      return used === undefined
        ? null
        : { left: Number(limit) - Number(used), resetMilliseconds: 500 };
    },
  },
  readOnly: 'ignored',
  unknown: 'ignored',
  jsonOnly: false,
  customer,
  address,
  order,
  endpoints,
  faultAnswer,
  readFault,
} as const satisfies Platform;
