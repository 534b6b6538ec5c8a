import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ExtraField, RegistrationFields } from '../../contract/shop.js';
import type { Language } from '../../i18n/language.js';
import { checkboxField, textField } from '../../ui/templates.js';

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
      <select id=${id} name=${name} ?required=${required}>
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
