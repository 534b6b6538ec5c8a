import { forget, recall, remember } from './storage.js';

/** Milliseconds for which a draft is kept. */
const lifetime = 24 * 3_600_000;

/** Field name to what was typed. */
export type Draft = Readonly<Record<string, string>>;

/** By the form's name, such as `address:shipping:12`. */
type Forms = Readonly<Record<string, { typed: Draft; keptAt: number }>>;

interface Kept {
  /** Whose they are. */
  customerId: string;
  forms: Forms;
}

/**
 * What a customer has typed into forms that she hasn't sent yet, in this browser, where her shop wants
 * it: for 24 hours, or until she signs out.
 */
export class Drafts {
  readonly #key: string;
  /** One at a time: what is kept while another is being wiped would outlast it. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(api: string) {
    this.#key = `drafts:${api}`;
  }

  recall(customerId: string, form: string): Promise<Draft | undefined> {
    return this.#inTurn(async () => (await this.#read(customerId))[form]?.typed);
  }

  /** An empty draft is none. */
  keep(customerId: string, form: string, typed: Draft): Promise<void> {
    return this.#inTurn(async () => {
      const { [form]: _former, ...others } = await this.#read(customerId);
      const isEmpty = Object.keys(typed).length === 0;
      await this.#write(customerId, {
        ...others,
        ...(!isEmpty && { [form]: { typed, keptAt: Date.now() } }),
      });
    });
  }

  wipe(): Promise<void> {
    return this.#inTurn(() => forget(this.#key));
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#work.then(work);
    this.#work = result;
    return result;
  }

  /** What is hers and not too old; the rest is forgotten. */
  async #read(customerId: string): Promise<Forms> {
    const kept = await recall<Kept>(this.#key);
    if (!kept) return {};
    const all = kept.customerId === customerId ? Object.entries(kept.forms) : [];
    const young = all.filter(([, { keptAt }]) => Date.now() - keptAt < lifetime);
    const forms = Object.fromEntries(young);
    if (young.length < Object.keys(kept.forms).length) await this.#write(customerId, forms);
    return forms;
  }

  #write(customerId: string, forms: Forms): Promise<void> {
    return Object.keys(forms).length
      ? remember(this.#key, { customerId, forms } satisfies Kept)
      : forget(this.#key);
  }
}
