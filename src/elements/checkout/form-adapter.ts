import type { CheckoutIdentityResponse } from '../../contract/checkout.js';
import type { CheckoutAdapter } from './adapter.js';

/** The field that the checkout backend finds the identity token in. */
export const tokenField = 'customer_identity_token';

/** Milliseconds within which a second submit is a double click. */
const doubleClick = 500;
/** Milliseconds for which a submit that the browser carries out is the only one, however long the shop takes. */
const underWay = 10_000;

export interface FormAdapterOptions {
  /** Whether the token in the form will still be good when it arrives. */
  isReady(): boolean;
  /** A submit was held back; when an identity is there, send it again with `submitter`. */
  onHeldBack(submitter: HTMLElement | null): void;
  /** A script has taken the submit over, and with it the token. */
  onTaken(): void;
}

/** The shop's own checkout form: closed, open, and sent once, with a token that is fresh. */
export class FormAdapter implements CheckoutAdapter {
  readonly form: HTMLFormElement;
  readonly #options: FormAdapterOptions;
  /** Until when, on the clock of events, another submit is the same. */
  #sentUntil = 0;

  constructor(form: HTMLFormElement, options: FormAdapterOptions) {
    this.form = form;
    this.#options = options;
    // First of all listeners: a script that sends the order itself has to wait as well.
    form.addEventListener('submit', this.#onSubmit, true);
    addEventListener('pageshow', this.#onPageShow);
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

  release(): void {
    this.form.removeEventListener('submit', this.#onSubmit, true);
    removeEventListener('pageshow', this.#onPageShow);
    this.close(false);
  }

  #onSubmit = (event: SubmitEvent): void => {
    if (event.defaultPrevented) return;
    const repeated = event.timeStamp < this.#sentUntil;
    if (!repeated && this.#options.isReady()) {
      this.#sentUntil = event.timeStamp + doubleClick;
      setTimeout(() => {
        if (event.defaultPrevented) this.#options.onTaken();
        else this.#sentUntil = event.timeStamp + underWay;
      });
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!repeated) this.#options.onHeldBack(event.submitter);
  };

  /** She has come back to the page, and may order once more. */
  #onPageShow = (): void => {
    this.#sentUntil = 0;
  };
}
