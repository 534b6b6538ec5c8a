import type { PublicCustomer } from '../contract/customer.js';

/** Who is signed in, as far as the page knows. */
export type SessionState =
  | { kind: 'unknown' }
  /** `by`: where the shopper has signed out, if she has. */
  | { kind: 'signed-out'; by?: 'this-tab' | 'other-tab' }
  | { kind: 'signed-in'; customer: PublicCustomer };
