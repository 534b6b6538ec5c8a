import type { AddressForm } from '../../contract/addresses.js';
import type { CheckoutAdapter, CheckoutDetails, FillOutcome } from './adapter.js';
import type { FillerOptions, FormFiller } from './filling.js';

/** What an adapter knows of addresses, for the shop's own form. */
export class FormFilling implements Pick<CheckoutAdapter, 'fill' | 'read' | 'release'> {
  readonly form: HTMLFormElement;
  readonly #options: Omit<FillerOptions, 'touched'>;
  /** The fields that the shopper has typed or chosen in, also before a customer was known. */
  readonly #touched = new WeakSet<EventTarget>();
  #filler: FormFiller | undefined;
  /** Whether the form checks nothing itself, where it is being held. */
  #noValidate: boolean | undefined;

  constructor(form: HTMLFormElement, options: Omit<FillerOptions, 'touched'>) {
    this.form = form;
    this.#options = options;
    form.addEventListener('input', this.#onInput, true);
  }

  async fill(details: CheckoutDetails, options: { overwrite: boolean }): Promise<FillOutcome> {
    try {
      const { FormFiller } = await import('./filling.js');
      const touched = this.#touched;
      this.#filler ??= new FormFiller(this.form, { ...this.#options, touched });
      return await this.#filler.fill(details, options);
    } catch {
      return { kind: 'failed' };
    }
  }

  read(): AddressForm | null {
    return this.#filler?.read() ?? null;
  }

  /** The browser would send no form, and tell nobody, as long as a required field is empty. */
  hold(held: boolean): void {
    if (held === (this.#noValidate !== undefined)) return;
    const { noValidate } = this.form;
    this.form.noValidate = held || this.#noValidate!;
    this.#noValidate = held ? noValidate : undefined;
  }

  /** Writes nothing of what is still to come; what was filled in stays known. */
  stop(): void {
    this.#filler?.release();
  }

  release(): void {
    this.stop();
    this.hold(false);
    this.form.removeEventListener('input', this.#onInput, true);
  }

  #onInput = ({ isTrusted, target }: Event): void => {
    if (isTrusted) this.#touched.add(target!);
  };
}
