import type {
  PlatformAddress,
  PlatformCustomer,
  PlatformOrder,
} from '../../platforms/client/records.js';
import type { PlatformName } from '../../platforms/definition.js';
import type { AddressWrite, CustomerWrite } from '../../platforms/records.js';
import type { RequiredFields } from './stand-ins.js';

/** What a customer is found by at her platform. */
export interface PlatformKey {
  id: string;
  ref: string | null;
}

/** A customer's address at her platform. */
export interface AddressKey {
  customer: PlatformKey;
  id: string;
}

/** What the gateway asks of a platform, whichever it is. All throw a Fault. */
export interface PlatformPort {
  readonly name: PlatformName;
  /** What can be written of a customer who is there, and of a new one, by canonical names. */
  readonly writes: { update: ReadonlySet<string>; create: ReadonlySet<string> };
  /** Whether it says of a customer that she has an account. */
  readonly hasStates: boolean;
  /** Whether it keeps passwords and can be asked about one. */
  readonly hasPasswords: boolean;
  /** Whether it finds a customer by her e-mail, or by her reference alone. */
  readonly findsByEmail: boolean;
  /** Whether a customer's record holds all of her addresses. */
  readonly carriesAddresses: boolean;
  /** What it can hold of an address, by canonical names. */
  readonly addressFields: ReadonlySet<string>;
  /** What an address has to have there. */
  readonly requiredAddressFields: RequiredFields;
  /** Whether one of the addresses is the default there. */
  readonly hasDefaultAddress: boolean;
  /** Null where there is nobody. */
  findByEmail(email: string, signal: AbortSignal): Promise<PlatformCustomer | null>;
  /** Null where there is nobody any more. */
  find(key: PlatformKey, signal: AbortSignal): Promise<PlatformCustomer | null>;
  create(write: CustomerWrite, signal: AbortSignal): Promise<PlatformCustomer>;
  update(key: PlatformKey, write: CustomerWrite, signal: AbortSignal): Promise<PlatformCustomer>;
  /** False where the platform keeps her, because she has ordered. */
  delete(key: PlatformKey, signal: AbortSignal): Promise<boolean>;
  checkPassword(id: string, password: string, signal: AbortSignal): Promise<boolean>;
  /** Null where there is no such customer; so with what follows. */
  addresses(key: PlatformKey, signal: AbortSignal): Promise<PlatformAddress[] | null>;
  addAddress(
    key: PlatformKey,
    write: AddressWrite,
    signal: AbortSignal,
  ): Promise<PlatformAddress | null>;
  /** Null where there is no such address as well. */
  changeAddress(
    key: AddressKey,
    write: AddressWrite,
    signal: AbortSignal,
  ): Promise<PlatformAddress | null>;
  /** Null where it isn't there any more. */
  removeAddress(key: AddressKey, signal: AbortSignal): Promise<true | null>;
  /** Whether it can be asked for orders. */
  readonly hasOrders: boolean;
  /** The newest first. */
  orders(key: PlatformKey, signal: AbortSignal): Promise<PlatformOrder[] | null>;
  /**
   * Asks for what every shop has: how many customers, or the first of them. Null where a platform can
   * only be asked after one of them.
   */
  readonly probe: ((signal: AbortSignal) => Promise<void>) | null;
}
