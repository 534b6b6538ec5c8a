import { define } from '../define.js';
import type { Way } from './desk.js';

/** Defines the element of a way to an account. */
export const definitions: Readonly<
  Record<Way, (registry: CustomElementRegistry | null) => Promise<void>>
> = {
  'sign-in': async (registry) => {
    const { CustomerSignInElement } = await import('../sign-in/sign-in.js');
    define('customer-sign-in', CustomerSignInElement, registry);
  },
  register: async (registry) => {
    const { CustomerRegisterElement } = await import('../register/register.js');
    define('customer-register', CustomerRegisterElement, registry);
  },
};
