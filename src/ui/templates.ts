import { html, nothing, type TemplateResult } from 'lit';

export interface Field {
  /** Unique in the document. */
  id: string;
  name: string;
  label: string;
  type?: 'text' | 'email' | 'tel' | 'date' | 'password';
  autocomplete?: string;
  required?: boolean;
  readonly?: boolean;
  hint?: string | undefined;
  value?: string;
  minlength?: number;
  /** For a password: the name of the button that shows it. */
  reveal?: string;
}

/** A label above its control, and a hint below that an error takes the place of. */
export function textField(field: Field): TemplateResult {
  const { id, type = 'text', reveal } = field;
  // No spelling or capitals where they only get in the way of a login.
  const literal = type === 'email' || type === 'password';
  return html`<div class="customer-field">
    <label for=${id}>${field.label}</label>
    <div class="customer-control">
      <input
        id=${id}
        name=${field.name}
        type=${type}
        autocomplete=${field.autocomplete ?? nothing}
        autocapitalize=${literal ? 'none' : nothing}
        spellcheck=${literal ? 'false' : nothing}
        minlength=${field.minlength ?? nothing}
        value=${field.value ?? nothing}
        ?required=${field.required}
        ?readonly=${field.readonly}
        aria-describedby=${field.hint ? `${id}-hint` : nothing}
      />
      ${
        reveal
          ? html`<button
              class="customer-reveal"
              type="button"
              aria-label=${reveal}
              aria-pressed="false"
              aria-controls=${id}
              @click=${toggleReveal}
            >
              <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" />
                <circle cx="12" cy="12" r="3" />
              </svg>
            </button>`
          : nothing
      }
    </div>
    ${field.hint ? html`<p class="customer-hint" id="${id}-hint">${field.hint}</p>` : nothing}
  </div>`;
}

export function checkboxField({
  name,
  label,
  required = false,
  checked = false,
}: Pick<Field, 'name' | 'label' | 'required'> & { checked?: boolean }): TemplateResult {
  return html`<div class="customer-field">
    <label class="customer-checkbox">
      <input
        type="checkbox"
        name=${name}
        value="true"
        aria-invalid="false"
        ?required=${required}
        ?checked=${checked}
      />
      <span>${label}</span>
    </label>
  </div>`;
}

/** What a step is about; takes the focus when the shopper has got there. */
export function stepTitle(text: string): TemplateResult {
  return html`<h2 class="customer-title" tabindex="-1">${text}</h2>`;
}

/** The one thing that the form is for. Its width stays while it waits. */
export function primaryButton(label: string, intent = ''): TemplateResult {
  return html`<button class="customer-button" value=${intent}>
    <span>${label}</span>
  </button>`;
}

/** Another way on; `intent` is what the form hears when it is pressed. */
export function quietButton(label: string, intent: string): TemplateResult {
  return html`<button class="customer-quiet" value=${intent} formnovalidate>
    <span>${label}</span>
  </button>`;
}

function toggleReveal(event: Event): void {
  const button = event.currentTarget as HTMLButtonElement;
  const input = button.previousElementSibling as HTMLInputElement;
  const shown = input.type === 'text';
  input.type = shown ? 'password' : 'text';
  button.ariaPressed = String(!shown);
}
