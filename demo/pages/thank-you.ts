import { html } from 'hono/html';
import { defaultPages } from '../../src/contract/constants.js';
import type { View } from '../http/view.js';
import type { Order } from '../shop/orders.js';
import { type Markup, storefrontPage } from './layout.js';
import { orderDetails } from './order-details.js';

export function thankYouPage(view: View, { order }: { order: Order }): Markup {
  const { text, shop } = view;
  const { thanks } = text;
  const mayRegister = shop.checkoutMode === 'optional' && order.buyer.customerId === null;
  return storefrontPage(view, {
    title: thanks.title(''),
    styles: ['order.css', 'forms.css'],
    tags: mayRegister ? ['customer-register'] : [],
    main: html`<section class="thanks">
      <h1>${thanks.title(order.address.firstName)}</h1>
      <p class="lead">${thanks.words(order.name)}</p>
      ${orderDetails(view, order, `${thanks.order} ${order.name}`)}
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
      <form method="post" action="${defaultPages.register}">
        ${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button class="button" type="submit">${thanks.create}</button>
      </form>
    </customer-register>
  </section>`;
}
