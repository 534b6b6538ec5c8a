export type { SessionState } from './session-state.js';
export type { ShopState } from './shop-store.js';
export { Storefront } from './storefront.js';
