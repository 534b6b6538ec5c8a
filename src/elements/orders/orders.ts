import { html, nothing, type TemplateResult } from 'lit';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Order } from '../../contract/orders.js';
import { orderWords } from '../../i18n/account.js';
import { plural } from '../../i18n/plural.js';
import type { codeForm as CodeFormTemplate } from '../../ui/code-form.js';
import type { Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { primaryButton, textField } from '../../ui/templates.js';
import { AccountPart } from '../account-part/account-part.js';
import { partStyles } from '../account-part/styles.js';
import { property, state } from '../decorators.js';
import { CustomerOrdersClaimedEvent } from './events.js';
import { orderList } from './order-list.js';
import { orderStyles } from './styles.js';

type Orders =
  | { kind: 'loading' }
  | { kind: 'unloaded' }
  | { kind: 'shown'; orders: readonly Order[]; nextCursor: string | null };

/** The way to the orders that she made without signing in. */
type Claim =
  | { kind: 'offered' }
  | { kind: 'email' }
  | {
      kind: 'code';
      email: string;
      challengeId: string;
      sentAgain: boolean;
      template: typeof CodeFormTemplate;
    }
  | { kind: 'claimed'; count: number };

/**
 * The customer's past orders, newest first; and the way to those that she made as a guest, which she
 * gets by proving the mailbox that she ordered with.
 *
 * @customElement customer-orders
 * @fires {CustomerOrdersClaimedEvent} customer-orders-claimed - Orders that she had made as a guest have come to her account.
 */
export class CustomerOrdersElement extends AccountPart {
  static override readonly styleSheets = [formStyles, partStyles, orderStyles];

  /**
   * An order's page, with `{id}` or `{name}` in the place of the order's; the shop's setting
   * `pages.order` unless given.
   */
  @property({ attribute: 'order-url' }) orderUrl: string | null = null;
  /** Where the empty list leads to. */
  @property({ attribute: 'shop-url' }) shopUrl = '/';

  @state() private orders: Orders = { kind: 'loading' };
  @state() private claim: Claim = { kind: 'offered' };

  protected override readonly words = orderWords;

  /** Whose orders are shown, or asked for. */
  #customerId: string | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    const { state } = this.storefront.session;
    const id = state.kind === 'signed-in' ? state.customer.id : undefined;
    if (id === this.#customerId || (state.kind === 'unknown' && this.hasUpdated)) return;
    this.#customerId = id;
    this.claim = { kind: 'offered' };
    this.orders = { kind: 'loading' };
    if (id !== undefined) void this.#load(id);
  }

  protected override renderPart(customer: PublicCustomer): TemplateResult {
    return html`${this.#renderOrders()} ${this.#renderClaim(customer)}`;
  }

  protected override renderWaiting(): TemplateResult {
    return html`<ul class="customer-waiting" aria-label=${this.text('loading')}>
      <li></li>
      <li></li>
      <li></li>
    </ul>`;
  }

  protected override async submit({ form, data, intent }: Submission): Promise<void> {
    switch (form.dataset['step']) {
      case 'unloaded':
        if (this.#customerId) await this.#load(this.#customerId);
        void this.focusOn('.customer-order-name, .customer-panel a');
        return;
      case 'more':
        await this.#showMore();
        return;
      case 'claim':
        await this.#sendCode(String(data.get('email') ?? ''), false);
        return;
      case 'code':
        if (this.claim.kind !== 'code') return;
        if (intent) await this.#sendCode(this.claim.email, true);
        else await this.#claim(this.claim.challengeId, data);
    }
  }

  protected override relevantFields({ intent }: Submission): readonly string[] | undefined {
    return intent === 'send-again' ? [] : undefined;
  }

  #renderOrders(): TemplateResult {
    const { orders: state } = this;
    if (state.kind === 'loading') return this.renderWaiting();
    if (state.kind === 'unloaded') return this.renderUnloaded();
    const { orders, nextCursor } = state;
    if (!orders.length) {
      return html`<div class="customer-panel">
        ${this.notice(this.text('noOrders'))}
        <a class="customer-button" href=${this.shopUrl}>${this.text('startShopping')}</a>
      </div>`;
    }
    const { language } = this.storefront;
    return html`${orderList(orders, { language, orderUrl: this.page('order', this.orderUrl) })}
    ${
      nextCursor === null
        ? nothing
        : html`<form class="customer-form" data-step="more">
            <button class="customer-quiet" type="submit">
              <span>${this.text('moreOrders')}</span>
            </button>
          </form>`
    }`;
  }

  #renderClaim({ email }: PublicCustomer): TemplateResult | typeof nothing {
    const { claim } = this;
    if (this.orders.kind !== 'shown') return nothing;
    return html`<section class="customer-guest-orders">
      <p class="customer-status" role="status">
        ${claim.kind === 'claimed' ? plural(this.storefront.language, 'claimed', claim.count) : ''}
      </p>
      ${
        claim.kind === 'email'
          ? html`<form class="customer-form" data-step="claim">
              ${textField({
                id: `${this.uid}-email`,
                name: 'email',
                type: 'email',
                label: this.text('email'),
                autocomplete: 'email',
                hint: this.text('findOrdersHint'),
                value: email,
                required: true,
              })}
              ${primaryButton(this.text('sendCode'))}
            </form>`
          : claim.kind === 'code'
            ? claim.template({
                id: this.uid,
                email: claim.email,
                sentAgain: claim.sentAgain,
                text: (key, values) => this.text(key, values),
                onChangeEmail: this.#onEnterEmail,
              })
            : html`<p>
                ${this.text('orderedAsGuest')}
                <button class="customer-quiet" type="button" @click=${this.#onEnterEmail}>
                  ${this.text('findOrders')}
                </button>
              </p>`
      }
    </section>`;
  }

  async #load(customerId: string): Promise<void> {
    try {
      const client = await this.customerClient();
      const page = await client.listOrders();
      if (customerId === this.#customerId) this.orders = { kind: 'shown', ...page };
    } catch (error) {
      if (customerId !== this.#customerId) return;
      this.orders = { kind: 'unloaded' };
      (await this.storefront.account().catch(() => undefined))?.noticeFailure(error);
    }
  }

  async #showMore(): Promise<void> {
    const { orders: state } = this;
    if (state.kind !== 'shown' || state.nextCursor === null) return;
    const cursor = state.nextCursor;
    const client = await this.customerClient();
    const page = await this.withSession(() => client.listOrders({ cursor }));
    // Orders may have been read anew in the meantime.
    if (this.orders !== state) return;
    this.orders = { kind: 'shown', ...page, orders: [...state.orders, ...page.orders] };
    // The button was under her fingers: she goes on with the first of the new ones.
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.customer-order-name')[state.orders.length]?.focus();
  }

  async #sendCode(email: string, sentAgain: boolean): Promise<void> {
    const [{ client }, { codeForm }] = await Promise.all([
      this.storefront.account(),
      this.loadCodeForm(),
    ]);
    const { challengeId } = await this.withSession(() =>
      client.sendEmailCode({ email, purpose: 'claim-orders' }),
    );
    if (sentAgain && this.claim.kind !== 'code') return;
    this.claim = { kind: 'code', email, challengeId, sentAgain, template: codeForm };
    void this.focusOn('[name=code]');
  }

  async #claim(challengeId: string, data: FormData): Promise<void> {
    const [client, { codeDigits }] = await Promise.all([
      this.customerClient(),
      this.loadCodeForm(),
    ]);
    const code = codeDigits(data.get('code'));
    const count = await this.withSession(() => client.claimOrders({ challengeId, code }));
    this.claim = { kind: 'claimed', count };
    void this.focusOn('.customer-guest-orders button');
    if (count === 0) return;
    if (this.#customerId) void this.#load(this.#customerId);
    void (await this.storefront.account()).refreshSession();
    this.dispatchEvent(new CustomerOrdersClaimedEvent(count));
  }

  #onEnterEmail = (): void => {
    this.claim = { kind: 'email' };
    void this.focusOn('[name=email]');
  };
}
