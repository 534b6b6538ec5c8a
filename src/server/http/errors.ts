import type { Context, ErrorHandler } from 'hono';
import type { Logger } from 'pino';
import { isOutage } from '../database/index.js';
import { describeError } from '../log.js';
import { Refusal } from '../refusal.js';
import { problemResponse } from './problem.js';

/** Refusals are answered as they are; anything else is logged, and answered without a word on it. */
export function errorHandler(log: Logger): ErrorHandler {
  return (error: unknown, c: Context) => {
    if (error instanceof Refusal) return problemResponse(c, error);
    const outage = isOutage(error);
    const fields = { request: c.get('answerHeaders')['X-Request-Id'], ...describeError(error) };
    log.error(fields, outage ? 'database unavailable' : 'unexpected error');
    return problemResponse(
      c,
      outage ? new Refusal('unavailable', { retryAfter: 5 }) : new Refusal('server_error'),
    );
  };
}
