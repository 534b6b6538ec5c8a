import { parseArgs } from 'node:util';
import { isIP } from 'node:net';
import { checkoutModes, type CheckoutMode } from '../contract/shop.js';
import { platformNames } from '../platforms/definition.js';
import { keptApiKey } from './api-key.js';
import { defaultLimits, type Limits } from './auth/limits.js';
import { ConfigError } from './config-error.js';
import { readGateway, type GatewaySettings } from './gateway/settings.js';
import { logLevels, type LogLevel } from './log.js';

export interface Config {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Holds the embedded database, the API key that was made, and the outbox. */
  dataDirectory: string;
  /** `postgres://…`; without it the database is a file in `dataDirectory`. */
  databaseUrl?: string | undefined;
  apiKey: string;
  /** Where the API key was read from or put, when it wasn't given. */
  apiKeyFile?: string | undefined;
  storeId: string;
  /** Set when the server starts; without it the shop keeps the mode that it has. */
  mode?: CheckoutMode | undefined;
  /** The server's public origin; the issuer of its tokens. Port 0 in it stands for the real one. */
  url: string;
  /** Exactly these pages may call the storefront API. Port 0 stands for the real one. */
  origins: readonly string[];
  /** IP addresses and CIDR ranges whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** `smtp://…` or `smtps://…`; without it mail goes to `.eml` files in `dataDirectory/outbox`. */
  smtpUrl?: string | undefined;
  mailFrom: string;
  limits: Limits;
  logLevel: LogLevel;
  /** The shop platform where the customers are; without it they are in this server's database. */
  gateway?: GatewaySettings | undefined;
}

export { ConfigError };

export const usage = `Usage: customer-elements serve [options]
       customer-elements customers COMMAND [options]
       customer-elements backup DIRECTORY [--data DIRECTORY]

customers lists, exports, imports and invites the shop's customers: customer-elements customers --help
tells more. backup puts the embedded database and the API key into a new data directory, while the
server runs. serve, which needn't be said, runs the server:

  --port NUMBER            PORT             port, 0 for a free one (8080)
  --host ADDRESS           HOST             address to listen on (127.0.0.1)
  --data DIRECTORY         DATA_DIR         database, outbox and API key (./data)
  --api-key KEY            API_KEY          the shop's key; made on first start without it
  --store-id ID            STORE_ID         the shop's id in the platform APIs (1)
  --mode MODE              CHECKOUT_MODE    ${checkoutModes.join(', ')}; kept without it
  --url URL                PUBLIC_URL       the server's public origin (http://localhost:PORT)
  --origin URL             ORIGINS          a page's origin that may call; repeatable, or with commas
  --trusted-proxy ADDRESS  TRUSTED_PROXIES  proxy address or range; repeatable, or with commas
  --database-url URL       DATABASE_URL     postgres://…; a file in DIRECTORY without it
  --smtp-url URL           SMTP_URL         smtp://…; .eml files in DIRECTORY/outbox without it
  --mail-from ADDRESS      MAIL_FROM        sender of the mail (no-reply@ the public host)
  --log-level LEVEL        LOG_LEVEL        ${logLevels.join(', ')} (info)
  --help                                    this text

With the customers at a shop platform, in the environment alone:

  PLATFORM                 ${platformNames.join(', ')}
  PLATFORM_URL             the origin of its API
  PLATFORM_STORE           the shop's id, hash or tenant there; cart: its first host, once it has another
  PLATFORM_KEY             its key
  PLATFORM_TOKEN_URL       twc: instead of a key, with PLATFORM_CLIENT_ID and PLATFORM_CLIENT_SECRET
  PLATFORM_STOREFRONT      the origin of the shop's pages there, to hand customers over to its checkout
  PLATFORM_HANDOFF_SECRET  multipass secret; for bigcommerce the client secret, with PLATFORM_CLIENT_ID
`;

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'api-key': { type: 'string' },
  'store-id': { type: 'string' },
  mode: { type: 'string' },
  url: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'trusted-proxy': { type: 'string', multiple: true },
  'database-url': { type: 'string' },
  'smtp-url': { type: 'string' },
  'mail-from': { type: 'string' },
  'log-level': { type: 'string' },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings from flags, then environment variables, then defaults. Makes the API key's file where
 * no key is given; throws a ConfigError for a setting that can't work.
 *
 * @param argv the flags alone, without node and script
 */
export function parseConfig(argv: readonly string[], env: Environment): Config {
  const values = readFlags(argv);
  const text = (flag: string | undefined, variable: string): string | undefined =>
    flag ?? (env[variable] || undefined);
  const list = (flag: string[] | undefined, variable: string): string[] =>
    (flag ?? [env[variable] ?? '']).flatMap((value) => value.split(',')).flatMap(trimmed);

  const port = portNumber(text(values.port, 'PORT') ?? '8080');
  const url = origin('--url', text(values.url, 'PUBLIC_URL') ?? `http://localhost:${port}`);
  const origins = list(values.origin, 'ORIGINS').map((value) => origin('--origin', value));
  const trustedProxies = list(values['trusted-proxy'], 'TRUSTED_PROXIES').map(addressRange);
  const databaseUrl = scheme('--database-url', text(values['database-url'], 'DATABASE_URL'), [
    'postgres:',
    'postgresql:',
  ]);
  const smtpUrl = scheme('--smtp-url', text(values['smtp-url'], 'SMTP_URL'), ['smtp:', 'smtps:']);
  const mode = text(values.mode, 'CHECKOUT_MODE');
  const dataDirectory = text(values.data, 'DATA_DIR') ?? './data';
  const gateway = readGateway(env);
  const config = {
    port,
    host: text(values.host, 'HOST') ?? '127.0.0.1',
    dataDirectory,
    databaseUrl,
    storeId: storeId(text(values['store-id'], 'STORE_ID') ?? '1'),
    mode: mode === undefined ? undefined : oneOf('--mode', mode, checkoutModes),
    url,
    origins: origins.length > 0 ? origins : ownOrigins(url),
    trustedProxies,
    smtpUrl,
    mailFrom: mailFrom(text(values['mail-from'], 'MAIL_FROM') ?? defaultSender(url)),
    limits: defaultLimits,
    logLevel: oneOf('--log-level', text(values['log-level'], 'LOG_LEVEL') ?? 'info', logLevels),
    ...(gateway && { gateway }),
  };
  const apiKey = text(values['api-key'], 'API_KEY');
  if (apiKey !== undefined) return { ...config, apiKey: visible('--api-key', apiKey) };
  return { ...config, ...keyFile(dataDirectory) };
}

function readFlags(argv: readonly string[]) {
  if (argv.some((flag) => flag.startsWith('--platform'))) {
    throw new ConfigError(
      "--platform…: a gateway's settings are in the environment alone, PLATFORM for one",
    );
  }
  try {
    return parseArgs({ args: [...argv], options: flags, strict: true }).values;
  } catch (error) {
    throw new ConfigError(firstSentence(error));
  }
}

function keyFile(dataDirectory: string): { apiKey: string; apiKeyFile: string } {
  try {
    return keptApiKey(dataDirectory);
  } catch (error) {
    throw new ConfigError(`--data can't be used: ${firstSentence(error)}`);
  }
}

function portNumber(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65_535)) throw new ConfigError('--port must be a number from 0 to 65535');
  return port;
}

/** Hosts whose pages browsers trust over http, as `new URL` spells them. */
const ownMachine = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/;

/** An origin as browsers send it: scheme, host and, where it isn't the scheme's own, port. */
function origin(flag: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (
    !url ||
    !web ||
    url.username ||
    url.password ||
    `${url.pathname}${url.search}${url.hash}` !== '/'
  ) {
    throw new ConfigError(`${flag} must be an origin such as https://shop.example, without a path`);
  }
  if (url.protocol === 'http:' && !ownMachine.test(url.hostname)) {
    throw new ConfigError(
      `${flag} must begin with https:// unless it is this machine: browsers keep the session's cookie there alone`,
    );
  }
  return url.origin;
}

function ownOrigins(url: string): string[] {
  const { protocol, hostname, port } = new URL(url);
  if (hostname !== 'localhost') return [url];
  return [url, `${protocol}//127.0.0.1${port && `:${port}`}`];
}

function addressRange(value: string): string {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  const range = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  if (family === 0 || !range || rest.length > 0) {
    throw new ConfigError('--trusted-proxy must be an IP address or a range such as 10.0.0.0/8');
  }
  return value;
}

/** Without the value in the message: it may hold a password. */
function scheme(
  flag: string,
  value: string | undefined,
  schemes: readonly string[],
): string | undefined {
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
    throw new ConfigError(`${flag} must be a URL that begins with ${schemes[0]}//`);
  }
  return value;
}

function storeId(value: string): string {
  if (/^[\w-]{1,64}$/.test(value)) return value;
  throw new ConfigError('--store-id must be letters, digits, - and _, 64 at most');
}

function visible(flag: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new ConfigError(`${flag} must be visible ASCII characters without spaces`);
}

function mailFrom(value: string): string {
  if (/^[^\p{Cc}@]*[^\s@]@[^\s@]+$/u.test(value)) return value;
  throw new ConfigError('--mail-from must be an address such as "Shop <hello@shop.example>"');
}

function defaultSender(url: string): string {
  return `no-reply@${new URL(url).hostname}`;
}

function oneOf<T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new ConfigError(`${flag} must be one of ${allowed.join(', ')}`);
}

function trimmed(value: string): string[] {
  return value.trim() ? [value.trim()] : [];
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\n|\. /, 1)[0] ?? message;
}
