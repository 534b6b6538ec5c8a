import { html, nothing, type RenderOptions, type TemplateResult } from 'lit';
import type { CheckoutIdentityResponse } from '../../contract/checkout.js';
import { checkoutWords } from '../../i18n/checkout.js';
import type { Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { property, state } from '../decorators.js';
import { FormElement } from '../form-element.js';
import type { CheckoutAdapter } from './adapter.js';
import type { Attendant } from './attendant.js';
import { CheckoutConnection } from './connection.js';
import { guestOf } from './contact.js';
import { definitions } from './definitions.js';
import type { CheckoutDesk, Guest, Ways } from './desk.js';
import { accountPanel, contactForm } from './prompt.js';
import { checkoutStyles } from './styles.js';

/**
 * Tells the checkout who is buying: a guest, or the signed-in customer; by the shop's checkout mode.
 * It stands beside the checkout's form or around it.
 *
 * @customElement customer-checkout
 * @fires {CustomerCheckoutReadyEvent} customer-checkout-ready - It is known who is buying; again with each fresh token.
 * @fires {CustomerCheckoutPromptedEvent} customer-checkout-prompted - The shopper is asked who she is.
 * @fires {CustomerCheckoutSignedInEvent} customer-checkout-signed-in - She has signed in, or made an account.
 * @fires {CustomerCheckoutContinuedAsGuestEvent} customer-checkout-continued-as-guest - She goes on without an account.
 * @fires {CustomerCheckoutBlockedEvent} customer-checkout-blocked - Her order could not go out.
 * @fires {CustomerAddressSavedEvent} customer-address-saved - The order's address was added to her account.
 * @fires {CustomerSignedInEvent} customer-signed-in - The customer has signed in here.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The customer has signed out here.
 */
export class CustomerCheckoutElement extends FormElement {
  static override readonly styleSheets = [formStyles, checkoutStyles];
  static override readonly look = 'checkout';

  /** The id of the checkout's form; it gets the token, and is closed where she must sign in. */
  @property() form = '';
  /** A guest's e-mail address that the form begins with. */
  @property() email = '';
  /** Whether the consent to mails is ticked to begin with: where she had ticked it before. */
  @property({ type: Boolean, attribute: 'accepts-marketing' }) acceptsMarketing = false;
  /** Where the form has what it doesn't say by `autocomplete`, as JSON: token to CSS selector. */
  @property({ type: Object }) map: Readonly<Record<string, string>> | null = null;
  /** The checkout, where that is no form; the element tells it what a form would be told. */
  @property({ attribute: false }) adapter: CheckoutAdapter | null = null;

  /** @internal The elements that it shows inside are from the registry that it is from itself. */
  override readonly renderOptions: RenderOptions = {
    host: this,
    creationScope: {
      importNode: (node) =>
        document.importNode(node, { customElementRegistry: this.customElementRegistry! }),
    },
  };

  /** Who attends to the shopper once the prompt is there. */
  @state() private attendant: Attendant | undefined;

  readonly #connection = new CheckoutConnection({
    isReady: () => this.attendant?.isReady === true,
    onHeldBack: (submitter) => void this.#onHeldBack(submitter),
    onTaken: () => this.attendant?.spend(),
  });
  readonly #guest: Guest = { email: '', acceptsMarketing: false };
  readonly #ways: Ways = { opened: new Set(), way: 'sign-in' };
  readonly #desk: CheckoutDesk = {
    element: this,
    connection: this.#connection,
    forms: this.forms,
    guest: this.#guest,
    ways: this.#ways,
    storefront: () => this.storefront,
    map: () => this.map,
    nested: () => this.#nested,
    contactForm: () => this.#contactForm,
    explain: async (error) =>
      (await this.explain(error, document.createElement('form'))).message ?? '',
    focusOn: (selector) => this.focusOn(selector),
  };
  /** The checkout's form may come later than this element, or be replaced by a script. */
  readonly #watcher = new MutationObserver(() => {
    const form = this.#findForm();
    if (form && !this.adapter && form !== this.#connection.form) this.requestUpdate();
  });
  #coming: Promise<Attendant> | undefined;
  /** Inside a form there is no place for ours. */
  #nested = false;
  /** The focus was in the prompt before it changed. */
  #focused = false;
  /** She is to be led to what comes in the place of what she was typing in. */
  #strayed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watcher.observe(this.getRootNode(), { childList: true, subtree: true });
    this.attendant?.connect();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
    this.#connection.release();
    this.attendant?.disconnect();
  }

  /**
   * Who is buying, with a token that is at most a minute old; null where nobody is known. `forOrder`
   * is for an order that is about to go out: the token is a new one, and the address that she typed
   * is saved before, where she wants it so, in two seconds at most. Rejects with an `AccountError`
   * where the shop can't say.
   */
  async identity(options: { forOrder?: boolean } = {}): Promise<CheckoutIdentityResponse | null> {
    await this.updateComplete;
    return (await this.#attended()).identity(options);
  }

  /**
   * Who is buying; where nobody is known, the shopper is led to the prompt and waited for. Rejects
   * with a `CheckoutIdentityError`, or as `identity()` does.
   */
  async requireIdentity(
    options: { signal?: AbortSignal; forOrder?: boolean } = {},
  ): Promise<CheckoutIdentityResponse> {
    await this.updateComplete;
    return (await this.#attended()).requireIdentity(options);
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.#begin();
    if (this.#nested) return;
    const checkout = this.#findForm();
    if (this.isConnected) this.#connection.use(this.adapter, checkout);
    this.toggleAttribute('data-around', checkout !== null && this.contains(checkout));
    this.#focused = this.#holds(this.#activeElement);
    // The mode can change under her hands.
    const form = this.#contactForm;
    if (form && !form.hidden) Object.assign(this.#guest, guestOf(new FormData(form)));
    this.attendant?.follow();
    if (this.storefront.shop.checkoutMode === 'guest-only') this.#ways.opened.clear();
    if (this.#gate) this.#ways.opened.add((this.#ways.way = 'sign-in'));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#nested) return nothing;
    const { attendant, storefront } = this;
    const sentence = attendant?.sentence;
    const gate = this.#gate;
    const contact = this.#asksForContact;
    this.showThemeForm(contact);
    return html`<div class="customer-prompt">
      <div role="status">
        ${sentence ? html`<p class="customer-notice customer-told">${sentence}</p>` : nothing}
      </div>
      ${
        contact && !this.themeForm
          ? contactForm(this.uid, storefront, { ...this.#guest, waits: this.#waits })
          : attendant?.known()
      }
      ${
        this.#ways.opened.size
          ? accountPanel(storefront, {
              ...this.#ways,
              shown: gate || attendant?.stage.kind === 'account',
              gateOf: gate ? this.shopName : undefined,
              email: this.#guest.email,
              onGuestInstead: () => attendant?.backToContact(),
            })
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    if (!this.isConnected || this.#nested) return;
    // Without it the next change, or the next submit, looks for it again.
    if (!this.attendant) this.#attended().catch(() => undefined);
    if (this.#gate || this.#waits) {
      this.later(definitions['sign-in'](this.customElementRegistry)).catch((error: unknown) =>
        this.attendant?.sayUnreached(error),
      );
    }
    const stage = this.attendant?.stage;
    const response = stage?.kind === 'identified' ? stage.response : null;
    this.#connection.hand(response);
    const { checkoutMode } = this.storefront.shop;
    // As long as the mode isn't known, the page knows better.
    const lost = checkoutMode && this.#connection.close(checkoutMode === 'required' && !response);
    // Who was typing in what is closed, or gone, is told why she can't go on.
    const gone = this.#focused && (this.#waits || !this.#holds(this.#activeElement));
    this.#strayed ||= lost === true || gone;
    if (!this.#strayed || this.#waits) return;
    this.#strayed = false;
    this.#find('.customer-title')?.focus();
  }

  protected override owns(form: HTMLFormElement): boolean {
    return form === this.themeForm || form.closest('.customer-prompt') !== null;
  }

  protected override relevantFields({ intent }: Submission): readonly string[] | undefined {
    if (intent === 'code') return ['email'];
    return /^(change|retry|sign-in|register)$/.test(intent) ? [] : undefined;
  }

  protected override async submit(submission: Submission): Promise<void> {
    await (await this.#attended()).submit(submission);
  }

  /** Within the prompt: around it the page has fields of the same names. */
  protected override async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    (this.#find(selector) ?? this.#find('.customer-title,input,button'))?.focus();
  }

  /** Takes over what the page has put inside: its contact form, or the checkout's. */
  #begin(): void {
    this.#nested = this.closest('form') !== null;
    if (this.#nested) {
      console.error(
        '<customer-checkout> can’t stand inside a form: put it beside it, or around it.',
      );
      return;
    }
    const form = this.#findForm();
    // A form that comes later may come in here.
    const around = form ? this.contains(form) : this.form !== '';
    const forms = [...this.querySelectorAll('form')].filter((other) => other !== form);
    // Around the checkout there may be a form for vouchers, say.
    const own = around ? forms.find(({ elements }) => elements.namedItem('email')) : forms[0];
    this.themeForm = own ?? null;
    if (!own && !around) this.replaceChildren();
    // The prompt comes first.
    const mark = document.createComment('');
    this.prepend(mark);
    this.renderOptions.renderBefore = mark;
    Object.assign(this.#guest, { email: this.email, acceptsMarketing: this.acceptsMarketing });
  }

  #findForm(): HTMLFormElement | null {
    const root = this.getRootNode() as Document | ShadowRoot;
    const form = this.form && this.isConnected ? root.getElementById(this.form) : null;
    return form instanceof HTMLFormElement ? form : null;
  }

  get #contactForm(): HTMLFormElement | null {
    return this.themeForm ?? this.querySelector('[data-step="contact"]');
  }

  /** Nobody is known, and the shop sells to customers only. */
  get #gate(): boolean {
    return this.#asksToSignIn && !this.#waits;
  }

  /** The mode has come before the session: a customer who is signed in needs no gate. */
  get #waits(): boolean {
    const { session, shop } = this.storefront;
    const isNext = shop.state.kind === 'known' && session.state.kind === 'unknown';
    return isNext && this.#asksToSignIn && !this.#ways.opened.has('sign-in');
  }

  get #asksToSignIn(): boolean {
    const asking = this.attendant?.asking ?? true;
    return asking && this.storefront.shop.checkoutMode === 'required';
  }

  get #asksForContact(): boolean {
    return !this.#gate && (this.attendant?.stage.kind ?? 'asking') === 'asking';
  }

  get #activeElement(): Element | null {
    return (this.getRootNode() as Document | ShadowRoot).activeElement;
  }

  #holds(element: Element | null): boolean {
    const prompt = this.querySelector('.customer-prompt');
    const held = prompt?.contains(element) || this.themeForm?.contains(element);
    return held === true && element!.checkVisibility();
  }

  #find(selector: string): HTMLElement | undefined {
    const all = [...this.querySelectorAll<HTMLElement>(selector)];
    return all.find((element) => this.#holds(element));
  }

  /** What comes after the first paint, and the words that it has. */
  async #attended(): Promise<Attendant> {
    this.#coming ??= this.later(
      Promise.all([import('./attendant.js'), this.storefront.language.learn(checkoutWords)]),
    ).then(
      ([{ Attendant }]) => (this.attendant = new Attendant(this.#desk)),
      (error: unknown) => {
        this.#coming = undefined;
        throw error;
      },
    );
    return this.#coming;
  }

  async #onHeldBack(submitter: HTMLElement | null): Promise<void> {
    try {
      await (await this.#attended()).order(submitter);
    } catch (error) {
      const form = this.#contactForm;
      if (form) await this.forms.refuse(form, await this.explain(error, form));
    }
  }
}
