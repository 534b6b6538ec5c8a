import type { AddressForm } from '../../contract/addresses.js';

/** What a service knows of an address before it is typed. */
export type KnownAddress = Partial<Omit<AddressForm, 'isDefault' | 'type'>>;

export interface Suggestion {
  /** What the shopper chooses by, such as `Calle Mayor 1, 28013 Madrid`. */
  readonly label: string;
  /** Goes into the form when she chooses it. */
  readonly address: KnownAddress;
}

/**
 * Helps with typing an address. What rejects, or hasn't answered within two seconds, is left out
 * without a word; `signal` aborts when she types on.
 */
export interface AddressLookup {
  /** ISO 3166-1 alpha-2 codes of the countries that it knows; it isn't asked for others. */
  readonly countries: readonly string[];
  /** What a postcode says; it goes into fields that are empty. */
  byPostcode?(zip: string, country: string, signal: AbortSignal): Promise<KnownAddress | undefined>;
  /** Addresses for what she has typed into the street field so far. */
  suggest?(text: string, country: string, signal: AbortSignal): Promise<readonly Suggestion[]>;
}
