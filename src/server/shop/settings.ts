import type { Kysely } from 'kysely';
import { defaultPages } from '../../contract/constants.js';
import { shopSettings, type ShopSettings, type ShopSettingsPatch } from '../../contract/shop.js';
import type { Database } from '../database/index.js';
import type { SettingsTable } from '../database/schema.js';

const defaults: ShopSettings = {
  name: 'Shop',
  locale: 'en',
  currency: 'USD',
  checkoutMode: 'optional',
  registrationFields: { phone: 'optional', company: 'off', extra: [] },
  consentText: '',
  countries: [],
  pages: defaultPages,
  drafts: false,
};

/** The shop's settings: one row, read for every request, so that a change is at work at once. */
export class Shop {
  readonly #database: Kysely<Database>;
  readonly #now: () => number;

  constructor(database: Kysely<Database>, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Writes the defaults where there are no settings yet. */
  async begin(): Promise<void> {
    await this.#database
      .insertInto('settings')
      .values({ id: 1, ...toColumns(defaults), updated_at: this.#now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async settings(): Promise<ShopSettings> {
    const row = await this.#database
      .selectFrom('settings')
      .selectAll()
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    return shopSettings.parse({
      name: row.name,
      locale: row.locale,
      currency: row.currency,
      checkoutMode: row.checkout_mode,
      registrationFields: parse(row.registration_fields),
      consentText: parse(row.consent_text),
      countries: parse(row.countries),
      // A shop may have set its pages before there were all of them.
      pages: { ...defaults.pages, ...(parse(row.pages) as object) },
      drafts: row.drafts === 1,
    });
  }

  /** Sets what is given and leaves the rest; of the pages as well. */
  async change({ pages, ...patch }: ShopSettingsPatch): Promise<ShopSettings> {
    const changes: ShopSettingsPatch = { ...patch };
    if (pages) changes.pages = { ...(await this.settings()).pages, ...given(pages) };
    await this.#database
      .updateTable('settings')
      .set({ ...toColumns(changes), updated_at: this.#now() })
      .where('id', '=', 1)
      .execute();
    return this.settings();
  }
}

/** Without the keys whose value is undefined. */
function given<Part extends object>(part: Part): Part {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== undefined),
  ) as Part;
}

function parse(json: string): unknown {
  return JSON.parse(json);
}

const columns = {
  name: 'name',
  locale: 'locale',
  currency: 'currency',
  checkoutMode: 'checkout_mode',
  registrationFields: 'registration_fields',
  consentText: 'consent_text',
  countries: 'countries',
  pages: 'pages',
  drafts: 'drafts',
} as const satisfies Record<keyof ShopSettings, keyof SettingsTable>;

const documents: ReadonlySet<string> = new Set([
  'registrationFields',
  'consentText',
  'countries',
  'pages',
]);

type Row = Omit<SettingsTable, 'id' | 'updated_at'>;

function toColumns(settings: ShopSettings): Row;
function toColumns(settings: ShopSettingsPatch): Partial<Row>;
function toColumns(settings: ShopSettingsPatch): Partial<Row> {
  return Object.fromEntries(
    Object.entries(given(settings)).map(([field, value]) => [
      columns[field as keyof ShopSettings],
      documents.has(field) ? JSON.stringify(value) : encode(value),
    ]),
  );
}

function encode(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
