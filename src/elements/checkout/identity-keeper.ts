import type { CheckoutIdentityRequest, CheckoutIdentityResponse } from '../../contract/checkout.js';

/** Milliseconds after which a token is renewed before it is sent; it lives two minutes. */
const freshFor = 60_000;
/** Milliseconds after which it is renewed unasked, half a minute before its end. */
const renewedAfter = 90_000;
/** Milliseconds until the next try, where that failed. */
const retriedAfter = 30_000;

export interface IdentityKeeperOptions {
  /** Fulfilled with null where the answer is about somebody else than the page shows. */
  ask(request: CheckoutIdentityRequest): Promise<CheckoutIdentityResponse | null>;
  /** A token has come, the first one or a fresh one. */
  onToken(response: CheckoutIdentityResponse): void;
  /** A token wasn't renewed that nobody waits for. */
  onFailure(error: unknown): void;
}

/** Who is buying, with a token that is renewed as long as somebody looks at the page. */
export class IdentityKeeper {
  readonly #options: IdentityKeeperOptions;
  #request: CheckoutIdentityRequest = {};
  #response: CheckoutIdentityResponse | null = null;
  /** When it came; a token that was sent has no time any more. */
  #since = 0;
  #pending: Promise<CheckoutIdentityResponse | null> | undefined;
  /** Goes up with each question; an answer to an older one says nothing any more. */
  #question = 0;
  #timer = 0;
  #connected = false;

  constructor(options: IdentityKeeperOptions) {
    this.#options = options;
  }

  get response(): CheckoutIdentityResponse | null {
    return this.#response;
  }

  get isFresh(): boolean {
    return Date.now() - this.#since < freshFor;
  }

  connect(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onWake);
    addEventListener('online', this.#onWake);
    this.#onWake();
  }

  disconnect(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onWake);
    removeEventListener('online', this.#onWake);
    clearTimeout(this.#timer);
  }

  /** Asks who is buying. Fulfilled with null where another question, or `forget`, came in between. */
  identify(request: CheckoutIdentityRequest): Promise<CheckoutIdentityResponse | null> {
    const pending = this.#ask(request, ++this.#question);
    this.#pending = pending;
    return pending;
  }

  /** A fresh token of the same shopper; one question serves all who ask. Null where nobody is known. */
  async renew(): Promise<CheckoutIdentityResponse | null> {
    return this.#pending ?? (this.#response && this.identify(this.#request));
  }

  /** A script has sent the token: a backend takes it only once, so the next order needs another. */
  spend(): void {
    this.#since = 0;
  }

  forget(): void {
    this.#question++;
    this.#response = null;
    this.#pending = undefined;
    this.#since = 0;
    clearTimeout(this.#timer);
  }

  async #ask(
    request: CheckoutIdentityRequest,
    question: number,
  ): Promise<CheckoutIdentityResponse | null> {
    try {
      const response = await this.#options.ask(request);
      if (question !== this.#question) return null;
      if (!response) {
        this.spend();
        return null;
      }
      this.#request = request;
      this.#response = response;
      this.#since = Date.now();
      this.#schedule(renewedAfter);
      this.#options.onToken(response);
      return response;
    } catch (error) {
      if (question !== this.#question) return null;
      throw error;
    } finally {
      if (question === this.#question) this.#pending = undefined;
    }
  }

  /** No timer runs in a page that nobody looks at, or that can't ask. */
  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#connected || !this.#response) return;
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    this.#timer = window.setTimeout(this.#onRenewal, wait);
  }

  #onRenewal = (): void => {
    this.renew().catch((error: unknown) => {
      this.#options.onFailure(error);
      this.#schedule(retriedAfter);
    });
  };

  #onWake = (): void =>
    this.#schedule(this.isFresh ? renewedAfter - (Date.now() - this.#since) : 0);
}
