import { createCipheriv, createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Customer } from '../../contract/customer.js';
import type { HandOff } from '../../contract/hand-off.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { HandOffSettings } from './settings.js';

/** Milliseconds for which the platforms take their tokens. */
const loginTokenTime = 30_000;
const multipassTime = 15 * 60_000;

interface Visitor {
  platformId: string;
  customer: Pick<
    Customer,
    'email' | 'verifiedEmail' | 'firstName' | 'lastName' | 'multipassIdentifier'
  >;
  returnTo: string | undefined;
}

/** Makes addresses that sign a customer in at the platform's own shop. */
export class HandOver {
  readonly #settings: HandOffSettings;
  readonly #now: () => number;

  constructor(settings: HandOffSettings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /**
   * Throws the refusals `reauthentication_required`, and `invalid_request` for a `returnTo` that isn't
   * at the platform's shop.
   */
  async make(visitor: Visitor): Promise<HandOff> {
    // The platform takes the e-mail's word for who she is.
    if (!visitor.customer.verifiedEmail) {
      throw new Refusal('reauthentication_required', {
        detail: 'The mailbox has to be proven first: sign in by a code.',
      });
    }
    const { storefront, kind } = this.#settings;
    const returnTo = returnAddress(visitor.returnTo, storefront);
    const isLogin = kind === 'login token';
    const path = isLogin
      ? `/login/token/${await this.#loginToken(visitor, returnTo)}`
      : `/account/login/multipass/${this.#multipass(visitor, returnTo)}`;
    const time = this.#now() + (isLogin ? loginTokenTime : multipassTime);
    return { url: `${storefront}${path}`, expiresAt: new Date(time).toISOString() };
  }

  /** As BigCommerce's Customer Login API has it. */
  async #loginToken({ platformId }: Visitor, returnTo: URL | null): Promise<string> {
    const settings = this.#settings;
    if (settings.kind !== 'login token') throw new Error('There is no client id');
    const claims = {
      operation: 'customer_login',
      store_hash: settings.store,
      customer_id: Number(platformId),
      ...(returnTo && { redirect_to: `${returnTo.pathname}${returnTo.search}${returnTo.hash}` }),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(settings.clientId)
      .setIssuedAt(Math.floor(this.#now() / 1000))
      .setJti(randomUUID())
      .sign(Buffer.from(settings.secret));
  }

  /** As Shopify's Multipass has it: encrypted, then signed, with the halves of one hash. */
  #multipass({ platformId, customer }: Visitor, returnTo: URL | null): string {
    const keys = createHash('sha256').update(this.#settings.secret).digest();
    const data = {
      email: customer.email,
      created_at: new Date(this.#now()).toISOString(),
      identifier: customer.multipassIdentifier ?? platformId,
      first_name: customer.firstName,
      last_name: customer.lastName,
      ...(returnTo && { return_to: returnTo.href }),
    };
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-128-cbc', keys.subarray(0, 16), iv);
    const encrypted = Buffer.concat([iv, cipher.update(JSON.stringify(data)), cipher.final()]);
    const signature = createHmac('sha256', keys.subarray(16)).update(encrypted).digest();
    return Buffer.concat([encrypted, signature]).toString('base64url');
  }
}

/** An address of the platform's shop alone: a token in the path would follow her anywhere else. */
function returnAddress(returnTo: string | undefined, storefront: string): URL | null {
  if (returnTo === undefined) return null;
  const isPlain = /^[\x21-\x7e]*$/.test(returnTo) && !returnTo.includes('\\');
  const url = isPlain && URL.canParse(returnTo, storefront) ? new URL(returnTo, storefront) : null;
  const isPath = returnTo.startsWith('/') || returnTo.startsWith(storefront);
  // The platform is told a path: one that begins so would be another host's address.
  const isElsewhere = url?.pathname.startsWith('//') ?? true;
  if (!url || !isPath || isElsewhere || url.origin !== storefront || url.username || url.password) {
    throw invalidFields({ returnTo: 'invalid' });
  }
  return url;
}
