import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context, Handler } from 'hono';
import { chooseEncoding, encode, type Encoding } from './encoding.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface StoredFile {
  modified: number;
  etag: string;
  /** Made when first asked for. */
  bodies: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
  source: Uint8Array;
}

/**
 * Serves the files below `directory` at `prefix`, compressed, to be asked for again each time: a new
 * build shows at the next load, and an unchanged file costs a 304.
 */
export function serveFiles(prefix: string, directory: string): Handler {
  const stored = new Map<string, StoredFile>();

  return async (context) => {
    const path = pathBelow(directory, context.req.path.slice(prefix.length));
    const type = path && types[extname(path)];
    const file = type && (await load(stored, path));
    if (!file) return context.notFound();
    const encoding = chooseEncoding(context.req.header('Accept-Encoding'));
    const etag = `"${file.etag}-${encoding}"`;
    context.header('ETag', etag);
    context.header('Cache-Control', 'no-cache');
    context.header('Vary', 'Accept-Encoding');
    if (isKnown(context, etag)) return context.body(null, 304);
    context.header('Content-Type', type);
    if (encoding !== 'identity') context.header('Content-Encoding', encoding);
    return context.body(await encoded(file, encoding));
  };
}

/** Undefined where a segment begins with a dot: it would lead out, or to a hidden file. */
function pathBelow(directory: string, requested: string): string | undefined {
  const decoded = decode(requested);
  if (decoded === undefined || decoded.includes('\0') || /(^|[/\\])\./.test(decoded)) return;
  return join(directory, decoded);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function load(
  stored: Map<string, StoredFile>,
  path: string,
): Promise<StoredFile | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const known = stored.get(path);
  if (known?.modified === found.mtimeMs) return known;
  const source = await readFile(path);
  const etag = createHash('sha256').update(source).digest('base64url').slice(0, 22);
  const file = { modified: found.mtimeMs, etag, source, bodies: new Map() };
  stored.set(path, file);
  return file;
}

function encoded(file: StoredFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  let body = file.bodies.get(encoding);
  if (!body) {
    body = encode(file.source, encoding, 11);
    file.bodies.set(encoding, body);
  }
  return body;
}

function isKnown(context: Context, etag: string): boolean {
  const known = context.req.header('If-None-Match')?.split(',') ?? [];
  return known.some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
