import { html, type TemplateResult } from 'lit';
import type { PasswordReset } from '../../contract/password-reset.js';
import type { Storefront } from '../../session/storefront.js';
import { controlOf } from '../../ui/control.js';
import { primaryButton, stepTitle, textField } from '../../ui/templates.js';
import { newPasswordField, usernameField } from '../recovery/new-password.js';

/** Why there is no password to set. */
export type Reason = 'reset_unknown' | 'reset_expired';

export function settingForm(
  uid: string,
  { language, session }: Storefront,
  { email }: PasswordReset,
): TemplateResult {
  const signedIn = session.state.kind === 'signed-in' ? session.state.customer : undefined;
  const other = signedIn && signedIn.email !== email;
  return html`<form class="customer-form" data-step="setting">
    ${stepTitle(language.text('resetTitle'))}
    <p>
      ${
        other
          ? language.text('resetOfOther', { name: signedIn.email, email })
          : language.text('resetHint')
      }
    </p>
    ${usernameField(uid, language, email)} ${newPasswordField(uid, language)}
    ${primaryButton(language.text('saveAndSignIn'))}
  </form>`;
}

/** Puts into a theme's form whose password it sets. */
export function fillThemeForm(form: HTMLFormElement, { email }: PasswordReset): void {
  const control =
    controlOf(form, 'email') ?? form.querySelector<HTMLInputElement>('[autocomplete=username]');
  if (control) control.value = email;
}

/** What asking for a link is about, and with a `reason` why it takes another one. */
export function askingWords({ language }: Storefront, reason?: Reason): TemplateResult {
  return html`${stepTitle(language.text(reason ? `${reason}.title` : 'forgotPassword'))}
    <p role=${reason ? 'status' : 'none'}>${language.text(reason ?? 'requestLink')}</p>`;
}

export function askingForm(
  uid: string,
  storefront: Storefront,
  { email, reason, signIn }: { email: string; reason: Reason | undefined; signIn: TemplateResult },
): TemplateResult {
  const { language } = storefront;
  return html`<form class="customer-form" data-step="asking">
    ${askingWords(storefront, reason)}
    ${textField({
      id: `${uid}-email`,
      name: 'email',
      type: 'email',
      label: language.text('email'),
      autocomplete: 'username',
      value: email,
      required: true,
    })}
    ${primaryButton(language.text('sendLink'))}
    <p class="customer-note">${signIn}</p>
  </form>`;
}
