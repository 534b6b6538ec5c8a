import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { apiHeaders } from './answer.js';

/**
 * Gives each request an id and writes one line for it: the route's pattern, never the path, a query
 * or anything that was sent.
 */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const request = randomUUID();
    const start = performance.now();
    c.set('answerHeaders', { ...apiHeaders, 'X-Request-Id': request });
    await next();
    log.info(
      {
        request,
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round((performance.now() - start) * 10) / 10,
      },
      'request',
    );
  };
}
