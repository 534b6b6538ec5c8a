import type { Transaction } from 'kysely';
import type { Address, Customer, PublicCustomer } from '../../contract/customer.js';
import type { HandOff } from '../../contract/hand-off.js';
import type { PlatformAddress, PlatformCustomer } from '../../platforms/client/records.js';
import type {
  AddressWrite,
  CustomerChanges,
  EmailAddress,
  NewCustomer,
} from '../customers/index.js';
import type { CustomerCondition, PasswordMatch } from '../customers/directory.js';
import type { Database } from '../database/index.js';

/** Milliseconds for which what the platform has said is taken for true: for the account's pages … */
export const freshTime = 10_000;
/** … and for who is signed in … */
export const visitTime = 60_000;
/** … and for what her overview counts, on every page of the shop. */
export const overviewTime = 5 * 60_000;

/** A customer as the platform has her after a write, to be kept with what the write was for. */
export interface WrittenCustomer {
  record: PlatformCustomer;
  /** What the write said: the mirror says the same, perhaps in other words. */
  written: ReadonlySet<string>;
}

/** An address as the platform has it after a write; null where it has none any more. */
export interface WrittenAddress {
  customerId: string;
  record: PlatformAddress | null;
}

/** What is to be written of a customer, by what she is before. */
export type Changes<Former = Customer> = CustomerChanges | ((former: Former) => CustomerChanges);

/**
 * Whether the session, the link or the code still works that a write is done on the strength of. It
 * is asked right before the write: what the transaction will refuse must not be at the platform.
 */
export type Still = () => Promise<boolean>;

/** Whose address book is written, and whether it may be still. */
export interface BookOwner {
  /** Of the customer. */
  id: string;
  still: Still;
}

/** For what leads into an account, or is done on the strength of a session. */
export interface ChangeOptions {
  /** For where the platform keeps it; null takes it away. */
  password?: string | null;
  /** What must be so of her at the platform at this moment: what was proven may be so no more. */
  only: Required<Pick<CustomerCondition, 'states'>> & Pick<CustomerCondition, 'emailKey'>;
  still: Still;
}

export interface RegisterOptions {
  password: string | undefined;
  still: Still;
}

/**
 * The shop platform where the customers are, where they aren't in this server's own database: there
 * they are mirrored, and the platform has the last word. It is asked before a transaction begins,
 * never within: everybody else would wait for it. What a write has made of the record is kept in
 * the transaction that the write was for; where that fails, the next look at the platform brings it.
 *
 * Everything throws the refusal `platform_unavailable` where the platform doesn't answer as it
 * should, `invalid_request` for what it doesn't take, and EmailTaken or PhoneTaken.
 */
export interface Upstream {
  /** Takes over what the platform has with this e-mail; an unknown one takes as long. */
  bring(email: EmailAddress): Promise<void>;
  /**
   * Takes over what has become of a customer since the platform was asked last, if that is longer
   * ago than `maximumAge` milliseconds. True where something has changed.
   */
  refresh(customerId: string, maximumAge: number): Promise<boolean>;
  /** The same, but goes on with what is known where the platform is away. */
  tryRefresh(customerId: string, maximumAge: number): Promise<boolean>;
  /**
   * Takes over the orders and addresses that the overview of her account counts, if they were asked
   * for longer ago than `maximumAge` milliseconds. True where they came in time; never throws.
   */
  tryBringOverview(customerId: string, maximumAge: number): Promise<boolean>;
  /**
   * Lets one at a time read and write a customer at the platform, from the look before the write to
   * what is kept of it. Within the work there is no other turn of hers, and nothing that waits for
   * one: no `addresses.bring`, no overview.
   */
  inTurn<T>(who: string | EmailAddress, work: () => Promise<T>): Promise<T>;
  checkPassword(email: EmailAddress, password: string): Promise<PasswordMatch | null>;
  /**
   * Makes the record of a proven mailbox, or takes over the one that is there but not in use; without
   * a password it has none from then on. Null where nothing was written, as with `change`.
   */
  register(
    email: EmailAddress,
    changes: Changes<Customer | null>,
    options: RegisterOptions,
  ): Promise<WrittenCustomer | null>;
  create(customer: NewCustomer): Promise<WrittenCustomer | null>;
  /**
   * Null where nothing was written: there is no platform, it doesn't have her or holds none of the
   * changes, or it isn't so any more what `only` and `still` are about.
   */
  change(
    who: string | EmailAddress,
    changes: Changes,
    options?: ChangeOptions,
  ): Promise<WrittenCustomer | null>;
  keep(
    transaction: Transaction<Database>,
    customerId: string,
    written: WrittenCustomer | null,
  ): Promise<void>;
  /**
   * Deletes a customer whose day has come, unless she has taken it back: from here on she can't. False
   * where the platform keeps her record, because she has ordered.
   */
  deleteDue(customerId: string): Promise<boolean>;
  /** Erases what is held of those whom the platform hasn't known for a day, and doesn't know now. */
  eraseGone(): Promise<void>;
  readonly addresses: UpstreamAddresses;
  /** Takes over the customer's orders. */
  bringOrders(customerId: string): Promise<void>;
  /** Throws the refusal `not_found` where there is nobody to hand over to. */
  handOff(customer: PublicCustomer, returnTo: string | undefined): Promise<HandOff>;
  /** Null where there is no platform. */
  health(): Promise<'ok' | 'unavailable' | null>;
  close(): void;
}

/**
 * The address books, to be written in turn. Null is given where the platform has no say in it, or
 * where the transaction refuses: the mirror, or `still`.
 */
export interface UpstreamAddresses {
  /** Takes the book over. */
  bring(customerId: string): Promise<void>;
  create(owner: BookOwner, write: AddressWrite): Promise<WrittenAddress | null>;
  replace(
    owner: BookOwner,
    id: string,
    version: number,
    write: AddressWrite,
  ): Promise<WrittenAddress | null>;
  delete(owner: BookOwner, id: string, version: number): Promise<WrittenAddress | null>;
  restore(owner: BookOwner, id: string): Promise<WrittenAddress | null>;
  chooseDefault(owner: BookOwner, id: string): Promise<WrittenAddress | null>;
  /** A new address that somebody's look has brought already. */
  brought(
    transaction: Transaction<Database>,
    written: WrittenAddress | null,
  ): Promise<Pick<Address, 'id' | 'version'> | null>;
  keep(
    transaction: Transaction<Database>,
    addressId: string,
    written: WrittenAddress | null,
  ): Promise<void>;
  /** Takes a new address, or one that came back, away again where the transaction has failed. */
  undo(written: WrittenAddress | null): Promise<void>;
}
