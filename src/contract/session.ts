import * as z from 'zod/mini';
import { publicCustomer } from './customer.js';
import { passkeyAssertion } from './passkeys.js';
import { email, id } from './text.js';

/** Six digits. Spaces that a shopper pasted along are the client's to take out. */
export const code = z.string().check(z.regex(/^\d{6}$/));

/** A password as typed: at most 256 code points (512 UTF-16 units), never trimmed. */
export const password = z.string().check(
  z.minLength(1),
  z.maxLength(512),
  z.refine((value) => [...value].length <= 256, { params: { fault: 'too_long' } }),
);

export const signInRequest = z.union([
  z.strictObject({ email, password }),
  z.strictObject({ challengeId: id, code }),
  z.strictObject({ challengeId: id, passkey: passkeyAssertion }),
]);
export type SignInRequest = z.infer<typeof signInRequest>;

export const signedInResponse = z.object({ customer: publicCustomer });
export const sessionResponse = z.object({ customer: z.nullable(publicCustomer) });
export type SessionResponse = z.infer<typeof sessionResponse>;

export const emailCodePurpose = z.enum([
  'sign-in',
  'register',
  /** To the new mailbox of the one who is signed in. */
  'change-email',
  'reset',
  /** To the mailbox with which a guest has ordered. */
  'claim-orders',
]);
export type EmailCodePurpose = z.infer<typeof emailCodePurpose>;

export const emailCodeRequest = z.strictObject({ email, purpose: emailCodePurpose });
export type EmailCodeRequest = z.infer<typeof emailCodeRequest>;

export const emailCodeResponse = z.object({ challengeId: id, expiresAt: z.iso.datetime() });
export type EmailCodeResponse = z.infer<typeof emailCodeResponse>;
