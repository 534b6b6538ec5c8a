import { isAccountError } from '../../client/account-error.js';
import type { CheckoutCourse } from './course.js';
import type { CheckoutDesk } from './desk.js';
import { CustomerCheckoutBlockedEvent } from './events.js';

type Reason = CustomerCheckoutBlockedEvent['reason'];

export interface WaitingOrder {
  readonly desk: CheckoutDesk;
  readonly course: CheckoutCourse;
  /** Whether it wasn't known who was buying when the order was placed. */
  readonly asking: boolean;
  /** The customer under whose name it was placed. */
  readonly customerId: string | null;
  /** Submits the contact form, which says itself what is wrong; the `error` is none of the shopper's. */
  submitContact(): Promise<{ taken: boolean; error?: unknown }>;
}

/** Whether an order can go out, once a fresh token is there; where it can't, the shopper is told why. */
export async function mayGoOut(order: WaitingOrder): Promise<boolean> {
  const { asking, course, customerId, desk } = order;
  try {
    // A token that is fresh enough is no use to an order that can't be sent.
    const identity = await course.identity(!navigator.onLine);
    if (identity && (asking || course.customerId === customerId)) return true;
  } catch (error) {
    await refuse(order, error);
    return false;
  }
  if (!asking) {
    // It was under the name of somebody who has left, as she was told: it goes out under no other.
    block(course, 'no_identity');
    return false;
  }
  if (course.asksForContact) {
    const { taken, error } = await order.submitContact();
    if (!taken) block(course, error ? reasonOf(error) : 'no_identity');
    return taken;
  }
  const required = desk.storefront().shop.checkoutMode === 'required';
  block(course, required ? 'sign_in_required' : 'no_identity');
  course.say(required ? 'sign_in_required' : 'checkoutSignInFirst');
  lead(desk);
  return false;
}

/** Tells page and shopper why an order can't go out. */
export async function refuse(
  order: Pick<WaitingOrder, 'course' | 'desk'>,
  error: unknown,
): Promise<void> {
  block(order.course, reasonOf(error));
  await sayWhy(order, error);
}

function block(course: CheckoutCourse, reason: Reason): void {
  void course.tell(new CustomerCheckoutBlockedEvent(reason));
}

/** The shopper is at the other end of the page. */
function lead({ element, focusOn }: CheckoutDesk): void {
  void focusOn('input').then(() =>
    element.querySelector('.customer-prompt')?.scrollIntoView({ block: 'nearest' }),
  );
}

async function sayWhy(
  { course, desk }: Pick<WaitingOrder, 'course' | 'desk'>,
  error: unknown,
): Promise<void> {
  const reason = reasonOf(error);
  const text = await desk.explain(error);
  lead(desk);
  // There it is said already.
  if (course.stage.kind === 'failed') return;
  if (reason === 'offline') course.say('checkoutOffline');
  else if (reason === 'unreachable') course.say('checkoutUnreachable');
  else course.sayText(text);
}

function reasonOf(error: unknown): Reason {
  const code = isAccountError(error) ? error.code : 'network';
  if (code === 'offline') return code;
  if (/^(sign_in_required|accounts_disabled)$/.test(code)) return 'sign_in_required';
  return /^(network|timeout|invalid_response|server_error|(platform_)?unavailable)$/.test(code)
    ? 'unreachable'
    : 'no_identity';
}
