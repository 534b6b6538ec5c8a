import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Kysely } from 'kysely';
import type { Database } from '../database/index.js';

/** What all processes on one database share, made by the first of them. */
export interface Secrets {
  /** A private ES256 key with `kid`. */
  signingKey: JWK;
  /** Keys the HMACs of codes, limits and idempotency keys. */
  pepper: Buffer;
}

export async function loadSecrets(database: Kysely<Database>, now: () => number): Promise<Secrets> {
  const pepper = await secret(database, now, 'pepper', async () =>
    randomBytes(32).toString('base64url'),
  );
  const signingKey = await secret(database, now, 'signing-key', newSigningKey);
  return {
    pepper: Buffer.from(pepper, 'base64url'),
    signingKey: JSON.parse(signingKey) as JWK,
  };
}

async function secret(
  database: Kysely<Database>,
  now: () => number,
  name: string,
  make: () => Promise<string>,
): Promise<string> {
  const stored = () =>
    database.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
  const known = await stored();
  if (known) return known.value;
  // Of two processes that start at once the first one's stays.
  await database
    .insertInto('secrets')
    .values({ name, value: await make(), created_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = (await stored()) ?? {};
  if (value === undefined) throw new Error(`The secret ${name} was not kept`);
  return value;
}

async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return JSON.stringify({ ...jwk, alg: 'ES256', use: 'sig', kid });
}

/** base64url of the keyed hash; the parts can't run into each other. */
export function keyedHash(pepper: Buffer, ...parts: string[]): string {
  return createHmac('sha256', pepper).update(JSON.stringify(parts)).digest('base64url');
}

export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** In a time that tells nothing of either. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(one), digest(other));
}
