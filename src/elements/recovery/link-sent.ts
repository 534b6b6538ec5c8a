import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { quietButton, stepTitle } from '../../ui/templates.js';

interface LinkSent {
  /** Where the link goes, if there is an account with it. */
  email: string;
  sentAgain: boolean;
  /** Another way on, beside the others. */
  instead?: TemplateResult;
  note?: TemplateResult;
  onChangeEmail: () => void;
}

/** Says that a link is under way, in the same words whether or not there is an account. */
export function linkSent(
  language: Language,
  { email, sentAgain, instead, note, onChangeEmail }: LinkSent,
): TemplateResult {
  return html`<form class="customer-form" data-step="link-sent">
    ${stepTitle(language.text('checkEmail'))}
    <p role="status">
      ${sentAgain ? language.text('linkSentAgain') : ''} ${language.text('linkSent', { email })}
    </p>
    <div class="customer-actions">
      ${quietButton(language.text('sendLinkAgain'), 'send-again')} ${instead ?? nothing}
      <button class="customer-quiet" type="button" @click=${onChangeEmail}>
        ${language.text('changeEmail')}
      </button>
    </div>
    ${note ? html`<p class="customer-note">${note}</p>` : nothing}
  </form>`;
}
