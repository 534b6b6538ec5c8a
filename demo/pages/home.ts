import { html } from 'hono/html';
import type { View } from '../http/view.js';
import { products, type Product } from '../shop/products.js';
import { type Markup, storefrontPage } from './layout.js';
import { productCard } from './product-card.js';

export function homePage(view: View): Markup {
  const { home } = view.text;
  const cards = (collection: Product['collection']): Markup =>
    html`<ul class="product-grid">
      ${products
        .filter((product) => product.collection === collection)
        .map((product) => html`<li>${productCard(view, product)}</li>`)}
    </ul>`;
  return storefrontPage(view, {
    title: home.title,
    styles: ['catalogue.css'],
    main: html`<section class="hero">
        <div class="hero-words">
          <h1>${home.heading}</h1>
          <p>${home.words}</p>
          <a class="button" href="#teas">${home.shop}</a>
        </div>
        <img src="/assets/pictures/hero.svg" alt="" width="1600" height="1200" />
      </section>
      <section class="collection" id="teas">
        <header>
          <h2>${home.teas}</h2>
          <p>${home.teasWords}</p>
        </header>
        ${cards('teas')}
      </section>
      <section class="collection" id="ceramics">
        <header>
          <h2>${home.ceramics}</h2>
          <p>${home.ceramicsWords}</p>
        </header>
        ${cards('ceramics')}
      </section>
      <section class="about" id="about">
        <h2>${home.about}</h2>
        <p>${home.aboutWords}</p>
      </section>`,
  });
}
