import type { PublicCustomer } from '../contract/customer.js';

/** Who is signed in, as far as the page knows. */
export type SessionState =
  { kind: 'unknown' } | { kind: 'signed-out' } | { kind: 'signed-in'; customer: PublicCustomer };
