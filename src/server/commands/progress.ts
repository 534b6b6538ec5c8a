export interface Progress {
  /** How much of the whole there is. */
  show(done: number, note: string): void;
  /** Takes it off the screen. */
  clear(): void;
}

/** Standard error, or what stands for it. */
export type Terminal = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** Milliseconds. */
const interval = 100;
const width = 30;

/** A bar on a terminal; elsewhere there is nothing to see. */
export function createProgress(
  output: Terminal,
  total: number | null,
  now: () => number = Date.now,
): Progress {
  if (!output.isTTY) return { show: () => undefined, clear: () => undefined };
  let shownAt = 0;
  return {
    show(done, note) {
      if (now() - shownAt < interval) return;
      shownAt = now();
      output.write(`\r\u001b[K${barOf(done, total)}${note}`.slice(0, (output.columns || 80) + 3));
    },
    clear: () => void output.write('\r\u001b[K'),
  };
}

function barOf(done: number, total: number | null): string {
  if (!total) return '';
  const share = Math.min(1, done / total);
  const filled = Math.round(share * width);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  `;
}
