import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Logger } from 'pino';
import type { Customer, PublicCustomer } from '../../contract/customer.js';
import type { HandOff } from '../../contract/hand-off.js';
import type { PasswordMatch } from '../customers/directory.js';
import {
  EmailTaken,
  PhoneTaken,
  RefTaken,
  parseEmail,
  type CustomerChanges,
  type CustomerDirectory,
  type EmailAddress,
  type NewCustomer,
} from '../customers/index.js';
import type { Database } from '../database/index.js';
import { Refusal } from '../refusal.js';
import { GatewayAddresses } from './addresses.js';
import type { Calls } from './calls.js';
import type { HandOver } from './hand-over.js';
import { Lookup, nobody, referenceFor } from './lookup.js';
import { Mirror, passwordMark } from './mirror.js';
import { OrderMirror } from './orders.js';
import type { PlatformPort } from './port.js';
import { Turns } from './turns.js';
import {
  freshTime,
  type ChangeOptions,
  type Changes,
  type Upstream,
  type WrittenCustomer,
} from './upstream.js';
import { toWrite } from './write.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  database: Kysely<Database>;
  customers: CustomerDirectory;
  handOver: HandOver | null;
  log: Logger;
  /** ISO 4217. */
  currency: () => Promise<string>;
  now: () => number;
}

/** Milliseconds for which the platform isn't asked again how it is. */
const healthTime = 10_000;
/** Milliseconds that a question after its health may take. */
const healthPatience = 2000;
/** Milliseconds that a page waits for what it can do without. */
const visitPatience = 1000;

/** The customers are at a shop platform. */
export class Gateway implements Upstream {
  readonly addresses: GatewayAddresses;
  readonly #parts: Parts;
  readonly #mirror: Mirror;
  readonly #lookup: Lookup;
  readonly #orders: OrderMirror;
  readonly #turns = new Turns();
  #health: { at: number; word: Promise<'ok' | 'unavailable'> } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    const mirror = new Mirror(parts);
    this.#mirror = mirror;
    this.addresses = new GatewayAddresses({ ...parts, mirror, turns: this.#turns });
    this.#lookup = new Lookup({ ...parts, mirror, addresses: this.addresses });
    this.#orders = new OrderMirror({ ...parts, mirror });
  }

  async bring(email: EmailAddress): Promise<void> {
    await this.#lookup.find(email);
  }

  refresh(customerId: string, maximumAge: number): Promise<boolean> {
    return this.#lookup.refresh(customerId, maximumAge);
  }

  async tryRefresh(customerId: string, maximumAge: number): Promise<boolean> {
    const known = this.refresh(customerId, maximumAge).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'platform_unavailable') return false;
      throw error;
    });
    const answered = new AbortController();
    const late = setTimeout(visitPatience, false, { signal: answered.signal });
    try {
      // What comes later is taken over as well.
      return await Promise.race([known, late]);
    } finally {
      answered.abort();
    }
  }

  inTurn<T>(customerId: string, work: () => Promise<T>): Promise<T> {
    return this.#turns.take(customerId, work);
  }

  async checkPassword(email: EmailAddress, password: string): Promise<PasswordMatch | null> {
    const { port, calls, customers } = this.#parts;
    const found = await this.#lookup.find(email);
    if (!port.hasPasswords) return customers.checkPassword(email, password);
    // What is set while this one is looked at is another.
    const known = found && (await customers.findById(found.customerId));
    const former = known && (await this.#markOf(known.id));
    // For an unknown e-mail it is asked too: it takes as long.
    const id = found?.record.id ?? nobody;
    const isRight = await calls.run((signal) => port.checkPassword(id, password, signal));
    if (!isRight || !known) return null;
    return { customer: known, passwordHash: former ?? (await this.#mark(known.id)) };
  }

  async register(
    email: EmailAddress,
    changes: Changes<Customer | null>,
    password: string | undefined,
  ): Promise<WrittenCustomer | null> {
    const { customers } = this.#parts;
    const found = await this.#lookup.find(email, { isOpening: true });
    const former = await customers.findByEmail(email);
    if (former?.state === 'enabled') throw new EmailTaken();
    const opened = { state: 'enabled', verifiedEmail: true, resetPassOnLogin: false } as const;
    const wanted = { ...called(changes, former), ...opened };
    if (former && found) return this.#update(former, wanted, password);
    const written = await this.#create({ ...wanted, email }, password);
    await this.#lookup.reserve(written.record);
    return written;
  }

  async create({ passwordHash: _none, ...customer }: NewCustomer): Promise<WrittenCustomer> {
    // Whoever is there already comes into the mirror, to be found in it.
    const found = await this.#lookup.find(customer.email, { ref: customer.ref });
    if (found) throw new EmailTaken();
    return this.#create(customer);
  }

  async change(
    who: string | EmailAddress,
    changes: Changes,
    { password, only }: ChangeOptions = {},
  ): Promise<WrittenCustomer | null> {
    const { customers } = this.#parts;
    // What is made of what she is now, or leads to her account, has to see that.
    const age = only || typeof changes === 'function' ? 0 : freshTime;
    if (typeof who === 'string') await this.refresh(who, age);
    else await this.#lookup.find(who);
    const former = await (typeof who === 'string'
      ? customers.findById(who)
      : customers.findByEmail(who));
    if (!former || (only && !isStill(former, only))) return null;
    return this.#update(former, called(changes, former), password);
  }

  async keep(
    transaction: Transaction<Database>,
    customerId: string,
    written: WrittenCustomer | null,
  ): Promise<void> {
    if (written) await this.#mirror.keep(transaction, customerId, written);
  }

  async deleteDue(customerId: string): Promise<boolean> {
    const { port, calls, database, now } = this.#parts;
    const closed = await database
      .updateTable('customers')
      .set({ state: 'disabled' })
      .where('id', '=', Number(customerId))
      .where('deletes_at', '<=', now())
      .returning('id')
      .executeTakeFirst();
    if (!closed) return true;
    const key = (await this.#mirror.find(customerId))?.key;
    return !key || calls.run((signal) => port.delete(key, signal));
  }

  bringOrders(customerId: string): Promise<void> {
    return this.#orders.bring(customerId);
  }

  async handOff(customer: PublicCustomer, returnTo: string | undefined): Promise<HandOff> {
    const { handOver, customers } = this.#parts;
    const key = (await this.#mirror.find(customer.id))?.key;
    const known = key && (await customers.findById(customer.id));
    if (!handOver || !known) throw new Refusal('not_found');
    return handOver.make({ platformId: key.id, customer: known, returnTo });
  }

  async health(): Promise<'ok' | 'unavailable'> {
    const { now, calls } = this.#parts;
    if (!this.#health || now() - this.#health.at >= healthTime) {
      this.#health = { at: now(), word: this.#probe() };
      return this.#health.word;
    }
    return calls.isTrusted ? this.#health.word : 'unavailable';
  }

  close(): void {
    this.#parts.calls.close();
  }

  async #create(
    { email, ...customer }: Omit<NewCustomer, 'currency' | 'passwordHash'> & CustomerChanges,
    password?: string,
  ): Promise<WrittenCustomer> {
    const { port, calls } = this.#parts;
    await this.#requireFree(customer, null);
    const secret = port.hasPasswords ? (password ?? randomPassword()) : undefined;
    const { write, written } = toWrite(port, 'create', { ...customer, email }, secret);
    // One that finds by reference alone has to have one that is known here.
    const ref = port.findsByEmail ? {} : { ref: write.ref ?? (await this.#freeReference(email)) };
    const record = await calls
      .run((signal) => port.create({ ...write, ...ref }, signal))
      .catch((error: unknown) => {
        // Made of her e-mail, so it is hers who has registered with it at this moment.
        throw error instanceof RefTaken && !write.ref ? new EmailTaken() : error;
      });
    return { record, written: new Set([...written].filter((name) => name !== 'ref')) };
  }

  /** Hers who had the e-mail before stays hers. */
  async #freeReference(email: EmailAddress): Promise<string> {
    const reference = referenceFor(email);
    const other = await this.#mirror.findByReference(reference);
    return other ? randomBytes(32).toString('base64url') : reference;
  }

  async #update(
    former: Customer,
    changes: CustomerChanges,
    password?: string | null,
  ): Promise<WrittenCustomer | null> {
    const { port, calls } = this.#parts;
    const key = (await this.#mirror.find(former.id))?.key;
    if (!key) return null;
    await this.#requireFree(changes, former);
    const secret = port.hasPasswords && password === null ? randomPassword() : password;
    const known = port.hasPasswords ? (secret ?? undefined) : undefined;
    const { write, written } = toWrite(port, 'update', changes, known);
    if (Object.keys(write).length === 0) return null;
    const record = await calls.run((signal) => port.update(key, write, signal));
    return { record, written };
  }

  /** A number is unique here; the platform isn't told of one that will be refused. */
  async #requireFree({ phone }: CustomerChanges, owner: Customer | null): Promise<void> {
    const other = phone ? await this.#mirror.findByPhone(phone) : null;
    if (other && other.id !== owner?.id) throw new PhoneTaken();
  }

  /** What tells her password from another; null where she has none, as far as is known here. */
  async #markOf(customerId: string): Promise<string | null> {
    const row = await this.#parts.database
      .selectFrom('customers')
      .select('password_hash')
      .where('id', '=', Number(customerId))
      .executeTakeFirst();
    return row?.password_hash ?? null;
  }

  /** The platform has got a password of its own accord. */
  async #mark(customerId: string): Promise<string> {
    const mark = passwordMark();
    await this.#parts.database
      .updateTable('customers')
      .set({ password_hash: mark })
      .where('id', '=', Number(customerId))
      .where('password_hash', 'is', null)
      .execute();
    return mark;
  }

  async #probe(): Promise<'ok' | 'unavailable'> {
    const { port, calls } = this.#parts;
    const limit = AbortSignal.timeout(healthPatience);
    try {
      await calls.run((signal) => port.probe(AbortSignal.any([limit, signal])));
      return 'ok';
    } catch {
      return 'unavailable';
    }
  }
}

function called<Former>(changes: Changes<Former>, former: Former): CustomerChanges {
  return typeof changes === 'function' ? changes(former) : changes;
}

function isStill(
  { state, email }: Customer,
  { states, emailKey }: NonNullable<ChangeOptions['only']>,
): boolean {
  const isMailbox = emailKey === undefined || parseEmail(email)?.key === emailKey;
  return isMailbox && states.includes(state);
}

/** That nobody knows: a customer of such a platform can't be without one. */
function randomPassword(): string {
  return randomBytes(32).toString('base64url');
}
