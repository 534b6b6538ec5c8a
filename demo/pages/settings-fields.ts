import { html } from 'hono/html';
import { fieldTypes, type SettingsForm, type TypedField } from '../shop/settings-form.js';
import type { Markup } from './layout.js';

export type Faults = Readonly<Record<string, string>>;

const typeWords: Record<TypedField['type'], string> = {
  text: 'Text',
  select: 'Choice',
  checkbox: 'Checkbox',
  date: 'Date',
};

const faultWords: Readonly<Record<string, string>> = {
  required: 'Please fill this in.',
  too_long: 'Please shorten this.',
  taken: 'Another field has this key already.',
  has_account: 'This customer has an account already.',
};

/** The fields that the shop adds to its registration form. */
export function registrationFieldset({ fields }: SettingsForm, faults: Faults): Markup {
  return html`<fieldset>
    <legend>Registration fields of your own</legend>
    ${
      fields.length === 0 &&
      html`<p class="hint">None yet. Ask for a birthday, a tax number, a favourite tea.</p>`
    }
    ${fields.map((field, index) => fieldEditor(field, index, faults))}
    <p>
      <button class="button quiet" type="submit" name="action" value="add-field">
        Add a field
      </button>
    </p>
    ${fault('extra', faults)}
  </fieldset>`;
}

function fieldEditor(field: TypedField, index: number, faults: Faults): Markup {
  const name = `extra.${index}`;
  return html`<div class="field-editor" role="group" aria-label="Field ${index + 1}">
    <div class="fields">
      <p class="field half">
        <label for="${name}.label">Label</label>
        <input
          ${controlAttributes(`${name}.label`, faults, `${name}.label.en`)}
          value="${field.label.en}"
        />
        ${fault(`${name}.label`, faults)}
      </p>
      <p class="field half">
        <label for="${name}.label.es">Label in Spanish <span>(optional)</span></label>
        <input id="${name}.label.es" name="${name}.label.es" value="${field.label.es}" lang="es" />
      </p>
      <p class="field half">
        <label for="${name}.key">Key</label>
        <input
          ${controlAttributes(`${name}.key`, faults)}
          value="${field.key}"
          autocapitalize="none"
          spellcheck="false"
          placeholder="favourite_tea"
        />
        ${fault(`${name}.key`, faults, 'Small letters, digits and _, beginning with a letter.')}
      </p>
      <p class="field half">
        <label for="${name}.type">Type</label>
        <select ${controlAttributes(`${name}.type`, faults)}>
          ${fieldTypes.map(
            (type) =>
              html`<option value="${type}" ${type === field.type && 'selected'}>
                ${typeWords[type]}
              </option>`,
          )}
        </select>
      </p>
      <p class="field options">
        <label for="${name}.options">Choices, one a line</label>
        <textarea ${controlAttributes(`${name}.options`, faults)} rows="3">
${field.options}</textarea>
        ${fault(`${name}.options`, faults)}
      </p>
    </div>
    <div class="field-editor-foot">
      <label class="check">
        <input
          type="checkbox"
          name="${name}.required"
          value="true"
          ${field.required && 'checked'}
        />
        Must be filled in
      </label>
      <button class="link" type="submit" name="action" value="remove-field-${index}">
        Remove this field
      </button>
    </div>
  </div>`;
}

export function controlAttributes(field: string, faults: Faults, name = field): Markup {
  const wrong = faults[field] && html`aria-invalid="true" aria-describedby="${field}-error"`;
  return html`id="${field}" name="${name}" ${wrong}`;
}

/** `invalid` says what is wrong with a value that is there. */
export function fault(
  field: string,
  faults: Faults,
  invalid = 'Please check this.',
): Markup | undefined {
  const code = faults[field];
  if (!code) return undefined;
  return html`<span class="error" id="${field}-error">${faultWords[code] ?? invalid}</span>`;
}
