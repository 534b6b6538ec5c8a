import type { Generated, GeneratedAlways, Insertable, Selectable } from 'kysely';
import type { Flag, Identity, Instant, Json, SearchKey } from './columns.js';

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
  /** Since when the platform hasn't known her any more: she is nobody as long as it stands. */
  gone_since: Instant | null;
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

/** Of customers whom the shop has marked as deleted; nobody finds them by any of our APIs. */
export interface DeletedCustomersTable {
  /** As it was in `customers`; never given again. */
  id: number;
  ref: string | null;
  customer: Json;
  deleted_at: Instant;
}
