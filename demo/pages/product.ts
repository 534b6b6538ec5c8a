import { html } from 'hono/html';
import type { View } from '../http/view.js';
import { freeDeliveryFrom } from '../shop/delivery.js';
import { pictureOf, products, type Product } from '../shop/products.js';
import type { PageModels } from '../themes/pages.js';
import { type Markup, storefrontPage } from './layout.js';
import { productCard } from './product-card.js';

/** `added` after the product was put in the cart. */
export function productPage(view: View, { product, added }: PageModels['product']): Markup {
  const { text, language, money } = view;
  const { name, tagline, description, details } = product.text[language];
  return storefrontPage(view, {
    title: name,
    styles: ['catalogue.css', 'forms.css'],
    main: html`<article class="product">
        <img src="${pictureOf(product)}" alt="" width="800" height="800" />
        <div class="product-words">
          <h1>${name}</h1>
          <p class="lead">${tagline}</p>
          <p class="price">${money(product.price)}</p>
          <p>${description}</p>
          <form class="buy" method="post" action="/cart/lines">
            <input type="hidden" name="product" value="${product.id}" />
            <label class="quantity">
              <span>${text.product.quantity}</span>
              <input type="number" name="quantity" value="1" min="1" max="99" required />
            </label>
            <button class="button" type="submit">${text.product.add}</button>
          </form>
          ${
            added &&
            html`<p class="notice" id="added" role="status">
              ${text.product.added(name)} <a href="/cart">${text.cart.title}</a>
            </p>`
          }
          <section class="facts">
            <h2>${text.product.details}</h2>
            <ul>
              ${details.map((detail) => html`<li>${detail}</li>`)}
              <li>${text.product.shipping} ${money(freeDeliveryFrom)}.</li>
            </ul>
          </section>
        </div>
      </article>
      <section class="collection">
        <header><h2>${text.product.more}</h2></header>
        <ul class="product-grid">
          ${companions(product).map((other) => html`<li>${productCard(view, other)}</li>`)}
        </ul>
      </section>`,
  });
}

/** Tea wants a pot, and a pot wants tea. */
function companions(product: Product): readonly Product[] {
  return products.filter(({ collection }) => collection !== product.collection);
}
