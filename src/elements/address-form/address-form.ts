import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isAccountError, unreached } from '../../client/account-error.js';
import type { AddressBook, AddressForm } from '../../contract/addresses.js';
import type { Address, PublicCustomer } from '../../contract/customer.js';
import { loadCountry, type Country } from '../../countries/index.js';
import { addressFormWords } from '../../i18n/account.js';
import type { Refusal, Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { AccountPart } from '../account-part/account-part.js';
import { partStyles } from '../account-part/styles.js';
import { property, state } from '../decorators.js';
import { Assistance } from './assistance.js';
import { countryOptions, isServed, likelyCountry } from './countries.js';
import { CustomerAddressCancelledEvent, CustomerAddressSavedEvent } from './events.js';
import { addressForm, goneNotice, waitingFields } from './fields.js';
import { Latest } from './latest.js';
import { hasLeft, isShown } from './leaving.js';
import type { AddressLookup } from './lookup.js';
import type { Saving } from './saving.js';
import { nothingYet, type Step, type Subject } from './step.js';
import { addressFormStyles } from './styles.js';
import { clearForm, fillForm } from './theme-form.js';
import { chooseProvince, typedValues, valuesOf } from './values.js';

/**
 * The form of one address, as its country has it: adds one, or edits the one of `address-id`.
 *
 * @customElement customer-address-form
 * @fires {CustomerAddressSavedEvent} customer-address-saved - An address was added or changed.
 * @fires {CustomerAddressCancelledEvent} customer-address-cancelled - The form was left without saving.
 */
export class CustomerAddressFormElement extends AccountPart {
  static override readonly styleSheets = [formStyles, partStyles, addressFormStyles];
  static override readonly look = 'part address-form';

  /** The id of the address to edit; without it one is added. */
  @property({ attribute: 'address-id' }) addressId: string | null = null;
  /** What the address is for: browsers that fill forms in tell them apart by it. */
  @property() kind: 'shipping' | 'billing' = 'shipping';
  /** The address book, where the page has it already; else the server is asked for it. */
  @property({ attribute: false }) book: AddressBook | undefined;
  /** Helps with typing the address. */
  @property({ attribute: false }) lookup: AddressLookup | undefined;

  @state() private step: Step = { kind: 'loading' };
  @state() private country: Country | undefined;
  /** What was done for her, or with what she has sent. */
  @state() private said = '';

  protected readonly words = addressFormWords;
  protected override readonly takesForm = true;

  readonly #assistance = new Assistance(this, (text) => (this.said = text));
  #saving: Saving | undefined;
  #customer: PublicCustomer | undefined;
  #loading: Promise<void> | undefined;
  readonly #switching = new Latest();
  #subject = nothingYet();
  #onUpdated: (() => void) | undefined;

  /** Moves the focus to the first field, as soon as there is one. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.#form?.querySelector<HTMLElement>('select,input')?.focus(options),
    );
  }

  /** With the fields that a country brings along. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const pending = this.#loading ?? this.#switching.pending;
    return pending ? pending.then(() => this.getUpdateComplete()) : complete;
  }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    const { state } = this.storefront.session;
    const isLeft = hasLeft(this.#customer, state, this.isAskingAnywhere);
    if (state.kind === 'signed-in') this.#customer = state.customer;
    else if (isLeft) this.#customer = undefined;
    if (isLeft || (this.hasUpdated && changed?.has('addressId'))) this.#begin();
  }

  protected override renderWaiting(): TemplateResult | typeof nothing {
    return this.themeForm ? nothing : waitingFields(this.text('loading'));
  }

  protected override renderPart(): TemplateResult | typeof nothing {
    const { step, country } = this;
    if (step.kind === 'unloaded') return this.renderUnloaded();
    if (step.kind === 'missing') return this.notice(this.text('not_found'));
    if (step.kind === 'loading' || !country) return this.renderWaiting();
    const { language } = this.storefront;
    const said = html`<p class="customer-said" role="status">${this.said}</p>`;
    return html`${step.kind === 'gone' ? goneNotice(language) : nothing}
    ${this.themeForm ? said : this.#renderForm(country, said)}
    ${step.kind === 'conflict' ? step.view.conflictPanel(step, country, language) : nothing}`;
  }

  protected override updated(): void {
    super.updated();
    const { session, shop } = this.storefront;
    const isKnown = shop.config !== undefined || shop.state.kind === 'unreachable';
    if (this.step.kind === 'loading' && isKnown && session.state.kind === 'signed-in') {
      this.#loading ??= this.#load(session.state.customer).finally(() => {
        this.#loading = undefined;
        // Meanwhile there may be another one to load.
        this.requestUpdate();
      });
    }
    this.showThemeForm(isShown(this.step, this.#customer, session.state, this.isAskingAnywhere));
    const form = this.#form;
    if (form) this.#assistance.begin(form, this.lookup, this.storefront.language);
    this.#onUpdated?.();
  }

  protected override relevantFields({ form, intent }: Submission): readonly string[] | undefined {
    // By the rules of the country all of it is told at once.
    return form === this.themeForm && intent !== 'cancel' ? undefined : [];
  }

  protected override async submit({ form, intent }: Submission): Promise<void> {
    if (form.dataset['step'] === 'unloaded') {
      this.step = { kind: 'loading' };
      return this.focus();
    }
    await this.#loaded();
    const { step } = this;
    // Without its address a theme's form would add another one.
    if (!['editing', 'gone', 'conflict'].includes(step.kind)) return;
    if (intent === 'cancel') return this.#leave();
    if (form.dataset['step'] === 'conflict' && step.kind === 'conflict') {
      return intent === 'other' ? this.#leave(step.current) : this.#save(step.mine, step.current);
    }
    const subject = this.#subject;
    await this.#switching.pending;
    const data = new FormData(form);
    // A theme's form may be for one country only.
    const code = String(data.get('countryCode') ?? this.country!.code);
    this.country = await this.later(loadCountry(code, this.storefront.language.locale));
    const { readAddress, Saving } = await this.later(import('./writing.js'));
    this.#saving ??= new Saving();
    const address = readAddress(data, this.country, subject.was);
    if (subject !== this.#subject) return;
    await this.#save(address, step.kind === 'gone' ? undefined : subject.was);
  }

  /** A draft goes once its address is saved, not with every step. */
  protected override submitted(): void {}

  protected override async explain(error: unknown, form: HTMLFormElement): Promise<Refusal> {
    const { country } = this;
    const hasFields = isAccountError(error) && Object.keys(error.fields).length > 0;
    if (!country || !hasFields) return super.explain(error, form);
    const { explainZip, inControlsOf } = await this.later(import('./writing.js'));
    const refusal = await super.explain(inControlsOf(form, error), form);
    return explainZip(refusal, form, country, this.storefront.language);
  }

  get #form(): HTMLFormElement | null {
    return this.themeForm ?? this.querySelector('form[data-step=editing]');
  }

  #renderForm(country: Country, said: TemplateResult): TemplateResult {
    const { step, uid, kind } = this;
    const { language, shop } = this.storefront;
    return addressForm({
      ...this.#subject,
      uid,
      kind,
      language,
      country,
      countries: countryOptions(shop.config, language.tag, country.code),
      isServed: isServed(country.code, shop.config),
      onCountry: this.#onCountry,
      draft: `address:${kind}:${this.addressId || 'new'}`,
      isHidden: step.kind === 'conflict',
      save: this.text(step.kind === 'gone' ? 'saveAsNew' : 'save'),
      said,
    });
  }

  /** Nothing of what the form was about stays behind. */
  #begin(): void {
    this.#subject = nothingYet();
    this.step = { kind: 'loading' };
    this.said = '';
    if (this.themeForm) clearForm(this.themeForm);
  }

  /** Waits until it is known what the form is about, or that nobody is signed in. */
  async #loaded(): Promise<void> {
    const { session } = this.storefront;
    while (this.step.kind === 'loading' && session.state.kind !== 'signed-out') {
      await new Promise<void>((goOn) => (this.#onUpdated = goOn));
    }
  }

  async #load(customer: PublicCustomer): Promise<void> {
    const { addressId } = this;
    const subject = this.#subject;
    try {
      const { addresses } = this.book ?? (await (await this.customerClient()).listAddresses());
      if (subject !== this.#subject) return;
      subject.addresses = addresses;
      const address = addresses.find(({ id }) => id === addressId);
      const isThere = addressId === null || address !== undefined;
      if (isThere) await this.#fill(address, customer);
      if (subject === this.#subject) this.step = { kind: isThere ? 'editing' : 'missing' };
    } catch (error) {
      if (subject !== this.#subject) return;
      this.step = { kind: 'unloaded' };
      void this.explain(error, document.createElement('form'));
    }
  }

  async #fill(was: Address | undefined, customer: PublicCustomer): Promise<void> {
    const { language, shop } = this.storefront;
    const subject = this.#subject;
    const code = was?.countryCode ?? likelyCountry(shop.config, subject.addresses, language.locale);
    const country = await this.later(loadCountry(code, language.locale));
    if (subject !== this.#subject) return;
    this.country = country;
    const initial = valuesOf(was, customer, country);
    Object.assign(subject, { was, initial, typed: {} } satisfies Partial<Subject>);
    if (this.themeForm) fillForm(this.themeForm, initial, was);
  }

  async #save(address: AddressForm, was: Address | undefined): Promise<void> {
    const subject = this.#subject;
    const by = this.#customer?.id;
    const client = await this.customerClient();
    const outcome = await this.withSession(() =>
      this.#saving!.save(client, address, was).finally(() => {
        // Whoever is there now isn't asked to save it.
        if (by !== this.#customer?.id) throw unreached(null);
      }),
    );
    if (outcome.kind === 'saved') {
      this.dispatchEvent(new CustomerAddressSavedEvent(outcome.address));
    }
    if (subject !== this.#subject) return;
    if (outcome.kind === 'changed') {
      const view = await this.later(import('./conflict.js'));
      if (subject !== this.#subject) return;
      this.step = { kind: 'conflict', mine: address, current: outcome.current, view };
      return this.focusOn('.customer-title');
    }
    if (outcome.kind === 'gone') {
      if (this.step.kind === 'conflict') this.focus();
      return void (this.step = { kind: 'gone' });
    }
    const { address: saved } = outcome;
    subject.addresses = [saved, ...subject.addresses.filter(({ id }) => id !== saved.id)];
    await this.#show(this.addressId === null ? undefined : saved);
    this.said = this.text('saved');
  }

  /** Leaves without saving; what another tab has made of the address stays. */
  async #leave(current?: Address): Promise<void> {
    this.dispatchEvent(new CustomerAddressCancelledEvent(current));
    await this.#show(current ?? this.#subject.was);
    this.said = '';
  }

  /** Begins anew, with an address or for a new one. */
  async #show(address: Address | undefined): Promise<void> {
    const form = this.#form;
    if (form) this.dropDraft(form);
    const wasChoosing = this.step.kind === 'conflict';
    this.step = { kind: 'editing' };
    this.themeForm?.reset();
    await this.#fill(address, this.#customer!);
    await this.updateComplete;
    if (!this.themeForm) form?.reset();
    if (wasChoosing) this.focus();
  }

  async #switch(select: HTMLSelectElement): Promise<void> {
    const subject = this.#subject;
    const was = this.country!;
    const form = select.form!;
    try {
      const { value } = select;
      const country = await this.later(loadCountry(value, this.storefront.language.locale));
      if (subject !== this.#subject || value !== select.value) return;
      subject.typed = { ...subject.typed, ...typedValues(form, was) };
      this.country = country;
      await super.getUpdateComplete();
      chooseProvince(form, country, { ...subject.initial, ...subject.typed });
    } catch (error) {
      select.value = was.code;
      const { message = '' } = await this.explain(error, form);
      await this.forms.refuse(form, { fields: { countryCode: message } });
    }
  }

  #onCountry = (event: Event): void =>
    this.#switching.begin(this.#switch(event.currentTarget as HTMLSelectElement));
}
