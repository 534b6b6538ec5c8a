import { Hono } from 'hono';
import { defaultPages } from '../src/contract/constants.js';
import type { AccountServer } from './account-server.js';
import type { DemoEnv } from './http/view.js';
import type { Orders } from './shop/orders.js';

/** The page of one order: the account server says whose it is, the shop's own books say the rest. */
export function ordersApp(accounts: AccountServer, orders: Orders): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.get(defaultPages.order.replace('{id}', ':id'), async (context) => {
    context.header('Cache-Control', 'no-store');
    const customer = await accounts.readCustomer(context.req.header('Cookie'));
    if (!customer) return context.redirect(defaultPages.signIn, 303);
    const written = await accounts.readOrder(context.req.param('id') ?? '');
    const order = written?.customerId === customer.id && orders.findByName(written.name);
    return order ? context.html(context.get('draw')('order', { order })) : context.notFound();
  });
  return app;
}
