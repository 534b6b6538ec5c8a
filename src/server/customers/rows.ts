import {
  customer,
  customerState,
  type Address,
  type Customer,
  type PublicCustomer,
} from '../../contract/customer.js';
import type { AddressRow, CustomerRow, NewCustomerRow } from '../database/schema.js';
import type { AddressFields } from './address-directory.js';
import type { CustomerChanges, CustomerFields } from './directory.js';
import { searchKey } from './search-key.js';

const columns = {
  ref: 'ref',
  firstName: 'first_name',
  lastName: 'last_name',
  company: 'company',
  phone: 'phone',
  phoneAsWritten: 'phone_as_written',
  identification: 'identification',
  state: 'state',
  verifiedEmail: 'verified_email',
  acceptsMarketing: 'accepts_marketing',
  acceptsMarketingUpdatedAt: 'accepts_marketing_updated_at',
  marketingOptInLevel: 'marketing_opt_in_level',
  extra: 'extra',
  billingAddress: 'billing_address',
  currency: 'currency',
  ordersCount: 'orders_count',
  totalSpent: 'total_spent',
  lastOrderId: 'last_order_id',
  lastOrderName: 'last_order_name',
  note: 'note',
  tags: 'tags',
  taxExempt: 'tax_exempt',
  taxExemptions: 'tax_exemptions',
  taxExemptCategory: 'tax_exempt_category',
  storeCredit: 'store_credit',
  customerGroupId: 'customer_group_id',
  registrationIpAddress: 'registration_ip_address',
  multipassIdentifier: 'multipass_identifier',
  wishlistId: 'wishlist_id',
  adminGraphqlApiId: 'admin_graphql_api_id',
  resetPassOnLogin: 'reset_pass_on_login',
} as const satisfies Record<keyof CustomerFields, keyof CustomerRow>;

const entries = Object.entries(columns);

/** The columns of the fields that are given; the others stay as they are. */
export function toColumns(changes: CustomerChanges): Partial<Omit<NewCustomerRow, 'id'>> {
  return writeColumns({}, changes);
}

/** Writes the columns of the fields that are given into the row, and gives the row. */
export function writeColumns<Row extends Partial<NewCustomerRow>>(
  row: Row,
  changes: CustomerChanges,
): Row {
  const target: Record<string, unknown> = row;
  for (const [field, column] of entries) {
    const value = changes[field as keyof CustomerFields];
    if (value !== undefined) target[column] = encode(column, value);
  }
  if (changes.email) {
    row.email = changes.email.address;
    row.email_key = changes.email.key;
  }
  // One that is written takes the place of the one that was chosen from the book.
  if (changes.billingAddress !== undefined) row.billing_address_id = null;
  writeKeys(row, changes);
  return row;
}

function writeKeys(
  row: Partial<NewCustomerRow>,
  { firstName, lastName, company, note, tags }: CustomerChanges,
): void {
  if (firstName !== undefined) row.first_name_key = searchKey(firstName);
  if (lastName !== undefined) row.last_name_key = searchKey(lastName);
  if (company !== undefined) row.company_key = searchKey(company);
  if (note !== undefined) row.note_key = searchKey(note ?? '');
  if (tags !== undefined) row.tags_key = searchKey(tags.join('\n'));
}

function encode(column: string, value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (column === columns.acceptsMarketingUpdatedAt && typeof value === 'string') {
    return Date.parse(value);
  }
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** The columns of what the customer may see of herself. */
export const publicColumns = [
  'id',
  'email',
  'first_name',
  'last_name',
  'company',
  'phone',
  'identification',
  'state',
  'verified_email',
  'accepts_marketing',
  'accepts_marketing_updated_at',
  'marketing_opt_in_level',
  'extra',
  'currency',
  'orders_count',
  'total_spent',
  'last_order_id',
  'last_order_name',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof CustomerRow)[];

export type PublicRow = Pick<CustomerRow, (typeof publicColumns)[number]> & {
  default_address_id: number | null;
};

export function toPublicCustomer(row: PublicRow): PublicCustomer {
  return {
    id: String(row.id),
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    company: row.company,
    phone: row.phone,
    identification: row.identification,
    state: customerState.parse(row.state),
    verifiedEmail: row.verified_email === 1,
    acceptsMarketing: row.accepts_marketing === 1,
    acceptsMarketingUpdatedAt: toInstant(row.accepts_marketing_updated_at),
    marketingOptInLevel: optInLevel.parse(row.marketing_opt_in_level),
    extra: JSON.parse(row.extra) as Customer['extra'],
    defaultAddressId: row.default_address_id === null ? null : String(row.default_address_id),
    currency: row.currency,
    ordersCount: row.orders_count,
    totalSpent: row.total_spent,
    lastOrderId: row.last_order_id,
    lastOrderName: row.last_order_name,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}

const optInLevel = customer.shape.marketingOptInLevel;

export function toCustomer(row: CustomerRow, addressRows: readonly AddressRow[]): Customer {
  const preferred = addressRows.find(({ is_default }) => is_default === 1);
  const billing = addressRows.find(({ id }) => id === row.billing_address_id);
  return {
    ...toPublicCustomer({ ...row, default_address_id: preferred?.id ?? null }),
    ref: row.ref,
    phoneAsWritten: row.phone_as_written,
    addresses: addressRows.map(toAddress),
    billingAddress: billing ? toAddress(billing) : parseAddress(row.billing_address),
    note: row.note,
    tags: JSON.parse(row.tags) as string[],
    taxExempt: row.tax_exempt === 1,
    taxExemptions: JSON.parse(row.tax_exemptions) as string[],
    taxExemptCategory: row.tax_exempt_category,
    storeCredit: row.store_credit,
    customerGroupId: row.customer_group_id,
    registrationIpAddress: row.registration_ip_address,
    multipassIdentifier: row.multipass_identifier,
    wishlistId: row.wishlist_id,
    adminGraphqlApiId: row.admin_graphql_api_id,
    resetPassOnLogin: row.reset_pass_on_login === 1,
  };
}

export function toAddress(row: AddressRow): Address {
  return {
    id: String(row.id),
    firstName: row.first_name,
    lastName: row.last_name,
    company: row.company,
    street: row.street,
    number: row.number,
    floor: row.floor,
    line2: row.line2,
    locality: row.locality,
    city: row.city,
    province: row.province,
    provinceCode: row.province_code,
    countryCode: row.country_code,
    zip: row.zip,
    phone: row.phone,
    type: row.type === 'commercial' ? 'commercial' : 'residential',
    isDefault: row.is_default === 1,
    version: row.version,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}

export function toAddressColumns(fields: AddressFields) {
  return {
    first_name: fields.firstName,
    last_name: fields.lastName,
    company: fields.company,
    street: fields.street,
    number: fields.number,
    floor: fields.floor,
    line2: fields.line2,
    locality: fields.locality,
    city: fields.city,
    province: fields.province,
    province_code: fields.provinceCode,
    country_code: fields.countryCode,
    zip: fields.zip,
    phone: fields.phone,
    type: fields.type,
    city_key: searchKey(fields.city),
    province_key: searchKey(fields.province),
  };
}

function parseAddress(json: string | null): Address | null {
  return json === null ? null : (JSON.parse(json) as Address);
}

/** The row that an id names; null for what no row can have. */
export function toRowId(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
}

function toInstant(milliseconds: number): string;
function toInstant(milliseconds: number | null): string | null;
function toInstant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
