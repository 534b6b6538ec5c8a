import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { checkFields, controlOf, type FieldProblems } from './fields.js';
import { clearErrors, clearFieldError, showFieldError, showFormError } from './form-errors.js';

export interface Submission {
  readonly form: HTMLFormElement;
  /** Read at submit: password managers write values without events. */
  readonly data: FormData;
  /** The value of the button that was pressed; empty for the Enter key. */
  readonly intent: string;
}

export interface Refusal {
  /** Field name to message. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is wrong beyond the fields. */
  readonly message?: string | undefined;
}

export interface FormOptions {
  /** Carries out what the shopper asked for; what it rejects with is explained by `explain`. */
  submit(submission: Submission): Promise<void>;
  /** Which fields this submission needs; all of the form's unless given. */
  relevant?(submission: Submission): readonly string[] | undefined;
  explainFields(problems: FieldProblems): Readonly<Record<string, string>>;
  explain(error: unknown, form: HTMLFormElement): Refusal;
}

/**
 * Takes over every form inside its host, the theme's own and the default one alike: one submit at a
 * time, errors beside the fields, focus on the first bad one, and nothing typed is ever taken away.
 */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FormOptions;
  readonly #busy = new WeakSet<HTMLFormElement>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    // Our messages take the place of the browser's bubbles, which serve as long as there is no script.
    for (const form of this.#host.querySelectorAll('form')) form.noValidate = true;
    this.#host.addEventListener('submit', this.#onSubmit);
    this.#host.addEventListener('input', this.#onInput);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('submit', this.#onSubmit);
    this.#host.removeEventListener('input', this.#onInput);
  }

  /** Shows a refusal that came from elsewhere than this form's own submit. */
  refuse(form: HTMLFormElement, { fields, message }: Refusal): void {
    const shown = Object.entries(fields).filter(([name, text]) => {
      const control = controlOf(form, name);
      if (control) showFieldError(control, text);
      return control;
    });
    const rest = message ?? Object.values(fields)[0];
    if (!shown.length && rest) showFormError(form, rest);
    const bad = form.querySelector<HTMLInputElement>('[aria-invalid="true"]');
    bad?.focus();
    // Typing the right code replaces the wrong one.
    if (bad?.name === 'code') bad.select();
  }

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    // A nested element answers for its own forms.
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (!this.#busy.has(form)) void this.#send(form, event.submitter);
  };

  async #send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : '';
    const submission = { form, data: new FormData(form), intent };
    clearErrors(form);
    const problems = checkFields(form, this.#options.relevant?.(submission));
    if (Object.keys(problems).length) {
      this.refuse(form, { fields: this.#options.explainFields(problems) });
      return;
    }
    this.#busy.add(form);
    form.ariaBusy = 'true';
    submitter?.setAttribute('data-pressed', '');
    try {
      await this.#options.submit(submission);
    } catch (error) {
      this.refuse(form, this.#options.explain(error, form));
    } finally {
      this.#busy.delete(form);
      form.ariaBusy = 'false';
      submitter?.removeAttribute('data-pressed');
    }
  }

  #onInput = (event: Event): void => clearFieldError(event.target as Element);
}
