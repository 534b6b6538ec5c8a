import { html } from 'hono/html';
import type { View } from '../http/view.js';
import type { Cart } from '../shop/carts.js';
import { deliveryMethods, deliveryPrice } from '../shop/delivery.js';
import { pictureOf } from '../shop/products.js';
import type { Markup } from './layout.js';

/** The lines and sums of the cart; the theme's CSS shows those of the chosen delivery. */
export function orderSummary({ text: { checkout }, language, money }: View, cart: Cart): Markup {
  return html`<ul class="summary-lines">
      ${cart.lines.map(
        ({ product, quantity }) =>
          html`<li>
            <img src="${pictureOf(product)}" alt="" width="800" height="800" />
            <span>${product.text[language].name} <span class="hint">× ${quantity}</span></span>
            <span class="price">${money(product.price * quantity)}</span>
          </li>`,
      )}
    </ul>
    <dl class="sums">
      <div>
        <dt>${checkout.subtotal}</dt>
        <dd>${money(cart.subtotal)}</dd>
      </div>
      ${deliveryMethods.map((method) => {
        const price = deliveryPrice(method, cart.subtotal);
        return html`<div class="with-${method}">
            <dt>${checkout.delivery}</dt>
            <dd>${price === 0 ? checkout.free : money(price)}</dd>
          </div>
          <div class="sum with-${method}">
            <dt>${checkout.total}</dt>
            <dd>${money(cart.subtotal + price)}</dd>
          </div>`;
      })}
    </dl>`;
}
