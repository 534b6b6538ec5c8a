import type { Context, MiddlewareHandler } from 'hono';
import { requestedWith } from '../../contract/constants.js';
import { Refusal } from '../refusal.js';
import type { Site } from '../site.js';

/** What a form on another site can send without asking first; such a write is never ours. */
const formTypes = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)?$/;

/** Lets a write through only from a page on the list, as JSON, with the header that no form can send. */
export function sameShop(site: Site): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const own = c.req.header(requestedWith.name) === requestedWith.value;
    if (origin === undefined || !site.allows(origin) || !own) throw new Refusal('forbidden_origin');
    requireJson(c, 'forbidden_origin');
    await next();
  };
}

/** Throws `unsupported_media_type` for what isn't JSON, and the given refusal for a form. */
export function requireJson(
  c: Context,
  forForms: 'forbidden_origin' | 'unsupported_media_type',
): void {
  const [type = ''] = (c.req.header('Content-Type') ?? '').toLowerCase().split(';', 1);
  if (type.trim() === 'application/json') return;
  if (type === '' && c.req.method === 'DELETE') return;
  throw new Refusal(formTypes.test(type.trim()) ? forForms : 'unsupported_media_type');
}

const preflightSeconds = 600;

/** Answers pages on other origins of the shop, each by its exact name. */
export function cors(
  site: Site,
  methodsOf: (path: string) => readonly string[],
): MiddlewareHandler {
  return async (c, next) => {
    c.header('Vary', 'Origin');
    const origin = c.req.header('Origin');
    const allowed = origin !== undefined && site.allows(origin);
    if (allowed) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Allow-Credentials', 'true');
      c.header('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Request-Id');
    }
    if (c.req.method !== 'OPTIONS') return next();
    const methods = methodsOf(c.req.path);
    if (methods.length === 0) return next();
    c.header('Allow', [...methods, 'OPTIONS'].join(', '));
    if (allowed && c.req.header('Access-Control-Request-Method')) {
      c.header('Access-Control-Allow-Methods', methods.join(', '));
      c.header(
        'Access-Control-Allow-Headers',
        `Content-Type, ${requestedWith.name}, Idempotency-Key`,
      );
      c.header('Access-Control-Max-Age', String(preflightSeconds));
    }
    return c.body(null, 204);
  };
}
