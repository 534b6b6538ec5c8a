export { Account } from './account.js';
export type { SessionState } from './session-state.js';
export { ShopStore, type ShopState } from './shop-store.js';
export { Storefront, storefrontContext, type StorefrontOptions } from './storefront.js';
