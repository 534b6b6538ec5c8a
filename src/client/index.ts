import { customerClient } from './customer-client.js';
import { toTransport, type AccountClientOptions } from './options.js';
import { visitorClient } from './visitor-client.js';

export { AccountError, isAccountError, type AccountErrorCode } from './account-error.js';
export type { CustomerClient } from './customer-client.js';
export type { AccountClientOptions } from './options.js';
export type { VisitorClient } from './visitor-client.js';

/** The shopper's client: every call rejects with an `AccountError` or with the caller's own abort. */
export function createAccountClient(options: AccountClientOptions = {}) {
  const transport = toTransport(options);
  return { ...visitorClient(transport), ...customerClient(transport) };
}

export type AccountClient = ReturnType<typeof createAccountClient>;
