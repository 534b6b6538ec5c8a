import { sql, type Kysely } from 'kysely';
import { money } from '../../contract/text.js';
import type { CustomerFilter } from '../../platforms/records.js';
import { parseEmail, parsePhone } from '../customers/index.js';
import { searchKey } from '../customers/search-key.js';
import { toRowId } from '../customers/rows.js';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import type { Services } from '../services.js';
import { homeCountry } from '../shop/country.js';
import { Search } from './search.js';
import { either, highestId, type Condition, type Selection, type Test } from './selection.js';

/** The customers whom a filter means; null where it can't be anybody. */
export async function select(
  { database, shop }: Pick<Services, 'database' | 'shop'>,
  filter: CustomerFilter,
): Promise<Selection | null> {
  const bounds = readBounds(filter);
  const ranges = readRanges(filter);
  const narrow = readNarrow(database, filter);
  const equal = readEqual(filter);
  if (!bounds || !ranges || !narrow || !equal) return null;
  const conditions = [...ranges];
  const { phone, text = '', terms = [] } = filter;
  if (phone !== undefined || text || terms.length > 0) {
    const settings = await shop.settings();
    if (phone !== undefined) narrow.push(isPhone(phone, homeCountry(settings)));
    const search = new Search(database, settings.locale);
    if (text.trim()) conditions.push(search.inIdentity(text));
    const given = terms.filter(({ value }) => value.trim());
    conditions.push(...given.map((term) => search.term(term)));
  }
  const isNarrow = narrow.length > 0;
  return { ...bounds, equal: [...narrow, ...equal], isNarrow, conditions };
}

function readBounds({
  sinceId,
  minId,
  maxId,
}: CustomerFilter): Pick<Selection, 'after' | 'upTo'> | null {
  const since = toBound(sinceId ?? '0');
  const least = toBound(minId ?? '1');
  const most = toBound(maxId ?? String(highestId));
  if (since === null || least === null || most === null) return null;
  return { after: Math.max(since, least - 1), upTo: most };
}

/** An id or any other whole number: bounds needn't be anybody's. */
function toBound(typed: string): number | null {
  return /^\d+$/.test(typed) ? Math.min(Number(typed), highestId) : null;
}

function readRanges(filter: CustomerFilter): Condition[] | null {
  const { createdMin, createdMax, updatedMin, updatedMax } = filter;
  const created = readRange('created_at', createdMin, createdMax);
  const updated = readRange('updated_at', updatedMin, updatedMax);
  return created && updated && [...created, ...updated];
}

function readRange(
  column: 'created_at' | 'updated_at',
  min: string | undefined,
  max: string | undefined,
): Condition[] | null {
  if (min === undefined && max === undefined) return [];
  const from = Date.parse(min ?? '1970-01-01T00:00:00Z');
  const to = Date.parse(max ?? '9999-12-31T23:59:59Z');
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  // The platforms tell no milliseconds: who names a second means all of it.
  const end = to % 1000 === 0 ? to + 999 : to;
  const at = sql.ref(`customers.${column}`);
  const test: Test = sql`(${at} >= ${from} and ${at} <= ${end})`;
  // By the index of the time: for the bare id a database would read customer after customer.
  const first = sql<{ id: number | null }>`select min(id + 0) as id from customers where ${test}`;
  return [{ test, sources: [sql`select id from customers where ${test}`], first }];
}

/** What is true of a few customers at most; null where it isn't of any. */
function readNarrow(database: Kysely<Database>, { ids, email }: CustomerFilter): Test[] | null {
  const tests: Test[] = [];
  if (ids) {
    const known = ids.flatMap((id) => toRowId(id) ?? []);
    tests.push(isOneOf(database, 'customers.id', known));
  }
  if (email !== undefined) {
    const parsed = parseEmail(email.trim());
    if (!parsed) return null;
    tests.push(sql`customers.email_key = ${parsed.key}`);
  }
  return tests;
}

function isPhone(typed: string, country: string | undefined): Test {
  const number = parsePhone(typed, country);
  const tests: Test[] = [sql`customers.phone_as_written = ${typed}`];
  if (number !== null) tests.push(sql`customers.phone = ${number}`);
  return either(tests);
}

/** The column holds no more, and PostgreSQL refuses to compare with more. */
const highestGroupId = 2_147_483_647;

function readEqual(filter: CustomerFilter): Test[] | null {
  const { firstName, lastName, company, storeCredit, customerGroupId, taxExemptCategory } = filter;
  const tests: Test[] = [];
  if (firstName !== undefined) {
    tests.push(sql`customers.first_name_key = ${searchKey(firstName)}`);
  }
  if (lastName !== undefined) tests.push(sql`customers.last_name_key = ${searchKey(lastName)}`);
  if (company !== undefined) tests.push(sql`customers.company_key = ${searchKey(company)}`);
  if (storeCredit !== undefined) {
    if (!money.safeParse(storeCredit).success) return null;
    const amount = sql`cast(${storeCredit} as numeric)`;
    tests.push(sql`cast(customers.store_credit as numeric) = ${amount}`);
  }
  if (customerGroupId !== undefined) {
    if (customerGroupId > highestGroupId) return null;
    tests.push(sql`customers.customer_group_id = ${customerGroupId}`);
  }
  if (taxExemptCategory !== undefined) {
    tests.push(sql`lower(customers.tax_exempt_category) = lower(${taxExemptCategory})`);
  }
  return tests;
}
