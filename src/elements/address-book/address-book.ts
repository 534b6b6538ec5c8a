import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isAccountError, unreached } from '../../client/account-error.js';
import type { CustomerClient } from '../../client/customer-client.js';
import type { AddressBook } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import { addressWords } from '../../i18n/account.js';
import type { Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { AccountPart } from '../account-part/account-part.js';
import { partStyles } from '../account-part/styles.js';
import type {
  CustomerAddressCancelledEvent,
  CustomerAddressSavedEvent,
} from '../address-form/events.js';
import type { AddressLookup } from '../address-form/lookup.js';
import { property, state } from '../decorators.js';
import { define } from '../define.js';
import { addressCard, added, openCard } from './card.js';
import { Entries, matches, wordsOf, type Entry } from './entries.js';
import {
  CustomerAddressChosenEvent,
  CustomerAddressDeletedEvent,
  CustomerAddressRestoredEvent,
} from './events.js';
import { unlessGone, withAddress, withoutAddress, type List } from './list.js';
import { Removal } from './removal.js';
import { addressBookStyles } from './styles.js';
import { toolbar, waitingCards } from './toolbar.js';
import { ListWindow } from './window.js';

/**
 * The customer's addresses: to add, edit, remove and choose from.
 *
 * @customElement customer-address-book
 * @fires {CustomerAddressSavedEvent} customer-address-saved - An address was added or changed.
 * @fires {CustomerAddressCancelledEvent} customer-address-cancelled - A form was left without saving.
 * @fires {CustomerAddressDeletedEvent} customer-address-deleted - An address was removed.
 * @fires {CustomerAddressRestoredEvent} customer-address-restored - A removal was taken back.
 * @fires {CustomerAddressChosenEvent} customer-address-chosen - An address was chosen as the default, or for invoices.
 */
export class CustomerAddressBookElement extends AccountPart {
  static override readonly styleSheets = [formStyles, partStyles, addressBookStyles];
  static override readonly look = 'part address-book';

  /** Helps with typing an address; given to the forms that open in the book. */
  @property({ attribute: false }) lookup: AddressLookup | undefined;

  @state() private list: List = { kind: 'loading' };
  /** Ids of the addresses that are being edited. */
  @state() private open: ReadonlySet<string> = new Set();
  @state() private filter = '';
  /** What was done, for those who can't see it. */
  @state() private said = '';

  protected readonly words = addressWords;

  readonly #removal = new Removal(this);
  readonly #window = new ListWindow(this);
  #entries: Entries | undefined;
  #customerId: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#removal.end();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { state: session } = this.storefront.session;
    const id = session.kind === 'signed-in' ? session.customer.id : undefined;
    // She may be asked to sign in again, here or in a form inside, and goes on with what is there.
    if (id === this.#customerId || (session.kind === 'signed-out' && this.isAskingAnywhere)) return;
    // Whoever is there next sees her own, and as it is then.
    this.#customerId = id;
    this.#removal.end();
    this.filter = this.said = '';
    this.#entries = undefined;
    this.list = { kind: 'loading' };
    this.open = new Set();
    if (id !== undefined) void this.#load();
  }

  protected override renderWaiting(): TemplateResult {
    return waitingCards(this.text('loading'));
  }

  protected override renderPart(): TemplateResult {
    const { list } = this;
    if (list.kind === 'loading') return this.renderWaiting();
    if (list.kind === 'unloaded') return this.renderUnloaded();
    const { addresses, billingAddressId } = list.book;
    const { language } = this.storefront;
    const words = wordsOf(this.filter);
    const entries = addresses.map((address) => this.#entries!.of(address));
    const found = entries.filter((entry) => matches(entry, words));
    const isOpen = ({ address }: Entry) => this.open.has(address.id);
    // What is being edited stays, whatever is looked for.
    const listed = entries.filter((entry) => isOpen(entry) || matches(entry, words));
    const shown = listed.filter((entry, index) => this.#window.has(index) || isOpen(entry));
    const isAdding = this.open.has(added);
    const filter = {
      id: `${this.uid}-filter`,
      value: this.filter,
      shown: found.length,
      all: entries.length,
      onInput: this.#onFilter,
    };
    return html`${toolbar(language, filter, !isAdding)}
      ${isAdding ? this.#renderForm(added) : nothing}
      <ul class="customer-addresses" aria-label=${this.text('addresses')}>
        ${repeat(
          shown,
          ({ address }) => address.id,
          (entry) => {
            const { id } = entry.address;
            const isBilling = id === billingAddressId;
            return html`<li class="customer-address" aria-setsize=${listed.length}>
              ${
                isOpen(entry)
                  ? this.#renderForm(id)
                  : guard([entry, isBilling], () => addressCard(entry, isBilling, language))
              }
            </li>`;
          },
        )}
      </ul>
      ${shown.length < listed.length ? this.#window.render(language) : nothing}
      <p class="customer-aloud" role="status">${this.said}</p>
      ${this.#removal.render(language)}`;
  }

  protected override async submit({ form, intent }: Submission): Promise<void> {
    if (form.dataset['step'] === 'unloaded') {
      return this.#load().then(() => this.focusOn('[data-step=add] button'));
    }
    if (intent === 'more') return this.#window.grow();
    const address = this.#book.addresses.find(({ id }) => id === form.dataset['address']);
    this.said = '';
    if (intent === 'undo') return this.#restore();
    this.#removal.end();
    if (intent === 'add') return this.#edit(added);
    if (!address) return;
    if (intent === 'edit') return this.#edit(address.id);
    if (intent === 'remove') return this.#remove(address);
    return this.#choose(address, intent === 'default' ? 'shipping' : 'billing');
  }

  get #book(): AddressBook {
    const { list } = this;
    return list.kind === 'loaded' ? list.book : { addresses: [], billingAddressId: null };
  }

  #renderForm(key: string): TemplateResult {
    return openCard(key, this.#book, this.signInUrl, this.lookup, {
      onSaved: (event) => void this.#onSaved(key, event),
      onCancelled: (event) => void this.#onCancelled(key, event),
    });
  }

  async #load(): Promise<void> {
    const customerId = this.#customerId;
    try {
      await this.#read();
    } catch (error) {
      if (customerId !== this.#customerId) return;
      this.list = { kind: 'unloaded' };
      void this.explain(error, document.createElement('form'));
    }
  }

  async #read(): Promise<void> {
    const customerId = this.#customerId;
    const book = await (await this.customerClient()).listAddresses();
    if (customerId === this.#customerId) await this.#take(book);
  }

  async #take(book: AddressBook): Promise<void> {
    const { locale, tag } = this.storefront.language;
    const entries = (this.#entries ??= new Entries(locale, tag));
    await entries.learn(book.addresses);
    if (entries === this.#entries) this.list = { kind: 'loaded', book };
  }

  async #edit(key: string): Promise<void> {
    const { CustomerAddressFormElement } = await this.later(
      import('../address-form/address-form.js'),
    );
    define('customer-address-form', CustomerAddressFormElement, this.customElementRegistry);
    this.open = new Set([...this.open, key]);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-opened="${key}"] customer-address-form`)?.focus();
  }

  async #remove(address: Address): Promise<void> {
    const entry = this.#entries!.of(address);
    await this.#write(address, (client) => client.deleteAddress(address).catch(unlessGone));
    await this.#take(withoutAddress(this.#book, address.id));
    this.#removal.offer(entry);
    this.said = this.text('addressRemoved', { address: entry.name });
    await this.focusOn('.customer-undo button');
    this.dispatchEvent(new CustomerAddressDeletedEvent(address));
    // The default goes on to another one.
    if (address.isDefault) await this.#refresh();
  }

  async #restore(): Promise<void> {
    const { entry } = this.#removal;
    if (!entry) return;
    const address = await this.#ask((client) => client.restoreAddress(entry.address.id));
    this.#removal.end();
    await this.#take(withAddress(this.#book, address));
    this.said = this.text('addressRestored', { address: entry.name });
    await this.#focusCard(address.id);
    this.dispatchEvent(new CustomerAddressRestoredEvent(address));
    await this.#refresh();
  }

  async #choose(address: Address, use: 'shipping' | 'billing'): Promise<void> {
    const book = await this.#write(address, (client) =>
      use === 'shipping'
        ? client.chooseDefaultAddress(address.id)
        : client.chooseBillingAddress(address.id),
    );
    if (!book) return;
    const { name } = this.#entries!.of(address);
    await this.#take(book.value);
    this.said = this.text(use === 'shipping' ? 'defaultChosen' : 'billingChosen', {
      address: name,
    });
    await this.#focusCard(address.id);
    const chosen = this.#book.addresses.find(({ id }) => id === address.id) ?? address;
    this.dispatchEvent(new CustomerAddressChosenEvent(chosen, use));
  }

  /** Does what needs her session; the answer is no other customer's. */
  async #ask<Value>(work: (client: CustomerClient) => Promise<Value>): Promise<Value> {
    const customerId = this.#customerId;
    const client = await this.customerClient();
    return this.withSession(() =>
      work(client).finally(() => {
        if (customerId !== this.#customerId) throw unreached(null);
      }),
    );
  }

  /** Carries out a change of an address; undefined where it isn't in the book any more. */
  async #write<Value>(
    address: Address,
    work: (client: CustomerClient) => Promise<Value>,
  ): Promise<{ value: Value } | undefined> {
    try {
      return { value: await this.#ask(work) };
    } catch (error) {
      if (!isAccountError(error)) throw error;
      if (error.current) await this.#take(withAddress(this.#book, error.current));
      if (error.code !== 'not_found') throw error;
      await this.#take(withoutAddress(this.#book, address.id));
      this.said = this.text('not_found');
      await this.focusOn('[data-step=add] button');
      return undefined;
    }
  }

  /** What else a change has brought with it; without an answer the list stays as it is. */
  #refresh(): Promise<void> {
    return this.#read().catch(() => undefined);
  }

  async #close(key: string, shown = key): Promise<void> {
    this.open = new Set([...this.open].filter((other) => other !== key));
    if (shown === added) await this.focusOn('[data-step=add] button');
    else await this.#focusCard(shown);
  }

  #focusCard(id: string): Promise<void> {
    const index = this.#book.addresses.findIndex((address) => address.id === id);
    this.#window.reach(index + 1);
    return this.focusOn(`[data-address="${CSS.escape(id)}"] [value=edit]`);
  }

  async #onSaved(key: string, { address }: CustomerAddressSavedEvent): Promise<void> {
    this.#removal.end();
    // One that was removed elsewhere comes back as another.
    const others =
      key === added || key === address.id ? this.#book : withoutAddress(this.#book, key);
    if (key === added) this.filter = '';
    await this.#take(withAddress(others, address));
    this.said = this.text('saved');
    await this.#close(key, address.id);
  }

  async #onCancelled(key: string, { address }: CustomerAddressCancelledEvent): Promise<void> {
    if (address) await this.#take(withAddress(this.#book, address));
    await this.#close(key);
  }

  #onFilter = (event: Event): void => {
    this.filter = (event.currentTarget as HTMLInputElement).value;
    this.#window.reset();
  };
}
