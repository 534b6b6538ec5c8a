/** Work of which only the latest counts. */
export class Latest {
  #pending: Promise<void> | undefined;

  /** Under way at the moment. */
  get pending(): Promise<void> | undefined {
    return this.#pending;
  }

  begin(work: Promise<void>): void {
    const pending = work.finally(() => {
      if (this.#pending === pending) this.#pending = undefined;
    });
    this.#pending = pending;
  }
}
