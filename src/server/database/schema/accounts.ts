import type { Selectable } from 'kysely';
import type { Flag, Instant, Json } from './columns.js';

export interface SessionsTable {
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  /** What it is called where it must not be told. */
  id: string;
  customer_id: number;
  created_at: Instant;
  last_seen_at: Instant;
  /** The device, such as `Firefox` and `Android`. */
  browser: string;
  system: string;
}

export interface EmailChallengesTable {
  id: string;
  purpose: string;
  /** Where the code was sent. */
  email: string;
  email_key: string;
  /** Of the session that asked for it; null where nobody was signed in. */
  customer_id: number | null;
  code_hash: string;
  tries_left: number;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

/** Of a customer's invitations one at most is open: neither used, nor declined, nor replaced. */
export interface InvitationsTable {
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  customer_id: number;
  /** Of the mailbox that it went to. */
  email_key: string;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  declined_at: Instant | null;
  replaced_at: Instant | null;
}

export type InvitationRow = Selectable<InvitationsTable>;

/** Of a customer's resets one at most is open: neither used nor replaced. */
export interface PasswordResetsTable {
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  customer_id: number;
  /** Of the mailbox that it went to. */
  email_key: string;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  replaced_at: Instant | null;
}

export type PasswordResetRow = Selectable<PasswordResetsTable>;

export interface PasskeysTable {
  id: string;
  customer_id: number;
  /** Base64url; unique. */
  credential_id: string;
  /** COSE, base64url. */
  public_key: string;
  counter: number;
  transports: Json;
  name: string;
  is_synced: Flag;
  created_at: Instant;
  last_used_at: Instant | null;
}

export interface PasskeyChallengesTable {
  id: string;
  purpose: string;
  /** Who asked to add one; null to sign in. */
  customer_id: number | null;
  challenge: string;
  expires_at: Instant;
}
