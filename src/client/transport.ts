import type * as z from 'zod/mini';
import { requestedWith } from '../contract/constants.js';
import { errorStatus, problem, type ErrorCode } from '../contract/errors.js';
import type { Route } from '../contract/routes.js';
import { AccountError, unreached } from './account-error.js';

export interface Transport {
  /** Such as `/storefront/v1` or `https://shop.example/storefront/v1`. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for one request; 10,000 unless said otherwise. */
  readonly requestTimeout: number;
  /** Milliseconds for a call with all its retries; 20,000 unless said otherwise. */
  readonly intentTimeout: number;
}

export interface SendOptions {
  /** What stands for `{id}` in the route's path. */
  id?: string;
  /** The version that a write is based on. */
  version?: number;
  query?: Record<string, string>;
  /** Makes a POST safe to send again by hand: the server answers the second as it did the first. */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
}

type Schema = z.ZodMiniType;
type Body<R extends Route> = R extends { request: Schema } ? z.input<R['request']> : undefined;
type Answer<R extends Route> = R extends { response: Schema } ? z.output<R['response']> : undefined;

/** How often a request that may be repeated is tried in all. */
const tries = 3;

/**
 * Sends one request and gives the parsed answer. GET, PUT and DELETE are tried up to three times,
 * POST once. Rejects with an `AccountError`, or with the reason of the caller's abort.
 */
export async function send<R extends Route>(
  transport: Transport,
  route: R,
  body: Body<R>,
  { id, version, query, idempotencyKey, signal }: SendOptions = {},
): Promise<Answer<R>> {
  const search = query ? `?${new URLSearchParams(query)}` : '';
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (route.method !== 'GET') headers[requestedWith.name] = requestedWith.value;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  const init: RequestInit = {
    method: route.method,
    headers,
    credentials: 'include',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const path = route.path.replace('{id}', encodeURIComponent(id ?? ''));
  const url = transport.baseUrl + path + search;
  const deadline = Date.now() + transport.intentTimeout;

  for (let attempt = 1; ; attempt++) {
    try {
      return await request(transport, route, url, init, deadline, signal);
    } catch (error) {
      signal?.throwIfAborted();
      const pause = retryPause(error, attempt);
      if (
        route.method === 'POST' ||
        attempt === tries ||
        pause === undefined ||
        Date.now() + pause >= deadline
      ) {
        throw error;
      }
      await wait(pause, signal);
    }
  }
}

async function request<R extends Route>(
  { fetch, requestTimeout }: Transport,
  route: R,
  url: string,
  init: RequestInit,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<Answer<R>> {
  const limit = AbortSignal.timeout(Math.max(0, Math.min(requestTimeout, deadline - Date.now())));
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      ...init,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    text = await response.text();
  } catch (cause) {
    if (limit.aborted) throw new AccountError('timeout', { cause });
    throw unreached(cause);
  }
  if (!response.ok) throw refusal(response, text);
  const schema = route.response as Schema | undefined;
  if (!schema) return undefined as Answer<R>;
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new AccountError('invalid_response', { status: response.status, cause: parsed.error });
  }
  return parsed.data as Answer<R>;
}

function refusal(response: Response, text: string): AccountError {
  const parsed = problem.safeParse(parseJson(text));
  const { status } = response;
  const retryAfter = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const known = parsed.success && Object.hasOwn(errorStatus, parsed.data.code);
  return new AccountError(known ? (parsed.data.code as ErrorCode) : codeOf(status), {
    status,
    fields: parsed.data?.fields,
    current: parsed.data?.current,
    retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
  });
}

/** A proxy in between answers in its own words; only its status can be relied on. */
function codeOf(status: number): AccountError['code'] {
  if (status === 429) return 'rate_limited';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return status >= 500 ? 'server_error' : 'invalid_response';
}

/** Milliseconds until the next try, with jitter; undefined where another try is pointless. */
function retryPause(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof AccountError)) return undefined;
  if (!['network', 'timeout', 'unavailable', 'rate_limited'].includes(error.code)) return undefined;
  return (error.retryAfter ?? 0) * 1000 + 2 ** attempt * 100 * (0.5 + Math.random());
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
