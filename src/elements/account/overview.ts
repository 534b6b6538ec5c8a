import { html, type TemplateResult } from 'lit';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Language } from '../../i18n/language.js';
import { plural } from '../../i18n/plural.js';

/** What there is, and where: no more than the session knows, so that it costs no request. */
export function overview(language: Language, customer: PublicCustomer): TemplateResult {
  const { ordersCount, lastOrderName, defaultAddressId, firstName, lastName, email } = customer;
  const lastOrder = lastOrderName ? language.text('lastOrder', { name: lastOrderName }) : '';
  return html`<ul class="customer-cards">
    ${card('orders', language, [plural(language, 'orderCount', ordersCount), lastOrder])}
    ${card('addresses', language, [
      language.text(defaultAddressId ? 'addressesHint' : 'noDefaultAddress'),
    ])}
    ${card('profile', language, [`${firstName} ${lastName}`.trim(), email])}
  </ul>`;
}

function card(
  part: 'orders' | 'addresses' | 'profile',
  language: Language,
  lines: readonly string[],
): TemplateResult {
  return html`<li>
    <a href="#${part}">${language.text(part)}</a>
    ${lines.filter(Boolean).map((line) => html`<p>${line}</p>`)}
  </li>`;
}
