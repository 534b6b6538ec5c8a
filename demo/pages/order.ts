import { html } from 'hono/html';
import { defaultPages } from '../../src/contract/constants.js';
import type { View } from '../http/view.js';
import type { Order } from '../shop/orders.js';
import { type Markup, storefrontPage } from './layout.js';
import { orderDetails } from './order-details.js';

/** One of the customer's past orders. */
export function orderPage(view: View, { order }: { order: Order }): Markup {
  const { thanks, account } = view.text;
  const title = `${thanks.order} ${order.name}`;
  const date = new Date(order.createdAt);
  return storefrontPage(view, {
    title,
    styles: ['order.css'],
    main: html`<section class="thanks">
      <h1>${title}</h1>
      ${orderDetails(view, order, date.toLocaleDateString(view.language, { dateStyle: 'long' }))}
      <p><a href="${defaultPages.account}">${account.title}</a></p>
    </section>`,
  });
}
