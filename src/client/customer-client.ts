import type { AddressForm } from '../contract/addresses.js';
import type { Address } from '../contract/customer.js';
import type { HandOffRequest } from '../contract/hand-off.js';
import type { OrderClaim } from '../contract/orders.js';
import type { NewPasskey } from '../contract/passkeys.js';
import type { EmailChange, PasswordChange, ProfileChanges } from '../contract/profile.js';
import * as addresses from './addresses.js';
import * as devices from './devices.js';
import { handOff } from './hand-off.js';
import * as orders from './orders.js';
import * as passkeys from './passkeys.js';
import * as profile from './profile.js';
import type { Transport } from './transport.js';

type Version = Pick<Address, 'id' | 'version'>;

/** What only the signed-in customer can ask. Pages load it when a part of the account page opens. */
export function customerClient(transport: Transport) {
  return {
    readProfile: (signal?: AbortSignal) => profile.readProfile(transport, signal),
    changeProfile: (changes: ProfileChanges, signal?: AbortSignal) =>
      profile.changeProfile(transport, changes, signal),
    changeEmail: (change: EmailChange, signal?: AbortSignal) =>
      profile.changeEmail(transport, change, signal),
    changePassword: (change: PasswordChange, signal?: AbortSignal) =>
      profile.changePassword(transport, change, signal),
    exportCustomer: (signal?: AbortSignal) => profile.exportCustomer(transport, signal),
    deleteCustomer: (signal?: AbortSignal) => profile.deleteCustomer(transport, signal),
    keepCustomer: (signal?: AbortSignal) => profile.keepCustomer(transport, signal),

    listAddresses: (signal?: AbortSignal) => addresses.listAddresses(transport, signal),
    createAddress: (
      form: AddressForm,
      options?: { idempotencyKey?: string; signal?: AbortSignal },
    ) => addresses.createAddress(transport, form, options),
    replaceAddress: (address: Version, form: AddressForm, signal?: AbortSignal) =>
      addresses.replaceAddress(transport, address, form, signal),
    deleteAddress: (address: Version, signal?: AbortSignal) =>
      addresses.deleteAddress(transport, address, signal),
    restoreAddress: (id: string, signal?: AbortSignal) =>
      addresses.restoreAddress(transport, id, signal),
    chooseDefaultAddress: (id: string, signal?: AbortSignal) =>
      addresses.chooseDefaultAddress(transport, id, signal),
    chooseBillingAddress: (id: string, signal?: AbortSignal) =>
      addresses.chooseBillingAddress(transport, id, signal),

    listOrders: (options?: { cursor?: string; signal?: AbortSignal }) =>
      orders.listOrders(transport, options),
    claimOrders: (claim: OrderClaim, signal?: AbortSignal) =>
      orders.claimOrders(transport, claim, signal),

    handOff: (request?: HandOffRequest, signal?: AbortSignal) =>
      handOff(transport, request, signal),

    listPasskeys: (signal?: AbortSignal) => passkeys.listPasskeys(transport, signal),
    addPasskey: (request: NewPasskey, signal?: AbortSignal) =>
      passkeys.addPasskey(transport, request, signal),
    renamePasskey: (id: string, name: string, signal?: AbortSignal) =>
      passkeys.renamePasskey(transport, id, name, signal),
    removePasskey: (id: string, signal?: AbortSignal) =>
      passkeys.removePasskey(transport, id, signal),

    listSessions: (signal?: AbortSignal) => devices.listSessions(transport, signal),
    endSession: (id: string, signal?: AbortSignal) => devices.endSession(transport, id, signal),
    endOtherSessions: (signal?: AbortSignal) => devices.endOtherSessions(transport, signal),
  };
}

export type CustomerClient = ReturnType<typeof customerClient>;
