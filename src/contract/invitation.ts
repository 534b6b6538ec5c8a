import * as z from 'zod/mini';
import { newAccountForm } from './registration.js';
import { instant } from './text.js';

/** The secret of an invitation's link: 256 random bits in base64url. */
export const invitationToken = z.string().check(z.regex(/^[\w-]{43}$/));

/** To look at an invitation, or to decline it. Looking never uses it up. */
export const invitationRequest = z.strictObject({ token: invitationToken });
export type InvitationRequest = z.infer<typeof invitationRequest>;

/** What whoever holds the link may see before she accepts. */
export const invitation = z.object({
  /** Masked, such as `a••@example.com`: enough to recognise, not to learn. */
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  acceptsMarketing: z.boolean(),
  expiresAt: instant,
});
export type Invitation = z.infer<typeof invitation>;

export const invitationResponse = z.object({ invitation });

/** Makes the account of an invited customer; without a password she signs in by code. */
export const acceptInvitationRequest = z.strictObject({
  token: invitationToken,
  ...newAccountForm,
});
export type AcceptInvitationRequest = z.infer<typeof acceptInvitationRequest>;
