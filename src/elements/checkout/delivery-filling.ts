import type { CheckoutAdapter, CheckoutDetails, FillOutcome } from './adapter.js';

/** Milliseconds that an order waits for an address to be filled in. */
const patience = 5000;

/** With whom nothing of a customer's stays in the checkout. */
export const nobody: CheckoutDetails['contact'] = { email: '', firstName: '', lastName: '' };

/** What a checkout has to do with addresses. */
export interface Addressed extends Pick<CheckoutAdapter, 'fill' | 'read'> {
  /** Lets an order be sent that isn't complete yet, for it to be held back until the rest is there. */
  hold?(held: boolean): void;
}

/** Fills a checkout in. Never rejects. */
export async function fillIn(
  adapter: Addressed | undefined,
  details: CheckoutDetails,
  overwrite: boolean,
): Promise<FillOutcome> {
  try {
    return (await adapter?.fill?.(details, { overwrite })) ?? { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

/** The choice that is being filled in; an order that is sent meanwhile waits for it. */
export class DeliveryFilling {
  #adapter: Addressed | undefined;
  #latest: Promise<boolean> | undefined;

  get isUnderWay(): boolean {
    return this.#latest !== undefined;
  }

  /** `work` is fulfilled with whether an order may go out as the checkout is then; it never rejects. */
  async during(adapter: Addressed | undefined, work: Promise<boolean>): Promise<void> {
    this.end();
    this.#adapter = adapter;
    this.#latest = work;
    adapter?.hold?.(true);
    await work;
    if (this.#latest === work) this.end();
  }

  /** Fulfilled with whether an order may go out, in five seconds at most. */
  async done(): Promise<boolean> {
    const work = this.#latest;
    let timer = 0;
    const tooLong = new Promise<boolean>((resolve) => {
      timer = window.setTimeout(() => {
        this.end();
        resolve(true);
      }, patience);
    });
    const mayGoOut = await Promise.race([work ?? true, tooLong]);
    clearTimeout(timer);
    const isReplaced = this.#latest !== undefined && this.#latest !== work;
    return isReplaced ? this.done() : mayGoOut;
  }

  end(): void {
    this.#latest = undefined;
    this.#adapter?.hold?.(false);
  }
}
