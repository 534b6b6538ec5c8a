import { html, nothing, type TemplateResult } from 'lit';
import { isAccountError } from '../../client/account-error.js';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Language } from '../../i18n/language.js';
import type { Account } from '../../session/account.js';
import type { Storefront } from '../../session/storefront.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, stepTitle } from '../../ui/templates.js';
import { asksForOthers, detailsOf } from '../new-account/details.js';

export { hasAccountsAfter } from '../mailed-link/accounts-again.js';

/** Why there is nothing to accept. */
const reasons = [
  /** The page was opened without a link. */
  'invitation_missing',
  'invitation_unknown',
  'invitation_expired',
  'invitation_used',
  'invitation_declined',
  'invitation_replaced',
  'wrong_account',
] as const;
export type Reason = (typeof reasons)[number];

/**
 * Why the server refused an invitation; undefined while the shop has no accounts. Rejects with an
 * error that isn't about the invitation.
 */
export async function reasonOf(
  error: unknown,
  storefront: Storefront,
): Promise<Reason | undefined> {
  if (!isAccountError(error)) throw error;
  const { session, shop } = storefront;
  const account = await storefront.account();
  if (error.code === 'accounts_disabled') await account.refreshShop();
  if (shop.checkoutMode === 'guest-only') return undefined;
  if (error.code === 'wrong_account') await account.refreshSession();
  const reason = reasons.find((known) => known === error.code);
  if (!reason || (reason === 'wrong_account' && session.state.kind !== 'signed-in')) throw error;
  return reason;
}

/** Makes the account that the form describes, and begins the session. */
export async function accept(
  account: Account,
  token: string,
  { form, data }: Submission,
): Promise<PublicCustomer> {
  try {
    const customer = await account.acceptInvitation({ ...detailsOf(data), token });
    const username = form.querySelector<HTMLInputElement>('[autocomplete=username]');
    if (username) username.value = customer.email;
    return customer;
  } catch (error) {
    if (isAccountError(error) && asksForOthers(form, error.fields)) await account.refreshShop();
    throw error;
  }
}

/** What has become of the invitation, and the way on from there. */
export function closedPanel(
  reason: Reason,
  { language, session }: Storefront,
  shop: { shop: string; signIn: string; account: string },
): TemplateResult {
  const customer = session.state.kind === 'signed-in' ? session.state.customer : undefined;
  if (reason === 'wrong_account') {
    return html`<form class="customer-form" data-step="wrong-account">
      ${stepTitle(language.text('signedInAs', { name: customer?.email ?? '' }))}
      <p role="status">${language.text('wrong_account')}</p>
      ${primaryButton(language.text('switchAccount'), 'sign-out')}
    </form>`;
  }
  const link = (url: string, key: 'signIn' | 'toAccount') =>
    html`<a class="customer-button" href=${url}>${language.text(key)}</a>`;
  const used = reason === 'invitation_used';
  return html`<div class="customer-panel">
    ${stepTitle(language.text(`${reason}.title`))}
    <p role="status">${language.text(reason, shop)}</p>
    ${customer ? link(shop.account, 'toAccount') : used ? link(shop.signIn, 'signIn') : nothing}
    ${
      customer || used
        ? nothing
        : html`<p class="customer-note">
            ${language.text('haveAccount')}
            <a href=${shop.signIn}>${language.text('signIn')}</a>
          </p>`
    }
  </div>`;
}

/** Asks once more whether she means to decline. */
export function decliningPanel(
  language: Language,
  shop: string,
  onGoBack: () => void,
): TemplateResult {
  return html`<form class="customer-form" data-step="declining">
    ${stepTitle(language.text('declineTitle'))}
    <p>${language.text('declineHint', { shop })}</p>
    ${primaryButton(language.text('declineNow'))}
    <div class="customer-actions">
      <button class="customer-quiet" type="button" @click=${onGoBack}>
        ${language.text('goBack')}
      </button>
    </div>
  </form>`;
}
