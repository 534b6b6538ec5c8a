import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { CustomerState } from '../../contract/customer.js';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import {
  PhoneTaken,
  type CustomerChanges,
  type CustomerDirectory,
  type EmailAddress,
} from '../customers/index.js';
import { toRowId } from '../customers/rows.js';
import type { Database } from '../database/index.js';
import type { CustomerRow } from '../database/schema.js';
import { giveWay, markGone, unsay } from './gone.js';
import { customerChanges, emailOf } from './merge.js';
import type { PlatformKey, PlatformPort } from './port.js';
import type { WrittenCustomer } from './upstream.js';

interface Parts {
  database: Kysely<Database>;
  customers: CustomerDirectory;
  port: Pick<PlatformPort, 'hasStates' | 'hasPasswords'>;
  /** ISO 4217. */
  currency: () => Promise<string>;
  now: () => number;
}

/** A customer's row in the mirror. */
export interface Mirrored {
  id: string;
  /** Null where the platform hasn't been asked about her yet. */
  key: PlatformKey | null;
  email: string;
  /** Epoch milliseconds. */
  refreshedAt: number;
  /** Whether the platform hasn't known her the last time. */
  isGone: boolean;
}

/** A look at the platform. */
export interface Look {
  /** Epoch milliseconds, from before the platform was asked. */
  began: number;
  /** In which one comes who comes for the first time. */
  state?: CustomerState | undefined;
}

/** `late` where the row has been written or looked at since the look began: its answer is dropped. */
export type Taken = 'changed' | 'same' | 'late';

/** What the platform said last, in the tables that sessions and all the rest refer to. */
export class Mirror {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async find(id: string): Promise<Mirrored | null> {
    return this.#findBy('id', toRowId(id) ?? 0);
  }

  async findByEmail({ key }: EmailAddress): Promise<Mirrored | null> {
    return this.#findBy('email_key', key);
  }

  async findByPlatformId(id: string): Promise<Mirrored | null> {
    return this.#findBy('platform_id', id);
  }

  async findByPhone(phone: string): Promise<Mirrored | null> {
    return this.#findBy('phone', phone);
  }

  async findByReference(ref: string): Promise<Mirrored | null> {
    return this.#findBy('ref', ref);
  }

  /** A few of the customers whom the platform has, as far as is known here. */
  async newest(): Promise<PlatformKey[]> {
    const rows = await this.#rows()
      .where('platform_id', 'is not', null)
      .where('gone_since', 'is', null)
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    return rows.flatMap((row) => toMirrored(row).key ?? []);
  }

  /** Takes over what the platform says of a customer. Throws EmailTaken where another row has the e-mail. */
  async take(record: PlatformCustomer, look: Look): Promise<Taken> {
    try {
      return await this.#take(record, look);
    } catch (error) {
      if (!(error instanceof PhoneTaken)) throw error;
      // Not every platform has each number once. Here it is hers who had it first.
      return this.#take({ ...record, phone: null }, look);
    }
  }

  async #take(record: PlatformCustomer, { began, state }: Look): Promise<Taken> {
    const { database, currency } = this.#parts;
    const own = record.currency ?? (await currency());
    return database.transaction().execute(async (transaction) => {
      const row = await this.#hold(transaction, record);
      if (!row) {
        const isNew = await this.#insert(transaction, record, { currency: own, state, began });
        return isNew ? 'changed' : 'same';
      }
      if (row.refreshedAt > began) return 'late';
      if (row.isGone) await this.#unmark(transaction, row.id);
      const changes = customerChanges(row.record, record);
      const isChanged = Object.keys(changes).length > 0;
      if (isChanged) {
        await giveWay(transaction, record);
        await this.#within(transaction).update(row.id, changes);
      }
      await this.#note(transaction, row.id, record, began);
      return isChanged || row.isGone ? 'changed' : 'same';
    });
  }

  async shut(platformId: string): Promise<void> {
    await this.#parts.database
      .updateTable('customers')
      .set({ state: 'disabled' })
      .where('platform_id', '=', platformId)
      .where('state', '=', 'enabled')
      .execute();
  }

  /**
   * Her e-mail has gone on to another: until her own can be taken over nobody finds her by any. The
   * address is only what she is told that she has.
   */
  async free(id: string, address?: string): Promise<void> {
    await this.#parts.database.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('customers')
        .set({
          email_key: `moved:${id}`,
          verified_email: 0,
          ...(address !== undefined && { email: address }),
        })
        .where('id', '=', Number(id))
        .execute();
      await unsay(transaction, Number(id), 'email');
    });
  }

  /** In the transaction that the write was for, and that makes her row where there is none. */
  async keep(
    transaction: Transaction<Database>,
    id: string,
    { record, written }: WrittenCustomer,
  ): Promise<void> {
    const row = await transaction
      .selectFrom('customers')
      .select('platform_record')
      .where('id', '=', toRowId(id) ?? 0)
      .where('gone_since', 'is', null)
      .executeTakeFirst();
    if (!row) return;
    const former = parse(row.platform_record);
    // What is unique may belong to another row, which has to be looked at first: the next time.
    const later = new Set(['email', 'phone'].filter((name) => !written.has(name)));
    const changes = customerChanges(former, record, new Set([...written, ...later]));
    if (Object.keys(changes).length > 0) await this.#within(transaction).update(id, changes);
    const said: PlatformCustomer = { ...record };
    if (former && later.has('email')) Object.assign(said, { email: former.email });
    if (former && later.has('phone')) Object.assign(said, { phone: former.phone });
    await this.#note(transaction, id, said, this.#parts.now());
  }

  /** The platform doesn't know her any more, as it said when it was asked at the instant `began`. */
  async lose(platformId: string, began: number): Promise<void> {
    const { database, now } = this.#parts;
    await markGone(database, platformId, { began, time: now() });
  }

  /** What the platform has given to somebody, those who are gone have no more. */
  async giveWay(record: PlatformCustomer): Promise<void> {
    await giveWay(this.#parts.database, record);
  }

  /** Her row, or one with her e-mail that belongs to nobody at the platform yet. */
  async #hold(transaction: Transaction<Database>, record: PlatformCustomer) {
    const held = transaction
      .updateTable('customers')
      .set({ platform_id: record.id })
      .returning(['id', 'platform_record', 'refreshed_at', 'gone_since']);
    const email = emailOf(record);
    const row =
      (await held.where('platform_id', '=', record.id).executeTakeFirst()) ??
      (email &&
        (await held
          .where('platform_id', 'is', null)
          .where('email_key', '=', email.key)
          .executeTakeFirst()));
    if (!row) return null;
    const { id, platform_record, refreshed_at, gone_since } = row;
    return {
      id: String(id),
      record: parse(platform_record),
      refreshedAt: refreshed_at ?? 0,
      isGone: gone_since !== null,
    };
  }

  /** What was held of a customer who was gone is there for her again. */
  async #unmark(transaction: Transaction<Database>, id: string): Promise<void> {
    await transaction
      .updateTable('customers')
      .set({ gone_since: null })
      .where('id', '=', Number(id))
      .execute();
  }

  async #insert(
    transaction: Transaction<Database>,
    record: PlatformCustomer,
    { currency, state: given, began }: Look & { currency: string },
  ): Promise<boolean> {
    const email = emailOf(record);
    // Without a mailbox she can't sign in.
    if (!email) return false;
    const { port } = this.#parts;
    await giveWay(transaction, record);
    const changes = customerChanges(null, record);
    const state = given ?? record.state ?? (port.hasStates ? 'disabled' : 'enabled');
    const customer = await this.#within(transaction).create({
      ...(changes as Omit<CustomerChanges, 'email'>),
      state,
      email,
      currency,
      passwordHash: port.hasPasswords ? passwordMark() : null,
    });
    await this.#note(transaction, customer.id, record, began);
    return true;
  }

  async #note(
    transaction: Transaction<Database>,
    id: string,
    { addresses: _kept, ...record }: PlatformCustomer,
    time: number,
  ): Promise<void> {
    await transaction
      .updateTable('customers')
      .set({
        platform_id: record.id,
        platform_record: JSON.stringify(record),
        refreshed_at: time,
      })
      .where('id', '=', toRowId(id) ?? 0)
      .execute();
  }

  #within(transaction: Transaction<Database>): CustomerDirectory {
    return this.#parts.customers.within(transaction);
  }

  async #findBy(
    column: 'id' | 'email_key' | 'platform_id' | 'phone' | 'ref',
    value: string | number,
  ): Promise<Mirrored | null> {
    const row = await this.#rows().where(column, '=', value).executeTakeFirst();
    return row ? toMirrored(row) : null;
  }

  #rows() {
    return this.#parts.database
      .selectFrom('customers')
      .select(['id', 'ref', 'email', 'platform_id', 'refreshed_at', 'gone_since']);
  }
}

/** In the place of a hash: the platform knows the password, here it is only known from another. */
export function passwordMark(): string {
  return `platform:${randomUUID()}`;
}

type Row = Pick<
  CustomerRow,
  'id' | 'ref' | 'email' | 'platform_id' | 'refreshed_at' | 'gone_since'
>;

function toMirrored({ id, ref, email, platform_id, refreshed_at, gone_since }: Row): Mirrored {
  return {
    id: String(id),
    key: platform_id === null ? null : { id: platform_id, ref },
    email,
    refreshedAt: refreshed_at ?? 0,
    isGone: gone_since !== null,
  };
}

function parse(json: string | null): PlatformCustomer | null {
  return json === null ? null : (JSON.parse(json) as PlatformCustomer);
}
