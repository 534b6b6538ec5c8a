import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { minimumPasswordLength } from '../../contract/constants.js';
import type { ExtraField, RegistrationFields, ShopConfig } from '../../contract/shop.js';
import type { Language } from '../../i18n/language.js';
import { checkboxField, textField } from '../../ui/templates.js';

export function nameFields(uid: string, language: Language): TemplateResult {
  const field = (name: 'firstName' | 'lastName', autocomplete: string) =>
    textField({
      id: `${uid}-${name}`,
      name,
      label: language.text(name),
      autocomplete,
      required: true,
    });
  return html`<div class="customer-row">
    ${field('firstName', 'given-name')}${field('lastName', 'family-name')}
  </div>`;
}

/** A password, or none: who has none signs in by code. */
export function passwordField(uid: string, language: Language): TemplateResult {
  return textField({
    id: `${uid}-password`,
    name: 'password',
    type: 'password',
    label: language.text('optional', { label: language.text('password') }),
    autocomplete: 'new-password',
    hint: language.text('passwordHint', { count: minimumPasswordLength }),
    minlength: minimumPasswordLength,
    reveal: language.text('showPassword'),
  });
}

/** What the shop's settings decide; without settings, what needs none of them. */
export function settingsFields(
  config: ShopConfig | undefined,
  uid: string,
  language: Language,
): TemplateResult {
  const consent = config && language.shopText(config.consentText);
  return html`${config ? shopFields(config.registrationFields, uid, language) : nothing}
  ${checkboxField({ name: 'acceptsMarketing', label: consent || language.text('acceptsMarketing') })}`;
}

/** The fields that the shop's settings ask for, beside those of every account. */
export function shopFields(
  fields: RegistrationFields,
  uid: string,
  language: Language,
): TemplateResult {
  const { company, phone } = fields;
  return html`${
    company === 'off'
      ? nothing
      : textField({
          id: `${uid}-company`,
          name: 'company',
          label: optionally(language.text('company'), company === 'required', language),
          autocomplete: 'organization',
          required: company === 'required',
        })
  }
  ${
    phone === 'off'
      ? nothing
      : textField({
          id: `${uid}-phone`,
          name: 'phone',
          type: 'tel',
          label: optionally(language.text('phone'), phone === 'required', language),
          autocomplete: 'tel',
          hint: language.text('phoneHint'),
          required: phone === 'required',
        })
  }
  ${repeat(
    fields.extra,
    // What was typed stays with its field when the shop puts another before it.
    ({ key, type }) => key + type,
    (field) => extraField(field, uid, language),
  )}`;
}

function extraField(field: ExtraField, uid: string, language: Language): TemplateResult {
  const { key, type, required } = field;
  const name = `extra[${key}]`;
  const id = `${uid}-extra-${key}`;
  const text = language.shopText(field.label);
  if (type === 'checkbox') return checkboxField({ name, label: text, required });
  const label = optionally(text, required, language);
  if (type !== 'select') return textField({ id, name, type, label, required, autocomplete: 'off' });
  return html`<div class="customer-field">
    <label for=${id}>${label}</label>
    <div class="customer-control">
      <select id=${id} name=${name} aria-invalid="false" ?required=${required}>
        <option value="">${language.text('choose')}</option>
        ${field.options?.map((option) => html`<option>${option}</option>`)}
      </select>
    </div>
  </div>`;
}

/** Most fields are required; the others say that they aren't. */
function optionally(label: string, required: boolean, language: Language): string {
  return required ? label : language.text('optional', { label });
}
