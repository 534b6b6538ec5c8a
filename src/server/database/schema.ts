import type { ColumnType, Selectable } from 'kysely';
import type { PlatformName } from '../../platforms/definition.js';
import type { Flag, Identity, Instant, Json } from './schema/columns.js';
import type {
  EmailChallengesTable,
  InvitationsTable,
  PasskeyChallengesTable,
  PasskeysTable,
  PasswordResetsTable,
  SessionsTable,
} from './schema/accounts.js';
import type { AddressesTable, CustomersTable, DeletedCustomersTable } from './schema/customers.js';

export type * from './schema/accounts.js';
export type * from './schema/customers.js';

export interface Database {
  settings: SettingsTable;
  mirrored_shop: MirroredShopTable;
  customers: CustomersTable;
  addresses: AddressesTable;
  sessions: SessionsTable;
  email_challenges: EmailChallengesTable;
  invitations: InvitationsTable;
  password_resets: PasswordResetsTable;
  passkeys: PasskeysTable;
  passkey_challenges: PasskeyChallengesTable;
  orders: OrdersTable;
  deleted_customers: DeletedCustomersTable;
  limits: LimitsTable;
  idempotency_keys: IdempotencyKeysTable;
  mails: MailsTable;
  secrets: SecretsTable;
}

/** One row, with id 1. */
export interface SettingsTable {
  id: number;
  name: string;
  locale: string;
  currency: string;
  checkout_mode: string;
  registration_fields: Json;
  consent_text: Json;
  countries: Json;
  pages: Json;
  drafts: Flag;
  updated_at: Instant;
}

/** One row, with id 1, where the customers are on a shop platform. */
export interface MirroredShopTable {
  id: number;
  platform: PlatformName;
  /** The shop's id there. */
  store: string;
}

export interface OrdersTable {
  id: Identity;
  name: string;
  customer_id: number | null;
  email: string;
  /** Of the guest who made it; null where nobody may claim the order. */
  email_key: string | null;
  total: string;
  currency: string;
  financial_status: string;
  fulfillment_status: string;
  items: Json;
  test: Flag;
  archived: Flag;
  created_at: Instant;
  /** A hash of what the shop said of it at first, but for who has bought. */
  fingerprint: string;
  /** Unique. */
  platform_id: string | null;
}

export type OrderRow = Selectable<OrdersTable>;

export interface LimitsTable {
  /** An HMAC: the table doesn't tell whom it counts. */
  key: string;
  hits: number;
  resets_at: Instant;
}

export interface IdempotencyKeysTable {
  /** An HMAC of route and key. */
  key: string;
  fingerprint: string;
  customer_id: number;
  /** The body of the answer. */
  answer: Json;
  /** Of the session that began with the answer, or of the one that took its place. */
  session_hash: string;
  /** From here on a repetition gets no session. */
  session_until: Instant;
  created_at: Instant;
}

export interface MailsTable {
  id: string;
  recipient: string;
  /** Who gets the answers, where it isn't the sender. */
  reply_to: string | null;
  subject: string;
  text: string;
  html: string;
  /** BCP 47. */
  language: string;
  template: string;
  created_at: Instant;
  next_attempt_at: Instant;
  /** Not sent after it; null for a mail of lasting use. */
  expires_at: Instant | null;
  attempts: ColumnType<number, number | undefined, number>;
  claimed_until: Instant | null;
  sent_at: Instant | null;
  failed_at: Instant | null;
  last_error: string | null;
}

export interface SecretsTable {
  name: string;
  value: string;
  created_at: Instant;
}
