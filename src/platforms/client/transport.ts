import type { Api } from '../definition.js';
import { secondsOf } from '../fault-words.js';
import { Fault } from '../fault.js';
import { createAuthorization } from './authorization.js';
import { exchange, NoAnswer, type HttpAnswer } from './exchange.js';
import type { CallOptions, ConnectionOptions } from './options.js';
import { createPace } from './pace.js';
import { readSafeUrl } from './url.js';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base path, with its query. */
  path: string;
  body?: unknown;
  /** May take longer than others. */
  isUpload?: boolean;
}

export interface Transport {
  /** Without `/` at its end. */
  baseUrl: string;
  /** The answer to what went well; all else is a Fault, or the caller's abort. */
  send(request: ApiRequest, options?: CallOptions): Promise<HttpAnswer>;
}

/** What a transport has to know of an API. */
export type Wire = Pick<Api, 'authentication' | 'rateLimit' | 'readFault'> & {
  basePath: string;
};

/** Tries after the first one, for what only reads. */
const retries = 2;
const transient = [429, 502, 503, 504];

/**
 * Requests as a platform wants them: authenticated, within its limits. What reads is tried again
 * where the platform was away or wanted a pause; what writes never: it may have been carried out.
 */
export function createTransport(wire: Wire, options: ConnectionOptions): Transport {
  const { store = '1', userAgent = 'customer-elements', timeout = 10_000 } = options;
  const { maximumWait = 30_000, maximumBytes = 32 * 1024 * 1024 } = options;
  const { now = Date.now, wait = waitFor } = options;
  // Taken when it is asked, and called as a plain function: workers insist on that.
  const given = options.fetch;
  const ask: typeof fetch = (input, init) => (given ?? globalThis.fetch)(input, init);
  const baseUrl = `${originOf(options.url)}${wire.basePath.replace('{store}', segment(store))}`;
  const limits = { fetch: ask, timeout, maximumBytes };
  const authorization = createAuthorization(options, limits, now);
  const pace = createPace(wire.rateLimit, { now, wait, maximumWait });

  const attempt = async (request: ApiRequest, signal?: AbortSignal): Promise<HttpAnswer> => {
    const { method, path, body, isUpload } = request;
    const key = await authorization.key();
    await pace.turn(signal);
    const answer = await exchange(
      {
        method,
        url: `${baseUrl}${path}`,
        headers: {
          Accept: 'application/json',
          'User-Agent': userAgent,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...wire.authentication.headers({ key, store, userAgent }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
      { ...limits, ...(isUpload && { timeout: timeout * 6 }), signal },
    );
    pace.note(answer.headers);
    if (answer.status === 401 && authorization.renew(key)) throw new KeyRefused();
    return answer;
  };

  /** A limit on all calls; where there are some left, it is on what this one was about. */
  const isOfAll = (status: number, headers: Headers) =>
    status === 429 && (wire.rateLimit.read(headers)?.left ?? 0) === 0;

  const faultOf = ({ status, headers, body }: HttpAnswer): Fault => {
    // A page of a proxy's says nothing of what there is at the platform.
    if (status === 404 && (typeof body !== 'object' || body === null)) {
      return new Fault('unavailable');
    }
    const fault = wire.readFault(status, headers, body);
    if (isOfAll(status, headers)) {
      const seconds = fault.retryAfter ?? secondsOf(headers.get('Retry-After'));
      pace.rest((Number.isFinite(seconds) ? (seconds ?? 1) : 1) * 1000);
    } else if (fault.kind === 'rate_limited') {
      return new Fault('rate_limited', { retryAfter: fault.retryAfter, isOfOne: true });
    }
    return fault;
  };

  return {
    baseUrl,
    async send(request, { signal } = {}) {
      let hasRenewed = false;
      for (let tries = 0; ; tries += 1) {
        const mayRetry = request.method === 'GET' && tries < retries;
        try {
          const answer = await attempt(request, signal);
          if (answer.status >= 200 && answer.status < 300) return answer;
          const fault = faultOf(answer);
          if (!mayRetry || !transient.includes(answer.status)) throw fault;
          if (isOfAll(answer.status, answer.headers)) continue;
          const seconds = secondsOf(answer.headers.get('Retry-After'));
          if ((seconds ?? 0) * 1000 > maximumWait) throw fault;
          await wait(seconds === undefined ? backOff(tries) : seconds * 1000, signal);
        } catch (error) {
          // Nothing was carried out, so this is no second try.
          if (error instanceof KeyRefused) {
            if (hasRenewed) throw new Fault('unauthorized');
            hasRenewed = true;
          } else if (mayRetry && error instanceof Fault && error.cause instanceof NoAnswer) {
            await wait(backOff(tries), signal);
          } else throw error;
        }
      }
    },
  };
}

class KeyRefused extends Error {}

/** Milliseconds, spread so that those who were turned away together don't come back together. */
function backOff(tries: number): number {
  return 250 * 2 ** tries * (0.5 + Math.random());
}

async function waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** With its path, for an API behind another's. */
function originOf(value: string): string {
  const { origin, pathname, search } = readSafeUrl('url', value);
  if (search !== '') throw new TypeError('url has to be without a query');
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** A part of a path. Throws the Fault `not_found` for what would lead to another path. */
export function segment(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (text === '' || text === '.' || text === '..') throw new Fault('not_found');
  return encodeURIComponent(text);
}
