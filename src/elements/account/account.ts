import { html, nothing, type TemplateResult } from 'lit';
import type { PublicCustomer } from '../../contract/customer.js';
import { accountPageWords } from '../../i18n/account.js';
import type { Submission } from '../../ui/form-controller.js';
import { formStyles } from '../../ui/styles.js';
import { quietButton } from '../../ui/templates.js';
import { AccountPart } from '../account-part/account-part.js';
import { partStyles } from '../account-part/styles.js';
import type { AddressLookup } from '../address-form/lookup.js';
import type { CustomerElement } from '../customer-element.js';
import { property, state } from '../decorators.js';
import { define } from '../define.js';
import { overview } from './overview.js';
import { accountStyles } from './styles.js';

const parts = ['overview', 'orders', 'addresses', 'profile'] as const;
type Part = (typeof parts)[number];

/** Defines what each part needs beside this element. */
const definitions: Partial<
  Record<Part, (registry: CustomElementRegistry | null) => Promise<void>>
> = {
  orders: async (registry) => {
    const { CustomerOrdersElement } = await import('../orders/orders.js');
    define('customer-orders', CustomerOrdersElement, registry);
  },
  addresses: async (registry) => {
    const { CustomerAddressBookElement } = await import('../address-book/address-book.js');
    define('customer-address-book', CustomerAddressBookElement, registry);
  },
  profile: async (registry) => {
    const { CustomerProfileElement } = await import('../profile/profile.js');
    define('customer-profile', CustomerProfileElement, registry);
  },
};

type Loading = 'loading' | 'loaded' | 'unloaded';

/**
 * The account page: overview, orders, addresses and profile, in step with the address bar
 * (`#orders`). A part is loaded when it is opened, and stays: what was typed in it is there when she
 * comes back.
 *
 * @customElement customer-account
 * @fires {CustomerSignedInEvent} customer-signed-in - The customer has signed in here.
 * @fires {CustomerSignedOutEvent} customer-signed-out - The customer has signed out here.
 */
export class CustomerAccountElement extends AccountPart {
  static override readonly styleSheets = [formStyles, partStyles, accountStyles];
  static override readonly look = 'part account';

  /**
   * An order's page, with `{id}` or `{name}` in the place of the order's; the shop's setting
   * `pages.order` unless given.
   */
  @property({ attribute: 'order-url' }) orderUrl: string | null = null;
  /** Where the empty list of orders leads to. */
  @property({ attribute: 'shop-url' }) shopUrl = '/';

  /** Helps with typing addresses; given to the address book. */
  @property({ attribute: false }) lookup: AddressLookup | undefined;
  /** The register page's address; the shop's setting `pages.register` unless given. */
  @property({ attribute: 'register-url' }) registerUrl: string | null = null;

  @state() private current: Part = 'overview';
  /** The script of the sign-in form didn't arrive. */
  @state() private signInMissing = false;
  @state() private opened: Partial<Record<Part, Loading>> = {};

  protected override readonly words = accountPageWords;

  #customerId: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
    this.addEventListener('customer-signed-out', this.#onSignedOut);
    this.current = partOf(location.hash) ?? 'overview';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { state } = this.storefront.session;
    const other = state.kind === 'signed-in' && state.customer.id !== this.#customerId;
    // Nothing of a customer's stays behind for the next one.
    if (other || (state.kind === 'signed-out' && !this.isAskingAnywhere)) this.opened = {};
    if (state.kind === 'signed-in') this.#customerId = state.customer.id;
    if (state.kind !== 'signed-out' && !this.opened[this.current]) this.#load(this.current);
  }

  protected override renderPart(customer: PublicCustomer): TemplateResult {
    return html`${this.#renderNav()} ${parts.map((part) => this.#renderOpened(part, customer))}`;
  }

  protected override renderWaiting(): TemplateResult {
    return html`<ul class="customer-waiting" aria-label=${this.text('loading')}>
      <li></li>
      <li></li>
    </ul>`;
  }

  /** She signs in here, and is where the address bar says. */
  protected override renderSignedOut(): TemplateResult {
    if (this.signInMissing) return super.renderSignedOut();
    void this.#loadSignIn();
    return html`<customer-sign-in
      register-url=${this.registerUrl ?? nothing}
      @customer-signed-in=${() => void this.focusOn(`[data-part=${this.current}] h2`)}
    ></customer-sign-in>`;
  }

  protected override async submit({ form }: Submission): Promise<void> {
    if (form.dataset['step'] !== 'unloaded') return;
    this.opened = { ...this.opened, [this.current]: undefined };
    void this.focusOn(`[data-part=${this.current}] h2`);
  }

  #renderNav(): TemplateResult {
    return html`<nav class="customer-account-nav" aria-label=${this.text('accountParts')}>
      ${parts.map(
        (part) =>
          html`<a href="#${part}" aria-current=${part === this.current ? 'page' : nothing}>
            ${this.text(part)}
          </a>`,
      )}
      <form>${quietButton(this.text('signOut'), 'sign-out')}</form>
    </nav>`;
  }

  #renderOpened(part: Part, customer: PublicCustomer): TemplateResult | typeof nothing {
    const loading = this.opened[part];
    if (!loading) return nothing;
    const { firstName } = customer;
    const heading =
      part !== 'overview'
        ? this.text(part)
        : firstName
          ? this.text('hello', { name: firstName })
          : this.text('helloAgain');
    return html`<section
      class="customer-account-part"
      data-part=${part}
      aria-labelledby="${this.uid}-${part}"
      ?hidden=${part !== this.current}
    >
      <h2 id="${this.uid}-${part}" tabindex="-1">${heading}</h2>
      ${
        loading === 'loading'
          ? this.renderWaiting()
          : loading === 'unloaded'
            ? this.renderUnloaded()
            : this.#renderContent(part, customer)
      }
    </section>`;
  }

  #renderContent(part: Part, customer: PublicCustomer): TemplateResult {
    const { signInUrl } = this;
    switch (part) {
      case 'overview':
        return overview(this.storefront.language, customer);
      case 'orders':
        return html`<customer-orders
          sign-in-url=${signInUrl ?? nothing}
          order-url=${this.orderUrl ?? nothing}
          shop-url=${this.shopUrl}
        ></customer-orders>`;
      case 'addresses':
        return html`<customer-address-book
          .lookup=${this.lookup}
          sign-in-url=${signInUrl ?? nothing}
        ></customer-address-book>`;
      case 'profile':
        return html`<customer-profile sign-in-url=${signInUrl ?? nothing}></customer-profile>`;
    }
  }

  async #loadSignIn(): Promise<void> {
    try {
      await this.defineSignIn();
    } catch {
      this.signInMissing = true;
    }
  }

  /** The way back in is what comes next. */
  async #leadToSignIn(): Promise<void> {
    await this.#loadSignIn();
    await this.updateComplete;
    await this.querySelector<CustomerElement>('customer-sign-in')?.updateComplete;
    this.querySelector<HTMLElement>('customer-sign-in input, .customer-button')?.focus();
  }

  #load(part: Part): void {
    const settle = (loading: Loading) => {
      this.opened = { ...this.opened, [part]: loading };
    };
    const defined = definitions[part]?.(this.customElementRegistry);
    settle(defined ? 'loading' : 'loaded');
    defined?.then(
      () => settle('loaded'),
      () => settle('unloaded'),
    );
  }

  #onSignedOut = (event: Event): void => {
    if (event.target === this) void this.#leadToSignIn();
  };

  #onHashChange = (): void => {
    const part = partOf(location.hash);
    if (!part || part === this.current) return;
    this.current = part;
    void this.focusOn(`[data-part=${part}] h2`);
  };
}

/** Without a fragment it is the overview; a fragment that isn't ours is none of our business. */
function partOf(hash: string): Part | undefined {
  return hash === '' ? 'overview' : parts.find((part) => hash === `#${part}`);
}
