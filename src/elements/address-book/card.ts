import { html, nothing, type TemplateResult } from 'lit';
import type { AddressBook } from '../../contract/addresses.js';
import type { Language } from '../../i18n/language.js';
import type { MessageKey } from '../../i18n/messages.js';
import type {
  CustomerAddressCancelledEvent,
  CustomerAddressSavedEvent,
} from '../address-form/events.js';
import type { AddressLookup } from '../address-form/lookup.js';
import type { Entry } from './entries.js';

/** The key of the form that adds an address. */
export const added = 'new';

/** One address, and what can be done with it: each button submits the card's form with its intent. */
export function addressCard(
  { address, lines, name }: Entry,
  isBilling: boolean,
  language: Language,
): TemplateResult {
  const action = (intent: string, key: MessageKey) => {
    const label = language.text(key);
    return html`<button
      class="customer-quiet"
      type="submit"
      value=${intent}
      aria-label=${language.text('actionOn', { action: label, address: name })}
    >
      ${label}
    </button>`;
  };
  return html`<form class="customer-card" data-address=${address.id}>
    <p class="customer-lines">
      ${lines.map((line) => html`<span><bdi>${line}</bdi></span>`)}
      ${address.phone ? html`<span><bdi>${address.phone}</bdi></span>` : nothing}
    </p>
    ${
      address.isDefault || isBilling
        ? html`<p class="customer-badges">
            ${address.isDefault ? badge(language.text('defaultAddress')) : nothing}
            ${isBilling ? badge(language.text('billingAddress')) : nothing}
          </p>`
        : nothing
    }
    <div class="customer-actions">
      ${action('edit', 'edit')} ${action('remove', 'remove')}
      ${address.isDefault ? nothing : action('default', 'makeDefault')}
      ${isBilling ? nothing : action('billing', 'useForInvoices')}
    </div>
  </form>`;
}

function badge(text: string): TemplateResult {
  return html`<span class="customer-badge">${text}</span>`;
}

interface Answers {
  onSaved: (event: CustomerAddressSavedEvent) => void;
  onCancelled: (event: CustomerAddressCancelledEvent) => void;
}

/** The form, in the place of the card. */
export function openCard(
  key: string,
  book: AddressBook,
  signInUrl: string | null,
  lookup: AddressLookup | undefined,
  { onSaved, onCancelled }: Answers,
): TemplateResult {
  return html`<div class="customer-opened" data-opened=${key} @keydown=${onKeydown}>
    <customer-address-form
      address-id=${key === added ? nothing : key}
      sign-in-url=${signInUrl ?? nothing}
      .book=${book}
      .lookup=${lookup}
      @customer-address-saved=${onSaved}
      @customer-address-cancelled=${onCancelled}
    ></customer-address-form>
  </div>`;
}

/** Escape leaves the form, unless it has closed a list of suggestions. */
function onKeydown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  const form = (event.target as Element).closest('form[data-step=editing]');
  form?.querySelector<HTMLElement>('button[value=cancel]')?.click();
}
