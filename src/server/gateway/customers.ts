import { randomBytes } from 'node:crypto';
import type { Customer } from '../../contract/customer.js';
import type { PlatformCustomer } from '../../platforms/client/records.js';
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
import type { Calls } from './calls.js';
import { referenceFor, type Lookup } from './lookup.js';
import type { Mirror } from './mirror.js';
import type { PlatformPort } from './port.js';
import {
  freshTime,
  type ChangeOptions,
  type Changes,
  type RegisterOptions,
  type WrittenCustomer,
} from './upstream.js';
import { toWrite } from './write.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  customers: CustomerDirectory;
  mirror: Mirror;
  lookup: Lookup;
}

/** Writes customers at the platform, as it has them at that moment. */
export class GatewayCustomers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async register(
    email: EmailAddress,
    changes: Changes<Customer | null>,
    { password, still }: RegisterOptions,
  ): Promise<WrittenCustomer | null> {
    const { customers, lookup } = this.#parts;
    const found = await lookup.find(email, { isOpening: true });
    const former = await customers.findByEmail(email);
    if (former?.state === 'enabled') throw new EmailTaken();
    const opened = { state: 'enabled', verifiedEmail: true, resetPassOnLogin: false } as const;
    const wanted = { ...called(changes, former), ...opened };
    // One that has been set there meanwhile is not hers.
    const options = { password: password ?? null, still };
    if (former && found) return this.#update(former, wanted, options);
    if (!(await still())) return null;
    const written = await this.#create({ ...wanted, email }, password);
    await lookup.reserve(written.record);
    return written;
  }

  async create({ passwordHash: _none, ...customer }: NewCustomer): Promise<WrittenCustomer> {
    // Whoever is there already comes into the mirror, to be found in it.
    const found = await this.#parts.lookup.find(customer.email, { ref: customer.ref });
    if (found) throw new EmailTaken();
    return this.#create(customer);
  }

  async change(
    who: string | EmailAddress,
    changes: Changes,
    options?: ChangeOptions,
  ): Promise<WrittenCustomer | null> {
    const { customers, lookup } = this.#parts;
    const only = options?.only;
    // What is made of what she is now, or leads to her account, has to see that.
    const age = only || typeof changes === 'function' ? 0 : freshTime;
    if (typeof who === 'string') await lookup.refresh(who, age);
    else await lookup.find(who);
    const former = await (typeof who === 'string'
      ? customers.findById(who)
      : customers.findByEmail(who));
    if (!former || (only && !isStill(former, only))) return null;
    return this.#update(former, called(changes, former), options);
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
      .run('create', (signal) => port.create({ ...write, ...ref }, signal))
      .catch((error: unknown) => {
        // Made of her e-mail, so it is hers who has registered with it at this moment.
        throw error instanceof RefTaken && !write.ref ? new EmailTaken() : error;
      });
    await this.#giveWay(record, customer);
    return { record, written: new Set([...written].filter((name) => name !== 'ref')) };
  }

  /** Hers who had the e-mail before stays hers. */
  async #freeReference(email: EmailAddress): Promise<string> {
    const reference = referenceFor(email);
    const other = await this.#parts.mirror.findByReference(reference);
    return other && !other.isGone ? randomBytes(32).toString('base64url') : reference;
  }

  async #update(
    former: Customer,
    changes: CustomerChanges,
    { password, still = async () => true }: Partial<Pick<ChangeOptions, 'password' | 'still'>> = {},
  ): Promise<WrittenCustomer | null> {
    const { port, calls } = this.#parts;
    const key = (await this.#parts.mirror.find(former.id))?.key;
    if (!key) return null;
    await this.#requireFree(changes, former);
    const secret = port.hasPasswords && password === null ? randomPassword() : password;
    const known = port.hasPasswords ? (secret ?? undefined) : undefined;
    const { write, written } = toWrite(port, 'update', changes, known);
    if (Object.keys(write).length === 0 || !(await still())) return null;
    const record = await calls.run('update', (signal) => port.update(key, write, signal));
    await this.#giveWay(record, changes);
    return { record, written };
  }

  /** The number as it is kept here: the platform may say it otherwise. */
  async #giveWay(record: PlatformCustomer, { phone }: CustomerChanges): Promise<void> {
    await this.#parts.mirror.giveWay(phone ? { ...record, phone } : record);
  }

  /** A number is unique here; the platform isn't told of one that will be refused. */
  async #requireFree({ phone }: CustomerChanges, owner: Customer | null): Promise<void> {
    const other = phone ? await this.#parts.mirror.findByPhone(phone) : null;
    if (other && !other.isGone && other.id !== owner?.id) throw new PhoneTaken();
  }
}

function called<Former>(changes: Changes<Former>, former: Former): CustomerChanges {
  return typeof changes === 'function' ? changes(former) : changes;
}

function isStill({ state, email }: Customer, { states, emailKey }: ChangeOptions['only']): boolean {
  const isMailbox = emailKey === undefined || parseEmail(email)?.key === emailKey;
  return isMailbox && states.includes(state);
}

/** That nobody knows: a customer of such a platform can't be without one. */
function randomPassword(): string {
  return randomBytes(32).toString('base64url');
}
