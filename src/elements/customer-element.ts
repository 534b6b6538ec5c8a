import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { defaultPages } from '../contract/constants.js';
import { directionOf } from '../contract/languages.js';
import type { Pages } from '../contract/shop.js';
import { provideFromScriptTag } from '../session/default-provider.js';
import { type Storefront, storefrontContext } from '../session/storefront.js';
import type { MessageKey } from '../i18n/messages.js';
import { takeLinkColour } from '../ui/accent.js';
import { adoptStyles } from '../ui/styles.js';

// Once a page, and before the first element asks for it.
provideFromScriptTag();

let count = 0;

/**
 * What the elements have in common: the light DOM, the storefront around them, and its words.
 *
 * @cssproperty [--customer-accent=the theme's link colour, else a blue] - Buttons, the focus ring, what is chosen.
 * @cssproperty [--customer-on-accent=black or white, whichever is read better] - Text on buttons.
 * @cssproperty [--customer-surface=transparent] - Fields and cards.
 * @cssproperty [--customer-surface-text=the page's text colour] - Text on the menu and on lists that open; set both together.
 * @cssproperty [--customer-danger=a red, lighter on dark pages] - Errors.
 * @cssproperty [--customer-radius=8px] - Corners.
 * @cssproperty [--customer-space=1em] - Between fields, and within cards.
 * @cssproperty [--customer-font-size=inherited] - All of an element; its fields are 16px at least, or iOS zooms in.
 */
export abstract class CustomerElement extends LitElement {
  static readonly styleSheets: readonly CSSStyleSheet[] = [];
  /** What our styles know the element by: its tag may be another. */
  static readonly look: string = '';

  /** Begins the ids of this element's fields: unique in the page. */
  protected readonly uid = `customer-${++count}`;
  /** There from the first update on. */
  protected storefront!: Storefront;

  #provided!: (storefront: Storefront) => void;
  #ready: Promise<unknown> = new Promise<Storefront>((resolve) => {
    this.#provided = resolve;
  }).then((storefront) => this.prepare(storefront));
  #unwatch: readonly (() => void)[] = [];

  constructor() {
    super();
    new ContextConsumer(this, {
      context: storefrontContext,
      subscribe: true,
      callback: (storefront) => this.#onStorefront(storefront),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { styleSheets, look } = this.constructor as typeof CustomerElement;
    for (const sheet of styleSheets) {
      adoptStyles(this, sheet);
      this.dataset['customer'] = look;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const unwatch of this.#unwatch) unwatch();
    this.#unwatch = [];
  }

  /** Forms live in the light DOM: password managers and autofill don't reach into shadow trees. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#ready;
    await super.scheduleUpdate();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    const { tag } = this.storefront.language;
    if (!document.documentElement.lang.toLowerCase().startsWith(tag.toLowerCase())) {
      this.lang ||= tag;
      this.dir ||= directionOf(tag);
    }
    takeLinkColour(this);
  }

  /** What the first paint needs of this storefront. */
  protected prepare({ ready }: Storefront): Promise<unknown> {
    return ready;
  }

  protected text(key: MessageKey, values?: Record<string, string | number>): string {
    return this.storefront.language.text(key, values);
  }

  /** The shop's name, or words for it as long as it isn't known. */
  protected get shopName(): string {
    return this.storefront.shop.config?.name ?? this.text('theShop');
  }

  /**
   * Where a page is: as the theme says, else the shop, else the usual; never an address that runs
   * script.
   */
  protected page(page: keyof Pages, given: string | null): string {
    const link = document.createElement('a');
    link.href = given ?? '';
    if (given && /^https?:/.test(link.protocol)) return given;
    return this.storefront.shop.config?.pages[page] ?? defaultPages[page];
  }

  #onStorefront(storefront: Storefront | undefined): void {
    // A provider that has just come into the page gives it a moment later.
    if (!storefront) return;
    for (const unwatch of this.#unwatch) unwatch();
    this.storefront = storefront;
    const update = () => this.requestUpdate();
    this.#unwatch = [storefront.shop.watch(update), storefront.session.watch(update)];
    this.#provided(storefront);
    this.#ready = this.prepare(storefront);
    update();
  }
}
