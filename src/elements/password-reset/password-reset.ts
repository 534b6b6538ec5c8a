import { html, nothing, type TemplateResult } from 'lit';
import type { PasswordReset } from '../../contract/password-reset.js';
import { recoveryWords, resetWords } from '../../i18n/account.js';
import type { Storefront } from '../../session/storefront.js';
import type { Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { primaryButton } from '../../ui/templates.js';
import { property, state } from '../decorators.js';
import { CustomerSignedInEvent } from '../events.js';
import { FormElement } from '../form-element.js';
import { isToken, takeToken } from '../mailed-link/token.js';
import type { linkSent as LinkSentTemplate } from '../recovery/link-sent.js';
import { askingForm, askingWords, fillThemeForm, settingForm, type Reason } from './forms.js';
import { resetStyles } from './styles.js';

type Step =
  /** The link is looked at. */
  | { kind: 'opening' }
  /** The server couldn't be asked. */
  | { kind: 'unopened' }
  | { kind: 'setting'; reset: PasswordReset }
  /**
   * Asks for the e-mail that a link goes to; `reason` is what is wrong with the one that was opened.
   */
  | { kind: 'asking'; reason?: Reason }
  | { kind: 'sent'; sentAgain: boolean; template: typeof LinkSentTemplate }
  | { kind: 'done' };

/**
 * Sets a new password by a mailed link (`#reset=TOKEN`), and signs in; without a link, or where it
 * works no more, it has one sent. The token leaves the address at once, and is kept nowhere but in
 * this element.
 *
 * @customElement customer-password-reset
 * @fires {CustomerSignedInEvent} customer-signed-in - The password is set, and the customer signed in. Cancel it, and she stays on the page.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The customer has signed out here.
 */
export class CustomerPasswordResetElement extends FormElement {
  static override readonly styleSheets = [formStyles, resetStyles];
  static override readonly look = 'password-reset';

  /**
   * Where to go after signing in: an address on the page's own origin, any other is ignored. Without
   * it she stays.
   */
  @property({ attribute: 'return-to' }) returnTo: string | null = null;
  /** The sign-in page's address; the shop's setting `pages.signIn` unless given. */
  @property({ attribute: 'sign-in-url' }) signInUrl: string | null = null;
  /** An e-mail address that the form begins with, where there is no link. */
  @property() email = '';

  @state() private step: Step = { kind: 'asking' };

  #token = '';
  /** Where the last link went, or was for. */
  #address: string | undefined;
  /** The question whose password it is, as long as it is under way. */
  #opening: Promise<void> | undefined;
  /** The shopper has done something here: the focus goes where that leads. */
  #acted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
    this.#onHashChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected override prepare(storefront: Storefront): Promise<unknown> {
    return Promise.all([super.prepare(storefront), storefront.language.learn(resetWords)]);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.step.kind !== 'done' || this.storefront.session.state.kind !== 'signed-out') return;
    this.step = { kind: 'asking' };
  }

  protected override render(): TemplateResult {
    const { step } = this;
    const closed = this.storefront.shop.checkoutMode === 'guest-only';
    // The theme's form is there before script is: it stays while the link is looked at.
    const mine = step.kind === (this.#themeSets ? 'setting' : 'asking') || step.kind === 'opening';
    this.showThemeForm(!closed && mine);
    if (closed) return html`${this.notice(this.text('noAccounts', { shop: this.shopName }))}`;
    return html`${this.#renderStep(step)}`;
  }

  protected override updated(): void {
    const { step } = this;
    const closed = this.storefront.shop.checkoutMode === 'guest-only';
    if (step.kind === 'opening' && !closed && !this.#opening) void this.#open();
    if (step.kind === 'setting' && this.themeForm) fillThemeForm(this.themeForm, step.reset);
  }

  protected override relevantFields({ form, intent }: Submission): readonly string[] | undefined {
    return form.dataset['step'] && intent ? [] : undefined;
  }

  protected override async submit(submission: Submission): Promise<void> {
    this.#acted = true;
    const { form, data } = submission;
    if (form.dataset['step'] === 'unopened') return this.#ask();
    // A theme's form can be sent before the link is looked at.
    if (this.step.kind === 'opening') await this.#ask();
    const { step } = this;
    if (step.kind === 'setting') await this.#set(step.reset, String(data.get('password') ?? ''));
    else if (step.kind === 'sent') await this.#send(this.#address!, true);
    else if (step.kind === 'asking') await this.#send(String(data.get('email') ?? ''), false);
  }

  /** Whether the theme's form sets a password; else it asks for the e-mail. */
  get #themeSets(): boolean {
    return this.themeForm?.elements.namedItem('password') != null;
  }

  #renderStep(step: Step): TemplateResult | typeof nothing {
    const { language, session } = this.storefront;
    switch (step.kind) {
      case 'opening':
        return this.themeForm
          ? nothing
          : html`<p class="customer-opening" role="status">${this.text('openingReset')}</p>`;
      case 'unopened':
        return html`<form class="customer-form" data-step="unopened">
          ${primaryButton(this.text('retry'))}
        </form>`;
      case 'setting':
        return this.#themeSets ? nothing : settingForm(this.uid, this.storefront, step.reset);
      case 'asking':
        return this.#renderAsking(step.reason);
      case 'sent':
        return step.template(language, {
          email: this.#address!,
          sentAgain: step.sentAgain,
          note: this.#signInLink(),
          onChangeEmail: this.#onChangeEmail,
        });
      case 'done':
        return session.state.kind === 'signed-in'
          ? this.signedInPanel(session.state.customer)
          : nothing;
    }
  }

  #renderAsking(reason: Reason | undefined): TemplateResult | typeof nothing {
    if (this.themeForm && !this.#themeSets) {
      return reason
        ? html`<div class="customer-panel">${askingWords(this.storefront, reason)}</div>`
        : nothing;
    }
    const email = this.#address ?? this.email;
    return askingForm(this.uid, this.storefront, { email, reason, signIn: this.#signInLink() });
  }

  #signInLink(): TemplateResult {
    const url = this.page('signIn', this.signInUrl);
    return html`${this.text('rememberedIt')} <a href=${url}>${this.text('signIn')}</a>`;
  }

  /** Looks at the link; where that fails, a step of its own says so. */
  async #open(): Promise<void> {
    const token = this.#token;
    try {
      await this.#ask();
      // The shop may have got accounts again since it was asked.
      this.requestUpdate();
    } catch (error) {
      if (token !== this.#token || this.step.kind !== 'opening') return;
      await this.#show({ kind: 'unopened' });
      const form = this.querySelector<HTMLFormElement>('form[data-step="unopened"]');
      if (form) await this.forms.refuse(form, await this.explain(error, form));
    }
  }

  /** Asks whose password the link sets; rejects where another try may help. */
  #ask(): Promise<void> {
    const token = this.#token;
    this.#opening ??= this.#inspect(token).finally(() => {
      if (token === this.#token) this.#opening = undefined;
    });
    return this.#opening;
  }

  async #inspect(token: string, isSecond = false): Promise<void> {
    let next: Step;
    try {
      // A mail program has cut it off, say: nothing that the server needs to be asked.
      if (!isToken(token)) {
        await this.#loadAnswer();
        next = { kind: 'asking', reason: 'reset_unknown' };
      } else {
        const { client } = await this.storefront.account();
        const reset = await client.inspectPasswordReset({ token });
        next = { kind: 'setting', reset };
      }
    } catch (error) {
      const { hasAccountsAfter } = await this.#loadAnswer();
      const hasAccounts = await hasAccountsAfter(error, this.storefront);
      if (hasAccounts && !isSecond) return this.#inspect(token, true);
      // It is opened when the shop has accounts again.
      next = hasAccounts === false ? { kind: 'opening' } : await this.#stepAfter(error);
    }
    if (token === this.#token) await this.#show(next);
  }

  /** Where a refusal leads; rejects with one that isn't about the link. */
  async #stepAfter(error: unknown): Promise<Step> {
    const { reasonOf } = await this.#loadAnswer();
    const reason = await reasonOf(error, this.storefront);
    // It is opened when the shop has accounts again.
    return reason ? { kind: 'asking', reason } : { kind: 'opening' };
  }

  async #set({ email }: PasswordReset, password: string): Promise<void> {
    const { setPassword } = await this.#loadAnswer();
    try {
      const { customer, remembered } = await setPassword(this.storefront, this.#token, password);
      this.#token = '';
      this.resetForms();
      void this.#show({ kind: 'done' });
      if (!this.dispatchEvent(new CustomerSignedInEvent(customer, 'reset'))) return;
      await remembered;
      this.goTo(this.returnTo);
    } catch (error) {
      // What has become of the link meanwhile; any other error is told in the form.
      const next = await this.#stepAfter(error);
      this.#address = email;
      if (next.kind === 'asking') this.resetForms();
      await this.#show(next);
    }
  }

  async #send(email: string, sentAgain: boolean): Promise<void> {
    const from = this.step;
    const { linkSent } = await this.#loadAnswer();
    const { client } = await this.storefront.account();
    await client.requestPasswordReset({ email });
    // She has gone back to another address, or opened a link, while this one was on its way.
    if (this.step !== from) return;
    this.#address = email;
    await this.#show({ kind: 'sent', sentAgain, template: linkSent });
  }

  async #loadAnswer(): Promise<typeof import('./answer.js')> {
    const words = this.storefront.language.learn(recoveryWords);
    const [answer] = await this.later(Promise.all([import('./answer.js'), words]));
    return answer;
  }

  async #show(step: Step): Promise<void> {
    this.step = step;
    await this.updateComplete;
    if (this.#acted)
      await this.focusOn(
        ':is(form:not([hidden]),.customer-panel) :is(.customer-title,input,button)',
      );
  }

  #onHashChange = (): void => {
    const token = takeToken('reset');
    if (token === undefined) return;
    this.resetForms();
    this.#token = token;
    this.#opening = undefined;
    this.step = { kind: 'opening' };
  };

  #onChangeEmail = (): void => {
    this.step = { kind: 'asking' };
    void this.focusOn('[name=email]');
  };
}
