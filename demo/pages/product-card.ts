import { html } from 'hono/html';
import type { View } from '../http/view.js';
import { pictureOf, type Product } from '../shop/products.js';
import type { Markup } from './layout.js';

export function productCard({ language, money }: View, product: Product): Markup {
  const { name, tagline } = product.text[language];
  return html`<a class="product-card" href="/products/${product.id}">
    <img src="${pictureOf(product)}" alt="" width="800" height="800" loading="lazy" />
    <span class="product-card-name">${name}</span>
    <span class="price">${money(product.price)}</span>
    <span class="product-card-tagline">${tagline}</span>
  </a>`;
}
