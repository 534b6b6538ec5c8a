import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { Refusal } from '../refusal.js';
import { fieldFaults } from './faults.js';

/**
 * Reads a JSON body of `limit` bytes at most and holds it against the schema. Throws the refusals
 * `payload_too_large`, `invalid_json` and `invalid_request`.
 */
export async function readBody<S extends z.ZodMiniType>(
  c: Context,
  schema: S,
  limit: number,
): Promise<z.output<S>> {
  return hold(parseJson(await readText(c.req.raw, limit)), schema);
}

/** Where nothing was sent it is an empty object. */
export async function readOptionalBody<S extends z.ZodMiniType>(
  c: Context,
  schema: S,
  limit: number,
): Promise<z.output<S>> {
  const text = await readText(c.req.raw, limit);
  return hold(text === '' ? {} : parseJson(text), schema);
}

function hold<S extends z.ZodMiniType>(body: unknown, schema: S): z.output<S> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('invalid_request', { detail: 'The body has to be a JSON object.' });
  }
  const result = schema.safeParse(body);
  if (!result.success) {
    throw new Refusal('invalid_request', { fields: fieldFaults(result.error.issues, body) });
  }
  return result.data;
}

/** As `bytesOf`, and throws the refusal `invalid_json` for what isn't UTF-8. */
export async function readText(
  request: Request,
  limit: number,
  body: AsyncIterable<Uint8Array> | null = request.body,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(request, limit, body)) chunks.push(chunk);
  return decode(Buffer.concat(chunks));
}

/**
 * The body as it comes. Throws the refusals `payload_too_large`, without reading what is over the
 * limit, and `invalid_json` for a body that breaks off.
 *
 * @param limit bytes
 * @param body what has been unpacked of the request's own
 */
export async function* bytesOf(
  request: Request,
  limit: number,
  body: AsyncIterable<Uint8Array> | null = request.body,
): AsyncGenerator<Uint8Array> {
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (announced > limit) throw new Refusal('payload_too_large');
  if (!body) return;
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > limit) throw new Refusal('payload_too_large');
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid_json', { detail: 'The body broke off.', cause: error });
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal('invalid_json', { detail: 'The body has to be UTF-8.', cause: error });
  }
}

function parseJson(text: string): unknown {
  try {
    // A schema of a record passes over this key, and no field of ours has it.
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new Refusal('invalid_request');
      return value;
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid_json', { cause: error });
  }
}
