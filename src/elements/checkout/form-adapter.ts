import type { CheckoutIdentityResponse } from '../../contract/checkout.js';
import type { CheckoutAdapter } from './adapter.js';

/** The field that the checkout backend finds the identity token in. */
export const tokenField = 'customer_identity_token';

/** Milliseconds within which a second submit is a double click. */
const doubleClick = 500;
/** Milliseconds for which a submit that the browser carries out is the only one, however long the shop takes. */
const underWay = 10_000;

/** The forms that are served; one that two serve would be held back for ever. */
const served = new WeakSet<HTMLFormElement>();

export interface FormAdapterOptions {
  /** Whether the token in the form will still be good when it arrives. */
  isReady(): boolean;
  /** A submit was held back; when an identity is there, send it again with `submitter`. */
  onHeldBack(submitter: HTMLElement | null): void;
  /** The token has gone out, with a script or the browser. */
  onTaken(): void;
}

/** The shop's own checkout form: closed, open, and sent once, with a token that is fresh. */
export class FormAdapter implements CheckoutAdapter {
  readonly form: HTMLFormElement;
  readonly #options: FormAdapterOptions;
  /** Until when, on the clock of events, another submit is the same. */
  #sentUntil = 0;
  /** The token has gone out, and a backend takes it once. */
  #sent = false;
  #token = '';
  /** What was closed here, of what the page had left open. */
  readonly #closed = new Set<HTMLElement>();
  /** What the page had closed itself. */
  readonly #opened = new Set<HTMLElement>();

  static serves(form: HTMLFormElement): boolean {
    return served.has(form);
  }

  constructor(form: HTMLFormElement, options: FormAdapterOptions) {
    this.form = form;
    this.#options = options;
    // First of all listeners: a script that sends the order itself has to wait as well.
    form.addEventListener('submit', this.#onSubmit, true);
    form.addEventListener('formdata', this.#onFormData);
    served.add(form);
    addEventListener('pageshow', this.#onPageShow);
  }

  close(closed: boolean): void {
    if (closed) this.#closeAll();
    else this.#openAll();
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
    field.value = this.#token = identity?.token ?? '';
  }

  release(): void {
    this.form.removeEventListener('submit', this.#onSubmit, true);
    this.form.removeEventListener('formdata', this.#onFormData);
    served.delete(this.form);
    removeEventListener('pageshow', this.#onPageShow);
    this.#openAll();
    for (const element of this.#opened) element.inert = true;
    this.#opened.clear();
    this.form.toggleAttribute('data-customer-closed', false);
  }

  /** Fields and buttons belong to the form wherever in the page they stand. */
  get #parts(): HTMLElement[] {
    const { form } = this;
    const elements = [...form.elements] as HTMLElement[];
    return [form, ...elements.filter((element) => !form.contains(element))];
  }

  #closeAll(): void {
    for (const part of this.#parts) {
      if (part.inert) continue;
      part.inert = true;
      this.#closed.add(part);
    }
  }

  #openAll(): void {
    for (const part of this.#parts) {
      if (part.inert && !this.#closed.has(part)) this.#opened.add(part);
      part.inert = false;
    }
    for (const part of this.#closed) part.inert = false;
    this.#closed.clear();
  }

  #onSubmit = (event: SubmitEvent): void => {
    if (event.defaultPrevented) return;
    const repeated = event.timeStamp < this.#sentUntil;
    // She has come back to the page, or the browser never left it.
    if (!repeated && this.#sent) this.#spend();
    if (!repeated && this.#options.isReady()) {
      this.#sentUntil = event.timeStamp + doubleClick;
      this.#sent = true;
      setTimeout(() => {
        if (event.defaultPrevented) this.#spend();
        else if (this.#sentUntil) this.#sentUntil = event.timeStamp + underWay;
      });
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!repeated) this.#options.onHeldBack(event.submitter);
  };

  #spend(): void {
    this.#sent = false;
    this.#options.onTaken();
  }

  /** A script may have taken the field out with all that was in the form. */
  #onFormData = ({ formData }: FormDataEvent): void => formData.set(tokenField, this.#token);

  /** She has come back to the page, and may order once more. */
  #onPageShow = (): void => {
    this.#sentUntil = 0;
  };
}
