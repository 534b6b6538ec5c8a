import { sql, type Kysely, type RawBuilder } from 'kysely';
import { customerStates } from '../../contract/customer.js';
import type { SearchTerm } from '../../platforms/records.js';
import { countryCodes } from '../../countries/index.js';
import { searchKey } from '../customers/search-key.js';
import { isPostgres } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import { either, type Condition, type Test } from './selection.js';

type Text = RawBuilder<string>;

const name: Text = sql`customers.first_name_key || ' ' || customers.last_name_key`;
const identification: Text = sql`lower(coalesce(customers.identification, ''))`;
const phone: Text = sql`coalesce(customers.phone, '')`;
const phoneAsWritten: Text = sql`lower(coalesce(customers.phone_as_written, ''))`;

const columns = {
  email: sql<string>`customers.email_key`,
  firstName: sql<string>`customers.first_name_key`,
  lastName: sql<string>`customers.last_name_key`,
  company: sql<string>`customers.company_key`,
  note: sql<string>`customers.note_key`,
  tag: sql<string>`customers.tags_key`,
};

const addressColumns = {
  city: sql<string>`addresses.city_key`,
  province: sql<string>`addresses.province_key || ' ' || lower(addresses.province_code)`,
  zip: sql<string>`lower(addresses.zip)`,
};

/** Finds a text anywhere in what is searched, without regard to case; every sign stands for itself. */
export class Search {
  readonly #isPostgres: boolean;
  readonly #locale: string;

  constructor(database: Kysely<Database>, locale: string) {
    this.#isPostgres = isPostgres(database);
    this.#locale = locale;
  }

  /** In the name, the e-mail or the identification. */
  inIdentity(typed: string): Condition {
    const key = searchKey(typed.trim());
    const texts = [name, columns.email, identification];
    return {
      test: either(texts.map((text) => this.#contains(text, key))),
      sources: this.#customers(key),
    };
  }

  term({ field, value }: SearchTerm): Condition {
    const key = searchKey(value.trim());
    switch (field) {
      case 'any':
        return this.#anywhere(key);
      case 'phone':
        return this.#phone(key);
      case 'state': {
        const states = customerStates.filter((state) => state.includes(key));
        return states.length > 0 ? inStates(states) : nobody;
      }
      case 'country':
        return this.#inCountries(countriesCalled(key, this.#locale, { byCode: true }));
      case 'city':
      case 'province':
      case 'zip':
        return {
          test: hasAddress(this.#contains(addressColumns[field], key)),
          sources: this.#addresses(key),
        };
      default:
        return { test: this.#contains(columns[field], key), sources: this.#customers(key) };
    }
  }

  /** In all that is searched but the state, which is no word of hers. */
  #anywhere(key: string): Condition {
    const countries = key.length >= 3 ? countriesCalled(key, this.#locale) : [];
    const inCountries = this.#inCountries(countries);
    const byPhone = this.#phone(key);
    const inText = this.#contains(sql`customers.search_text`, key);
    const inAddress = hasAddress(this.#contains(sql`addresses.search_text`, key));
    const sources: Condition['sources'][] = [this.#customers(key), this.#addresses(key)];
    const tests = [inText, byPhone.test, inAddress];
    if (countries.length > 0) {
      sources.push(inCountries.sources);
      tests.push(inCountries.test);
    }
    if (isDialled(key)) sources.push(byPhone.sources);
    // Without an index for one of them, the others together don't give everybody.
    const isComplete = sources.every((part) => part.length > 0);
    return { test: either(tests), sources: isComplete ? sources.flat() : [] };
  }

  /** However the number is written. */
  #phone(key: string): Condition {
    const written = this.#contains(phoneAsWritten, key);
    const dialled = toDialled(key);
    if (!isDialled(key)) return { test: written, sources: this.#customers(key) };
    const sources = [this.#customers(dialled), this.#customers(key)];
    return {
      test: either([this.#contains(phone, dialled), written]),
      sources: sources.every((part) => part.length > 0) ? sources.flat() : [],
    };
  }

  #inCountries(codes: readonly string[]): Condition {
    if (codes.length === 0) return nobody;
    const isOne: Test = sql`addresses.country_code in (${sql.join(codes)})`;
    return {
      test: hasAddress(isOne),
      sources: [sql`select customer_id as id from addresses where ${isOne}`],
    };
  }

  #contains(text: Text, key: string): Test {
    return this.#isPostgres ? sql`strpos(${text}, ${key}) > 0` : sql`instr(${text}, ${key}) > 0`;
  }

  #customers(key: string): RawBuilder<unknown>[] {
    if (!this.#isIndexed(key)) return [];
    return this.#isPostgres
      ? [sql`select id from customers where search_text like ${toPattern(key)}`]
      : [
          sql`select rowid as id from customers_search where customers_search match ${toQuery(key)}`,
        ];
  }

  #addresses(key: string): RawBuilder<unknown>[] {
    if (!this.#isIndexed(key)) return [];
    const isFound = this.#isPostgres
      ? sql`search_text like ${toPattern(key)}`
      : sql`id in (select rowid from addresses_search where addresses_search match ${toQuery(key)})`;
    return [sql`select customer_id as id from addresses where ${isFound}`];
  }

  /** Both indexes are of three letters each; PostgreSQL's leaves all else out. */
  #isIndexed(key: string): boolean {
    return this.#isPostgres ? /[\p{L}\p{N}]{3}/u.test(key) : [...key].length >= 3;
  }
}

const nobody: Condition = { test: sql`1 = 0`, sources: [] };

function inStates(states: readonly string[]): Condition {
  const test: Test = sql`customers.state in (${sql.join(states)})`;
  return { test, sources: [sql`select id from customers where ${test}`] };
}

function hasAddress(test: Test): Test {
  return sql`exists (
    select 1 from addresses
    where addresses.customer_id = customers.id and addresses.deleted_at is null and ${test}
  )`;
}

function toDialled(key: string): string {
  return key.replaceAll(/[\s().\-/]/g, '');
}

function isDialled(key: string): boolean {
  return /^\+?\d+$/.test(toDialled(key));
}

/** For `like`. */
function toPattern(key: string): string {
  return `%${key.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** More of them would find hardly fewer. */
const maximumTrigrams = 12;

/** For FTS5: whoever has all the groups of three letters; the order is for the test to see. */
function toQuery(key: string): string {
  const letters = [...key];
  const groups = Math.min(Math.ceil(letters.length / 3), maximumTrigrams);
  const trigrams = Array.from({ length: groups }, (_, group) => {
    // One beside the other, each as long as a list of customers to go through; the last one overlaps.
    const start = Math.min(group * 3, letters.length - 3);
    return letters.slice(start, start + 3).join('');
  });
  return [...new Set(trigrams)]
    .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
    .join(' AND ');
}

/** By a part of the name, in English or in the shop's language. */
function countriesCalled(key: string, locale: string, { byCode = false } = {}): string[] {
  const names = [...new Set(['en', locale])].flatMap((one) => namesIn(one) ?? []);
  return countryCodes.filter(
    (code) =>
      (byCode && code.toLowerCase() === key) ||
      names.some((own) => searchKey(own.of(code) ?? '').includes(key)),
  );
}

function namesIn(locale: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' });
  } catch {
    return null;
  }
}
