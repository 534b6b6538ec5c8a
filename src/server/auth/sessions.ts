import { randomBytes, randomUUID } from 'node:crypto';
import { sql, type InferResult, type Kysely, type Transaction } from 'kysely';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Device } from '../../contract/devices.js';
import { checkoutMode, type CheckoutMode } from '../../contract/shop.js';
import { publicColumns, toPublicCustomer, type PublicRow } from '../customers/rows.js';
import type { Database } from '../database/index.js';
import { Refusal } from '../refusal.js';
import { sha256 } from './secrets.js';

const hours = 3_600_000;
const days = 24 * hours;

/** Milliseconds without a request after which a session ends. */
export const sessionIdleTime = 7 * days;
/** Milliseconds after which a session ends in any case. */
export const sessionLifetime = 14 * days;
/** A read stays a read: the last use is written down this seldom. */
const touchInterval = hours;

export interface SessionRead {
  mode: CheckoutMode;
  /** Null where nobody is signed in, and where the mode doesn't honour sessions. */
  customer: PublicCustomer | null;
  /** Epoch milliseconds; null without a customer. */
  signedInAt: number | null;
}

/** The device that a session is on; empty where its browser doesn't tell. */
export interface DeviceName {
  browser: string;
  system: string;
}

/** The browser that a session is for. */
export interface Visit {
  /** Of the session that it came with, if any: it ends. */
  formerToken: string | null;
  device: DeviceName;
}

/** Who does something, and the session that she does it with. */
export interface Holder {
  customer: PublicCustomer;
  token: string;
}

/** Who is signed in, by a token of 256 random bits that only the browser keeps. */
export class Sessions {
  readonly #database: Kysely<Database>;
  readonly #now: () => number;
  /** Made once: to build the query takes longer than to run it. */
  readonly #reading: ReturnType<typeof readingQuery>;

  constructor(database: Kysely<Database>, now: () => number) {
    this.#database = database;
    this.#now = now;
    this.#reading = readingQuery(database);
  }

  /** Makes a session and ends the one that the browser came with; gives the new token. */
  async start(
    transaction: Transaction<Database>,
    customerId: string,
    { formerToken, device }: Visit,
  ): Promise<string> {
    const token = newToken();
    const now = this.#now();
    if (formerToken !== null) {
      await transaction
        .deleteFrom('sessions')
        .where('token_hash', '=', sha256(formerToken))
        .execute();
    }
    await transaction
      .insertInto('sessions')
      .values({
        token_hash: sha256(token),
        id: randomUUID(),
        browser: device.browser,
        system: device.system,
        customer_id: Number(customerId),
        created_at: now,
        last_seen_at: now,
      })
      .execute();
    return token;
  }

  /**
   * Makes a session in the place of the one with this hash, for the same customer; null where that
   * one has ended.
   */
  async replace(
    transaction: Transaction<Database>,
    tokenHash: string,
    visit: Visit,
  ): Promise<string | null> {
    const replaced = await transaction
      .deleteFrom('sessions')
      .where('token_hash', '=', tokenHash)
      .returning('customer_id')
      .executeTakeFirst();
    if (!replaced) return null;
    return this.start(transaction, String(replaced.customer_id), visit);
  }

  /**
   * Gives the session another token, in a transaction that has written its customer first; null
   * where it has ended.
   */
  async renew(transaction: Transaction<Database>, token: string): Promise<string | null> {
    const renewed = newToken();
    const row = await transaction
      .updateTable('sessions')
      .set({ token_hash: sha256(renewed) })
      .where('token_hash', '=', sha256(token))
      .returning('id')
      .executeTakeFirst();
    return row ? renewed : null;
  }

  /** One query: the shop's mode, the session and its customer. */
  async read(token: string | null): Promise<SessionRead> {
    const now = this.#now();
    const hash = token === null ? '' : sha256(token);
    const { rows } = await this.#database.executeQuery<Reading>({
      ...this.#reading,
      parameters: [hash, now - sessionIdleTime, now - sessionLifetime],
    });
    const [row] = rows;
    if (!row) throw new Error('The shop has no settings');
    const mode = checkoutMode.parse(row.checkout_mode);
    if (mode === 'guest-only' || row.id === null) return { mode, customer: null, signedInAt: null };
    if (row.last_seen_at !== null) await this.#touch(hash, row.last_seen_at);
    // The join gives either all columns of a customer or none.
    return { mode, customer: toPublicCustomer(row as PublicRow), signedInAt: row.signed_in_at };
  }

  async end(token: string): Promise<void> {
    await this.#database.deleteFrom('sessions').where('token_hash', '=', sha256(token)).execute();
  }

  /** Ends all sessions of the one who holds this token. */
  async endAllOf(token: string): Promise<void> {
    await this.#database
      .deleteFrom('sessions')
      .where('customer_id', 'in', (query) =>
        query.selectFrom('sessions').select('customer_id').where('token_hash', '=', sha256(token)),
      )
      .execute();
  }

  async endAll(transaction: Transaction<Database>, customerId: string): Promise<void> {
    await transaction
      .deleteFrom('sessions')
      .where('customer_id', '=', Number(customerId))
      .execute();
  }

  /** Ends all sessions of the customer but the one with this token; false where that has ended too. */
  async endOthers(database: Kysely<Database>, customerId: string, token: string): Promise<boolean> {
    const hash = sha256(token);
    await database
      .deleteFrom('sessions')
      .where('customer_id', '=', Number(customerId))
      .where('token_hash', '<>', hash)
      .execute();
    return this.goesOn(database, token);
  }

  /** False where the session has been ended, or its account isn't open any more. */
  async goesOn(database: Kysely<Database>, token: string): Promise<boolean> {
    const row = await database
      .selectFrom('sessions')
      .innerJoin('customers', 'customers.id', 'sessions.customer_id')
      .select('sessions.id')
      .where('token_hash', '=', sha256(token))
      .where('customers.state', '=', 'enabled')
      .where('customers.gone_since', 'is', null)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Throws the refusal `sign_in_required` where the session doesn't go on. */
  async require(database: Kysely<Database>, token: string): Promise<void> {
    if (!(await this.goesOn(database, token))) throw new Refusal('sign_in_required');
  }

  /** Ends one of the customer's by its id, and tells which it was; null where she has no such. */
  async endOf(customerId: string, id: string, token: string): Promise<'this' | 'another' | null> {
    const row = await this.#database
      .deleteFrom('sessions')
      .where('id', '=', id)
      .where('customer_id', '=', Number(customerId))
      .returning('token_hash')
      .executeTakeFirst();
    if (!row) return null;
    return row.token_hash === sha256(token) ? 'this' : 'another';
  }

  /** The devices that the customer is signed in on: that of the token first, then by their last use. */
  async list(customerId: string, token: string): Promise<Device[]> {
    const now = this.#now();
    const hash = sha256(token);
    const rows = await this.#database
      .selectFrom('sessions')
      .selectAll()
      .where('customer_id', '=', Number(customerId))
      .where('last_seen_at', '>', now - sessionIdleTime)
      .where('created_at', '>', now - sessionLifetime)
      .orderBy('last_seen_at', 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    const isCurrent = (row: (typeof rows)[number]) => row.token_hash === hash;
    return [...rows.filter(isCurrent), ...rows.filter((row) => !isCurrent(row))].map((row) => ({
      id: row.id,
      browser: row.browser,
      system: row.system,
      isCurrent: isCurrent(row),
      signedInAt: new Date(row.created_at).toISOString(),
      lastSeenAt: new Date(row.last_seen_at).toISOString(),
    }));
  }

  async #touch(tokenHash: string, lastSeen: number): Promise<void> {
    const now = this.#now();
    if (now - lastSeen < touchInterval) return;
    await this.#database
      .updateTable('sessions')
      .set({ last_seen_at: now })
      .where('token_hash', '=', tokenHash)
      .execute();
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

type Reading = InferResult<ReturnType<typeof readingQuery>>[number];

/** Its parameters: the token's hash, and the instants after which it was last seen and made. */
function readingQuery(database: Kysely<Database>) {
  return database
    .selectFrom('settings')
    .leftJoin('sessions', (join) =>
      join
        .on('sessions.token_hash', '=', '')
        .on('sessions.last_seen_at', '>', 0)
        .on('sessions.created_at', '>', 0),
    )
    .leftJoin('customers', (join) =>
      join
        .onRef('customers.id', '=', 'sessions.customer_id')
        .on('customers.state', '=', sql.lit('enabled'))
        .on('customers.gone_since', 'is', null),
    )
    .select(publicColumns.map((column) => `customers.${column}` as const))
    .select([
      'settings.checkout_mode',
      'sessions.last_seen_at',
      'sessions.created_at as signed_in_at',
    ])
    .select((query) =>
      query
        .selectFrom('addresses')
        .select('addresses.id')
        .whereRef('addresses.customer_id', '=', 'customers.id')
        // As a parameter it would make SQLite plan the query anew each time, for the partial index.
        .where('addresses.is_default', '=', sql.lit(1))
        .as('default_address_id'),
    )
    .limit(sql.lit(1))
    .compile();
}
