import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Passkey } from '../../contract/passkeys.js';
import type { Database } from '../database/index.js';
import type { PasskeysTable } from '../database/schema.js';
import { keyedHash } from './secrets.js';
import { passkeyTime, type NewKey, type StoredKey } from './webauthn.js';

interface Parts {
  database: Kysely<Database>;
  pepper: Buffer;
  now: () => number;
}

/** A passkey with its key, and whose it is. */
export interface StoredPasskey extends StoredKey {
  id: string;
  customerId: string;
}

/** To sign in, whoever it will be; or to be added by this customer. */
export type PasskeyPurpose = { kind: 'sign-in' } | { kind: 'add'; customerId: string };

/** The passkeys of customers, and the challenges that they are to sign. */
export class Passkeys {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What an authenticator knows a customer by: it tells nothing of her, and is always the same. */
  handleOf(customerId: string): string {
    return keyedHash(this.#parts.pepper, 'passkey-user', customerId);
  }

  async createChallenge(
    purpose: PasskeyPurpose,
    challenge: string,
  ): Promise<{ id: string; expiresAt: number }> {
    const { database, now } = this.#parts;
    const id = randomUUID();
    const expiresAt = now() + passkeyTime;
    await database
      .insertInto('passkey_challenges')
      .values({
        id,
        purpose: purpose.kind,
        customer_id: customerOf(purpose),
        challenge,
        expires_at: expiresAt,
      })
      .execute();
    return { id, expiresAt };
  }

  /** The challenge, once; null for the second, and for one of another purpose or customer. */
  async useChallenge(id: string, purpose: PasskeyPurpose): Promise<string | null> {
    const { database, now } = this.#parts;
    const customerId = customerOf(purpose);
    const row = await database
      .deleteFrom('passkey_challenges')
      .where('id', '=', id)
      .where('purpose', '=', purpose.kind)
      .where('customer_id', customerId === null ? 'is' : '=', customerId)
      .where('expires_at', '>', now())
      .returning('challenge')
      .executeTakeFirst();
    return row?.challenge ?? null;
  }

  /** By the authenticator's id for it. */
  async find(credentialId: string): Promise<StoredPasskey | null> {
    const row = await this.#parts.database
      .selectFrom('passkeys')
      .selectAll()
      .where('credential_id', '=', credentialId)
      .executeTakeFirst();
    if (!row) return null;
    return {
      id: row.id,
      customerId: String(row.customer_id),
      credentialId: row.credential_id,
      publicKey: row.public_key,
      counter: row.counter,
    };
  }

  /** The oldest first. */
  async list(customerId: string): Promise<Passkey[]> {
    return (await this.#rowsOf(customerId)).map(toPasskey);
  }

  /** What an authenticator needs to see that it holds one of them. */
  async credentials(customerId: string): Promise<{ credentialId: string; transports: string[] }[]> {
    return (await this.#rowsOf(customerId)).map(({ credential_id, transports }) => ({
      credentialId: credential_id,
      transports: JSON.parse(transports) as string[],
    }));
  }

  async count(transaction: Transaction<Database>, customerId: string): Promise<number> {
    const { count } = await transaction
      .selectFrom('passkeys')
      .select((query) => query.fn.countAll<number>().as('count'))
      .where('customer_id', '=', Number(customerId))
      .executeTakeFirstOrThrow();
    return count;
  }

  /** Null where the key is somebody's already. */
  async add(
    transaction: Transaction<Database>,
    customerId: string,
    name: string,
    key: NewKey,
  ): Promise<Passkey | null> {
    const { credentialId, publicKey, counter, transports, isSynced } = key;
    const row = await transaction
      .insertInto('passkeys')
      .values({
        id: randomUUID(),
        customer_id: Number(customerId),
        credential_id: credentialId,
        public_key: publicKey,
        counter,
        transports: JSON.stringify(transports),
        name,
        is_synced: Number(isSynced),
        created_at: this.#parts.now(),
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returningAll()
      .executeTakeFirst();
    return row ? toPasskey(row) : null;
  }

  /** False where another sign-in has had a later counter, or the passkey was removed, meanwhile. */
  async use(
    transaction: Transaction<Database>,
    { id, counter: former }: StoredPasskey,
    { counter, isSynced }: { counter: number; isSynced: boolean },
  ): Promise<boolean> {
    const row = await transaction
      .updateTable('passkeys')
      .set({ counter, is_synced: Number(isSynced), last_used_at: this.#parts.now() })
      .where('id', '=', id)
      .where('counter', '=', former)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Null where she has no such passkey. */
  async rename(customerId: string, id: string, name: string): Promise<Passkey | null> {
    const row = await this.#parts.database
      .updateTable('passkeys')
      .set({ name })
      .where('id', '=', id)
      .where('customer_id', '=', Number(customerId))
      .returningAll()
      .executeTakeFirst();
    return row ? toPasskey(row) : null;
  }

  /** Null where she has no such passkey. */
  async remove(
    transaction: Transaction<Database>,
    customerId: string,
    id: string,
  ): Promise<Passkey | null> {
    const row = await transaction
      .deleteFrom('passkeys')
      .where('id', '=', id)
      .where('customer_id', '=', Number(customerId))
      .returningAll()
      .executeTakeFirst();
    return row ? toPasskey(row) : null;
  }

  #rowsOf(customerId: string): Promise<Selectable<PasskeysTable>[]> {
    return this.#parts.database
      .selectFrom('passkeys')
      .selectAll()
      .where('customer_id', '=', Number(customerId))
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }
}

function customerOf(purpose: PasskeyPurpose): number | null {
  return purpose.kind === 'add' ? Number(purpose.customerId) : null;
}

function toPasskey(row: Selectable<PasskeysTable>): Passkey {
  const { id, name, is_synced, created_at, last_used_at } = row;
  return {
    id,
    name,
    isSynced: is_synced === 1,
    createdAt: new Date(created_at).toISOString(),
    lastUsedAt: last_used_at === null ? null : new Date(last_used_at).toISOString(),
  };
}
