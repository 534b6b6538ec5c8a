import type { Control } from './control.js';

let count = 0;

/** The message that stands beside a control, and what described the control before. */
const shown = new WeakMap<Element, { error: HTMLElement; describedBy: string | null }>();

/** Puts a message beside a control, in place of its hint, and tells assistive technology of it. */
export function showFieldError(control: Control, message: string): void {
  const error = document.createElement('p');
  error.className = 'customer-error';
  error.id = `customer-error-${++count}`;
  error.textContent = message;
  // Beside a label, never in it: the message would become part of the field's name.
  (control.closest('.customer-control,label') ?? control).after(error);
  shown.set(control, { error, describedBy: control.getAttribute('aria-describedby') });
  control.ariaInvalid = 'true';
  control.setAttribute('aria-describedby', error.id);
}

/** Takes one control's message away. */
export function clearFieldError(control: Element): void {
  const { error, describedBy } = shown.get(control) ?? {};
  if (!error) return;
  shown.delete(control);
  error.remove();
  control.ariaInvalid = null;
  if (describedBy) control.setAttribute('aria-describedby', describedBy);
  else control.removeAttribute('aria-describedby');
}

/** What the server had said of the form, before there was a script to say it. */
function clearRendered(form: HTMLFormElement): void {
  for (const error of form.querySelectorAll('[data-customer-error]')) {
    for (const control of form.elements) {
      if (!error.id || control.getAttribute('aria-describedby') !== error.id) continue;
      control.ariaInvalid = null;
      control.removeAttribute('aria-describedby');
    }
    error.remove();
  }
}

/** Takes all of a form's messages away. */
export function clearErrors(form: HTMLFormElement): void {
  for (const control of form.elements) clearFieldError(control);
  clearRendered(form);
  form.querySelector('.customer-form-error')?.replaceChildren();
}
