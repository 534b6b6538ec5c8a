/** A value that can be watched. */
export class Store<State> {
  #state: State;
  readonly #watchers = new Set<(state: State) => void>();

  constructor(initial: State) {
    this.#state = initial;
  }

  get state(): State {
    return this.#state;
  }

  /** Calls `watcher` after each change, until the returned function is called. */
  watch(watcher: (state: State) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  set(state: State): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}
