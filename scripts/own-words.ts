/** The words that only some tags have: folders of `src/i18n`, by the tag without its prefix. */
export const ownWords: Readonly<Record<string, readonly string[]>> = {
  invite: ['invitation'],
  'password-reset': ['password-reset'],
  'address-book': ['account', 'addresses'],
  'address-form': ['account', 'address-form'],
  profile: ['account', 'profile'],
  orders: ['account', 'orders'],
  account: ['account', 'account-page'],
};
