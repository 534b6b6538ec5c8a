import { html, nothing, type TemplateResult } from 'lit';
import { codeDigits, codeField } from '../../ui/code-form.js';
import { primaryButton, quietButton, stepTitle } from '../../ui/templates.js';
import { newPasswordField, usernameField } from '../recovery/new-password.js';
import type { Desk } from './step.js';
import { signedIn } from './ways.js';

/** Mails a code, and asks for it together with a new password. */
export async function sendResetCode(desk: Desk, email: string, sentAgain = false): Promise<void> {
  const from = desk.step();
  const account = await desk.storefront.account();
  const { challengeId } = await account.client.sendEmailCode({ email, purpose: 'reset' });
  if (desk.step() !== from) return;
  desk.show({
    focus: '[name=code]',
    render: () => forcedResetForm(desk, email, sentAgain),
    submit: async ({ data, intent }) => {
      if (intent) return sendResetCode(desk, email, true);
      const code = codeDigits(data.get('code'));
      const password = String(data.get('password') ?? '');
      const customer = await account.resetPassword({ challengeId, code, password });
      await signedIn(desk, customer, 'reset');
    },
  });
}

function forcedResetForm(
  { uid, element, storefront: { language }, show }: Desk,
  email: string,
  sentAgain: boolean,
): TemplateResult {
  return html`<form class="customer-form" data-step="forced-reset">
    ${stepTitle(language.text('resetTitle'))}
    <p>${language.text('password_reset_required')}</p>
    <p id="${uid}-sent" role="status">
      ${sentAgain ? language.text('sentAgain') : ''} ${language.text('codeSent', { email })}
    </p>
    ${usernameField(uid, language, email)} ${codeField(uid, language.text('code'))}
    ${newPasswordField(uid, language)} ${primaryButton(language.text('saveAndSignIn'))}
    <div class="customer-actions">
      ${quietButton(language.text('sendAgain'), 'send-again')}
      ${
        element.reauthenticate
          ? nothing
          : html`<button class="customer-quiet" type="button" @click=${() => show()}>
              ${language.text('changeEmail')}
            </button>`
      }
    </div>
  </form>`;
}
