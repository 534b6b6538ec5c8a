import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AccountError, isAccountError } from '../../client/account-error.js';
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
import { addressForm, waitingFields } from './fields.js';
import type { AddressLookup } from './lookup.js';
import type { Saving } from './saving.js';
import { addressFormStyles } from './styles.js';
import { fillForm } from './theme-form.js';
import { chosenProvince, typedValues, valuesOf, type Values } from './values.js';

type Step =
  | { kind: 'loading' }
  | { kind: 'unloaded' }
  /** There is no such address. */
  | { kind: 'missing' }
  | { kind: 'editing' }
  /** The address was removed elsewhere: what is in the form can become a new one. */
  | { kind: 'gone' }
  | { kind: 'conflict'; mine: AddressForm; current: Address; view: typeof import('./conflict.js') };

/**
 * The form of one address, as its country has it: adds one, or edits the one of `address-id`.
 *
 * @customElement customer-address-form
 * @fires {CustomerAddressSavedEvent} customer-address-saved - An address was added or changed.
 * @fires {CustomerAddressCancelledEvent} customer-address-cancelled - The form was left without saving.
 */
export class CustomerAddressFormElement extends AccountPart {
  static override readonly styleSheets = [formStyles, partStyles, addressFormStyles];

  /** The address to edit; without it one is added. */
  @property({ attribute: 'address-id' }) addressId: string | null = null;
  /** What the address is for, as browsers that fill forms in tell them apart. */
  @property() kind: 'shipping' | 'billing' = 'shipping';
  /** The address book, where the page has it already; else it is asked for. */
  @property({ attribute: false }) book: AddressBook | undefined;
  /** Helps with typing. */
  @property({ attribute: false }) lookup: AddressLookup | undefined;

  @state() private step: Step = { kind: 'loading' };
  @state() private country: Country | undefined;
  /** What was done for her, or with what she has sent. */
  @state() private said = '';

  protected readonly words = addressFormWords;
  protected override readonly takesForm = true;

  readonly #assistance = new Assistance((text) => (this.said = text));
  #saving: Saving | undefined;
  #customer: PublicCustomer | undefined;
  #loading: Promise<void> | undefined;
  #switching: Promise<void> | undefined;
  /** What the form was filled with: its version is what a save is based on. */
  #was: Address | undefined;
  #addresses: readonly Address[] = [];
  #initial: Values = {};
  #typed: Values = {};

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#assistance.stop();
  }

  /** Moves the focus to the first field, as soon as there is one. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.#form?.querySelector<HTMLElement>('select,input')?.focus(options),
    );
  }

  /** With the fields that a country brings along. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    while (this.#loading ?? this.#switching) {
      await (this.#loading ?? this.#switching);
      complete = await super.getUpdateComplete();
    }
    return complete;
  }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    const { session } = this.storefront;
    const was = this.#customer;
    if (session.state.kind === 'signed-in') this.#customer = session.state.customer;
    const isOther = was !== undefined && was.id !== this.#customer?.id;
    if (isOther || (this.hasUpdated && changed?.has('addressId'))) this.step = { kind: 'loading' };
  }

  protected override renderWaiting(): TemplateResult | typeof nothing {
    return this.themeForm ? nothing : waitingFields(this.text('loading'));
  }

  protected override renderPart(): TemplateResult | typeof nothing {
    const { step, country } = this;
    if (step.kind === 'unloaded') return this.renderUnloaded();
    if (step.kind === 'missing') return this.notice(this.text('not_found'));
    if (step.kind === 'loading' || !country) return this.renderWaiting();
    const said = html`<p class="customer-said" role="status">${this.said}</p>`;
    return html`${
      step.kind === 'gone'
        ? html`<p class="customer-notice" role="alert">${this.text('addressGone')}</p>`
        : nothing
    }
    ${this.themeForm ? said : this.#renderForm(country, said)}
    ${
      step.kind === 'conflict'
        ? step.view.conflictPanel(step.mine, step.current, country, this.storefront.language)
        : nothing
    }`;
  }

  protected override updated(): void {
    super.updated();
    const { session, shop } = this.storefront;
    const isKnown = shop.config !== undefined || shop.state.kind === 'unreachable';
    if (this.step.kind === 'loading' && isKnown && session.state.kind === 'signed-in') {
      this.#loading ??= this.#load(session.state.customer).finally(
        () => (this.#loading = undefined),
      );
    }
    const isAsking = this.querySelector(':scope>.customer-recent') !== null;
    const isEdited = ['loading', 'editing', 'gone'].includes(this.step.kind);
    this.showThemeForm(isEdited && !isAsking && session.state.kind !== 'signed-out');
    const form = this.#form;
    if (form) this.#assistance.begin(form, this.lookup, this.storefront.language);
  }

  protected override relevantFields({ form, intent }: Submission): readonly string[] | undefined {
    // By the rules of the country all of it is told at once.
    return form === this.themeForm && intent !== 'cancel' ? undefined : [];
  }

  protected override async submit({ form, intent }: Submission): Promise<void> {
    const { step } = this;
    if (step.kind === 'unloaded') {
      this.step = { kind: 'loading' };
      return this.focus();
    }
    if (intent === 'cancel') return this.#leave();
    if (form.dataset['step'] === 'conflict' && step.kind === 'conflict') {
      return intent === 'other' ? this.#leave(step.current) : this.#save(step.mine, step.current);
    }
    await this.#switching;
    const data = new FormData(form);
    // A theme's form may be for one country only.
    const code = String(data.get('countryCode') ?? this.country!.code);
    const country = await this.later(loadCountry(code, this.storefront.language.locale));
    this.country = country;
    const { problemsOf, readAddress, Saving } = await this.later(import('./writing.js'));
    this.#saving ??= new Saving();
    const address = readAddress(data, country, this.#was);
    const fields = problemsOf(country, address);
    if (Object.keys(fields).length > 0) throw new AccountError('invalid_request', { fields });
    await this.#save(address, step.kind === 'gone' ? undefined : this.#was);
  }

  /** A draft goes once its address is saved, not with every step. */
  protected override submitted(): void {}

  protected override async explain(error: unknown, form: HTMLFormElement): Promise<Refusal> {
    const { country } = this;
    if (!country || !isAccountError(error) || !Object.keys(error.fields).length) {
      return super.explain(error, form);
    }
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
    const others = this.#addresses.filter(({ id }) => id !== this.#was?.id);
    return addressForm({
      uid,
      kind,
      language,
      country,
      countries: countryOptions(shop.config, language.tag, country.code),
      isServed: isServed(country.code, shop.config),
      initial: this.#initial,
      typed: this.#typed,
      offersDefault: others.length > 0 && !this.#was?.isDefault,
      onCountry: this.#onCountry,
      draft: `address:${this.addressId ?? 'new'}`,
      isHidden: step.kind === 'conflict',
      save: this.text(step.kind === 'gone' ? 'saveAsNew' : 'save'),
      said,
    });
  }

  async #load(customer: PublicCustomer): Promise<void> {
    const { addressId } = this;
    try {
      const { addresses } = this.book ?? (await (await this.customerClient()).listAddresses());
      this.#addresses = addresses;
      const address = addresses.find(({ id }) => id === addressId);
      if (addressId === null || address) await this.#fill(address, customer);
      // Meanwhile she may have turned to another one.
      if (addressId !== this.addressId) return;
      this.step = { kind: addressId === null || address ? 'editing' : 'missing' };
    } catch (error) {
      this.step = { kind: 'unloaded' };
      void this.explain(error, document.createElement('form'));
    }
  }

  async #fill(address: Address | undefined, customer: PublicCustomer): Promise<void> {
    const { language, shop } = this.storefront;
    const code =
      address?.countryCode ?? likelyCountry(shop.config, this.#addresses, language.locale);
    this.country = await this.later(loadCountry(code, language.locale));
    this.#was = address;
    this.#initial = valuesOf(address, customer, this.country);
    this.#typed = {};
    if (this.themeForm) fillForm(this.themeForm, this.#initial, address);
  }

  async #save(address: AddressForm, was: Address | undefined): Promise<void> {
    const client = await this.customerClient();
    const outcome = await this.withSession(() => this.#saving!.save(client, address, was));
    if (outcome.kind === 'changed') {
      const view = await this.later(import('./conflict.js'));
      this.step = { kind: 'conflict', mine: address, current: outcome.current, view };
      return this.focusOn('.customer-title');
    }
    if (outcome.kind === 'gone') {
      if (this.step.kind === 'conflict') this.focus();
      this.step = { kind: 'gone' };
      return;
    }
    const { address: saved } = outcome;
    this.#addresses = [saved, ...this.#addresses.filter(({ id }) => id !== saved.id)];
    this.dispatchEvent(new CustomerAddressSavedEvent(saved));
    await this.#show(this.addressId === null ? undefined : saved);
    this.said = this.text('saved');
  }

  /** Leaves without saving; what another tab has made of the address stays. */
  async #leave(current?: Address): Promise<void> {
    this.dispatchEvent(new CustomerAddressCancelledEvent(current));
    await this.#show(current ?? this.#was);
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
    const was = this.country!;
    const form = select.form!;
    try {
      const { value } = select;
      const country = await this.later(loadCountry(value, this.storefront.language.locale));
      if (value !== select.value) return;
      this.#typed = { ...this.#typed, ...typedValues(form, was) };
      this.country = country;
      await super.getUpdateComplete();
      const list = form.querySelector<HTMLSelectElement>('select[name=provinceCode]');
      if (list) list.value = chosenProvince(country, { ...this.#initial, ...this.#typed });
    } catch (error) {
      select.value = was.code;
      const { message = '' } = await this.explain(error, form);
      await this.forms.refuse(form, { fields: { countryCode: message } });
    }
  }

  #onCountry = (event: Event): void => {
    const switching = this.#switch(event.currentTarget as HTMLSelectElement).finally(() => {
      if (this.#switching === switching) this.#switching = undefined;
    });
    this.#switching = switching;
  };
}
