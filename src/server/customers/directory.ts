import type { Transaction } from 'kysely';
import type { Customer, CustomerState } from '../../contract/customer.js';
import type { Database } from '../database/index.js';
import type { AddressDirectory } from './address-directory.js';
import type { EmailAddress } from './email.js';
import type { OrderDirectory } from './order-directory.js';

/** What can be written of a customer; the rest is given by the directory. */
export type CustomerFields = Omit<
  Customer,
  'id' | 'email' | 'addresses' | 'defaultAddressId' | 'createdAt' | 'updatedAt'
>;

export interface NewCustomer extends Partial<CustomerFields> {
  email: EmailAddress;
  /** ISO 4217. */
  currency: string;
  /** As `Passwords` made it; null for a customer who signs in by code. */
  passwordHash: string | null;
}

export interface CustomerChanges extends Partial<CustomerFields> {
  email?: EmailAddress;
}

export type Account = Pick<Customer, 'id' | 'email' | 'state'>;

/** What must be so at the moment of the write. */
export interface CustomerCondition {
  states?: readonly CustomerState[];
  /** Of the e-mail. */
  emailKey?: string;
  passwordHash?: string;
}

/** Whose password was right, and which it was: it may be another by now. */
export interface PasswordMatch {
  customer: Customer;
  passwordHash: string;
}

/** What there is to know of an account beside its customer. */
export interface AccountFacts {
  hasPassword: boolean;
  /** Epoch milliseconds; null where it isn't going to be deleted. */
  deletesAt: number | null;
}

/** Where the customers are: this server's database, or a shop platform. */
export interface CustomerDirectory {
  readonly addresses: AddressDirectory;
  readonly orders: OrderDirectory;
  /** Throws EmailTaken, PhoneTaken or RefTaken. */
  create(customer: NewCustomer): Promise<Customer>;
  /**
   * Makes the account of a customer who has proven her mailbox, or takes over the record that the
   * shop keeps with her e-mail but that isn't in use. Throws EmailTaken, PhoneTaken or RefTaken.
   */
  register(customer: NewCustomer): Promise<Customer>;
  findById(id: string): Promise<Customer | null>;
  findByEmail(email: EmailAddress): Promise<Customer | null>;
  /** What a mail needs to know of her, in the same time whoever has the e-mail, and nobody. */
  findAccount(email: EmailAddress): Promise<Account | null>;
  /**
   * Null where there is no such customer, or the condition isn't met. Throws EmailTaken,
   * PhoneTaken or RefTaken. Without changes it keeps other writers from her until the transaction ends.
   */
  update(
    id: string,
    changes: CustomerChanges,
    condition?: CustomerCondition,
  ): Promise<Customer | null>;
  /**
   * The customer, in whatever state, or null: in the same time for an unknown e-mail, a customer
   * without a password and a wrong password.
   */
  checkPassword(email: EmailAddress, password: string): Promise<PasswordMatch | null>;
  /** Null takes the password away. */
  setPassword(id: string, passwordHash: string | null): Promise<void>;
  findFacts(id: string): Promise<AccountFacts | null>;
  /** Has the account deleted at an instant; false where it is going to be deleted already. */
  planDeletion(id: string, deletesAt: number): Promise<boolean>;
  cancelDeletion(id: string): Promise<void>;
  /** The same directory, whose writes belong to the transaction where the customers are in its database. */
  within(transaction: Transaction<Database>): CustomerDirectory;
}

export class EmailTaken extends Error {
  override name = 'EmailTaken';
}

export class PhoneTaken extends Error {
  override name = 'PhoneTaken';
}

export class RefTaken extends Error {
  override name = 'RefTaken';
}
