import type { Logger } from 'pino';
import type { CustomerState } from '../../contract/customer.js';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import { sha256 } from '../auth/secrets.js';
import { EmailTaken, type EmailAddress } from '../customers/index.js';
import type { GatewayAddresses } from './addresses.js';
import type { Calls } from './calls.js';
import { emailOf } from './merge.js';
import type { Mirror, Mirrored } from './mirror.js';
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

/** Looks at the platform, and takes over what is there. */
export class Lookup {
  readonly #parts: Parts;
  readonly #refreshing = new Map<string, Promise<boolean>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Who has this e-mail there; null where nobody has. For an unknown one it asks as often. */
  async find(
    email: EmailAddress,
    { ref, isOpening = false }: LookOptions = {},
  ): Promise<PlatformCustomer | null> {
    const { port, calls, mirror, addresses } = this.#parts;
    const known = await mirror.findByEmail(email);
    const key = known?.key ?? { id: nobody, ref: ref ?? referenceFor(email) };
    const record = await calls.run((signal) =>
      port.findsByEmail ? port.findByEmail(email.address, signal) : port.find(key, signal),
    );
    if (!record || emailOf(record)?.key !== email.key) {
      // She has another e-mail by now, or isn't there any more.
      if (known) await this.#refresh(known);
      return null;
    }
    await this.#take(record, isOpening ? 'disabled' : undefined);
    const row = known ?? (await mirror.findByEmail(email));
    if (row) await addresses.take(row.id, record);
    return record;
  }

  /** True where something has changed. Of several at once the first asks for all. */
  async refresh(customerId: string, maximumAge: number): Promise<boolean> {
    const { mirror, now } = this.#parts;
    const row = await mirror.find(customerId);
    if (!row || now() - row.refreshedAt < maximumAge) return false;
    const under = this.#refreshing.get(row.id);
    if (under) return under;
    const work = this.#refresh(row).finally(() => this.#refreshing.delete(row.id));
    this.#refreshing.set(row.id, work);
    return work;
  }

  async #refresh(row: Mirrored): Promise<boolean> {
    const { port, calls, mirror, addresses } = this.#parts;
    const { key } = row;
    if (!key) return false;
    const record = await calls.run((signal) => port.find(key, signal));
    if (!record) {
      await mirror.forget(key.id);
      return true;
    }
    const changed = await this.#take(record);
    await addresses.take(row.id, record);
    return changed;
  }

  /** Where another has the e-mail, or had it when she was looked at last, she is looked at first. */
  async #take(record: PlatformCustomer, state?: CustomerState): Promise<boolean> {
    const { mirror } = this.#parts;
    try {
      return await mirror.take(record, state);
    } catch (error) {
      const email = error instanceof EmailTaken && emailOf(record);
      if (!email) throw error;
      const other = (await mirror.findByEmail(email))?.key;
      if (other && other.id !== record.id) await this.#takeAlone(other);
      return this.#takeIfFree(record);
    }
  }

  async #takeAlone(key: PlatformKey): Promise<void> {
    const { port, calls, mirror } = this.#parts;
    const record = await calls.run((signal) => port.find(key, signal));
    if (record) await this.#takeIfFree(record);
    else await mirror.forget(key.id);
  }

  /** Of two who still have one e-mail the first keeps it here, and the other isn't told apart. */
  async #takeIfFree(record: PlatformCustomer): Promise<boolean> {
    const { mirror, log } = this.#parts;
    try {
      return await mirror.take(record);
    } catch (error) {
      if (!(error instanceof EmailTaken)) throw error;
      log.warn({ customer: record.id }, 'her e-mail belongs to another customer here');
      return false;
    }
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
