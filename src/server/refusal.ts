import type { Address } from '../contract/customer.js';
import type { ErrorCode, FieldError } from '../contract/errors.js';

export interface RefusalOptions {
  /** For a developer; never with a shopper's data. */
  detail?: string;
  fields?: Readonly<Record<string, FieldError>>;
  /** Seconds. */
  retryAfter?: number;
  /** What the write would have overwritten. */
  current?: Address;
  cause?: unknown;
}

/** The server understood, and won't: what the client is told, by its code. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly fields: Readonly<Record<string, FieldError>> | undefined;
  readonly retryAfter: number | undefined;
  readonly current: Address | undefined;

  constructor(code: ErrorCode, options: RefusalOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.detail = options.detail;
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
    this.current = options.current;
  }
}

/** A form with something wrong in it. */
export function invalidFields(fields: Readonly<Record<string, FieldError>>): Refusal {
  return new Refusal('invalid_request', { fields });
}
