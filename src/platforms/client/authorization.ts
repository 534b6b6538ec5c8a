import { Fault } from '../fault.js';
import { isObject } from '../record.js';
import { exchange, unavailable, type ExchangeLimits } from './exchange.js';
import type { ClientCredentials, Credential } from './options.js';
import { readSafeUrl } from './url.js';

export interface Authorization {
  key(): Promise<string>;
  /** The key was refused: true where there may be another. */
  renew(refused: string): boolean;
}

/** The key as given, or a token that is asked for and kept until shortly before its end. */
export function createAuthorization(
  { key, credentials }: Credential,
  limits: Omit<ExchangeLimits, 'signal'>,
  now: () => number,
): Authorization {
  if (credentials) return clientCredentials(credentials, limits, now);
  const fixed = visible('key', key);
  return { key: async () => fixed, renew: () => false };
}

/** Milliseconds before its end in which a token isn't used any more: a request takes its time. */
const margin = 30_000;

function clientCredentials(
  { tokenUrl, clientId, clientSecret }: ClientCredentials,
  limits: Omit<ExchangeLimits, 'signal'>,
  now: () => number,
): Authorization {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: visible('clientId', clientId),
    client_secret: visible('clientSecret', clientSecret),
  }).toString();
  const { href: url } = readSafeUrl('tokenUrl', tokenUrl);
  let kept: Token | null = null;
  let asking: Promise<Token> | null = null;

  const ask = async (): Promise<Token> => {
    const { status, body } = await exchange(
      {
        method: 'POST',
        url,
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'application/json',
        },
        body: form,
      },
      limits,
    );
    if (status === 400 || status === 401 || status === 403) throw new Fault('unauthorized');
    return readToken(status === 200 ? body : undefined, now());
  };

  return {
    async key() {
      if (kept && now() < kept.end - margin) return kept.token;
      asking ??= ask().finally(() => (asking = null));
      kept = await asking;
      return kept.token;
    },
    renew(refused) {
      if (kept?.token === refused) kept = null;
      return true;
    },
  };
}

interface Token {
  token: string;
  end: number;
}

function readToken(body: unknown, now: number): Token {
  const { access_token: token, expires_in: seconds } = isObject(body) ? body : {};
  if (typeof token !== 'string' || !isVisible(token)) {
    throw unavailable('The token endpoint gave no token');
  }
  return { token, end: now + (typeof seconds === 'number' ? seconds : 300) * 1000 };
}

/** What isn't, `fetch` refuses with the whole header in its message. */
function visible(name: string, value: string): string {
  if (typeof value === 'string' && isVisible(value)) return value;
  throw new TypeError(`${name} has to be visible ASCII characters without spaces`);
}

function isVisible(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}
