import { adoptStyles, html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import { isAccountError } from '../../client/account-error.js';
import type { PublicCustomer } from '../../contract/customer.js';
import { CustomerElement } from '../customer-element.js';
import { CustomerSignedOutEvent } from '../events.js';
import { menuStyles } from './styles.js';

type MenuState = { kind: 'closed' } | { kind: 'open' } | { kind: 'refused'; message: string };

const person = svg`<svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="8" r="4" /><path d="M4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5" />
</svg>`;

/**
 * For the page's header: the ways to sign in and to register, or the customer's name and menu. Takes
 * no space where the shop sells to guests only.
 *
 * @customElement customer-account-menu
 * @fires {CustomerSignedOutEvent} customer-signed-out - The customer has signed out here.
 * @csspart sign-in - The link to the sign-in page, where nobody is signed in.
 * @csspart register - The link to the register page, where nobody is signed in and the shop takes registrations.
 * @csspart button - The button with the customer's name, where she is signed in.
 * @csspart menu - The menu that the button opens.
 */
export class CustomerAccountMenuElement extends CustomerElement {
  static override readonly styles = menuStyles;

  /** The sign-in page's address; the shop's setting `pages.signIn` unless given. */
  @property({ attribute: 'sign-in-url' }) signInUrl: string | null = null;
  /** The register page's address; the shop's setting `pages.register` unless given. */
  @property({ attribute: 'register-url' }) registerUrl: string | null = null;
  /** The account page's address; the shop's setting `pages.account` unless given. */
  @property({ attribute: 'account-url' }) accountUrl: string | null = null;

  @state() private menu: MenuState = { kind: 'closed' };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.#onOutsideClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#onOutsideClick);
  }

  // No form that a password manager would fill: this one may have a shadow tree.
  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root, (this.constructor as typeof CustomerAccountMenuElement).elementStyles);
    return root;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, shop } = this.storefront;
    const { checkoutMode } = shop;
    // Its room is kept, and nothing shown that might have to be taken back.
    const settled =
      session.state.kind !== 'unknown' && (checkoutMode || shop.state.kind === 'unreachable');
    if (checkoutMode) this.dataset['mode'] = checkoutMode;
    if (!settled || checkoutMode === 'guest-only') return nothing;
    return session.state.kind === 'signed-in'
      ? this.#renderCustomer(session.state.customer)
      : this.#renderVisitor(checkoutMode === 'optional');
  }

  #renderVisitor(mayRegister: boolean): TemplateResult {
    return html`<a part="sign-in" href=${this.page('signIn', this.signInUrl)}>
        ${person}<span>${this.text('signIn')}</span>
      </a>
      ${
        mayRegister
          ? html`<a part="register" class="create" href=${this.page('register', this.registerUrl)}>
              ${this.text('createAccount')}
            </a>`
          : nothing
      }`;
  }

  #renderCustomer({ firstName, email }: PublicCustomer): TemplateResult {
    const open = this.menu.kind !== 'closed';
    return html`<button
        part="button"
        type="button"
        aria-expanded=${String(open)}
        aria-controls="menu"
        @click=${this.#onToggle}
        @keydown=${this.#onKeydown}
      >
        ${person}<span class="name" dir="auto">${firstName || this.text('account')}</span>
      </button>
      <div id="menu" part="menu" class="menu" ?hidden=${!open} @keydown=${this.#onKeydown}>
        <p class="email"><bdi>${email}</bdi></p>
        <a href=${this.page('account', this.accountUrl)}>${this.text('account')}</a>
        <button type="button" @click=${this.#onSignOut}>${this.text('signOut')}</button>
        ${this.menu.kind === 'refused' ? html`<p role="alert">${this.menu.message}</p>` : nothing}
      </div>`;
  }

  #onToggle = (): void => {
    this.menu = { kind: this.menu.kind === 'closed' ? 'open' : 'closed' };
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.menu.kind === 'closed') return;
    this.menu = { kind: 'closed' };
    this.renderRoot.querySelector('button')?.focus();
  };

  #onOutsideClick = (event: Event): void => {
    if (this.menu.kind !== 'closed' && !event.composedPath().includes(this))
      this.menu = { kind: 'closed' };
  };

  #onSignOut = async (): Promise<void> => {
    try {
      await (await this.storefront.account()).signOut();
      this.menu = { kind: 'closed' };
      this.dispatchEvent(new CustomerSignedOutEvent());
      await this.updateComplete;
      this.renderRoot.querySelector('a')?.focus();
    } catch (error) {
      const { language } = this.storefront;
      const message = isAccountError(error) ? language.textOf(error.code) : undefined;
      this.menu = { kind: 'refused', message: message ?? language.text('failed') };
    }
  };
}
