import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import type { CheckoutIdentity, CheckoutIdentityRequest } from '../../contract/checkout.js';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Submission } from '../../ui/form-controller.js';
import { checkboxField, primaryButton, quietButton, textField } from '../../ui/templates.js';
import { FormElement } from '../form-element.js';
import { CustomerCheckoutReadyEvent } from './events.js';
import { FormAdapter } from './form-adapter.js';

type CheckoutState =
  | { kind: 'contact' }
  | { kind: 'signing-in' }
  | { kind: 'identifying'; customer: PublicCustomer }
  | { kind: 'identified'; identity: CheckoutIdentity; since: number }
  /** The customer is signed in, but her token could not be had. */
  | { kind: 'failed'; message: string };

/** What is shown of who is buying; a guest has no name yet. */
type Buyer = { email: string; firstName?: string; lastName?: string };

/** A token older than this is renewed before it is sent; it lives two minutes. */
const freshFor = 60_000;

/**
 * Tells the checkout who is buying: a guest, or the signed-in customer; by the shop's checkout mode.
 *
 * @customElement customer-checkout
 * @fires {CustomerCheckoutReadyEvent} customer-checkout-ready - Who is buying, with the token.
 * @fires {CustomerSignedInEvent} customer-signed-in - The shopper has signed in here.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The shopper has signed out here.
 */
export class CustomerCheckoutElement extends FormElement {
  /** The id of the shop's checkout form; it is given the token in a hidden field. */
  @property() form = '';
  /** An address to begin with. */
  @property() email = '';

  @state() private stage: CheckoutState = { kind: 'contact' };

  #renewing = false;
  #guest = { email: '', acceptsMarketing: false };
  #checkoutForm: FormAdapter | undefined;
  /** The submit of the checkout form that waits for an identity: its button, or null for the Enter key. */
  #heldBack: HTMLElement | null | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#checkoutForm?.release();
    this.#checkoutForm = undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.hasUpdated) this.#guest.email = this.email;
    const typed = this.querySelector<HTMLInputElement>('[data-step="contact"] [name=email]');
    if (typed) this.#guest.email = typed.value;
    this.#followSession();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { stage } = this;
    const mode = this.storefront.shop.checkoutMode;
    this.showThemeForm(stage.kind === 'contact' && mode !== 'required');
    switch (stage.kind) {
      case 'identified':
        return this.#renderIdentified(stage.identity, stage.identity.kind === 'guest');
      case 'identifying':
        return this.#renderIdentified(stage.customer, false);
      case 'failed':
        return this.#renderFailed(stage.message);
      case 'signing-in':
        return html`<div class="customer-panel">
          <customer-sign-in email=${this.#guest.email}></customer-sign-in>
          <button class="customer-quiet" type="button" @click=${this.#onGuestInstead}>
            ${this.text('guestInstead')}
          </button>
        </div>`;
      case 'contact':
        if (mode === 'required') return this.#renderGate();
        return this.themeForm ? nothing : this.#renderContact();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#followForm();
    if (this.querySelector('customer-sign-in')) void import('../sign-in/define.js');
  }

  protected override relevantFields({ intent }: Submission): readonly string[] | undefined {
    return /^(change|retry|sign-in)$/.test(intent) ? [] : undefined;
  }

  protected override async submit({ data, intent }: Submission): Promise<void> {
    if (intent === 'change') {
      this.stage = { kind: 'contact' };
      void this.focusOn('[name=email]');
    } else if (intent === 'retry') {
      await this.#identify({});
    } else {
      this.#guest = {
        email: String(data.get('email') ?? '').trim(),
        acceptsMarketing: data.has('acceptsMarketing'),
      };
      if (intent === 'sign-in') {
        this.stage = { kind: 'signing-in' };
        await this.#signInRendered();
      } else {
        await this.#identify(this.#guest);
        void this.focusOn('.customer-title');
      }
    }
  }

  #renderContact(): TemplateResult {
    const { language, shop } = this.storefront;
    const consent = shop.config && language.shopText(shop.config.consentText);
    return html`<form class="customer-form" data-step="contact">
      <h2 class="customer-title">${this.text('contact')}</h2>
      ${textField({
        id: `${this.uid}-email`,
        name: 'email',
        type: 'email',
        label: this.text('email'),
        autocomplete: 'email',
        value: this.#guest.email,
        required: true,
      })}
      ${checkboxField({
        name: 'acceptsMarketing',
        label: consent || this.text('acceptsMarketing'),
        checked: this.#guest.acceptsMarketing,
      })}
      ${primaryButton(this.text('continueAsGuest'))}
      ${
        shop.checkoutMode === 'optional'
          ? html`<div class="customer-actions">
              <span>${this.text('haveAccountPrompt')}</span>
              ${quietButton(this.text('signIn'), 'sign-in')}
            </div>`
          : nothing
      }
    </form>`;
  }

  #renderGate(): TemplateResult {
    return html`<div class="customer-panel">
      <h2 class="customer-title" tabindex="-1">${this.text('gate')}</h2>
      <p>${this.text('gateHint', { shop: this.shopName })}</p>
      <customer-sign-in email=${this.#guest.email}></customer-sign-in>
    </div>`;
  }

  #renderIdentified(buyer: Buyer, guest: boolean): TemplateResult {
    const name = `${buyer.firstName ?? ''} ${buyer.lastName ?? ''}`.trim();
    return html`<form class="customer-form customer-notice" data-step="identified">
      <p class="customer-title" tabindex="-1">
        ${this.text('checkingOutAs', { name: name || buyer.email })}
      </p>
      ${name ? html`<p class="customer-hint">${buyer.email}</p>` : nothing}
      <div class="customer-actions">
        ${
          guest
            ? quietButton(this.text('change'), 'change')
            : quietButton(this.text('signOut'), 'sign-out')
        }
      </div>
    </form>`;
  }

  #renderFailed(message: string): TemplateResult {
    return html`<form class="customer-form customer-notice" data-step="failed">
      <p role="alert">${message}</p>
      ${quietButton(this.text('retry'), 'retry')}
    </form>`;
  }

  /** Session and mode can change at any time, here, in another tab or at the shop. */
  #followSession(): void {
    const { session, shop } = this.storefront;
    const { stage } = this;
    const accounts = shop.checkoutMode !== 'guest-only';
    const customer = accounts && session.state.kind === 'signed-in' && session.state.customer;
    if (customer) {
      const known = stage.kind === 'identified' && stage.identity;
      const same = known && known.kind === 'customer' && known.customerId === customer.id;
      if (same || stage.kind === 'failed' || stage.kind === 'identifying') return;
      this.stage = { kind: 'identifying', customer };
      if (this.contains(document.activeElement)) void this.focusOn('.customer-title');
      void this.#identifyCustomer();
      return;
    }
    const guestsAllowed = shop.checkoutMode !== 'required';
    const stillGood =
      stage.kind === 'contact' ||
      (stage.kind === 'signing-in' && shop.checkoutMode === 'optional') ||
      (stage.kind === 'identified' && stage.identity.kind === 'guest' && guestsAllowed);
    if (stillGood) return;
    this.stage = { kind: 'contact' };
    this.#heldBack = undefined;
  }

  /** Finds the shop's form, which may come later than this element, and closes or opens it. */
  #followForm(): void {
    if (!this.isConnected) return;
    const root = this.getRootNode() as Document | ShadowRoot;
    const form = this.form && root.getElementById(this.form);
    if (form instanceof HTMLFormElement && form !== this.#checkoutForm?.form) {
      this.#checkoutForm?.release();
      this.#checkoutForm = new FormAdapter(form, {
        isReady: () => this.#fresh,
        onHeldBack: (submitter) => void this.#onHeldBack(submitter),
      });
    }
    if (!this.#checkoutForm) return;
    const required = this.storefront.shop.checkoutMode === 'required';
    const closed = required && this.stage.kind !== 'identified';
    const inside = this.#checkoutForm.form.contains(document.activeElement);
    this.#checkoutForm.close(closed);
    // Who was typing there is told why she can't go on.
    if (closed && inside) void this.focusOn('.customer-title');
    if (this.stage.kind !== 'identified') this.#checkoutForm.hand(null);
  }

  get #fresh(): boolean {
    return this.stage.kind === 'identified' && Date.now() - this.stage.since < freshFor;
  }

  async #identify(request: CheckoutIdentityRequest): Promise<void> {
    const { client } = await this.storefront.account();
    const response = await client.identifyForCheckout(request);
    const { identity, token, expiresAt } = response;
    this.stage = { kind: 'identified', identity, since: Date.now() };
    await this.updateComplete;
    // The session has changed in the meantime: this token is nobody's any more.
    if (this.stage.kind !== 'identified') return;
    this.#checkoutForm?.hand(response);
    this.dispatchEvent(new CustomerCheckoutReadyEvent(identity, token, expiresAt));
  }

  async #identifyCustomer(): Promise<void> {
    try {
      await this.#identify({});
      const heldBack = this.#heldBack;
      this.#heldBack = undefined;
      if (heldBack !== undefined) this.#checkoutForm?.send(heldBack);
    } catch (error) {
      const message = (await this.explain(error, document.createElement('form'))).message ?? '';
      this.stage = { kind: 'failed', message };
    }
  }

  async #signInRendered(): Promise<void> {
    await Promise.all([import('../sign-in/define.js'), this.updateComplete]);
    const signIn = this.querySelector('customer-sign-in');
    await signIn?.updateComplete;
    signIn?.querySelector<HTMLElement>('input[name=email]')?.focus();
  }

  async #onHeldBack(submitter: HTMLElement | null): Promise<void> {
    const { stage } = this;
    if (stage.kind === 'identifying' || stage.kind === 'failed') {
      // A customer's order goes out as soon as her token is there.
      this.#heldBack = submitter;
      if (stage.kind === 'failed') await this.#identifyCustomer();
      return;
    }
    if (stage.kind !== 'identified') {
      // The contact form says itself what is missing.
      const form = this.querySelector('form');
      if (form && (await this.forms.submit(form))) this.#checkoutForm?.send(submitter);
      return;
    }
    if (this.#renewing) return;
    this.#renewing = true;
    await this.#renew(stage.identity.kind === 'guest' ? this.#guest : {}, submitter);
    this.#renewing = false;
  }

  async #renew(request: CheckoutIdentityRequest, submitter: HTMLElement | null): Promise<void> {
    try {
      await this.#identify(request);
      this.#checkoutForm?.send(submitter);
    } catch (error) {
      const form = this.querySelector('form');
      if (form) await this.forms.refuse(form, await this.explain(error, form));
    }
  }

  #onGuestInstead = (): void => {
    this.stage = { kind: 'contact' };
    void this.focusOn('[name=email]');
  };
}
