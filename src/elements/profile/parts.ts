import { html, type TemplateResult } from 'lit';
import { primaryButton } from '../../ui/templates.js';
import type { Host } from './section.js';

export type List<Item> =
  { kind: 'loading' } | { kind: 'unloaded' } | { kind: 'loaded'; items: readonly Item[] };

/** In the place of a list that isn't there: of its likely height, or the way to try again. */
export function missingList(kind: 'loading' | 'unloaded', { text }: Host): TemplateResult {
  if (kind === 'loading') {
    return html`<ul class="customer-waiting" aria-label=${text('loading')}>
      <li></li>
    </ul>`;
  }
  return html`<form class="customer-form" data-step="unloaded">
    <p class="customer-notice" role="alert">${text('unloaded')}</p>
    ${primaryButton(text('retry'))}
  </form>`;
}

/** What she is asked before something is gone; takes the focus. */
export function question(text: string): TemplateResult {
  return html`<p class="customer-title" tabindex="-1">${text}</p>`;
}
