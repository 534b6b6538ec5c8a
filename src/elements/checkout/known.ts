import { html, nothing, type TemplateResult } from 'lit';
import type { Storefront } from '../../session/storefront.js';
import { quietButton } from '../../ui/templates.js';
import type { CheckoutStage } from './course.js';

/** Who is buying, or why that isn't known yet of a customer who is signed in. */
export function known(
  storefront: Storefront,
  stage: CheckoutStage,
): TemplateResult | typeof nothing {
  switch (stage.kind) {
    case 'identified':
      return identifiedAs(storefront, stage.response.identity);
    case 'identifying':
      return identifiedAs(storefront, { kind: 'customer', ...stage.customer });
    case 'failed':
      return failed(storefront, stage.message);
    default:
      return nothing;
  }
}

/** What is shown of who is buying; a guest has no name yet. */
interface Buyer {
  kind: 'guest' | 'customer';
  email: string;
  firstName?: string;
  lastName?: string;
}

function identifiedAs({ language }: Storefront, buyer: Buyer): TemplateResult {
  const name = nameOf(buyer);
  return html`<form class="customer-form customer-notice" data-step="identified">
    <p class="customer-title" tabindex="-1">${language.text('checkingOutAs', { name })}</p>
    ${name === buyer.email ? nothing : html`<p class="customer-hint">${buyer.email}</p>`}
    <div class="customer-actions">
      ${
        buyer.kind === 'guest'
          ? quietButton(language.text('change'), 'change')
          : quietButton(language.text('signOut'), 'sign-out')
      }
    </div>
  </form>`;
}

export function nameOf({ firstName = '', lastName = '', email }: Omit<Buyer, 'kind'>): string {
  return `${firstName} ${lastName}`.trim() || email;
}

function failed({ language }: Storefront, message: string): TemplateResult {
  return html`<form class="customer-form customer-notice" data-step="failed">
    <p role="alert">${message}</p>
    ${quietButton(language.text('retry'), 'retry')}
  </form>`;
}
