import type { Address } from '../../contract/customer.js';
import { formatAddress, loadCountry, type Country } from '../../countries/index.js';

/** An address as it is shown and found. */
export interface Entry {
  readonly address: Address;
  /** As its country writes it, and last the country's name. */
  readonly lines: readonly string[];
  /** What tells it from the others in the name of a button. */
  readonly name: string;
  /** All of it, without accents and case. */
  readonly haystack: string;
}

/** Makes entries of addresses, by the rules of their countries. */
export class Entries {
  readonly #locale: string;
  readonly #names: Intl.DisplayNames;
  readonly #countries = new Map<string, Country>();
  readonly #made = new WeakMap<Address, Entry>();

  constructor(locale: string, language: string) {
    this.#locale = locale;
    this.#names = new Intl.DisplayNames(language, { type: 'region' });
  }

  /** Fetches the rules of the countries that there are; without its own a country has common ones. */
  async learn(addresses: readonly Address[]): Promise<void> {
    const codes = new Set(addresses.map(({ countryCode }) => countryCode));
    const unknown = [...codes].filter((code) => !this.#countries.has(code));
    await Promise.all(
      unknown.map(async (code) => {
        const country = await loadCountry(code, this.#locale).catch(() => loadCountry(''));
        this.#countries.set(code, country);
      }),
    );
  }

  of(address: Address): Entry {
    const made = this.#made.get(address);
    if (made) return made;
    const country = this.#countries.get(address.countryCode)!;
    const lines = [...formatAddress(country, address), this.#nameOf(address.countryCode)];
    const street = [address.street, address.number].filter(Boolean).join(' ');
    const entry = {
      address,
      lines: lines.filter(Boolean),
      name: street || lines[0] || '',
      haystack: folded([...lines, ...textsOf(address)].join('\n')),
    };
    this.#made.set(address, entry);
    return entry;
  }

  #nameOf(code: string): string {
    try {
      return this.#names.of(code) ?? code;
    } catch {
      return code;
    }
  }
}

/** Whether an entry has every word of what is looked for. */
export function matches({ haystack }: Entry, words: readonly string[]): boolean {
  return words.every((word) => haystack.includes(word));
}

export function wordsOf(text: string): string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function textsOf(address: Address): string[] {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...shown } = address;
  return Object.values(shown).filter((value) => typeof value === 'string');
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
