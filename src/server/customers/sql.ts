import { type Kysely, type Transaction } from 'kysely';
import { customerState, type Customer } from '../../contract/customer.js';
import type { Passwords } from '../auth/passwords.js';
import { violatedColumn, type Database } from '../database/index.js';
import type { AddressRow, CustomerRow } from '../database/schema.js';
import type { AddressDirectory } from './address-directory.js';
import {
  EmailTaken,
  PhoneTaken,
  RefTaken,
  type Account,
  type AccountFacts,
  type CustomerChanges,
  type CustomerCondition,
  type CustomerDirectory,
  type NewCustomer,
  type PasswordMatch,
} from './directory.js';
import type { EmailAddress } from './email.js';
import type { OrderDirectory } from './order-directory.js';
import { toNewRow } from './new-rows.js';
import { giveReferences } from './own-reference.js';
import { toColumns, toCustomer, toRowId } from './rows.js';
import { SqlAddresses } from './sql-addresses.js';
import { SqlOrders } from './sql-orders.js';

interface Parts {
  database: Kysely<Database>;
  passwords: Passwords;
  now: () => number;
}

/** The customers in this server's own database. */
export class SqlCustomers implements CustomerDirectory {
  readonly addresses: AddressDirectory;
  readonly orders: OrderDirectory;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.addresses = new SqlAddresses(parts);
    this.orders = new SqlOrders(parts);
  }

  within(transaction: Transaction<Database>): CustomerDirectory {
    return new SqlCustomers({ ...this.#parts, database: transaction });
  }

  async create(customer: NewCustomer): Promise<Customer> {
    const row = await orTaken(() =>
      this.#parts.database
        .insertInto('customers')
        .values(toNewRow(customer, this.#parts.now()))
        .returningAll()
        .executeTakeFirstOrThrow(),
    );
    return this.#withAddresses(await this.#withReference(row));
  }

  async register(customer: NewCustomer): Promise<Customer> {
    const enabled: NewCustomer = {
      ...customer,
      state: 'enabled',
      verifiedEmail: true,
      resetPassOnLogin: false,
    };
    const { currency: _kept, passwordHash, ...changes } = enabled;
    const row = await orTaken(() =>
      this.#parts.database
        .insertInto('customers')
        .values(toNewRow(enabled, this.#parts.now()))
        .onConflict((conflict) =>
          conflict
            .column('email_key')
            .doUpdateSet({
              ...toColumns(changes),
              password_hash: passwordHash,
              updated_at: this.#parts.now(),
            })
            .where('customers.state', '<>', 'enabled')
            .where('customers.gone_since', 'is', null),
        )
        .returningAll()
        .executeTakeFirst(),
    );
    if (!row) throw new EmailTaken();
    return this.#withAddresses(await this.#withReference(row));
  }

  async findById(id: string): Promise<Customer | null> {
    const number = toRowId(id);
    if (number === null) return null;
    const row = await this.#parts.database
      .selectFrom('customers')
      .selectAll()
      .where('id', '=', number)
      .where('gone_since', 'is', null)
      .executeTakeFirst();
    return row ? this.#withAddresses(row) : null;
  }

  async findByEmail(email: EmailAddress): Promise<Customer | null> {
    const row = await this.#rowOf(email);
    const addresses = await this.#addressesOf(row?.id ?? null);
    return row ? toCustomer(row, addresses) : null;
  }

  async findAccount(email: EmailAddress): Promise<Account | null> {
    const row = await this.#parts.database
      .selectFrom('customers')
      .select(['id', 'email', 'state'])
      .where('email_key', '=', email.key)
      .where('gone_since', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    return { id: String(row.id), email: row.email, state: customerState.parse(row.state) };
  }

  async update(
    id: string,
    changes: CustomerChanges,
    { states, emailKey, passwordHash }: CustomerCondition = {},
  ): Promise<Customer | null> {
    const number = toRowId(id);
    if (number === null) return null;
    const columns = toColumns(changes);
    const isChange = Object.keys(columns).length > 0;
    const row = await orTaken(() =>
      this.#parts.database
        .updateTable('customers')
        .set((former) => ({
          ...columns,
          updated_at: isChange ? this.#parts.now() : former.ref('updated_at'),
        }))
        .where('id', '=', number)
        .where('gone_since', 'is', null)
        .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
        .$if(emailKey !== undefined, (query) => query.where('email_key', '=', emailKey ?? ''))
        .$if(passwordHash !== undefined, (query) =>
          query.where('password_hash', '=', passwordHash ?? ''),
        )
        .returningAll()
        .executeTakeFirst(),
    );
    return row ? this.#withAddresses(row) : null;
  }

  async checkPassword(email: EmailAddress, password: string): Promise<PasswordMatch | null> {
    const row = await this.#rowOf(email);
    const passwordHash = row?.password_hash ?? null;
    const right = await this.#parts.passwords.verify(passwordHash, password);
    if (!row || passwordHash === null || !right) return null;
    return { customer: await this.#withAddresses(row), passwordHash };
  }

  async setPassword(id: string, passwordHash: string | null): Promise<void> {
    const number = toRowId(id);
    if (number === null) return;
    await this.#parts.database
      .updateTable('customers')
      .set({ password_hash: passwordHash, updated_at: this.#parts.now() })
      .where('id', '=', number)
      .execute();
  }

  async findFacts(id: string): Promise<AccountFacts | null> {
    const row = await this.#parts.database
      .selectFrom('customers')
      .select(['password_hash', 'deletes_at'])
      .where('id', '=', toRowId(id) ?? 0)
      .executeTakeFirst();
    return row ? { hasPassword: row.password_hash !== null, deletesAt: row.deletes_at } : null;
  }

  async planDeletion(id: string, deletesAt: number): Promise<boolean> {
    const planned = await this.#parts.database
      .updateTable('customers')
      .set({ deletes_at: deletesAt, updated_at: this.#parts.now() })
      .where('id', '=', toRowId(id) ?? 0)
      .where('deletes_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return planned !== undefined;
  }

  async cancelDeletion(id: string): Promise<void> {
    await this.#parts.database
      .updateTable('customers')
      .set({ deletes_at: null, updated_at: this.#parts.now() })
      .where('id', '=', toRowId(id) ?? 0)
      .where('deletes_at', 'is not', null)
      .execute();
  }

  #rowOf(email: EmailAddress): Promise<CustomerRow | undefined> {
    return this.#parts.database
      .selectFrom('customers')
      .selectAll()
      .where('email_key', '=', email.key)
      .where('gone_since', 'is', null)
      .executeTakeFirst();
  }

  async #withReference(row: CustomerRow): Promise<CustomerRow> {
    if (row.ref !== null) return row;
    const given = await giveReferences(this.#parts.database, [row.id]);
    return { ...row, ref: given.get(row.id) ?? null };
  }

  async #withAddresses(row: CustomerRow): Promise<Customer> {
    return toCustomer(row, await this.#addressesOf(row.id));
  }

  /** Asks the database for nobody's too: an unknown e-mail must cost what a known one costs. */
  #addressesOf(customerId: number | null): Promise<AddressRow[]> {
    return this.#parts.database
      .selectFrom('addresses')
      .selectAll()
      .where('customer_id', '=', customerId ?? 0)
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .execute();
  }
}

/** Uniqueness is the database's decision: a look beforehand would leave a gap. */
async function orTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const column = violatedColumn(error, ['email_key', 'phone', 'ref']);
    if (column === 'email_key') throw new EmailTaken(undefined, { cause: error });
    if (column === 'phone') throw new PhoneTaken(undefined, { cause: error });
    if (column === 'ref') throw new RefTaken(undefined, { cause: error });
    throw error;
  }
}
