import { isAccountError } from '../../client/account-error.js';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Storefront } from '../../session/storefront.js';
import type { Reason } from './forms.js';

export { hasAccountsAfter } from '../mailed-link/accounts-again.js';
export { linkSent } from '../recovery/link-sent.js';

/**
 * Why the server refused a link; undefined while the shop has no accounts. Rejects with an error that
 * isn't about the link.
 */
export async function reasonOf(
  error: unknown,
  storefront: Storefront,
): Promise<Reason | undefined> {
  if (!isAccountError(error)) throw error;
  const { code } = error;
  if (code === 'reset_unknown' || code === 'reset_expired') return code;
  if (code === 'accounts_disabled') await (await storefront.account()).refreshShop();
  if (storefront.shop.checkoutMode !== 'guest-only') throw error;
  return undefined;
}

/** Sets the password and begins the session; `remembered` is fulfilled when the way in is kept. */
export async function setPassword(
  storefront: Storefront,
  token: string,
  password: string,
): Promise<{ customer: PublicCustomer; remembered: Promise<void> }> {
  const account = await storefront.account();
  const customer = await account.resetPassword({ token, password });
  return { customer, remembered: storefront.shop.rememberMethod('password') };
}
