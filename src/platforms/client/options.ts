import type { PlatformName } from '../definition.js';

/** What a token endpoint takes (OAuth 2.0, client credentials). */
export interface ClientCredentials {
  /** `https://`, unless it is this machine. */
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
}

export type Credential =
  | { key: string; credentials?: never }
  /** For `twc`, instead of a key. */
  | { credentials: ClientCredentials; key?: never };

export interface TransportOptions {
  /** Asks in place of the global `fetch`. */
  fetch?: typeof fetch;
  /** How this caller names itself, with an address to write to: `My shop (it@shop.example)`. */
  userAgent?: string;
  /** Milliseconds that one try may take, its answer read; 10,000. Uploads get six times as long. */
  timeout?: number;
  /** Milliseconds to wait at most where the platform wants a pause, else it is an error; 30,000. */
  maximumWait?: number;
  /** Of one answer, unpacked; 32 MiB. */
  maximumBytes?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Resolves after so many milliseconds; rejects when the signal is aborted. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export type ConnectionOptions = {
  /** Below which the platform's own paths begin, such as `https://api.shop.example`. */
  url: string;
  /** The shop's id, hash or tenant at the platform; 1. */
  store?: string;
} & Credential &
  TransportOptions;

export type PlatformClientOptions<Name extends PlatformName = PlatformName> = {
  platform: Name;
} & ConnectionOptions;

export interface CallOptions {
  signal?: AbortSignal | undefined;
}
