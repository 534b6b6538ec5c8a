import { forget, recall, remember } from './storage.js';

/** Milliseconds for which a draft is kept. */
const lifetime = 24 * 3_600_000;

/** Field name to what was typed. */
export type Draft = Readonly<Record<string, string>>;

interface Kept {
  /** Whose they are. */
  customerId: string;
  /** By the form's name, such as `address:12`. */
  forms: Record<string, { typed: Draft; keptAt: number }>;
}

/**
 * What a customer has typed into forms that she hasn't sent yet, in this browser, where her shop wants
 * it: for 24 hours, or until she signs out.
 */
export class Drafts {
  readonly #key: string;

  constructor(api: string) {
    this.#key = `drafts:${api}`;
  }

  async recall(customerId: string, form: string): Promise<Draft | undefined> {
    const kept = (await this.#read(customerId)).forms[form];
    return kept && Date.now() - kept.keptAt < lifetime ? kept.typed : undefined;
  }

  /** An empty draft is none. */
  async keep(customerId: string, form: string, typed: Draft): Promise<void> {
    const { forms } = await this.#read(customerId);
    const { [form]: _former, ...others } = forms;
    if (Object.keys(typed).length) others[form] = { typed, keptAt: Date.now() };
    if (Object.keys(others).length) await remember(this.#key, { customerId, forms: others });
    else await this.wipe();
  }

  wipe(): Promise<void> {
    return forget(this.#key);
  }

  async #read(customerId: string): Promise<Kept> {
    const kept = await recall<Kept>(this.#key);
    return kept?.customerId === customerId ? kept : { customerId, forms: {} };
  }
}
