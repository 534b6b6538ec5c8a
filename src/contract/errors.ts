import * as z from 'zod/mini';
import { address } from './customer.js';

/** Every code that the storefront API answers with, and its HTTP status. The code is the translation key. */
export const errorStatus = {
  invalid_request: 400,
  invalid_json: 400,
  invalid_code: 400,
  code_expired: 400,
  invalid_passkey: 400,
  invalid_credentials: 401,
  sign_in_required: 401,
  unauthorized: 401,
  forbidden_origin: 403,
  accounts_disabled: 403,
  registration_closed: 403,
  password_reset_required: 403,
  /** Signed in too long ago for this change: sign in again, and repeat it. */
  reauthentication_required: 403,
  /** The invitation was made out to another e-mail than the one that is signed in. */
  wrong_account: 403,
  not_found: 404,
  invitation_unknown: 404,
  reset_unknown: 404,
  method_not_allowed: 405,
  email_taken: 409,
  phone_taken: 409,
  /** She has an account already, so there is nothing to invite her to. */
  customer_enabled: 409,
  idempotency_conflict: 409,
  /** The account holds as many as it can. */
  too_many: 409,
  invitation_expired: 410,
  invitation_used: 410,
  invitation_declined: 410,
  invitation_replaced: 410,
  reset_expired: 410,
  /** The address was changed in the meantime; `current` is what it is now. */
  changed_meanwhile: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  /** The write has to say by `If-Match` what it is based on. */
  if_match_required: 428,
  rate_limited: 429,
  server_error: 500,
  unavailable: 503,
  /** The shop platform, where the customers are, doesn't answer as it should; it may soon. */
  platform_unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** What is wrong with one field of a form. */
export const fieldErrors = [
  'required',
  'invalid',
  'too_short',
  'too_long',
  'too_common',
  'taken',
  'unknown',
] as const;

export type FieldError = (typeof fieldErrors)[number];

/** An RFC 9457 problem document with our `code`, and `fields` where a form is at fault. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  /** One sentence for a developer; shoppers read the translation of `code`. */
  detail: z.optional(z.string()),
  /** Field name, as in the request (`extra.birthday` for one inside), to what is wrong with it. */
  fields: z.optional(z.record(z.string(), z.string())),
  /** With `changed_meanwhile`: the address as it is now. */
  current: z.optional(address),
});

export type Problem = z.infer<typeof problem>;
