import type { Context } from 'hono';

declare module 'hono' {
  interface ContextVariableMap {
    /** What the answer will carry, whichever it is. */
    answerHeaders: Record<string, string>;
  }
}

/** On every answer of an API, whatever its status; a route may say otherwise. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** With an answer before the whole body was read: the next request would come behind the rest of it. */
export const unreadBody: Readonly<Record<string, string>> = { Connection: 'close' };

/** For whichever answer comes. */
export function addHeaders(c: Context, headers: Record<string, string>): void {
  Object.assign(c.get('answerHeaders'), headers);
}

/**
 * Answers with a text as it is. The headers stay a plain record until Node writes them: a `Headers`
 * object, filled one by one, costs more than a session's query.
 */
export function answer(
  c: Context,
  body: string | null,
  status: number,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, { status, headers: { ...c.get('answerHeaders'), ...headers } });
}

export function answerJson(
  c: Context,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return answer(c, JSON.stringify(body), status, {
    'Content-Type': 'application/json',
    ...headers,
  });
}
