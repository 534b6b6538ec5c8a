// The package brings no types; these are of what our tests use.
declare module 'node-bigcommerce' {
  import type { Agent } from 'node:https';

  interface Settings {
    accessToken: string;
    storeHash: string;
    clientId?: string;
    /** Signs what the platform hands to an app. */
    secret?: string;
    apiVersion?: 'v2' | 'v3';
    responseType?: 'json' | 'xml';
    headers?: Record<string, string>;
    /** Rejects a 429 instead of waiting for as long as it says. */
    failOnLimitReached?: boolean;
    agent?: Agent;
  }

  /** It calls `api.bigcommerce.com` over HTTPS; an agent can lead it elsewhere. */
  class BigCommerce {
    constructor(settings: Settings);
    /** Path: below `/stores/{storeHash}/v2`. Resolves with the parsed body, or '' where there is none. */
    get(path: string): Promise<unknown>;
    post(path: string, data: unknown): Promise<unknown>;
    put(path: string, data: unknown): Promise<unknown>;
    delete(path: string): Promise<unknown>;
  }

  export = BigCommerce;
}
