import type { Context } from 'hono';
import { Refusal } from '../refusal.js';

/** The version of what is answered with: the next write sends it back as `If-Match`. */
export function etag(version: number): { ETag: string } {
  return { ETag: `"${version}"` };
}

/**
 * The version that a write is based on. Throws the refusals `if_match_required`, and
 * `invalid_request` for what names no version, `*` among it.
 */
export function readIfMatch(c: Context): number {
  const header = c.req.header('If-Match');
  if (header === undefined) throw new Refusal('if_match_required');
  const [, version] = /^"([1-9]\d{0,8})"$/.exec(header.trim()) ?? [];
  if (version !== undefined) return Number(version);
  throw new Refusal('invalid_request', {
    detail: 'If-Match has to be the version in quotes, such as "3".',
  });
}
