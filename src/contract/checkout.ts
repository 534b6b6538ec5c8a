import * as z from 'zod/mini';
import { email } from './text.js';

/** A guest says who she is; the signed-in customer sends `{}`. */
export const checkoutIdentityRequest = z.strictObject({
  email: z.optional(email),
  acceptsMarketing: z.optional(z.boolean()),
});
export type CheckoutIdentityRequest = z.infer<typeof checkoutIdentityRequest>;

export const checkoutIdentity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guest'), email: z.string(), acceptsMarketing: z.boolean() }),
  z.object({
    kind: z.literal('customer'),
    customerId: z.string(),
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    acceptsMarketing: z.boolean(),
  }),
]);
export type CheckoutIdentity = z.infer<typeof checkoutIdentity>;

export const checkoutIdentityResponse = z.object({
  /** A JWT (ES256) of two minutes, for the checkout backend. */
  token: z.string(),
  expiresAt: z.iso.datetime(),
  identity: checkoutIdentity,
});
export type CheckoutIdentityResponse = z.infer<typeof checkoutIdentityResponse>;
