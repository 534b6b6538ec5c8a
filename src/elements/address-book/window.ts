import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Language } from '../../i18n/language.js';
import { quietButton } from '../../ui/templates.js';

/** So few cards that a key in the filter is answered within a frame, also on a slow phone. */
const step = 8;

/** How much of a long list is in the page: more of it each time that its end comes near. */
export class ListWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #nearEnd = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.grow();
    },
    { rootMargin: '100%' },
  );
  #limit = step;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // Told anew where the end is: it may still be in sight.
    this.#nearEnd.disconnect();
    const end = this.#host.querySelector('[data-step=more]');
    if (end) this.#nearEnd.observe(end);
  }

  hostDisconnected(): void {
    this.#nearEnd.disconnect();
  }

  has(index: number): boolean {
    return index < this.#limit;
  }

  reset(): void {
    this.#limit = step;
  }

  grow(): void {
    this.reach(this.#limit + step);
  }

  /** Brings so many into the page. */
  reach(count: number): void {
    if (count <= this.#limit) return;
    this.#limit = count;
    this.#host.requestUpdate();
  }

  /** Stands at the end; a button for who wants to go on from there. */
  render(language: Language): TemplateResult {
    return html`<form class="customer-actions" data-step="more">
      ${quietButton(language.text('moreAddresses'), 'more')}
    </form>`;
  }
}
