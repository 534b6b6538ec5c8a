import type { CheckoutIdentityRequest } from '../contract/checkout.js';
import type { AcceptInvitationRequest, InvitationRequest } from '../contract/invitation.js';
import type { PasskeyChallengeRequest } from '../contract/passkeys.js';
import type {
  PasswordResetConfirmation,
  PasswordResetInspection,
  PasswordResetRequest,
} from '../contract/password-reset.js';
import type { RegistrationRequest } from '../contract/registration.js';
import type { EmailCodeRequest, SignInRequest } from '../contract/session.js';
import { identifyForCheckout } from './checkout.js';
import { readConfig } from './config.js';
import { sendEmailCode } from './email-codes.js';
import { acceptInvitation, declineInvitation, inspectInvitation } from './invitations.js';
import { challengePasskey } from './passkey-challenges.js';
import {
  confirmPasswordReset,
  inspectPasswordReset,
  requestPasswordReset,
} from './password-resets.js';
import { register } from './registrations.js';
import { readSession, signIn, signOut } from './session.js';
import type { Transport } from './transport.js';

/** What every shopper can ask, signed in or not. */
export function visitorClient(transport: Transport) {
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
    requestPasswordReset: (request: PasswordResetRequest, signal?: AbortSignal) =>
      requestPasswordReset(transport, request, signal),
    inspectPasswordReset: (request: PasswordResetInspection, signal?: AbortSignal) =>
      inspectPasswordReset(transport, request, signal),
    confirmPasswordReset: (request: PasswordResetConfirmation, signal?: AbortSignal) =>
      confirmPasswordReset(transport, request, signal),
    challengePasskey: (request: PasskeyChallengeRequest, signal?: AbortSignal) =>
      challengePasskey(transport, request, signal),
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

export type VisitorClient = ReturnType<typeof visitorClient>;
