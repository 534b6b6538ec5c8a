import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createMiddleware } from 'hono/factory';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The best of what the browser takes. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const names = (accepted ?? '').split(',').flatMap((part) => {
    const [name = '', quality = ''] = part.trim().split(/;\s*q=/);
    return quality !== '' && Number(quality) === 0 ? [] : [name.toLowerCase()];
  });
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}

/** `quality` from 1, quick, to 11, small. */
export async function encode(
  body: Uint8Array,
  encoding: Encoding,
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'br') {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    return Uint8Array.from(await brotli(body, { params }));
  }
  if (encoding === 'gzip') {
    return Uint8Array.from(await gzipped(body, { level: Math.min(quality, 9) }));
  }
  return Uint8Array.from(body);
}

/** Sends pages as small as the browser takes them. */
export const compressPages = createMiddleware(async (context, next) => {
  await next();
  const { res } = context;
  if (!res.body || !res.headers.get('Content-Type')?.startsWith('text/html')) return;
  context.header('Vary', 'Accept-Encoding', { append: true });
  const encoding = chooseEncoding(context.req.header('Accept-Encoding'));
  if (encoding === 'identity') return;
  const body = await encode(new Uint8Array(await res.arrayBuffer()), encoding, 5);
  const headers = new Headers(res.headers);
  headers.set('Content-Encoding', encoding);
  headers.delete('Content-Length');
  context.res = new Response(body, { status: res.status, headers });
});
