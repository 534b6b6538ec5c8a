import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { CheckoutIdentity } from '../../contract/checkout.js';
import type { CheckoutMode } from '../../contract/shop.js';

export const checkoutAudience = 'checkout';
const lifetimeSeconds = 120;

interface Parts {
  signingKey: JWK;
  issuer: () => string;
  now: () => number;
}

/** Signs who is buying, for a checkout backend that verifies it with the key set. */
export class CheckoutTokens {
  readonly #parts: Parts;
  readonly #key: Promise<CryptoKey | Uint8Array>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#key = importJWK(parts.signingKey, 'ES256');
  }

  /** The public half of the key, as a JSON Web Key Set. */
  get keySet(): { keys: JWK[] } {
    const { kty, crv, x, y, alg, use, kid } = this.#parts.signingKey;
    return { keys: [{ kty, crv, x, y, alg, use, kid } as JWK] };
  }

  async sign(
    identity: CheckoutIdentity,
    mode: CheckoutMode,
  ): Promise<{ token: string; expiresAt: string }> {
    const { signingKey, issuer, now } = this.#parts;
    const issuedAt = Math.floor(now() / 1000);
    const expires = issuedAt + lifetimeSeconds;
    const claims = new SignJWT({
      kind: identity.kind,
      email: identity.email,
      accepts_marketing: identity.acceptsMarketing,
      mode,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: String(signingKey.kid) })
      .setIssuer(issuer())
      .setAudience(checkoutAudience)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(expires);
    if (identity.kind === 'customer') claims.setSubject(identity.customerId);
    return {
      token: await claims.sign(await this.#key),
      expiresAt: new Date(expires * 1000).toISOString(),
    };
  }
}
