import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { platforms } from '../../platforms/all.js';
import type { ConnectionOptions } from '../../platforms/client/options.js';
import { createOperations, type AnyOperations } from '../../platforms/client/operations.js';
import type { Api } from '../../platforms/definition.js';
import { own } from '../../platforms/own/index.js';
import { ConfigError } from '../config-error.js';

/** Where the customers are, and what can be done with them there. */
export interface Target {
  api: Api;
  operations: AnyOperations;
  /** Such as `cart at https://shop.example, store 1`. */
  name: string;
}

export const apis = { 'customer-elements': own, ...platforms } as const satisfies Record<
  string,
  Api
>;

export const targetFlags = {
  platform: { type: 'string' },
  url: { type: 'string' },
  store: { type: 'string' },
  'key-file': { type: 'string' },
} as const;

export type TargetValues = Partial<Record<keyof typeof targetFlags, string>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds: whoever moves many customers can wait for the platform's next window. */
const maximumWait = 10 * 60_000;

export function apiOf({ platform }: TargetValues, env: Environment): Api & { id: string } {
  const name = platform ?? (env['CUSTOMER_ELEMENTS_PLATFORM'] || 'customer-elements');
  if (!Object.hasOwn(apis, name)) {
    throw new ConfigError(`--platform must be one of ${Object.keys(apis).join(', ')}`);
  }
  return { id: name, ...apis[name as keyof typeof apis] };
}

/** `stop` ends every pause between requests. Throws a ConfigError for what can't work. */
export function openTarget(values: TargetValues, env: Environment, stop: AbortSignal): Target {
  const { id, ...api } = apiOf(values, env);
  const url = values.url ?? (env['CUSTOMER_ELEMENTS_URL'] || undefined);
  if (url === undefined) throw new ConfigError('--url must be given: the origin of the API');
  const store = values.store ?? (env['CUSTOMER_ELEMENTS_STORE'] || '1');
  if (!/^[\w-]{1,64}$/.test(store)) {
    throw new ConfigError('--store must be letters, digits, - and _, 64 at most');
  }
  const options: ConnectionOptions = {
    url,
    store,
    maximumWait,
    wait: (milliseconds) => pause(milliseconds, stop),
    userAgent: 'customer-elements command line',
    ...readCredential(id, values, env),
  };
  try {
    const operations = createOperations(api, options);
    return { api, operations, name: `${id} at ${url}, store ${store}` };
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError(error.message);
    throw error;
  }
}

/** Rejects with the reason of the signal. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
  signal.throwIfAborted();
}

function readCredential(id: string, values: TargetValues, env: Environment) {
  const {
    CUSTOMER_ELEMENTS_TOKEN_URL: tokenUrl,
    CUSTOMER_ELEMENTS_CLIENT_ID: clientId,
    CUSTOMER_ELEMENTS_CLIENT_SECRET: clientSecret,
  } = env;
  if (id === 'twc' && tokenUrl && clientId && clientSecret) {
    return { credentials: { tokenUrl, clientId, clientSecret } };
  }
  return { key: readKey(values, env) };
}

function readKey({ 'key-file': file }: TargetValues, env: Environment): string {
  const given = env['CUSTOMER_ELEMENTS_KEY'];
  if (file === undefined) {
    if (given) return given;
    throw new ConfigError(
      'The key must be in CUSTOMER_ELEMENTS_KEY, or in a file: --key-file FILE',
    );
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    throw new ConfigError(`--key-file can't be read: ${code}`);
  }
}
