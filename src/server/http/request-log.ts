import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

/** One line a request: the route's pattern, never the path, a query or anything that was sent. */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const id = randomUUID();
    const start = performance.now();
    c.header('X-Request-Id', id);
    await next();
    log.info(
      {
        request: id,
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round((performance.now() - start) * 10) / 10,
      },
      'request',
    );
  };
}
