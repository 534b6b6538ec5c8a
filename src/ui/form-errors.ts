import type { Control } from './fields.js';

let count = 0;

/** Puts a message beside a control, in place of its hint, and tells assistive technology of it. */
export function showFieldError(control: Control, message: string): void {
  const error = document.createElement('p');
  error.className = 'customer-error';
  error.id = `customer-error-${++count}`;
  error.textContent = message;
  const place =
    control.type === 'checkbox' ? control.closest('label') : control.closest('.customer-control');
  (place ?? control).after(error);
  control.ariaInvalid = 'true';
  control.dataset['describedBy'] = control.getAttribute('aria-describedby') ?? '';
  control.setAttribute('aria-describedby', error.id);
}

/** Says at the top of the form, and aloud, what is wrong with the whole of it. */
export function showFormError(form: HTMLFormElement, message: string): void {
  let region = form.querySelector<HTMLElement>('.customer-form-error');
  if (!region) {
    region = document.createElement('p');
    region.className = 'customer-form-error';
    region.role = 'alert';
    form.prepend(region);
  }
  region.textContent = message;
}

/** Takes the messages away: all of a form's, or one control's. */
export function clearErrors(form: HTMLFormElement, only?: Control): void {
  for (const control of only ? [only] : (form.elements as Iterable<Element>)) {
    if (!(control instanceof HTMLElement) || control.ariaInvalid !== 'true') continue;
    form.querySelector(`#${control.getAttribute('aria-describedby')}`)?.remove();
    control.ariaInvalid = null;
    const before = control.dataset['describedBy'];
    if (before) control.setAttribute('aria-describedby', before);
    else control.removeAttribute('aria-describedby');
    delete control.dataset['describedBy'];
  }
  if (!only) form.querySelector('.customer-form-error')?.replaceChildren();
}
