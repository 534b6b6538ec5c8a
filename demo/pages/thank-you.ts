import { html } from 'hono/html';
import { defaultPages } from '../../src/contract/constants.js';
import type { View } from '../http/view.js';
import { formatMoney } from '../shop/money.js';
import type { DeliveryAddress, Order } from '../shop/orders.js';
import { findProduct, pictureOf } from '../shop/products.js';
import { type Markup, storefrontPage } from './layout.js';

export function thankYouPage(view: View, order: Order): Markup {
  const { text, language, shop } = view;
  const { thanks, checkout } = text;
  const money = (amount: number): string => formatMoney(amount, order.currency, language);
  const mayRegister = shop.checkoutMode === 'optional' && order.buyer.customerId === null;
  return storefrontPage(view, {
    title: thanks.title(''),
    styles: ['order.css', 'forms.css'],
    tags: mayRegister ? ['customer-register'] : [],
    main: html`<section class="thanks">
      <h1>${thanks.title(order.address.firstName)}</h1>
      <p class="lead">${thanks.words(order.name)}</p>
      <div class="thanks-details">
        <section>
          <h2>${thanks.order} ${order.name}</h2>
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
            ${addressLines(order.address, language).map((line) => html`<span>${line}</span>`)}
          </address>
        </section>
      </div>
      ${mayRegister && keepDetails(view, order)}
      <p>${thanks.on} <a href="/">${thanks.home}</a></p>
    </section>`,
  });
}

/** The order's own details become an account: all that is left to do is to prove the mailbox. */
function keepDetails({ text: { thanks } }: View, { buyer, address }: Order): Markup {
  const { country, ...rest } = address;
  const fields = {
    email: buyer.email,
    firstName: address.firstName,
    lastName: address.lastName,
    ...(buyer.acceptsMarketing && { acceptsMarketing: 'true' }),
    ...Object.fromEntries(
      Object.entries({ ...rest, countryCode: country }).map(([name, value]) => [
        `address.${name}`,
        value,
      ]),
    ),
  };
  return html`<section class="keep-details">
    <h2>${thanks.keep}</h2>
    <p>${thanks.keepWords}</p>
    <customer-register sign-in-url="${defaultPages.signIn}">
      <form method="post">
        ${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button class="button" type="submit">${thanks.create}</button>
      </form>
    </customer-register>
  </section>`;
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
