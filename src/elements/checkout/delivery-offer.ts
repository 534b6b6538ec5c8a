import { nothing, type TemplateResult } from 'lit';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Storefront } from '../../session/storefront.js';
import type { Delivery } from './delivery.js';
import type { CheckoutDesk } from './desk.js';
import { FormFilling } from './form-filling.js';

/** “Deliver to” of the customer who is signed in; it comes when there is one. */
export class DeliveryOffer {
  readonly #desk: CheckoutDesk;
  #form: FormFilling | undefined;
  #delivery: Delivery | undefined;
  /** Whom it is for, or about to be. */
  #storefront: Storefront | undefined;
  #customerId: string | undefined;

  constructor(desk: CheckoutDesk) {
    this.#desk = desk;
  }

  /** Whether an order has to wait for it. */
  get holdsBack(): boolean {
    return this.#delivery?.holdsBack === true;
  }

  /** Whether an address is being filled in. */
  get isFilling(): boolean {
    return this.#delivery?.filling.isUnderWay === true;
  }

  /** Fulfilled with whether an order may go out, once it needs to wait no more. Never rejects. */
  async prepareOrder(): Promise<boolean> {
    return (await this.#delivery?.prepareOrder()) ?? true;
  }

  /** The checkout and who is signed in can change at any time. */
  follow(): void {
    const storefront = this.#desk.storefront();
    if (!this.#desk.element.isConnected) return;
    this.#followForm(storefront);
    const { session, shop } = storefront;
    const accounts = shop.checkoutMode !== 'guest-only';
    const customer =
      accounts && session.state.kind === 'signed-in' ? session.state.customer : undefined;
    if (storefront !== this.#storefront || customer?.id !== this.#customerId) {
      const signedOut = session.state.kind === 'signed-out' && session.state.by === 'this-tab';
      this.#stop({ takeBack: signedOut });
      this.#storefront = storefront;
      this.#customerId = customer?.id;
      if (customer) this.#open(storefront, customer).catch(() => (this.#customerId = undefined));
    }
    this.#delivery?.use(this.#form ?? this.#desk.connection.adapter);
  }

  render(): TemplateResult | typeof nothing {
    return this.#delivery?.render() ?? nothing;
  }

  /** The element leaves the page. */
  stop(): void {
    this.#stop();
    this.#form?.release();
    this.#form = undefined;
  }

  #stop(options?: { takeBack: boolean }): void {
    this.#form?.stop();
    this.#delivery?.stop(options);
    this.#delivery = this.#storefront = this.#customerId = undefined;
  }

  /** What was filled in is known for as long as the form is the same, whoever signs in. */
  #followForm({ language, shop }: Storefront): void {
    const { form } = this.#desk.connection;
    if (form === this.#form?.form) return;
    this.#form?.release();
    this.#form =
      form &&
      new FormFilling(form, {
        map: () => this.#desk.map() ?? {},
        locale: language.locale,
        country: () => {
          const { countries = [] } = shop.config ?? {};
          return countries.length === 1 ? countries[0] : undefined;
        },
      });
  }

  async #open(storefront: Storefront, customer: PublicCustomer): Promise<void> {
    const { element } = this.#desk;
    const { Delivery } = await import('./delivery.js');
    const delivery = await Delivery.open({ element, storefront, customer });
    if (customer.id !== this.#customerId || storefront !== this.#storefront) return delivery.stop();
    this.#delivery = delivery;
    element.requestUpdate();
  }
}
