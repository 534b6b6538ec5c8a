import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import { isAccountError } from '../../client/account-error.js';
import type { CheckoutMode } from '../../contract/shop.js';
import type { Account } from '../../session/account.js';
import type { codeForm as CodeFormTemplate } from '../../ui/code-form.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, textField } from '../../ui/templates.js';
import { CustomerSignedInEvent } from '../events.js';
import { FormElement } from '../form-element.js';
import { nameFields, passwordField, settingsFields } from '../new-account/fields.js';

type Step =
  { kind: 'editing' } | { kind: 'code'; sentAgain: boolean; template: typeof CodeFormTemplate };

/** A code was sent to this mailbox, and perhaps entered already. */
interface Proof {
  email: string;
  challengeId: string;
  code?: string;
}

/**
 * Makes an account: details, then the code that proves the mailbox.
 *
 * @customElement customer-register
 * @fires {CustomerSignedInEvent} customer-signed-in - The account is there, and the customer signed in. Cancel it, and she stays on the page.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The customer has signed out here.
 */
export class CustomerRegisterElement extends FormElement {
  /**
   * Where to go after registering: an address on the page's own origin, any other is ignored. Without
   * it she stays.
   */
  @property({ attribute: 'return-to' }) returnTo: string | null = null;
  /** The sign-in page's address; the shop's setting `pages.signIn` unless given. */
  @property({ attribute: 'sign-in-url' }) signInUrl: string | null = null;
  /** An e-mail address that the form begins with. */
  @property() email = '';

  @state() private step: Step = { kind: 'editing' };

  #begun = false;
  #proof: Proof | undefined;

  protected override render(): TemplateResult {
    const { session, shop } = this.storefront;
    const { step } = this;
    const { checkoutMode } = shop;
    const open = checkoutMode !== 'guest-only' && checkoutMode !== 'required';
    const editing = open && session.state.kind !== 'signed-in' && step.kind === 'editing';
    this.showThemeForm(editing);
    this.#begun ||= editing;
    // The details stay in the page during the other steps: going back loses nothing.
    return html`${this.#begun && !this.themeForm ? this.#renderForm(editing) : nothing}
    ${
      session.state.kind === 'signed-in' && checkoutMode !== 'guest-only'
        ? this.signedInPanel(session.state.customer)
        : !open
          ? this.#renderClosed(checkoutMode)
          : step.kind === 'code' && this.#proof
            ? step.template({
                id: this.uid,
                email: this.#proof.email,
                sentAgain: step.sentAgain,
                text: (key, values) => this.text(key, values),
                onChangeEmail: this.#onChangeEmail,
              })
            : nothing
    }`;
  }

  protected override relevantFields({ intent }: Submission): readonly string[] | undefined {
    return intent === 'send-again' ? [] : undefined;
  }

  protected override async submit({ form, data, intent }: Submission): Promise<void> {
    if (form.dataset['step'] === 'code') {
      if (intent) await this.#sendCode(this.#proof!.email, true);
      else await this.#confirmCode(data);
      return;
    }
    const email = String(data.get('email') ?? '').trim();
    // The mailbox has been proven, and only a detail was refused: no second code for that.
    const proven = Boolean(this.#proof?.code) && this.#proof?.email === email;
    if (!proven) return this.#sendCode(email, false);
    try {
      await this.#register(data);
    } catch (error) {
      if (!isStaleCode(error)) throw error;
      await this.#sendCode(email, false);
    }
  }

  #renderClosed(mode: CheckoutMode | undefined): TemplateResult {
    const shop = { shop: this.shopName };
    if (mode === 'guest-only') return this.notice(this.text('noAccounts', shop));
    return html`${this.notice(this.text('registrationClosed', shop))}
      <p class="customer-note">${this.#signInLink()}</p>`;
  }

  #renderForm(shown: boolean): TemplateResult {
    const { uid } = this;
    const { language } = this.storefront;
    return html`<form class="customer-form" data-step="details" ?hidden=${!shown}>
      ${nameFields(uid, language)}
      ${textField({
        id: `${uid}-email`,
        name: 'email',
        type: 'email',
        label: this.text('email'),
        autocomplete: 'username',
        value: this.email,
        required: true,
      })}
      ${passwordField(uid, language)} ${this.#renderRest()}
    </form>`;
  }

  /**
   * What the shop's settings decide. On a first visit it appears when they have arrived: below the
   * fields that are there already, so nothing jumps.
   */
  #renderRest(): TemplateResult | typeof nothing {
    const { language, shop } = this.storefront;
    const { config } = shop;
    if (!config && shop.state.kind !== 'unreachable') return nothing;
    return html`${settingsFields(config, this.uid, language)}
      ${primaryButton(this.text('createAccount'))}
      <p class="customer-note">${this.#signInLink()}</p>`;
  }

  #signInLink(): TemplateResult {
    const url = this.page('signIn', this.signInUrl);
    return html`${this.text('haveAccount')} <a href=${url}>${this.text('signIn')}</a>`;
  }

  async #sendCode(email: string, sentAgain: boolean): Promise<void> {
    const [{ client }, { codeForm }] = await Promise.all([
      this.storefront.account(),
      this.loadCodeForm(),
    ]);
    const { challengeId } = await client.sendEmailCode({ email, purpose: 'register' });
    // She has gone back to another address while the new code was on its way.
    if (sentAgain && this.step.kind !== 'code') return;
    this.#proof = { email, challengeId };
    this.step = { kind: 'code', sentAgain, template: codeForm };
    void this.focusOn('[name=code]');
  }

  async #confirmCode(data: FormData): Promise<void> {
    const { codeDigits } = await this.loadCodeForm();
    this.#proof!.code = codeDigits(data.get('code'));
    const form = this.#detailsForm;
    try {
      await this.#register(new FormData(form));
    } catch (error) {
      if (!isAccountError(error) || !this.#concernsDetails(error.code, error.fields)) throw error;
      this.step = { kind: 'editing' };
      await this.updateComplete;
      await this.forms.refuse(form, await this.explain(error, form));
    }
  }

  async #register(data: FormData): Promise<void> {
    const { challengeId, code } = this.#proof!;
    const account = await this.storefront.account();
    const { asksForOthers, detailsOf } = await this.later(import('../new-account/details.js'));
    try {
      const customer = await account.register({ ...detailsOf(data), challengeId, code: code! });
      await this.#keepAddress(account, data);
      this.#forget();
      void this.focusOn('.customer-title');
      if (this.dispatchEvent(new CustomerSignedInEvent(customer, 'registration'))) {
        this.goTo(this.returnTo);
      }
    } catch (error) {
      if (isStaleCode(error)) delete this.#proof?.code;
      if (isAccountError(error) && asksForOthers(this.#detailsForm, error.fields)) {
        await account.refreshShop();
        await this.updateComplete;
      }
      throw error;
    }
  }

  /** A form of the theme's can bring an address along: that of the order which was just made. */
  async #keepAddress(account: Account, data: FormData): Promise<void> {
    if (!data.has('address.countryCode')) return;
    const part = await import('./keep-address.js').catch(() => undefined);
    await part?.keepAddress(account, data);
  }

  /** A refusal that the code step can't mend, unlike a wrong code or a connection that broke. */
  #concernsDetails(code: string, fields: Readonly<Record<string, string>>): boolean {
    const elsewhere = Object.keys(fields).some((field) => field !== 'code');
    return elsewhere || code === 'email_taken' || code === 'phone_taken';
  }

  get #detailsForm(): HTMLFormElement {
    return this.themeForm ?? this.querySelector<HTMLFormElement>('form[data-step="details"]')!;
  }

  #forget(): void {
    this.step = { kind: 'editing' };
    this.#proof = undefined;
    this.resetForms();
  }

  #onChangeEmail = (): void => {
    this.step = { kind: 'editing' };
    void this.focusOn('[name=email]');
  };
}

function isStaleCode(error: unknown): boolean {
  return isAccountError(error) && /^(invalid_code|code_expired)$/.test(error.code);
}
