import type { Context } from 'hono';
import { errorStatus, type ErrorCode, type Problem } from '../../contract/errors.js';
import type { Refusal } from '../refusal.js';
import { answerJson, unreadBody } from './answer.js';

const titles: Record<ErrorCode, string> = {
  invalid_request: 'The request is not valid',
  invalid_json: 'The body is not valid JSON',
  invalid_code: 'The code is not right',
  code_expired: 'The code does not work any more',
  invalid_passkey: 'The passkey is not right',
  invalid_credentials: 'The e-mail and password do not match an account',
  sign_in_required: 'A customer has to be signed in',
  unauthorized: 'The API key is missing or not right',
  forbidden_origin: 'The request does not come from a page of the shop',
  accounts_disabled: 'The shop sells without accounts',
  registration_closed: 'The shop invites its customers',
  password_reset_required: 'The password has to be set anew',
  reauthentication_required: 'The customer has to sign in again for this',
  wrong_account: 'The invitation is for another account than the one signed in',
  not_found: 'There is nothing here',
  invitation_unknown: 'There is no such invitation',
  reset_unknown: 'There is no such reset',
  method_not_allowed: 'The method is not allowed here',
  email_taken: 'The e-mail belongs to another account',
  phone_taken: 'The phone number belongs to another account',
  customer_enabled: 'The customer has an account',
  idempotency_conflict: 'The idempotency key was used for another request',
  too_many: 'The account holds as many as it can',
  invitation_expired: 'The invitation does not work any more',
  invitation_used: 'The invitation was accepted',
  invitation_declined: 'The invitation was declined',
  invitation_replaced: 'The invitation was replaced by a newer one',
  reset_expired: 'The reset does not work any more',
  changed_meanwhile: 'It was changed in the meantime',
  payload_too_large: 'The body is too large',
  unsupported_media_type: 'The body has to be JSON',
  if_match_required: 'If-Match has to say which version is meant',
  rate_limited: 'There were too many requests',
  server_error: 'Something went wrong on the server',
  unavailable: 'The server cannot answer at the moment',
  platform_unavailable: 'The shop platform cannot answer at the moment',
};

/** The RFC 9457 document of a refusal. */
export function problemOf({ code, detail, fields, current }: Refusal): Problem {
  return {
    type: `urn:customer-elements:error:${code}`,
    title: titles[code],
    status: errorStatus[code],
    code,
    ...(detail !== undefined && { detail }),
    ...(fields && { fields: { ...fields } }),
    ...(current && { current }),
  };
}

export function problemResponse(c: Context, refusal: Refusal): Response {
  const { code, retryAfter } = refusal;
  return answerJson(c, problemOf(refusal), errorStatus[code], {
    'Content-Type': 'application/problem+json',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    ...(code === 'unauthorized' && { 'WWW-Authenticate': 'Bearer' }),
    ...(code === 'payload_too_large' && unreadBody),
  });
}
