import type { Hono } from 'hono';
import type * as z from 'zod/mini';
import { requestedWith, storefrontPath } from '../../contract/constants.js';
import { errorStatus, problem, type ErrorCode, type FieldError } from '../../contract/errors.js';
import { readText } from '../http/body.js';
import { Refusal } from '../refusal.js';
import type { Site } from '../site.js';
import { storefrontBodyLimit } from '../storefront/body-limit.js';
import { safePath } from './return-to.js';
import type { FormValues } from './outcome.js';

/** What the server is asked through. */
export interface FormServer {
  readonly app: Hono;
  readonly site: Site;
}

/** What Node's adapter tells of a connection; limits count by its address. */
export interface FormBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } } | undefined;
}

interface Call {
  method?: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  /** Instead of the shopper's own. */
  cookie?: string;
}

export interface Answer {
  body: unknown;
  cookies: string[];
}

/** A form as a browser has posted it, and the storefront API as that shopper calls it. */
export class FormPost {
  readonly #server: FormServer;
  readonly #request: Request;
  readonly #bindings: FormBindings;
  readonly #fields: URLSearchParams;

  private constructor(
    server: FormServer,
    request: Request,
    bindings: FormBindings,
    fields: URLSearchParams,
  ) {
    this.#server = server;
    this.#request = request;
    this.#bindings = bindings;
    this.#fields = fields;
  }

  /** Throws a refusal for what didn't come from a page of the shop, or is no form. */
  static async read(
    server: FormServer,
    request: Request,
    bindings: FormBindings = {},
  ): Promise<FormPost> {
    if (!isOwn(request, server.site)) throw new Refusal('forbidden_origin');
    const [type = ''] = (request.headers.get('Content-Type') ?? '').toLowerCase().split(';', 1);
    if (type.trim() !== 'application/x-www-form-urlencoded') {
      throw new Refusal('unsupported_media_type');
    }
    const fields = new URLSearchParams(await readText(request, storefrontBodyLimit));
    return new FormPost(server, request, bindings, fields);
  }

  text(name: string): string {
    return this.#fields.get(name) ?? '';
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  get entries(): readonly [string, string][] {
    return [...this.#fields];
  }

  /** The page that the form belongs to. */
  get step(): string {
    return this.text('step');
  }

  /** The value of the button that was pressed; empty for the Enter key. */
  get method(): string {
    return this.text('method');
  }

  /** The six digits without what was pasted along. */
  get code(): string {
    return this.text('code').replace(/\D/g, '');
  }

  get returnTo(): string | null {
    return safePath(this.#fields.get('return-to'));
  }

  /** What may be shown again. */
  get values(): FormValues {
    const secret = new Set(['password', 'code', 'method', 'step']);
    return Object.fromEntries(this.entries.filter(([name]) => !secret.has(name)));
  }

  /** Calls the storefront API in this process, as the shopper; throws what it refuses with. */
  async call({ method = 'POST', path, body, cookie }: Call): Promise<Answer> {
    const headers = new Headers(this.#request.headers);
    for (const name of ['Content-Length', 'Transfer-Encoding', 'Content-Encoding']) {
      headers.delete(name);
    }
    headers.set('Content-Type', 'application/json');
    headers.set(requestedWith.name, requestedWith.value);
    if (cookie !== undefined) headers.set('Cookie', cookie);
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const incoming = {
      headers: Object.fromEntries(headers),
      socket: { remoteAddress: this.#bindings.incoming?.socket?.remoteAddress },
    };
    const response = await this.#server.app.request(storefrontPath + path, init, { incoming });
    const answer: unknown =
      response.status === 204 ? null : await response.json().catch(() => null);
    if (!response.ok) throw refusalOf(answer, response.headers.get('Retry-After'));
    return { body: answer, cookies: response.headers.getSetCookie() };
  }

  async read<S extends z.ZodMiniType>(path: string, schema: S): Promise<z.output<S>> {
    return schema.parse((await this.call({ method: 'GET', path })).body);
  }
}

/** Browsers name the origin with every post; those that tell more must not contradict it. */
function isOwn({ headers }: Request, site: Site): boolean {
  const origin = headers.get('Origin');
  const from = headers.get('Sec-Fetch-Site') ?? 'same-origin';
  return origin !== null && site.allows(origin) && from === 'same-origin';
}

function refusalOf(answer: unknown, retryAfter: string | null): Refusal {
  const { code, fields } = problem.parse(answer);
  return new Refusal(Object.hasOwn(errorStatus, code) ? (code as ErrorCode) : 'server_error', {
    ...(fields && { fields: fields as Record<string, FieldError> }),
    ...(retryAfter !== null && { retryAfter: Number(retryAfter) }),
  });
}
