import type { CheckoutIdentityResponse } from '../../contract/checkout.js';

/** What `requireIdentity()` rejects with when it isn't known who is buying, and won't be. */
export class CheckoutIdentityError extends Error {
  override readonly name = 'CheckoutIdentityError';
  /**
   * `aborted`: by the caller's signal. `removed`: the element has left the page. `mode-changed`: the
   * shop's mode is another, and so is what the shopper is asked. `nested`: the element stands inside
   * a form, where it can't ask. `address`: the address that she has chosen doesn't stand in the
   * checkout; she has been led to the choice.
   */
  readonly reason: 'aborted' | 'removed' | 'mode-changed' | 'nested' | 'address';

  constructor(reason: CheckoutIdentityError['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

interface Waiting {
  resolve(response: CheckoutIdentityResponse): void;
  reject(error: unknown): void;
}

/** Scripts that wait until it is known who is buying. */
export class IdentityRequests {
  readonly #waiting = new Set<Waiting>();

  wait(signal?: AbortSignal): Promise<CheckoutIdentityResponse> {
    const settled = new AbortController();
    const identity = new Promise<CheckoutIdentityResponse>((resolve, reject) => {
      const waiting = { resolve, reject };
      this.#waiting.add(waiting);
      const abort = (): void => {
        this.#waiting.delete(waiting);
        reject(new CheckoutIdentityError('aborted', { cause: signal?.reason }));
      };
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { signal: settled.signal });
    });
    return identity.finally(() => settled.abort());
  }

  get waiting(): boolean {
    return this.#waiting.size > 0;
  }

  answer(response: CheckoutIdentityResponse): void {
    for (const { resolve } of this.#waiting) resolve(response);
    this.#waiting.clear();
  }

  fail(error: unknown): void {
    for (const { reject } of this.#waiting) reject(error);
    this.#waiting.clear();
  }
}
