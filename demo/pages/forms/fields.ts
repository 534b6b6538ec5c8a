import { html } from 'hono/html';
import { minimumPasswordLength } from '../../../src/contract/constants.js';
import type { ExtraField } from '../../../src/contract/shop.js';
import type { View } from '../../http/view.js';
import type { ShownForm } from '../../themes/pages.js';
import type { Markup } from '../layout.js';
import { say, sayError, sayFault } from './words.js';

export interface FieldOptions {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'tel' | 'date';
  autocomplete?: string;
  inputmode?: 'numeric';
  required?: boolean;
  readonly?: boolean;
  hint?: string;
  minlength?: number;
  /** Where the script is late the page has it; where there is none, another page asks for it. */
  needsScript?: boolean;
}

/** Above the fields: what is wrong with the form as a whole. An element that takes the form over removes it at the next try. */
export function formAlert(view: View, { error, because }: ShownForm): Markup {
  const code = error || because;
  return html`${code && html`<p class="error" role="alert" data-customer-error>${sayError(view, code)}</p>`}`;
}

/** A field with its label, what was typed, and what is wrong with it. */
export function field(view: View, form: ShownForm, options: FieldOptions): Markup {
  const { name, label, type = 'text', autocomplete = 'off', inputmode, hint } = options;
  const { required, readonly, minlength, needsScript } = options;
  const id = `${form.name}-${name}`;
  const fault = form.errors[name];
  const isFirst = fault !== undefined && Object.keys(form.errors)[0] === name;
  const described = fault ? `${id}-error` : hint && `${id}-hint`;
  return html`<p class="field ${needsScript && 'needs-script'}">
    <label for="${id}"
      >${label}
      ${!required && !readonly && html`<span>${view.text.checkout.optional}</span>`}</label
    >
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      value="${type === 'password' ? '' : form.values[name]}"
      ${inputmode && html`inputmode="${inputmode}"`}
      ${type === 'email' && html`autocapitalize="none" spellcheck="false"`}
      ${required && 'required'}
      ${readonly && 'readonly'}
      ${minlength && html`minlength="${minlength}"`}
      ${fault && html`aria-invalid="true"`}
      ${isFirst && 'autofocus'}
      ${described && html`aria-describedby="${described}"`}
    />
    ${
      fault
        ? html`<span class="error" id="${id}-error" data-customer-error
            >${sayFault(view, name, fault)}</span
          >`
        : hint && html`<span class="hint" id="${id}-hint">${hint}</span>`
    }
  </p>`;
}

export function hidden(values: Readonly<Record<string, string | null>>): readonly Markup[] {
  return Object.entries(values).map(
    ([name, value]) =>
      html`${value !== null && html`<input type="hidden" name="${name}" value="${value}" />`}`,
  );
}

/** The name, the password or none, and what else the shop asks of a new customer. */
export function newAccountFields(view: View, form: ShownForm): Markup {
  const { registrationFields, consentText } = view.shop;
  const { phone, company, extra } = registrationFields;
  const of = (options: FieldOptions): Markup => field(view, form, options);
  return html`${of({
    name: 'firstName',
    label: say(view, 'firstName'),
    autocomplete: 'given-name',
    required: true,
  })}
  ${of({
    name: 'lastName',
    label: say(view, 'lastName'),
    autocomplete: 'family-name',
    required: true,
  })}
  ${
    form.name === 'register' &&
    of({
      name: 'email',
      label: say(view, 'email'),
      type: 'email',
      autocomplete: 'username',
      required: true,
    })
  }
  ${newPassword(view, form, { needsScript: form.name === 'register' })}
  ${
    company !== 'off' &&
    of({
      name: 'company',
      label: say(view, 'company'),
      autocomplete: 'organization',
      required: company === 'required',
    })
  }
  ${
    phone !== 'off' &&
    of({
      name: 'phone',
      label: say(view, 'phone'),
      type: 'tel',
      autocomplete: 'tel',
      hint: say(view, 'phoneHint'),
      required: phone === 'required',
    })
  }
  ${extra.map((one) => extraField(view, form, one))}
  ${checkbox(view, form, {
    name: 'acceptsMarketing',
    label: shopText(view, consentText) || say(view, 'acceptsMarketing'),
  })}`;
}

export function newPassword(
  view: View,
  form: ShownForm,
  { required = false, needsScript = false },
): Markup {
  const label = required ? 'resetPassword' : 'password';
  const hint = required ? 'resetPasswordHint' : 'passwordHint';
  return field(view, form, {
    name: 'password',
    label: say(view, label),
    type: 'password',
    autocomplete: 'new-password',
    hint: say(view, hint, { count: minimumPasswordLength }),
    minlength: minimumPasswordLength,
    required,
    needsScript,
  });
}

function extraField(view: View, form: ShownForm, extra: ExtraField): Markup {
  const { type, required, options = [] } = extra;
  const name = `extra[${extra.key}]`;
  const label = shopText(view, extra.label);
  if (type === 'checkbox') return checkbox(view, form, { name, label, required });
  if (type !== 'select') return field(view, form, { name, label, type, required });
  const id = `${form.name}-${name}`;
  const chosen = form.values[name];
  const fault = form.errors[name];
  return html`<p class="field">
    <label for="${id}">${label}</label>
    <select
      id="${id}"
      name="${name}"
      ${required && 'required'}
      ${fault && html`aria-invalid="true" aria-describedby="${id}-error"`}
    >
      <option value="">${say(view, 'choose')}</option>
      ${options.map((one) => html`<option ${one === chosen && 'selected'}>${one}</option>`)}
    </select>
    ${
      fault &&
      html`<span class="error" id="${id}-error" data-customer-error
        >${sayFault(view, name, fault)}</span
      >`
    }
  </p>`;
}

function checkbox(
  view: View,
  form: ShownForm,
  { name, label, required = false }: Pick<FieldOptions, 'name' | 'label' | 'required'>,
): Markup {
  const fault = form.errors[name];
  return html`<p>
    <label class="consent">
      <input
        type="checkbox"
        name="${name}"
        value="true"
        ${name in form.values && 'checked'}
        ${required && 'required'}
        ${fault && html`aria-invalid="true" aria-describedby="${name}-error"`}
      />
      <span>${label}</span>
    </label>
    ${
      fault &&
      html`<span class="error" id="${name}-error" data-customer-error
        >${sayFault(view, name, fault)}</span
      >`
    }
  </p>`;
}

function shopText({ language }: View, text: string | Readonly<Record<string, string>>): string {
  if (typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0] ?? '';
}
