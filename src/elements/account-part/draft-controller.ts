import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Draft, Drafts } from '../../session/drafts.js';

/** Milliseconds after the last keystroke until it is kept. */
const pause = 150;

/** What never goes to the browser's storage. */
const secret = '[autocomplete$=password],[type=password],[name=code],[name=identification]';

/** What a list showed first: unlike a field it has no default of its own that a template could set. */
const firstChoices = new WeakMap<HTMLSelectElement, string>();

interface Options {
  drafts: Drafts;
  customerId: string;
  /** What was typed is back in the form. */
  restored(form: HTMLFormElement): void;
}

/**
 * Keeps what is typed into the forms of its host that have a name for it (`data-draft="address:shipping:12"`),
 * and puts it back when such a form comes into the page again.
 */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  readonly #seen = new WeakSet<HTMLFormElement>();
  readonly #touched = new WeakSet<HTMLFormElement>();
  readonly #timers = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('input', this.#onInput);
    // Before the session's own, which blanks the page.
    addEventListener('pagehide', this.#onPageHide, { capture: true });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('input', this.#onInput);
    removeEventListener('pagehide', this.#onPageHide, { capture: true });
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  hostUpdated(): void {
    for (const form of this.#host.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
      if (!this.#owns(form)) continue;
      for (const list of form.querySelectorAll('select')) {
        if (!firstChoices.has(list)) firstChoices.set(list, list.value);
      }
      if (this.#seen.has(form)) continue;
      this.#seen.add(form);
      void this.#restore(form);
    }
  }

  /** Ends its work; what is kept stays. */
  stop(): void {
    this.#host.removeController(this);
    this.hostDisconnected();
  }

  /** The form was sent, or given up. */
  drop(form: HTMLFormElement): void {
    clearTimeout(this.#timers.get(form));
    this.#timers.delete(form);
    const { drafts, customerId } = this.#options;
    if (this.#seen.has(form)) void drafts.keep(customerId, form.dataset['draft']!, {});
  }

  /** A part inside this one sees to its own forms. */
  #owns(form: HTMLFormElement): boolean {
    let element = form.parentElement;
    while (element && !element.localName.includes('-')) element = element.parentElement;
    return element === this.#host;
  }

  async #restore(form: HTMLFormElement): Promise<void> {
    const { drafts, customerId, restored } = this.#options;
    const draft = await drafts.recall(customerId, form.dataset['draft']!);
    // What she types now is newer.
    if (!draft || !form.isConnected || this.#touched.has(form)) return;
    // In the form's order: a country brings its own fields with it.
    for (const [name, value] of Object.entries(draft)) {
      const control = form.elements.namedItem(name);
      if (!isControl(control) || control.matches(secret)) continue;
      if (control instanceof HTMLInputElement && control.type === 'checkbox') {
        control.checked = value !== '';
      } else control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await this.#host.updateComplete;
    }
    restored(form);
  }

  #keep(form: HTMLFormElement): void {
    this.#timers.delete(form);
    const { drafts, customerId } = this.#options;
    void drafts.keep(customerId, form.dataset['draft']!, typedIn(form));
  }

  #onInput = ({ target }: Event): void => {
    const form = isControl(target) ? target.form : null;
    if (!form || !this.#seen.has(form)) return;
    this.#touched.add(form);
    clearTimeout(this.#timers.get(form));
    this.#timers.set(
      form,
      setTimeout(() => this.#keep(form), pause),
    );
  };

  #onPageHide = (): void => {
    for (const [form, timer] of [...this.#timers]) {
      clearTimeout(timer);
      this.#keep(form);
    }
  };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(target: unknown): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

/** What isn't as the form came: no more of her record than she has touched. */
function typedIn(form: HTMLFormElement): Draft {
  const typed: Record<string, string> = {};
  for (const control of form.elements) {
    if (!isControl(control) || !control.name || control.matches(secret)) continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      if (control.checked !== control.defaultChecked) {
        typed[control.name] = control.checked ? control.value : '';
      }
    } else if (control.value !== defaultOf(control)) typed[control.name] = control.value;
  }
  return typed;
}

function defaultOf(control: Control): string {
  return control instanceof HTMLSelectElement
    ? (firstChoices.get(control) ?? control.value)
    : control.defaultValue;
}
