import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '../../platforms/fault.js';
import { isObject } from '../../platforms/record.js';
import { bytesOf, readText } from '../http/body.js';

/** Of one record, in bytes; as many tags and addresses as one can have are half of it. */
export const recordLimit = 1024 * 1024;
/** Of many. */
export const uploadLimit = 64 * 1024 * 1024;

/** No record is nested as deep; what is would exhaust the stack. */
export const deepest = 16;

/** The body as JSON, or undefined where there is none. Throws a fault, or what `readText` throws. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, recordLimit, unpacked(request));
  if (text.trim() === '') return undefined;
  const body = parseJson(text);
  if (isDeeperThan(deepest, body)) throw new Fault('invalid');
  return body;
}

/** The body of an upload as it comes. */
export function readBytes(request: Request): AsyncIterable<Uint8Array> {
  return bytesOf(request, uploadLimit, unpacked(request));
}

/** A JSON type, where the API insists on it. What a client sends without a body says nothing. */
export function requireJson({ headers }: Request): void {
  const [type = ''] = (headers.get('Content-Type') ?? '').toLowerCase().split(';', 1);
  if (type.trim() !== 'application/json') throw new Fault('unsupported_media_type');
}

export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}

/** What is in the one property that holds it. */
export function unwrap(body: unknown, wrapper: string | undefined): unknown {
  if (wrapper === undefined) return body;
  return isObject(body) && Object.hasOwn(body, wrapper) ? body[wrapper] : undefined;
}

function unpacked({ headers, body }: Request): AsyncIterable<Uint8Array> | null {
  const encoding = (headers.get('Content-Encoding') ?? 'identity').trim().toLowerCase();
  if (!body || encoding === 'identity' || encoding === '') return body;
  if (encoding !== 'gzip') throw new Fault('unsupported_media_type');
  return unzipped(body);
}

/** Begins when it is read, so that there is somebody to be told of what is wrong with it. */
async function* unzipped(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = pipeline(Readable.from(body), createGunzip(), () => undefined);
  for await (const chunk of bytes) yield chunk as Buffer;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault('invalid_json', { cause: error });
  }
}
