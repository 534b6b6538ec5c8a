import type { AddressForm } from '../../contract/addresses.js';
import type { CheckoutIdentityResponse } from '../../contract/checkout.js';
import type { Address } from '../../contract/customer.js';

/**
 * What the plugin asks of a checkout, whatever that is made of. Everything but `close` and `hand` may
 * be left out.
 */
export interface CheckoutAdapter {
  /** Closes or opens what belongs to the checkout: to pointer, keyboard and assistive technology. */
  close(closed: boolean): void;
  /** Who is buying, with a fresh token, again at each renewal; null when nobody is known any more. */
  hand(identity: CheckoutIdentityResponse | null): void;
  /**
   * Fills in what the checkout asks for; without `shipping`, takes back the address that it filled in
   * before. Never rejects.
   */
  fill?(details: CheckoutDetails, options: { overwrite: boolean }): Promise<FillOutcome>;
  /** The delivery address that stands in the checkout now, or null where there is none. */
  read?(): AddressForm | null;
  /** The plugin leaves the page, or takes another adapter. */
  release?(): void;
}

/** What is known of the customer who is buying. */
export interface CheckoutDetails {
  contact: { email: string; phone?: string; firstName: string; lastName: string };
  shipping?: Address;
  billing?: Address;
}

export type FillOutcome =
  | { kind: 'filled' }
  /** The shopper had written an address of her own, and none was written; `left` names its fields. */
  | { kind: 'typed'; left: readonly string[] }
  /** The checkout has no such country to deliver to; nothing was written of the address. */
  | { kind: 'unserved' }
  /** Nothing was written, for want of a part of the script, say. */
  | { kind: 'failed' };
