import type { Address, Customer } from '../contract/customer.js';
import type { Order } from '../contract/orders.js';

// What the platforms' APIs read and write, in our own names: each platform's definition says how it
// goes over the wire, the server does it, and the client asks for it.

export type AddressFields = Omit<
  Address,
  'id' | 'isDefault' | 'version' | 'createdAt' | 'updatedAt'
>;

export interface AddressWrite extends Partial<AddressFields> {
  /** Of an address of this customer; without it, it is a new one. */
  id?: string;
  /** Moves the default here; false leaves it where it is. */
  isDefault?: boolean;
}

/** What the shop writes of a customer: what is given is written, the rest stays. */
export interface CustomerWrite extends Partial<
  Omit<
    Customer,
    | 'id'
    | 'addresses'
    | 'defaultAddressId'
    | 'billingAddress'
    | 'ordersCount'
    | 'totalSpent'
    | 'lastOrderId'
    | 'lastOrderName'
    | 'createdAt'
    | 'updatedAt'
  >
> {
  /** The whole book: what isn't in it goes. */
  addresses?: readonly AddressWrite[];
  /** What was added to the book in a later second than this stays, though it isn't in the list. */
  addressesKnownAt?: string;
  /** Becomes the default: laid over the address of its id, or a new one beside the others. */
  defaultAddress?: AddressWrite;
  /** Laid over the one that is there; null takes it away. */
  billingAddress?: Partial<AddressFields> | null;
  password?: string;
  passwordConfirmation?: string;
  sendEmailInvite?: boolean;
  sendEmailWelcome?: boolean;
}

/** Which customers; all that is given must be so. */
export interface CustomerFilter {
  ids?: readonly string[];
  /** Above this id. */
  sinceId?: string;
  /** From this id on, and up to it. */
  minId?: string;
  maxId?: string;
  /** Instants, themselves included. */
  createdMin?: string;
  createdMax?: string;
  updatedMin?: string;
  updatedMax?: string;
  /** The rest is compared as a whole, without regard to case. */
  firstName?: string;
  lastName?: string;
  company?: string;
  email?: string;
  phone?: string;
  storeCredit?: string;
  customerGroupId?: number;
  taxExemptCategory?: string;
  /** In the name, the e-mail or the identification, anywhere. */
  text?: string;
  terms?: readonly SearchTerm[];
}

/** A word anywhere in one field, or in any of those that are searched. */
export interface SearchTerm {
  field: SearchField | 'any';
  value: string;
}

export const searchFields = [
  'email',
  'firstName',
  'lastName',
  'company',
  'phone',
  'note',
  'tag',
  'city',
  'country',
  'province',
  'zip',
  'state',
] as const;
export type SearchField = (typeof searchFields)[number];

export interface PageRequest {
  /** From 1. */
  number: number;
  size: number;
}

/** By id, the lowest first. */
export interface CustomerPage {
  customers: Customer[];
  /** Of all pages; only where it was asked for. */
  total?: number;
}

/** A mail's own words, each where the platform can give it. */
export interface InviteMail {
  to?: string;
  from?: string;
  bcc?: readonly string[];
  subject?: string;
  message?: string;
}

/** A row of an upload that wasn't taken. */
export interface RefusedRow {
  /** From 0, as it stood in the upload. */
  index: number;
  /** The customer's reference and e-mail, as far as they could be read. */
  id: string | null;
  email: string | null;
  /** Wire names, and what is wrong with each. */
  fields: Record<string, string>;
  message: string;
}

export interface UploadReport {
  created: number;
  /** By their places; a server tells of the first 10,000 of an upload. */
  refused: RefusedRow[];
  /** All that were refused. */
  refusedCount: number;
}

export interface NewOrder extends Pick<Order, 'name' | 'total' | 'currency' | 'items'> {
  customerId?: string | null;
  email?: string;
  financialStatus?: Order['financialStatus'];
  fulfillmentStatus?: Order['fulfillmentStatus'];
  test?: boolean;
  archived?: boolean;
  createdAt?: string;
}
