import { Fault, type FaultKind } from './fault.js';

const kinds: Readonly<Record<number, FaultKind>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  500: 'server_error',
};

/** What a status says alone, where a platform says no more with it. */
export function faultOfStatus(status: number): Fault {
  return new Fault(kinds[status] ?? 'unavailable');
}
