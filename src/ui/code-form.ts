import { html, type TemplateResult } from 'lit';
import { primaryButton, quietButton } from './templates.js';

export interface CodeForm {
  id: string;
  /** Where the code went. */
  email: string;
  sentAgain: boolean;
  text: (
    key:
      | 'checkEmail'
      | 'codeSent'
      | 'code'
      | 'confirm'
      | 'sendAgain'
      | 'sentAgain'
      | 'changeEmail'
      | 'usePassword',
    values?: Record<string, string>,
  ) => string;
  /** The name of the way back; where the e-mail is given there is no other. */
  back?: 'changeEmail' | 'usePassword';
  onChangeEmail: () => void;
}

/** The step that asks for the six digits; it submits itself when they are all there. */
export function codeForm(step: CodeForm): TemplateResult {
  const { id, text } = step;
  return html`<form class="customer-form" data-step="code">
    <h2 class="customer-title">${text('checkEmail')}</h2>
    <p id="${id}-sent" role="status">
      ${step.sentAgain ? text('sentAgain') : ''} ${text('codeSent', { email: step.email })}
    </p>
    ${codeField(id, text('code'), onCodeInput)} ${primaryButton(text('confirm'))}
    <div class="customer-actions">
      ${quietButton(text('sendAgain'), 'send-again')}
      <button class="customer-quiet" type="button" @click=${step.onChangeEmail}>
        ${text(step.back ?? 'changeEmail')}
      </button>
    </div>
  </form>`;
}

/** Six wide digits; the text with the id `${id}-sent` describes it. */
export function codeField(
  id: string,
  label: string,
  onInput?: (event: Event) => void,
): TemplateResult {
  return html`<div class="customer-field">
    <label for="${id}-code">${label}</label>
    <div class="customer-control">
      <input
        class="customer-code"
        id="${id}-code"
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        aria-describedby="${id}-sent"
        pattern="(\\s*\\d){6}\\s*"
        required
        @input=${onInput}
      />
    </div>
  </div>`;
}

/** The digits of what was typed or pasted. */
export function codeDigits(value: FormDataEntryValue | null): string {
  return String(value ?? '').replace(/\D/g, '');
}

function onCodeInput(event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  if (codeDigits(input.value).length !== 6) return;
  input.form!.requestSubmit(input.form!.querySelector('.customer-button'));
}
