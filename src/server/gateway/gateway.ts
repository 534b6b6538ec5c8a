import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Customer, PublicCustomer } from '../../contract/customer.js';
import type { HandOff } from '../../contract/hand-off.js';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import type { PasswordMatch } from '../customers/directory.js';
import {
  EmailTaken,
  PhoneTaken,
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
import { emailOf } from './merge.js';
import { Mirror, passwordMark, type Mirrored } from './mirror.js';
import { OrderMirror } from './orders.js';
import type { PlatformPort } from './port.js';
import { freshTime, type Changes, type Upstream, type WrittenCustomer } from './upstream.js';
import { toWrite } from './write.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  database: Kysely<Database>;
  customers: CustomerDirectory;
  handOver: HandOver | null;
  /** ISO 4217. */
  currency: () => Promise<string>;
  now: () => number;
}

/** Milliseconds for which the platform isn't asked again how it is. */
const healthTime = 10_000;
/** Milliseconds that a question after its health may take. */
const healthPatience = 2000;

/** The customers are at a shop platform. */
export class Gateway implements Upstream {
  readonly addresses: GatewayAddresses;
  readonly #parts: Parts;
  readonly #mirror: Mirror;
  readonly #orders: OrderMirror;
  readonly #refreshing = new Map<string, Promise<boolean>>();
  #health: { at: number; word: Promise<'ok' | 'unavailable'> } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    const mirror = new Mirror(parts);
    this.#mirror = mirror;
    this.addresses = new GatewayAddresses({ ...parts, mirror });
    this.#orders = new OrderMirror({ ...parts, mirror });
  }

  async bring(email: EmailAddress): Promise<void> {
    await this.#look(email);
  }

  async refresh(customerId: string, maximumAge: number): Promise<boolean> {
    const row = await this.#mirror.find(customerId);
    if (!row || this.#parts.now() - row.refreshedAt < maximumAge) return false;
    // Of several at once the first asks for all.
    const under = this.#refreshing.get(row.id);
    if (under) return under;
    const work = this.#refresh(row).finally(() => this.#refreshing.delete(row.id));
    this.#refreshing.set(row.id, work);
    return work;
  }

  async tryRefresh(customerId: string, maximumAge: number): Promise<boolean> {
    try {
      return await this.refresh(customerId, maximumAge);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'platform_unavailable') return false;
      throw error;
    }
  }

  async checkPassword(email: EmailAddress, password: string): Promise<PasswordMatch | null> {
    const { port, calls, customers } = this.#parts;
    const record = await this.#look(email);
    if (!port.hasPasswords) return customers.checkPassword(email, password);
    // For an unknown e-mail it is asked too: it takes as long.
    const id = record?.id ?? '0';
    const isRight = await calls.run((signal) => port.checkPassword(id, password, signal));
    const customer = isRight && record ? await customers.findByEmail(email) : null;
    return customer ? { customer, passwordHash: await this.#mark(customer.id) } : null;
  }

  async register(
    email: EmailAddress,
    changes: Changes<Customer | null>,
    password: string | undefined,
  ): Promise<WrittenCustomer | null> {
    const { customers } = this.#parts;
    const record = await this.#look(email);
    const former = await customers.findByEmail(email);
    if (former?.state === 'enabled') throw new EmailTaken();
    const opened = { state: 'enabled', verifiedEmail: true, resetPassOnLogin: false } as const;
    const wanted = { ...called(changes, former), ...opened };
    if (former && record) return this.#update(former, wanted, password);
    return this.#create({ ...wanted, email }, password);
  }

  async create({ passwordHash: _none, ...customer }: NewCustomer): Promise<WrittenCustomer> {
    // Whoever is there already comes into the mirror, to be found in it.
    const record = await this.#look(customer.email, customer.ref ?? null);
    if (record) throw new EmailTaken();
    return this.#create(customer);
  }

  async change(
    who: string | EmailAddress,
    changes: Changes,
    password?: string | null,
  ): Promise<WrittenCustomer | null> {
    const { customers } = this.#parts;
    if (typeof who === 'string') await this.refresh(who, freshTime);
    else await this.#look(who);
    const former = await (typeof who === 'string'
      ? customers.findById(who)
      : customers.findByEmail(who));
    return former && this.#update(former, called(changes, former), password);
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

  /** What the platform has with this e-mail, taken over; null where it has nothing. */
  async #look(email: EmailAddress, ref: string | null = null): Promise<PlatformCustomer | null> {
    const { port, calls } = this.#parts;
    const known = await this.#mirror.findByEmail(email);
    const key = known?.key ?? { id: '0', ref };
    const record = await calls.run((signal) =>
      port.findsByEmail ? port.findByEmail(email.address, signal) : port.find(key, signal),
    );
    if (!record || emailOf(record)?.key !== email.key) {
      // She has another e-mail by now, or isn't there any more.
      if (known) await this.#refresh(known);
      return null;
    }
    await this.#take(record);
    return record;
  }

  async #refresh(row: Mirrored): Promise<boolean> {
    const { port, calls } = this.#parts;
    const { key } = row;
    if (!key) return false;
    const record = await calls.run((signal) => port.find(key, signal));
    if (!record) {
      await this.#mirror.forget(key.id);
      return true;
    }
    const changed = await this.#take(record);
    await this.addresses.take(row.id, record);
    return changed;
  }

  /** Where another has the e-mail, or had it when she was looked at last, she is looked at first. */
  async #take(record: PlatformCustomer): Promise<boolean> {
    try {
      return await this.#mirror.take(record);
    } catch (error) {
      const email = emailOf(record);
      const other = email && (await this.#mirror.findByEmail(email));
      if (!(error instanceof EmailTaken) || !other?.key || other.key.id === record.id) throw error;
      await this.#refreshAlone(other);
      return this.#mirror.take(record);
    }
  }

  async #refreshAlone({ key }: Mirrored): Promise<void> {
    const { port, calls } = this.#parts;
    const record = key && (await calls.run((signal) => port.find(key, signal)));
    if (record) await this.#mirror.take(record);
    else if (key) await this.#mirror.forget(key.id);
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
    const ref = port.findsByEmail ? {} : { ref: write.ref ?? randomBytes(16).toString('hex') };
    const record = await calls.run((signal) => port.create({ ...write, ...ref }, signal));
    return { record, written: new Set([...written].filter((name) => name !== 'ref')) };
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
    const { write, written } = toWrite(port, 'update', changes, known, former);
    if (Object.keys(write).length === 0) return null;
    const record = await calls.run((signal) => port.update(key, write, signal));
    return { record, written };
  }

  /** A number is unique here; the platform isn't told of one that will be refused. */
  async #requireFree({ phone }: CustomerChanges, owner: Customer | null): Promise<void> {
    const other = phone ? await this.#mirror.findByPhone(phone) : null;
    if (other && other.id !== owner?.id) throw new PhoneTaken();
  }

  /** What tells her password from the one before; the platform may have got another of its own. */
  async #mark(customerId: string): Promise<string> {
    const { database } = this.#parts;
    const found = await database
      .selectFrom('customers')
      .select('password_hash')
      .where('id', '=', Number(customerId))
      .executeTakeFirst();
    if (found?.password_hash) return found.password_hash;
    const mark = passwordMark();
    await database
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

/** That nobody knows: a customer of such a platform can't be without one. */
function randomPassword(): string {
  return randomBytes(32).toString('base64url');
}
