import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import {
  memoryReplayStore,
  readCheckoutMode,
  verifyCheckoutIdentity,
  type RefusedCheckout,
} from 'customer-elements/checkout';
import express, { type Express, type Request } from 'express';

export interface CheckoutOptions {
  /** Where the backend reaches the customer server. */
  accounts: string;
  /** The customer server's public origin; `accounts` unless given. */
  issuer?: string;
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
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** A checkout with Express: takes orders as a form or as JSON. */
export function createCheckout({
  accounts,
  issuer = accounts,
  now = Date.now,
}: CheckoutOptions): Express {
  const verify = verifyCheckoutIdentity({
    jwksUrl: `${accounts}/.well-known/jwks.json`,
    issuer,
    audience: 'checkout',
    mode: readCheckoutMode({ configUrl: `${accounts}/storefront/v1/config`, now }),
    replay: memoryReplayStore({ now }),
    now,
  });

  const place = async (token: string): Promise<Order | RefusedCheckout> => {
    const verified = await verify(token);
    if (verified.kind === 'refused') return verified;
    const { identity } = verified;
    const customerId = identity.kind === 'customer' ? identity.customerId : null;
    return { kind: 'placed', id: randomUUID(), email: identity.email, customerId };
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

  const app = express();
  app.use(express.json(), express.urlencoded({ extended: false }));
  app.post('/cart/lines', (request, response) => {
    const known = cartOf(request);
    // What she buys after an order is another cart, though that order's answer may have been lost.
    const cart = known && !outcomes.has(known) ? known : randomUUID();
    // Here the shop writes down what is put into the cart.
    response.cookie(cartCookie, cart, cookieOptions).sendStatus(204);
  });
  app.post('/orders', async (request, response) => {
    const cart = cartOf(request);
    if (!cart) {
      response.status(400).json({ reason: 'empty_cart' });
      return;
    }
    const fields = (request.body ?? {}) as Record<string, unknown>;
    const outcome = await placeOnce(cart, textOf(fields['customer_identity_token']));
    const isForm = Boolean(request.is('urlencoded'));
    if (outcome.kind === 'placed') response.clearCookie(cartCookie, cookieOptions);
    if (outcome.kind === 'refused') {
      const { reason, status, message, detail } = outcome;
      console.warn('order refused:', reason, detail ?? '');
      // A shop answers a form with its checkout page, which has kept what was typed.
      if (isForm) response.status(status).type('text').send(message);
      else response.status(status).json({ reason, message });
    } else if (isForm) response.redirect(303, `/thank-you/${outcome.id}`);
    else response.status(201).json(outcome);
  });
  return app;
}

function cartOf({ headers }: Request): string | undefined {
  const cookies = (headers.cookie ?? '').split('; ').map((cookie) => cookie.split('=', 2));
  return cookies.find(([name]) => name === cartCookie)?.[1];
}

/** A field that came twice, or as something else, is none. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const accounts = process.env['ACCOUNTS_URL'] ?? 'http://localhost:8080';
  createCheckout({ accounts }).listen(3001);
}
