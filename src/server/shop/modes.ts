import type { CheckoutMode } from '../../contract/shop.js';
import { Refusal } from '../refusal.js';

/** Customers sign in, unless the shop sells to guests only. */
export function requireAccounts(mode: CheckoutMode): void {
  if (mode === 'guest-only') throw new Refusal('accounts_disabled');
}

/** Customers register themselves only where they may also stay guests. */
export function requireRegistration(mode: CheckoutMode): void {
  requireAccounts(mode);
  if (mode === 'required') throw new Refusal('registration_closed');
}

export function allowsGuests(mode: CheckoutMode): boolean {
  return mode !== 'required';
}
