import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { AddressLookup } from './lookup.js';

/** Brings a lookup and a form together; what that takes is loaded where there is a lookup. */
export class Assistance implements ReactiveController {
  readonly #say: (text: string) => void;
  #form: HTMLFormElement | undefined;
  #lookup: AddressLookup | undefined;
  #end = new AbortController();

  constructor(host: ReactiveControllerHost, say: (text: string) => void) {
    this.#say = say;
    host.addController(this);
  }

  begin(form: HTMLFormElement, lookup: AddressLookup | undefined, language: Language): void {
    if (form === this.#form && lookup === this.#lookup) return;
    this.#stop();
    this.#form = form;
    this.#lookup = lookup;
    if (!lookup) return;
    const { signal } = this.#end;
    import('./assist.js').then(
      ({ assist }) => {
        if (!signal.aborted) assist(form, lookup, { language, say: this.#say, signal });
      },
      // The form does without.
      () => undefined,
    );
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#form = undefined;
    this.#lookup = undefined;
  }
}
