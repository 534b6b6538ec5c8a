import type { CheckoutRefusal, VerifyCheckoutIdentity } from 'customer-elements/checkout';
import type { BuyerIdentity } from '../../src/server/index.js';
import type { RefusalReason } from '../pages/checkout/refusal.js';
import { versionOf, type Cart, type Carts } from '../shop/carts.js';
import { parseOrderForm, type OrderForm } from '../shop/order-form.js';
import type { ReportOrders } from '../shop/order-report.js';
import type { Order, Orders } from '../shop/orders.js';

export interface PlacingParts {
  carts: Carts;
  orders: Orders;
  verifyIdentity: VerifyCheckoutIdentity;
  /** So that customers find their orders in their accounts. */
  reportOrders: ReportOrders;
}

/** An order as it was sent, from whichever page. */
export interface Attempt {
  cartId: string | undefined;
  data: URLSearchParams;
  /** Who is buying, in a form that no script has put a token into. */
  identify(): Promise<BuyerIdentity>;
  currency: string;
  /** Codes of the countries that are delivered to. */
  countries: readonly string[];
}

/** What became of an order. */
export type Outcome =
  | { kind: 'placed'; order: Order }
  | { kind: 'refused'; reason: RefusalReason; status: RefusalStatus; cart: Cart; form: OrderForm };

const statusOf = {
  sign_in_required: 403,
  no_identity_required: 403,
  replayed: 409,
  cart_changed: 409,
  fields: 422,
  wrong_email: 422,
  unavailable: 503,
} as const;

type RefusalStatus = 400 | (typeof statusOf)[keyof typeof statusOf];

/** Places an order: it trusts the identity token and the current mode, and nothing that was typed. */
export async function placeOrder(parts: PlacingParts, attempt: Attempt): Promise<Outcome> {
  const { carts, orders, verifyIdentity, reportOrders } = parts;
  const { cartId, data, identify, currency, countries } = attempt;
  const cart = carts.readOrEmpty(cartId);
  const form = parseOrderForm(data, countries);
  const refuse = (reason: RefusalReason): Outcome => {
    const status = statusOf[reason as keyof typeof statusOf] ?? 400;
    return { kind: 'refused', reason, status, cart, form };
  };
  // A second submit of the same cart, a double click say, leads to the order that it has become.
  const before = cartId && orders.findByCart(cartId);
  if (before) return { kind: 'placed', order: before };
  if (!cartId || cart.count === 0) return refuse('empty_cart');

  const identified = await tokenOf(data, identify);
  if (identified.kind === 'refused') return refuse(identified.reason);
  const { token } = identified;
  const verified = await verifyIdentity(token);
  if (verified.kind === 'refused') return refuse(refusalOf(verified.reason, token));
  // She has changed it in another tab, and would buy what she doesn't see here.
  const seen = data.get('cart');
  if (seen !== null && seen !== versionOf(cart)) return refuse('cart_changed');
  if (Object.keys(form.problems).length > 0) return refuse('fields');

  const { identity, tokenId } = verified;
  const order = orders.place({
    cartId,
    tokenId,
    buyer: {
      email: identity.email,
      customerId: identity.kind === 'customer' ? identity.customerId : null,
      acceptsMarketing: identity.acceptsMarketing,
    },
    cart,
    currency,
    delivery: form.delivery,
    address: form.address,
  });
  const placed = order ?? orders.findByCart(cartId);
  if (!placed) return refuse('replayed');
  carts.clear(cartId);
  await reportOrders();
  return { kind: 'placed', order: placed };
}

async function tokenOf(
  data: URLSearchParams,
  identify: Attempt['identify'],
): Promise<{ kind: 'identified'; token: string } | { kind: 'refused'; reason: RefusalReason }> {
  const token = data.get('customer_identity_token') ?? '';
  if (token !== '') return { kind: 'identified', token };
  const answer = await identify();
  if (answer.kind === 'identified') return answer;
  // Before the field without script she is asked by the element, and hasn't said who she is.
  const wrote = data.has('email') && 'email' in answer.fields;
  if (wrote) return { kind: 'refused', reason: 'wrong_email' };
  return { kind: 'identified', token };
}

/** What the page says: who has sent no token hasn't said yet who she is. */
function refusalOf(reason: CheckoutRefusal, token: string): RefusalReason {
  if (reason === 'missing') return 'no_identity';
  if (reason === 'invalid') return 'invalid_identity';
  return reason === 'sign_in_required' && token === '' ? 'no_identity_required' : reason;
}
