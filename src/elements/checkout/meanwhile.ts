import type { CheckoutMode } from '../../contract/shop.js';
import type checkout from '../../i18n/checkout/en.js';

/** How things stand with the shopper, as far as the server has said it. */
export interface Standing {
  mode: CheckoutMode;
  /** The customer who is signed in. */
  customerId: string | null;
  /** The last one who was, in this page. */
  lastCustomerId: string | null;
  /** She has been offered a form to sign in or to register. */
  invited: boolean;
  /** It is known who is buying without an account. */
  guest: boolean;
  signedOutBy: 'this-tab' | 'other-tab' | undefined;
}

type Sentence = keyof typeof checkout;

/**
 * The sentence for what has happened while the shopper was at the checkout: empty where what was said
 * before is no longer true, undefined where nothing needs to be said.
 */
export function sentenceFor(
  before: Standing,
  now: Standing,
  told: boolean,
): Sentence | '' | undefined {
  const { mode, customerId } = now;
  if (mode !== before.mode) {
    if (mode === 'guest-only') {
      return before.customerId || before.invited || told ? 'checkoutModeGuest' : undefined;
    }
    if (customerId || (now.guest && mode === 'optional')) return '';
    return mode === 'required' ? 'checkoutModeRequired' : 'checkoutModeOptional';
  }
  if (mode === 'guest-only' || customerId === before.customerId) return undefined;
  if (customerId) {
    if (before.guest) return 'checkoutGuestSignedIn';
    // Who signs in by a form here knows who she is.
    const elsewhere = before.customerId || !before.invited;
    const another = now.lastCustomerId && now.lastCustomerId !== customerId;
    return elsewhere && another ? 'checkoutOtherCustomer' : '';
  }
  if (now.signedOutBy === 'this-tab') return 'checkoutSignedOut';
  return now.signedOutBy ? 'checkoutSignedOutElsewhere' : 'checkoutSessionEnded';
}
