import type { Control } from '../../ui/control.js';
import type { FieldName } from './autofill-tokens.js';
import type { GroupName } from './form-fields.js';
import { folded } from './spellings.js';

const kinds = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];

/** An address that the page came with is left alone as if it had been typed; so are the others. */
export const streets: readonly FieldName[] = ['street-address', 'address-line1'];

/**
 * Writes into the fields of a form, and knows what the shopper has written there. It keeps that by
 * what a field is for: a script may put another element into its place.
 */
export class Ledger {
  readonly #written = new Map<string, string>();
  /** The elements that the shopper has typed or chosen in. */
  readonly #touched: WeakSet<EventTarget>;

  constructor(touched: WeakSet<EventTarget>) {
    this.#touched = touched;
  }

  /** Whether what stands in a field is the shopper's own: neither empty, nor the page's, nor ours. */
  isOwn(group: GroupName, field: FieldName, control: Control): boolean {
    const { value } = control;
    if (!value.trim() || this.isOurs(group, field, control)) return false;
    if (this.#touched.has(control)) return true;
    if (control instanceof HTMLSelectElement) {
      // Scripts choose a country, and what it brings, by where the shopper is.
      return !/^(country|address-level)/.test(field) && value !== defaultOf(control);
    }
    return value !== control.defaultValue || streets.includes(field);
  }

  /** Also where the page has written it with other spaces, signs or capitals. */
  isOurs(group: GroupName, field: FieldName, { value }: Control): boolean {
    const written = this.#written.get(`${group} ${field}`);
    return written !== undefined && compact(written) === compact(value);
  }

  /** The shopper has been in this field since it was written. */
  isTouched(control: Control): boolean {
    return this.#touched.has(control);
  }

  /**
   * Writes as a shopper's input is told apart from a script's: past what a framework has put over the
   * property, and with the events that it listens for.
   */
  write(group: GroupName, field: FieldName, control: Control, text: string): void {
    const { prototype } = kinds.find((kind) => control instanceof kind)!;
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(control, text);
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
    }
    this.#touched.delete(control);
    this.remember(group, field, control);
  }

  /** What stands there now is ours, in the spelling that the page has made of it. */
  remember(group: GroupName, field: FieldName, { value }: Control): void {
    this.#written.set(`${group} ${field}`, value);
  }
}

function compact(text: string): string {
  return folded(text).replaceAll(' ', '');
}

/** What a list shows first. */
function defaultOf({ options }: HTMLSelectElement): string | undefined {
  const all = [...options];
  const chosen = all.findLast(({ defaultSelected }) => defaultSelected);
  return (chosen ?? all.find(({ disabled }) => !disabled))?.value;
}
