import { Hono, type Context } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { decodeJwt } from 'jose';
import { loadCountry } from '../../src/countries/index.js';
import type { PublicCustomer } from '../../src/contract/customer.js';
import { identifyBuyer, type Server } from '../../src/server/index.js';
import type { AccountServer } from '../account-server.js';
import type { DemoEnv, View } from '../http/view.js';
import type { CheckoutPage } from '../pages/checkout/parts.js';
import { plainCheckout } from '../pages/checkout/plain.js';
import { refusalWords, refusedPage } from '../pages/checkout/refusal.js';
import { stepsCheckout } from '../pages/checkout/steps.js';
import type { Markup } from '../pages/layout.js';
import { countryChoices } from '../shop/delivery.js';
import { blankOrderForm, type OrderForm } from '../shop/order-form.js';
import type { Order } from '../shop/orders.js';
import { placeOrder, type Outcome, type PlacingParts } from './placing.js';

interface CheckoutParts extends PlacingParts {
  server: Server;
  accounts: AccountServer;
}

/** Three checkouts as shops have them, of the same cart; who is buying all of them ask the plugin. */
const pages: Readonly<Record<string, ((view: View, page: CheckoutPage) => Markup) | null>> = {
  // The theme's.
  '/checkout': null,
  '/checkout/steps': stepsCheckout,
  '/checkout/plain': plainCheckout,
};

export function checkoutApp(parts: CheckoutParts): Hono<DemoEnv> {
  const { server, accounts, carts, orders } = parts;
  const app = new Hono<DemoEnv>();
  const buyerOf = async (context: Context<DemoEnv>) => {
    const customer = await accounts.readCustomer(context.req.header('Cookie'));
    const hasAddresses = Boolean(customer?.defaultAddressId);
    const email = customer?.email ?? '';
    return { customer, buyer: buyerFor(context.get('view'), customer), hasAddresses, email };
  };

  for (const [path, page] of Object.entries(pages)) {
    const draw = (context: Context<DemoEnv>, model: CheckoutPage) =>
      page ? page(context.get('view'), model) : context.get('draw')('checkout', model);

    app.get(path, async (context) => {
      const view = context.get('view');
      const cart = carts.readOrEmpty(context.get('cartId'));
      if (cart.count === 0) return context.redirect('/cart', 303);
      const { customer, ...who } = await buyerOf(context);
      // A guest's page may come out of the browser's store with what she has typed; a customer's not.
      if (customer) context.header('Cache-Control', 'no-store');
      return context.html(draw(context, { cart, form: begunForm(view, customer), ...who }));
    });

    app.post(path, async (context) => {
      const view = context.get('view');
      const body = await context.req.text();
      const data = new URLSearchParams(body);
      const { url, method, headers } = context.req.raw;
      const outcome = await placeOrder(parts, {
        cartId: context.get('cartId'),
        data,
        identify: () =>
          identifyBuyer(server, new Request(url, { method, headers, body }), context.env),
        currency: view.shop.currency,
        countries: codesOf(view),
      });
      context.header('Cache-Control', 'no-store');
      if (context.req.header('Accept') === 'application/json') return answer(context, outcome);
      if (outcome.kind === 'placed') return thank(context, outcome.order);
      const { reason, status, cart, form } = outcome;
      if (reason === 'empty_cart') return context.html(refusedPage(view, reason), status);
      const { customer, ...who } = await buyerOf(context);
      const again = { cart, ...who, guest: guestOf(data), wrongEmail: reason === 'wrong_email' };
      // The contact's own form, sent before a script was there to take it over: nothing is amiss.
      if (!data.has('country')) {
        return context.html(draw(context, { ...again, form: begunForm(view, customer) }));
      }
      return context.html(draw(context, { ...again, form, refusal: reason }), status);
    });
  }

  app.get('/checkout/provinces', async (context) => {
    const country = context.req.query('country') ?? '';
    const { regions = [] } = await loadCountry(country, context.get('view').language);
    return context.json(regions.map(({ code, name }) => ({ code, name })));
  });

  app.get('/thank-you/:id', (context) => {
    const order = orders.find(context.req.param('id'));
    if (!order) return context.notFound();
    context.header('Cache-Control', 'no-store');
    return context.html(context.get('draw')('thank-you', { order }));
  });

  return app;
}

/** To a script, which shows it in its own way. */
function answer(context: Context<DemoEnv>, outcome: Outcome): Response {
  if (outcome.kind === 'placed') {
    deleteCookie(context, 'cart', { path: '/' });
    return context.json({ location: `/thank-you/${outcome.order.id}` });
  }
  const { text } = context.get('view');
  const problems = Object.entries(outcome.form.problems).map(
    ([name, problem]): [string, string] => [name, text.fields[problem]],
  );
  const message = refusalWords(text, outcome.reason);
  const { reason, status } = outcome;
  return context.json({ reason, message, problems: Object.fromEntries(problems) }, status);
}

function thank(context: Context<DemoEnv>, order: Order): Response {
  deleteCookie(context, 'cart', { path: '/' });
  return context.redirect(`/thank-you/${order.id}`, 303);
}

/** What a guest has typed, or a token of any age says of her: to fill her form in again, never to trust. */
function guestOf(data: URLSearchParams): CheckoutPage['guest'] {
  const typed = data.get('email');
  if (typed !== null) return { email: typed, acceptsMarketing: data.has('acceptsMarketing') };
  try {
    const token = data.get('customer_identity_token') ?? '';
    const { kind, email, accepts_marketing: accepts } = decodeJwt(token);
    if (typeof email !== 'string') return undefined;
    // A customer's consent is her account's: here she has ticked nothing.
    return { email, acceptsMarketing: kind === 'guest' && accepts === true };
  } catch {
    return undefined;
  }
}

function buyerFor({ shop }: View, customer: PublicCustomer | null): CheckoutPage['buyer'] {
  if (customer) return 'customer';
  return shop.checkoutMode === 'required' ? 'nobody' : 'guest';
}

function codesOf({ language, shop }: View): string[] {
  return countryChoices(language, shop.countries).map(([code]) => code);
}

function begunForm(view: View, customer: PublicCustomer | null): OrderForm {
  const home = view.language === 'es' ? 'ES' : 'GB';
  const codes = codesOf(view);
  const form = blankOrderForm(codes.includes(home) ? home : (codes[0] ?? ''));
  const { firstName = '', lastName = '', phone } = customer ?? {};
  return { ...form, address: { ...form.address, firstName, lastName, phone: phone ?? '' } };
}
