import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** IndexedDB may be missing, throw, or never answer (private windows, a blocked upgrade). */
const patience = 2000;

/** Says in `localStorage` that something was kept: it answers at once, IndexedDB takes its time to say no. */
const mark = 'customer-elements';

const memory = new Map<string, unknown>();
let store: UseStore | undefined;

/** What was kept under `key` in this browser, or undefined; never rejects. */
export async function recall<Value>(key: string): Promise<Value | undefined> {
  const kept = await withinPatience<Value | undefined>((database) => get(key, database));
  return kept ?? (memory.get(key) as Value | undefined);
}

/** Keeps a value in this browser where that is possible, else as long as the page lives. */
export async function remember(key: string, value: unknown): Promise<void> {
  memory.set(key, value);
  await withinPatience((database) => set(key, value, database));
  try {
    localStorage[mark] = 1;
  } catch {
    // The next visit won't wait for what was kept.
  }
}

/** Forgets what was kept under `key`; never rejects. */
export async function forget(key: string): Promise<void> {
  memory.delete(key);
  await withinPatience((database) => del(key, database));
}

/** Whether it is worth waiting for what was kept. */
export function hasKept(): boolean {
  try {
    return memory.size > 0 || mark in localStorage;
  } catch {
    return false;
  }
}

async function withinPatience<Value>(
  operation: (database: UseStore) => Promise<Value>,
): Promise<Value | undefined> {
  try {
    store ??= createStore(mark, 'shop');
    return await Promise.race([
      operation(store),
      new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
    ]);
  } catch {
    return undefined;
  }
}
