import { controlOf } from './control.js';
import { checkFields } from './fields.js';
import { showFormAlert } from './form-alert.js';
import type { FormOptions, Refusal, Submission } from './form-controller.js';
import { clearErrors, clearFieldError, showFieldError } from './form-errors.js';

export { clearFieldError };

/** Checks a form and does what it asks for; resolves with whether that was done. */
export async function carryOut(submission: Submission, options: FormOptions): Promise<boolean> {
  const { form } = submission;
  clearErrors(form);
  const problems = checkFields(form, options.relevant?.(submission));
  if (Object.keys(problems).length) {
    refuse(form, { fields: await options.explainFields(problems) });
    return false;
  }
  try {
    await options.submit(submission);
    return true;
  } catch (error) {
    refuse(form, await options.explain(error, form));
    return false;
  }
}

/** Puts each message beside its field, or above the form, and the focus on the first bad field. */
export function refuse(form: HTMLFormElement, { fields, message }: Refusal): void {
  const shown = Object.entries(fields).filter(([name, text]) => {
    const control = controlOf(form, name);
    if (control) showFieldError(control, text);
    return control;
  });
  const rest = message ?? Object.values(fields)[0];
  if (!shown.length && rest) showFormAlert(form, rest);
  const bad = form.querySelector<HTMLInputElement>('[aria-invalid="true"]');
  bad?.focus();
  // Typing the right code replaces the wrong one.
  if (bad?.name === 'code') bad.select();
}
