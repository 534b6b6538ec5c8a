import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../i18n/language.js';
import type { Entry } from '../address-book/entries.js';

/** The choice of what stands in the checkout, rather than an address of the book. */
export const other = 'other';

/** So many addresses are shown at once; all of them are in a list. */
const shownAtOnce = 3;

export interface DeliveryView {
  readonly uid: string;
  readonly language: Language;
  /** The addresses of the book; undefined while they are on their way, or can't be had. */
  readonly entries: readonly Entry[] | undefined;
  readonly isUnloaded: boolean;
  /** An address's id, or `other`; undefined before the first was filled in. */
  readonly chosen: string | undefined;
  /** Where the shop doesn't deliver to, by the address's id. */
  readonly unserved: ReadonlyMap<string, string>;
  readonly isAsking: boolean;
  readonly offersSaving: boolean;
  readonly saves: boolean;
  readonly isBusy: boolean;
  readonly said: string;
  /** How many are likely to come. */
  readonly expected: number;
}

export interface DeliveryActions {
  choose(id: string): void;
  replace(): void;
  keep(): void;
  retry(): void;
  save(wanted: boolean): void;
}

export function deliveryPanel(view: DeliveryView, actions: DeliveryActions): TemplateResult {
  const { language, entries, isUnloaded, said, isBusy, offersSaving } = view;
  return html`<section
    class="customer-panel customer-delivery"
    aria-busy=${String(isBusy)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !view.isAsking || event.isComposing) return;
      event.preventDefault();
      actions.keep();
    }}
  >
    ${entries?.length ? choices(view, entries, actions) : nothing}
    ${entries || isUnloaded ? nothing : waiting(view)}
    ${isUnloaded ? unloaded(language, actions) : nothing}
    ${offersSaving ? saveBox(view, actions) : nothing}
    <p role="status">${said}</p>
  </section>`;
}

/** The first ones, the one that is chosen, and what stands in the checkout. */
function choices(
  view: DeliveryView,
  entries: readonly Entry[],
  actions: DeliveryActions,
): TemplateResult {
  const { language, chosen, isAsking } = view;
  const shown = entries.filter(
    ({ address }, index) => index < shownAtOnce || address.id === chosen,
  );
  return html`<fieldset>
    <legend class="customer-title">${language.text('deliverTo')}</legend>
    ${shown.map((entry) => addressChoice(view, entry, actions))}
    ${entries.length > shownAtOnce ? allAddresses(view, entries, actions) : nothing}
    ${choice(view, other, html`<span>${language.text('deliveryOther')}</span>`, actions)}
    ${isAsking ? question(view, actions) : nothing}
  </fieldset>`;
}

function addressChoice(
  view: DeliveryView,
  { address, lines }: Entry,
  actions: DeliveryActions,
): TemplateResult {
  const { language, unserved } = view;
  const country = unserved.get(address.id);
  const [first, ...others] = lines;
  const text = html`<span>
      <strong><bdi>${first}</bdi></strong>
      <span>${others.map((line, index) => html`${index ? ', ' : ''}<bdi>${line}</bdi>`)}</span>
      ${
        country === undefined
          ? nothing
          : html`<small>${language.text('deliveryUnserved', { country })}</small>`
      }
    </span>
    ${
      address.isDefault
        ? html`<span class="customer-badge">${language.text('deliveryDefault')}</span>`
        : nothing
    }`;
  return choice(view, address.id, text, actions);
}

function choice(
  { uid, chosen }: DeliveryView,
  id: string,
  text: TemplateResult,
  { choose }: DeliveryActions,
): TemplateResult {
  return html`<label class="customer-choice">
    <input
      type="radio"
      name="${uid}-delivery"
      value=${id}
      .checked=${live(id === chosen)}
      @change=${() => choose(id)}
    />
    ${text}
  </label>`;
}

function allAddresses(
  { uid, language, chosen }: DeliveryView,
  entries: readonly Entry[],
  { choose }: DeliveryActions,
): TemplateResult {
  const isAddress = chosen !== undefined && chosen !== other;
  return html`<div class="customer-field">
    <label for="${uid}-delivery-all">${language.text('deliveryAll')}</label>
    <div class="customer-control">
      <select
        id="${uid}-delivery-all"
        .value=${live(isAddress ? chosen : '')}
        @change=${({ currentTarget }: Event) => {
          const { value } = currentTarget as HTMLSelectElement;
          if (value) choose(value);
        }}
      >
        <option value="">${language.text('deliveryChoose')}</option>
        ${entries.map(
          ({ address, lines }) =>
            html`<option value=${address.id} ?selected=${address.id === chosen}>
              ${lines.join(', ')}
            </option>`,
        )}
      </select>
    </div>
  </div>`;
}

function question({ uid, language }: DeliveryView, actions: DeliveryActions): TemplateResult {
  const id = `${uid}-delivery-question`;
  return html`<div class="customer-question" role="group" aria-labelledby=${id}>
    <p id=${id} tabindex="-1">${language.text('deliveryTyped')}</p>
    <div class="customer-actions">
      <button class="customer-quiet" type="button" @click=${actions.replace}>
        ${language.text('deliveryReplace')}
      </button>
      <button class="customer-quiet" type="button" @click=${actions.keep}>
        ${language.text('deliveryKeep')}
      </button>
    </div>
  </div>`;
}

function saveBox({ language, saves }: DeliveryView, { save }: DeliveryActions): TemplateResult {
  return html`<label class="customer-checkbox">
    <input
      type="checkbox"
      .checked=${live(saves)}
      @change=${({ currentTarget }: Event) => save((currentTarget as HTMLInputElement).checked)}
    />
    <span>${language.text('deliverySave')}</span>
  </label>`;
}

/** Of the height of what is to come. */
function waiting({ language, expected }: DeliveryView): TemplateResult {
  return html`<div
    class="customer-waiting"
    role="img"
    aria-label=${language.text('deliveryLoading')}
  >
    ${Array.from({ length: expected }, () => html`<div></div>`)}
  </div>`;
}

function unloaded(language: Language, { retry }: DeliveryActions): TemplateResult {
  return html`<div class="customer-notice">
    <p role="alert">${language.text('deliveryUnloaded')}</p>
    <button class="customer-quiet" type="button" @click=${retry}>${language.text('retry')}</button>
  </div>`;
}
