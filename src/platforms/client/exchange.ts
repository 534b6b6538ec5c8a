import { Fault } from '../fault.js';

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | undefined;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** Undefined where there is no body, or no JSON in that of an error. */
  body: unknown;
}

export interface ExchangeLimits {
  fetch: typeof fetch;
  timeout: number;
  maximumBytes: number;
  signal?: AbortSignal | undefined;
}

/** The platform wasn't reached, or its answer broke off: it may be there the next time. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** Without what `fetch` has thrown: there may be a header in it. */
export function unavailable(reason: string): Fault {
  return new Fault('unavailable', { cause: new Error(reason) });
}

/**
 * One request, and its answer read to the end. Rejects with the Fault `unavailable` or with the
 * caller's abort; no redirect is followed, so that no other host gets the key.
 */
export async function exchange(request: HttpRequest, limits: ExchangeLimits): Promise<HttpAnswer> {
  const { fetch, timeout, maximumBytes, signal } = limits;
  signal?.throwIfAborted();
  const limit = AbortSignal.timeout(timeout);
  const { method, url, headers, body = null } = request;
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    });
    if (response.type === 'opaqueredirect' || isRedirect(response.status)) {
      await response.body?.cancel();
      throw unavailable('The answer was a redirect');
    }
    const text = await readText(response, maximumBytes);
    return { status: response.status, headers: response.headers, body: parse(response, text) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Fault) throw error;
    const reason = limit.aborted ? `There was no answer within ${timeout} ms` : reasonOf(error);
    throw new Fault('unavailable', { cause: new NoAnswer(reason) });
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

async function readText({ body }: Response, maximumBytes: number): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maximumBytes) {
      await reader.cancel();
      throw unavailable(`The answer was larger than ${maximumBytes} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse({ ok, headers }: Response, text: string): unknown {
  if (text.trim() === '') return undefined;
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  if (!/\bjson$/i.test(type.trim())) {
    if (!ok) return undefined;
    throw unavailable('The answer was no JSON by its content type');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!ok) return undefined;
    throw unavailable('The answer was broken JSON');
  }
}

function reasonOf(error: unknown): string {
  const { code } = ((error as Error | undefined)?.cause ?? {}) as NodeJS.ErrnoException;
  return `There was no answer${typeof code === 'string' ? `: ${code}` : ''}`;
}
