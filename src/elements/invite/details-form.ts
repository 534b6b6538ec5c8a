import { html, type TemplateResult } from 'lit';
import type { Invitation } from '../../contract/invitation.js';
import type { Storefront } from '../../session/storefront.js';
import { controlOf } from '../../ui/control.js';
import { primaryButton, quietButton, stepTitle } from '../../ui/templates.js';
import { nameFields, passwordField, settingsFields } from '../new-account/fields.js';

/** What the invited customer says of herself; the e-mail is the shop's to say. */
export function detailsForm(
  uid: string,
  { language, shop: { config } }: Storefront,
  shop: string,
  invitation: Invitation,
  shown: boolean,
): TemplateResult {
  // The hidden field is for password managers, which would take the last name for the user name. The
  // e-mail that it's for is known after accepting: https://www.chromium.org/developers/design-documents/form-styles-that-chromium-understands/
  return html`<form class="customer-form" data-step="details" ?hidden=${!shown}>
    ${stepTitle(language.text('invited', { shop }))}
    <p>${language.text('invitedHint', { email: invitation.email })}</p>
    ${nameFields(uid, language)}
    <input type="email" autocomplete="username" hidden readonly />
    ${passwordField(uid, language)} ${settingsFields(config, uid, language)}
    ${primaryButton(language.text('accept'))}
    <div class="customer-actions">${quietButton(language.text('decline'), 'decline')}</div>
  </form>`;
}

/** Puts what the shop knows of her into the fields that are empty. */
export function fillDetails(form: HTMLFormElement, invitation: Invitation): void {
  for (const name of ['firstName', 'lastName', 'email'] as const) {
    const control = controlOf(form, name);
    if (control) control.value ||= invitation[name];
  }
  const consent = controlOf(form, 'acceptsMarketing') as HTMLInputElement | undefined;
  if (consent && invitation.acceptsMarketing) consent.checked = true;
}
