import { AccountError, isAccountError } from '../../client/account-error.js';
import type { CheckoutIdentityRequest, CheckoutIdentityResponse } from '../../contract/checkout.js';
import type { PublicCustomer } from '../../contract/customer.js';
import { checkoutWords } from '../../i18n/checkout.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Storefront } from '../../session/storefront.js';
import type { CheckoutDesk } from './desk.js';
import { CustomerCheckoutPromptedEvent, CustomerCheckoutReadyEvent } from './events.js';
import { IdentityKeeper } from './identity-keeper.js';
import { CheckoutIdentityError, IdentityRequests } from './identity-requests.js';
import { sentenceFor, type Standing } from './meanwhile.js';
import { nameOf } from './known.js';

export type CheckoutStage =
  /** Nobody is known: a guest is asked for her e-mail, or where the shop wants it so to sign in. */
  | { kind: 'asking' }
  /** She has turned to the ways to an account. */
  | { kind: 'account' }
  | { kind: 'identifying'; customer: PublicCustomer }
  | { kind: 'identified'; response: CheckoutIdentityResponse }
  /** The customer is signed in, but her token could not be had. */
  | { kind: 'failed'; customer: PublicCustomer; message: string };

/** How the checkout goes: who is known to be buying, and what has happened meanwhile. */
export class CheckoutCourse {
  readonly keeper: IdentityKeeper;
  readonly requests = new IdentityRequests();
  /** What has happened meanwhile, in one sentence. */
  sentence = '';
  readonly #desk: CheckoutDesk;
  #stage: CheckoutStage = { kind: 'asking' };
  /** Whose token was asked for. */
  #customerId: string | null = null;
  #standing: Standing | undefined;
  #storefront: Storefront | undefined;

  constructor(desk: CheckoutDesk) {
    this.#desk = desk;
    this.keeper = new IdentityKeeper({
      ask: (request) => this.#ask(request),
      onToken: (response) => this.#onToken(response),
      onFailure: (error) =>
        void desk
          .storefront()
          .account()
          .then((account) => account.noticeFailure(error)),
    });
  }

  get stage(): CheckoutStage {
    return this.#stage;
  }

  /** The customer who is buying, or about to be. */
  get customerId(): string | null {
    return this.#customerId;
  }

  /** Whether it isn't known who is buying. */
  get asking(): boolean {
    return this.#stage.kind === 'asking' || this.#stage.kind === 'account';
  }

  /** Whether she is asked for her e-mail: the shop sells to guests, and she has chosen no other way. */
  get asksForContact(): boolean {
    const { checkoutMode } = this.#desk.storefront().shop;
    return this.#stage.kind === 'asking' && checkoutMode !== 'required';
  }

  /** Asks who is buying, by e-mail or with the ways to an account. */
  ask(kind: 'asking' | 'account' = 'asking'): void {
    this.#stage = { kind };
    this.keeper.forget();
    this.#desk.element.requestUpdate();
  }

  /** Asks once more for the token of a customer who is signed in. */
  async retry(): Promise<CheckoutIdentityResponse | null> {
    return this.#stage.kind === 'failed' ? this.#identifyCustomer(this.#stage.customer) : null;
  }

  /** Who is buying, with a token that is at most a minute old, or with `fresh` a new one. */
  async identity(fresh = false): Promise<CheckoutIdentityResponse | null> {
    if (this.#stage.kind === 'failed') return this.retry();
    return this.keeper.isFresh && !fresh ? this.keeper.response : this.keeper.renew();
  }

  /** Session and mode can change at any time, here, in another tab or at the shop. */
  follow(): void {
    const storefront = this.#desk.storefront();
    if (storefront !== this.#storefront) {
      // Another shop, or another language.
      this.#storefront = storefront;
      this.#standing = undefined;
      void storefront.language.learn(checkoutWords).catch(() => undefined);
    }
    this.#followSession();
    this.#followStanding();
  }

  /** Says a sentence, in place of the last one; none with an empty key. */
  say(key: MessageKey | '', values?: Record<string, string>): void {
    this.sayText(key && this.#desk.storefront().language.text(key, values));
  }

  sayText(text: string): void {
    if (this.sentence === text) return;
    this.sentence = text;
    this.#desk.element.requestUpdate();
  }

  /** A part of the script can't be had, and with it no way to the server. */
  sayUnreached(error: unknown): void {
    if (isAccountError(error)) this.say(error.code as 'network' | 'offline');
  }

  /** Dispatches an event once what it tells is to be seen. */
  async tell(event: Event): Promise<void> {
    const { element } = this.#desk;
    await element.updateComplete;
    element.dispatchEvent(event);
  }

  #followSession(): void {
    const { session, shop } = this.#desk.storefront();
    const accounts = shop.checkoutMode !== 'guest-only';
    const customer =
      accounts && session.state.kind === 'signed-in' ? session.state.customer : undefined;
    if (customer) {
      // Who was identified, or is being, stays so with another name.
      if (customer.id === this.#customerId) return;
      this.#customerId = customer.id;
      this.#identifyCustomer(customer).catch(() => undefined);
      return;
    }
    const left = this.#customerId !== null;
    this.#customerId = null;
    const { kind } = this.#stage;
    const stands =
      kind === 'asking' ||
      (kind === 'account' && shop.checkoutMode === 'optional') ||
      (kind === 'identified' && shop.checkoutMode !== 'required');
    if (left || !stands) this.ask();
  }

  /** Compares how things stand with how they stood, as far as the server has said it. */
  #followStanding(): void {
    const { session, shop } = this.#desk.storefront();
    if (shop.state.kind !== 'known' || session.state.kind === 'unknown') return;
    const { checkoutMode } = shop.state.config;
    const customer = session.state.kind === 'signed-in' ? session.state.customer : undefined;
    const before = this.#standing;
    const { kind } = this.#stage;
    const now: Standing = {
      mode: checkoutMode,
      customerId: checkoutMode === 'guest-only' ? null : (customer?.id ?? null),
      lastCustomerId: before?.customerId ?? before?.lastCustomerId ?? null,
      invited: kind === 'account' || (kind === 'asking' && checkoutMode === 'required'),
      guest: kind === 'identified' && !customer,
      signedOutBy: session.state.kind === 'signed-out' ? session.state.by : undefined,
    };
    this.#standing = now;
    if (before) {
      const sentence = sentenceFor(before, now, this.sentence !== '');
      const values = { name: customer ? nameOf(customer) : '' };
      if (sentence !== undefined) this.say(sentence, values);
      // What she has typed at the gate that is gone stays before her.
      const gone = before.mode === 'required' && checkoutMode === 'optional';
      if (gone && kind === 'asking') this.ask('account');
    }
    const reason = this.asking && reasonToAsk(before, now);
    if (!reason) return;
    void this.tell(new CustomerCheckoutPromptedEvent(checkoutMode, reason));
    if (reason === 'mode-changed') this.requests.fail(new CheckoutIdentityError(reason));
  }

  async #ask(request: CheckoutIdentityRequest): Promise<CheckoutIdentityResponse | null> {
    const account = await this.#desk.storefront().account();
    try {
      const response = await account.client.identifyForCheckout(request);
      const { identity } = response;
      const isOther = identity.kind === 'customer' && identity.customerId !== this.#customerId;
      if (!isOther) return response;
      // Another customer has signed in elsewhere, and this page hasn't heard of it: she is shown first.
      void account.refreshSession();
      void account.refreshShop();
      return null;
    } catch (error) {
      // To the server a customer whose session has ended is a guest who hasn't said her e-mail.
      const ended = request.email === undefined && isAccountError(error) && error.fields['email'];
      throw ended ? new AccountError('sign_in_required', { cause: error }) : error;
    }
  }

  async #identifyCustomer(customer: PublicCustomer): Promise<CheckoutIdentityResponse | null> {
    this.keeper.forget();
    this.#stage = { kind: 'identifying', customer };
    this.#desk.element.requestUpdate();
    try {
      return await this.keeper.identify({});
    } catch (error) {
      const message = await this.#desk.explain(error);
      if (customer.id === this.#customerId) {
        this.#stage = { kind: 'failed', customer, message };
        this.#desk.element.requestUpdate();
      }
      throw error;
    }
  }

  #onToken(response: CheckoutIdentityResponse): void {
    const { identity, token, expiresAt } = response;
    this.#stage = { kind: 'identified', response };
    // At once: an order may be waiting for it.
    this.#desk.connection.hand(response);
    this.#desk.ways.opened.clear();
    this.#desk.element.requestUpdate();
    this.requests.answer(response);
    void this.tell(new CustomerCheckoutReadyEvent(identity, token, expiresAt));
  }
}

/** Why the shopper is asked who she is, where she wasn't before. */
function reasonToAsk(
  before: Standing | undefined,
  now: Standing,
): CustomerCheckoutPromptedEvent['reason'] | undefined {
  if (!before) return 'opened';
  if (before.mode !== now.mode) return 'mode-changed';
  return before.customerId && !now.customerId ? 'signed-out' : undefined;
}
