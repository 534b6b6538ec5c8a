import assert from 'node:assert/strict';
import type { Hono } from 'hono';
import pino from 'pino';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import type { EmailCodePurpose } from '../../src/contract/session.js';
import type { ShopSettingsPatch } from '../../src/contract/shop.js';
import {
  createServer,
  defaultLimits,
  parseEmail,
  type Config,
  type Limits,
  type NewCustomer,
  type Server,
} from '../../src/server/index.js';
import type { OutgoingMessage, Transport } from '../../src/server/mail/index.js';
import { Codes } from '../../src/server/auth/codes.js';
import { LimitCounter } from '../../src/server/auth/limits.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { loadSecrets } from '../../src/server/auth/secrets.js';
import { Metrics } from '../../src/server/metrics.js';
import { freshPlace } from '../support/database.js';
import { until } from '../support/until.js';

export const shopOrigin = 'https://shop.example';
export const apiKey = 'test-api-key';
/** Long and strange enough for the policy. */
export const goodPassword = 'lantern river seven oboe';

export interface TestServer extends Server {
  config: Config;
  mailbox: Mailbox;
  /** What the server logged, one JSON document a line. */
  logged: string[];
  clock: Clock;
  shopper(options?: ShopperOptions): Shopper;
  admin(method: string, path: string, body?: unknown): Promise<Response>;
  /** Puts a customer into the directory, enabled and with `goodPassword` unless said otherwise. */
  customer(
    email: string,
    fields?: Partial<NewCustomer> & { password?: string | null },
  ): Promise<string>;
  remove(): Promise<void>;
}

export interface TestOptions {
  limits?: Partial<Limits>;
  settings?: ShopSettingsPatch;
  config?: Partial<Config>;
  mailbox?: Mailbox;
}

/** A whole server on an empty database, whose mail is kept in memory. */
export async function testServer(options: TestOptions = {}): Promise<TestServer> {
  const place = await freshPlace({ migrated: true });
  const { mailbox = new Mailbox() } = options;
  const clock = new Clock();
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const config = testConfig({ ...place, ...options.config }, options.limits);
  const server = await createServer(config, { now: clock.now, mailTransport: mailbox, log });
  const admin = (method: string, path: string, body?: unknown) =>
    Promise.resolve(
      server.app.request(`/admin${path}`, {
        method,
        headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  if (options.settings) await admin('PUT', '/settings', options.settings);
  return {
    ...server,
    config,
    mailbox,
    logged,
    clock,
    shopper: (shopperOptions) => new Shopper(server.app, mailbox, shopperOptions),
    admin,
    customer: (email, fields) => putCustomer(server, email, fields),
    async remove() {
      await server.close();
      await place.remove();
    },
  };
}

export function testConfig(given: Partial<Config>, limits: Partial<Limits> = {}): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDirectory: '',
    apiKey,
    storeId: '1',
    url: shopOrigin,
    origins: [shopOrigin],
    trustedProxies: [],
    mailFrom: 'Shop <shop@shop.example>',
    limits: { ...defaultLimits, ...limits },
    logLevel: 'silent',
    ...given,
  };
}

const passwords = new Passwords();
/** By password: a hash takes long, and customers have the same one. */
const hashes = new Map<string, Promise<string>>();

function hash(password: string): Promise<string> {
  const known = hashes.get(password) ?? passwords.hash(password);
  hashes.set(password, known);
  return known;
}

async function putCustomer(
  { customers }: Server,
  address: string,
  fields: Partial<NewCustomer> & { password?: string | null } = {},
): Promise<string> {
  const { password = goodPassword, ...rest } = fields;
  const email = parseEmail(address);
  if (!email) throw new Error(`${address} is no e-mail address`);
  const customer = await customers.create({
    email,
    currency: 'USD',
    passwordHash: password === null ? null : await hash(password),
    state: 'enabled',
    firstName: 'Ada',
    lastName: 'Lovelace',
    ...rest,
  });
  return customer.id;
}

/** Time that stands still until a test moves it. */
export class Clock {
  #time = Date.parse('2025-06-01T12:00:00Z');

  now = (): number => this.#time;

  /** Milliseconds. */
  advance(time: number): void {
    this.#time += time;
  }
}

/** A transport that delivers into memory. */
export class Mailbox implements Transport {
  readonly mails: OutgoingMessage[] = [];

  async send(message: OutgoingMessage): Promise<void> {
    this.mails.push(message);
  }

  async close(): Promise<void> {}

  /** The mail number `count` to an address, once it has arrived. */
  async nth(to: string, count: number): Promise<OutgoingMessage> {
    const mails = () => this.mails.filter((mail) => mail.to === to);
    await until(() => mails().length >= count);
    return mails()[count - 1] as OutgoingMessage;
  }

  count(to: string): number {
    return this.mails.filter((mail) => mail.to === to).length;
  }
}

export interface ShopperOptions {
  /** Sent as `Origin`; null sends none. */
  origin?: string | null;
  /** The peer's IP address. */
  address?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** The parsed JSON, or null where there is none. */
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- Tests assert on what came.
}

/**
 * A shopper's browser: it keeps cookies and sends what a page of the shop sends. It fails for an answer
 * that a cache may keep, and for a cookie that isn't locked to the host.
 */
export class Shopper {
  cookie: string | null = null;
  readonly #app: Pick<Hono, 'request'>;
  readonly #mailbox: Pick<Mailbox, 'nth' | 'count'>;
  readonly #options: ShopperOptions;

  constructor(
    app: Pick<Hono, 'request'>,
    mailbox: Pick<Mailbox, 'nth' | 'count'>,
    options: ShopperOptions = {},
  ) {
    this.#app = app;
    this.#mailbox = mailbox;
    this.#options = options;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  /** A string is sent as it is, anything else as JSON. An empty header isn't sent. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const { origin = shopOrigin, address = '192.0.2.1' } = this.#options;
    const all: Record<string, string> = {
      ...(origin && { Origin: origin }),
      ...(method !== 'GET' && { [requestedWith.name]: requestedWith.value }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(this.cookie && { Cookie: `__Host-customer_session=${this.cookie}` }),
      ...headers,
    };
    const response = await this.#app.request(
      storefrontPath + path,
      {
        method,
        headers: Object.entries(all).filter(([, value]) => value !== ''),
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
      { incoming: { socket: { remoteAddress: address } } },
    );
    const kept = path === '/config' && response.status < 400 ? 'no-cache' : 'no-store';
    assert.equal(response.headers.get('Cache-Control'), kept, `${method} ${path}`);
    this.#keep(response.headers.getSetCookie());
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  }

  /** Asks for a code and reads it from the mailbox; null where the mail has none. */
  async code(email: string, purpose: EmailCodePurpose, mailTo = email) {
    const before = this.#mailbox.count(mailTo);
    const { status, body } = await this.post('/email-codes', { email, purpose });
    if (status !== 202) throw new Error(`No code: ${status} ${JSON.stringify(body)}`);
    const mail = await this.#mailbox.nth(mailTo, before + 1);
    const challengeId = String(body.challengeId);
    return { challengeId, code: /^\d{6}$/m.exec(mail.text)?.[0] ?? 'none' };
  }

  async register(email: string, form: Record<string, unknown> = {}): Promise<Answer> {
    const proof = await this.code(email, 'register');
    return this.post('/registrations', { ...proof, ...details, ...form });
  }

  signIn(email: string, password = goodPassword): Promise<Answer> {
    return this.post('/session', { email, password });
  }

  #keep(cookies: string[]): void {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const [, value] = /^__Host-customer_session=([\w-]{43}|)$/.exec(pair) ?? [];
      assert.notEqual(value, undefined, cookie);
      const lifetime = value ? 'Max-Age=1209600' : 'Max-Age=0';
      const expected = [lifetime, 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'];
      assert.deepEqual(attributes.toSorted(), expected.toSorted(), cookie);
      this.cookie = value || null;
    }
  }
}

export const details = { firstName: 'Ada', lastName: 'Lovelace' };

/** Takes a table away for a while, so that the server's work with it fails. */
export async function whileAway(
  { database }: Server,
  table: 'customers' | 'sessions',
  run: () => Promise<void>,
): Promise<void> {
  await database.schema.alterTable(table).renameTo('away').execute();
  try {
    await run();
  } finally {
    await database.schema.alterTable('away').renameTo(table).execute();
  }
}

/** A server that is reached over the network, for a `Shopper`. */
export function overNetwork(url: string): Pick<Hono, 'request'> {
  return { request: (path, init) => fetch(new URL(String(path), url), init) };
}

/** The server's codes, to make some without a mail. */
export async function codesOf({ database, clock, config }: TestServer): Promise<Codes> {
  const { now } = clock;
  const { pepper } = await loadSecrets(database, now);
  const limits = new LimitCounter({
    database,
    pepper,
    now,
    limits: config.limits,
    metrics: new Metrics(),
  });
  return new Codes({ database, pepper, now, limits });
}

/** Another code than this one. */
export function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}
