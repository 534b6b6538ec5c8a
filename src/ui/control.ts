export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The control of a field as the contract names it: `extra.birthday` is the form's `extra[birthday]`. */
export function controlOf(form: HTMLFormElement, field: string): Control | undefined {
  const control = form.elements.namedItem(field.replace(/^extra\.(.+)$/, 'extra[$1]'));
  return control instanceof HTMLElement ? (control as Control) : undefined;
}
