import type { CheckoutRefusal, VerifyCheckoutIdentity } from 'customer-elements/checkout';
import { Hono, type Context } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { decodeJwt } from 'jose';
import type { PublicCustomer } from '../src/contract/customer.js';
import type { AccountServer } from './account-server.js';
import { readForm } from './http/forms.js';
import type { DemoEnv, View } from './http/view.js';
import { checkoutPage, refusedPage, type RefusalReason } from './pages/checkout.js';
import { thankYouPage } from './pages/thank-you.js';
import { emptyCart, type Cart, type Carts } from './shop/carts.js';
import { countryChoices } from './shop/delivery.js';
import { blankOrderForm, parseOrderForm, type OrderForm } from './shop/order-form.js';
import type { ReportOrders } from './shop/order-report.js';
import type { Order, Orders } from './shop/orders.js';

interface CheckoutParts {
  accounts: AccountServer;
  carts: Carts;
  orders: Orders;
  verifyIdentity: VerifyCheckoutIdentity;
  /** So that customers find their orders in their accounts. */
  reportOrders: ReportOrders;
}

/** What became of an order. */
type Outcome = { kind: 'placed'; order: Order } | { kind: 'refused'; reason: Refusal };
type Refusal = RefusalReason | 'fields';

const statusOf: Partial<Record<Refusal, 400 | 403 | 409 | 422 | 503>> = {
  sign_in_required: 403,
  no_identity_required: 403,
  replayed: 409,
  fields: 422,
  unavailable: 503,
};

/** The checkout: it trusts the identity token and the current mode, and nothing that was typed. */
export function checkoutApp(parts: CheckoutParts): Hono<DemoEnv> {
  const { accounts, carts, orders } = parts;
  const app = new Hono<DemoEnv>();
  const cartOf = (cartId: string | undefined): Cart => (cartId ? carts.read(cartId) : emptyCart);

  app.get('/checkout', async (context) => {
    const view = context.get('view');
    const cart = cartOf(context.get('cartId'));
    if (cart.count === 0) return context.redirect('/cart', 303);
    const customer = await accounts.readCustomer(context.req.header('Cookie'));
    // A guest's page may come out of the browser's store with what she has typed; a customer's not.
    if (customer) context.header('Cache-Control', 'no-store');
    const form = begunForm(view, customer);
    return context.html(checkoutPage(view, { cart, form, buyer: buyerOf(view, customer) }));
  });

  app.post('/checkout', async (context) => {
    const view = context.get('view');
    const cartId = context.get('cartId');
    const data = await readForm(context);
    const cart = cartOf(cartId);
    // A second submit of the same cart, a double click say, leads to the order that it has become.
    const before = cartId && orders.findByCart(cartId);
    if (before) return thank(context, before);
    if (!cartId || cart.count === 0) return context.html(refusedPage(view, 'empty_cart'), 400);

    const form = parseOrderForm(data, codesOf(view));
    const token = data.get('customer_identity_token') ?? '';
    const outcome = await placeOrder(parts, { view, cartId, cart, form, token });
    if (outcome.kind === 'placed') return thank(context, outcome.order);
    const { reason } = outcome;
    const customer = await accounts.readCustomer(context.req.header('Cookie'));
    const buyer = buyerOf(view, customer);
    context.header('Cache-Control', 'no-store');
    return context.html(
      checkoutPage(view, { cart, form, refusal: reason, buyer, email: typedEmail(token) }),
      statusOf[reason] ?? 400,
    );
  });

  app.get('/thank-you/:id', (context) => {
    const order = orders.find(context.req.param('id'));
    if (!order) return context.notFound();
    context.header('Cache-Control', 'no-store');
    return context.html(thankYouPage(context.get('view'), order));
  });

  return app;
}

async function placeOrder(
  { carts, orders, verifyIdentity, reportOrders }: CheckoutParts,
  attempt: { view: View; cartId: string; cart: Cart; form: OrderForm; token: string },
): Promise<Outcome> {
  const { view, cartId, cart, form, token } = attempt;
  const refuse = (reason: Refusal): Outcome => ({ kind: 'refused', reason });
  const verified = await verifyIdentity(token);
  if (verified.kind === 'refused') return refuse(refusalOf(verified.reason, token));
  const { identity, tokenId } = verified;
  if (Object.keys(form.problems).length > 0) return refuse('fields');
  const order = orders.place({
    cartId,
    tokenId,
    buyer: {
      email: identity.email,
      customerId: identity.kind === 'customer' ? identity.customerId : null,
      acceptsMarketing: identity.acceptsMarketing,
    },
    cart,
    currency: view.shop.currency,
    delivery: form.delivery,
    address: form.address,
  });
  const placed = order ?? orders.findByCart(cartId);
  if (!placed) return refuse('replayed');
  carts.clear(cartId);
  await reportOrders();
  return { kind: 'placed', order: placed };
}

/** What the page says: who has sent no token hasn't said yet who she is. */
function refusalOf(reason: CheckoutRefusal, token: string): Refusal {
  if (reason === 'missing') return 'no_identity';
  if (reason === 'invalid') return 'invalid_identity';
  return reason === 'sign_in_required' && token === '' ? 'no_identity_required' : reason;
}

/** The e-mail in a token of any age: to fill the form in again, never to trust. */
function typedEmail(token: string): string {
  try {
    const { email } = decodeJwt(token);
    return typeof email === 'string' ? email : '';
  } catch {
    return '';
  }
}

function thank(context: Context<DemoEnv>, order: Order): Response {
  deleteCookie(context, 'cart', { path: '/' });
  return context.redirect(`/thank-you/${order.id}`, 303);
}

function buyerOf({ shop }: View, customer: PublicCustomer | null): 'guest' | 'customer' | 'nobody' {
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
