export { AccountError, createAccountClient, isAccountError } from './client/index.js';
export type { AccountClient, AccountClientOptions, AccountErrorCode } from './client/index.js';
export type * from './contract/index.js';
export { CustomerAccountElement } from './elements/account/account.js';
export { CustomerAccountMenuElement } from './elements/account-menu/account-menu.js';
export { CustomerAddressBookElement } from './elements/address-book/address-book.js';
export {
  CustomerAddressChosenEvent,
  CustomerAddressDeletedEvent,
  CustomerAddressRestoredEvent,
} from './elements/address-book/events.js';
export { CustomerAddressFormElement } from './elements/address-form/address-form.js';
export {
  CustomerAddressCancelledEvent,
  CustomerAddressSavedEvent,
} from './elements/address-form/events.js';
export type { AddressLookup, KnownAddress, Suggestion } from './elements/address-form/lookup.js';
export { postcodeRegions } from './elements/address-form/lookups/postcode-regions.js';
export type { CheckoutAdapter, CheckoutDetails, FillOutcome } from './elements/checkout/adapter.js';
export { CustomerCheckoutElement } from './elements/checkout/checkout.js';
export {
  CustomerCheckoutBlockedEvent,
  CustomerCheckoutContinuedAsGuestEvent,
  CustomerCheckoutPromptedEvent,
  CustomerCheckoutReadyEvent,
  CustomerCheckoutSignedInEvent,
} from './elements/checkout/events.js';
export { CheckoutIdentityError } from './elements/checkout/identity-requests.js';
export { CustomerSignedInEvent, CustomerSignedOutEvent } from './elements/events.js';
export { CustomerInvitationDeclinedEvent } from './elements/invite/events.js';
export { CustomerInviteElement } from './elements/invite/invite.js';
export { CustomerOrdersClaimedEvent } from './elements/orders/events.js';
export { CustomerOrdersElement } from './elements/orders/orders.js';
export { CustomerPasswordResetElement } from './elements/password-reset/password-reset.js';
export {
  CustomerDeletionCancelledEvent,
  CustomerDeletionRequestedEvent,
  CustomerEmailChangedEvent,
  CustomerPasskeyAddedEvent,
  CustomerPasskeyRemovedEvent,
  CustomerPasswordChangedEvent,
  CustomerProfileSavedEvent,
} from './elements/profile/events.js';
export { CustomerProfileElement } from './elements/profile/profile.js';
export { CustomerProviderElement } from './elements/provider/provider.js';
export { CustomerRegisterElement } from './elements/register/register.js';
export { CustomerSignInElement } from './elements/sign-in/sign-in.js';
export { Storefront, type SessionState, type ShopState } from './session/index.js';
