import type { Kysely, Transaction } from 'kysely';
import type { Logger } from 'pino';
import type { Customer, PublicCustomer } from '../../contract/customer.js';
import type { HandOff } from '../../contract/hand-off.js';
import type { PasswordMatch } from '../customers/directory.js';
import type { CustomerDirectory, EmailAddress, NewCustomer } from '../customers/index.js';
import type { Database } from '../database/index.js';
import { Refusal } from '../refusal.js';
import { GatewayAddresses } from './addresses.js';
import type { Calls } from './calls.js';
import { GatewayCustomers } from './customers.js';
import { evenly } from './evenly.js';
import { eraseGone, longGone } from './gone.js';
import type { HandOver } from './hand-over.js';
import { PlatformHealth, type Health } from './health.js';
import { inTime } from './in-time.js';
import { Lookup, nobody } from './lookup.js';
import { Mirror, passwordMark } from './mirror.js';
import { OrderMirror } from './orders.js';
import { Overview } from './overview.js';
import type { PlatformPort } from './port.js';
import { Turns } from './turns.js';
import type {
  ChangeOptions,
  Changes,
  RegisterOptions,
  Upstream,
  WrittenCustomer,
} from './upstream.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  database: Kysely<Database>;
  customers: CustomerDirectory;
  handOver: HandOver | null;
  /** Milliseconds, to whole multiples of which it is drawn out who has an e-mail. */
  step: number;
  log: Logger;
  /** ISO 4217. */
  currency: () => Promise<string>;
  now: () => number;
}

/** The customers are at a shop platform. */
export class Gateway implements Upstream {
  readonly addresses: GatewayAddresses;
  readonly #parts: Parts;
  readonly #mirror: Mirror;
  readonly #lookup: Lookup;
  readonly #customers: GatewayCustomers;
  readonly #orders: OrderMirror;
  readonly #overview: Overview;
  readonly #health: PlatformHealth;
  readonly #turns = new Turns();

  constructor(parts: Parts) {
    this.#parts = parts;
    const mirror = new Mirror(parts);
    this.#mirror = mirror;
    const confirm = (customerId: string) => this.#lookup.confirm(customerId);
    this.addresses = new GatewayAddresses({ ...parts, mirror, turns: this.#turns, confirm });
    this.#lookup = new Lookup({ ...parts, mirror, addresses: this.addresses });
    const orders = new OrderMirror({ ...parts, mirror, confirm });
    this.#orders = orders;
    this.#overview = new Overview({ ...parts, addresses: this.addresses, orders });
    this.#customers = new GatewayCustomers({ ...parts, mirror, lookup: this.#lookup });
    this.#health = new PlatformHealth({ ...parts, mirror });
  }

  async bring(email: EmailAddress): Promise<void> {
    await evenly(this.#parts.step, () => this.#lookup.find(email));
  }

  refresh(customerId: string, maximumAge: number): Promise<boolean> {
    return this.#lookup.refresh(customerId, maximumAge);
  }

  async tryRefresh(customerId: string, maximumAge: number): Promise<boolean> {
    const known = this.refresh(customerId, maximumAge).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'platform_unavailable') return false;
      throw error;
    });
    // What comes later is taken over as well.
    return inTime(known);
  }

  tryBringOverview(customerId: string, maximumAge: number): Promise<boolean> {
    return this.#overview.tryBring(customerId, maximumAge);
  }

  async inTurn<T>(who: string | EmailAddress, work: () => Promise<T>): Promise<T> {
    if (typeof who === 'string') return this.#turns.take(who, work);
    // Who has no row yet may get one from whoever has the turn before.
    return this.#turns.take(who.key, async () => {
      const known = await this.#mirror.findByEmail(who);
      return known ? this.#turns.take(known.id, work) : work();
    });
  }

  checkPassword(email: EmailAddress, password: string): Promise<PasswordMatch | null> {
    return evenly(this.#parts.step, () => this.#match(email, password));
  }

  async #match(email: EmailAddress, password: string): Promise<PasswordMatch | null> {
    const { port, calls, customers } = this.#parts;
    const found = await this.#lookup.find(email);
    if (!port.hasPasswords) return customers.checkPassword(email, password);
    // What is set while this one is looked at is another.
    const known = found && (await customers.findById(found.customerId));
    const former = known && (await this.#markOf(known.id));
    // For an unknown e-mail it is asked too: it takes as long.
    const id = found?.record.id ?? nobody;
    const isRight = await calls.run('checkPassword', (signal) =>
      port.checkPassword(id, password, signal),
    );
    if (!isRight || !known) return null;
    return { customer: known, passwordHash: former ?? (await this.#mark(known.id)) };
  }

  register(
    email: EmailAddress,
    changes: Changes<Customer | null>,
    options: RegisterOptions,
  ): Promise<WrittenCustomer | null> {
    return this.#customers.register(email, changes, options);
  }

  create(customer: NewCustomer): Promise<WrittenCustomer> {
    return this.#customers.create(customer);
  }

  change(
    who: string | EmailAddress,
    changes: Changes,
    options?: ChangeOptions,
  ): Promise<WrittenCustomer | null> {
    return this.#customers.change(who, changes, options);
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
    return !key || calls.run('delete', (signal) => port.delete(key, signal));
  }

  async eraseGone(): Promise<void> {
    const { database, log, now } = this.#parts;
    const customers = await longGone(database, now());
    // Who has another shop, or none at all, doesn't know anybody.
    if (customers.length === 0 || !(await this.#health.isOurs())) return;
    for (const customer of customers) {
      try {
        if (!(await this.#lookup.isGone(customer))) continue;
        // It may have been taken down since.
        if (!(await this.#health.isOurs())) return;
      } catch (error) {
        if (error instanceof Refusal) return;
        throw error;
      }
      await eraseGone(database, customer);
      log.info({ customer }, 'erased: the platform has not known her for a day');
    }
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

  health(): Promise<Health> {
    return this.#health.read();
  }

  close(): void {
    this.#parts.calls.close();
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
}
