import { isAccountError } from '../../client/account-error.js';
import type { Storefront } from '../../session/storefront.js';

/** Whether the shop has accounts after it refused a link for want of them; undefined after another error. */
export async function hasAccountsAfter(
  error: unknown,
  storefront: Storefront,
): Promise<boolean | undefined> {
  if (!isAccountError(error) || error.code !== 'accounts_disabled') return undefined;
  await (await storefront.account()).refreshShop();
  return storefront.shop.checkoutMode !== 'guest-only';
}
