/** What is wrong with one property or parameter. */
export interface FieldFault {
  /** As it is called on the wire. */
  field: string;
  reason:
    | 'required'
    | 'invalid'
    | 'too_long'
    | 'too_many'
    | 'taken'
    | 'read_only'
    | 'unknown'
    | 'mismatch';
  /** For a developer; never with a customer's data. */
  message?: string;
}

export type FaultKind =
  | 'unauthorized'
  | 'user_agent_required'
  | 'invalid_json'
  | 'unsupported_media_type'
  | 'payload_too_large'
  | 'invalid'
  /** A page of more than the platform gives at once. */
  | 'page_too_large'
  /** No such customer, address or path. */
  | 'not_found'
  /** A page behind the last one, where the platform calls that an error. */
  | 'page_past_end'
  | 'method_not_allowed'
  /** A customer with orders can't be deleted. */
  | 'has_orders'
  /** The customer's state doesn't allow it: an invitation to one who has an account. */
  | 'wrong_state'
  | 'rate_limited'
  | 'unavailable'
  | 'server_error';

export interface FaultOptions {
  fields?: readonly FieldFault[];
  /** Seconds. */
  retryAfter?: number | undefined;
  /** For `rate_limited`: others may still be asked for, only not this customer. */
  isOfOne?: boolean;
  /** The number of the last page, for `page_past_end`. */
  lastPage?: number;
  /** For `not_found`: what isn't there. */
  record?: 'customer' | 'address' | 'order';
  allow?: readonly string[];
  cause?: unknown;
}

/**
 * Why an operation wasn't carried out, in no platform's words: each platform's definition turns it
 * into an answer, and an answer into it.
 */
export class Fault extends Error {
  override name = 'Fault';
  readonly kind: FaultKind;
  readonly fields: readonly FieldFault[];
  readonly retryAfter: number | undefined;
  readonly isOfOne: boolean;
  readonly lastPage: number | undefined;
  readonly record: 'customer' | 'address' | 'order' | undefined;
  readonly allow: readonly string[];

  constructor(kind: FaultKind, options: FaultOptions = {}) {
    super(describe(kind, options.fields), { cause: options.cause });
    this.kind = kind;
    this.fields = options.fields ?? [];
    this.retryAfter = options.retryAfter;
    this.isOfOne = options.isOfOne ?? false;
    this.lastPage = options.lastPage;
    this.record = options.record;
    this.allow = options.allow ?? [];
  }
}

function describe(kind: FaultKind, fields: readonly FieldFault[] = []): string {
  const named = fields.map(({ field, reason }) => `${field} ${reason}`);
  return named.length > 0 ? `${kind}: ${named.join(', ')}` : kind;
}
