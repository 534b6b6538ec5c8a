import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { readForm } from './http/forms.js';
import type { DemoEnv } from './http/view.js';
import { parseQuantity, type Carts } from './shop/carts.js';
import type { Orders } from './shop/orders.js';
import { findProduct } from './shop/products.js';

const thirtyDaysInSeconds = 30 * 24 * 3600;

interface CartParts {
  carts: Carts;
  orders: Orders;
  secure(): boolean;
}

/** The cart, by plain forms. */
export function cartApp({ carts, orders, secure }: CartParts): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();

  app.get('/cart', (context) => {
    return context.html(
      context.get('draw')('cart', { cart: carts.readOrEmpty(context.get('cartId')) }),
    );
  });

  app.post('/cart/lines', async (context) => {
    const data = await readForm(context);
    const product = findProduct(data.get('product') ?? '');
    if (!product) return context.notFound();
    const known = context.get('cartId');
    // What is bought after an order is another cart, though that order's answer may have been lost.
    const isOpen = known !== undefined && !orders.findByCart(known);
    const cartId = isOpen ? known : randomBytes(24).toString('base64url');
    carts.add(cartId, product, Math.max(parseQuantity(data.get('quantity')) ?? 1, 1));
    setCookie(context, 'cart', cartId, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: secure(),
      maxAge: thirtyDaysInSeconds,
    });
    return context.redirect(`/products/${product.id}?added=1#added`, 303);
  });

  app.post('/cart/lines/:product', async (context) => {
    const cartId = context.get('cartId');
    const data = await readForm(context);
    const removed = data.get('action') === 'remove';
    const quantity = removed ? 0 : parseQuantity(data.get('quantity'));
    if (cartId && quantity !== undefined) {
      carts.setQuantity(cartId, context.req.param('product'), quantity);
    }
    return context.redirect('/cart', 303);
  });

  return app;
}
