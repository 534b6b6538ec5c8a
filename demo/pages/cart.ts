import { html } from 'hono/html';
import type { View } from '../http/view.js';
import type { Cart, CartLine } from '../shop/carts.js';
import { pictureOf } from '../shop/products.js';
import { type Markup, storefrontPage } from './layout.js';

export function cartPage(view: View, { cart }: { cart: Cart }): Markup {
  const { text, money } = view;
  return storefrontPage(view, {
    title: text.cart.title,
    styles: ['forms.css', 'cart.css'],
    main:
      cart.count === 0
        ? emptyCartPanel(view)
        : html`<section class="cart">
            <h1>${text.cart.title}</h1>
            <ul class="cart-lines">
              ${cart.lines.map((line) => html`<li>${cartLine(view, line)}</li>`)}
            </ul>
            <div class="cart-total">
              <p class="sum">
                <span>${text.cart.subtotal}</span> <strong>${money(cart.subtotal)}</strong>
              </p>
              <p class="hint">${text.cart.deliveryLater}</p>
              <a class="button" href="/checkout">${text.cart.checkout}</a>
            </div>
          </section>`,
  });
}

function emptyCartPanel({ text }: View): Markup {
  return html`<section class="plain-page">
    <h1>${text.cart.empty}</h1>
    <p>${text.cart.emptyWords}</p>
    <p><a class="button" href="/#teas">${text.cart.browse}</a></p>
  </section>`;
}

function cartLine({ text, language, money }: View, { product, quantity }: CartLine): Markup {
  const { name, tagline } = product.text[language];
  return html`<img src="${pictureOf(product)}" alt="" width="800" height="800" />
    <div class="cart-line-words">
      <a href="/products/${product.id}">${name}</a>
      <p class="hint">${tagline}</p>
      <p class="hint">${money(product.price)} ${quantity > 1 && text.cart.each}</p>
    </div>
    <form class="cart-line-form" method="post" action="/cart/lines/${product.id}">
      <input
        type="number"
        name="quantity"
        value="${quantity}"
        min="0"
        max="99"
        required
        aria-label="${text.cart.quantityOf(name)}"
      />
      <button class="button quiet" type="submit">${text.cart.update}</button>
      <button
        class="link"
        type="submit"
        name="action"
        value="remove"
        formnovalidate
        aria-label="${text.cart.removeItem(name)}"
      >
        ${text.cart.remove}
      </button>
    </form>
    <strong class="price">${money(product.price * quantity)}</strong>`;
}
