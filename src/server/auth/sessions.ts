import { randomBytes, randomUUID } from 'node:crypto';
import { sql, type InferResult, type Kysely, type Transaction } from 'kysely';
import type { PublicCustomer } from '../../contract/customer.js';
import { checkoutMode, type CheckoutMode } from '../../contract/shop.js';
import { publicColumns, toPublicCustomer, type PublicRow } from '../customers/rows.js';
import type { Database } from '../database/index.js';
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

/** The device that a session is on, as its browser describes it. */
export interface DeviceName {
  browser: string;
  system: string;
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
    formerToken: string | null,
    device: DeviceName = { browser: '', system: '' },
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
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
        ...device,
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
    formerToken: string | null,
  ): Promise<string | null> {
    const replaced = await transaction
      .deleteFrom('sessions')
      .where('token_hash', '=', tokenHash)
      .returning('customer_id')
      .executeTakeFirst();
    if (!replaced) return null;
    return this.start(transaction, String(replaced.customer_id), formerToken);
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
        .on('customers.state', '=', sql.lit('enabled')),
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
