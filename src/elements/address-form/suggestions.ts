import type { Language } from '../../i18n/language.js';
import type { Control } from '../../ui/control.js';
import type { Suggestion } from './lookup.js';

let count = 0;

/** A list under a field, by the combobox pattern of the ARIA Authoring Practices Guide. */
export class Suggestions {
  readonly #control: Control;
  readonly #language: Language;
  readonly #list = document.createElement('ul');
  readonly #aloud = document.createElement('span');
  #choose: (suggestion: Suggestion) => void = () => undefined;
  #suggestions: readonly Suggestion[] = [];
  #active = -1;

  constructor(control: Control, language: Language, signal: AbortSignal) {
    this.#control = control;
    this.#language = language;
    this.#list.className = 'customer-suggestions';
    this.#list.id = `customer-suggestions-${++count}`;
    this.#list.role = 'listbox';
    this.#list.ariaLabel = language.text('suggestions');
    this.#list.hidden = true;
    this.#aloud.className = 'customer-aloud';
    this.#aloud.role = 'status';
    control.after(this.#list, this.#aloud);
    control.role = 'combobox';
    control.ariaAutoComplete = 'list';
    control.ariaExpanded = 'false';
    control.setAttribute('aria-controls', this.#list.id);
    control.addEventListener('keydown', this.#onKeydown as EventListener, { signal });
    control.addEventListener('blur', () => this.close(), { signal });
    // The focus stays in the field.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.#list.addEventListener('click', this.#onClick, { signal });
    signal.addEventListener('abort', () => this.#remove());
  }

  show(suggestions: readonly Suggestion[], choose: (suggestion: Suggestion) => void): void {
    this.#suggestions = suggestions;
    this.#choose = choose;
    this.#list.replaceChildren(
      ...suggestions.map(({ label }, index) => {
        const option = document.createElement('li');
        option.id = `${this.#list.id}-${index}`;
        option.role = 'option';
        option.ariaSelected = 'false';
        option.textContent = label;
        return option;
      }),
    );
    this.#open(suggestions.length > 0);
    this.#aloud.textContent = this.#language.text('suggestionCount', { count: suggestions.length });
  }

  close(): void {
    this.#open(false);
    this.#aloud.textContent = '';
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#control.ariaExpanded = String(isOpen);
    this.#activate(-1);
  }

  #activate(index: number): void {
    const options = this.#list.children;
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#control.setAttribute('aria-activedescendant', option.id);
    else this.#control.removeAttribute('aria-activedescendant');
  }

  #take(index: number): void {
    const suggestion = this.#suggestions[index];
    this.close();
    if (suggestion) this.#choose(suggestion);
  }

  #remove(): void {
    this.#list.remove();
    this.#aloud.remove();
    this.#control.role = null;
    this.#control.ariaAutoComplete = null;
    this.#control.ariaExpanded = null;
    this.#control.removeAttribute('aria-controls');
    this.#control.removeAttribute('aria-activedescendant');
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const { length } = this.#suggestions;
    if (this.#list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') this.#activate((this.#active + 1) % length);
    else if (event.key === 'ArrowUp')
      this.#activate((Math.max(this.#active, 0) - 1 + length) % length);
    else if (event.key === 'Enter' && this.#active >= 0) this.#take(this.#active);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
  };

  #onClick = ({ target }: Event): void => {
    const option = (target as Element).closest('[role=option]');
    if (option) this.#take([...this.#list.children].indexOf(option));
  };
}
