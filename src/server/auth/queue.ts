/** Runs a few pieces of work at a time and keeps some more waiting. */
export class Queue {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Null, at once, where too many are waiting already. */
  run<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.#running < this.#atOnce) return this.#start(work);
    if (this.#waiting.length >= this.#mostWaiting) return null;
    return new Promise<void>((resolve) => this.#waiting.push(resolve)).then(() =>
      this.#start(work),
    );
  }

  async #start<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}
