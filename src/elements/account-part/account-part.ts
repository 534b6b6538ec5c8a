import { html, nothing, type RenderOptions, type TemplateResult } from 'lit';
import { isAccountError } from '../../client/account-error.js';
import type { CustomerClient } from '../../client/customer-client.js';
import type { PublicCustomer } from '../../contract/customer.js';
import { accountWords } from '../../i18n/account.js';
import type { Words } from '../../i18n/words.js';
import type { Storefront } from '../../session/storefront.js';
import type { Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { primaryButton, stepTitle } from '../../ui/templates.js';
import { property, state } from '../decorators.js';
import { define } from '../define.js';
import type { CustomerSignedInEvent } from '../events.js';
import { FormElement } from '../form-element.js';
import type { DraftController } from './draft-controller.js';
import { partStyles } from './styles.js';

/** She is asked to sign in again, in place, for a change that is waiting for it. */
interface Asking {
  customer: PublicCustomer;
  answer: (signedIn: boolean) => void;
}

/** What she gets over by signing in. */
const curable: readonly string[] = ['reauthentication_required', 'sign_in_required'];

/**
 * A part of the account page: it shows what belongs to the one who is signed in, and asks her to sign
 * in again, in place, where a change needs a recent sign-in.
 */
export abstract class AccountPart extends FormElement {
  static override readonly styleSheets = [formStyles, partStyles];
  static override readonly look: string = 'part';

  /** The sign-in page's address; the shop's setting `pages.signIn` unless given. */
  @property({ attribute: 'sign-in-url' }) signInUrl: string | null = null;

  /** @internal The elements that it shows inside are from the registry that it is from itself. */
  override readonly renderOptions: RenderOptions = {
    host: this,
    creationScope: {
      importNode: (node) =>
        document.importNode(node, { customElementRegistry: this.customElementRegistry! }),
    },
  };

  @state() private asking: Asking | undefined;

  #drafts: DraftController | undefined;
  #draftsOf: string | undefined;
  #question: Promise<boolean> | undefined;
  /** Who was signed in last. */
  #customer: PublicCustomer | undefined;

  /** Whether a theme's own form inside it is taken over. */
  protected readonly takesForm: boolean = false;

  /** The part's own words, beside those of all parts. */
  protected abstract readonly words: Words;

  protected abstract renderPart(customer: PublicCustomer): TemplateResult | typeof nothing;

  /** Of the height of what is to come. */
  protected abstract renderWaiting(): TemplateResult | typeof nothing;

  protected override prepare(storefront: Storefront): Promise<unknown> {
    const { language } = storefront;
    return Promise.all([
      super.prepare(storefront),
      language.learn(accountWords),
      language.learn(this.words),
    ]);
  }

  protected override willUpdate(): void {
    // A form that stands there for pages without script.
    if (!this.hasUpdated && !this.takesForm) this.replaceChildren();
    super.willUpdate();
    // The page is being left: nothing of hers stays behind in it.
    if (this.storefront.session.state.kind === 'unknown') this.asking?.answer(false);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, shop } = this.storefront;
    const { asking } = this;
    if (shop.checkoutMode === 'guest-only') {
      return this.notice(this.text('noAccounts', { shop: this.shopName }));
    }
    if (session.state.kind === 'signed-in') this.#customer = session.state.customer;
    else if (session.state.kind === 'unknown' && !asking) return this.renderWaiting();
    else if (!this.isAskingAnywhere) return this.renderSignedOut();
    // What was typed stays in the page while she signs in again, here or in a part inside, also where
    // her session has ended.
    return html`<div ?hidden=${asking !== undefined}>
        ${this.renderPart(asking?.customer ?? this.#customer!)}
      </div>
      ${asking ? this.#renderAsking(asking) : nothing}`;
  }

  protected override updated(): void {
    const { session, shop } = this.storefront;
    const id = session.state.kind === 'signed-in' ? session.state.customer.id : undefined;
    const wanted = id !== undefined && shop.config?.drafts === true;
    if (this.#draftsOf === (wanted ? id : undefined)) return;
    this.#draftsOf = wanted ? id : undefined;
    this.#drafts?.stop();
    this.#drafts = undefined;
    // Where that part of the script doesn't arrive, nothing is kept.
    if (wanted) this.#keepDrafts(id).catch(() => undefined);
  }

  protected override submitted({ form }: Submission): void {
    this.dropDraft(form);
  }

  /** What was typed into a form at an earlier visit is back in it. */
  protected restored(form: HTMLFormElement): void {
    const note = document.createElement('p');
    note.className = 'customer-hint customer-restored';
    note.role = 'status';
    form.prepend(note);
    // A live region speaks of what changes in it.
    requestAnimationFrame(() => (note.textContent = this.text('draftRestored')));
  }

  /** What was typed into a form isn't wanted any more. */
  protected dropDraft(form: HTMLFormElement): void {
    form.querySelector('.customer-restored')?.remove();
    this.#drafts?.drop(form);
  }

  /** In the place of what is hers alone. */
  protected renderSignedOut(): TemplateResult {
    return html`<div class="customer-panel">
      ${this.notice(this.text('signInToSee'))}
      <a class="customer-button" href=${this.page('signIn', this.signInUrl)}
        >${this.text('signIn')}</a
      >
    </div>`;
  }

  /** Whether she is being asked to sign in again, in the place of the part. */
  protected get isAsking(): boolean {
    return this.asking !== undefined;
  }

  /** Whether she is being asked so here, in a part inside, or in the one around. */
  protected get isAskingAnywhere(): boolean {
    const inside = this.querySelector('.customer-recent');
    const around = this.closest('[hidden]:has(+.customer-recent)');
    return this.isAsking || inside !== null || around !== null;
  }

  /** In the place of what couldn't be had; its button submits the step `unloaded`. */
  protected renderUnloaded(): TemplateResult {
    return html`<form class="customer-form" data-step="unloaded">
      <p class="customer-notice" role="alert">${this.text('unloaded')}</p>
      ${primaryButton(this.text('retry'))}
    </form>`;
  }

  /** Has `<customer-sign-in>` work inside it. */
  protected async defineSignIn(): Promise<void> {
    const { CustomerSignInElement } = await import('../sign-in/sign-in.js');
    define('customer-sign-in', CustomerSignInElement, this.customElementRegistry);
  }

  /** What only the signed-in customer can ask. */
  protected async customerClient(): Promise<CustomerClient> {
    return (await this.storefront.account()).customerClient();
  }

  /**
   * Does what needs her session: where it has ended, or the change needs a more recent sign-in, after
   * she has signed in again. Rejects as the work did where she would rather not.
   */
  protected async withSession<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!isAccountError(error) || !curable.includes(error.code)) throw error;
      if (!(await this.#signInAgain())) throw error;
      return work();
    }
  }

  async #keepDrafts(customerId: string): Promise<void> {
    const [{ drafts }, { DraftController }] = await Promise.all([
      this.storefront.account(),
      this.later(import('./draft-controller.js')),
    ]);
    if (this.#draftsOf !== customerId) return;
    this.#drafts = new DraftController(this, {
      drafts,
      customerId,
      restored: (form) => this.restored(form),
    });
    this.requestUpdate();
  }

  #renderAsking({ customer, answer }: Asking): TemplateResult {
    return html`<section class="customer-recent">
      ${stepTitle(this.text('recentTitle'))}
      <p>${this.text('recentHint')}</p>
      <customer-sign-in
        reauthenticate
        email=${customer.email}
        @customer-signed-in=${(event: CustomerSignedInEvent) => {
          // The page knows her already; somebody else takes over nothing of hers.
          event.preventDefault();
          const same = event.customer.id === customer.id;
          if (same) event.stopPropagation();
          answer(same);
        }}
      ></customer-sign-in>
      <button class="customer-quiet" type="button" @click=${() => answer(false)}>
        ${this.text('cancel')}
      </button>
    </section>`;
  }

  /** Several changes that wait for it at once ask but once. */
  #signInAgain(): Promise<boolean> {
    this.#question ??= this.#ask().finally(() => (this.#question = undefined));
    return this.#question;
  }

  async #ask(): Promise<boolean> {
    await this.later(this.defineSignIn());
    const { session } = this.storefront;
    const customer = session.state.kind === 'signed-in' ? session.state.customer : this.#customer;
    if (!customer) return false;
    const before = document.activeElement;
    const signedIn = await new Promise<boolean>((answer) => {
      this.asking = { customer, answer };
      void this.focusOn('.customer-recent .customer-title');
    });
    this.asking = undefined;
    await this.updateComplete;
    if (before instanceof HTMLElement) before.focus();
    return signedIn;
  }
}
