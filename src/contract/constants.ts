/** Every write to the storefront API carries this header, with this value, and a JSON body. */
export const requestedWith = { name: 'X-Requested-With', value: 'customer-elements' } as const;

/** Where the storefront API stands, unless a page says otherwise. */
export const storefrontPath = '/storefront/v1';

/** The fewest code points of a password that is set; older, shorter ones still sign in. */
export const minimumPasswordLength = 15;

/** Minutes after signing in for which a sensitive change asks no more of the customer. */
export const recentSignInMinutes = 15;

/** Days after which an account is deleted that its customer asked to; until then she can take it back. */
export const deletionDays = 14;

/** Where a shop's pages are as long as its settings don't say otherwise. */
export const defaultPages = {
  signIn: '/account/login',
  register: '/account/register',
  account: '/account',
  checkout: '/checkout',
  invitation: '/account/invitation',
  passwordReset: '/account/reset',
  order: '/account/orders/{id}',
} as const;
