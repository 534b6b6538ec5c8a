import type { TemplateResult } from 'lit';
import { minimumPasswordLength } from '../../contract/constants.js';
import type { Language } from '../../i18n/language.js';
import { textField } from '../../ui/templates.js';

/** Whose password it is: shown to her, and to the password manager that keeps it. */
export function usernameField(uid: string, language: Language, email: string): TemplateResult {
  return textField({
    id: `${uid}-username`,
    name: 'email',
    type: 'email',
    label: language.text('email'),
    autocomplete: 'username',
    value: email,
    readonly: true,
  });
}

export function newPasswordField(uid: string, language: Language): TemplateResult {
  return textField({
    id: `${uid}-new-password`,
    name: 'password',
    type: 'password',
    label: language.text('resetPassword'),
    autocomplete: 'new-password',
    hint: language.text('resetPasswordHint', { count: minimumPasswordLength }),
    minlength: minimumPasswordLength,
    reveal: language.text('showPassword'),
    required: true,
  });
}
