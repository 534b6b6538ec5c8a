import { html, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { quietButton } from '../../ui/templates.js';
import type { Entry } from './entries.js';

/** Milliseconds for which a removal can be taken back, and more while she is at it. */
const patience = 10_000;

/** The bar that offers to take the last removal back. */
export class Removal {
  readonly #host: HTMLElement & { requestUpdate(): void };
  #entry: Entry | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement & { requestUpdate(): void }) {
    this.#host = host;
  }

  get entry(): Entry | undefined {
    return this.#entry;
  }

  offer(entry: Entry): void {
    clearTimeout(this.#timer);
    this.#entry = entry;
    this.#wait();
    this.#host.requestUpdate();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#entry = undefined;
    this.#host.requestUpdate();
  }

  render(language: Language): TemplateResult {
    const name = this.#entry?.name ?? '';
    return html`<form class="customer-undo" data-step="undo" ?hidden=${!this.#entry}>
      <span dir="auto">${language.text('addressRemoved', { address: name })}</span>
      ${quietButton(language.text('undo'), 'undo')}
    </form>`;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      const bar = this.#host.querySelector('.customer-undo');
      // A focus that shows is a keyboard's; a click leaves one behind that says nothing.
      if (bar?.matches(':hover,:has(:focus-visible)')) this.#wait();
      else this.end();
    }, patience);
  }
}
