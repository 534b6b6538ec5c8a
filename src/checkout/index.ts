export { readCheckoutMode, type PresentModeOptions } from './present-mode.js';
export { memoryReplayStore, type MemoryReplayOptions, type ReplayStore } from './replay.js';
export {
  verifyCheckoutIdentity,
  type CheckoutIdentityOptions,
  type CheckoutRefusal,
  type CheckoutVerification,
  type RefusedCheckout,
  type VerifiedCheckout,
  type VerifiedIdentity,
  type VerifyCheckoutIdentity,
} from './verify.js';
export type { Fetch } from './asking.js';
export type { CheckoutMode } from '../contract/shop.js';
