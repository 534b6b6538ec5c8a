import { storefrontPath } from '../contract/constants.js';
import type { Transport } from './transport.js';

export interface AccountClientOptions {
  /** Where the storefront API is; `/storefront/v1` of the page's own origin unless said otherwise. */
  baseUrl?: string;
  /** A `fetch` of your own, for example with logging. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for one request; 10,000 by default. */
  requestTimeout?: number;
  /** Milliseconds for a call with all its retries; 20,000 by default. */
  intentTimeout?: number;
}

export function toTransport({
  baseUrl = storefrontPath,
  fetch = (...request) => globalThis.fetch(...request),
  requestTimeout = 10_000,
  intentTimeout = 20_000,
}: AccountClientOptions): Transport {
  return { baseUrl: baseUrl.replace(/\/$/, ''), fetch, requestTimeout, intentTimeout };
}
