import type { LitElement } from 'lit';
import { unreached } from '../../client/account-error.js';
import type { CustomerSignInElement } from '../sign-in/sign-in.js';
import { definitions } from './definitions.js';
import type { CheckoutDesk, Way } from './desk.js';

/** The ways to an account. What she typed into one stays in the page while she looks at another. */
export class Accounts {
  readonly #desk: CheckoutDesk;

  constructor(desk: CheckoutDesk) {
    this.#desk = desk;
  }

  /** Puts a way into the page; it is shown when the panel is. Rejects with an `AccountError` without its script. */
  async open(way: Way, email: string): Promise<void> {
    const { element, ways } = this.#desk;
    ways.opened.add(way);
    element.requestUpdate();
    await definitions[way](element.customElementRegistry).catch((error: unknown) => {
      throw unreached(error);
    });
    ways.way = way;
    element.requestUpdate();
    await element.updateComplete;
    await this.#element?.updateComplete;
    // Also over what she had typed there before.
    if (email && this.#emailField) this.#emailField.value = email;
  }

  /** Mails a code to sign in with, and asks for it. Rejects with an `AccountError` where none was sent. */
  async sendCode(): Promise<void> {
    await (this.#element as CustomerSignInElement | null)?.sendCode();
  }

  /** The e-mail that stands in the way that is open. */
  get email(): string {
    return this.#emailField?.value.trim() ?? '';
  }

  /** Moves the focus to the first field that is to be filled in. */
  focus(): void {
    const fields = [...(this.#element?.querySelectorAll('input') ?? [])];
    const shown = fields.filter((field) => field.checkVisibility());
    (shown.find(({ value }) => !value) ?? shown[0])?.focus();
  }

  /** Whether an element belongs to the way that is open. */
  holds(element: Element): boolean {
    return this.#element?.contains(element) === true;
  }

  get #element(): LitElement | null {
    const { element, ways } = this.#desk;
    return element.querySelector<LitElement>(`.customer-prompt customer-${ways.way}`);
  }

  get #emailField(): HTMLInputElement | null | undefined {
    return this.#element?.querySelector<HTMLInputElement>('[name=email]');
  }
}
