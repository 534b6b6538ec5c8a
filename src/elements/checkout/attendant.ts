import { html, type TemplateResult, type nothing } from 'lit';
import type { CheckoutIdentityResponse } from '../../contract/checkout.js';
import type { Submission } from '../../ui/form-controller.js';
import type { CustomerSignedInEvent } from '../events.js';
import { Accounts } from './accounts.js';
import { CheckoutCourse, type CheckoutStage } from './course.js';
import { guestOf } from './contact.js';
import { DeliveryOffer } from './delivery-offer.js';
import type { CheckoutDesk } from './desk.js';
import {
  CustomerCheckoutContinuedAsGuestEvent,
  CustomerCheckoutPromptedEvent,
  CustomerCheckoutSignedInEvent,
} from './events.js';
import { CheckoutIdentityError } from './identity-requests.js';
import { known } from './known.js';
import { mayGoOut, refuse } from './order.js';

/**
 * Attends to the shopper: does what she asks the prompt for, and keeps her order until it is known
 * who is buying. It comes after the first paint, as the way to the server does.
 */
export class Attendant {
  readonly #desk: CheckoutDesk;
  readonly #course: CheckoutCourse;
  readonly #accounts: Accounts;
  readonly #delivery: DeliveryOffer;
  #ordering = false;
  /** The order that was held back goes out; the shop has just answered. */
  #sending = false;
  /** What the contact was refused with last. */
  #refusal: unknown;

  constructor(desk: CheckoutDesk) {
    this.#desk = desk;
    this.#course = new CheckoutCourse(desk);
    this.#accounts = new Accounts(desk);
    this.#delivery = new DeliveryOffer(desk);
    desk.element.addEventListener('customer-signed-in', this.#onSignedIn);
    desk.element.addEventListener('click', this.#onClick);
    if (desk.element.isConnected) this.connect();
  }

  /** Whether it isn't known who is buying. */
  get asking(): boolean {
    return this.#course.asking;
  }

  get stage(): CheckoutStage {
    return this.#course.stage;
  }

  /** What has happened meanwhile, in one sentence. */
  get sentence(): string {
    return this.#course.sentence;
  }

  /**
   * Whether an order can go out at once: the token that the checkout has will still be good, and
   * nothing else is to be sent before. Offline the browser would leave the page for one of its own.
   */
  get isReady(): boolean {
    const settled = this.#sending || (navigator.onLine && !this.#delivery.holdsBack);
    return settled && this.#course.keeper.isFresh;
  }

  connect(): void {
    this.#course.keeper.connect();
  }

  disconnect(): void {
    this.#course.keeper.disconnect();
    this.#delivery.stop();
    queueMicrotask(() => {
      // An element that is moved within the page has not left it.
      if (this.#desk.element.isConnected) return;
      this.#course.requests.fail(new CheckoutIdentityError('removed'));
    });
  }

  /** Session and mode can change at any time, here, in another tab or at the shop. */
  follow(): void {
    this.#course.follow();
    this.#delivery.follow();
  }

  /** Who is buying, where that is known or about to be. */
  known(): TemplateResult | typeof nothing {
    const { kind } = this.stage;
    const isCustomer = kind === 'identified' || kind === 'identifying';
    return html`${known(this.#desk.storefront(), this.stage)}
    ${isCustomer ? this.#delivery.render() : ''}`;
  }

  /** A script has sent the token: a backend takes it once, so the next order needs another. */
  spend(): void {
    this.#course.keeper.spend();
  }

  async identity({ forOrder = false } = {}): Promise<CheckoutIdentityResponse | null> {
    await this.#sessionKnown();
    if (forOrder) await this.#prepareOrder();
    return this.#course.identity(forOrder);
  }

  async requireIdentity(options: {
    signal?: AbortSignal;
    forOrder?: boolean;
  }): Promise<CheckoutIdentityResponse> {
    const { signal, forOrder } = options;
    const { keeper, requests } = this.#course;
    const former = keeper.response;
    const waiting = requests.wait(signal);
    void this.#require();
    const identity = await waiting;
    if (!forOrder) return identity;
    // A token that has come meanwhile says nothing of an address that is being filled in.
    const ready = await this.#readyForOrder(identity === former);
    if (signal?.aborted) throw new CheckoutIdentityError('aborted', { cause: signal.reason });
    return ready ?? this.requireIdentity(options);
  }

  /** Does what a form of the prompt was sent for. */
  async submit({ data, intent }: Submission): Promise<void> {
    const course = this.#course;
    course.say('');
    if (intent === 'change') return this.#ask();
    if (intent === 'retry') return void (await course.retry().catch(() => undefined));
    const { guest } = this.#desk;
    Object.assign(guest, guestOf(data));
    if (intent === 'sign-in' || intent === 'register') {
      await this.#accounts.open(intent, guest.email);
      return this.#showAccounts();
    }
    if (intent === 'code') {
      await this.#accounts.open('sign-in', guest.email);
      await this.#accounts.sendCode();
      return this.#showAccounts();
    }
    try {
      if (await course.keeper.identify({ ...guest })) {
        void course.tell(new CustomerCheckoutContinuedAsGuestEvent());
      }
    } catch (error) {
      this.#refusal = error;
      throw error;
    }
  }

  /** From the ways to an account, with the e-mail that was typed there. */
  backToContact(): void {
    const { guest } = this.#desk;
    guest.email = this.#accounts.email || guest.email;
    const field = this.#desk.contactForm()?.elements.namedItem('email');
    if (field instanceof HTMLInputElement) field.value = guest.email;
    this.#ask();
  }

  /** Sends an order that was held back, once a fresh token is there. */
  async order(submitter: HTMLElement | null): Promise<void> {
    if (this.#ordering) return;
    const { connection } = this.#desk;
    this.#ordering = connection.busy = true;
    try {
      await this.#sessionKnown();
      const { asking, customerId } = this.#course;
      const order = {
        desk: this.#desk,
        course: this.#course,
        asking,
        customerId,
        submitContact: () => this.#submitContact(),
      };
      do {
        if (!(await this.#delivery.prepareOrder()) || !(await mayGoOut(order))) return;
        // Meanwhile she may have chosen another address.
      } while (this.#delivery.isFilling);
      // From here on nothing is waited for: what has just been looked at still holds.
      this.#course.say('');
      this.#sending = true;
      connection.send(submitter);
    } finally {
      this.#sending = this.#ordering = connection.busy = false;
    }
  }

  /** Part of the script can't be had, and with it no way to the server. */
  sayUnreached = (error: unknown): void => this.#course.sayUnreached(error);

  #ask(): void {
    this.#course.ask();
    void this.#desk.focusOn('[name=email]');
  }

  async #showAccounts(): Promise<void> {
    // Meanwhile she may have signed in elsewhere.
    if (!this.#course.asking) return;
    this.#course.ask('account');
    await this.#desk.element.updateComplete;
    this.#accounts.focus();
  }

  async #submitContact(): Promise<{ taken: boolean; error?: unknown }> {
    this.#refusal = undefined;
    const form = this.#desk.contactForm();
    if (!form) return { taken: false };
    // She may have pressed its own button just before.
    if (form.ariaBusy === 'true') await released(form);
    else await this.#desk.forms.submit(form);
    return { taken: !this.#course.asking, error: this.#refusal };
  }

  async #prepareOrder(): Promise<void> {
    if (!(await this.#delivery.prepareOrder())) throw new CheckoutIdentityError('address');
  }

  /** Null where she has left meanwhile. */
  async #readyForOrder(renews: boolean): Promise<CheckoutIdentityResponse | null> {
    try {
      await this.#prepareOrder();
      return await this.#course.identity(renews);
    } catch (error) {
      if (!(error instanceof CheckoutIdentityError)) {
        await refuse({ desk: this.#desk, course: this.#course }, error);
      }
      throw error;
    }
  }

  async #require(): Promise<void> {
    const { requests } = this.#course;
    try {
      const identity = await this.identity();
      if (this.#desk.nested()) throw new CheckoutIdentityError('nested');
      if (identity) requests.answer(identity);
      if (identity) this.#course.say('');
    } catch (error) {
      const { waiting } = requests;
      requests.fail(error);
      if (waiting && !(error instanceof CheckoutIdentityError)) {
        await refuse({ desk: this.#desk, course: this.#course }, error);
      }
    }
    const { element } = this.#desk;
    if (!element.isConnected) requests.fail(new CheckoutIdentityError('removed'));
    if (!requests.waiting) return;
    const { checkoutMode } = this.#desk.storefront().shop;
    if (checkoutMode) {
      void this.#course.tell(new CustomerCheckoutPromptedEvent(checkoutMode, 'requested'));
    }
    void this.#desk.focusOn('input');
    const form = this.#course.asksForContact && this.#desk.contactForm();
    // She has written it, and only not said so.
    if (form && guestOf(new FormData(form)).email) await this.#submitContact();
  }

  /** The element is there, and so is the knowledge whether a customer is signed in. */
  async #sessionKnown(): Promise<void> {
    const { element } = this.#desk;
    await element.updateComplete;
    const { session } = this.#desk.storefront();
    if (session.state.kind === 'unknown') {
      await new Promise<void>((resolve) => {
        const unwatch = session.watch(({ kind }) => {
          if (kind === 'unknown') return;
          unwatch();
          resolve();
        });
      });
    }
    await element.updateComplete;
  }

  #onSignedIn = ({ target, method }: CustomerSignedInEvent): void => {
    if (!this.#accounts.holds(target as Element)) return;
    void this.#course.tell(new CustomerCheckoutSignedInEvent(method));
  };

  /** Signing in and registering lead to one another; here neither leaves the page. */
  #onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('.customer-note a');
    const elsewhere = event.button || event.metaKey || event.ctrlKey || event.shiftKey;
    if (!link || elsewhere || !this.#accounts.holds(link)) return;
    event.preventDefault();
    const way = link.closest('customer-register') ? 'sign-in' : 'register';
    this.#accounts
      .open(way, this.#accounts.email)
      .then(() => this.#showAccounts())
      .catch(this.sayUnreached);
  };
}

/** When a form's submit is over. */
function released(form: HTMLFormElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (form.ariaBusy === 'true') return;
      observer.disconnect();
      resolve();
    });
    observer.observe(form, { attributeFilter: ['aria-busy'] });
  });
}
