import type { CheckoutIdentityResponse } from '../../contract/checkout.js';
import type { CheckoutAdapter } from './adapter.js';
import { FormAdapter, type FormAdapterOptions } from './form-adapter.js';

/** The checkout that the element serves: the adapter that it was given, or else the shop's form. */
export class CheckoutConnection {
  readonly #options: FormAdapterOptions;
  #adapter: CheckoutAdapter | undefined;
  #closed: boolean | undefined;
  #identity: CheckoutIdentityResponse | null = null;
  #staysOut = false;

  constructor(options: FormAdapterOptions) {
    this.#options = options;
  }

  get adapter(): CheckoutAdapter | undefined {
    return this.#adapter;
  }

  /** The shop's form, where the checkout is one. */
  get form(): HTMLFormElement | undefined {
    return this.#adapter instanceof FormAdapter ? this.#adapter.form : undefined;
  }

  /** Serves `adapter` from now on, or else `form`; what is served already, where there is neither. */
  use(adapter: CheckoutAdapter | null, form: HTMLFormElement | null): void {
    if (adapter ? adapter === this.#adapter : !form || form === this.form) return;
    this.release();
    if (!adapter && FormAdapter.serves(form!)) return this.#stayOut();
    this.#adapter = adapter ?? new FormAdapter(form!, this.#options);
    this.#adapter.hand(this.#identity);
    if (this.#closed !== undefined) this.#adapter.close(this.#closed);
  }

  /** Closes or opens the checkout. Returns whether the shopper was in what was closed. */
  close(closed: boolean): boolean {
    if (closed === this.#closed) return false;
    const { activeElement } = document;
    this.#closed = closed;
    this.#adapter?.close(closed);
    return closed && activeElement?.matches(':disabled,[inert],[inert] *') === true;
  }

  hand(identity: CheckoutIdentityResponse | null): void {
    if (identity === this.#identity) return;
    this.#identity = identity;
    this.#adapter?.hand(identity);
  }

  /** While a submit of the form is held back. */
  set busy(busy: boolean) {
    if (this.form) this.form.ariaBusy = String(busy);
  }

  /** Sends the form that was held back. */
  send(submitter: HTMLElement | null): void {
    const { form } = this;
    // Meanwhile the page may have put another button in the place of the one that was pressed.
    const stands = (submitter as HTMLButtonElement | null)?.form === form;
    form?.requestSubmit(stands ? submitter : null);
  }

  release(): void {
    this.#adapter?.release?.();
    this.#adapter = undefined;
  }

  /** Two that hold back each other's submits would hold them back for ever. */
  #stayOut(): void {
    if (!this.#staysOut) {
      console.error('Two <customer-checkout> name the same form: the second one leaves it alone.');
    }
    this.#staysOut = true;
  }
}
