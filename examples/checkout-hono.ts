import {
  memoryReplayStore,
  readCheckoutMode,
  verifyCheckoutIdentity,
  type RefusedCheckout,
  type ReplayStore,
} from 'customer-elements/checkout';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

export interface CheckoutOptions {
  /** Where the backend reaches the customer server. */
  accounts: string;
  /** The customer server's public origin; `accounts` unless given. */
  issuer?: string;
  /** Workers are many processes: there it is a store that they share. */
  replay?: ReplayStore;
  now?: () => number;
}

export interface Order {
  kind: 'placed';
  id: string;
  email: string;
  /** Null for a guest. */
  customerId: string | null;
}

/**
 * The cart's id. Whoever has it gets the cart's order, so it is a secret of the shopper's own browser:
 * no script reads it, and with this prefix no other host of the domain puts one of its own there.
 */
const cartCookie = '__Host-cart';
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;

/**
 * A checkout with Hono: takes orders as a form or as JSON, in Node and in workers
 * (`export default createCheckout({ accounts: 'https://shop.example' })`).
 */
export function createCheckout({
  accounts,
  issuer = accounts,
  now = Date.now,
  replay = memoryReplayStore({ now }),
}: CheckoutOptions): Hono {
  const verify = verifyCheckoutIdentity({
    jwksUrl: `${accounts}/.well-known/jwks.json`,
    issuer,
    audience: 'checkout',
    mode: readCheckoutMode({ configUrl: `${accounts}/storefront/v1/config`, now }),
    replay,
    now,
  });

  const place = async (token: string): Promise<Order | RefusedCheckout> => {
    const verified = await verify(token);
    if (verified.kind === 'refused') return verified;
    const { identity } = verified;
    const customerId = identity.kind === 'customer' ? identity.customerId : null;
    return { kind: 'placed', id: crypto.randomUUID(), email: identity.email, customerId };
  };

  // By cart, so that a second submit gets the order of the first. A shop of more than one process has a
  // table with a unique cart in the place of this.
  const outcomes = new Map<string, Promise<Order | RefusedCheckout>>();
  const placeOnce = async (cart: string, token: string): Promise<Order | RefusedCheckout> => {
    const placing = outcomes.get(cart) ?? place(token);
    outcomes.set(cart, placing);
    const outcome = await placing;
    if (outcome.kind === 'refused') outcomes.delete(cart);
    return outcome;
  };

  const app = new Hono();
  app.post('/cart/lines', (context) => {
    const known = getCookie(context, cartCookie);
    // What she buys after an order is another cart, though that order's answer may have been lost.
    const cart = known && !outcomes.has(known) ? known : crypto.randomUUID();
    // Here the shop writes down what is put into the cart.
    setCookie(context, cartCookie, cart, cookieOptions);
    return context.body(null, 204);
  });
  app.post('/orders', bodyLimit({ maxSize: 100 * 1024 }), async (context) => {
    const { req } = context;
    const isJson = req.header('Content-Type')?.startsWith('application/json') === true;
    const read = isJson ? req.json<Record<string, unknown> | null>() : req.parseBody({ all: true });
    const fields = (await read.catch(() => null)) ?? {};
    const cart = getCookie(context, cartCookie);
    if (!cart) return context.json({ reason: 'empty_cart' }, 400);
    const outcome = await placeOnce(cart, textOf(fields['customer_identity_token']));
    if (outcome.kind === 'refused') {
      const { reason, status, message, detail } = outcome;
      console.warn('order refused:', reason, detail ?? '');
      // A shop answers a form with its checkout page, which has kept what was typed.
      return isJson ? context.json({ reason, message }, status) : context.text(message, status);
    }
    deleteCookie(context, cartCookie, cookieOptions);
    return isJson ? context.json(outcome, 201) : context.redirect(`/thank-you/${outcome.id}`, 303);
  });
  return app;
}

/** A field that came twice, or as something else, is none. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
