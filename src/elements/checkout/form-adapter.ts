import type { CheckoutIdentityResponse } from '../../contract/checkout.js';
import type { CheckoutAdapter } from './adapter.js';

/** The field that the checkout backend finds the identity token in. */
export const tokenField = 'customer_identity_token';

export interface FormAdapterOptions {
  /** Whether the token in the form will still be good when it arrives. */
  isReady(): boolean;
  /** A submit was held back; when an identity is there, send it again with `submitter`. */
  onHeldBack(submitter: HTMLElement | null): void;
}

/** The shop's own checkout form: closed, open, and sent with a token that is fresh. */
export class FormAdapter implements CheckoutAdapter {
  readonly form: HTMLFormElement;
  readonly #options: FormAdapterOptions;

  constructor(form: HTMLFormElement, options: FormAdapterOptions) {
    this.form = form;
    this.#options = options;
    // First of all listeners: a script that sends the order itself has to wait as well.
    form.addEventListener('submit', this.#onSubmit, true);
  }

  close(closed: boolean): void {
    this.form.inert = closed;
    this.form.toggleAttribute('data-customer-closed', closed);
  }

  hand(identity: CheckoutIdentityResponse | null): void {
    let field = this.form.querySelector<HTMLInputElement>(`input[name="${tokenField}"]`);
    if (!field) {
      field = document.createElement('input');
      field.type = 'hidden';
      field.name = tokenField;
      this.form.append(field);
    }
    field.value = identity?.token ?? '';
  }

  send(submitter: HTMLElement | null): void {
    this.form.requestSubmit(submitter);
  }

  release(): void {
    this.form.removeEventListener('submit', this.#onSubmit, true);
    this.close(false);
  }

  #onSubmit = (event: SubmitEvent): void => {
    if (event.defaultPrevented || this.#options.isReady()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#options.onHeldBack(event.submitter);
  };
}
