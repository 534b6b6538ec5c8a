import type { Address } from '../contract/customer.js';
import type { ErrorCode } from '../contract/errors.js';

/** What the server answered, or what kept its answer from arriving. */
export type AccountErrorCode =
  | ErrorCode
  /** The browser says that it has no connection. */
  | 'offline'
  /** The request did not reach the server, or its answer not us. */
  | 'network'
  /** No answer within the time limit. */
  | 'timeout'
  /** An answer that is none of our server's. */
  | 'invalid_response';

interface Details {
  status?: number | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
  retryAfter?: number | undefined;
  current?: Address | undefined;
  cause?: unknown;
}

/** The one error that a call of the account client rejects with, beside the caller's own abort. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly code: AccountErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Field name to what is wrong with it (`required`, `invalid`, `too_short` …). */
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds to wait before another try, where the server said so. */
  readonly retryAfter: number | undefined;
  /** With `changed_meanwhile`: the address as it is now. */
  readonly current: Address | undefined;

  constructor(
    code: AccountErrorCode,
    { status, fields = {}, retryAfter, current, cause }: Details = {},
  ) {
    super(code, { cause });
    this.code = code;
    this.status = status;
    this.fields = fields;
    this.retryAfter = retryAfter;
    this.current = current;
  }
}

/** What was asked for, an answer or a part of this script, did not arrive. */
export function unreached(cause: unknown): AccountError {
  return new AccountError(globalThis.navigator?.onLine === false ? 'offline' : 'network', {
    cause,
  });
}

/** True also for an error of a second copy of this library in the page. */
export function isAccountError(error: unknown): error is AccountError {
  return error instanceof Error && error.name === 'AccountError';
}
