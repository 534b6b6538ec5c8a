import type { Api } from '../definition.js';
import type { CallOptions } from './options.js';
import type { PlatformCustomer } from './records.js';
import type { PageRequest } from '../records.js';
import { unavailable } from './exchange.js';
import { chooseEndpoint, type Input } from './request.js';

export interface ListOptions extends CallOptions {
  /** Customers of one request; as many as the platform gives. */
  pageSize?: number;
}

type ListPage = (
  input: { filter: Input['filter'] & object; page: PageRequest },
  options?: CallOptions,
) => Promise<{ customers: PlatformCustomer[] }>;

/**
 * All that the filter finds, page by page: by what comes after the last id where the platform can, so
 * that nobody is left out when customers come and go meanwhile; else by numbers.
 */
export async function* eachCustomer(
  platform: Api,
  listPage: ListPage,
  filter: object,
  { pageSize, signal }: ListOptions = {},
): AsyncGenerator<PlatformCustomer, void, undefined> {
  const { maximumSize } = platform.paging;
  const size = Math.max(1, Math.min(pageSize ?? maximumSize, maximumSize));
  const after = cursorOf(platform, filter);
  let from = after && startOf(after, filter);
  for (let number = 1; ; number += 1) {
    const { customers } = await listPage(
      after && from !== null
        ? { filter: { ...filter, [after.of]: from }, page: { number: 1, size } }
        : { filter: { ...filter }, page: { number, size } },
      { signal },
    );
    yield* customers;
    if (customers.length < size) return;
    if (!after || from === null) continue;
    from = nextOf(after, from, customers);
    if (from === null && number > 1) throw unavailable('The ids of the customers stopped going up');
  }
}

interface Cursor {
  /** The filter's name. */
  of: string;
  includes: boolean;
}

function cursorOf(platform: Api, filter: object): Cursor | null {
  const { after } = platform.paging;
  if (!after) return null;
  const { query = {} } = chooseEndpoint(platform, 'listCustomers', { filter: { ...filter } });
  const parameter = query[after.parameter];
  return parameter ? { of: parameter.of, includes: after.includes } : null;
}

function startOf({ of, includes }: Cursor, filter: object): string {
  const given: unknown = Reflect.get(filter, of);
  if (typeof given === 'string') return given;
  // Named at once, since some platforms order by id only then.
  return includes ? '1' : '0';
}

/** Null where the ids don't go up: the rest comes by numbers. */
function nextOf(
  { includes }: Cursor,
  from: string,
  customers: readonly PlatformCustomer[],
): string | null {
  let last = BigInt(from) - (includes ? 1n : 0n);
  for (const { id } of customers) {
    if (!/^\d+$/.test(id) || BigInt(id) <= last) return null;
    last = BigInt(id);
  }
  return String(includes ? last + 1n : last);
}

/** A list's pages by their numbers, up to one that isn't full. */
export async function* eachPage<Entry>(
  { paging }: Api,
  load: (page: PageRequest) => Promise<readonly Entry[]>,
  pageSize = paging.maximumSize,
): AsyncGenerator<Entry, void, undefined> {
  const size = Math.max(1, Math.min(pageSize, paging.maximumSize));
  for (let number = 1; ; number += 1) {
    const entries = await load({ number, size });
    yield* entries;
    if (entries.length < size) return;
  }
}
