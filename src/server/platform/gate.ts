import type { Context, MiddlewareHandler } from 'hono';
import { Fault } from '../../platforms/fault.js';
import type { Platform } from '../../platforms/definition.js';
import { sameSecret } from '../auth/secrets.js';
import type { Config } from '../config.js';
import { addHeaders } from '../http/answer.js';
import type { Metrics } from '../metrics.js';
import type { CallAllowance } from './call-allowance.js';

interface GateParts {
  platform: Platform;
  config: Pick<Config, 'apiKey' | 'storeId'>;
  calls: CallAllowance;
  metrics: Metrics;
}

/** Lets the holder of the shop's key in, before anything else of the request is read. */
export function gate({ platform, config, calls, metrics }: GateParts): MiddlewareHandler {
  const tellAllowance = (c: Context) => addHeaders(c, platform.rateLimit.headers(calls.now));
  return async (c, next) => {
    tellAllowance(c);
    if (!isAllowed(c, platform, config)) throw new Fault('unauthorized');
    const seconds = calls.take();
    tellAllowance(c);
    if (seconds !== null) {
      metrics.limitReached('platformCalls');
      throw new Fault('rate_limited', { retryAfter: seconds });
    }
    const store = c.req.param('store');
    if (store !== undefined && store !== config.storeId) throw new Fault('not_found');
    const missing = platform.requirement?.(c.req.raw.headers);
    if (missing) throw missing;
    await next();
  };
}

/** The comparisons take the same time for every wrong key and store. */
function isAllowed(
  c: Context,
  { authentication }: Platform,
  { apiKey, storeId }: GateParts['config'],
): boolean {
  const { headers } = c.req.raw;
  const key = authentication.read(headers, c.req.path) ?? '';
  const store = authentication.store ? (authentication.store(headers) ?? '') : storeId;
  const opens = [sameSecret(key, apiKey), sameSecret(store, storeId)].every(Boolean);
  return opens && apiKey !== '' && !isOfPage(headers);
}

/**
 * Browsers say where a request comes from, and may send a password along that was typed once. The key
 * is for the shop's own programs.
 */
function isOfPage(headers: Headers): boolean {
  const site = headers.get('Sec-Fetch-Site') ?? 'none';
  return headers.has('Origin') || site !== 'none';
}
