import { bearerKey } from '../authorization.js';
import type { PageFacts, Platform } from '../definition.js';
import { Fault } from '../fault.js';
import { address } from './address.js';
import { customer } from './customer.js';
import { endpoints } from './endpoints.js';
import { faultAnswer, readFault } from './faults.js';
import { order } from './order.js';

/** The API of Tiendanube, in Brazil Nuvemshop (seed 002). */
export const tiendanube = {
  name: 'tiendanube',
  title: 'Tiendanube',
  basePaths: ['/v1/{store}'],
  authentication: {
    headers: ({ key, userAgent }) => ({
      Authentication: `bearer ${key}`,
      'User-Agent': userAgent,
    }),
    read: (headers) => bearerKey(headers.get('Authentication')),
  },
  requirement: (headers) =>
    headers.get('User-Agent')?.trim() ? null : new Fault('user_agent_required'),
  paging: {
    number: 'page',
    size: 'per_page',
    defaultSize: 30,
    maximumSize: 200,
    above: 'the maximum',
    empty: 'not found',
    after: { parameter: 'since_id', includes: false },
    headers: (page) => {
      const link = links(page);
      return { 'X-Total-Count': String(page.total), ...(link && { Link: link }) };
    },
  },
  rateLimit: {
    headers: ({ limit, left, resetMilliseconds }) => ({
      'X-Rate-Limit-Limit': String(limit),
      'X-Rate-Limit-Remaining': String(left),
      'X-Rate-Limit-Reset': String(Math.ceil(resetMilliseconds)),
    }),
    retryHeaders: (seconds) => ({
      'Retry-After': String(Math.ceil(seconds)),
      'X-Rate-Limit-Reset': String(Math.ceil(seconds * 1000)),
    }),
    read: (headers) => {
      const left = headers.get('X-Rate-Limit-Remaining');
      if (left === null || !/^\d+$/.test(left)) return null;
      const reset = Number(headers.get('X-Rate-Limit-Reset') ?? 0);
      return { left: Number(left), resetMilliseconds: Number.isFinite(reset) ? reset : 0 };
    },
  },
  readOnly: 'ignored',
  unknown: 'ignored',
  jsonOnly: true,
  customer,
  address,
  order,
  endpoints,
  faultAnswer,
  readFault,
} as const satisfies Platform;

/** The pages around this one, as far as there are any. */
function links({ number, size, total, url }: PageFacts): string {
  const last = Math.max(1, Math.ceil(total / size));
  const relations: [string, number, boolean][] = [
    ['next', number + 1, number < last],
    ['last', last, number < last],
    ['first', 1, number > 1],
    ['prev', number - 1, number > 1],
  ];
  return relations
    .filter(([, , isThere]) => isThere)
    .map(([relation, page]) => `<${withPage(url, page)}>; rel="${relation}"`)
    .join(', ');
}

function withPage(url: URL, page: number): string {
  const other = new URL(url);
  other.searchParams.set('page', String(page));
  return other.href;
}
