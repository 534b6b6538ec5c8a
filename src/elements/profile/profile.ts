import { html, nothing, type TemplateResult } from 'lit';
import { AccountError, isAccountError } from '../../client/account-error.js';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Profile } from '../../contract/profile.js';
import { profileWords } from '../../i18n/account.js';
import type { Refusal, Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { AccountPart } from '../account-part/account-part.js';
import { partStyles } from '../account-part/styles.js';
import { state } from '../decorators.js';
import { showDetails } from './details-form.js';
import { CustomerDeletionCancelledEvent } from './events.js';
import { deletionNotice, marketingForm, row, summary, titleOf, toggleLabel } from './overview.js';
import { Refused, type Host, type Section, type SectionName } from './section.js';
import { rows, sections, type RowName } from './sections.js';
import { profileStyles } from './styles.js';

type Load =
  | { kind: 'loading' }
  | { kind: 'unloaded' }
  | ({ kind: 'loaded' } & Pick<Profile, 'hasPassword' | 'deletesAt'>);

/**
 * What a customer says of herself, and how she signs in: names, e-mail, password, passkeys, devices,
 * consent, export and deletion. A form that the theme has put inside is the one of her details.
 *
 * @customElement customer-profile
 * @fires {CustomerProfileSavedEvent} customer-profile-saved - Her details, or her consent, are saved.
 * @fires {CustomerEmailChangedEvent} customer-email-changed - She has another e-mail.
 * @fires {CustomerPasswordChangedEvent} customer-password-changed - She has set her password, or removed it.
 * @fires {CustomerPasskeyAddedEvent} customer-passkey-added - A passkey signs in from now on.
 * @fires {CustomerPasskeyRemovedEvent} customer-passkey-removed - A passkey signs in no more.
 * @fires {CustomerDeletionRequestedEvent} customer-deletion-requested - The account will be deleted.
 * @fires {CustomerDeletionCancelledEvent} customer-deletion-cancelled - The account stays.
 */
export class CustomerProfileElement extends AccountPart {
  static override readonly styleSheets = [formStyles, partStyles, profileStyles];
  static override readonly look = 'part profile';

  @state() private load: Load = { kind: 'loading' };
  /** What has been done, by the row that says so. */
  @state() private said: Partial<Record<RowName | 'deletion', string>> = {};

  protected override readonly words = profileWords;
  protected override readonly takesForm = true;

  readonly #open = new Map<SectionName, Section>();
  /** Who was signed in when the profile was read last. */
  #known: PublicCustomer | undefined;
  /** Somebody's details have been taken out of the theme's form again. */
  #left = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#onFocusOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#onFocusOut);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { state } = this.storefront.session;
    if (state.kind !== 'signed-in') {
      if (!this.isAsking) this.#forget();
    } else if (state.customer !== this.#known) {
      if (state.customer.id !== this.#known?.id) this.#forget();
      this.#known = state.customer;
      void this.#reload();
    }
  }

  protected override renderPart(customer: PublicCustomer): TemplateResult {
    const { load, said } = this;
    if (load.kind === 'loading') return this.renderWaiting();
    if (load.kind === 'unloaded') return this.renderUnloaded();
    const { language } = this.storefront;
    return html`<div class="customer-parts">
      ${load.deletesAt ? deletionNotice(load.deletesAt, language) : nothing}
      <p class="customer-status customer-deletion" role="status" tabindex="-1">${said.deletion}</p>
      ${rows.map((name) => this.#renderRow(name, customer))}
    </div>`;
  }

  protected override renderWaiting(): TemplateResult {
    return html`<ul class="customer-waiting" aria-label=${this.text('loading')}>
      ${rows.map(() => html`<li></li>`)}
    </ul>`;
  }

  protected override updated(): void {
    super.updated();
    const forms = '[data-step=details],[data-step=marketing]';
    for (const form of this.querySelectorAll<HTMLFormElement>(forms)) {
      showDetails(form, this.#known);
    }
    if (!this.themeForm) return;
    if (this.#known) showDetails(this.themeForm, this.#known);
    const { session, shop } = this.storefront;
    const { kind } = session.state;
    // The theme's form is there before script is: it stays until it is known who is signed in.
    const shown = kind === 'signed-in' || (kind === 'unknown' && !this.#left);
    this.showThemeForm(shown && !this.isAsking && shop.checkoutMode !== 'guest-only');
  }

  protected override relevantFields({ form, intent }: Submission): readonly string[] | undefined {
    return intent && form !== this.themeForm ? [] : undefined;
  }

  protected override async submit(submission: Submission): Promise<void> {
    const { form } = submission;
    const { step } = form.dataset;
    const name = form.closest<HTMLElement>('[data-section]')?.dataset['section'] as RowName;
    if (this.said[name]) this.#say(name, undefined);
    if (form === this.themeForm || step === 'marketing') await this.#save(form, name);
    else if (step === 'keep') await this.#keep();
    else if (name) await this.#open.get(name as SectionName)?.submit(submission);
    else await this.#read();
  }

  protected override async explain(error: unknown, form: HTMLFormElement): Promise<Refusal> {
    if (error instanceof Refused) return { fields: {}, message: error.message };
    return super.explain(error, form);
  }

  #renderRow(name: RowName, customer: PublicCustomer): TemplateResult | typeof nothing {
    const { language, shop } = this.storefront;
    const base = {
      id: `${this.uid}-${name}`,
      name,
      level: this.closest('[data-customer~=account]') ? 3 : 2,
      said: this.said[name],
    } as const;
    if (name === 'marketing') {
      const content = marketingForm(customer, shop.config, language, this.#onMarketingChange);
      return row({ ...base, title: this.text('marketing'), content });
    }
    const title = titleOf(name, language);
    if (name === 'details' && this.themeForm) {
      return html`<p class="customer-status" role="status" data-section="details">${base.said}</p>`;
    }
    if (name === 'passkeys' && !shop.config?.signInMethods.includes('passkey')) return nothing;
    const section = this.#open.get(name);
    const profile = { ...this.#profile, customer };
    const open = section !== undefined;
    const label = toggleLabel(name, open, profile, language);
    return row({
      ...base,
      title,
      toggle: { label, open, onToggle: () => void this.#toggle(name) },
      content: section ? section.render() : summary(name, profile, language),
    });
  }

  get #profile(): Profile {
    const { load } = this;
    if (!this.#known) throw new AccountError('sign_in_required');
    const { hasPassword = false, deletesAt = null } = load.kind === 'loaded' ? load : {};
    return { customer: this.#known, hasPassword, deletesAt };
  }

  /** What a section is given to work with. */
  #hostOf(name: RowName): Host {
    const profile = () => this.#profile;
    return {
      uid: `${this.uid}-${name}`,
      storefront: this.storefront,
      get profile() {
        return profile();
      },
      text: (key, values) => this.text(key, values),
      ask: (question) => this.#ask(question),
      know: (customer) => this.#know(customer),
      learn: (change) => {
        if (this.load.kind === 'loaded') this.load = { ...this.load, ...change };
        if (change.deletesAt) void this.focusOn('.customer-deletion');
      },
      say: (message) => this.#say(name, message),
      close: () => {
        this.#open.delete(name as SectionName);
        void this.#show(name, '.customer-toggle');
      },
      show: (selector) => this.#show(name, selector),
      fire: (event) => void this.dispatchEvent(event),
      loadCodeForm: () => this.loadCodeForm(),
    };
  }

  #ask: Host['ask'] = (question) =>
    this.withSession(async () => {
      const account = await this.storefront.account();
      return question(await account.customerClient(), account);
    });

  async #know(customer: PublicCustomer): Promise<void> {
    // She has signed out in the meantime: the answer says nothing any more.
    if (this.#known?.id !== customer.id) return;
    // It is ours: the profile needn't be read again.
    this.#known = customer;
    (await this.storefront.account()).know(customer);
    await this.updateComplete;
  }

  #say(name: RowName | 'deletion', message: string | undefined): void {
    if (this.#known) this.said = { ...this.said, [name]: message };
  }

  async #show(name: RowName, selector?: string): Promise<void> {
    this.requestUpdate();
    if (selector) await this.focusOn(`[data-section="${name}"] :is(${selector})`);
    else await this.updateComplete;
  }

  async #toggle(name: SectionName): Promise<void> {
    this.#say(name, undefined);
    const form = this.querySelector<HTMLFormElement>(`[data-section="${name}"] form`);
    if (this.#open.delete(name)) {
      if (form) this.dropDraft(form);
      return;
    }
    try {
      const Type = await this.later(sections[name]());
      if (this.#open.has(name) || !this.#known) return;
      const section = new Type(this.#hostOf(name));
      this.#open.set(name, section);
      await this.#show(name, 'form:not([hidden]) input:not([hidden])');
      section.open?.();
    } catch (error) {
      this.#say(name, this.text(isAccountError(error) ? 'network' : 'failed'));
    }
  }

  async #save(form: HTMLFormElement, name: RowName = 'details'): Promise<void> {
    const { saveDetails } = await this.later(import('./details.js'));
    await saveDetails(this.#hostOf(name), form);
  }

  async #keep(): Promise<void> {
    await this.#ask((client) => client.keepCustomer());
    if (this.load.kind === 'loaded') this.load = { ...this.load, deletesAt: null };
    this.#say('deletion', this.text('accountKept'));
    void this.focusOn('.customer-deletion');
    this.dispatchEvent(new CustomerDeletionCancelledEvent());
    // Another tab learns of it, too.
    await this.#know({ ...this.#profile.customer });
  }

  async #read(): Promise<void> {
    const id = this.#known?.id;
    const client = await this.customerClient();
    const { hasPassword, deletesAt } = await client.readProfile();
    if (id === this.#known?.id) this.load = { kind: 'loaded', hasPassword, deletesAt };
  }

  async #reload(): Promise<void> {
    const id = this.#known?.id;
    try {
      await this.#read();
    } catch (error) {
      // What is shown stays.
      if (id === this.#known?.id && this.load.kind === 'loading') this.load = { kind: 'unloaded' };
      const account = await this.storefront.account().catch(() => undefined);
      account?.noticeFailure(error);
    }
  }

  /** Nothing of hers stays behind. */
  #forget(): void {
    if (!this.#known) return;
    this.#known = undefined;
    this.load = { kind: 'loading' };
    this.said = {};
    this.#open.clear();
    this.#left = true;
    if (!this.themeForm) return;
    showDetails(this.themeForm, undefined);
    this.themeForm.reset();
  }

  #onMarketingChange = (event: Event): void => {
    const form = event.currentTarget as HTMLFormElement;
    // One after the other: what is ticked meanwhile is as it was before.
    const box = event.target as HTMLInputElement;
    if (form.ariaBusy === 'true') box.checked = !box.checked;
    else void this.forms.submit(form).then((saved) => saved || form.reset());
  };

  #onFocusOut = (event: FocusEvent): void => {
    const { form, name } = event.target as HTMLInputElement;
    if (name !== 'phone' || !form) return;
    void import('./details.js').then(({ writePhone }) => writePhone(this.#hostOf('details'), form));
  };
}
