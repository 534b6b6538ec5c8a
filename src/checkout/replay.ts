/** Remembers which identity tokens have been used. */
export interface ReplayStore {
  /**
   * True for the first who comes with this id, false for all others until `expiresAt`. It has to
   * decide in one step, so that of two who come at once one is the first. A rejection refuses the
   * order as `unavailable`.
   */
  use(tokenId: string, expiresAt: Date): boolean | Promise<boolean>;
}

export interface MemoryReplayOptions {
  /** How many tokens it remembers at the same time; 100,000 unless given. */
  capacity?: number;
  /** Epoch milliseconds; `Date.now` unless given. */
  now?: () => number;
}

/**
 * A store for a backend that is one process: others, and the process after a restart, know nothing of
 * it. Ids are forgotten when their tokens have ended. Throws while it is full, and forgets nothing.
 */
export function memoryReplayStore({
  capacity = 100_000,
  now = Date.now,
}: MemoryReplayOptions = {}): ReplayStore {
  const endings = new Map<string, number>();
  return {
    use(tokenId, expiresAt) {
      const time = now();
      // In the order in which they came, which is that of their ends but for seconds.
      for (const [id, end] of endings) {
        if (end > time) break;
        endings.delete(id);
      }
      if (endings.has(tokenId)) return false;
      if (endings.size >= capacity) throw new Error(`the store is full with ${capacity} tokens`);
      endings.set(tokenId, expiresAt.getTime());
      return true;
    },
  };
}
