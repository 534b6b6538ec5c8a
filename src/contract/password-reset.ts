import * as z from 'zod/mini';
import { code, password } from './session.js';
import { email, id, instant } from './text.js';

/** The secret of a reset's link: 256 random bits in base64url. */
const resetToken = z.string().check(z.regex(/^[\w-]{43}$/));

export const passwordResetRequest = z.strictObject({ email });
export type PasswordResetRequest = z.infer<typeof passwordResetRequest>;

export const passwordResetInspection = z.strictObject({ token: resetToken });
export type PasswordResetInspection = z.infer<typeof passwordResetInspection>;

/** Whose password the link sets: the holder could set it, so she may know. */
export const passwordResetResponse = z.object({
  reset: z.object({ email: z.string(), expiresAt: instant }),
});
export type PasswordReset = z.infer<typeof passwordResetResponse>['reset'];

/** By the link from the mailbox, or by a code with the purpose `reset`. */
export const passwordResetConfirmation = z.union([
  z.strictObject({ token: resetToken, password }),
  z.strictObject({ challengeId: id, code, password }),
]);
export type PasswordResetConfirmation = z.infer<typeof passwordResetConfirmation>;
