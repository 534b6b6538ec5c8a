import { safeUrl } from '../../platforms/client/url.js';
import { platformNames, type PlatformName } from '../../platforms/definition.js';
import { ConfigError } from '../config-error.js';

/** Milliseconds. */
export interface Patience {
  /** For one call, with all its tries; 10,000 unless given. */
  call?: number;
  /** For which a platform that is sick is left alone; 10,000 unless given. */
  rest?: number;
  /** To whole multiples of which it is drawn out who has an e-mail; 200 unless given. */
  step?: number;
}

/** Where the customers are, for a server that keeps none itself. */
export interface GatewaySettings {
  platform: PlatformName;
  /** The origin of the platform's API. */
  url: string;
  /** The shop's id, hash or tenant there; at cart the host that it had first. */
  store: string;
  credential: Credential;
  handOff: HandOffSettings | null;
  patience?: Patience;
}

export type Credential =
  | { kind: 'key'; key: string }
  /** Client credentials, which a token endpoint takes. */
  | { kind: 'client'; id: string; secret: string; tokenUrl: string };

/** How the platform's own checkout is told who comes. */
export type HandOffSettings = {
  /** The origin of the shop at the platform. */
  storefront: string;
  secret: string;
} & ({ kind: 'multipass' } | { kind: 'login token'; clientId: string; store: string });

type Read = (variable: string) => string | undefined;

/** The settings from the environment alone: what a flag says, everybody on the machine can list. */
export function readGateway(
  env: Readonly<Record<string, string | undefined>>,
): GatewaySettings | undefined {
  const read: Read = (variable) => env[variable] || undefined;
  const name = read('PLATFORM');
  if (name === undefined) {
    const stray = Object.keys(env).find((key) => key.startsWith('PLATFORM_') && env[key]);
    if (stray) throw new ConfigError(`${stray} is for a gateway: PLATFORM must be given too`);
    return undefined;
  }
  const platform = platformNames.find((one) => one === name);
  if (!platform) throw new ConfigError(`PLATFORM must be one of ${platformNames.join(', ')}`);
  const url = webOrigin('PLATFORM_URL', required('PLATFORM_URL', 'for a gateway', read));
  const store = storeOf(platform, url, read);
  return {
    platform,
    url,
    store,
    credential: credentialOf(platform, read),
    handOff: handOffOf(platform, store, read),
  };
}

function storeOf(platform: PlatformName, url: string, read: Read): string {
  const store = read('PLATFORM_STORE');
  if (platform === 'cart') {
    // This one has a host for each shop, by which it is known here also once it has another.
    const host = store ?? new URL(url).host;
    if (/^[\w.:[\]-]{1,255}$/.test(host)) return host;
    throw new ConfigError('PLATFORM_STORE must be the host at which the shop was first');
  }
  if (store !== undefined && /^[\w-]{1,64}$/.test(store)) return store;
  throw new ConfigError(
    `PLATFORM_STORE must be the shop's id at ${platform}: letters, digits, - and _`,
  );
}

function credentialOf(platform: PlatformName, read: Read): Credential {
  const key = read('PLATFORM_KEY');
  if (key !== undefined) return { kind: 'key', key: visible('PLATFORM_KEY', key) };
  const tokenUrl = read('PLATFORM_TOKEN_URL');
  if (platform !== 'twc' || tokenUrl === undefined) {
    const or = platform === 'twc' ? ', or PLATFORM_TOKEN_URL,' : '';
    throw new ConfigError(`PLATFORM_KEY${or} must be given in the environment`);
  }
  const purpose = 'with PLATFORM_TOKEN_URL';
  return {
    kind: 'client',
    id: visible('PLATFORM_CLIENT_ID', required('PLATFORM_CLIENT_ID', purpose, read)),
    secret: visible('PLATFORM_CLIENT_SECRET', required('PLATFORM_CLIENT_SECRET', purpose, read)),
    tokenUrl: webUrl('PLATFORM_TOKEN_URL', tokenUrl).href,
  };
}

function handOffOf(platform: PlatformName, store: string, read: Read): HandOffSettings | null {
  const secret = read('PLATFORM_HANDOFF_SECRET');
  if (secret === undefined) return null;
  if (platform === 'tiendanube') {
    throw new ConfigError('PLATFORM_HANDOFF_SECRET: tiendanube has no way to hand a customer over');
  }
  const purpose = 'with PLATFORM_HANDOFF_SECRET';
  const shop = required('PLATFORM_STOREFRONT', purpose, read);
  const common = { storefront: webOrigin('PLATFORM_STOREFRONT', shop), secret };
  if (platform !== 'bigcommerce') return { kind: 'multipass', ...common };
  const clientId = required('PLATFORM_CLIENT_ID', purpose, read);
  return { kind: 'login token', ...common, clientId, store };
}

/** @param purpose what needs it */
function required(variable: string, purpose: string, read: Read): string {
  const value = read(variable);
  if (value === undefined) throw new ConfigError(`${variable} must be given ${purpose}`);
  return value;
}

function webOrigin(variable: string, value: string): string {
  const url = webUrl(variable, value);
  if (`${url.pathname}${url.search}` !== '/') {
    throw new ConfigError(`${variable} must be an origin such as https://shop.example`);
  }
  return url.origin;
}

/** Without the value in the message: it may hold a password. */
function webUrl(variable: string, value: string): URL {
  const url = safeUrl(value);
  if (!url) throw new ConfigError(`${variable} must begin with https:// unless it is this machine`);
  return url;
}

function visible(variable: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new ConfigError(`${variable} must be visible ASCII characters without spaces`);
}
