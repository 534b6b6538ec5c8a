import type { ColumnType, Generated, GeneratedAlways, Insertable, Selectable } from 'kysely';

/** Epoch milliseconds. */
type Instant = number;
/** 0 or 1: libsql aborts the process when it is given a boolean. */
type Flag = number;
/** A JSON document as text. */
type Json = string;
/** Another column's text as it is compared and searched; whoever writes the one writes the other. */
type SearchKey = Generated<string>;
/** Given by the database, never changed. */
type Identity = ColumnType<number, number | undefined, never>;

export interface Database {
  settings: SettingsTable;
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

export interface CustomersTable {
  id: Identity;
  /** Unique. */
  ref: string | null;
  email: string;
  /** The e-mail in its one canonical spelling; unique. */
  email_key: string;
  first_name: string;
  last_name: string;
  company: string;
  phone: string | null;
  identification: string | null;
  state: string;
  verified_email: Flag;
  accepts_marketing: Flag;
  accepts_marketing_updated_at: Instant | null;
  marketing_opt_in_level: string | null;
  extra: Json;
  billing_address: Json | null;
  currency: string;
  orders_count: number;
  total_spent: string;
  last_order_id: string | null;
  last_order_name: string | null;
  created_at: Instant;
  updated_at: Instant;
  note: string | null;
  tags: Json;
  tax_exempt: Flag;
  tax_exemptions: Json;
  tax_exempt_category: string;
  store_credit: string;
  customer_group_id: number;
  registration_ip_address: string;
  multipass_identifier: string | null;
  reset_pass_on_login: Flag;
  password_hash: string | null;
  /** An address of the book; it goes before what `billing_address` says, unless it is deleted. */
  billing_address_id: number | null;
  /** When the account will be deleted, where she asked for it. */
  deletes_at: Instant | null;
  /** As the shop wrote it; null once the customer has changed it. */
  phone_as_written: string | null;
  wishlist_id: string | null;
  admin_graphql_api_id: string | null;
  /** The platform's id of her, where the customers are on one; unique. */
  platform_id: string | null;
  /** When the platform was asked last. */
  refreshed_at: Instant | null;
  /** What the platform said last. */
  platform_record: Json | null;
  first_name_key: SearchKey;
  last_name_key: SearchKey;
  company_key: SearchKey;
  note_key: SearchKey;
  /** One a line. */
  tags_key: SearchKey;
  /** All that is searched. */
  search_text: GeneratedAlways<string>;
}

export type CustomerRow = Selectable<CustomersTable>;
export type NewCustomerRow = Insertable<CustomersTable>;

export interface AddressesTable {
  id: Identity;
  customer_id: number;
  first_name: string;
  last_name: string;
  company: string;
  street: string;
  number: string;
  floor: string;
  line2: string;
  locality: string;
  city: string;
  province: string;
  province_code: string;
  country_code: string;
  zip: string;
  phone: string;
  type: string;
  /** 1 for one address of a customer at most. */
  is_default: Flag;
  version: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
  /** Not in the book any more, but still to be restored. */
  deleted_at: Instant | null;
  /** 1 for a deleted one that becomes the default again once it is restored. */
  was_default: Generated<Flag>;
  platform_id: string | null;
  platform_record: Json | null;
  city_key: SearchKey;
  province_key: SearchKey;
  search_text: GeneratedAlways<string>;
}

export type AddressRow = Selectable<AddressesTable>;

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

/** Of customers whom the shop has marked as deleted; nobody finds them by any of our APIs. */
export interface DeletedCustomersTable {
  /** As it was in `customers`; never given again. */
  id: number;
  ref: string | null;
  customer: Json;
  deleted_at: Instant;
}

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
