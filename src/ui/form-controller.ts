import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldProblems } from './fields.js';
import { showFormAlert } from './form-alert.js';

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
  /** Whether a form inside the host is one of its own. */
  owns(form: HTMLFormElement): boolean;
  /** Carries out what the shopper asked for; what it rejects with is explained by `explain`. */
  submit(submission: Submission): Promise<void>;
  /** Which fields this submission needs; all of the form's unless given. */
  relevant?(submission: Submission): readonly string[] | undefined;
  explainFields(problems: FieldProblems): Promise<Readonly<Record<string, string>>>;
  explain(error: unknown, form: HTMLFormElement): Promise<Refusal>;
  /** What to say where the part of the script that carries a submission out can't be had. */
  unreached(): string;
}

/**
 * Takes over every form inside its host, the theme's own and the default one alike: one submit at a
 * time, errors beside the fields, focus on the first bad one, and nothing typed is ever taken away.
 */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FormOptions;
  readonly #busy = new WeakSet<HTMLFormElement>();
  /** What no form needs to be shown; it comes after the first paint. */
  #rest: typeof import('./submission.js') | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    // Our messages take the place of the browser's bubbles, which serve as long as there is no script.
    for (const form of this.#host.querySelectorAll('form')) {
      form.noValidate ||= this.#options.owns(form);
    }
    this.#host.addEventListener('submit', this.#onSubmit);
    this.#host.addEventListener('input', this.#onInput);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('submit', this.#onSubmit);
    this.#host.removeEventListener('input', this.#onInput);
  }

  /** Shows a refusal that came from elsewhere than this form's own submit. */
  async refuse(form: HTMLFormElement, refusal: Refusal): Promise<void> {
    try {
      (await this.#loadRest()).refuse(form, refusal);
    } catch {
      showFormAlert(form, this.#options.unreached());
    }
  }

  /** Submits a form as its button would; resolves with whether it was carried out. */
  async submit(form: HTMLFormElement, submitter: HTMLElement | null = null): Promise<boolean> {
    if (this.#busy.has(form)) return false;
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : '';
    const submission = { form, data: new FormData(form), intent };
    this.#busy.add(form);
    form.ariaBusy = 'true';
    submitter?.setAttribute('data-pressed', '');
    try {
      return await (await this.#loadRest()).carryOut(submission, this.#options);
    } catch {
      showFormAlert(form, this.#options.unreached());
      return false;
    } finally {
      this.#busy.delete(form);
      form.ariaBusy = 'false';
      submitter?.removeAttribute('data-pressed');
    }
  }

  async #loadRest(): Promise<typeof import('./submission.js')> {
    return (this.#rest ??= await import('./submission.js'));
  }

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    // A nested element answers for its own forms, the page for those that are none of ours.
    if (event.defaultPrevented || !this.#options.owns(form)) return;
    event.preventDefault();
    void this.submit(form, event.submitter);
  };

  #onInput = (event: Event): void => this.#rest?.clearFieldError(event.target as Element);
}
