import { isAccountError } from '../../client/account-error.js';
import type { Storefront } from '../../session/storefront.js';

/** Whether the shop refused a link for want of accounts, and has them again by now. */
export async function hasAccountsAgain(error: unknown, storefront: Storefront): Promise<boolean> {
  if (!isAccountError(error) || error.code !== 'accounts_disabled') return false;
  await (await storefront.account()).refreshShop();
  return storefront.shop.checkoutMode !== 'guest-only';
}
