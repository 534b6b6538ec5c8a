import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import type { Invitation } from '../../contract/invitation.js';
import { answerWords, invitationWords } from '../../i18n/invitation.js';
import type { Storefront } from '../../session/storefront.js';
import type { Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { primaryButton } from '../../ui/templates.js';
import { CustomerSignedInEvent } from '../events.js';
import { FormElement } from '../form-element.js';
import { isToken, takeToken } from '../mailed-link/token.js';
import { detailsForm, fillDetails } from './details-form.js';
import type { Reason } from './answer.js';
import { CustomerInvitationDeclinedEvent } from './events.js';
import { inviteStyles } from './styles.js';

type Answer = typeof import('./answer.js');

type Step =
  | { kind: 'opening' }
  /** The server couldn't be asked. */
  | { kind: 'unopened' }
  | { kind: 'editing' }
  /** Asks once more whether she means to decline. */
  | { kind: 'declining'; answer: Answer }
  | { kind: 'closed'; reason: Reason; answer: Answer }
  | { kind: 'accepted' };

/**
 * Opens the invitation of a mailed link (`#invite=TOKEN`), to accept it or to decline it. The token
 * leaves the address at once, and is kept nowhere but in this element.
 *
 * @customElement customer-invite
 * @fires {CustomerSignedInEvent} customer-signed-in - The invitation is accepted, and the customer signed in. Cancel it, and she stays on the page.
 * @fires {CustomerInvitationDeclinedEvent} customer-invitation-declined - She has declined the invitation.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The customer has signed out here.
 */
export class CustomerInviteElement extends FormElement {
  static override readonly styleSheets = [formStyles, inviteStyles];

  /**
   * Where to go after accepting: an address on the page's own origin, any other is ignored. Without
   * it she stays.
   */
  @property({ attribute: 'return-to' }) returnTo: string | null = null;
  /** The sign-in page's address; the shop's setting `pages.signIn` unless given. */
  @property({ attribute: 'sign-in-url' }) signInUrl: string | null = null;

  @state() private step: Step = { kind: 'opening' };

  #token = '';
  #invitation: Invitation | undefined;
  #begun = false;
  /** The question what the invitation is, as long as it is under way. */
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
    return Promise.all([super.prepare(storefront), storefront.language.learn(invitationWords)]);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { step } = this;
    const foreign = step.kind === 'closed' && step.reason === 'wrong_account';
    const signedOut = this.storefront.session.state.kind === 'signed-out';
    if (!signedOut || !(foreign || step.kind === 'accepted')) return;
    // The invitation may be something else for whoever is there now.
    this.#acted = true;
    this.step = { kind: 'opening' };
  }

  protected override render(): TemplateResult {
    const { shop } = this.storefront;
    const { step } = this;
    const closed = shop.checkoutMode === 'guest-only';
    // The form names the shop and asks for what it wants to know.
    const known = shop.config !== undefined || shop.state.kind === 'unreachable';
    const opening = step.kind === 'opening' || (step.kind === 'editing' && !known);
    const editing = !closed && step.kind === 'editing' && known;
    // The theme's form is there before script is: it stays while the invitation is opened.
    this.showThemeForm(editing || (opening && !closed));
    if (editing && !this.#begun) void this.#fill();
    this.#begun ||= editing;
    // The form stays in the page during the other steps: coming back loses nothing.
    return html`${
      this.#begun && !this.themeForm
        ? detailsForm(this.uid, this.storefront, this.shopName, this.#invitation!, editing)
        : nothing
    }
    ${
      closed
        ? this.notice(this.text('noAccounts', { shop: this.shopName }))
        : opening
          ? this.#renderOpening()
          : this.#renderStep(step)
    }`;
  }

  protected override updated(): void {
    const closed = this.storefront.shop.checkoutMode === 'guest-only';
    if (this.step.kind === 'opening' && !closed && !this.#opening) void this.#open();
  }

  protected override relevantFields({ intent }: Submission): readonly string[] | undefined {
    return intent === 'decline' ? [] : undefined;
  }

  protected override async submit(submission: Submission): Promise<void> {
    this.#acted = true;
    // A theme's form can be sent before the invitation is opened.
    const { step } = submission.form.dataset;
    if (step === 'unopened' || this.step.kind === 'opening') await this.#ask();
    if (step === 'unopened') return;
    try {
      if (step === 'declining') await this.#decline();
      else if (this.step.kind !== 'editing') return;
      else if (submission.intent !== 'decline') await this.#accept(submission);
      else await this.#show({ kind: 'declining', answer: await this.#loadAnswer() });
    } catch (error) {
      // What has become of the invitation meanwhile; any other error is told in the form.
      const next = await this.#stepAfter(error);
      if (next.kind !== 'closed') throw error;
      await this.#show(next);
    }
  }

  #renderOpening(): TemplateResult | typeof nothing {
    if (this.themeForm) return nothing;
    return html`<p class="customer-opening" role="status">${this.text('openingInvitation')}</p>`;
  }

  #renderStep(step: Step): TemplateResult | typeof nothing {
    const { language, session } = this.storefront;
    switch (step.kind) {
      case 'unopened':
        return html`<form class="customer-form" data-step="unopened">
          ${primaryButton(this.text('retry'))}
        </form>`;
      case 'declining':
        return step.answer.decliningPanel(language, this.shopName, this.#onGoBack);
      case 'closed':
        return step.answer.closedPanel(step.reason, this.storefront, {
          shop: this.shopName,
          signIn: this.page('signIn', this.signInUrl),
          account: this.page('account', null),
        });
      case 'accepted':
        return session.state.kind === 'signed-in'
          ? this.signedInPanel(session.state.customer)
          : nothing;
      default:
        return nothing;
    }
  }

  /** Opens the invitation; where that fails, a step of its own says so. */
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

  /** Asks what the invitation is; rejects where another try may help. */
  #ask(): Promise<void> {
    const token = this.#token;
    this.#opening ??= this.#inspect(token).finally(() => {
      if (token === this.#token) this.#opening = undefined;
    });
    return this.#opening;
  }

  async #inspect(token: string, isSecond = false): Promise<void> {
    // A mail program has cut it off, say: nothing that the server needs to be asked.
    if (!isToken(token)) {
      const answer = await this.#loadAnswer();
      const reason = token ? 'invitation_unknown' : 'invitation_missing';
      return this.#show({ kind: 'closed', reason, answer });
    }
    try {
      const { client } = await this.storefront.account();
      const invitation = await client.inspectInvitation({ token });
      if (token !== this.#token) return;
      this.#invitation = invitation;
      await this.#show({ kind: 'editing' });
    } catch (error) {
      const { hasAccountsAfter } = await this.#loadAnswer();
      const hasAccounts = await hasAccountsAfter(error, this.storefront);
      if (hasAccounts && !isSecond) return this.#inspect(token, true);
      // It is opened when the shop has accounts again.
      const next: Step = hasAccounts === false ? { kind: 'opening' } : await this.#stepAfter(error);
      if (token === this.#token) await this.#show(next);
    }
  }

  /** Where a refusal leads; rejects with one that isn't about the invitation. */
  async #stepAfter(error: unknown): Promise<Step> {
    const answer = await this.#loadAnswer();
    const reason = await answer.reasonOf(error, this.storefront);
    // It is opened when the shop has accounts again.
    return reason ? { kind: 'closed', reason, answer } : { kind: 'opening' };
  }

  async #accept(submission: Submission): Promise<void> {
    const { accept } = await this.#loadAnswer();
    const customer = await accept(await this.storefront.account(), this.#token, submission);
    this.resetForms();
    void this.#show({ kind: 'accepted' });
    if (this.dispatchEvent(new CustomerSignedInEvent(customer, 'invitation'))) {
      this.goTo(this.returnTo);
    }
  }

  async #decline(): Promise<void> {
    const answer = await this.#loadAnswer();
    const { client } = await this.storefront.account();
    await client.declineInvitation({ token: this.#token });
    this.resetForms();
    void this.#show({ kind: 'closed', reason: 'invitation_declined', answer });
    this.dispatchEvent(new CustomerInvitationDeclinedEvent());
  }

  async #loadAnswer(): Promise<Answer> {
    const words = this.storefront.language.learn(answerWords);
    const [answer] = await this.later(Promise.all([import('./answer.js'), words]));
    return answer;
  }

  async #show(step: Step): Promise<void> {
    this.step = step;
    await this.updateComplete;
    if (!this.#acted) return;
    await this.focusOn(':is(form:not([hidden]),.customer-panel) :is(.customer-title,input,button)');
  }

  async #fill(): Promise<void> {
    await this.updateComplete;
    const form = this.querySelector('form');
    if (form && this.#invitation) fillDetails(form, this.#invitation);
  }

  #onHashChange = (): void => {
    const token = takeToken('invite');
    if (token === undefined) return;
    if (this.#invitation) this.resetForms();
    this.#token = token;
    this.#invitation = undefined;
    this.#begun = false;
    this.#opening = undefined;
    this.step = { kind: 'opening' };
  };

  #onGoBack = (): void => {
    this.#acted = true;
    void this.#show({ kind: 'editing' });
  };
}
