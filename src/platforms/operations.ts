import type { Address, Customer } from '../contract/customer.js';
import type { Order } from '../contract/orders.js';
import type {
  AddressWrite,
  CustomerFilter,
  CustomerPage,
  CustomerWrite,
  InviteMail,
  NewOrder,
  PageRequest,
  UploadReport,
} from './records.js';

/**
 * What can be done with a shop's customers from outside, whichever platform's words it is said in.
 * The server carries it out; the client has those that its platform knows. All throw a Fault.
 */
export interface Operations {
  listCustomers(input: {
    filter: CustomerFilter;
    page: PageRequest;
    /** Counts all that the filter finds, too. */
    withTotal?: boolean;
  }): Promise<CustomerPage>;
  countCustomers(input: { filter: CustomerFilter }): Promise<number>;
  getCustomer(input: { id: string }): Promise<Customer>;
  /** By the shop's own reference, or by the id where a customer has none. */
  getCustomerByRef(input: { ref: string }): Promise<Customer>;
  createCustomer(input: { write: CustomerWrite }): Promise<Customer>;
  updateCustomer(input: { id: string; write: CustomerWrite }): Promise<Customer>;
  /** `id` is hers where she was found by the reference before. */
  updateCustomerByRef(input: { ref: string; id?: string; write: CustomerWrite }): Promise<Customer>;
  /** With `keepWithOrders` a customer who has bought is refused. */
  deleteCustomer(input: { id: string; keepWithOrders?: boolean }): Promise<void>;
  /** Keeps her record as deleted, out of everybody's sight. */
  markCustomerDeleted(input: { ref: string }): Promise<void>;
  /** A filter that leaves nobody out is refused, unless `all` says that it may. Gives their number. */
  deleteCustomers(input: { filter: CustomerFilter; all?: boolean }): Promise<number>;
  uploadCustomers(input: { rows: AsyncIterable<UploadRow> }): Promise<UploadReport>;
  validatePassword(input: { id: string; password: string }): Promise<boolean>;
  inviteCustomer(input: { id: string; mail: InviteMail }): Promise<InviteMail>;
  createActivationUrl(input: { id: string }): Promise<string>;
  listAddresses(input: { customerId: string; page: PageRequest }): Promise<Address[]>;
  countAddresses(input: { customerId: string }): Promise<number>;
  getAddress(input: { customerId: string; id: string }): Promise<Address>;
  createAddress(input: { customerId: string; write: AddressWrite }): Promise<Address>;
  updateAddress(input: { customerId: string; id: string; write: AddressWrite }): Promise<Address>;
  deleteAddress(input: { customerId: string; id: string }): Promise<void>;
  deleteAddresses(input: { customerId: string }): Promise<void>;
  setDefaultAddress(input: { customerId: string; id: string }): Promise<Address>;
  /** Newest first. */
  listOrders(input: { customerIds?: readonly string[]; page: PageRequest }): Promise<Order[]>;
  createOrder(input: { order: NewOrder }): Promise<Order>;
}

export type OperationName = keyof Operations;

/** A row of an upload: what it says, or why it can't be taken. */
export type UploadRow =
  | { write: CustomerWrite }
  | { refused: { id: string | null; email: string | null; fields: Record<string, string> } };
