import { accountRoutes } from '../contract/account-routes.js';
import type { PublicCustomer } from '../contract/customer.js';
import type {
  CustomerExport,
  EmailChange,
  PasswordChange,
  Profile,
  ProfileChanges,
} from '../contract/profile.js';
import { send, type Transport } from './transport.js';

export function readProfile(transport: Transport, signal?: AbortSignal): Promise<Profile> {
  return send(transport, accountRoutes.readProfile, undefined, { signal });
}

/** Writes what is given and leaves the rest. */
export async function changeProfile(
  transport: Transport,
  changes: ProfileChanges,
  signal?: AbortSignal,
): Promise<PublicCustomer> {
  return (await send(transport, accountRoutes.changeProfile, changes, { signal })).customer;
}

/** The code went to the new mailbox, with the purpose `change-email`. */
export async function changeEmail(
  transport: Transport,
  change: EmailChange,
  signal?: AbortSignal,
): Promise<PublicCustomer> {
  return (await send(transport, accountRoutes.changeEmail, change, { signal })).customer;
}

/** Sets the password, or with null takes it away; all other sessions end. */
export async function changePassword(
  transport: Transport,
  change: PasswordChange,
  signal?: AbortSignal,
): Promise<PublicCustomer> {
  return (await send(transport, accountRoutes.changePassword, change, { signal })).customer;
}

/** All that is held of the customer. */
export function exportCustomer(
  transport: Transport,
  signal?: AbortSignal,
): Promise<CustomerExport> {
  return send(transport, accountRoutes.exportCustomer, undefined, { signal });
}

/** Deletes the account after some days; gives the instant. */
export async function deleteCustomer(transport: Transport, signal?: AbortSignal): Promise<string> {
  return (await send(transport, accountRoutes.deleteCustomer, undefined, { signal })).deletesAt;
}

/** Takes the deletion back. */
export function keepCustomer(transport: Transport, signal?: AbortSignal): Promise<void> {
  return send(transport, accountRoutes.keepCustomer, undefined, { signal });
}
