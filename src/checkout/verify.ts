import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import type { CheckoutIdentity } from '../contract/checkout.js';
import { checkoutMode, type CheckoutMode } from '../contract/shop.js';
import { fetchWith, readSafeUrl, readWhole, timeLimit, type Fetch } from './asking.js';
import type { ReplayStore } from './replay.js';

/** Who is buying, as the token says. It has no names: those are in the order. */
export type VerifiedIdentity =
  | Extract<CheckoutIdentity, { kind: 'guest' }>
  | Omit<Extract<CheckoutIdentity, { kind: 'customer' }>, 'firstName' | 'lastName'>;

export interface VerifiedCheckout {
  kind: 'verified';
  identity: VerifiedIdentity;
  /** The token's `jti`: no two have the same. */
  tokenId: string;
  /** Until when the token would be taken again: as long its id has to be remembered. */
  expiresAt: Date;
  /** The mode that was held against it. */
  mode: CheckoutMode;
}

export interface RefusedCheckout {
  kind: 'refused';
  reason: CheckoutRefusal;
  /** What suits the reason in HTTP. */
  status: 400 | 401 | 403 | 409 | 503;
  /** One sentence in English, the same for every refusal of this reason. */
  message: string;
  /** What exactly was wrong, for the log: without anything of the shopper's. */
  detail?: string;
}

export type CheckoutRefusal = keyof typeof refusals;
export type CheckoutVerification = VerifiedCheckout | RefusedCheckout;

/** Never rejects. Takes the token as it came with the order: text from anybody, or nothing. */
export type VerifyCheckoutIdentity = (
  token: string | null | undefined,
) => Promise<CheckoutVerification>;

export interface CheckoutIdentityOptions {
  /** Where the customer server's keys are, such as `https://shop.example/.well-known/jwks.json`. */
  jwksUrl: string | URL;
  /** The customer server's public origin, such as `https://shop.example`. */
  issuer: string;
  /** `checkout` */
  audience: string;
  /**
   * The shop's present mode, or what tells it. Where it isn't given, or is told as null, the mode
   * holds in which the token was signed.
   */
  mode?: CheckoutMode | (() => CheckoutMode | null | Promise<CheckoutMode | null>);
  /** Refuses a token that has been used; without it each is taken for as long as it lives. */
  replay?: ReplayStore;
  /** The global one unless given. */
  fetch?: Fetch;
  /** Epoch milliseconds; `Date.now` unless given. */
  now?: () => number;
}

const refusals = {
  missing: { status: 400, message: 'The order came without an identity token.' },
  expired: { status: 401, message: 'The identity token is too old.' },
  invalid: { status: 401, message: 'The identity token can’t be trusted.' },
  sign_in_required: { status: 403, message: 'The shop sells to signed-in customers only.' },
  replayed: { status: 409, message: 'The identity token has been used already.' },
  unavailable: { status: 503, message: 'The identity token can’t be checked just now.' },
} as const;

/** Seconds that a token lives. */
const maximumAge = 120;
/** Seconds by which the clocks of the two servers may differ. */
const clockTolerance = 5;
/** Characters; three times what the longest e-mail address makes of one. */
const longestToken = 4096;
/** Milliseconds for which keys are kept, and between two requests for a key that isn't among them. */
const keysKept = { cacheMaxAge: 5 * 60_000, cooldownDuration: 10_000 };

const filled = z.string().check(z.minLength(1), z.maxLength(320));
const common = {
  jti: filled,
  email: filled,
  accepts_marketing: z.boolean(),
  mode: checkoutMode,
  iat: z.number(),
  exp: z.number(),
};
const claims = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('guest') }),
  z.object({ ...common, kind: z.literal('customer'), sub: filled }),
]);
type Claims = z.infer<typeof claims>;

/**
 * Makes what verifies the identity tokens of `<customer-checkout>`, and holds them against the shop's
 * mode. Reads keys when the first token comes. Throws a TypeError for options that can't work.
 */
export function verifyCheckoutIdentity(options: CheckoutIdentityOptions): VerifyCheckoutIdentity {
  const { issuer, audience, replay, now = Date.now } = options;
  const keys = publishedKeys(options);
  const presentMode = modeReader(options.mode);
  if (readSafeUrl('issuer', issuer).origin !== issuer) {
    throw new TypeError('issuer has to be an origin: without a path, or a slash at its end');
  }
  if (typeof audience !== 'string' || audience === '') {
    throw new TypeError("audience has to be a text: 'checkout', unless the server says otherwise");
  }
  if (replay !== undefined && typeof replay?.use !== 'function') {
    throw new TypeError('replay has to be a store with a function `use`');
  }
  if (typeof now !== 'function') throw new TypeError('now has to be a function');

  const read = async (token: unknown): Promise<Claims> => {
    if (typeof token !== 'string' || token.length > longestToken) {
      throw new errors.JWTInvalid('not a text of the length of a token');
    }
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['ES256'],
      issuer,
      audience,
      maxTokenAge: maximumAge,
      clockTolerance,
      currentDate: new Date(now()),
    });
    const { success, data, error } = claims.safeParse(payload);
    if (success) return data;
    const [{ path } = { path: [] }] = error.issues;
    throw new errors.JWTInvalid(`the claim "${path.join('.')}" is missing or wrong`);
  };

  return async (token) => {
    try {
      if (token === null || token === undefined || token === '') {
        return refuse((await presentMode()) === 'required' ? 'sign_in_required' : 'missing');
      }
      const claims = await read(token);
      const mode = (await presentMode()) ?? claims.mode;
      if (mode === 'required' && claims.kind === 'guest') return refuse('sign_in_required');
      const { jti: tokenId } = claims;
      const expiresAt = endOf(claims);
      // At last, so that what is refused for another reason hasn't used the token up.
      if (replay && (await replay.use(tokenId, expiresAt)) !== true) return refuse('replayed');
      return { kind: 'verified', identity: identityOf(claims, mode), tokenId, expiresAt, mode };
    } catch (error) {
      return refuse(reasonOf(error), detailOf(error));
    }
  };
}

class KeysMissing extends Error {}

/** The key set's keys. What isn't the token's fault rejects with KeysMissing. */
function publishedKeys({ jwksUrl, fetch }: CheckoutIdentityOptions): JWTVerifyGetKey {
  const ask = fetchWith(fetch);
  // It asks without following redirects.
  const keys = createRemoteJWKSet(readSafeUrl('jwksUrl', jwksUrl), {
    ...keysKept,
    timeoutDuration: timeLimit,
    [customFetch]: async (url, init) => readWhole(await ask(url, init)),
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      const isToken =
        cause instanceof errors.JWKSNoMatchingKey ||
        cause instanceof errors.JWKSMultipleMatchingKeys;
      throw isToken ? cause : new KeysMissing('the keys can’t be read', { cause });
    }
  };
}

function modeReader(given: CheckoutIdentityOptions['mode']): () => Promise<CheckoutMode | null> {
  if (typeof given === 'function') {
    return async () => {
      const mode = (await given()) ?? null;
      if (mode === null || checkoutMode.safeParse(mode).success) return mode;
      throw new Error('what tells the mode told none');
    };
  }
  if (given !== undefined && !checkoutMode.safeParse(given).success) {
    throw new TypeError('mode has to be guest-only, optional, required, or a function');
  }
  return async () => given ?? null;
}

function identityOf(claims: Claims, mode: CheckoutMode): VerifiedIdentity {
  const { email, accepts_marketing: acceptsMarketing } = claims;
  // A shop without accounts has guests alone, also who signed in before it went so.
  return claims.kind === 'guest' || mode === 'guest-only'
    ? { kind: 'guest', email, acceptsMarketing }
    : { kind: 'customer', customerId: claims.sub, email, acceptsMarketing };
}

/** Ages are counted in whole seconds, so that the last one is taken to its end. */
function endOf({ iat, exp }: Claims): Date {
  return new Date((Math.min(exp, iat + maximumAge + 1) + clockTolerance) * 1000);
}

function refuse(reason: CheckoutRefusal, detail?: string): RefusedCheckout {
  return { kind: 'refused', reason, ...refusals[reason], ...(detail !== undefined && { detail }) };
}

function reasonOf(error: unknown): CheckoutRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  return error instanceof errors.JOSEError ? 'invalid' : 'unavailable';
}

/** What an error says, and the errors behind it; other causes hold what the token claims. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  const words = error.message || (code ?? error.name);
  return error.cause instanceof Error ? `${words}: ${detailOf(error.cause)}` : words;
}
