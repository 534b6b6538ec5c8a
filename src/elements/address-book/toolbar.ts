import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { primaryButton } from '../../ui/templates.js';

/** In the place of the list, as long as there is nothing in it. */
export function emptyBook(language: Language): TemplateResult {
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
  filter: Filter | undefined,
  offersAdding: boolean,
): TemplateResult {
  return html`<div class="customer-toolbar">
      ${filter ? filterField(language, filter) : nothing}
      ${offersAdding ? addButton(language) : nothing}
    </div>
    ${filter ? html`<p class="customer-count" role="status">${countText(language, filter)}</p>` : nothing}`;
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
  const number = new Intl.NumberFormat(language.tag);
  const count = number.format(shown);
  return shown === all
    ? language.text('addressCount', { count })
    : language.text('filteredCount', { count, all: number.format(all) });
}
