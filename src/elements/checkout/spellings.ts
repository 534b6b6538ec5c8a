import type { Control } from '../../ui/control.js';

/**
 * What a field takes of several spellings of the same, the best first; undefined where it takes none:
 * a list that has none of them, or a field that all are too long for.
 */
export function acceptedBy(control: Control, spellings: readonly string[]): string | undefined {
  if (control instanceof HTMLSelectElement) {
    return optionOf([...control.options], spellings)?.value;
  }
  const suggested = control instanceof HTMLInputElement ? control.list : null;
  const option = suggested && optionOf([...suggested.options], spellings);
  const { maxLength } = control;
  return [...(option ? [option.value] : []), ...spellings].find(
    (text) => maxLength < 0 || text.length <= maxLength,
  );
}

/** By its value, else by what is read. */
function optionOf(
  options: readonly HTMLOptionElement[],
  spellings: readonly string[],
): HTMLOptionElement | undefined {
  const wanted = spellings.map(folded);
  const byText = (textOf: (option: HTMLOptionElement) => string) => {
    for (const text of wanted) {
      const found = options.find((option) => !option.disabled && folded(textOf(option)) === text);
      if (found) return found;
    }
    return undefined;
  };
  return byText(({ value }) => value) ?? byText(({ label }) => label);
}

/** Without accents, case and signs. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}
