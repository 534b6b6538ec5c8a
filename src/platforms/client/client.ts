import type { Api } from '../definition.js';
import type { OperationName, UploadRow } from '../operations.js';
import type { CustomerWrite } from '../records.js';
import {
  addressOperations,
  customerOperations,
  orderOperations,
  type AnyClient,
  type PlatformClient,
} from './methods.js';
import {
  createOperations,
  definitionOf,
  type AnyOperations,
  type Definitions,
  type PlatformOperations,
} from './operations.js';
import type { PlatformClientOptions } from './options.js';
import { eachCustomer, eachPage } from './pages.js';
import { hasSearch, searchFilter } from './request.js';

/**
 * Speaks a platform's API for a shop's own backend: for Node and workers, never for a browser. What
 * goes wrong is a Fault, or the caller's abort. A request that only reads is tried again, one that
 * writes never; requests wait where the platform wants a pause.
 */
export function createPlatformClient<Name extends keyof Definitions>(
  options: PlatformClientOptions<Name>,
): PlatformClient<Definitions[Name]> {
  const platform: Api = definitionOf(options.platform);
  const operations = createOperations(platform, options);
  const { customers, addresses, orders } = createClient(platform, operations);
  const { search, ...others } = customers;
  const client: object = {
    customers: {
      ...offered(others, customerOperations, operations),
      ...(hasSearch(platform) && { search }),
    },
    addresses: offered(addresses, addressOperations, operations),
    orders: offered(orders, orderOperations, operations),
  };
  return client as PlatformClient<Definitions[Name]>;
}

/** The methods of which the platform has the operation. */
function offered<Methods extends object>(
  methods: Methods,
  needs: Readonly<Record<keyof Methods, readonly OperationName[]>>,
  operations: AnyOperations,
): Partial<Methods> {
  const there = Object.entries(methods).filter(([name]) =>
    needs[name as keyof Methods].some((operation) => operation in operations),
  );
  return Object.fromEntries(there) as Partial<Methods>;
}

function createClient(platform: Api, operations: AnyOperations): AnyClient {
  const has = <Name extends OperationName>(name: Name): PlatformOperations[Name] => {
    const { [name]: operation } = operations;
    if (operation) return operation;
    throw new Error(`${platform.title} has no ${name}`);
  };
  const { getCustomerByRef, updateCustomerByRef, markCustomerDeleted } = operations;

  return {
    customers: {
      list: (filter = {}, options) => eachCustomer(platform, has('listCustomers'), filter, options),
      search: (query, options) =>
        eachCustomer(platform, has('listCustomers'), searchFilter(platform, query), options),
      count: async (filter = {}, options) => has('countCustomers')({ filter }, options),
      get: async (id, options) =>
        getCustomerByRef
          ? getCustomerByRef({ ref: id }, options)
          : has('getCustomer')({ id }, options),
      create: async (write, options) => has('createCustomer')({ write }, options),
      update: async (id, write, options) =>
        updateCustomerByRef
          ? updateCustomerByRef({ ref: id, write }, options)
          : has('updateCustomer')({ id, write }, options),
      delete: async (id, options) =>
        markCustomerDeleted
          ? markCustomerDeleted({ ref: id }, options)
          : has('deleteCustomer')({ id }, options),
      deleteMany: async (filter, options) =>
        has('deleteCustomers')(
          'all' in filter ? { filter: {}, all: filter.all } : { filter },
          options,
        ),
      upload: async (writes, options) => has('uploadCustomers')({ rows: toRows(writes) }, options),
      invite: async (id, mail = {}, options) => has('inviteCustomer')({ id, mail }, options),
      createActivationUrl: async (id, options) => has('createActivationUrl')({ id }, options),
      validatePassword: async (id, password, options) =>
        has('validatePassword')({ id, password }, options),
    },
    addresses: {
      list: async (customerId, options) => {
        const list = has('listAddresses');
        return collect(eachPage(platform, (page) => list({ customerId, page }, options)));
      },
      count: async (customerId, options) => has('countAddresses')({ customerId }, options),
      get: async (customerId, id, options) => has('getAddress')({ customerId, id }, options),
      create: async (customerId, write, options) =>
        has('createAddress')({ customerId, write }, options),
      update: async (customerId, id, write, options) =>
        has('updateAddress')({ customerId, id, write }, options),
      delete: async (customerId, id, options) => has('deleteAddress')({ customerId, id }, options),
      deleteAll: async (customerId, options) => has('deleteAddresses')({ customerId }, options),
      setDefault: async (customerId, id, options) =>
        has('setDefaultAddress')({ customerId, id }, options),
    },
    orders: {
      list: ({ customerIds } = {}, { pageSize, ...options } = {}) => {
        const list = has('listOrders');
        const whose = customerIds && { customerIds };
        return eachPage(platform, (page) => list({ ...whose, page }, options), pageSize);
      },
      create: async (order, options) => has('createOrder')({ order }, options),
    },
  };
}

async function* toRows(
  writes: Iterable<CustomerWrite> | AsyncIterable<CustomerWrite>,
): AsyncGenerator<UploadRow> {
  for await (const write of writes) yield { write };
}

async function collect<Entry>(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const all: Entry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}
