import pino, { type Logger } from 'pino';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A system call for each line would cost more than the rest of a short request. */
const bufferedBytes = 4096;
const flushInterval = 500;

let output: ReturnType<typeof pino.destination> | undefined;

/**
 * JSON lines on standard error, half a second late at most; standard output is for what the operator
 * reads.
 */
export function createLog(level: LogLevel): Logger {
  output ??= openOutput();
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
}

function openOutput(): ReturnType<typeof pino.destination> {
  const destination = pino.destination({ dest: 2, sync: true, minLength: bufferedBytes });
  setInterval(() => destination.flushSync(), flushInterval).unref();
  process.on('exit', () => destination.flushSync());
  return destination;
}

/** Of an error only what can't hold a customer's data: drivers attach rows and parameters to theirs. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  return {
    error: error.name,
    message: error.message,
    ...(typeof code === 'string' && { code }),
    stack: error.stack,
  };
}
