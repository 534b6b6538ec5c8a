import { checkoutIdentityRequest, checkoutIdentityResponse } from './checkout.js';
import type { ErrorCode } from './errors.js';
import { acceptInvitationRequest, invitationRequest, invitationResponse } from './invitation.js';
import { passkeyChallenge, passkeyChallengeRequest } from './passkeys.js';
import {
  passwordResetConfirmation,
  passwordResetInspection,
  passwordResetRequest,
  passwordResetResponse,
} from './password-reset.js';
import { registrationRequest } from './registration.js';
import {
  emailCodeRequest,
  emailCodeResponse,
  sessionResponse,
  signedInResponse,
  signInRequest,
} from './session.js';
import { shopConfig } from './shop.js';

const invitationErrors = [
  'invitation_unknown',
  'invitation_expired',
  'invitation_used',
  'invitation_declined',
  'invitation_replaced',
  'wrong_account',
  'accounts_disabled',
] as const;

/**
 * The storefront API, one entry an endpoint: the server's validation, the client's parsing and the
 * OpenAPI document are all made from it. Paths are relative to `storefrontPath`.
 */
export const routes = {
  readConfig: {
    method: 'GET',
    path: '/config',
    summary: 'What a page needs to know of the shop. Has an ETag.',
    status: 200,
    response: shopConfig,
    errors: [],
  },
  readSession: {
    method: 'GET',
    path: '/session',
    summary: 'The signed-in customer, or null. Never a 401.',
    status: 200,
    response: sessionResponse,
    errors: [],
  },
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Signs in by password, by a code from the mailbox, or by a passkey.',
    request: signInRequest,
    status: 200,
    response: signedInResponse,
    errors: [
      'invalid_credentials',
      'invalid_code',
      'code_expired',
      'invalid_passkey',
      'password_reset_required',
      'accounts_disabled',
    ],
  },
  signOut: {
    method: 'DELETE',
    path: '/session',
    summary: 'Signs out; with `?all=1` on every device.',
    status: 204,
    errors: [],
  },
  sendEmailCode: {
    method: 'POST',
    path: '/email-codes',
    summary:
      'Mails a six-digit code for a purpose. The same answer whether or not the e-mail is known.',
    request: emailCodeRequest,
    status: 202,
    response: emailCodeResponse,
    errors: [
      'accounts_disabled',
      'registration_closed',
      'sign_in_required',
      'reauthentication_required',
    ],
  },
  register: {
    method: 'POST',
    path: '/registrations',
    summary: 'Makes the account and the session, once the code has proven the mailbox.',
    request: registrationRequest,
    status: 201,
    response: signedInResponse,
    errors: [
      'invalid_code',
      'code_expired',
      'email_taken',
      'phone_taken',
      'accounts_disabled',
      'registration_closed',
      'idempotency_conflict',
    ],
  },
  requestPasswordReset: {
    method: 'POST',
    path: '/password-resets',
    summary:
      'Mails a link to set a new password. The same answer whether or not the e-mail is known.',
    request: passwordResetRequest,
    status: 202,
    errors: ['accounts_disabled'],
  },
  inspectPasswordReset: {
    method: 'POST',
    path: '/password-resets/inspect',
    summary: 'Whose password a link sets. Uses nothing up, however often it is asked.',
    request: passwordResetInspection,
    status: 200,
    response: passwordResetResponse,
    errors: ['reset_unknown', 'reset_expired', 'accounts_disabled'],
  },
  confirmPasswordReset: {
    method: 'POST',
    path: '/password-resets/confirm',
    summary:
      'Sets a new password by a link or a code, and signs in. All other sessions end, and the owner is told by mail.',
    request: passwordResetConfirmation,
    status: 200,
    response: signedInResponse,
    errors: ['reset_unknown', 'reset_expired', 'invalid_code', 'code_expired', 'accounts_disabled'],
  },
  challengePasskey: {
    method: 'POST',
    path: '/passkey-challenges',
    summary:
      'What a passkey has to sign, to sign in, or to be added by the customer who is signed in.',
    request: passkeyChallengeRequest,
    status: 200,
    response: passkeyChallenge,
    errors: ['accounts_disabled', 'sign_in_required', 'reauthentication_required', 'too_many'],
  },
  inspectInvitation: {
    method: 'POST',
    path: '/invites/inspect',
    summary: 'What an invitation is: whom it is for. Uses nothing up, however often it is asked.',
    request: invitationRequest,
    status: 200,
    response: invitationResponse,
    errors: invitationErrors,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invites/accept',
    summary:
      'Makes the account that the shop has prepared, and the session. The link proves the mailbox.',
    request: acceptInvitationRequest,
    status: 200,
    response: signedInResponse,
    errors: [...invitationErrors, 'phone_taken', 'idempotency_conflict'],
  },
  declineInvitation: {
    method: 'POST',
    path: '/invites/decline',
    summary: 'Declines an invitation; the shop may invite again.',
    request: invitationRequest,
    status: 204,
    errors: invitationErrors,
  },
  identifyForCheckout: {
    method: 'POST',
    path: '/checkout/identity',
    summary:
      'A short-lived token that tells the checkout backend who is buying. The mode is enforced here.',
    request: checkoutIdentityRequest,
    status: 200,
    response: checkoutIdentityResponse,
    errors: ['sign_in_required'],
  },
} as const satisfies Record<string, Route>;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `{id}` stands for a part of the address. */
  readonly path: `/${string}`;
  /** Whom it is for: everybody unless given, the signed-in customer, or one who signed in recently. */
  readonly access?: 'customer' | 'recent';
  readonly summary: string;
  readonly request?: unknown;
  readonly status: number;
  readonly response?: unknown;
  /** Beside those that every route can answer with. */
  readonly errors: readonly ErrorCode[];
}
