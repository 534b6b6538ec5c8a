import type { OperationsOf, Parameter, Api } from '../definition.js';
import type { OperationName } from '../operations.js';
import type {
  AddressWrite,
  CustomerFilter,
  CustomerWrite,
  InviteMail,
  NewOrder,
  UploadReport,
} from '../records.js';
import type { AddressOperation } from './address-book.js';
import type { CallOptions } from './options.js';
import type { ListOptions } from './pages.js';
import type { PlatformAddress, PlatformCustomer, PlatformOrder } from './records.js';

type InputsOf<Endpoint> = Endpoint extends { query: infer Query }
  ? Query[keyof Query] extends Parameter<infer Of>
    ? Of
    : never
  : never;

/** What a platform's API can find customers by. */
export type FilterOf<P extends Api, Name extends OperationName = 'listCustomers'> = Pick<
  CustomerFilter,
  Extract<
    Name extends keyof P['endpoints'] ? InputsOf<P['endpoints'][Name]> : never,
    keyof CustomerFilter
  >
>;

type Searching<Endpoint> = Endpoint extends { operation: 'listCustomers' }
  ? Extract<InputsOf<Endpoint>, 'terms' | 'text'>
  : never;
type SearchesOf<P extends Api> = {
  [Name in keyof P['endpoints']]: Searching<P['endpoints'][Name]>;
}[keyof P['endpoints']];

/** With those that are made of others. */
export type ClientOperationsOf<P extends Api> =
  OperationsOf<P> | ('listAddresses' extends OperationsOf<P> ? never : AddressOperation);

interface CustomerMethods<P extends Api> {
  /** All that the filter finds, page by page as they are read. */
  list(filter?: FilterOf<P>, options?: ListOptions): AsyncIterable<PlatformCustomer>;
  /** Words as the platform's search takes them. */
  search(query: string, options?: ListOptions): AsyncIterable<PlatformCustomer>;
  count(filter?: FilterOf<P, 'countCustomers'>, options?: CallOptions): Promise<number>;
  /** By the id, or at `twc` by the shop's own reference; so with all that take an id. */
  get(id: string, options?: CallOptions): Promise<PlatformCustomer>;
  create(write: CustomerWrite, options?: CallOptions): Promise<PlatformCustomer>;
  /** What is given is written, the rest stays. */
  update(id: string, write: CustomerWrite, options?: CallOptions): Promise<PlatformCustomer>;
  delete(id: string, options?: CallOptions): Promise<void>;
  /**
   * All that the filter finds; every customer only with `{ all: true }`. Rejects with a TypeError for a
   * filter with an empty value, which a platform may take for none.
   */
  deleteMany(
    filter: FilterOf<P, 'deleteCustomers'> | { all: true },
    options?: CallOptions,
  ): Promise<void>;
  /** Sends them some hundreds at a time, as they come; those that are refused are told by their place. */
  upload(
    writes: Iterable<CustomerWrite> | AsyncIterable<CustomerWrite>,
    options?: CallOptions,
  ): Promise<UploadReport>;
  invite(id: string, mail?: InviteMail, options?: CallOptions): Promise<InviteMail>;
  createActivationUrl(id: string, options?: CallOptions): Promise<string>;
  validatePassword(id: string, password: string, options?: CallOptions): Promise<boolean>;
}

interface AddressMethods {
  list(customerId: string, options?: CallOptions): Promise<PlatformAddress[]>;
  count(customerId: string, options?: CallOptions): Promise<number>;
  get(customerId: string, id: string, options?: CallOptions): Promise<PlatformAddress>;
  create(customerId: string, write: AddressWrite, options?: CallOptions): Promise<PlatformAddress>;
  update(
    customerId: string,
    id: string,
    write: AddressWrite,
    options?: CallOptions,
  ): Promise<PlatformAddress>;
  delete(customerId: string, id: string, options?: CallOptions): Promise<void>;
  deleteAll(customerId: string, options?: CallOptions): Promise<void>;
  setDefault(customerId: string, id: string, options?: CallOptions): Promise<PlatformAddress>;
}

interface OrderMethods {
  /** The newest first. */
  list(
    filter?: { customerIds?: readonly string[] },
    options?: ListOptions,
  ): AsyncIterable<PlatformOrder>;
  create(order: NewOrder, options?: CallOptions): Promise<PlatformOrder>;
}

/** By which operation each is made; the first that the platform has. */
export const customerOperations = {
  list: ['listCustomers'],
  count: ['countCustomers'],
  get: ['getCustomer', 'getCustomerByRef'],
  create: ['createCustomer'],
  update: ['updateCustomer', 'updateCustomerByRef'],
  delete: ['deleteCustomer', 'markCustomerDeleted'],
  deleteMany: ['deleteCustomers'],
  upload: ['uploadCustomers'],
  invite: ['inviteCustomer'],
  createActivationUrl: ['createActivationUrl'],
  validatePassword: ['validatePassword'],
} as const satisfies Partial<Record<keyof CustomerMethods<Api>, readonly OperationName[]>>;

export const addressOperations = {
  list: ['listAddresses'],
  count: ['countAddresses'],
  get: ['getAddress'],
  create: ['createAddress'],
  update: ['updateAddress'],
  delete: ['deleteAddress'],
  deleteAll: ['deleteAddresses'],
  setDefault: ['setDefaultAddress'],
} as const satisfies Record<keyof AddressMethods, readonly OperationName[]>;

export const orderOperations = {
  list: ['listOrders'],
  create: ['createOrder'],
} as const satisfies Record<keyof OrderMethods, readonly OperationName[]>;

type Offered<Methods, Needs, P extends Api> = {
  [
    Method in keyof Methods as Method extends keyof Needs
      ? Needs[Method] extends readonly (infer Name)[]
        ? Name & ClientOperationsOf<P> extends never
          ? never
          : Method
        : never
      : never
  ]: Methods[Method];
};

/** What can be asked of a platform; what its API hasn't isn't there, nor in the type. */
export interface PlatformClient<P extends Api> {
  customers: Offered<CustomerMethods<P>, typeof customerOperations, P> &
    ([SearchesOf<P>] extends [never] ? unknown : Pick<CustomerMethods<P>, 'search'>);
  addresses: Offered<AddressMethods, typeof addressOperations, P>;
  orders: Offered<OrderMethods, typeof orderOperations, P>;
}

/** All methods, whichever the platform has. */
export interface AnyClient {
  customers: CustomerMethods<Api>;
  addresses: AddressMethods;
  orders: OrderMethods;
}
