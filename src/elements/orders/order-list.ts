import { html, nothing, type TemplateResult } from 'lit';
import type { Order } from '../../contract/orders.js';
import type { Language } from '../../i18n/language.js';

/** Items that an order shows by name; of the rest it says how many there are. */
const itemsShown = 3;

interface Formats {
  language: Language;
  /** Where an order's own page is, with `{id}` or `{name}` in the place of the order's. */
  orderUrl: string;
}

export function orderList(orders: readonly Order[], formats: Formats): TemplateResult {
  const dates = new Intl.DateTimeFormat(formats.language.locale, { dateStyle: 'medium' });
  return html`<ol class="customer-orders">
    ${orders.map((order) => orderItem(order, formats, dates))}
  </ol>`;
}

function orderItem(
  order: Order,
  { language, orderUrl }: Formats,
  dates: Intl.DateTimeFormat,
): TemplateResult {
  const address = orderUrl
    .replace('{id}', encodeURIComponent(order.id))
    .replace('{name}', encodeURIComponent(order.name));
  return html`<li class="customer-order">
    <a class="customer-order-name" href=${address}>${order.name}</a>
    <span class="customer-order-total">${price(order, language.locale)}</span>
    <span class="customer-order-facts">
      <time datetime=${order.createdAt}>${dates.format(new Date(order.createdAt))}</time>
      ${statuses(order).map(
        (status) => html`<span class="customer-badge">${language.textOf(`order.${status}`)}</span>`,
      )}
    </span>
    ${
      order.items.length
        ? html`<p class="customer-order-items">${itemsInBrief(order, language)}</p>`
        : nothing
    }
  </li>`;
}

/** What becomes of the parcel; and of the payment, where that isn't simply done. */
function statuses({ financialStatus, fulfillmentStatus }: Order): string[] {
  return financialStatus === 'paid' ? [fulfillmentStatus] : [fulfillmentStatus, financialStatus];
}

/** Each in the direction of its own words. */
function itemsInBrief({ items }: Order, language: Language): unknown[] {
  const texts = items
    .slice(0, itemsShown)
    .map(({ title, quantity }) =>
      quantity === 1 ? title : language.text('itemCount', { count: quantity, title }),
    );
  const rest = items.length - itemsShown;
  if (rest > 0) texts.push(language.text('andMore', { count: rest }));
  const list = new Intl.ListFormat(language.locale, { type: 'unit' });
  return list
    .formatToParts(texts)
    .map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value));
}

/** In the order's own currency, to the cent: the number never becomes a float. */
function price({ total, currency }: Order, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(total as `${number}`);
}
