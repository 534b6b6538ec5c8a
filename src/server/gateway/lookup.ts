import type { Logger } from 'pino';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import { sha256 } from '../auth/secrets.js';
import { EmailTaken, type EmailAddress } from '../customers/index.js';
import { Refusal } from '../refusal.js';
import type { GatewayAddresses } from './addresses.js';
import type { Calls } from './calls.js';
import { emailOf } from './merge.js';
import type { Look, Mirror, Mirrored, Taken } from './mirror.js';
import type { PlatformKey, PlatformPort } from './port.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  mirror: Mirror;
  addresses: GatewayAddresses;
  log: Logger;
  now: () => number;
}

export interface LookOptions {
  /** The shop's own reference, for a platform that finds by that alone. */
  ref?: string | null | undefined;
  /**
   * A proven mailbox is to get an account. Who has come to the platform since the code was sent has
   * proven it just so, and lost the answer.
   */
  isOpening?: boolean;
}

/** Who has an e-mail at the platform, and her row in the mirror. */
export interface Found {
  record: PlatformCustomer;
  customerId: string;
}

/** So many are looked at in a row, each of whom has the e-mail here that the one before has there. */
const mostMoved = 10;

/** Looks at the platform, and takes over what is there. */
export class Lookup {
  readonly #parts: Parts;
  readonly #refreshing = new Map<string, Promise<boolean>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Who has this e-mail there; null where nobody has, or where she can't be told from another. From
   * here on the mirror finds nobody else by it. For an unknown one it asks as often.
   */
  async find(
    email: EmailAddress,
    { ref, isOpening = false }: LookOptions = {},
  ): Promise<Found | null> {
    const { port, calls, mirror, addresses, now } = this.#parts;
    const began = now();
    const known = await mirror.findByEmail(email);
    const key = known?.key ?? { id: nobody, ref: ref ?? referenceFor(email) };
    const record = await calls.run(port.findsByEmail ? 'findByEmail' : 'find', (signal) =>
      port.findsByEmail ? port.findByEmail(email.address, signal) : port.find(key, signal),
    );
    if (!record || emailOf(record)?.key !== email.key) {
      // She has another e-mail by now, or isn't there any more.
      if (known && (record || !known.isGone)) await this.#look(known);
      return null;
    }
    const look = { began, state: isOpening ? ('disabled' as const) : undefined };
    const taken = await this.#take(record, look, true);
    const row = await mirror.findByEmail(email);
    if (row?.key?.id !== record.id) return null;
    if (taken !== 'late') await addresses.take(row.id, record, began);
    return { record, customerId: row.id };
  }

  /**
   * Whoever is being registered: her account isn't open before her registration is done, also where
   * another's request has found her at the platform meanwhile.
   */
  async reserve(record: PlatformCustomer): Promise<void> {
    const { mirror, now } = this.#parts;
    await this.#take(record, { began: now(), state: 'disabled' }, true);
    await mirror.shut(record.id);
  }

  /** True where something has changed. Of several at once the first asks for all. */
  async refresh(customerId: string, maximumAge: number): Promise<boolean> {
    const { mirror, now } = this.#parts;
    const row = await mirror.find(customerId);
    if (!row || now() - row.refreshedAt < maximumAge) return false;
    // One that is under way may have asked before what has to be known now.
    if (maximumAge === 0) return (await this.#look(row)) !== 'same';
    const under = this.#refreshing.get(row.id);
    if (under) return under;
    const work = this.#look(row)
      .then((taken) => taken !== 'same')
      .finally(() => this.#refreshing.delete(row.id));
    this.#refreshing.set(row.id, work);
    return work;
  }

  /** For whom the platform has just called nobody. Throws the refusal `sign_in_required` where it is so. */
  async confirm(customerId: string): Promise<void> {
    await this.refresh(customerId, 0);
    const row = await this.#parts.mirror.find(customerId);
    if (!row || row.isGone) throw new Refusal('sign_in_required');
  }

  /** Whether the platform doesn't know her; else she is taken over. */
  async isGone(customerId: string): Promise<boolean> {
    const row = await this.#parts.mirror.find(customerId);
    return row !== null && (await this.#look(row)) === 'gone';
  }

  async #look(row: Mirrored): Promise<Taken | 'gone'> {
    const { addresses, now } = this.#parts;
    const { key } = row;
    if (!key) return 'same';
    const began = now();
    const record = await this.#ask(key);
    if (!record) {
      await this.#lose(row);
      return 'gone';
    }
    const taken = await this.#take(record, { began });
    if (taken !== 'late') await addresses.take(row.id, record, began);
    return taken;
  }

  /** Where it finds by reference, another may have hers by now. */
  async #ask(key: PlatformKey): Promise<PlatformCustomer | null> {
    const { port, calls } = this.#parts;
    const record = await calls.run('find', (signal) => port.find(key, signal));
    return record?.id === key.id ? record : null;
  }

  /** Only whom the platform doesn't know when asked once more: she is signed out. */
  async #lose({ key, email, isGone }: Mirrored): Promise<void> {
    const { port, calls, mirror, now } = this.#parts;
    if (!key) return;
    const began = now();
    if (isGone) return mirror.lose(key.id, began);
    const again = await calls.run(
      'find',
      async (signal) =>
        (await port.find(key, signal)) ??
        (port.findsByEmail ? await port.findByEmail(email, signal) : null),
    );
    if (again?.id === key.id) throw new Refusal('platform_unavailable');
    await mirror.lose(key.id, began);
  }

  /** `isFound` where the platform has given her for her e-mail. */
  async #take(
    record: PlatformCustomer,
    look: Look,
    isFound = false,
    left = mostMoved,
  ): Promise<Taken> {
    try {
      return await this.#parts.mirror.take(record, look);
    } catch (error) {
      const email = error instanceof EmailTaken && emailOf(record);
      if (!email) throw error;
      return this.#untangle(record, email, { look, isFound, left });
    }
  }

  /**
   * Another has her e-mail here. Whichever of them has moved on at the platform loses the former
   * e-mail first: a new owner of a mailbox must never find whose it was before.
   */
  async #untangle(
    record: PlatformCustomer,
    email: EmailAddress,
    { look, isFound, left }: { look: Look; isFound: boolean; left: number },
  ): Promise<Taken> {
    const { mirror, log, now } = this.#parts;
    const own = await mirror.findByPlatformId(record.id);
    const holder = await mirror.findByEmail(email);
    // Another look has made her row at the same moment.
    if (own && own.id === holder?.id && left > 0)
      return this.#take(record, look, isFound, left - 1);
    if (own) await mirror.free(own.id, email.address);
    const key = holder?.key;
    const began = now();
    const other = key ? await this.#ask(key) : null;
    const address = other ? emailOf(other) : null;
    const isShared = address?.key === email.key;
    if (holder && key && !other) await this.#lose(holder);
    else if (holder && (isFound || !isShared)) await mirror.free(holder.id, address?.address);
    if (isShared) {
      // The next look finds out whose it is.
      log.warn({ customer: record.id }, 'her e-mail belongs to another customer here');
      return 'changed';
    }
    if (left === 0) return 'changed';
    const taken = await this.#take(record, look, isFound, left - 1);
    if (other) await this.#take(other, { began }, false, left - 1);
    return taken;
  }
}

/** An id that no platform gives. */
export const nobody = '0';

/**
 * Under which a customer is written down at a platform that finds by reference alone: an answer that
 * is lost leaves no one behind who can't be found again.
 */
export function referenceFor({ key }: EmailAddress): string {
  return sha256(`customer ${key}`);
}
