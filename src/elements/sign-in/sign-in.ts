import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import type { SignInRequest } from '../../contract/session.js';
import type { SignInMethod } from '../../contract/shop.js';
import type { codeForm as CodeFormTemplate } from '../../ui/code-form.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, quietButton, textField } from '../../ui/templates.js';
import { CustomerSignedInEvent } from '../events.js';
import { FormElement } from '../form-element.js';

type Step =
  | { kind: 'editing' }
  | {
      kind: 'code';
      email: string;
      challengeId: string;
      sentAgain: boolean;
      template: typeof CodeFormTemplate;
    };

/**
 * Signs a customer in, by password or by a code from her mailbox.
 *
 * @customElement customer-sign-in
 * @fires {CustomerSignedInEvent} customer-signed-in - The shopper has signed in; cancelable.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The shopper has signed out here.
 */
export class CustomerSignInElement extends FormElement {
  /** Where to go after signing in; an address on the page's own origin. */
  @property({ attribute: 'return-to' }) returnTo: string | null = null;
  /** The register page; the shop's setting unless given. */
  @property({ attribute: 'register-url' }) registerUrl: string | null = null;
  /** An address to begin with. */
  @property() email = '';

  @state() private step: Step = { kind: 'editing' };
  @state() private chosen: SignInMethod | undefined;

  #begun = false;

  protected override render(): TemplateResult {
    const { session, shop } = this.storefront;
    const { step } = this;
    const closed = shop.checkoutMode === 'guest-only';
    const editing = !closed && session.state.kind !== 'signed-in' && step.kind === 'editing';
    this.showThemeForm(editing);
    this.#begun ||= editing;
    // The form stays in the page during the other steps: coming back loses nothing.
    return html`${this.#begun && !this.themeForm ? this.#renderForm(editing) : nothing}
    ${
      closed
        ? this.notice(this.text('noAccounts', { shop: this.shopName }))
        : session.state.kind === 'signed-in'
          ? this.signedInPanel(session.state.customer)
          : step.kind === 'code'
            ? step.template({
                id: this.uid,
                email: step.email,
                sentAgain: step.sentAgain,
                text: (key, values) => this.text(key, values),
                onChangeEmail: this.#onChangeEmail,
              })
            : nothing
    }`;
  }

  protected override relevantFields({ form, intent }: Submission): readonly string[] | undefined {
    if (form.dataset['step'] === 'code') return intent ? [] : undefined;
    return this.#method(form, intent) === 'code' ? ['email'] : undefined;
  }

  protected override async submit({ form, data, intent }: Submission): Promise<void> {
    const { step } = this;
    if (step.kind === 'code') {
      if (intent) await this.#sendCode(step.email, true);
      else await this.#confirmCode(step.challengeId, data);
      return;
    }
    const email = String(data.get('email') ?? '');
    if (this.#method(form, intent) === 'code') await this.#sendCode(email, false);
    else await this.#signIn('password', { email, password: String(data.get('password') ?? '') });
  }

  #renderForm(shown: boolean): TemplateResult {
    const byPassword = this.#preferred === 'password';
    return html`<form class="customer-form" ?hidden=${!shown} @input=${this.#onInput}>
      ${textField({
        id: `${this.uid}-email`,
        name: 'email',
        type: 'email',
        label: this.text('email'),
        autocomplete: 'username',
        value: this.email,
        required: true,
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
      </div>
      <p class="customer-note">${this.#renderNote()}</p>
    </form>`;
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

  #method(form: HTMLFormElement, intent: string): SignInMethod {
    return intent === 'code' || !form.elements.namedItem('password') ? 'code' : 'password';
  }

  async #sendCode(email: string, sentAgain: boolean): Promise<void> {
    const [{ client }, { codeForm }] = await Promise.all([
      this.storefront.account(),
      this.loadCodeForm(),
    ]);
    const { challengeId } = await client.sendEmailCode({ email, purpose: 'sign-in' });
    // She has gone back to another address while the new code was on its way.
    if (sentAgain && this.step.kind !== 'code') return;
    this.step = { kind: 'code', email, challengeId, sentAgain, template: codeForm };
    void this.focusOn('[name=code]');
  }

  async #confirmCode(challengeId: string, data: FormData): Promise<void> {
    const { codeDigits } = await this.loadCodeForm();
    await this.#signIn('code', { challengeId, code: codeDigits(data.get('code')) });
  }

  async #signIn(method: SignInMethod, request: SignInRequest): Promise<void> {
    const account = await this.storefront.account();
    const customer = await account.signIn(request);
    const remembered = this.storefront.shop.rememberMethod(method);
    this.step = { kind: 'editing' };
    this.chosen = undefined;
    this.resetForms();
    void this.focusOn('.customer-title');
    if (!this.dispatchEvent(new CustomerSignedInEvent(customer, method))) return;
    await remembered;
    this.goTo(this.returnTo);
  }

  /** The form doesn't change under the shopper's fingers, whatever comes to be known of the last visit. */
  #onInput = (): void => {
    this.chosen = this.#preferred;
  };

  #onUsePassword = (): void => {
    this.chosen = 'password';
    void this.focusOn('[name=password]');
  };

  #onChangeEmail = (): void => {
    this.step = { kind: 'editing' };
    void this.focusOn('[name=email]');
  };
}
