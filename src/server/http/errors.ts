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
    const { code, ...options } = logUnexpected(log, c, error);
    return problemResponse(c, new Refusal(code, options));
  };
}

/** Writes down what nobody foresaw. Gives what may be said of it. */
export function logUnexpected(
  log: Logger,
  c: Context,
  error: unknown,
): { code: 'unavailable' | 'server_error'; retryAfter?: number } {
  const outage = isOutage(error);
  const fields = { request: c.get('answerHeaders')['X-Request-Id'], ...describeError(error) };
  log.error(fields, outage ? 'database unavailable' : 'unexpected error');
  return outage ? { code: 'unavailable', retryAfter: 5 } : { code: 'server_error' };
}
