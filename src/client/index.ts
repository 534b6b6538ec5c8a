import { storefrontPath } from '../contract/constants.js';
import type { CheckoutIdentityRequest } from '../contract/checkout.js';
import type { AcceptInvitationRequest, InvitationRequest } from '../contract/invitation.js';
import type { RegistrationRequest } from '../contract/registration.js';
import type { EmailCodeRequest, SignInRequest } from '../contract/session.js';
import { identifyForCheckout } from './checkout.js';
import { readConfig } from './config.js';
import { sendEmailCode } from './email-codes.js';
import { acceptInvitation, declineInvitation, inspectInvitation } from './invitations.js';
import { register } from './registrations.js';
import { readSession, signIn, signOut } from './session.js';
import type { Transport } from './transport.js';

export { AccountError, isAccountError, type AccountErrorCode } from './account-error.js';

export interface AccountClientOptions {
  /** Where the storefront API is; `/storefront/v1` of the page's own origin unless said otherwise. */
  baseUrl?: string;
  /** A `fetch` of your own, for example with logging. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for one request; 10,000 by default. */
  requestTimeout?: number;
  /** Milliseconds for a call with all its retries; 20,000 by default. */
  intentTimeout?: number;
}

/** The shopper's client: every call rejects with an `AccountError` or with the caller's own abort. */
export function createAccountClient({
  baseUrl = storefrontPath,
  fetch = (...request) => globalThis.fetch(...request),
  requestTimeout = 10_000,
  intentTimeout = 20_000,
}: AccountClientOptions = {}) {
  const transport: Transport = {
    baseUrl: baseUrl.replace(/\/$/, ''),
    fetch,
    requestTimeout,
    intentTimeout,
  };
  return {
    readConfig: (signal?: AbortSignal) => readConfig(transport, signal),
    readSession: (signal?: AbortSignal) => readSession(transport, signal),
    signIn: (request: SignInRequest, signal?: AbortSignal) => signIn(transport, request, signal),
    signOut: (options?: { everywhere?: boolean }, signal?: AbortSignal) =>
      signOut(transport, options, signal),
    sendEmailCode: (request: EmailCodeRequest, signal?: AbortSignal) =>
      sendEmailCode(transport, request, signal),
    register: (
      request: RegistrationRequest,
      options?: { idempotencyKey?: string; signal?: AbortSignal },
    ) => register(transport, request, options),
    inspectInvitation: (request: InvitationRequest, signal?: AbortSignal) =>
      inspectInvitation(transport, request, signal),
    acceptInvitation: (
      request: AcceptInvitationRequest,
      options?: { idempotencyKey?: string; signal?: AbortSignal },
    ) => acceptInvitation(transport, request, options),
    declineInvitation: (request: InvitationRequest, signal?: AbortSignal) =>
      declineInvitation(transport, request, signal),
    identifyForCheckout: (request: CheckoutIdentityRequest, signal?: AbortSignal) =>
      identifyForCheckout(transport, request, signal),
  };
}

export type AccountClient = ReturnType<typeof createAccountClient>;
