import type { Context, MiddlewareHandler } from 'hono';
import { requestedWith } from '../../contract/constants.js';
import { Refusal } from '../refusal.js';
import type { Site } from '../site.js';
import { addHeaders, answer } from './answer.js';
import { requestHeader } from './incoming.js';

/** What a form on another site can send without asking first; such a write is never ours. */
const formTypes = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)?$/;

/** Lets a write through only from a page on the list, as JSON, with the header that no form can send. */
export function sameShop(site: Site): MiddlewareHandler {
  return async (c, next) => {
    const origin = requestHeader(c, 'origin');
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
  return (c, next) => {
    const origin = requestHeader(c, 'origin');
    const allowed = origin !== undefined && site.allows(origin);
    addHeaders(c, { Vary: 'Origin', ...(allowed && readable(origin)) });
    const methods = c.req.method === 'OPTIONS' ? methodsOf(c.req.path) : [];
    if (methods.length === 0) return next();
    const asked = allowed && c.req.header('Access-Control-Request-Method') !== undefined;
    return Promise.resolve(
      answer(c, null, 204, {
        Allow: [...methods, 'OPTIONS'].join(', '),
        ...(asked && permitted(methods)),
      }),
    );
  };
}

function readable(origin: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Request-Id',
  };
}

function permitted(methods: readonly string[]): Record<string, string> {
  return {
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': `Content-Type, ${requestedWith.name}, Idempotency-Key, If-Match`,
    'Access-Control-Max-Age': String(preflightSeconds),
  };
}
