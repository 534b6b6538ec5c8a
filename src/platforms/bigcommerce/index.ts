import { basicPassword } from '../authorization.js';
import type { Platform } from '../definition.js';
import { address } from './address.js';
import { customer } from './customer.js';
import { endpoints } from './endpoints.js';
import { faultAnswer, readFault } from './faults.js';
import { order } from './order.js';

/** BigCommerce V2 (seeds 003 and 004). */
export const bigcommerce = {
  name: 'bigcommerce',
  title: 'BigCommerce V2',
  basePaths: ['/stores/{store}/v2', '/api/v2'],
  authentication: {
    headers: ({ key }) => ({ 'X-Auth-Token': key }),
    read: (headers, path) =>
      headers.get('X-Auth-Token') ?? (isLegacy(path) ? basicPassword(headers) : null),
    challenge: (path): Record<string, string> =>
      isLegacy(path) ? { 'WWW-Authenticate': 'Basic realm="API"' } : {},
  },
  paging: {
    number: 'page',
    size: 'limit',
    defaultSize: 50,
    maximumSize: 250,
    above: 'a refusal',
    empty: 'no content',
    after: { parameter: 'min_id', includes: true },
  },
  rateLimit: {
    headers: ({ limit, left, windowMilliseconds, resetMilliseconds }) => ({
      'X-Rate-Limit-Requests-Left': String(left),
      'X-Rate-Limit-Requests-Quota': String(limit),
      'X-Rate-Limit-Time-Reset-Ms': String(Math.ceil(resetMilliseconds)),
      'X-Rate-Limit-Time-Window-Ms': String(windowMilliseconds),
    }),
    retryHeaders: (seconds) => ({ 'X-Retry-After': String(Math.ceil(seconds)) }),
    read: (headers) => {
      const left = headers.get('X-Rate-Limit-Requests-Left');
      const reset = headers.get('X-Rate-Limit-Time-Reset-Ms');
      return left !== null && reset !== null && /^\d+$/.test(left) && /^\d+$/.test(reset)
        ? { left: Number(left), resetMilliseconds: Number(reset) }
        : null;
    },
  },
  readOnly: 'refused',
  unknown: 'refused',
  jsonOnly: false,
  customer,
  address,
  order,
  endpoints,
  faultAnswer,
  readFault,
} as const satisfies Platform;

/** Where HTTP Basic is spoken. */
function isLegacy(path: string): boolean {
  return /^\/api\/v2(\/|$)/.test(path);
}
