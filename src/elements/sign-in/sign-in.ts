import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import type { SignInMethod } from '../../contract/shop.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, quietButton, textField } from '../../ui/templates.js';
import { FormElement } from '../form-element.js';
import type { Desk, Step } from './step.js';

/**
 * Signs a customer in, by password, by a code from her mailbox, or by a passkey; where she has
 * forgotten the password, or the shop asks for another one, it leads to a new one.
 *
 * @customElement customer-sign-in
 * @fires {CustomerSignedInEvent} customer-signed-in - The customer has signed in. Cancel it, and she stays on the page.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The customer has signed out here.
 */
export class CustomerSignInElement extends FormElement {
  /**
   * Where to go after signing in: an address on the page's own origin, any other is ignored. Without
   * it she stays.
   */
  @property({ attribute: 'return-to' }) returnTo: string | null = null;
  /** The register page's address; the shop's setting `pages.register` unless given. */
  @property({ attribute: 'register-url' }) registerUrl: string | null = null;
  /** An e-mail address that the form begins with. */
  @property() email = '';
  /**
   * Asks the customer whose address `email` is to sign in once more, though she may be signed in; the
   * address can't be changed.
   */
  @property({ type: Boolean }) reauthenticate = false;

  /** What stands in the form's place. */
  @state() private step: Step | undefined;
  @state() private chosen: SignInMethod | undefined;

  #begun = false;
  #asking = false;
  /** Ends what was begun for a shopper who turned to the form. */
  #attention: AbortController | undefined;

  /**
   * Mails a code to `email` and asks for it, as its button does. Rejects with an `AccountError` where
   * none was sent.
   */
  async sendCode(): Promise<void> {
    return (await this.#loadWays()).sendCode(this.#desk, this.email);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', this.#onTurn);
    this.addEventListener('pointerover', this.#onTurn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
  }

  protected override render(): TemplateResult {
    const { session, shop } = this.storefront;
    const { step } = this;
    const closed = shop.checkoutMode === 'guest-only';
    const customer =
      session.state.kind === 'signed-in' && !this.reauthenticate ? session.state.customer : null;
    this.#asking = !closed && !customer;
    const editing = this.#asking && !step;
    this.showThemeForm(editing);
    this.#begun ||= editing;
    // The form stays in the page during the other steps: coming back loses nothing.
    return html`${this.#begun && !this.themeForm ? this.#renderForm(editing) : nothing}
    ${
      closed
        ? this.notice(this.text('noAccounts', { shop: this.shopName }))
        : customer
          ? this.signedInPanel(customer)
          : (step?.render() ?? nothing)
    }`;
  }

  protected override updated(): void {
    const { session, shop } = this.storefront;
    if (!this.#asking) this.#rest();
    else if (session.state.kind === 'unknown') return;
    else if (shop.lastMethod === 'passkey') this.#attend();
    // A connection that stalls later stalls a request, which is given up in time, and no import.
    else this.#loadWays().catch(() => undefined);
  }

  protected override relevantFields({ form, intent }: Submission): readonly string[] | undefined {
    if (form.dataset['step']) return intent ? [] : undefined;
    if (intent === 'passkey') return [];
    const byPassword = form.elements.namedItem('password') && !/^(code|forgotten)$/.test(intent);
    return byPassword ? undefined : ['email'];
  }

  protected override async submit(submission: Submission): Promise<void> {
    if (this.step) return this.step.submit(submission);
    await (await this.#loadWays()).begin(this.#desk, submission);
  }

  #renderForm(shown: boolean): TemplateResult {
    const byPassword = this.#preferred !== 'code';
    return html`<form class="customer-form" ?hidden=${!shown} @input=${this.#onInput}>
      ${textField({
        id: `${this.uid}-email`,
        name: 'email',
        type: 'email',
        label: this.text('email'),
        autocomplete: 'username webauthn',
        value: this.email,
        required: true,
        readonly: this.reauthenticate,
      })}
      ${
        byPassword
          ? textField({
              id: `${this.uid}-password`,
              name: 'password',
              type: 'password',
              label: this.text('password'),
              autocomplete: 'current-password',
              reveal: this.text('showPassword'),
              required: true,
            })
          : nothing
      }
      ${primaryButton(this.text(byPassword ? 'signIn' : 'emailMeCode'))}
      <div class="customer-actions">
        ${
          byPassword
            ? quietButton(this.text('emailMeCode'), 'code')
            : html`<button class="customer-quiet" type="button" @click=${this.#onUsePassword}>
                ${this.text('usePassword')}
              </button>`
        }
        ${this.#renderPasskey()}
        ${
          byPassword && !this.reauthenticate
            ? quietButton(this.text('forgotPassword'), 'forgotten')
            : nothing
        }
      </div>
      ${this.reauthenticate ? nothing : html`<p class="customer-note">${this.#renderNote()}</p>`}
    </form>`;
  }

  /** Its room is kept as long as it isn't known whether the shop takes passkeys. */
  #renderPasskey(): TemplateResult | typeof nothing {
    const { config } = this.storefront.shop;
    if (!globalThis.PublicKeyCredential) return nothing;
    const known = config?.signInMethods.includes('passkey');
    return html`<span class=${known ? nothing : 'customer-absent'}
      >${quietButton(this.text('usePasskey'), 'passkey')}</span
    >`;
  }

  /** How to get an account; its room is kept as long as the mode isn't known. */
  #renderNote(): TemplateResult | string {
    const { checkoutMode, config, state } = this.storefront.shop;
    if (checkoutMode === 'required') {
      // It names the shop: better a moment later than in words that change under the reader's eyes.
      const named = config ?? state.kind === 'unreachable';
      return named ? this.text('invitedOnly', { shop: this.shopName }) : '';
    }
    if (checkoutMode !== 'optional') return '';
    const registerUrl = this.page('register', this.registerUrl);
    return html`${this.text('newHere')} <a href=${registerUrl}>${this.text('createAccount')}</a>`;
  }

  get #preferred(): SignInMethod {
    return this.chosen ?? this.storefront.shop.lastMethod ?? 'password';
  }

  get #desk(): Desk {
    return {
      element: this,
      uid: this.uid,
      storefront: this.storefront,
      forms: this.forms,
      explain: (error, form) => this.explain(error, form),
      step: () => this.step,
      show: (step) => {
        this.step = step;
        void this.focusOn(step?.focus ?? '[name=email]');
      },
      reset: () => {
        this.#rest();
        this.step = this.chosen = undefined;
        this.resetForms();
        if (!this.reauthenticate) void this.focusOn('.customer-title');
      },
      attend: () => {
        this.#rest();
        this.#attend();
      },
    };
  }

  /** What no form needs to be shown. */
  #loadWays(): Promise<typeof import('./ways.js')> {
    return this.later(import('./ways.js'));
  }

  #attend(): void {
    if (this.#attention || !this.#asking || !this.isConnected) return;
    const { signal } = (this.#attention = new AbortController());
    this.#loadWays()
      .then(({ attend }) => attend(this.#desk, signal))
      // The browser was asked for a passkey elsewhere: it is asked here again when she comes back.
      .then(() => signal.aborted || this.#rest())
      // Without it, the form does all the same.
      .catch(() => undefined);
  }

  #rest(): void {
    this.#attention?.abort();
    this.#attention = undefined;
  }

  #onTurn = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#attend();
  };

  /** The form doesn't change under the shopper's fingers, whatever comes to be known of the last visit. */
  #onInput = (): void => {
    this.chosen = this.#preferred;
  };

  #onUsePassword = (): void => {
    this.chosen = 'password';
    void this.focusOn('[name=password]');
  };
}
