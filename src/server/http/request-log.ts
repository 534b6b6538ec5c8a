import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Services } from '../services.js';
import { apiHeaders } from './answer.js';

/**
 * Gives each request an id, counts it and writes one line for it: the route's pattern, never the path, a query
 * or anything that was sent.
 */
export function requestLog({ log, metrics }: Pick<Services, 'log' | 'metrics'>): MiddlewareHandler {
  return async (c, next) => {
    const request = randomUUID();
    const start = performance.now();
    c.set('answerHeaders', { ...apiHeaders, 'X-Request-Id': request });
    await next();
    const milliseconds = performance.now() - start;
    const answered = { method: c.req.method, route: routePath(c, -1), status: c.res.status };
    metrics.request({ ...answered, milliseconds });
    log.info({ request, ...answered, ms: Math.round(milliseconds * 10) / 10 }, 'request');
  };
}
