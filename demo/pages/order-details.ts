import { html } from 'hono/html';
import type { View } from '../http/view.js';
import { formatMoney } from '../shop/money.js';
import type { DeliveryAddress, Order } from '../shop/orders.js';
import { findProduct, pictureOf } from '../shop/products.js';
import type { Markup } from './layout.js';

/** What was ordered, by whom, and where it goes. */
export function orderDetails(view: View, order: Order, heading: string): Markup {
  const { text, language } = view;
  const { thanks, checkout } = text;
  const money = (amount: number): string => formatMoney(amount, order.currency, language);
  return html`<div class="thanks-details">
    <section>
      <h2>${heading}</h2>
      <ul class="summary-lines">
        ${order.lines.map((line) => orderLine(view, line, money))}
      </ul>
      <dl class="sums">
        <div>
          <dt>
            ${checkout[order.delivery]}
            <span class="hint">${checkout[`${order.delivery}Words`]}</span>
          </dt>
          <dd>${order.deliveryPrice === 0 ? checkout.free : money(order.deliveryPrice)}</dd>
        </div>
        <div class="sum">
          <dt>${checkout.total}</dt>
          <dd>${money(order.total)}</dd>
        </div>
      </dl>
    </section>
    <section>
      <h2>${thanks.customer}</h2>
      <p>${order.buyer.email}</p>
      <p class="hint">${order.buyer.customerId === null ? thanks.guest : thanks.account}</p>
      <h2>${thanks.address}</h2>
      <address>
        ${addressLines(order.address, language).map((line) => html`<span dir="auto">${line}</span>`)}
      </address>
    </section>
  </div>`;
}

function orderLine(
  { language }: View,
  { productId, quantity, price }: Order['lines'][number],
  money: (amount: number) => string,
): Markup {
  const product = findProduct(productId);
  return html`<li>
    ${product && html`<img src="${pictureOf(product)}" alt="" width="800" height="800" />`}
    <span
      >${product?.text[language].name ?? productId} <span class="hint">× ${quantity}</span></span
    >
    <span class="price">${money(price * quantity)}</span>
  </li>`;
}

function addressLines(address: DeliveryAddress, language: string): string[] {
  const { firstName, lastName, company, street, line2, zip, city, province, country } = address;
  const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  return [
    `${firstName} ${lastName}`,
    company,
    street,
    line2,
    `${zip} ${city}`.trim(),
    province,
    countries.of(country) ?? country,
  ].filter((line) => line !== '');
}
