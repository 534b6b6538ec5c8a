import * as z from 'zod/mini';
import { checkoutMode, type CheckoutMode } from '../contract/shop.js';
import { fetchWith, readSafeUrl, readWhole, timeLimit, type Fetch } from './asking.js';

export interface PresentModeOptions {
  /** Of the customer server, such as `https://shop.example/storefront/v1/config`. */
  configUrl: string | URL;
  /** The global one unless given. */
  fetch?: Fetch;
  /** Milliseconds for which an answer, or that there was none, stands; 5,000 unless given. */
  maxAge?: number;
  /** Epoch milliseconds; `Date.now` unless given. */
  now?: () => number;
}

const config = z.object({ checkoutMode });

/**
 * Reads the shop's present mode, for the option `mode`. Resolves with null where the server gives
 * none within three seconds: the mode in which the token was signed, two minutes ago at most, holds
 * then. Throws a TypeError for an address that can't be one.
 */
export function readCheckoutMode(options: PresentModeOptions): () => Promise<CheckoutMode | null> {
  const { maxAge = 5_000, now = Date.now } = options;
  const { href } = readSafeUrl('configUrl', options.configUrl);
  const ask = fetchWith(options.fetch);
  if (!(maxAge >= 0)) throw new TypeError('maxAge has to be a number of milliseconds');
  let known: { mode: CheckoutMode; etag: string | null } | undefined;
  let latest: { mode: CheckoutMode | null; askedAt: number } | undefined;

  const read = async (): Promise<CheckoutMode> => {
    const before = known;
    const response = await ask(href, {
      headers: {
        Accept: 'application/json',
        ...(before?.etag && { 'If-None-Match': before.etag }),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimit),
    });
    const whole = await readWhole(response);
    if (before && whole.status === 304) return before.mode;
    if (whole.status !== 200) throw new Error(`it answered with ${whole.status}`);
    const mode = config.parse(await whole.json()).checkoutMode;
    known = { mode, etag: response.headers.get('ETag') };
    return mode;
  };

  // Everybody asks for herself: in workers a request can't wait for what another one has begun.
  return async () => {
    const askedAt = now();
    if (latest && askedAt - latest.askedAt < maxAge) return latest.mode;
    const mode = await read().catch(() => null);
    if (!latest || askedAt >= latest.askedAt) latest = { mode, askedAt };
    return mode;
  };
}
