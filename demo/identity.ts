import { createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { AccountServer } from './account-server.js';
import type { Buyer } from './shop/orders.js';

export type Verification =
  | { kind: 'verified'; buyer: Buyer; tokenId: string }
  | { kind: 'refused'; reason: 'expired' | 'invalid_identity' | 'unavailable' };

export type VerifyIdentity = (token: string) => Promise<Verification>;

const claims = z.object({
  jti: z.string(),
  kind: z.enum(['guest', 'customer']),
  email: z.string(),
  accepts_marketing: z.boolean(),
  sub: z.optional(z.string()),
});

/**
 * Verifies identity tokens with the published keys: algorithm, issuer, audience and age are pinned.
 * Keys are asked for again when a token names an unknown one.
 */
export function identityVerifier(
  accounts: AccountServer,
  { issuer, now }: { issuer: () => string; now: () => number },
): VerifyIdentity {
  const path = '/.well-known/jwks.json';
  // A checkout elsewhere leaves `customFetch` out: the keys are at the account server's address.
  const keys = createRemoteJWKSet(new URL(path, 'http://localhost'), {
    [customFetch]: () => accounts.fetch(path),
  });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['ES256'],
        issuer: issuer(),
        audience: 'checkout',
        maxTokenAge: '2 minutes',
        requiredClaims: ['exp', 'jti'],
        currentDate: new Date(now()),
      });
      const { jti, kind, email, accepts_marketing, sub } = claims.parse(payload);
      if (kind === 'customer' && !sub) return { kind: 'refused', reason: 'invalid_identity' };
      const customerId = kind === 'customer' ? (sub ?? null) : null;
      return {
        kind: 'verified',
        buyer: { email, customerId, acceptsMarketing: accepts_marketing },
        tokenId: jti,
      };
    } catch (error) {
      return { kind: 'refused', reason: reasonOf(error) };
    }
  };
}

function reasonOf(error: unknown): 'expired' | 'invalid_identity' | 'unavailable' {
  if (error instanceof errors.JWTExpired) return 'expired';
  const fault = error instanceof errors.JOSEError || error instanceof z.core.$ZodError;
  // The key set answers with the base class of its errors when it can't be had.
  const keysMissing =
    error instanceof errors.JWKSTimeout || error?.constructor === errors.JOSEError;
  return fault && !keysMissing ? 'invalid_identity' : 'unavailable';
}

/** The e-mail in a token of any age: to fill the form in again, never to trust. */
export function typedEmail(token: string): string {
  try {
    const { email } = decodeJwt(token);
    return typeof email === 'string' ? email : '';
  } catch {
    return '';
  }
}
