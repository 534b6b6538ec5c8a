import { isAccountError, unreached } from '../client/account-error.js';
import type { CustomerClient } from '../client/customer-client.js';
import { toTransport } from '../client/options.js';
import type { Transport } from '../client/transport.js';
import { visitorClient, type VisitorClient } from '../client/visitor-client.js';
import type { PublicCustomer } from '../contract/customer.js';
import type { AcceptInvitationRequest } from '../contract/invitation.js';
import type { PasswordResetConfirmation } from '../contract/password-reset.js';
import type { RegistrationRequest } from '../contract/registration.js';
import type { SignInRequest } from '../contract/session.js';
import { Drafts } from './drafts.js';
import type { SessionState } from './session-state.js';
import type { ShopStore } from './shop-store.js';
import type { Store } from './store.js';

type Notice = 'changed' | 'signed-out';

/**
 * The half of a storefront that talks to the server. It keeps the session's state in step with the
 * server, the other tabs, and the page's own comings and goings. No form needs it to show, so it
 * arrives afterwards.
 */
export class Account {
  readonly client: VisitorClient;
  readonly drafts: Drafts;
  readonly #transport: Transport;
  #customerClient: Promise<CustomerClient> | undefined;
  readonly #session: Store<SessionState>;
  readonly #shop: ShopStore;
  readonly #channelName: string;
  #channel: BroadcastChannel | undefined;
  /** Goes up with every change of session; an answer asked for before one says nothing any more. */
  #generation = 0;
  #shopQuestions = 0;
  /** The new account that was asked for last, and its idempotency key. */
  #attempt: { content: string; key: string } | undefined;

  constructor(api: string, session: Store<SessionState>, shop: ShopStore) {
    this.#transport = toTransport({ baseUrl: api });
    this.drafts = new Drafts(api);
    this.client = visitorClient(this.#transport);
    this.#session = session;
    this.#shop = shop;
    this.#channelName = `customer-elements:${api}`;
  }

  /** What the signed-in customer can ask; it is loaded when a part of the account page opens. */
  customerClient(): Promise<CustomerClient> {
    this.#customerClient ??= import('../client/customer-client.js').then(
      ({ customerClient }) => customerClient(this.#transport),
      (error: unknown) => {
        this.#customerClient = undefined;
        throw unreached(error);
      },
    );
    return this.#customerClient;
  }

  connect(): void {
    this.#channel = new BroadcastChannel(this.#channelName);
    this.#channel.onmessage = ({ data }: MessageEvent<Notice>) => {
      if (data === 'signed-out') this.#end('other-tab');
      else void this.refreshSession();
    };
    addEventListener('pagehide', this.#onPageHide);
    addEventListener('pageshow', this.#onPageShow);
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    void this.refreshShop();
    void this.refreshSession();
  }

  disconnect(): void {
    this.#channel?.close();
    this.#channel = undefined;
    removeEventListener('pagehide', this.#onPageHide);
    removeEventListener('pageshow', this.#onPageShow);
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
  }

  /** Asks for the shop's config. Never rejects: without an answer the page goes on with what it has. */
  async refreshShop(): Promise<void> {
    // Of two answers under way the one that was asked for last counts.
    const question = ++this.#shopQuestions;
    try {
      const config = await this.client.readConfig();
      if (question === this.#shopQuestions) this.#shop.know(config);
    } catch {
      if (question === this.#shopQuestions) this.#shop.miss();
    }
  }

  /** Asks who is signed in. Never rejects: without an answer nothing changes. */
  async refreshSession(): Promise<void> {
    // Of two answers under way the one that was asked for last counts.
    const generation = ++this.#generation;
    try {
      const customer = await this.client.readSession();
      if (generation !== this.#generation) return;
      if (customer) this.#settle(customer);
      else this.#end();
    } catch {
      if (generation === this.#generation && this.#session.state.kind === 'unknown') {
        this.#settle(null);
      }
    }
  }

  signIn(request: SignInRequest): Promise<PublicCustomer> {
    return this.#begin(this.client.signIn(request));
  }

  /** Sent again after a lost answer, the same request makes one account. */
  register(request: RegistrationRequest): Promise<PublicCustomer> {
    const idempotencyKey = this.#keyOf(request);
    return this.#begin(this.client.register(request, { idempotencyKey }));
  }

  /** Sent again after a lost answer, the same request is carried out once. */
  acceptInvitation(request: AcceptInvitationRequest): Promise<PublicCustomer> {
    const idempotencyKey = this.#keyOf(request);
    return this.#begin(this.client.acceptInvitation(request, { idempotencyKey }));
  }

  /** Sets a new password by a link or a code from the mailbox, and signs in. */
  resetPassword(request: PasswordResetConfirmation): Promise<PublicCustomer> {
    return this.#begin(this.client.confirmPasswordReset(request));
  }

  /** Takes over what a change has made of the customer, in this tab and the others. */
  know(customer: PublicCustomer): void {
    this.#settle(customer);
    this.#tell('changed');
  }

  /** Ends the session in all tabs, or with `everywhere` on all devices. */
  async signOut(options?: { everywhere?: boolean }): Promise<void> {
    this.#generation++;
    await this.client.signOut(options);
    this.#end('this-tab');
    this.#tell('signed-out');
  }

  /** Draws the conclusion from a refusal: the session has ended, or the shop's mode is another. */
  noticeFailure(error: unknown): void {
    if (!isAccountError(error)) return;
    if (error.code === 'sign_in_required') void this.refreshSession();
    if (/^(sign_in_required|accounts_disabled|registration_closed)$/.test(error.code)) {
      void this.refreshShop();
    }
  }

  #keyOf(request: object): string {
    const content = JSON.stringify(request);
    if (this.#attempt?.content !== content) {
      this.#attempt = { content, key: crypto.randomUUID() };
    }
    return this.#attempt.key;
  }

  async #begin(intent: Promise<PublicCustomer>): Promise<PublicCustomer> {
    const customer = await intent;
    // It holds a password and a token.
    this.#attempt = undefined;
    this.#settle(customer);
    this.#tell('changed');
    return customer;
  }

  /** The server says that nobody is signed in: what a customer had typed goes as well. */
  #end(by?: 'this-tab' | 'other-tab'): void {
    this.#settle(null, by);
    void this.drafts.wipe();
  }

  #settle(customer: PublicCustomer | null, by?: 'this-tab' | 'other-tab'): void {
    this.#generation++;
    if (customer) this.#session.set({ kind: 'signed-in', customer });
    else this.#session.set({ kind: 'signed-out', ...(by && { by }) });
  }

  #tell(notice: Notice): void {
    this.#channel?.postMessage(notice);
  }

  /** The back-forward cache would keep a customer's name for whoever uses the browser next. */
  #onPageHide = (): void => {
    this.#generation++;
    this.#session.set({ kind: 'unknown' });
  };

  #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.refreshSession();
  };

  #onVisibilityChange = (): void => {
    if (document.visibilityState !== 'visible') return;
    void this.refreshSession();
    void this.refreshShop();
  };
}
