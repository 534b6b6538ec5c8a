import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { plural } from '../../i18n/plural.js';
import { primaryButton } from '../../ui/templates.js';

/** With fewer, looking is quicker than typing. */
const filterFrom = 8;

/** In the place of the list, as long as it isn't there. */
export function waitingCards(label: string): TemplateResult {
  return html`<div class="customer-waiting" role="status" aria-label=${label}>
    ${Array.from({ length: 2 }, () => html`<div></div>`)}
  </div>`;
}

/** In the place of the list, as long as there is nothing in it. */
function emptyBook(language: Language): TemplateResult {
  return html`<div class="customer-empty">
    <p class="customer-title">${language.text('noAddresses')}</p>
    <p>${language.text('noAddressesHint')}</p>
    ${addButton(language)}
  </div>`;
}

export interface Filter {
  id: string;
  value: string;
  shown: number;
  all: number;
  onInput: (event: Event) => void;
}

/** Above the list; the filter is no part of a form, or the Enter key would press the button. */
export function toolbar(
  language: Language,
  filter: Filter,
  offersAdding: boolean,
): TemplateResult | typeof nothing {
  if (filter.all === 0) return offersAdding ? emptyBook(language) : nothing;
  const filters = filter.all >= filterFrom;
  return html`<div class="customer-toolbar">
      ${filters ? filterField(language, filter) : nothing}
      ${offersAdding ? addButton(language) : nothing}
    </div>
    ${filters ? html`<p class="customer-count" role="status">${countText(language, filter)}</p>` : nothing}`;
}

function addButton(language: Language): TemplateResult {
  return html`<form data-step="add">${primaryButton(language.text('addAddress'), 'add')}</form>`;
}

function filterField(language: Language, { id, value, onInput }: Filter): TemplateResult {
  return html`<div class="customer-field">
    <label for=${id}>${language.text('filterAddresses')}</label>
    <div class="customer-control">
      <input
        id=${id}
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${value}
        @input=${onInput}
      />
    </div>
  </div>`;
}

function countText(language: Language, { shown, all }: Filter): string {
  if (shown === all) return plural(language, 'addressCount', all);
  return plural(language, 'filteredCount', all, { shown });
}
